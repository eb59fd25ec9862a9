/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-drag-private.h"

/* Dragging with the pointer, all of it within the grid: a shift never leaves it. So it is a
 * gesture, not the desktop's drag and drop, which takes a drop only once both sides have
 * answered one another: on a busy computer, who lets go quickly would lose it. */

/* Less than moves a shift, so that along the line it is resized before it is taken along. */
#define FIRST_PIXELS 4

/* Of the words beside it, in characters. */
#define WORDS_WIDTH 50

/* Made when something is first dragged. The words are told to those who listen, too. */
static void
ensure_tip (PdRosterGrid *self)
{
  PdGridDrag *drag = self->drag;

  if (drag->tip != NULL)
    return;
  drag->words = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "max-width-chars", WORDS_WIDTH,
                              "wrap", TRUE,
                              NULL);
  drag->tip = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (drag->tip), FALSE);
  gtk_popover_set_position (GTK_POPOVER (drag->tip), GTK_POS_TOP);
  gtk_popover_set_child (GTK_POPOVER (drag->tip), GTK_WIDGET (drag->words));
  gtk_widget_set_can_target (drag->tip, FALSE);
  gtk_widget_set_parent (drag->tip, GTK_WIDGET (self));
}

/**
 * pd_roster_grid_show_tip:
 * @self: a grid
 * @words: what letting go would do
 * @at: what they are about, in the grid
 */
void
pd_roster_grid_show_tip (PdRosterGrid       *self,
                         const char         *words,
                         const GdkRectangle *at)
{
  ensure_tip (self);
  gtk_label_set_text (self->drag->words, words);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->drag->tip), at);
  gtk_popover_popup (GTK_POPOVER (self->drag->tip));
}

/**
 * pd_roster_grid_show_pointer:
 * @self: a grid
 * @name: (nullable): what the pointer looks like over it, as CSS has it
 */
void
pd_roster_grid_show_pointer (PdRosterGrid *self,
                             const char   *name)
{
  GdkCursor  *cursor = gtk_widget_get_cursor (GTK_WIDGET (self));
  const char *before = cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;

  if (g_strcmp0 (before, name) != 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/**
 * pd_roster_grid_stop_drag:
 * @self: a grid
 *
 * Lets go of what is held, and does nothing with it.
 */
void
pd_roster_grid_stop_drag (PdRosterGrid *self)
{
  if (self->drag->way == PD_GRID_DRAG_MOVE)
    pd_roster_grid_stop_move (self);
  self->drag->way = PD_GRID_DRAG_HELD;
  g_clear_object (&self->drag->shift);
  if (self->drag->tip != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->drag->tip));
  pd_roster_grid_show_pointer (self, NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           PdRosterGrid             *self)
{
  gboolean is_end;

  if (self->drag->shift == NULL)
    pd_roster_grid_show_pointer (self, self->is_writable && pd_roster_grid_find_edge (self, x, y, FALSE, &is_end) ? "ew-resize" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          PdRosterGrid             *self)
{
  if (self->drag->shift == NULL)
    pd_roster_grid_show_pointer (self, NULL);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               PdRosterGrid   *self)
{
  GdkDevice  *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  gboolean    is_finger = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  PdGridDrag *drag = self->drag;
  guint       row;
  guint       column;
  int         chip;

  if (!self->is_writable || !pd_roster_grid_find_place (self, x, y, &row, &column, &chip) || chip < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  g_set_object (&drag->shift, pd_roster_grid_get_shift_at (self, row, column, (guint) chip));
  drag->start_x = x;
  drag->start_y = y;
  drag->is_at_edge = pd_roster_grid_find_edge (self, x, y, is_finger, &drag->is_end);
}

/* Along the line an edge is dragged, across it the whole shift. */
static gboolean
claim (PdRosterGrid   *self,
       GtkGestureDrag *gesture,
       double          x,
       double          y)
{
  PdGridDrag *drag = self->drag;
  gboolean    is_resize = drag->is_at_edge && ABS (x) >= ABS (y);

  if (is_resize ? ABS (x) < FIRST_PIXELS : !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    return FALSE;
  if (!pd_roster_grid_choose (self, pd_shift_get_id (drag->shift)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      pd_roster_grid_stop_drag (self);
      return FALSE;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  drag->way = is_resize ? PD_GRID_DRAG_RESIZE : PD_GRID_DRAG_MOVE;
  if (is_resize)
    pd_roster_grid_begin_resize (self);
  else
    pd_roster_grid_begin_move (self);
  return TRUE;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                PdRosterGrid   *self)
{
  PdGridDrag     *drag = self->drag;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (drag->shift == NULL || (drag->way == PD_GRID_DRAG_HELD && !claim (self, gesture, x, y)))
    return;
  if (drag->way == PD_GRID_DRAG_RESIZE)
    pd_roster_grid_resize_by (self, x);
  else
    pd_roster_grid_move_to (self, drag->start_x + x, drag->start_y + y, (state & GDK_CONTROL_MASK) != 0);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             PdRosterGrid   *self)
{
  switch (self->drag->way)
    {
    case PD_GRID_DRAG_RESIZE:
      pd_roster_grid_finish_resize (self);
      break;
    case PD_GRID_DRAG_MOVE:
      pd_roster_grid_finish_move (self);
      break;
    case PD_GRID_DRAG_HELD:
    default:
      pd_roster_grid_stop_drag (self);
    }
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           PdRosterGrid     *self)
{
  pd_roster_grid_stop_drag (self);
}

/* Ctrl pressed or released while the pointer rests. */
static gboolean
set_copying (PdRosterGrid *self,
             guint         keyval,
             gboolean      is_copy)
{
  if (self->drag->way != PD_GRID_DRAG_MOVE || (keyval != GDK_KEY_Control_L && keyval != GDK_KEY_Control_R))
    return FALSE;
  pd_roster_grid_move_to (self, self->drag->x, self->drag->y, is_copy);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PdRosterGrid          *self)
{
  if (set_copying (self, keyval, TRUE))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Escape || self->drag->shift == NULL)
    return GDK_EVENT_PROPAGATE;
  pd_roster_grid_stop_drag (self);
  gtk_event_controller_reset (self->drag->gesture);
  return GDK_EVENT_STOP;
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 PdRosterGrid          *self)
{
  set_copying (self, keyval, FALSE);
}

/**
 * pd_roster_grid_add_dragging:
 * @self: a grid that is being made
 *
 * Lets shifts be dragged to other places, and their edges to other times, until Escape is
 * pressed. Each has a key too.
 */
void
pd_roster_grid_add_dragging (PdRosterGrid *self)
{
  GtkGesture         *gesture = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->drag = g_new0 (PdGridDrag, 1);
  self->drag->gesture = GTK_EVENT_CONTROLLER (gesture);
  self->drag->row = -1;

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pd_roster_grid_is_dragging:
 * @self: a grid
 *
 * Returns: whether a shift or an edge is being dragged
 */
gboolean
pd_roster_grid_is_dragging (PdRosterGrid *self)
{
  return self->drag->way != PD_GRID_DRAG_HELD;
}

/**
 * pd_roster_grid_drag_again:
 * @self: a grid that has been scrolled, or shows other rows
 *
 * Sees that what is dragged is over what is below the pointer now.
 */
void
pd_roster_grid_drag_again (PdRosterGrid *self)
{
  if (self->roster == NULL)
    pd_roster_grid_stop_drag (self);
  else if (self->drag->way == PD_GRID_DRAG_MOVE)
    pd_roster_grid_move_to (self, self->drag->x, self->drag->y, self->drag->is_copy);
}

/**
 * pd_roster_grid_allocate_tip:
 * @self: a grid
 */
void
pd_roster_grid_allocate_tip (PdRosterGrid *self)
{
  if (self->drag->tip != NULL)
    gtk_popover_present (GTK_POPOVER (self->drag->tip));
}

/**
 * pd_roster_grid_drop_dragging:
 * @self: a grid that goes
 */
void
pd_roster_grid_drop_dragging (PdRosterGrid *self)
{
  if (self->drag == NULL)
    return;
  pd_roster_grid_stop_drag (self);
  g_clear_pointer (&self->drag->tip, gtk_widget_unparent);
  g_clear_pointer (&self->drag, g_free);
}
