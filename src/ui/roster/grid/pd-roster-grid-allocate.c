/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

static void
scrolled_cb (PdRosterGrid *self)
{
  /* The allocation that moves an adjustment sees to the rest itself. */
  if (self->is_allocating)
    return;
  self->anchor_row = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pd_roster_grid_drag_again (self);
}

/**
 * pd_roster_grid_drop_adjustment:
 * @self: a grid
 * @orientation: which way
 */
void
pd_roster_grid_drop_adjustment (PdRosterGrid  *self,
                                GtkOrientation orientation)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
}

/**
 * pd_roster_grid_set_adjustment:
 * @self: a grid
 * @orientation: which way
 * @adjustment: (nullable): what scrolls it that way; a new one for none
 */
void
pd_roster_grid_set_adjustment (PdRosterGrid  *self,
                               GtkOrientation orientation,
                               GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (adjustment == self->adjustments[orientation])
    return;
  g_object_ref_sink (adjustment);
  pd_roster_grid_drop_adjustment (self, orientation);
  self->adjustments[orientation] = adjustment;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The vfunc of that name. Only the header is told: scroll bars would leave the names,
 * hours and coverage free, too, and then stand between them and the days. */
gboolean
pd_roster_grid_get_border (GtkScrollable *scrollable,
                           GtkBorder     *border)
{
  *border = (GtkBorder){ .top = (gint16) PD_ROSTER_GRID (scrollable)->header_height };
  return TRUE;
}

/* The vfunc of that name. */
void
pd_roster_grid_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);

  /* The body may be scrolled away to one cell; what stands beside it may not. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = self->name_width + self->hours_width + self->day_min_width;
  else
    *minimum = self->header_height + self->cover_height + 2 * self->line_height;
  *natural = *minimum;
}

static void
allocate (PdRosterCell       *cell,
          const GdkRectangle *area)
{
  /* GTK wants to be asked for the size, even of what has none of its own. */
  gtk_widget_measure (GTK_WIDGET (cell), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (cell), area, -1);
}

static void
allocate_cell_cb (gpointer data,
                  gpointer user_data)
{
  PdRosterCell *cell = data;
  PdRosterGrid *self = user_data;
  GdkRectangle  area;

  pd_roster_grid_get_cell_area (self, pd_roster_cell_get_row (cell), pd_roster_cell_get_column (cell), &area);
  allocate (cell, &area);
}

static void
allocate_row_header_cb (gpointer data,
                        gpointer user_data)
{
  PdRosterCell *cell = data;
  PdRosterGrid *self = user_data;
  int           width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRectangle  area;

  pd_roster_grid_get_cell_area (self, pd_roster_cell_get_row (cell), 0, &area);
  area.x = pd_roster_grid_is_mirrored (self) ? width - self->name_width : 0;
  area.width = self->name_width;
  allocate (cell, &area);
}

static void
allocate_day_header_cb (gpointer data,
                        gpointer user_data)
{
  PdRosterCell *cell = data;
  PdRosterGrid *self = user_data;
  GdkRectangle  area;

  pd_roster_grid_get_cell_area (self, 0, pd_roster_cell_get_column (cell), &area);
  area.y = 0;
  area.height = self->header_height;
  allocate (cell, &area);
}

static void
allocate_cover_cell_cb (gpointer data,
                        gpointer user_data)
{
  PdRosterCell *cell = data;
  PdRosterGrid *self = user_data;
  GdkRectangle  area;

  pd_roster_grid_get_cell_area (self, 0, pd_roster_cell_get_column (cell), &area);
  area.y = gtk_widget_get_height (GTK_WIDGET (self)) - self->cover_height;
  area.height = self->cover_height;
  allocate (cell, &area);
}

static gboolean
cover_cb (gpointer user_data)
{
  PdRosterGrid *self = user_data;

  self->cover_id = 0;
  /* What is not laid out is about to be, and comes here again. */
  if (self->roster != NULL && !self->is_stale)
    pd_roster_grid_cover_visible (self);

  return G_SOURCE_REMOVE;
}

/* A child that comes or goes while its parents are given their places makes them ask for
 * new ones, and those that have theirs are drawn without. So the cells follow when the
 * frame is done, before the next. */
static void
queue_cover (PdRosterGrid *self)
{
  PdCellRange visible;

  pd_roster_grid_get_visible (self, &visible);
  if (self->cover_id == 0 && memcmp (&visible, &self->covered, sizeof visible) != 0)
    self->cover_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, cover_cb, self, NULL);
}

/* Other widths make other heights: what somebody works on stays in sight through them. */
static gboolean
is_cursor_to_stay (PdRosterGrid *self,
                   int           width)
{
  PdCellRange seen;

  if (self->is_stale || self->roster == NULL || width == self->laid_out_width)
    return FALSE;
  pd_roster_grid_get_visible (self, &seen);
  return self->cursor_row >= seen.first_row && self->cursor_row < seen.first_row + seen.n_rows;
}

/* The vfunc of that name. */
void
pd_roster_grid_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);

  self->is_to_reveal |= is_cursor_to_stay (self, width);
  self->is_allocating = TRUE;
  pd_roster_grid_lay_out (self, width);
  pd_roster_grid_configure (self);
  if (self->is_to_reveal && self->roster != NULL)
    pd_roster_grid_reveal (self);
  self->is_to_reveal = FALSE;
  self->is_allocating = FALSE;
  if (self->roster != NULL)
    {
      queue_cover (self);
      pd_cell_pool_foreach (self->cells, allocate_cell_cb, self);
      pd_cell_pool_foreach (self->row_headers, allocate_row_header_cb, self);
      pd_cell_pool_foreach (self->day_headers, allocate_day_header_cb, self);
      pd_cell_pool_foreach (self->cover_cells, allocate_cover_cell_cb, self);
    }
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  pd_roster_grid_allocate_tip (self);
}
