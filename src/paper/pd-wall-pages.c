/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-roster-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7

/* The header of a page keeps to this many lines, or speaks in numbers. */
#define MAX_ROWS_LINES 2

/* Two names in Arabic do not change their places around a word that is not. */
#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"

/**
 * pd_wall_roster_add_page:
 * @self: a wall roster
 * @first_column: the first day on the page, counted from the first of the roster
 * @n_columns: how many days
 *
 * Returns: (transfer none): a new last page, with nothing on it
 */
PdWallPage *
pd_wall_roster_add_page (PdWallRoster *self,
                         guint         first_column,
                         guint         n_columns)
{
  PdWallPage *page = g_new0 (PdWallPage, 1);

  page->first_column = first_column;
  page->n_columns = n_columns;
  page->strips = g_array_new (FALSE, FALSE, sizeof (PdWallStrip));
  page->pieces = g_array_new (FALSE, FALSE, sizeof (PdWallPiece));
  g_ptr_array_add (self->pages, page);
  return page;
}

/**
 * pd_wall_page_free:
 * @page: (transfer full): a page
 */
void
pd_wall_page_free (PdWallPage *page)
{
  g_array_unref (page->strips);
  g_array_unref (page->pieces);
  g_free (page);
}

/**
 * pd_wall_page_get_last_strip:
 * @page: a page with rows on it
 *
 * Returns: (transfer none): the one at its foot
 */
const PdWallStrip *
pd_wall_page_get_last_strip (const PdWallPage *page)
{
  return &g_array_index (page->strips, PdWallStrip, page->strips->len - 1);
}

/**
 * pd_wall_roster_get_column_x:
 * @self: a wall roster
 * @page: one of its pages
 * @column: a day of that page, or the one after its last, or %PD_WALL_LABEL
 *
 * Returns: where the column begins
 */
double
pd_wall_roster_get_column_x (PdWallRoster     *self,
                             const PdWallPage *page,
                             int               column)
{
  const PdWallStyle *style = &self->style;

  if (column == PD_WALL_LABEL)
    return style->margin;
  column -= (int) page->first_column;
  return style->margin + style->label_width + column * style->column_width;
}

static char *
get_rows_in_names (PdWallRoster     *self,
                   const PdWallPage *page)
{
  guint            first = g_array_index (page->strips, PdWallStrip, 0).row;
  guint            last = pd_wall_page_get_last_strip (page)->row;
  PdWallRow       *from = g_ptr_array_index (self->rows, first);
  PdWallRow       *to = g_ptr_array_index (self->rows, last);
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;

  while (to->is_coverage && last > first)
    to = g_ptr_array_index (self->rows, --last);
  if (from->is_open && last > first)
    from = g_ptr_array_index (self->rows, ++first);
  if (first == last)
    return g_strdup (from->name);
  from_name = g_strconcat (FIRST_STRONG_ISOLATE, from->name, POP_ISOLATE, NULL);
  to_name = g_strconcat (FIRST_STRONG_ISOLATE, to->name, POP_ISOLATE, NULL);
  /* Translators: the first and the last row of a page: "Abbott to Khan" */
  return g_strdup_printf (C_ ("rows on a page", "%s to %s"), from_name, to_name);
}

static const PdTextBlock *
set_rows_words (PdWallRoster     *self,
                const PdWallPage *page)
{
  const PdWallStyle *style = &self->style;
  double             width = pd_wall_style_get_inner_width (style) / 3;
  g_autofree char   *names = get_rows_in_names (self, page);
  g_autofree char   *numbers = NULL;
  const PdTextBlock *block = pd_typesetter_set (self->typesetter, &style->rows, width, names);

  if (block->n_lines <= MAX_ROWS_LINES)
    return block;
  /* Translators: which rows of a long table are on a page */
  numbers = g_strdup_printf (_ ("Rows %u to %u of %u"),
                             g_array_index (page->strips, PdWallStrip, 0).row + 1,
                             pd_wall_page_get_last_strip (page)->row + 1,
                             self->rows->len);
  return pd_typesetter_set (self->typesetter, &style->rows, width, numbers);
}

static void
set_header (PdWallRoster *self,
            PdWallPage   *page)
{
  page->days = pd_wall_roster_set_days (self, page->first_column, page->n_columns);
  page->rows = set_rows_words (self, page);
}

/**
 * pd_wall_roster_count_columns:
 * @self: a wall roster with its style set
 * @first_column: the first day of a page, counted from the first of the roster
 *
 * Whole weeks, or a week in two or more parts: Monday is where Monday was.
 *
 * Returns: how many days stand side by side from there
 */
guint
pd_wall_roster_count_columns (PdWallRoster *self,
                              guint         first_column)
{
  guint n = MIN (self->style.n_columns, self->n_days - first_column);

  if (self->style.n_columns < DAYS_A_WEEK)
    n = MIN (n, DAYS_A_WEEK - first_column % DAYS_A_WEEK);
  return n;
}

/**
 * pd_wall_roster_paginate:
 * @self: a wall roster, all its rows filled
 *
 * Gives each day of each row its place on exactly one page: some days at a time, their
 * rows page after page.
 */
void
pd_wall_roster_paginate (PdWallRoster *self)
{
  guint n_columns;

  for (guint column = 0; column < self->n_days; column += n_columns)
    {
      n_columns = pd_wall_roster_count_columns (self, column);
      pd_wall_roster_place_rows (self, column, n_columns);
    }
  for (guint i = 0; i < self->pages->len; i++)
    set_header (self, g_ptr_array_index (self->pages, i));
}
