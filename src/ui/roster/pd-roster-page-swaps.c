/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-findings-panel.h"
#include "pd-swaps-window.h"
#include "pd-workspace-roster-acts.h"
#include "pd-workspace-swaps.h"

/* Swaps: done at once by whoever builds the roster, or asked for first. */

static gboolean
swap (PdRosterPage *self,
      PdShift      *shift,
      PdShift      *other,
      GError      **error)
{
  g_autoptr (PdRosterAct) act = pd_workspace_plan_swapping (self->part.workspace, shift, other, NULL, self->part.today, error);

  return act != NULL && pd_workspace_do_roster_act (self->part.workspace, act, NULL, error);
}

static void
swap_shifts_cb (PdRosterPage *self,
                PdShift      *shift,
                PdShift      *other,
                gboolean      is_asked)
{
  g_autoptr (GError) error = NULL;

  if (!(is_asked ? pd_workspace_ask_swap (self->part.workspace, shift, other, self->part.today, NULL, &error)
                 : swap (self, shift, other, &error)))
    pd_roster_page_tell (self, error);
}

/**
 * pd_roster_page_show_swaps:
 * @self: a page
 *
 * Shows who asked whom to swap.
 */
void
pd_roster_page_show_swaps (PdRosterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pd_roster_page_hold_dialog (self, pd_swaps_window_new (GTK_WINDOW (root), self->part.workspace, self->part.today));
}

static void
swaps_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  pd_roster_page_show_swaps (user_data);
}

/**
 * pd_roster_page_update_swaps:
 * @self: a page
 *
 * Says in the panel how many swaps wait for an answer; none once it is locked.
 */
void
pd_roster_page_update_swaps (PdRosterPage *self)
{
  g_autoptr (GPtrArray) swaps = NULL;

  if (self->panel == NULL)
    return;
  swaps = pd_workspace_list_open_swaps (self->part.workspace, self->part.today, NULL);
  pd_findings_panel_set_n_swaps (PD_FINDINGS_PANEL (self->panel), swaps != NULL ? swaps->len : 0);
}

/**
 * pd_roster_page_add_swaps:
 * @self: a page that is being made
 */
void
pd_roster_page_add_swaps (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = { { "swaps", swaps_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
  g_signal_connect_swapped (self->grid, "swap-shifts", G_CALLBACK (swap_shifts_cb), self);
}
