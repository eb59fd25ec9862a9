/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-drawing-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_cursor (PdRosterGrid *self,
           guint         row,
           guint         column)
{
  return row == self->cursor_row && column == self->cursor_column;
}

/* What is known of a day, at the top of its cell: words, and stripes where somebody can't
 * come. */
static void
draw_note (PdRosterDrawing *drawing,
           guint            row,
           guint            column)
{
  PdRosterGrid     *self = drawing->grid;
  const PdCellNote *note = pd_roster_chips_get_note (self->chips, pd_roster_grid_get_roster_row (self, row), column);
  GdkRectangle      area;

  if (note == NULL)
    return;
  pd_roster_grid_get_cell_area (self, row, column, &area);
  if (note->hint >= PD_ROSTER_HINT_NO)
    pd_roster_drawing_stripe (drawing, &area, &drawing->palette.stripe);
  area.width -= 2 * PD_GRID_PAD + PD_CHIP_PAD_START + PD_CHIP_PAD_END;
  area.x += PD_GRID_PAD + (pd_roster_grid_is_mirrored (self) ? PD_CHIP_PAD_END : PD_CHIP_PAD_START);
  pd_roster_drawing_text (drawing, note->line, area.x, area.y + PD_GRID_PAD, area.width, &drawing->palette.dim);
}

static void
draw_cell (PdRosterDrawing *drawing,
           guint            row,
           guint            column)
{
  PdRosterGrid *self = drawing->grid;
  GdkRectangle  area;
  guint         n;
  const PdChip *chips = pd_roster_chips_get_cell (self->chips, pd_roster_grid_get_roster_row (self, row),
                                                  column, &n);

  draw_note (drawing, row, column);
  if (n == 0)
    return;

  pd_roster_grid_get_chip_area (self, row, column, 0, &area);
  for (guint i = 0; i < n; i++)
    {
      area.height = chips[i].height;
      if (area.y + area.height > drawing->body.y && area.y < drawing->body.y + drawing->body.height)
        pd_roster_drawing_chip (drawing, &chips[i], &area,
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
draw_columns (PdRosterDrawing *drawing)
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
        pd_roster_drawing_fill (drawing, area.x, drawing->body.y, area.width, drawing->body.height, &drawing->palette.shade);
      pd_roster_drawing_fill (drawing, pd_roster_grid_is_mirrored (self) ? area.x + area.width - 1 : area.x, drawing->body.y,
                              1, drawing->body.height,
                              begins_week ? &drawing->palette.line : &drawing->palette.faint_line);
    }
}

static void
draw_chosen_cells (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  PdRosterCell *cell = pd_cell_pool_find (self->cells, self->cursor_row, self->cursor_column);

  if (cell != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (cell), drawing->snapshot);
  cell = pd_roster_grid_get_target (self);
  if (cell != NULL && !is_cursor (self, pd_roster_cell_get_row (cell), pd_roster_cell_get_column (cell)))
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (cell), drawing->snapshot);
}

/* The cells that are chosen together, in the colour of what is chosen elsewhere; the cell
 * with the cursor says to a screen reader how much that is. */
static void
draw_several (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  GdkRGBA       colour = drawing->palette.accent;
  PdCellRange   range;

  if (!pd_roster_grid_has_several (self))
    return;
  colour.alpha *= drawing->palette.is_high_contrast ? 0.4f : 0.15f;
  pd_roster_grid_get_several (self, &range);
  for (guint row = range.first_row; row < range.first_row + range.n_rows; row++)
    for (guint column = range.first_column; column < range.first_column + range.n_columns; column++)
      {
        GdkRectangle area;

        pd_roster_grid_get_cell_area (self, row, column, &area);
        pd_roster_drawing_fill (drawing, area.x, area.y, area.width, area.height, &colour);
      }
}

static void
draw_body (PdRosterDrawing *drawing)
{
  const PdCellRange *seen = &drawing->seen;

  pd_roster_drawing_clip (drawing, drawing->body.x, drawing->body.y, drawing->body.width, drawing->body.height);
  draw_columns (drawing);
  draw_several (drawing);
  for (guint row = seen->first_row; row < seen->first_row + seen->n_rows; row++)
    {
      GdkRectangle area;

      for (guint column = seen->first_column; column < seen->first_column + seen->n_columns; column++)
        draw_cell (drawing, row, column);
      pd_roster_grid_get_cell_area (drawing->grid, row, seen->first_column, &area);
      pd_roster_drawing_fill (drawing, drawing->body.x, area.y + area.height - 1, drawing->body.width, 1,
                              &drawing->palette.faint_line);
    }
  draw_chosen_cells (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_day (PdRosterDrawing *drawing,
          guint            column)
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
  pd_roster_drawing_text (drawing, pd_text_cache_fit (self->texts, text, width),
                          area.x + (pd_roster_grid_is_mirrored (self) ? PD_GRID_DAY_PAD_END : PD_GRID_DAY_PAD_START),
                          2 * PD_GRID_PAD, width,
                          is_today ? &drawing->palette.accent : &drawing->palette.text);
  if (is_today)
    pd_roster_drawing_fill (drawing, area.x, drawing->body.y - 3, area.width, 3, &drawing->palette.accent);
}

static void
draw_days (PdRosterDrawing *drawing)
{
  pd_roster_drawing_clip (drawing, drawing->body.x, 0, drawing->body.width, drawing->body.y);
  for (guint i = 0; i < drawing->seen.n_columns; i++)
    draw_day (drawing, drawing->seen.first_column + i);
  gtk_snapshot_pop (drawing->snapshot);
}

/* A text beside a row. In a row that is higher than the grid it stays in sight. */
static void
draw_beside (PdRosterDrawing *drawing,
             const PdText    *text,
             guint            row,
             int              x,
             int              width,
             const GdkRGBA   *colour)
{
  const PdText *line = pd_text_cache_fit (drawing->grid->texts, text, width - 2 * PD_GRID_TEXT_PAD);
  GdkRectangle  area;
  int           y;

  pd_roster_grid_get_cell_area (drawing->grid, row, 0, &area);
  y = area.y + PD_GRID_PAD + PD_CHIP_PAD_Y;
  if (y < drawing->body.y)
    y = MIN (drawing->body.y + PD_GRID_PAD, area.y + area.height - line->height - PD_GRID_PAD);
  pd_roster_drawing_text (drawing, line, x + PD_GRID_TEXT_PAD, y, width - 2 * PD_GRID_TEXT_PAD, colour);
  pd_roster_drawing_fill (drawing, x, area.y + area.height - 1, width, 1, &drawing->palette.faint_line);
}

static void
draw_names (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  int           width = self->name_width;
  int           x = pd_roster_grid_is_mirrored (self) ? drawing->width - width : 0;

  pd_roster_drawing_clip (drawing, x, drawing->body.y, width, drawing->body.height);
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
draw_hours (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  int           width = self->hours_width;
  int           x = pd_roster_grid_is_mirrored (self) ? 0 : drawing->width - width;

  pd_roster_drawing_clip (drawing, x, drawing->body.y, width, drawing->body.height);
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
draw_heading (PdRosterDrawing *drawing,
              const char      *words,
              int              x,
              int              width)
{
  PdTextCache  *texts = drawing->grid->texts;
  const PdText *text = pd_text_cache_get (texts, words, PD_TEXT_PLAIN);
  int           room = width - 2 * PD_GRID_TEXT_PAD;

  pd_roster_drawing_text (drawing, pd_text_cache_fit (texts, text, room), x + PD_GRID_TEXT_PAD, 2 * PD_GRID_PAD, room,
                          &drawing->palette.dim);
}

/* What stays when the days scroll: headings, and the lines round the body. */
static void
draw_frame (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  gboolean      is_mirrored = pd_roster_grid_is_mirrored (self);
  gboolean      is_by_site = pd_roster_get_side (self->roster) == PD_ROSTER_BY_SITE;
  int           name_x = is_mirrored ? drawing->width - self->name_width : 0;
  int           hours_x = is_mirrored ? 0 : drawing->width - self->hours_width;

  draw_heading (drawing, is_by_site ? _ ("Sites") : _ ("People"), name_x, self->name_width);
  draw_heading (drawing, _ ("Hours"), hours_x, self->hours_width);
  pd_roster_drawing_fill (drawing, 0, drawing->body.y - 1, drawing->width, 1, &drawing->palette.line);
  pd_roster_drawing_fill (drawing, drawing->body.x, 0, 1, drawing->height, &drawing->palette.line);
  pd_roster_drawing_fill (drawing, drawing->body.x + drawing->body.width - 1, 0, 1, drawing->height, &drawing->palette.line);
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
  PdRosterDrawing drawing;

  if (self->roster == NULL || self->chips == NULL)
    return;
  pd_roster_drawing_init (&drawing, self, snapshot);
  if (drawing.seen.n_rows == 0)
    return;

  draw_body (&drawing);
  draw_names (&drawing);
  draw_hours (&drawing);
  draw_frame (&drawing);
  pd_roster_drawing_cover (&drawing);
  draw_days (&drawing);
  pd_roster_grid_draw_moved (self, snapshot);
}
