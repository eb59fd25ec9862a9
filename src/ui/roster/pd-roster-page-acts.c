/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

/* What is done with shifts: each is one act of the workspace, with its undo. */

/* What was just made is seen, even when it is in another week. */
static void
show_shift (PdRosterPage *self,
            PdShift      *shift)
{
  PdDay day = pd_shift_get_day (shift);

  if (day < self->from || day >= self->from + (PdDay) pd_roster_get_n_days (self->roster))
    pd_roster_page_show_day (self, day);
  pd_roster_page_choose (self, pd_shift_get_id (shift));
}

static void
edit_shift (PdRosterPage *self,
            PdShift      *shift,
            const char   *typed)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *editor;

  if (self->editor != NULL)
    return;

  editor = pd_shift_editor_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->part.workspace, shift,
                                self->part.today, typed);
  g_set_weak_pointer (&self->editor, PD_SHIFT_EDITOR (editor));
  g_signal_connect_object (editor, "saved", G_CALLBACK (show_shift), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "open-role", G_CALLBACK (pd_roster_page_open_role), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "settle", G_CALLBACK (pd_roster_page_settle), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
open_shift_cb (PdRosterPage *self,
               PdShift      *shift)
{
  edit_shift (self, shift, NULL);
}

/* Where somebody most likely works: the one site that is shown, or the first of theirs, or
 * the first of the service. */
static PdId
guess_site (PdRosterPage *self,
            PdPerson     *person)
{
  GListModel *sites = pd_workspace_get_sites (self->part.workspace);
  guint       n = 0;
  const PdId *ids = person != NULL ? pd_person_get_site_ids (person, &n) : NULL;

  if (self->site_id != PD_ID_NONE)
    return self->site_id;
  if (n > 0)
    return ids[0];
  if (g_list_model_get_n_items (sites) > 0)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, 0);

      return pd_site_get_id (site);
    }
  return PD_ID_NONE;
}

/**
 * pd_roster_page_create_shift:
 * @self: a page
 * @row: the roster's row that it is for
 * @day: its day
 * @typed: what was typed already of its start
 *
 * Opens the form of a new shift.
 */
void
pd_roster_page_create_shift (PdRosterPage *self,
                             guint         row,
                             PdDay         day,
                             const char   *typed)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdPerson           *person = pd_roster_get_row_person (self->roster, row);
  PdSite             *site = pd_roster_get_row_site (self->roster, row);

  pd_shift_set_day (shift, day);
  if (person != NULL)
    pd_shift_set_person_id (shift, pd_person_get_id (person));
  pd_shift_set_site_id (shift, site != NULL ? pd_site_get_id (site) : guess_site (self, person));
  edit_shift (self, shift, typed);
}

static void
create_shift_cb (PdRosterPage *self,
                 guint         row,
                 PdDay         day,
                 const char   *typed)
{
  pd_roster_page_create_shift (self, row, day, typed);
}

static void
remove_shift_cb (PdRosterPage *self,
                 PdShift      *shift)
{
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_remove_shift (self->part.workspace, shift, &error))
    pd_roster_page_tell (self, error);
}

/* A row of the roster as a place for a shift: somebody's, or some site's. */
static void
put_into_row (PdRosterPage *self,
              PdShift      *shift,
              guint         row)
{
  PdPerson *person = pd_roster_get_row_person (self->roster, row);
  PdSite   *site = pd_roster_get_row_site (self->roster, row);

  if (pd_roster_row_is_open (self->roster, row))
    pd_shift_set_person_id (shift, PD_ID_NONE);
  else if (person != NULL)
    pd_shift_set_person_id (shift, pd_person_get_id (person));
  else if (site != NULL)
    pd_shift_set_site_id (shift, pd_site_get_id (site));
}

/* One that is put elsewhere alone goes its own way; a copy is nobody's promise yet. */
static PdShift *
make_placed (PdRosterPage *self,
             PdShift      *shift,
             guint         row,
             PdDay         day,
             gboolean      is_copy)
{
  PdShift *placed = pd_shift_copy (shift);

  pd_shift_set_day (placed, day);
  put_into_row (self, placed, row);
  if (!is_copy && pd_shift_equal (placed, shift))
    return placed;
  pd_shift_set_series_id (placed, PD_ID_NONE);
  if (is_copy)
    {
      pd_shift_set_id (placed, PD_ID_NONE);
      pd_shift_set_is_pinned (placed, FALSE);
    }
  return placed;
}

static void
place_shift_cb (PdRosterPage *self,
                PdShift      *shift,
                guint         row,
                PdDay         day,
                gboolean      is_copy)
{
  g_autoptr (PdShift) placed = make_placed (self, shift, row, day, is_copy);
  g_autoptr (GError)  error = NULL;

  if (!is_copy && pd_shift_equal (placed, shift))
    return;
  if (!pd_workspace_save_shift (self->part.workspace, placed, &error))
    {
      pd_roster_page_tell (self, error);
      return;
    }
  show_shift (self, placed);
}

static void
do_several (PdRosterPage *self,
            const char   *label,
            GPtrArray    *proposals)
{
  g_autoptr (PdRosterAct) act = pd_roster_act_new (label, proposals, PD_COLLIDING_TAKEN);
  g_autoptr (GError)      error = NULL;

  if (!pd_workspace_do_roster_act (self->part.workspace, act, NULL, &error))
    pd_roster_page_tell (self, error);
}

static void
place_several_cb (PdRosterPage *self,
                  GPtrArray    *placings,
                  gboolean      is_copy)
{
  GPtrArray       *proposals = pd_proposals_new ();
  g_autofree char *label = NULL;

  for (guint i = 0; i < placings->len; i++)
    {
      const PdGridPlacing *placing = g_ptr_array_index (placings, i);
      g_autoptr (PdShift)  placed = make_placed (self, placing->shift, placing->row, placing->day, is_copy);

      g_ptr_array_add (proposals, pd_proposal_new (is_copy ? NULL : placing->shift, placed, PD_COLLISION_NONE, NULL));
    }
  /* Translators: acts in the history; %u is at least 1 */
  label = is_copy ? g_strdup_printf (ngettext ("Copy %u shift", "Copy %u shifts", placings->len), placings->len)
                  : g_strdup_printf (ngettext ("Move %u shift", "Move %u shifts", placings->len), placings->len);
  do_several (self, label, proposals);
}

static void
remove_several_cb (PdRosterPage *self,
                   GPtrArray    *placings)
{
  GPtrArray       *proposals = pd_proposals_new ();
  g_autofree char *label = g_strdup_printf (ngettext ("Remove %u shift", "Remove %u shifts", placings->len), placings->len);

  for (guint i = 0; i < placings->len; i++)
    g_ptr_array_add (proposals, pd_proposal_new (((const PdGridPlacing *) g_ptr_array_index (placings, i))->shift,
                                                 NULL, PD_COLLISION_NONE, NULL));
  do_several (self, label, proposals);
}

/**
 * pd_roster_page_connect_grid:
 * @self: a page that is being made
 */
void
pd_roster_page_connect_grid (PdRosterPage *self)
{
  g_signal_connect_swapped (self->grid, "chosen", G_CALLBACK (pd_roster_page_update_role_action), self);
  g_signal_connect_swapped (self->grid, "open-shift", G_CALLBACK (open_shift_cb), self);
  g_signal_connect_swapped (self->grid, "create-shift", G_CALLBACK (create_shift_cb), self);
  g_signal_connect_swapped (self->grid, "remove-shift", G_CALLBACK (remove_shift_cb), self);
  g_signal_connect_swapped (self->grid, "place-shift", G_CALLBACK (place_shift_cb), self);
  g_signal_connect_swapped (self->grid, "place-several", G_CALLBACK (place_several_cb), self);
  g_signal_connect_swapped (self->grid, "remove-several", G_CALLBACK (remove_several_cb), self);
  pd_roster_page_connect_shaping (self);
}

/**
 * pd_roster_page_connect_list:
 * @self: a page whose list is being made
 */
void
pd_roster_page_connect_list (PdRosterPage *self)
{
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (pd_roster_page_update_role_action), self);
  g_signal_connect_swapped (self->list, "open-shift", G_CALLBACK (open_shift_cb), self);
  g_signal_connect_swapped (self->list, "remove-shift", G_CALLBACK (remove_shift_cb), self);
}
