/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-drawing-private.h"

/* From one stripe to the next, along a side. */
#define STRIPE 8

/**
 * pd_roster_drawing_init:
 * @drawing: (out caller-allocates): a frame
 * @grid: a grid that is laid out
 * @snapshot: what is drawn on
 */
void
pd_roster_drawing_init (PdRosterDrawing *drawing,
                        PdRosterGrid    *grid,
                        GtkSnapshot     *snapshot)
{
  *drawing = (PdRosterDrawing){ .grid = grid, .snapshot = snapshot };
  drawing->width = gtk_widget_get_width (GTK_WIDGET (grid));
  drawing->height = gtk_widget_get_height (GTK_WIDGET (grid));
  pd_roster_palette_init (&drawing->palette, GTK_WIDGET (grid));
  pd_roster_grid_get_body (grid, &drawing->body);
  pd_roster_grid_get_visible (grid, &drawing->seen);
}

/**
 * pd_roster_drawing_fill:
 * @drawing: a frame
 * @x: where it begins
 * @y: where it begins
 * @width: how wide it is
 * @height: how high it is
 * @colour: what with
 */
void
pd_roster_drawing_fill (PdRosterDrawing *drawing,
                        int              x,
                        int              y,
                        int              width,
                        int              height,
                        const GdkRGBA   *colour)
{
  gtk_snapshot_append_color (drawing->snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/**
 * pd_roster_drawing_stripe:
 * @drawing: a frame
 * @area: where
 * @colour: of every second stripe; what lies below is seen between them
 */
void
pd_roster_drawing_stripe (PdRosterDrawing    *drawing,
                          const GdkRectangle *area,
                          const GdkRGBA      *colour)
{
  const GdkRGBA      nothing = { colour->red, colour->green, colour->blue, 0 };
  const GskColorStop stops[] = { { 0, nothing }, { 0.5f, nothing }, { 0.5f, *colour }, { 1, *colour } };

  gtk_snapshot_append_repeating_linear_gradient (drawing->snapshot,
                                                 &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height),
                                                 &GRAPHENE_POINT_INIT (area->x, area->y),
                                                 &GRAPHENE_POINT_INIT (area->x + STRIPE / 2, area->y + STRIPE / 2),
                                                 stops, G_N_ELEMENTS (stops));
}

/**
 * pd_roster_drawing_clip:
 * @drawing: a frame
 * @x: where it begins
 * @y: where it begins
 * @width: how wide it is
 * @height: how high it is
 *
 * Draws only there, until gtk_snapshot_pop().
 */
void
pd_roster_drawing_clip (PdRosterDrawing *drawing,
                        int              x,
                        int              y,
                        int              width,
                        int              height)
{
  gtk_snapshot_push_clip (drawing->snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/**
 * pd_roster_drawing_text:
 * @drawing: a frame
 * @text: a text that fits into @width
 * @x: where its line begins
 * @y: where it begins
 * @width: how wide its line is
 * @colour: of its letters
 *
 * Draws a text at the start of a line, in the direction of reading.
 */
void
pd_roster_drawing_text (PdRosterDrawing *drawing,
                        const PdText    *text,
                        int              x,
                        int              y,
                        int              width,
                        const GdkRGBA   *colour)
{
  if (pd_roster_grid_is_mirrored (drawing->grid))
    x += width - text->box_width;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (drawing->snapshot, pd_text_cache_lay_out (drawing->grid->texts, text), colour);
  gtk_snapshot_restore (drawing->snapshot);
}
