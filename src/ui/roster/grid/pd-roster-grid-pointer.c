/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

/* Within so many pixels of the edge, what is dragged scrolls the grid, this much a frame. */
#define EDGE 28
#define EDGE_STEP 12

static void
press (PdRosterGrid *self,
       double        x,
       double        y)
{
  guint row;
  guint column;
  int   chip;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    return;
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_put_cursor (self, row, column, (guint) MAX (chip, 0));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            PdRosterGrid    *self)
{
  guint row;
  guint column;
  int   chip;

  press (self, x, y);
  if (n_press != 2 || !pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    return;
  if (chip >= 0)
    pd_roster_grid_emit_open (self, pd_roster_grid_get_shift_at (self, row, column, (guint) chip));
  else
    pd_roster_grid_emit_create (self, "");
}

static void
show_menu_at (PdRosterGrid *self,
              double        x,
              double        y)
{
  guint row;
  guint column;

  if (!pd_roster_grid_find_place (self, x, y, &row, &column, NULL))
    return;
  press (self, x, y);
  pd_roster_grid_show_menu (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 PdRosterGrid    *self)
{
  show_menu_at (self, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 PdRosterGrid        *self)
{
  show_menu_at (self, x, y);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 PdRosterGrid  *self)
{
  guint row;
  guint column;
  int   chip;

  if (!self->is_writable || !pd_roster_grid_find_place (self, x, y, &row, &column, &chip) || chip < 0)
    return NULL;
  /* A type of our own, which no other program can ask for. */
  return gdk_content_provider_new_typed (PD_TYPE_SHIFT,
                                         pd_roster_grid_get_shift_at (self, row, column, (guint) chip));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               PdRosterGrid  *self)
{
  g_autoptr (GdkPaintable) picture = pd_roster_grid_paint_chip (self, self->cursor_row, self->cursor_column,
                                                                self->cursor_chip);

  if (picture != NULL)
    gtk_drag_source_set_icon (source, picture, 12, 12);
}

static PdRosterCell *
get_drop_cell (PdRosterGrid *self)
{
  if (self->drop_row < 0)
    return NULL;
  return pd_cell_pool_find (self->cells, (guint) self->drop_row, (guint) self->drop_column);
}

static void
set_drop_cell (PdRosterGrid *self,
               int           row,
               int           column)
{
  PdRosterCell *cell = get_drop_cell (self);

  if (cell != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "target");
  self->drop_row = row;
  self->drop_column = column;
  cell = get_drop_cell (self);
  if (cell != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "target");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_edge (PdRosterGrid *self)
{
  if (self->edge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_tick);
  self->edge_tick = 0;
}

static gboolean
edge_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      int step = i == GTK_ORIENTATION_HORIZONTAL ? self->edge_x : self->edge_y;

      gtk_adjustment_set_value (self->adjustments[i], gtk_adjustment_get_value (self->adjustments[i]) + step);
    }
  return G_SOURCE_CONTINUE;
}

static int
edge_step (double at,
           int    from,
           int    length)
{
  if (at < from + EDGE)
    return -EDGE_STEP;
  return at > from + length - EDGE ? EDGE_STEP : 0;
}

static void
scroll_at_edge (PdRosterGrid *self,
                double        x,
                double        y)
{
  GdkRectangle body;

  pd_roster_grid_get_body (self, &body);
  self->edge_x = edge_step (x, body.x, body.width);
  self->edge_y = edge_step (y, body.y, body.height);
  if (self->edge_x == 0 && self->edge_y == 0)
    stop_edge (self);
  else if (self->edge_tick == 0)
    self->edge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_tick_cb, NULL, NULL);
}

/* GDK offers only the copy while Ctrl is down. */
static gboolean
is_copying (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);

  return drop != NULL && (gdk_drop_get_actions (drop) & GDK_ACTION_MOVE) == 0;
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                PdRosterGrid  *self)
{
  guint row;
  guint column;

  scroll_at_edge (self, x, y);
  if (!self->is_writable || !pd_roster_grid_find_place (self, x, y, &row, &column, NULL))
    {
      set_drop_cell (self, -1, -1);
      return 0;
    }
  set_drop_cell (self, (int) row, (int) column);
  return is_copying (target) ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target,
               PdRosterGrid  *self)
{
  stop_edge (self);
  set_drop_cell (self, -1, -1);
}

/* The shift of somebody else that something is dropped on: those two swap. */
static PdShift *
find_partner (PdRosterGrid *self,
              PdShift      *shift,
              guint         row,
              guint         column,
              int           chip)
{
  PdShift *other = chip >= 0 ? pd_roster_grid_get_shift_at (self, row, column, (guint) chip) : NULL;

  if (other == NULL || pd_shift_is_open (shift) || pd_shift_is_open (other) ||
      pd_shift_get_person_id (other) == pd_shift_get_person_id (shift))
    return NULL;
  return other;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         PdRosterGrid  *self)
{
  g_autoptr (PdShift) partner = NULL;
  PdShift            *shift = g_value_get_object (value);
  gboolean            is_copy = is_copying (target);
  guint               row;
  guint               column;
  int                 chip;

  stop_edge (self);
  set_drop_cell (self, -1, -1);
  if (!pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    return FALSE;
  g_set_object (&partner, find_partner (self, shift, row, column, chip));
  pd_roster_grid_put_cursor (self, row, column, (guint) MAX (chip, 0));
  if (partner != NULL && !is_copy)
    pd_roster_grid_emit_swap (self, shift, partner, FALSE);
  else
    pd_roster_grid_emit_place (self, shift, row, column, is_copy);
  return TRUE;
}

static void
add_clicks (PdRosterGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu_click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

/**
 * pd_roster_grid_add_pointer:
 * @self: a grid that is being made
 *
 * Adds what the pointer does: click to choose, twice to open or create, drag to move.
 * Each has a key too.
 */
void
pd_roster_grid_add_pointer (PdRosterGrid *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PD_TYPE_SHIFT, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  add_clicks (self);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  pd_roster_grid_add_tooltips (self);
}
