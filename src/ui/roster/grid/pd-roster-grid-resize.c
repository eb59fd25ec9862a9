/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include "pd-clock.h"
#include "pd-shift-reshape.h"

#include <glib/gi18n-lib.h>

/* The edges of a chip are dragged to begin or end its shift at another time: the mouse's
 * way of Alt with the arrows. A chip is as wide as its day whatever its times, so that how
 * far it is dragged says how much, and words beside it say to when. */

/* From the edge inwards, in pixels; fingers are coarser. */
#define EDGE_OF_MOUSE 6
#define EDGE_OF_FINGER 16

/* Less than moves a shift, so that along the line it is resized before it is taken along. */
#define FIRST_PIXELS 4

/* As rosters have it. */
#define STEP_MINUTES 15
#define STEP_PIXELS 10

/* What is being dragged: which edge of which shift, and what it would be. */
struct _PdGridResize
{
  GtkEventController *gesture; /* borrowed */
  GtkWidget          *tip;     /* nullable: the popover with the words; a child of the grid */
  GtkLabel           *words;
  PdShift            *shift;
  gboolean            is_end;
  gboolean            is_claimed;
  int                 amount;
};

static gboolean
is_going_on (PdRosterGrid *self)
{
  return self->resize->shift != NULL;
}

/* A chip that is too narrow for two edges and a middle has narrower edges. */
static gboolean
find_edge (PdRosterGrid *self,
           double        x,
           double        y,
           int           edge,
           PdShift     **ret_shift,
           gboolean     *ret_is_end)
{
  GdkRectangle area;
  guint        row;
  guint        column;
  int          chip;
  gboolean     is_left;

  if (!self->is_writable || !pd_roster_grid_find_place (self, x, y, &row, &column, &chip) || chip < 0 ||
      !pd_roster_grid_get_chip_area (self, row, column, (guint) chip, &area) || x < area.x || x >= area.x + area.width)
    return FALSE;
  edge = MIN (edge, area.width / 3);
  is_left = x < area.x + edge;
  if (!is_left && x < area.x + area.width - edge)
    return FALSE;
  *ret_shift = pd_roster_grid_get_shift_at (self, row, column, (guint) chip);
  *ret_is_end = is_left == pd_roster_grid_is_mirrored (self);
  return TRUE;
}

static void
show_cursor (PdRosterGrid *self,
             gboolean      is_at_edge)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (is_at_edge != (gtk_widget_get_cursor (widget) != NULL))
    gtk_widget_set_cursor_from_name (widget, is_at_edge ? "ew-resize" : NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           PdRosterGrid             *self)
{
  PdShift *shift;
  gboolean is_end;

  show_cursor (self, is_going_on (self) || find_edge (self, x, y, EDGE_OF_MOUSE, &shift, &is_end));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          PdRosterGrid             *self)
{
  show_cursor (self, is_going_on (self));
}

static void
stop (PdRosterGrid *self)
{
  g_clear_object (&self->resize->shift);
  self->resize->is_claimed = FALSE;
  self->resize->amount = 0;
  if (self->resize->tip != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->resize->tip));
  show_cursor (self, FALSE);
}

static PdShift *
make_resized (PdGridResize *resize,
              int           amount)
{
  g_autoptr (PdShift) resized = pd_shift_copy (resize->shift);
  gboolean            is_possible;

  if (resize->is_end)
    is_possible = pd_shift_move_end (resized, pd_shift_get_end (resized) + amount, NULL);
  else
    is_possible = pd_shift_move_start (resized, pd_shift_get_start (resized) + amount, NULL);
  return is_possible ? g_steal_pointer (&resized) : NULL;
}

static void
show_words (PdRosterGrid *self,
            PdShift      *resized)
{
  g_autofree char *shift = pd_shift_to_words (resized, NULL);
  g_autofree char *hours = pd_clock_hours_to_text (pd_shift_get_minutes (resized, PD_SEGMENT_WORK));
  g_autofree char *words = NULL;

  /* Translators: what a shift that is being dragged would be: "Tue 24 Nov 9:00 – 17:15, 7 h 45 of work" */
  words = g_strdup_printf (_ ("%1$s, %2$s of work"), shift, hours);
  gtk_label_set_text (self->resize->words, words);
}

/* Where it can't go any further it stays at the last time that it can have. */
static void
resize_by (PdRosterGrid *self,
           int           amount)
{
  g_autoptr (PdShift) resized = amount != self->resize->amount ? make_resized (self->resize, amount) : NULL;

  if (resized == NULL)
    return;
  self->resize->amount = amount;
  show_words (self, resized);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               PdRosterGrid   *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  gboolean   is_finger = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  PdShift   *shift = NULL;

  if (!find_edge (self, x, y, is_finger ? EDGE_OF_FINGER : EDGE_OF_MOUSE, &shift, &self->resize->is_end))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else
    g_set_object (&self->resize->shift, shift);
}

/* Made when an edge is first dragged. The words are told to those who listen, too. */
static void
ensure_tip (PdRosterGrid *self)
{
  PdGridResize *resize = self->resize;

  if (resize->tip != NULL)
    return;
  resize->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  resize->tip = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (resize->tip), FALSE);
  gtk_popover_set_position (GTK_POPOVER (resize->tip), GTK_POS_TOP);
  gtk_popover_set_child (GTK_POPOVER (resize->tip), GTK_WIDGET (resize->words));
  gtk_widget_set_can_target (resize->tip, FALSE);
  gtk_widget_set_parent (resize->tip, GTK_WIDGET (self));
}

/* Along the line the edge is dragged, across it the whole shift. */
static gboolean
claim (PdRosterGrid   *self,
       GtkGestureDrag *gesture,
       double          x,
       double          y)
{
  GdkRectangle area;

  if (ABS (x) < FIRST_PIXELS && ABS (y) < FIRST_PIXELS)
    return FALSE;
  if (ABS (y) > ABS (x) || !pd_roster_grid_choose (self, pd_shift_get_id (self->resize->shift)) ||
      !pd_roster_grid_get_chip_area (self, self->cursor_row, self->cursor_column, self->cursor_chip, &area))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      stop (self);
      return FALSE;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->resize->is_claimed = TRUE;
  ensure_tip (self);
  show_words (self, self->resize->shift);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->resize->tip), &area);
  gtk_popover_popup (GTK_POPOVER (self->resize->tip));
  return TRUE;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                PdRosterGrid   *self)
{
  int steps = (int) (x / STEP_PIXELS);

  if (is_going_on (self) && (self->resize->is_claimed || claim (self, gesture, x, y)))
    resize_by (self, (pd_roster_grid_is_mirrored (self) ? -steps : steps) * STEP_MINUTES);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             PdRosterGrid   *self)
{
  PdShift *chosen = pd_roster_grid_get_chosen (self);
  gboolean is_it = is_going_on (self) && chosen != NULL && pd_shift_equal (chosen, self->resize->shift);
  int      amount = self->resize->amount;

  stop (self);
  if (is_it && amount != 0)
    pd_roster_grid_emit_act (self, self->resize->is_end ? "move-end" : "move-start", amount);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           PdRosterGrid     *self)
{
  stop (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PdRosterGrid          *self)
{
  if (keyval != GDK_KEY_Escape || !is_going_on (self))
    return GDK_EVENT_PROPAGATE;
  stop (self);
  gtk_event_controller_reset (self->resize->gesture);
  return GDK_EVENT_STOP;
}

/**
 * pd_roster_grid_add_resizing:
 * @self: a grid that is being made
 *
 * Lets the edges of a shift be dragged to other times, a quarter of an hour at a time, until
 * Escape is pressed. It is done before anything else that the pointer does.
 */
void
pd_roster_grid_add_resizing (PdRosterGrid *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->resize = g_new0 (PdGridResize, 1);
  self->resize->gesture = GTK_EVENT_CONTROLLER (drag);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pd_roster_grid_allocate_resizing:
 * @self: a grid
 */
void
pd_roster_grid_allocate_resizing (PdRosterGrid *self)
{
  if (self->resize->tip != NULL)
    gtk_popover_present (GTK_POPOVER (self->resize->tip));
}

/**
 * pd_roster_grid_drop_resizing:
 * @self: a grid that goes
 */
void
pd_roster_grid_drop_resizing (PdRosterGrid *self)
{
  if (self->resize == NULL)
    return;
  g_clear_object (&self->resize->shift);
  g_clear_pointer (&self->resize->tip, gtk_widget_unparent);
  g_clear_pointer (&self->resize, g_free);
}
