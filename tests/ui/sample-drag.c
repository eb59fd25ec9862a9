/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample-drag.h"

#include "sample-grid.h"
#include "sample-window.h"

/* From the line of a cell to inside the edge of a chip, and to inside its first line. */
#define TO_EDGE 6
#define TO_LINE 12

static GtkEventController *
find_controller (PdRosterGrid *grid,
                 GType         type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_assert_not_reached ();
}

/* Where the cell of the chosen shift is, once it is seen. */
void
sample_drag_find_cell (PdRosterGrid    *grid,
                       graphene_rect_t *ret_bounds)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (grid)));
  guint      row;
  guint      column;

  /* It is laid out, then what is seen has its widgets, then those their places. */
  sample_window_wait_for_draw (window);
  sample_window_wait_until (sample_grid_is_covered_exactly, grid);
  sample_window_wait_for_draw (window);
  pd_roster_grid_get_cursor (grid, &row, &column);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (grid, row, column)), GTK_WIDGET (grid),
                                            ret_bounds));
}

void
sample_drag_take_hold (SampleDrag   *self,
                       PdRosterGrid *grid,
                       SampleDragAt  at)
{
  graphene_rect_t bounds;

  sample_drag_find_cell (grid, &bounds);
  self->grid = grid;
  self->x = bounds.origin.x + bounds.size.width / 2;
  if (at == SAMPLE_DRAG_LEFT)
    self->x = bounds.origin.x + TO_EDGE;
  else if (at == SAMPLE_DRAG_RIGHT)
    self->x = bounds.origin.x + bounds.size.width - TO_EDGE;
  self->y = bounds.origin.y + TO_LINE;
  sample_drag_take_hold_again (self);
}

/* At the same place, at once. */
void
sample_drag_take_hold_again (SampleDrag *self)
{
  g_signal_emit_by_name (find_controller (self->grid, GTK_TYPE_GESTURE_DRAG), "drag-begin", self->x, self->y);
}

void
sample_drag_by (SampleDrag *self,
                double      x,
                double      y)
{
  g_signal_emit_by_name (find_controller (self->grid, GTK_TYPE_GESTURE_DRAG), "drag-update", x, y);
}

/* Over the first line of a cell that is seen, which is in its first chip if it has any. */
void
sample_drag_to (SampleDrag *self,
                guint       row,
                guint       column)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (self->grid, row, column)),
                                            GTK_WIDGET (self->grid), &bounds));
  sample_drag_by (self, bounds.origin.x + bounds.size.width / 2 - self->x, bounds.origin.y + TO_LINE - self->y);
}

void
sample_drag_let_go (SampleDrag *self)
{
  g_signal_emit_by_name (find_controller (self->grid, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
}

/* Whether dragging takes the key for itself. */
gboolean
sample_drag_press (PdRosterGrid *grid,
                   guint         keyval)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_controller (grid, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, 0, &is_taken);
  return is_taken;
}

/* The words beside the shift, or NULL where there are none to see. */
const char *
sample_drag_get_words (PdRosterGrid *grid)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_visible (child) && GTK_IS_LABEL (gtk_popover_get_child (GTK_POPOVER (child))))
      return gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (child))));
  return NULL;
}
