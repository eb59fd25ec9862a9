/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

/* Where the grid's things are. All is counted in the direction of reading, and only
 * turned round for the screen at the end, so that nothing else thinks of it. */

/**
 * pd_roster_grid_is_mirrored:
 * @self: a grid
 *
 * Returns: whether it is read from right to left
 */
gboolean
pd_roster_grid_is_mirrored (PdRosterGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Turns a place that is counted in the direction of reading into one on the screen. */
static void
mirror (PdRosterGrid *self,
        GdkRectangle *area)
{
  if (pd_roster_grid_is_mirrored (self))
    area->x = gtk_widget_get_width (GTK_WIDGET (self)) - area->x - area->width;
}

/* How far the days are scrolled, in the direction of reading. */
static int
get_scroll_x (PdRosterGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double         value = gtk_adjustment_get_value (adjustment);

  if (pd_roster_grid_is_mirrored (self))
    value = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;
  return (int) value;
}

static void
set_scroll_x (PdRosterGrid *self,
              int           x)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double         value = x;

  if (pd_roster_grid_is_mirrored (self))
    value = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;
  gtk_adjustment_set_value (adjustment, value);
}

static int
get_scroll_y (PdRosterGrid *self)
{
  return (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
}

/**
 * pd_roster_grid_get_body:
 * @self: a grid
 * @ret_body: (out): where its cells are seen: all but the header, names, hours and coverage
 */
void
pd_roster_grid_get_body (PdRosterGrid *self,
                         GdkRectangle *ret_body)
{
  ret_body->x = self->name_width;
  ret_body->y = self->header_height;
  ret_body->width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->name_width - self->hours_width, 0);
  ret_body->height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height - self->cover_height, 0);
  mirror (self, ret_body);
}

/**
 * pd_roster_grid_get_column_x:
 * @self: a grid that is laid out
 * @column: a day, or their number for the end of the last
 *
 * Returns: where it begins, in pixels from the beginning of the first; the pixels that
 *   can't be shared out evenly are spread
 */
int
pd_roster_grid_get_column_x (PdRosterGrid *self,
                             guint         column)
{
  return (int) ((gint64) column * self->days_width / pd_roster_get_n_days (self->roster));
}

/**
 * pd_roster_grid_get_cell_area:
 * @self: a grid that is laid out
 * @row: a row that it shows
 * @column: a day
 * @ret_area: (out): where the cell is in the widget just now, seen or not
 */
void
pd_roster_grid_get_cell_area (PdRosterGrid *self,
                              guint         row,
                              guint         column,
                              GdkRectangle *ret_area)
{
  int x = pd_roster_grid_get_column_x (self, column);
  int top = g_array_index (self->tops, int, row);

  ret_area->x = self->name_width + x - get_scroll_x (self);
  ret_area->y = self->header_height + top - get_scroll_y (self);
  ret_area->width = pd_roster_grid_get_column_x (self, column + 1) - x;
  ret_area->height = g_array_index (self->tops, int, row + 1) - top;
  mirror (self, ret_area);
}

/**
 * pd_roster_grid_get_chip_area:
 * @self: a grid that is laid out
 * @row: a row that it shows
 * @column: a day
 * @chip: which of the cell's chips
 * @ret_area: (out): where it is in the widget just now
 *
 * Returns: whether there is such a chip
 */
gboolean
pd_roster_grid_get_chip_area (PdRosterGrid *self,
                              guint         row,
                              guint         column,
                              guint         chip,
                              GdkRectangle *ret_area)
{
  guint         n;
  const PdChip *chips = pd_roster_chips_get_cell (self->chips, pd_roster_grid_get_roster_row (self, row),
                                                  column, &n);

  pd_roster_grid_get_cell_area (self, row, column, ret_area);
  if (chip >= n)
    return FALSE;

  ret_area->x += PD_GRID_PAD;
  ret_area->y += PD_GRID_PAD + pd_roster_chips_get_note_height (self->chips, pd_roster_grid_get_roster_row (self, row),
                                                                column);
  ret_area->width -= 2 * PD_GRID_PAD;
  for (guint i = 0; i < chip; i++)
    ret_area->y += chips[i].height + PD_CHIP_GAP;
  ret_area->height = chips[chip].height;
  return TRUE;
}

/* The last row whose top is not below @y. */
static guint
find_row (PdRosterGrid *self,
          int           y)
{
  guint low = 0;
  guint high = self->rows->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->tops, int, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static guint
find_column (PdRosterGrid *self,
             int           x)
{
  guint n_days = pd_roster_get_n_days (self->roster);
  guint column = 0;

  while (column + 1 < n_days && pd_roster_grid_get_column_x (self, column + 1) <= x)
    column++;
  return column;
}

static int
find_chip (PdRosterGrid *self,
           guint         row,
           guint         column,
           double        y)
{
  GdkRectangle area;

  for (guint chip = 0; pd_roster_grid_get_chip_area (self, row, column, chip, &area); chip++)
    if (y >= area.y && y < area.y + area.height)
      return (int) chip;
  return -1;
}

/* Between another roster and its first frame, what is under the pointer has a place too: on
 * a busy computer clicks come in between. */
static void
ensure_laid_out (PdRosterGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (!self->is_stale || self->roster == NULL || width == 0)
    return;
  pd_roster_grid_lay_out (self, width);
  pd_roster_grid_configure (self);
}

/**
 * pd_roster_grid_find_place:
 * @self: a grid
 * @x: a place in the widget
 * @y: a place in the widget
 * @ret_row: (out): the row there
 * @ret_column: (out): the day there
 * @ret_chip: (out) (optional): the chip there; -1 where none is
 *
 * Returns: whether a cell is seen there
 */
gboolean
pd_roster_grid_find_place (PdRosterGrid *self,
                           double        x,
                           double        y,
                           guint        *ret_row,
                           guint        *ret_column,
                           int          *ret_chip)
{
  GdkRectangle body;
  int          in_days;
  int          in_rows;

  ensure_laid_out (self);
  pd_roster_grid_get_body (self, &body);
  if (self->roster == NULL || self->is_stale || self->rows->len == 0 ||
      x < body.x || y < body.y || x >= body.x + body.width || y >= body.y + body.height)
    return FALSE;

  in_days = (int) x - body.x;
  if (pd_roster_grid_is_mirrored (self))
    in_days = body.width - 1 - in_days;
  in_days += get_scroll_x (self);
  in_rows = (int) y - body.y + get_scroll_y (self);
  if (in_rows >= g_array_index (self->tops, int, self->rows->len))
    return FALSE;

  *ret_row = find_row (self, in_rows);
  *ret_column = find_column (self, in_days);
  if (ret_chip != NULL)
    *ret_chip = find_chip (self, *ret_row, *ret_column, y);
  return TRUE;
}

/**
 * pd_roster_grid_get_visible:
 * @self: a grid
 * @ret_range: (out): the cells of which some part is seen
 */
void
pd_roster_grid_get_visible (PdRosterGrid *self,
                            PdCellRange  *ret_range)
{
  GdkRectangle body;
  int          x;
  int          y;

  *ret_range = (PdCellRange){ 0 };
  pd_roster_grid_get_body (self, &body);
  if (self->roster == NULL || self->chips == NULL || self->rows->len == 0 ||
      body.width <= 0 || body.height <= 0)
    return;

  x = get_scroll_x (self);
  y = get_scroll_y (self);
  ret_range->first_row = find_row (self, y);
  ret_range->n_rows = find_row (self, y + body.height - 1) - ret_range->first_row + 1;
  ret_range->first_column = find_column (self, x);
  ret_range->n_columns = find_column (self, x + body.width - 1) - ret_range->first_column + 1;
}

/**
 * pd_roster_grid_anchor:
 * @self: a grid that is laid out, and will be anew with other heights of the same rows
 *
 * Sees that the row at the top stays there.
 */
void
pd_roster_grid_anchor (PdRosterGrid *self)
{
  PdCellRange seen;

  pd_roster_grid_get_visible (self, &seen);
  if (self->is_stale || seen.n_rows == 0)
    return;
  self->anchor_row = (int) seen.first_row;
  self->anchor_y = get_scroll_y (self) - g_array_index (self->tops, int, seen.first_row);
}

/**
 * pd_roster_grid_configure:
 * @self: a grid that is laid out
 *
 * Tells the scroll bars how much there is to see, and stays where the reader is.
 */
void
pd_roster_grid_configure (PdRosterGrid *self)
{
  gboolean     is_empty = self->roster == NULL || self->chips == NULL;
  int          height = is_empty ? 0 : g_array_index (self->tops, int, self->rows->len);
  int          width = is_empty ? 0 : self->days_width;
  int          scroll_x = get_scroll_x (self);
  int          scroll_y = get_scroll_y (self);
  GdkRectangle body;

  if (!is_empty && self->anchor_row >= 0 && self->anchor_row < (int) self->rows->len)
    scroll_y = g_array_index (self->tops, int, self->anchor_row) + self->anchor_y;
  self->anchor_row = -1;
  pd_roster_grid_get_body (self, &body);
  height = MAX (height, body.height);
  width = MAX (width, body.width);
  scroll_x = CLAMP (scroll_x, 0, width - body.width);
  if (pd_roster_grid_is_mirrored (self))
    scroll_x = width - body.width - scroll_x;

  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], scroll_x, 0, width,
                            body.width * 0.1, body.width * 0.9, body.width);
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
                            CLAMP (scroll_y, 0, height - body.height), 0, height,
                            self->line_height * 3, body.height * 0.9, body.height);
}

/* The least move that shows @from to @to, their beginning above all. */
static int
scroll_to_show (int scroll,
                int page,
                int from,
                int to)
{
  if (to > scroll + page)
    scroll = to - page;
  return from < scroll ? from : scroll;
}

/**
 * pd_roster_grid_reveal:
 * @self: a grid that is laid out
 *
 * Scrolls to where the cursor is, no further than needed. Of a cell that is higher than
 * the grid, the chosen chip counts.
 */
void
pd_roster_grid_reveal (PdRosterGrid *self)
{
  GdkRectangle body;
  GdkRectangle area;
  int          from;
  int          to;

  if (self->rows->len == 0)
    return;

  pd_roster_grid_get_body (self, &body);
  from = pd_roster_grid_get_column_x (self, self->cursor_column);
  to = pd_roster_grid_get_column_x (self, self->cursor_column + 1);
  set_scroll_x (self, scroll_to_show (get_scroll_x (self), body.width, from, to));

  pd_roster_grid_get_cell_area (self, self->cursor_row, self->cursor_column, &area);
  if (area.height > body.height)
    pd_roster_grid_get_chip_area (self, self->cursor_row, self->cursor_column, self->cursor_chip, &area);
  from = area.y - body.y + get_scroll_y (self);
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                            scroll_to_show (get_scroll_y (self), body.height, from, from + area.height));
}
