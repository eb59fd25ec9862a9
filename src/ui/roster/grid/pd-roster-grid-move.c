/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-drag-private.h"

#include <glib/gi18n-lib.h>

/* A shift is dragged to another place: moved there, copied while Ctrl is down, or swapped
 * with the shift of somebody else that it is let go on. Words say which, and where; letting
 * go does what they say. */

/* Within so many pixels of the edge, what is dragged scrolls the grid, this much a frame. */
#define EDGE 28
#define EDGE_STEP 12

#define PICTURE_OPACITY 0.8

static void
stop_scrolling (PdRosterGrid *self)
{
  if (self->drag->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag->scroll_tick);
  self->drag->scroll_tick = 0;
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      int step = i == GTK_ORIENTATION_HORIZONTAL ? self->drag->scroll_x : self->drag->scroll_y;

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
scroll_at_edge (PdRosterGrid *self)
{
  PdGridDrag  *drag = self->drag;
  GdkRectangle body;

  pd_roster_grid_get_body (self, &body);
  drag->scroll_x = edge_step (drag->x, body.x, body.width);
  drag->scroll_y = edge_step (drag->y, body.y, body.height);
  if (drag->scroll_x == 0 && drag->scroll_y == 0)
    stop_scrolling (self);
  else if (drag->scroll_tick == 0)
    drag->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

/* The shift of somebody else that something is let go on: those two swap. */
static PdShift *
find_partner (PdRosterGrid *self)
{
  PdGridDrag *drag = self->drag;
  PdShift    *other;

  if (drag->is_copy || drag->row < 0 || drag->chip < 0)
    return NULL;
  other = pd_roster_grid_get_shift_at (self, (guint) drag->row, (guint) drag->column, (guint) drag->chip);
  if (pd_shift_is_open (drag->shift) || pd_shift_is_open (other) ||
      pd_shift_get_person_id (other) == pd_shift_get_person_id (drag->shift))
    return NULL;
  return other;
}

static void
find_target (PdRosterGrid *self)
{
  PdGridDrag *drag = self->drag;
  guint       row;
  guint       column;

  drag->row = -1;
  if (self->is_writable && pd_roster_grid_find_place (self, drag->x, drag->y, &row, &column, &drag->chip))
    {
      drag->row = (int) row;
      drag->column = (int) column;
    }
  g_set_object (&drag->partner, find_partner (self));
  pd_roster_grid_mark_target (self);
}

/* Whether letting go would leave the shift as it is. */
static gboolean
is_to_stay (PdRosterGrid *self)
{
  PdGridDrag *drag = self->drag;
  guint       row;
  guint       column;

  return drag->row < 0 ||
         (!drag->is_copy && drag->partner == NULL &&
          pd_roster_find_shift (self->roster, pd_shift_get_id (drag->shift), &row, &column) &&
          row == pd_roster_grid_get_roster_row (self, (guint) drag->row) && column == (guint) drag->column);
}

static char *
dup_words (PdRosterGrid *self)
{
  PdGridDrag         *drag = self->drag;
  g_autoptr (PdShift) placed = NULL;
  g_autofree char    *shift = NULL;
  PdPerson           *person;
  const char         *name;

  if (is_to_stay (self))
    /* Translators: what letting go of a shift that is being dragged would do */
    return g_strdup (_ ("Stays as it is"));
  placed = pd_shift_copy (drag->partner != NULL ? drag->partner : drag->shift);
  pd_shift_set_day (placed, pd_roster_get_from (self->roster) + drag->column);
  shift = pd_shift_to_words (placed, NULL);
  person = drag->partner != NULL ? pd_roster_get_person (self->roster, pd_shift_get_person_id (drag->partner)) : NULL;
  name = person != NULL ? pd_person_get_name (person)
                        : pd_roster_get_row_name (self->roster, pd_roster_grid_get_roster_row (self, (guint) drag->row));
  if (drag->partner != NULL)
    /* Translators: what letting go would do: "Swap with Tue 24 Nov 9:00 – 17:15, Mira Khan" */
    return g_strdup_printf (_ ("Swap with %1$s, %2$s"), shift, name);
  if (drag->is_copy)
    /* Translators: what letting go would do: "Copy to Tue 24 Nov 9:00 – 17:15, Mira Khan" */
    return g_strdup_printf (_ ("Copy to %1$s, %2$s"), shift, name);
  /* Translators: what letting go would do: "Move to Tue 24 Nov 9:00 – 17:15, Mira Khan" */
  return g_strdup_printf (_ ("Move to %1$s, %2$s"), shift, name);
}

/* Beside the cell that it would be put into; where there is none, beside where it is. */
static void
show_words (PdRosterGrid *self)
{
  PdGridDrag      *drag = self->drag;
  g_autofree char *words = dup_words (self);
  GdkRectangle     area;

  if (drag->row >= 0)
    pd_roster_grid_get_cell_area (self, (guint) drag->row, (guint) drag->column, &area);
  else
    pd_roster_grid_get_cell_area (self, self->cursor_row, self->cursor_column, &area);
  pd_roster_grid_show_tip (self, words, &area);
}

/**
 * pd_roster_grid_begin_move:
 * @self: a grid whose chosen shift is held
 */
void
pd_roster_grid_begin_move (PdRosterGrid *self)
{
  PdGridDrag  *drag = self->drag;
  GdkRectangle area;

  if (!pd_roster_grid_get_chip_area (self, self->cursor_row, self->cursor_column, self->cursor_chip, &area))
    return;
  drag->picture = pd_roster_grid_paint_chip (self, self->cursor_row, self->cursor_column, self->cursor_chip);
  drag->grip_x = (int) drag->start_x - area.x;
  drag->grip_y = (int) drag->start_y - area.y;
}

/**
 * pd_roster_grid_move_to:
 * @self: a grid of which a shift is dragged
 * @x: where the pointer is, in the grid or beyond
 * @y: the same
 * @is_copy: whether another one like it is to be there
 */
void
pd_roster_grid_move_to (PdRosterGrid *self,
                        double        x,
                        double        y,
                        gboolean      is_copy)
{
  PdGridDrag *drag = self->drag;

  drag->x = x;
  drag->y = y;
  drag->is_copy = is_copy;
  scroll_at_edge (self);
  find_target (self);
  show_words (self);
  pd_roster_grid_show_pointer (self, is_copy ? "copy" : "grabbing");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_stop_move:
 * @self: a grid of which a shift is dragged
 */
void
pd_roster_grid_stop_move (PdRosterGrid *self)
{
  stop_scrolling (self);
  self->drag->row = -1;
  pd_roster_grid_mark_target (self);
  g_clear_object (&self->drag->partner);
  g_clear_object (&self->drag->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether the shift is still as it was when it was taken hold of. */
static gboolean
is_still_there (PdRosterGrid *self,
                PdShift      *shift)
{
  guint row;
  guint column;

  return pd_roster_find_shift (self->roster, pd_shift_get_id (shift), &row, &column) &&
         g_ptr_array_find_with_equal_func (pd_roster_get_cell (self->roster, row, column), shift,
                                           (GEqualFunc) pd_shift_equal, NULL);
}

/**
 * pd_roster_grid_finish_move:
 * @self: a grid of which a shift is dragged
 *
 * Says that what the words say is to be done, if the shift still is as it was.
 */
void
pd_roster_grid_finish_move (PdRosterGrid *self)
{
  PdGridDrag         *drag = self->drag;
  g_autoptr (PdShift) shift = g_object_ref (drag->shift);
  g_autoptr (PdShift) partner = g_steal_pointer (&drag->partner);
  gboolean            is_copy = drag->is_copy;
  int                 row = drag->row;
  int                 column = drag->column;
  int                 chip = drag->chip;

  pd_roster_grid_stop_drag (self);
  if (row < 0 || !is_still_there (self, shift))
    return;
  pd_roster_grid_put_cursor (self, (guint) row, (guint) column, (guint) MAX (chip, 0));
  if (partner != NULL)
    pd_roster_grid_emit_swap (self, shift, partner, FALSE);
  else
    pd_roster_grid_emit_place (self, shift, (guint) row, (guint) column, is_copy);
}

/**
 * pd_roster_grid_get_target:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the cell that a shift would be put into
 */
PdRosterCell *
pd_roster_grid_get_target (PdRosterGrid *self)
{
  return self->drag->target;
}

/**
 * pd_roster_grid_mark_target:
 * @self: a grid
 *
 * Sees that the cell that a shift would be put into is marked, and no other: while it is
 * scrolled, one widget after another stands for it.
 */
void
pd_roster_grid_mark_target (PdRosterGrid *self)
{
  PdGridDrag   *drag = self->drag;
  PdRosterCell *cell = drag->row < 0 ? NULL : pd_cell_pool_find (self->cells, (guint) drag->row, (guint) drag->column);

  if (cell == drag->target)
    return;
  if (drag->target != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (drag->target), "target");
  g_set_weak_pointer (&drag->target, cell);
  if (cell != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "target");
}

/**
 * pd_roster_grid_draw_moved:
 * @self: a grid
 * @snapshot: what is drawn on
 *
 * Draws the shift that is dragged where the pointer has it.
 */
void
pd_roster_grid_draw_moved (PdRosterGrid *self,
                           GtkSnapshot  *snapshot)
{
  PdGridDrag *drag = self->drag;

  if (drag->picture == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) drag->x - (float) drag->grip_x,
                                                          (float) drag->y - (float) drag->grip_y));
  gtk_snapshot_push_opacity (snapshot, PICTURE_OPACITY);
  gdk_paintable_snapshot (drag->picture, snapshot, gdk_paintable_get_intrinsic_width (drag->picture),
                          gdk_paintable_get_intrinsic_height (drag->picture));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}
