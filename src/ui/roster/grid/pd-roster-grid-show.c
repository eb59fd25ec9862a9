/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

/* What the grid is given to show, and which part of it. */

static void
find_hues (PdRosterGrid *self)
{
  guint n = self->sites != NULL ? g_list_model_get_n_items (self->sites) : 0;

  g_hash_table_remove_all (self->hues);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (self->sites, i);
      PdId              *id = g_new (PdId, 1);

      *id = pd_site_get_id (site);
      g_hash_table_insert (self->hues, id, GUINT_TO_POINTER (i));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_set_roster:
 * @self: a grid
 * @roster: (nullable): what to show
 * @marks: (nullable): what is known beside its shifts so far
 *
 * Shows another roster, or the same with other marks. The cursor stays with its person and
 * its place in the days, and the grid where it was scrolled to. Without a roster it forgets
 * what was cut or copied.
 */
void
pd_roster_grid_set_roster (PdRosterGrid  *self,
                           PdRoster      *roster,
                           PdRosterMarks *marks)
{
  g_autoptr (PdRoster) before = NULL;
  PdShift             *chosen;
  PdId                 chosen_id;
  guint                old_row;

  g_return_if_fail (PD_IS_ROSTER_GRID (self));
  g_return_if_fail (roster == NULL || PD_IS_ROSTER (roster));
  g_return_if_fail (marks == NULL || PD_IS_ROSTER_MARKS (marks));

  if (roster != NULL && roster == self->roster)
    pd_roster_grid_anchor (self);
  else
    self->anchor_row = -1;
  chosen = pd_roster_grid_get_chosen (self);
  chosen_id = chosen != NULL ? pd_shift_get_id (chosen) : PD_ID_NONE;
  old_row = self->cursor_row < self->rows->len ? pd_roster_grid_get_roster_row (self, self->cursor_row) : 0;
  before = g_steal_pointer (&self->roster);
  g_set_object (&self->roster, roster);
  g_set_object (&self->marks, marks);
  if (roster == NULL)
    {
      g_clear_object (&self->clipboard);
      g_clear_pointer (&self->several, g_ptr_array_unref);
      g_clear_pointer (&self->chips, pd_roster_chips_free);
      g_clear_pointer (&self->texts, pd_text_cache_free);
      g_array_set_size (self->cover, 0);
    }

  pd_roster_grid_show_rows (self, before, old_row, chosen_id);
}

/**
 * pd_roster_grid_set_sites:
 * @self: a grid
 * @sites: (nullable): sites in the order that gives each its colour
 */
void
pd_roster_grid_set_sites (PdRosterGrid *self,
                          GListModel   *sites)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  if (self->sites != NULL)
    g_signal_handlers_disconnect_by_func (self->sites, find_hues, self);
  g_set_object (&self->sites, sites);
  if (sites != NULL)
    g_signal_connect_swapped (sites, "items-changed", G_CALLBACK (find_hues), self);
  find_hues (self);
}

/**
 * pd_roster_grid_set_today:
 * @self: a grid
 * @today: the day to mark as today
 */
void
pd_roster_grid_set_today (PdRosterGrid *self,
                          PdDay         today)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  if (self->today == today)
    return;
  self->today = today;
  pd_cell_pool_relabel (self->day_headers);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_set_writable:
 * @self: a grid
 * @is_writable: whether its shifts can be changed, or only looked at
 */
void
pd_roster_grid_set_writable (PdRosterGrid *self,
                             gboolean      is_writable)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  if (self->is_writable == is_writable)
    return;
  self->is_writable = is_writable;
  pd_roster_grid_update_actions (self);
}

/* The cursor stays with its row and shift, as far as these are still shown. */
static void
filter_again (PdRosterGrid *self)
{
  PdShift *chosen = pd_roster_grid_get_chosen (self);
  guint    old_row = self->cursor_row < self->rows->len ? pd_roster_grid_get_roster_row (self, self->cursor_row) : 0;

  pd_roster_grid_show_rows (self, self->roster, old_row,
                            chosen != NULL ? pd_shift_get_id (chosen) : PD_ID_NONE);
}

/**
 * pd_roster_grid_set_filter:
 * @self: a grid
 * @filter: (nullable): what a row's name must have in it to be shown
 */
void
pd_roster_grid_set_filter (PdRosterGrid *self,
                           const char   *filter)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  if (filter != NULL && *filter == '\0')
    filter = NULL;
  if (g_strcmp0 (self->filter, filter) == 0)
    return;

  g_free (self->filter);
  self->filter = g_strdup (filter);
  filter_again (self);
}

/**
 * pd_roster_grid_set_choice:
 * @self: a grid
 * @choice: (nullable): which of its rows are shown, beside what their names must have
 */
void
pd_roster_grid_set_choice (PdRosterGrid         *self,
                           const PdRosterFilter *choice)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  pd_roster_filter_free (self->choice);
  self->choice = pd_roster_filter_copy (choice);
  filter_again (self);
}

/**
 * pd_roster_grid_get_filter:
 * @self: a grid
 *
 * Returns: (nullable): what a row's name must have in it to be shown
 */
const char *
pd_roster_grid_get_filter (PdRosterGrid *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), NULL);

  return self->filter;
}
