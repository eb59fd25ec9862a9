/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-workspace-roles.h"

/* The way from a shift to the role that it is worked in. */

/**
 * pd_roster_page_open_role:
 * @self: a page
 * @shift: a shift
 *
 * Leads to the description of the role that it names, or else that its person works in.
 */
void
pd_roster_page_open_role (PdRosterPage *self,
                          PdShift      *shift)
{
  PdId role_id = pd_workspace_find_shift_role (self->part.workspace, shift);

  if (role_id != PD_ID_NONE)
    gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", "roles", "role", pd_shift_get_day (shift), role_id);
}

static void
open_role_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdRosterPage *self = user_data;
  PdShift      *shift = pd_roster_page_get_chosen (self);

  if (shift != NULL)
    pd_roster_page_open_role (self, shift);
}

/**
 * pd_roster_page_update_role_action:
 * @self: a page
 *
 * There is something to open only where a role is named, or the person works in one.
 */
void
pd_roster_page_update_role_action (PdRosterPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "open-role");
  PdShift *shift = pd_roster_page_get_chosen (self);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               shift != NULL && pd_workspace_find_shift_role (self->part.workspace, shift) != PD_ID_NONE);
}

/**
 * pd_roster_page_add_role_action:
 * @self: a page that is being made
 */
void
pd_roster_page_add_role_action (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "open-role", open_role_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
}
