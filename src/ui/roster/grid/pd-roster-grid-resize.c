/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-drag-private.h"

#include "pd-clock.h"
#include "pd-shift-reshape.h"

#include <glib/gi18n-lib.h>

/* The edges of a chip are dragged to begin or end its shift at another time: the mouse's
 * way of Alt with the arrows. A chip is as wide as its day whatever its times, so that how
 * far it is dragged says how much, and words beside it say to when. */

/* From the edge inwards, in pixels; fingers are coarser. */
#define EDGE_OF_MOUSE 6
#define EDGE_OF_FINGER 16

/* As rosters have it. */
#define STEP_MINUTES 15
#define STEP_PIXELS 10

/**
 * pd_roster_grid_find_edge:
 * @self: a grid
 * @x: a place in the widget
 * @y: a place in the widget
 * @is_finger: whether it is a finger that is there
 * @ret_is_end: (out): whether that is where the shift ends, not where it begins
 *
 * Returns: whether a chip has an edge there; one that is too narrow for two edges and a
 *   middle has narrower edges
 */
gboolean
pd_roster_grid_find_edge (PdRosterGrid *self,
                          double        x,
                          double        y,
                          gboolean      is_finger,
                          gboolean     *ret_is_end)
{
  GdkRectangle area;
  guint        row;
  guint        column;
  int          chip;
  int          edge;
  gboolean     is_left;

  if (!pd_roster_grid_find_place (self, x, y, &row, &column, &chip) || chip < 0 ||
      !pd_roster_grid_get_chip_area (self, row, column, (guint) chip, &area) || x < area.x || x >= area.x + area.width)
    return FALSE;
  edge = MIN (is_finger ? EDGE_OF_FINGER : EDGE_OF_MOUSE, area.width / 3);
  is_left = x < area.x + edge;
  if (!is_left && x < area.x + area.width - edge)
    return FALSE;
  *ret_is_end = is_left == pd_roster_grid_is_mirrored (self);
  return TRUE;
}

static PdShift *
make_resized (PdGridDrag *drag,
              int         amount)
{
  g_autoptr (PdShift) resized = pd_shift_copy (drag->shift);
  gboolean            is_possible;

  if (drag->is_end)
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
  GdkRectangle     area;

  if (!pd_roster_grid_get_chip_area (self, self->cursor_row, self->cursor_column, self->cursor_chip, &area))
    return;
  /* Translators: what a shift that is being dragged would be: "Tue 24 Nov 9:00 – 17:15, 7 h 45 of work" */
  words = g_strdup_printf (_ ("%1$s, %2$s of work"), shift, hours);
  pd_roster_grid_show_tip (self, words, &area);
}

/**
 * pd_roster_grid_begin_resize:
 * @self: a grid whose chosen shift is held at an edge
 */
void
pd_roster_grid_begin_resize (PdRosterGrid *self)
{
  self->drag->amount = 0;
  pd_roster_grid_show_pointer (self, "ew-resize");
  show_words (self, self->drag->shift);
}

/**
 * pd_roster_grid_resize_by:
 * @self: a grid of which an edge is dragged
 * @x: how far, in pixels to the right
 *
 * Where it can't go any further it stays at the last time that it can have.
 */
void
pd_roster_grid_resize_by (PdRosterGrid *self,
                          double        x)
{
  PdGridDrag         *drag = self->drag;
  int                 steps = (int) (x / STEP_PIXELS);
  int                 amount = (pd_roster_grid_is_mirrored (self) ? -steps : steps) * STEP_MINUTES;
  g_autoptr (PdShift) resized = amount != drag->amount ? make_resized (drag, amount) : NULL;

  if (resized == NULL)
    return;
  drag->amount = amount;
  show_words (self, resized);
}

/**
 * pd_roster_grid_finish_resize:
 * @self: a grid of which an edge is dragged
 *
 * Says that the shift is to have the times that the words say, if it still is as it was.
 */
void
pd_roster_grid_finish_resize (PdRosterGrid *self)
{
  PdShift    *chosen = pd_roster_grid_get_chosen (self);
  gboolean    is_it = chosen != NULL && pd_shift_equal (chosen, self->drag->shift);
  const char *act = self->drag->is_end ? "move-end" : "move-start";
  int         amount = self->drag->amount;

  pd_roster_grid_stop_drag (self);
  if (is_it && amount != 0)
    pd_roster_grid_emit_act (self, act, amount);
}
