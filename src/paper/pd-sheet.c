/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-sheet-private.h"

#include "pd-paper-words-private.h"

#include <glib/gi18n-lib.h>

/* Room to punch holes on one side. */
#define MARGIN 36.0

/* What is read from a sheet in the hand, or on the door of a fridge. */
#define TEXT_SIZE 10.5

/* A name may be as long as a table allows; the sheet has the rest of the page. */
#define MAX_HEADING_LINES 4
#define MAX_SUBHEADING_LINES 2

/* Between paragraphs that stand apart, in sizes of a letter. */
#define PARAGRAPH_SPACE 0.25

/* What of the last line the page's number does not need. */
#define FOOTER_SHARE (4.0 / 5)

#define SPACE_BELOW_HEADER 10.0
G_DEFINE_FINAL_TYPE (PdSheet, pd_sheet, PD_TYPE_DOCUMENT)

static void
part_free (PdSheetPart *part)
{
  g_array_unref (part->lines);
  g_free (part);
}

static PdSheetPart *
get_last_part (PdSheet *self)
{
  return g_ptr_array_index (self->parts, self->parts->len - 1);
}

static double
get_least_width (const PdSheet       *self,
                 const PdSheetColumn *column)
{
  return MAX (column->ems * self->text.size + 2 * self->pad_x, column->least);
}

/* Columns that are given a width have it, the others part the rest evenly. */
static void
set_widths (PdSheet *self)
{
  double rest = pd_sheet_get_inner_width (self);
  guint  n_sharing = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].ems > 0)
      rest -= get_least_width (self, &self->columns[i]);
    else
      n_sharing++;
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = self->columns[i].ems > 0 ? get_least_width (self, &self->columns[i])
                                               : rest / n_sharing;
}

static void
set_types (PdSheet              *self,
           const PdPaperOptions *options)
{
  double scale = pd_paper_options_get_scale (options);
  double grey = options->ink == PD_INK_PLAIN ? 0.0 : 0.25;

  self->heading = (PdType){ 18 * scale, PANGO_WEIGHT_BOLD, 0.0 };
  self->subheading = (PdType){ 11 * scale, PANGO_WEIGHT_NORMAL, grey };
  self->group = (PdType){ 11.5 * scale, PANGO_WEIGHT_BOLD, 0.0 };
  self->head = (PdType){ 9 * scale, PANGO_WEIGHT_BOLD, grey };
  self->strong = (PdType){ TEXT_SIZE * scale, PANGO_WEIGHT_BOLD, 0.0 };
  self->text = (PdType){ TEXT_SIZE * scale, PANGO_WEIGHT_NORMAL, 0.0 };
  self->small = (PdType){ 8.5 * scale, PANGO_WEIGHT_NORMAL, grey };
  self->pad_x = 4 * scale;
  self->pad_y = 3.5 * scale;
}

static void
set_heads (PdSheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = self->widths[i] - 2 * self->pad_x;

      self->heads[i] = pd_typesetter_set (self->typesetter, &self->head, width, self->columns[i].head);
      self->heads_height = MAX (self->heads_height, self->heads[i]->height + self->pad_y);
    }
}

static const char *
pd_sheet_get_title (PdDocument *document)
{
  return PD_SHEET (document)->title;
}

static guint
pd_sheet_get_n_pages (PdDocument *document)
{
  return PD_SHEET (document)->pages->len;
}

static void
pd_sheet_get_page_size (PdDocument *document,
                        double     *ret_width,
                        double     *ret_height)
{
  PdSheet *self = PD_SHEET (document);

  *ret_width = self->width;
  *ret_height = self->height;
}

static void
pd_sheet_draw_page (PdDocument *document,
                    cairo_t    *cr,
                    guint       page)
{
  pd_sheet_draw (PD_SHEET (document), cr, page);
}

static void
pd_sheet_finalize (GObject *object)
{
  PdSheet *self = PD_SHEET (object);

  g_free (self->title);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->parts);
  pd_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (pd_sheet_parent_class)->finalize (object);
}

static void
pd_sheet_class_init (PdSheetClass *klass)
{
  PdDocumentClass *document_class = PD_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pd_sheet_finalize;
  document_class->get_title = pd_sheet_get_title;
  document_class->get_n_pages = pd_sheet_get_n_pages;
  document_class->get_page_size = pd_sheet_get_page_size;
  document_class->draw_page = pd_sheet_draw_page;
}

static void
pd_sheet_init (PdSheet *self)
{
  self->typesetter = pd_typesetter_new ();
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_sheet_page_free);
  pd_paper_get_size (PD_PAPER_A4, PD_ORIENTATION_PORTRAIT, &self->width, &self->height);
}

/**
 * pd_sheet_new:
 * @title: what kind of sheet it is; names no service and nobody
 * @options: how it is to look
 * @columns: (array length=n_columns): its columns, one without a width at the least
 * @n_columns: how many; at most %PD_SHEET_MAX_COLUMNS
 *
 * Returns: (transfer full): a sheet without a part
 */
PdSheet *
pd_sheet_new (const char           *title,
              const PdPaperOptions *options,
              const PdSheetColumn  *columns,
              guint                 n_columns)
{
  PdSheet *self = g_object_new (PD_TYPE_SHEET, NULL);

  g_assert (n_columns <= PD_SHEET_MAX_COLUMNS);

  self->title = g_strdup (title);
  self->ink = options->ink;
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = columns[i];
  set_types (self, options);
  set_widths (self);
  set_heads (self);
  return self;
}

/**
 * pd_sheet_set_to_read:
 * @self: a sheet that nothing was added to
 *
 * Says that it is read from end to end, not looked up: its paragraphs stand a little
 * apart, and its pages are filled.
 */
void
pd_sheet_set_to_read (PdSheet *self)
{
  self->text.space = self->text.size * PARAGRAPH_SPACE;
  self->is_to_read = TRUE;
}

/**
 * pd_sheet_begin_part:
 * @self: a sheet that is being made
 * @heading: whom or what it is for
 * @days: which days
 * @title: what it is, and whose
 *
 * Begins a part on a page of its own, with pages that are numbered by themselves. What is
 * added next is in it.
 */
void
pd_sheet_begin_part (PdSheet    *self,
                     const char *heading,
                     const char *days,
                     const char *title)
{
  PdSheetPart     *part = g_new0 (PdSheetPart, 1);
  double           width = pd_sheet_get_inner_width (self);
  g_autofree char *line = pd_paper_words_make_one_line (heading);
  g_autofree char *title_line = pd_paper_words_make_one_line (title);
  g_autofree char *subheading = g_strdup_printf ("%s\n%s", days, title_line);

  part->heading = pd_typesetter_set_at_most (self->typesetter, &self->heading, width,
                                             MAX_HEADING_LINES, line);
  part->subheading = pd_typesetter_set_at_most (self->typesetter, &self->subheading, width,
                                                MAX_SUBHEADING_LINES, subheading);
  part->heads_y = MARGIN + part->heading->height + part->subheading->height + SPACE_BELOW_HEADER;
  part->body_y = part->heads_y + self->heads_height;
  part->lines = g_array_new (FALSE, FALSE, sizeof (PdSheetLine));
  g_ptr_array_add (self->parts, part);
}

/**
 * pd_sheet_add_heading:
 * @self: a sheet that is being made
 * @words: what the next lines are about, in one paragraph
 *
 * Adds a line across all columns that stays with the next one, and is repeated where its
 * lines go on on another page.
 */
void
pd_sheet_add_heading (PdSheet    *self,
                      const char *words)
{
  double           width = pd_sheet_get_inner_width (self) - 2 * self->pad_x;
  PdSheetLine      line = { .kind = PD_SHEET_HEADING, .n_cells = 1 };
  g_autofree char *again = NULL;

  /* Translators: a heading that is repeated, as what is below it began on the page before */
  again = g_strdup_printf (_ ("%s (continued)"), words);
  line.cells[0] = pd_typesetter_set (self->typesetter, &self->group, width, words);
  line.again = pd_typesetter_set (self->typesetter, &self->group, width, again);
  g_array_append_val (get_last_part (self)->lines, line);
}

/**
 * pd_sheet_add_row:
 * @self: a sheet that is being made
 * @cells: the words of each column; "" where there are none
 * @least_height: in points, for handwriting
 */
void
pd_sheet_add_row (PdSheet           *self,
                  const char *const *cells,
                  double             least_height)
{
  PdSheetLine line = { .kind = PD_SHEET_ROW, .n_cells = self->n_columns };

  line.least_height = least_height;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const PdType *first = self->columns[i].is_strong ? &self->strong : &self->text;
      double        width = self->widths[i] - 2 * self->pad_x;

      line.cells[i] = pd_typesetter_set_pair (self->typesetter, first, &self->text, width, cells[i]);
    }
  g_array_append_val (get_last_part (self)->lines, line);
}

/**
 * pd_sheet_add_marked_row:
 * @self: a sheet that is being made
 * @cells: the words of each column
 * @marks: which words of each cell stand out, as #PdTypeMark
 *
 * As pd_sheet_add_row(), for what was compared.
 */
void
pd_sheet_add_marked_row (PdSheet             *self,
                         const char *const   *cells,
                         const GArray *const *marks)
{
  PdSheetLine line = { .kind = PD_SHEET_ROW, .n_cells = self->n_columns };

  for (guint i = 0; i < self->n_columns; i++)
    line.cells[i] = pd_typesetter_set_marked (self->typesetter,
                                              &self->text,
                                              self->widths[i] - 2 * self->pad_x,
                                              cells[i],
                                              marks[i]);
  g_array_append_val (get_last_part (self)->lines, line);
}

/**
 * pd_sheet_add_words:
 * @self: a sheet that is being made
 * @words: a paragraph that stands out, and perhaps more after it
 *
 * Adds words across all columns, such as a sum.
 */
void
pd_sheet_add_words (PdSheet    *self,
                    const char *words)
{
  double      width = pd_sheet_get_inner_width (self) - 2 * self->pad_x;
  PdSheetLine line = { .kind = PD_SHEET_WORDS, .n_cells = 1 };

  line.cells[0] = pd_typesetter_set_pair (self->typesetter, &self->strong, &self->text, width, words);
  g_array_append_val (get_last_part (self)->lines, line);
}

static PdDocument *
finish (PdSheet    *self,
        const char *legend,
        const char *footer)
{
  double width = pd_sheet_get_inner_width (self);

  g_assert (self->parts->len > 0);

  self->legend = pd_typesetter_set (self->typesetter, &self->small, width, legend);
  self->footer = pd_typesetter_set (self->typesetter, &self->small, width * FOOTER_SHARE, footer);
  self->body_end = self->height - MARGIN - self->footer->height - self->legend->height -
                   3 * PD_SHEET_FOOTER_SPACE;
  pd_sheet_place (self);
  return PD_DOCUMENT (self);
}

/**
 * pd_sheet_finish:
 * @self: (transfer full): a sheet with all its parts, whose names are never shortened
 * @legend: what signs on it mean, in words
 * @options: how it is to look; nothing of it is kept
 *
 * Gives each line its place on a page.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_sheet_finish (PdSheet              *self,
                 const char           *legend,
                 const PdPaperOptions *options)
{
  g_autofree char *footer = pd_paper_words_for_footer (options);

  return finish (self, legend, footer);
}

/**
 * pd_sheet_finish_roster:
 * @self: (transfer full): a sheet of a roster with all its parts
 * @legend: what signs on it mean, in words
 * @options: how it is to look; nothing of it is kept
 *
 * As pd_sheet_finish(), and each page says how much of names is shown.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_sheet_finish_roster (PdSheet              *self,
                        const char           *legend,
                        const PdPaperOptions *options)
{
  g_autofree char *footer = pd_paper_words_for_roster_footer (options);

  return finish (self, legend, footer);
}

/**
 * pd_sheet_get_margin:
 * @self: a sheet
 *
 * Returns: how much of each edge is white, in points
 */
double
pd_sheet_get_margin (const PdSheet *self)
{
  return MARGIN;
}

/**
 * pd_sheet_get_inner_width:
 * @self: a sheet
 *
 * Returns: how wide a page is between its margins
 */
double
pd_sheet_get_inner_width (const PdSheet *self)
{
  return self->width - 2 * MARGIN;
}

/**
 * pd_sheet_get_part:
 * @self: a sheet
 * @part: which part
 *
 * Returns: (transfer none): that part
 */
PdSheetPart *
pd_sheet_get_part (const PdSheet *self,
                   guint          part)
{
  return g_ptr_array_index (self->parts, part);
}
