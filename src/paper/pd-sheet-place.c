/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-sheet-private.h"

/* Heights add up in doubles; this is far below what a printer can show. */
#define HAIR 0.01

/* A group of lines is not parted as long as it takes no more of a page than this: what is
 * looked up, and what is read from end to end. */
#define WHOLE_GROUP 0.5
#define WHOLE_GROUP_TO_READ 0.2

/* A line that is longer than a page, and a group that is parted, do not begin with less than
 * this share of one left. */
#define LEAST_REST 0.25

/* A heading that takes more of a page than this is not repeated. */
#define MOST_HEADING 0.25

/* A part being placed. */
typedef struct
{
  PdSheet     *self;
  PdSheetPart *part;
  PdSheetPage *page;
  guint        n_part;
  double       y;
  gboolean     has_heading;
  guint        heading; /* the line whose lines are being placed */
} Placing;

static const PdSheetLine *
get_line (const Placing *placing,
          guint          line)
{
  return &g_array_index (placing->part->lines, PdSheetLine, line);
}

static double
get_body_height (const Placing *placing)
{
  return placing->self->body_end - placing->part->body_y;
}

static double
get_rest (const Placing *placing)
{
  return placing->self->body_end - placing->y;
}

static double
measure_line (const Placing     *placing,
              const PdSheetLine *line)
{
  double height = 0;

  for (guint i = 0; i < line->n_cells; i++)
    height = MAX (height, line->cells[i]->height);
  return MAX (height + 2 * placing->self->pad_y, line->least_height);
}

/* A heading and what is below it. */
static double
measure_group (const Placing *placing,
               guint          heading)
{
  double height = measure_line (placing, get_line (placing, heading));

  for (guint i = heading + 1; i < placing->part->lines->len; i++)
    {
      const PdSheetLine *line = get_line (placing, i);

      if (line->kind == PD_SHEET_HEADING)
        break;
      height += measure_line (placing, line);
    }
  return height;
}

/* What is longer than a page has to be; what is read may be, where it is not short. */
static gboolean
can_be_parted (const Placing *placing,
               double         height)
{
  return height > get_body_height (placing) * (placing->self->is_to_read ? LEAST_REST : 1);
}

/* A heading and as many lines below it as make a beginning. */
static double
measure_beginning (const Placing *placing,
                   guint          heading)
{
  double least = get_body_height (placing) * LEAST_REST;
  double height = measure_line (placing, get_line (placing, heading));

  for (guint i = heading + 1; i < placing->part->lines->len && height < least; i++)
    {
      double next = measure_line (placing, get_line (placing, i));

      if (get_line (placing, i)->kind == PD_SHEET_HEADING)
        break;
      height += can_be_parted (placing, next) ? least : next;
    }
  return height;
}

static void
add_piece (Placing      *placing,
           PdSheetPiece *piece)
{
  piece->y = placing->y;
  g_array_append_val (placing->page->pieces, *piece);
  placing->y += piece->height;
}

static void
add_page (Placing *placing)
{
  PdSheetPage *page = g_new0 (PdSheetPage, 1);

  page->part = placing->n_part;
  page->pieces = g_array_new (FALSE, FALSE, sizeof (PdSheetPiece));
  g_ptr_array_add (placing->self->pages, page);
  placing->page = page;
  placing->part->n_pages++;
  placing->y = placing->part->body_y;
}

static double
get_height_of_heading_again (const Placing *placing)
{
  double height;

  if (!placing->has_heading)
    return 0;
  height = get_line (placing, placing->heading)->again->height + 2 * placing->self->pad_y;
  return height <= get_body_height (placing) * MOST_HEADING ? height : 0;
}

/* Goes on on another page, which says what it goes on with. */
static void
go_on (Placing *placing)
{
  PdSheetPiece piece = { .line = placing->heading, .is_again = TRUE };

  piece.height = get_height_of_heading_again (placing);
  add_page (placing);
  if (piece.height <= 0)
    return;
  piece.n[0] = get_line (placing, placing->heading)->again->n_lines;
  add_piece (placing, &piece);
}

static void
place_whole_line (Placing *placing,
                  guint    n)
{
  const PdSheetLine *line = get_line (placing, n);
  PdSheetPiece       piece = { .line = n, .height = measure_line (placing, line) };

  for (guint i = 0; i < line->n_cells; i++)
    piece.n[i] = line->cells[i]->n_lines;
  add_piece (placing, &piece);
}

static guint
break_well (const PdTextBlock *block,
            guint              first,
            guint              n)
{
  if (first + n >= block->n_lines)
    return n;
  for (guint better = n; better > 0; better--)
    if (pd_text_block_can_break (block, first + better))
      return better;
  return n;
}

/* How many text lines fit, and one at the least: a page always takes us further. */
static guint
count_fitting (const Placing     *placing,
               const PdTextBlock *block,
               guint              first,
               double             height)
{
  guint n = 0;

  while (first + n < block->n_lines &&
         (n == 0 || pd_text_block_get_height (block, first, n + 1) <= height + HAIR))
    n++;
  return placing->self->is_to_read ? break_well (block, first, n) : n;
}

/* Fills what is left of the page with text lines of each cell, and says whether that were
 * all. */
static gboolean
place_some_of_line (Placing *placing,
                    guint    n,
                    guint   *first)
{
  const PdSheetLine *line = get_line (placing, n);
  PdSheetPiece       piece = { .line = n };
  double             height = get_rest (placing) - 2 * placing->self->pad_y;
  gboolean           is_all = TRUE;

  for (guint i = 0; i < line->n_cells; i++)
    {
      piece.first[i] = first[i];
      piece.n[i] = count_fitting (placing, line->cells[i], first[i], height);
      piece.height = MAX (piece.height, pd_text_block_get_height (line->cells[i], first[i], piece.n[i]));
      first[i] += piece.n[i];
      is_all &= first[i] >= line->cells[i]->n_lines;
    }
  piece.height += 2 * placing->self->pad_y;
  add_piece (placing, &piece);
  return is_all;
}

static void
place_long_line (Placing *placing,
                 guint    n)
{
  guint first[PD_SHEET_MAX_COLUMNS] = { 0 };

  if (get_rest (placing) < get_body_height (placing) * LEAST_REST)
    go_on (placing);
  while (!place_some_of_line (placing, n, first))
    go_on (placing);
}

/* A heading is never the last line of a page, nor is a short group parted. */
static double
measure_with_next (const Placing *placing,
                   guint          n)
{
  double height = measure_line (placing, get_line (placing, n));
  double whole = placing->self->is_to_read ? WHOLE_GROUP_TO_READ : WHOLE_GROUP;
  double group;

  if (get_line (placing, n)->kind != PD_SHEET_HEADING || n + 1 >= placing->part->lines->len)
    return height;
  group = measure_group (placing, n);
  if (group <= get_body_height (placing) * whole)
    return group;
  return measure_beginning (placing, n);
}

static void
place_line (Placing *placing,
            guint    n)
{
  gboolean is_heading = get_line (placing, n)->kind == PD_SHEET_HEADING;
  double   height = measure_line (placing, get_line (placing, n));
  gboolean fits = placing->page->pieces->len == 0 || measure_with_next (placing, n) <= get_rest (placing) + HAIR;

  if (is_heading)
    placing->has_heading = FALSE;
  if (height > get_body_height (placing) - get_height_of_heading_again (placing) + HAIR ||
      (!fits && !is_heading && can_be_parted (placing, height)))
    place_long_line (placing, n);
  else
    {
      if (!fits)
        go_on (placing);
      place_whole_line (placing, n);
    }
  if (is_heading)
    {
      placing->has_heading = TRUE;
      placing->heading = n;
    }
}

/**
 * pd_sheet_page_free:
 * @page: (transfer full): a page
 */
void
pd_sheet_page_free (PdSheetPage *page)
{
  g_array_unref (page->pieces);
  g_free (page);
}

/**
 * pd_sheet_place:
 * @self: a sheet with all its lines
 *
 * Gives each line its place: whole where it is not longer than a page, with its heading
 * above it on every page.
 */
void
pd_sheet_place (PdSheet *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Placing placing = { .self = self, .part = pd_sheet_get_part (self, i), .n_part = i };

      placing.part->first_page = self->pages->len;
      add_page (&placing);
      for (guint line = 0; line < placing.part->lines->len; line++)
        place_line (&placing, line);
    }
}
