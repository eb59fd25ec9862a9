/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

/* The plan, and what was worked. The second is to be read: what was worked is put down
 * with the plan in sight. */

/**
 * pd_roster_page_take_worked_layer:
 * @self: a page
 * @roster: (inout): the plan of its days; what was worked of it
 * @error: return location for an error
 *
 * Returns: whether that could be read
 */
gboolean
pd_roster_page_take_worked_layer (PdRosterPage *self,
                                  PdRoster    **roster,
                                  GError      **error)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->part.workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self->part.workspace);
  g_autoptr (GPtrArray) worked = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  guint                 n_days = pd_roster_get_n_days (*roster);

  worked = pd_workspace_list_worked (self->part.workspace, self->from, self->from + (PdDay) n_days - 1, error);
  if (worked == NULL)
    return FALSE;
  shifts = pd_worked_make_layer (pd_roster_get_shifts (*roster), worked, PD_LAYER_WORKED);
  g_object_unref (*roster);
  *roster = pd_roster_new (people, sites, shifts, self->from, n_days, self->side);
  return TRUE;
}

static void
worked_layer_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  PdRosterPage *self = user_data;

  g_simple_action_set_state (action, state);
  self->is_worked_layer = g_variant_get_boolean (state);
  pd_roster_page_reload (self);
}

/**
 * pd_roster_page_add_layer_action:
 * @self: a page that is being made
 */
void
pd_roster_page_add_layer_action (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = { { "worked-layer", NULL, NULL, "false", worked_layer_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
}

/**
 * pd_roster_page_append_layer_menu:
 * @menu: the menu of the page
 */
void
pd_roster_page_append_layer_menu (GMenu *menu)
{
  g_autoptr (GMenu) layers = g_menu_new ();

  /* Translators: shows what was worked in place of what was planned */
  pd_roster_page_append_with_key (layers, _ ("As _Worked"), "roster.worked-layer", "<Control><Shift>l");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (layers));
}
