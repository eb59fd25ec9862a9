/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-drawing-private.h"

#define CHIP_RADIUS 6
#define CUT_OPACITY 0.4

static guint
find_hue (PdRosterGrid *self,
          PdId          site_id)
{
  gpointer hue;

  if (!g_hash_table_lookup_extended (self->hues, &site_id, NULL, &hue))
    return PD_ROSTER_N_HUES - 1;
  return GPOINTER_TO_UINT (hue) % PD_ROSTER_N_HUES;
}

static void
draw_border (PdRosterDrawing      *drawing,
             const GskRoundedRect *outline,
             float                 width,
             const GdkRGBA        *colour)
{
  const float   widths[] = { width, width, width, width };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_append_border (drawing->snapshot, outline, widths, colours);
}

static void
draw_chip_ground (PdRosterDrawing    *drawing,
                  const PdChip       *chip,
                  const GdkRectangle *area,
                  gboolean            is_chosen)
{
  PdRosterGrid  *self = drawing->grid;
  guint          hue = find_hue (self, pd_shift_get_site_id (chip->shift));
  const GdkRGBA *colour = &drawing->palette.hues[hue];
  int            bar_x = pd_roster_grid_is_mirrored (self) ? area->x + area->width - PD_CHIP_BAR : area->x;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height),
                                   CHIP_RADIUS);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &outline);
  /* An open shift is hollow: there is nobody in it. */
  if (!pd_shift_is_open (chip->shift) && !drawing->palette.is_high_contrast)
    pd_roster_drawing_fill (drawing, area->x, area->y, area->width, area->height, &drawing->palette.tints[hue]);
  if (chip->is_draft)
    pd_roster_drawing_stripe (drawing, area, drawing->palette.is_high_contrast ? &drawing->palette.stripe : &drawing->palette.tints[hue]);
  pd_roster_drawing_fill (drawing, bar_x, area->y, PD_CHIP_BAR, area->height, colour);
  gtk_snapshot_pop (drawing->snapshot);

  if (is_chosen)
    draw_border (drawing, &outline, 2, &drawing->palette.text);
  else if (pd_shift_is_open (chip->shift) || drawing->palette.is_high_contrast)
    draw_border (drawing, &outline, 1, drawing->palette.is_high_contrast ? &drawing->palette.text : colour);
}

static void
draw_chip_lines (PdRosterDrawing    *drawing,
                 const PdChip       *chip,
                 const GdkRectangle *area)
{
  gboolean is_mirrored = pd_roster_grid_is_mirrored (drawing->grid);
  int      width = area->width - PD_CHIP_PAD_START - PD_CHIP_PAD_END;

  for (guint line = 0; line < PD_CHIP_N_LINES; line++)
    {
      int x = area->x + (is_mirrored ? PD_CHIP_PAD_END - chip->x[line] : PD_CHIP_PAD_START + chip->x[line]);

      if (chip->lines[line] != NULL)
        pd_roster_drawing_text (drawing, chip->lines[line], x, area->y + chip->y[line], width,
                                line == PD_CHIP_LINE_EXTRA ? &drawing->palette.dim : &drawing->palette.text);
    }
}

static const GdkRGBA *
choose_sign_colour (PdRosterDrawing *drawing,
                    PdRosterSign     sign)
{
  if (sign == PD_ROSTER_SIGN_LOOK_AT)
    return &drawing->palette.sign;
  return sign == PD_ROSTER_SIGN_CHANGED ? &drawing->palette.accent : &drawing->palette.dim;
}

static void
draw_signs (PdRosterDrawing    *drawing,
            const PdChip       *chip,
            const GdkRectangle *area)
{
  PdRosterGrid *self = drawing->grid;
  int           size = pd_roster_signs_get_size (self->signs);
  gboolean      is_mirrored = pd_roster_grid_is_mirrored (self);

  for (guint i = 0; i < chip->n_signs; i++)
    {
      int from_end = PD_CHIP_PAD_END + (int) (i + 1) * size;
      int x = is_mirrored ? area->x + from_end - size : area->x + area->width - from_end;

      pd_roster_signs_snapshot (self->signs, chip->signs[i], drawing->snapshot, x, area->y + chip->sign_y,
                                choose_sign_colour (drawing, chip->signs[i]));
    }
}

/**
 * pd_roster_drawing_chip:
 * @drawing: a frame
 * @chip: a shift
 * @area: where
 * @is_chosen: whether it is the one of its cell that keys act on
 */
void
pd_roster_drawing_chip (PdRosterDrawing    *drawing,
                        const PdChip       *chip,
                        const GdkRectangle *area,
                        gboolean            is_chosen)
{
  PdRosterGrid *self = drawing->grid;
  gboolean      is_cut = self->clipboard_is_cut && self->clipboard != NULL &&
                    pd_shift_get_id (self->clipboard) == pd_shift_get_id (chip->shift);

  if (is_cut)
    gtk_snapshot_push_opacity (drawing->snapshot, CUT_OPACITY);
  draw_chip_ground (drawing, chip, area, is_chosen);
  draw_chip_lines (drawing, chip, area);
  draw_signs (drawing, chip, area);
  if (is_cut)
    gtk_snapshot_pop (drawing->snapshot);
}

/**
 * pd_roster_grid_paint_chip:
 * @self: a grid that is laid out
 * @row: a row that it shows
 * @column: a day
 * @chip: which of the cell's chips
 *
 * Returns: (transfer full) (nullable): a picture of that chip, to drag
 */
GdkPaintable *
pd_roster_grid_paint_chip (PdRosterGrid *self,
                           guint         row,
                           guint         column,
                           guint         chip)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GdkRectangle            area;
  PdRosterDrawing         drawing;
  guint                   n;
  const PdChip           *chips;

  if (!pd_roster_grid_get_chip_area (self, row, column, chip, &area))
    return NULL;

  chips = pd_roster_chips_get_cell (self->chips, pd_roster_grid_get_roster_row (self, row), column, &n);
  pd_roster_drawing_init (&drawing, self, snapshot);
  area.x = 0;
  area.y = 0;
  pd_roster_drawing_fill (&drawing, 0, 0, area.width, area.height, &drawing.palette.ground);
  pd_roster_drawing_chip (&drawing, &chips[chip], &area, TRUE);
  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (area.width, area.height));
}
