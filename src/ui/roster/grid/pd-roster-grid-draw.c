/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include "pd-roster-palette.h"
#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* Only colour and text nodes: GSK compares them with those of the frame before and
 * paints what differs, which a cairo node would defeat. */

#define CHIP_RADIUS 6
#define CUT_OPACITY 0.4
typedef struct
{
  PdRosterGrid   *grid;
  GtkSnapshot    *snapshot;
  PdRosterPalette palette;
  PdCellRange     seen;
  GdkRectangle    body;
  int             width;
  int             height;
} Drawing;

static void
fill (Drawing       *drawing,
      int            x,
      int            y,
      int            width,
      int            height,
      const GdkRGBA *colour)
{
  gtk_snapshot_append_color (drawing->snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
push_clip (Drawing *drawing,
           int      x,
           int      y,
           int      width,
           int      height)
{
  gtk_snapshot_push_clip (drawing->snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* Draws a text at the start of a line of some width. */
static void
draw_text (Drawing       *drawing,
           const PdText  *text,
           int            x,
           int            y,
           int            width,
           const GdkRGBA *colour)
{
  if (pd_roster_grid_is_mirrored (drawing->grid))
    x += width - text->box_width;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (drawing->snapshot, pd_text_cache_lay_out (drawing->grid->texts, text), colour);
  gtk_snapshot_restore (drawing->snapshot);
}

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
draw_border (Drawing              *drawing,
             const GskRoundedRect *outline,
             float                 width,
             const GdkRGBA        *colour)
{
  const float   widths[] = { width, width, width, width };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_append_border (drawing->snapshot, outline, widths, colours);
}

static void
draw_chip_ground (Drawing            *drawing,
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
    fill (drawing, area->x, area->y, area->width, area->height, &drawing->palette.tints[hue]);
  fill (drawing, bar_x, area->y, PD_CHIP_BAR, area->height, colour);
  gtk_snapshot_pop (drawing->snapshot);

  if (is_chosen)
    draw_border (drawing, &outline, 2, &drawing->palette.text);
  else if (pd_shift_is_open (chip->shift) || drawing->palette.is_high_contrast)
    draw_border (drawing, &outline, 1, drawing->palette.is_high_contrast ? &drawing->palette.text : colour);
}

static void
draw_chip_lines (Drawing            *drawing,
                 const PdChip       *chip,
                 const GdkRectangle *area)
{
  gboolean is_mirrored = pd_roster_grid_is_mirrored (drawing->grid);
  int      width = area->width - PD_CHIP_PAD_START - PD_CHIP_PAD_END;

  for (guint line = 0; line < PD_CHIP_N_LINES; line++)
    {
      int x = area->x + (is_mirrored ? PD_CHIP_PAD_END - chip->x[line] : PD_CHIP_PAD_START + chip->x[line]);

      if (chip->lines[line] != NULL)
        draw_text (drawing, chip->lines[line], x, area->y + chip->y[line], width,
                   line == PD_CHIP_LINE_EXTRA ? &drawing->palette.dim : &drawing->palette.text);
    }
}

static void
draw_sign (Drawing            *drawing,
           const PdChip       *chip,
           const GdkRectangle *area)
{
  PdRosterGrid *self = drawing->grid;
  int           x = area->x + area->width - PD_CHIP_PAD_END - PD_CHIP_SIGN;

  if (pd_roster_grid_is_mirrored (self))
    x = area->x + PD_CHIP_PAD_END;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, area->y + chip->sign_y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->sign), drawing->snapshot,
                                            PD_CHIP_SIGN, PD_CHIP_SIGN, &drawing->palette.sign, 1);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_chip (Drawing            *drawing,
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
  if (chip->finding != NULL)
    draw_sign (drawing, chip, area);
  if (is_cut)
    gtk_snapshot_pop (drawing->snapshot);
}

static gboolean
is_cursor (PdRosterGrid *self,
           guint         row,
           guint         column)
{
  return row == self->cursor_row && column == self->cursor_column;
}

static void
draw_cell (Drawing *drawing,
           guint    row,
           guint    column)
{
  PdRosterGrid *self = drawing->grid;
  GdkRectangle  area;
  guint         n;
  const PdChip *chips = pd_roster_chips_get_cell (self->chips, pd_roster_grid_get_roster_row (self, row),
                                                  column, &n);

  if (n == 0)
    return;

  pd_roster_grid_get_chip_area (self, row, column, 0, &area);
  for (guint i = 0; i < n; i++)
    {
      area.height = chips[i].height;
      if (area.y + area.height > drawing->body.y && area.y < drawing->body.y + drawing->body.height)
        draw_chip (drawing, &chips[i], &area,
                   n > 1 && i == self->cursor_chip && is_cursor (self, row, column));
      area.y += area.height + PD_CHIP_GAP;
    }
}

static gboolean
is_weekend (PdDay day)
{
  return pd_day_get_weekday (day) >= PD_WEEKDAY_SATURDAY;
}

/* The ground of the days: weekends and today a shade darker, a line between days. */
static void
draw_columns (Drawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  PdDay         from = pd_roster_get_from (self->roster);

  for (guint i = 0; i < drawing->seen.n_columns; i++)
    {
      guint        column = drawing->seen.first_column + i;
      PdDay        day = from + (PdDay) column;
      gboolean     begins_week = pd_day_get_weekday (day) == PD_WEEKDAY_MONDAY;
      GdkRectangle area;

      pd_roster_grid_get_cell_area (self, drawing->seen.first_row, column, &area);
      if (is_weekend (day))
        fill (drawing, area.x, drawing->body.y, area.width, drawing->body.height, &drawing->palette.shade);
      fill (drawing, pd_roster_grid_is_mirrored (self) ? area.x + area.width - 1 : area.x, drawing->body.y,
            1, drawing->body.height,
            begins_week ? &drawing->palette.line : &drawing->palette.faint_line);
    }
}

static void
draw_chosen_cells (Drawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  PdRosterCell *cell = pd_cell_pool_find (self->cells, self->cursor_row, self->cursor_column);

  if (cell != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (cell), drawing->snapshot);
  if (self->drop_row < 0)
    return;
  cell = pd_cell_pool_find (self->cells, self->drop_row, self->drop_column);
  if (cell != NULL && !is_cursor (self, self->drop_row, self->drop_column))
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (cell), drawing->snapshot);
}

static void
draw_body (Drawing *drawing)
{
  const PdCellRange *seen = &drawing->seen;

  push_clip (drawing, drawing->body.x, drawing->body.y, drawing->body.width, drawing->body.height);
  draw_columns (drawing);
  for (guint row = seen->first_row; row < seen->first_row + seen->n_rows; row++)
    {
      GdkRectangle area;

      for (guint column = seen->first_column; column < seen->first_column + seen->n_columns; column++)
        draw_cell (drawing, row, column);
      pd_roster_grid_get_cell_area (drawing->grid, row, seen->first_column, &area);
      fill (drawing, drawing->body.x, area.y + area.height - 1, drawing->body.width, 1,
            &drawing->palette.faint_line);
    }
  draw_chosen_cells (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_day (Drawing *drawing,
          guint    column)
{
  PdRosterGrid    *self = drawing->grid;
  PdDay            day = pd_roster_get_from (self->roster) + (PdDay) column;
  g_autofree char *words = pd_day_to_short_words (day);
  gboolean         is_today = day == self->today;
  const PdText    *text = pd_text_cache_get (self->texts, words, is_today ? PD_TEXT_STRONG : PD_TEXT_PLAIN);
  GdkRectangle     area;
  int              width;

  pd_roster_grid_get_cell_area (self, drawing->seen.first_row, column, &area);
  width = area.width - PD_GRID_DAY_PAD_START - PD_GRID_DAY_PAD_END;
  draw_text (drawing, pd_text_cache_fit (self->texts, text, width),
             area.x + (pd_roster_grid_is_mirrored (self) ? PD_GRID_DAY_PAD_END : PD_GRID_DAY_PAD_START),
             2 * PD_GRID_PAD, width,
             is_today ? &drawing->palette.accent : &drawing->palette.text);
  if (is_today)
    fill (drawing, area.x, drawing->body.y - 3, area.width, 3, &drawing->palette.accent);
}

static void
draw_days (Drawing *drawing)
{
  push_clip (drawing, drawing->body.x, 0, drawing->body.width, drawing->body.y);
  for (guint i = 0; i < drawing->seen.n_columns; i++)
    draw_day (drawing, drawing->seen.first_column + i);
  gtk_snapshot_pop (drawing->snapshot);
}

/* A text beside a row. In a row that is higher than the grid it stays in sight. */
static void
draw_beside (Drawing       *drawing,
             const PdText  *text,
             guint          row,
             int            x,
             int            width,
             const GdkRGBA *colour)
{
  const PdText *line = pd_text_cache_fit (drawing->grid->texts, text, width - 2 * PD_GRID_TEXT_PAD);
  GdkRectangle  area;
  int           y;

  pd_roster_grid_get_cell_area (drawing->grid, row, 0, &area);
  y = area.y + PD_GRID_PAD + PD_CHIP_PAD_Y;
  if (y < drawing->body.y)
    y = MIN (drawing->body.y + PD_GRID_PAD, area.y + area.height - line->height - PD_GRID_PAD);
  draw_text (drawing, line, x + PD_GRID_TEXT_PAD, y, width - 2 * PD_GRID_TEXT_PAD, colour);
  fill (drawing, x, area.y + area.height - 1, width, 1, &drawing->palette.faint_line);
}

static void
draw_names (Drawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  int           width = self->name_width;
  int           x = pd_roster_grid_is_mirrored (self) ? drawing->width - width : 0;

  push_clip (drawing, x, drawing->body.y, width, drawing->body.height);
  for (guint i = 0; i < drawing->seen.n_rows; i++)
    {
      guint row = pd_roster_grid_get_roster_row (self, drawing->seen.first_row + i);

      draw_beside (drawing, g_array_index (self->beside, PdRosterBeside, row).name,
                   drawing->seen.first_row + i, x, width,
                   pd_roster_row_is_open (self->roster, row) ? &drawing->palette.dim : &drawing->palette.text);
    }
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_hours (Drawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  int           width = self->hours_width;
  int           x = pd_roster_grid_is_mirrored (self) ? 0 : drawing->width - width;

  push_clip (drawing, x, drawing->body.y, width, drawing->body.height);
  for (guint i = 0; i < drawing->seen.n_rows; i++)
    {
      guint    row = pd_roster_grid_get_roster_row (self, drawing->seen.first_row + i);
      int      agreed = pd_roster_get_row_agreed_minutes (self->roster, row);
      gboolean is_over = agreed > 0 && pd_roster_get_row_minutes (self->roster, row) > agreed;

      draw_beside (drawing, g_array_index (self->beside, PdRosterBeside, row).hours,
                   drawing->seen.first_row + i, x, width,
                   is_over ? &drawing->palette.text : &drawing->palette.dim);
    }
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_heading (Drawing    *drawing,
              const char *words,
              int         x,
              int         width)
{
  PdTextCache  *texts = drawing->grid->texts;
  const PdText *text = pd_text_cache_get (texts, words, PD_TEXT_PLAIN);
  int           room = width - 2 * PD_GRID_TEXT_PAD;

  draw_text (drawing, pd_text_cache_fit (texts, text, room), x + PD_GRID_TEXT_PAD, 2 * PD_GRID_PAD, room,
             &drawing->palette.dim);
}

/* What stays when the days scroll: headings, and the lines round the body. */
static void
draw_frame (Drawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  gboolean      is_mirrored = pd_roster_grid_is_mirrored (self);
  gboolean      is_by_site = pd_roster_get_side (self->roster) == PD_ROSTER_BY_SITE;
  int           name_x = is_mirrored ? drawing->width - self->name_width : 0;
  int           hours_x = is_mirrored ? 0 : drawing->width - self->hours_width;

  draw_heading (drawing, is_by_site ? _ ("Sites") : _ ("People"), name_x, self->name_width);
  draw_heading (drawing, _ ("Hours"), hours_x, self->hours_width);
  fill (drawing, 0, drawing->body.y - 1, drawing->width, 1, &drawing->palette.line);
  fill (drawing, drawing->body.x, 0, 1, drawing->height, &drawing->palette.line);
  fill (drawing, drawing->body.x + drawing->body.width - 1, 0, 1, drawing->height, &drawing->palette.line);
}

static void
init_drawing (Drawing      *drawing,
              PdRosterGrid *self,
              GtkSnapshot  *snapshot)
{
  *drawing = (Drawing){ .grid = self, .snapshot = snapshot };
  drawing->width = gtk_widget_get_width (GTK_WIDGET (self));
  drawing->height = gtk_widget_get_height (GTK_WIDGET (self));
  pd_roster_palette_init (&drawing->palette, GTK_WIDGET (self));
  pd_roster_grid_get_body (self, &drawing->body);
  pd_roster_grid_get_visible (self, &drawing->seen);
}

/**
 * pd_roster_grid_draw:
 * @self: a grid that is laid out
 * @snapshot: what is drawn on
 *
 * Draws what is seen of the grid.
 */
void
pd_roster_grid_draw (PdRosterGrid *self,
                     GtkSnapshot  *snapshot)
{
  Drawing drawing;

  if (self->roster == NULL || self->chips == NULL)
    return;
  init_drawing (&drawing, self, snapshot);
  if (drawing.seen.n_rows == 0)
    return;

  draw_body (&drawing);
  draw_names (&drawing);
  draw_hours (&drawing);
  draw_frame (&drawing);
  draw_days (&drawing);
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
  Drawing                 drawing;
  guint                   n;
  const PdChip           *chips;

  if (!pd_roster_grid_get_chip_area (self, row, column, chip, &area))
    return NULL;

  chips = pd_roster_chips_get_cell (self->chips, pd_roster_grid_get_roster_row (self, row), column, &n);
  init_drawing (&drawing, self, snapshot);
  area.x = 0;
  area.y = 0;
  fill (&drawing, 0, 0, area.width, area.height, &drawing.palette.ground);
  draw_chip (&drawing, &chips[chip], &area, TRUE);
  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (area.width, area.height));
}
