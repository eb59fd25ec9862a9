/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-grid-private.h"
#include "pd-roster-palette.h"

G_BEGIN_DECLS

/* One frame of the grid while it is drawn. Only colours, gradients, texts and pictures:
 * GSK compares these with those of the frame before and paints what differs, which a cairo
 * node would defeat. */
typedef struct
{
  PdRosterGrid   *grid;
  GtkSnapshot    *snapshot;
  PdRosterPalette palette;
  PdCellRange     seen;
  GdkRectangle    body;
  int             width;
  int             height;
} PdRosterDrawing;

void pd_roster_drawing_init (PdRosterDrawing *drawing,
                             PdRosterGrid    *grid,
                             GtkSnapshot     *snapshot);
void pd_roster_drawing_fill (PdRosterDrawing *drawing,
                             int              x,
                             int              y,
                             int              width,
                             int              height,
                             const GdkRGBA   *colour);
void pd_roster_drawing_stripe (PdRosterDrawing    *drawing,
                               const GdkRectangle *area,
                               const GdkRGBA      *colour);
void pd_roster_drawing_clip (PdRosterDrawing *drawing,
                             int              x,
                             int              y,
                             int              width,
                             int              height);
void pd_roster_drawing_text (PdRosterDrawing *drawing,
                             const PdText    *text,
                             int              x,
                             int              y,
                             int              width,
                             const GdkRGBA   *colour);

/* pd-roster-grid-draw-chip.c */
void pd_roster_drawing_chip (PdRosterDrawing    *drawing,
                             const PdChip       *chip,
                             const GdkRectangle *area,
                             gboolean            is_chosen);

/* pd-roster-grid-cover.c */
void pd_roster_drawing_cover (PdRosterDrawing *drawing);

G_END_DECLS
