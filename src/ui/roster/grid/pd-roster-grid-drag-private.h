/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-grid-private.h"

G_BEGIN_DECLS

/**
 * PdGridDragWay:
 * @PD_GRID_DRAG_HELD: the button is down, and which way it goes is not known yet
 * @PD_GRID_DRAG_RESIZE: an edge is dragged along the line
 * @PD_GRID_DRAG_MOVE: the whole shift is dragged
 *
 * What dragging does to a shift.
 */
typedef enum
{
  PD_GRID_DRAG_HELD,
  PD_GRID_DRAG_RESIZE,
  PD_GRID_DRAG_MOVE,
} PdGridDragWay;

/* What is held with the pointer, and what letting go would do. */
struct _PdGridDrag
{
  GtkEventController *gesture; /* borrowed */
  GtkWidget          *tip;     /* nullable: the popover with the words; a child of the grid */
  GtkLabel           *words;
  PdShift            *shift; /* NULL while nothing is held */
  PdGridDragWay       way;
  double              start_x;
  double              start_y;

  /* of an edge */
  gboolean is_at_edge;
  gboolean is_end;
  int      amount;

  /* of a whole shift: where the pointer is, and the place below it */
  double        x;
  double        y;
  gboolean      is_copy;
  int           row; /* -1 where it can't be put */
  int           column;
  int           chip;
  PdShift      *partner; /* nullable: the shift there that it would be swapped with */
  PdRosterCell *target;  /* nullable: the cell that is marked */
  GdkPaintable *picture;
  int           grip_x; /* where the picture is held */
  int           grip_y;
  guint         scroll_tick;
  int           scroll_x; /* pixels a frame */
  int           scroll_y;
};

/* pd-roster-grid-drag.c */
void pd_roster_grid_show_tip (PdRosterGrid       *self,
                              const char         *words,
                              const GdkRectangle *at);
void pd_roster_grid_show_pointer (PdRosterGrid *self,
                                  const char   *name);
void pd_roster_grid_stop_drag (PdRosterGrid *self);

/* pd-roster-grid-resize.c */
gboolean pd_roster_grid_find_edge (PdRosterGrid *self,
                                   double        x,
                                   double        y,
                                   gboolean      is_finger,
                                   gboolean     *ret_is_end);
void     pd_roster_grid_begin_resize (PdRosterGrid *self);
void     pd_roster_grid_resize_by (PdRosterGrid *self,
                                   double        x);
void     pd_roster_grid_finish_resize (PdRosterGrid *self);

/* pd-roster-grid-move.c */
void pd_roster_grid_begin_move (PdRosterGrid *self);
void pd_roster_grid_move_to (PdRosterGrid *self,
                             double        x,
                             double        y,
                             gboolean      is_copy);
void pd_roster_grid_finish_move (PdRosterGrid *self);
void pd_roster_grid_stop_move (PdRosterGrid *self);

G_END_DECLS
