/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-week-grid-private.h"

/* The cell at a point; one outside is the nearest. */
static PdWeekPlace
find_place (PdWeekGrid *self,
            double      x,
            double      y)
{
  gboolean    is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int         width = gtk_widget_get_width (GTK_WIDGET (self));
  double      along = (is_mirrored ? width - x : x) - self->label_width;
  PdWeekPlace place;

  place.row = (int) ((y - self->header_height) / self->row_height);
  place.column = (int) (along * PD_WEEK_GRID_COLUMNS / MAX (width - self->label_width, 1));
  place.row = CLAMP (place.row, 0, PD_WEEK_GRID_ROWS - 1);
  place.column = CLAMP (place.column, 0, PD_WEEK_GRID_COLUMNS - 1);
  return place;
}

static gboolean
is_on_label (PdWeekGrid *self,
             double      x)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (is_mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x) < self->label_width;
}

static gboolean
is_painted (PdWeekGrid        *self,
            const PdWeekPlace *place)
{
  int    start = place->column * PD_WEEK_GRID_CELL_MINUTES;
  PdWish wish;

  return pd_wish_week_find (self->week, PD_WEEKDAY_MONDAY + place->row, start, start + PD_WEEK_GRID_CELL_MINUTES,
                            &wish) &&
         wish == self->brush;
}

/* A stroke that begins on what is painted so already rubs it out. The name of a day
 * stands for all of it, an hour for that hour of all days. */
static void
drag_begin_cb (PdWeekGrid     *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));
  PdWeekPlace     cursor = find_place (self, x, y);
  PdWeekPlace     corner = cursor;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->press_x = x;
  self->press_y = y;
  self->stroke = is_painted (self, &cursor) ? PD_WISH_NOTHING_SAID : self->brush;
  if (is_on_label (self, x))
    {
      corner.column = 0;
      cursor.column = PD_WEEK_GRID_COLUMNS - 1;
    }
  else if (y < self->header_height)
    {
      corner.column -= corner.column % 2;
      corner.row = 0;
      cursor.column = corner.column + 1;
      cursor.row = PD_WEEK_GRID_ROWS - 1;
    }
  else if ((state & GDK_SHIFT_MASK) != 0)
    corner = self->corner;
  self->is_stroking = self->is_writable;
  pd_week_grid_choose (self, &corner, &cursor);
}

static void
drag_update_cb (PdWeekGrid     *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *drag)
{
  PdWeekPlace cursor = find_place (self, self->press_x + offset_x, self->press_y + offset_y);

  if (is_on_label (self, self->press_x))
    cursor.column = PD_WEEK_GRID_COLUMNS - 1;
  else if (self->press_y < self->header_height)
    {
      cursor.column |= 1;
      cursor.row = PD_WEEK_GRID_ROWS - 1;
    }
  pd_week_grid_choose (self, &self->corner, &cursor);
}

static void
drag_end_cb (PdWeekGrid *self)
{
  if (!self->is_stroking)
    return;
  self->is_stroking = FALSE;
  pd_week_grid_paint_chosen (self, self->stroke);
}

static void
cancel_cb (PdWeekGrid *self)
{
  self->is_stroking = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_week_grid_add_pointer:
 * @self: a week to paint that is being made
 *
 * Adds what the pointer does: a stroke paints what it goes over.
 */
void
pd_week_grid_add_pointer (PdWeekGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
