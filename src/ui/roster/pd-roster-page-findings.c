/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-candidates-dialog.h"
#include "pd-findings-panel.h"
#include "pd-settle-dialog.h"
#include "pd-workspace-roster-acts.h"

/* What the rules found, in a panel beside the roster that is made when it is first asked
 * for; settling it, and filling gaps. */

static GtkWindow *
get_window (PdRosterPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/**
 * pd_roster_page_get_chosen:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the shift that is chosen, in the grid or the list
 */
PdShift *
pd_roster_page_get_chosen (PdRosterPage *self)
{
  if (!self->is_list)
    return pd_roster_grid_get_chosen (self->grid);
  return self->list != NULL ? pd_roster_list_get_chosen (self->list) : NULL;
}

static PdShift *
find_open_shift (PdRosterPage *self,
                 PdFinding    *finding)
{
  GPtrArray *shifts = pd_roster_get_shifts (self->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (pd_shift_is_open (shift) && pd_finding_has_shift (finding, pd_shift_get_id (shift)))
        return shift;
    }
  return NULL;
}

static void
jump_cb (PdRosterPage *self,
         PdFinding    *finding)
{
  pd_roster_page_show_finding (self, finding);
}

static void
fill_cb (PdRosterPage *self,
         PdFinding    *finding)
{
  PdShift *gap = find_open_shift (self, finding);

  if (gap != NULL)
    pd_roster_page_find_somebody (self, gap);
}

static void
make_panel (PdRosterPage *self)
{
  self->panel = pd_findings_panel_new ();
  gtk_box_append (self->panel_box, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (self->panel_box, self->panel);
  g_signal_connect_object (self->panel, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "settle", G_CALLBACK (pd_roster_page_settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "fill", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pd_roster_page_update_panel:
 * @self: a page
 *
 * Shows in the panel what the rules found in the roster, or nothing once it is locked.
 */
void
pd_roster_page_update_panel (PdRosterPage *self)
{
  if (self->panel != NULL)
    pd_findings_panel_set_roster (PD_FINDINGS_PANEL (self->panel),
                                  pd_roster_page_get_check (self) != NULL ? self->roster : NULL,
                                  self->part.today,
                                  pd_workspace_is_writable (self->part.workspace));
  pd_roster_page_update_swaps (self);
}

static void
findings_cb (GSimpleAction *action,
             GVariant      *state,
             gpointer       user_data)
{
  PdRosterPage *self = user_data;
  gboolean      is_shown = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  if (is_shown && self->panel == NULL)
    make_panel (self);
  gtk_widget_set_visible (GTK_WIDGET (self->panel_box), is_shown);
  if (!is_shown)
    {
      pd_roster_page_focus_view (self);
      return;
    }
  pd_roster_page_update_panel (self);
  gtk_widget_child_focus (self->panel, GTK_DIR_TAB_FORWARD);
}

/**
 * pd_roster_page_settle:
 * @self: a page
 * @finding: what was found
 *
 * Asks for the agreement or the reason that settles it.
 */
void
pd_roster_page_settle (PdRosterPage *self,
                       PdFinding    *finding)
{
  pd_roster_page_hold_dialog (self, pd_settle_dialog_new (get_window (self), self->part.workspace, finding, self->part.today));
}

/**
 * pd_roster_page_find_somebody:
 * @self: a page
 * @gap: a shift that is open, or whose person can't work it
 *
 * Shows who could work it.
 */
void
pd_roster_page_find_somebody (PdRosterPage *self,
                              PdShift      *gap)
{
  pd_roster_page_hold_dialog (self, pd_candidates_dialog_new (get_window (self), self->part.workspace, gap, self->part.today));
}

/**
 * pd_roster_page_take_off:
 * @self: a page
 * @shift: a shift whose person can't come
 *
 * Opens the shift, with its person away for its hours, and shows who could work it. No
 * reason is asked.
 */
void
pd_roster_page_take_off (PdRosterPage *self,
                         PdShift      *shift)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GPtrArray)   shifts = NULL;
  g_autoptr (PdRosterAct) act = pd_workspace_plan_taking_off (self->part.workspace, shift, &error);

  if (act == NULL || !pd_workspace_do_roster_act (self->part.workspace, act, &shifts, &error))
    pd_roster_page_tell (self, error);
  else if (shifts->len > 0)
    pd_roster_page_find_somebody (self, g_ptr_array_index (shifts, 0));
}

static void
find_somebody_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PdRosterPage *self = user_data;
  PdShift      *shift = pd_roster_page_get_chosen (self);

  if (shift != NULL)
    pd_roster_page_find_somebody (self, shift);
}

static void
take_off_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PdRosterPage *self = user_data;
  PdShift      *shift = pd_roster_page_get_chosen (self);

  if (shift != NULL && !pd_shift_is_open (shift))
    pd_roster_page_take_off (self, shift);
}

/**
 * pd_roster_page_add_finding_actions:
 * @self: a page that is being made
 */
void
pd_roster_page_add_finding_actions (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "findings", NULL, NULL, "false", findings_cb },
    { "find-somebody", find_somebody_cb },
    { "take-off", take_off_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
  g_signal_connect (self, "reviewed", G_CALLBACK (pd_roster_page_update_panel), NULL);
}
