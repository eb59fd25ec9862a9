/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-grid.h"

G_BEGIN_DECLS

/* Where a chip is taken hold of. */
typedef enum
{
  SAMPLE_DRAG_LEFT,
  SAMPLE_DRAG_MIDDLE,
  SAMPLE_DRAG_RIGHT,
} SampleDragAt;

/* The chosen shift of a grid, held with the pointer. */
typedef struct
{
  PdRosterGrid *grid;
  double        x;
  double        y;
} SampleDrag;

void        sample_drag_find_cell (PdRosterGrid    *grid,
                                   graphene_rect_t *ret_bounds);
void        sample_drag_take_hold (SampleDrag   *self,
                                   PdRosterGrid *grid,
                                   SampleDragAt  at);
void        sample_drag_take_hold_again (SampleDrag *self);
void        sample_drag_by (SampleDrag *self,
                            double      x,
                            double      y);
void        sample_drag_to (SampleDrag *self,
                            guint       row,
                            guint       column);
void        sample_drag_let_go (SampleDrag *self);
gboolean    sample_drag_press (PdRosterGrid *grid,
                               guint         keyval);
const char *sample_drag_get_words (PdRosterGrid *grid);

G_END_DECLS
