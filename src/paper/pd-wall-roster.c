/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-roster.h"

#include "pd-paper-words-private.h"
#include "pd-wall-roster-private.h"
#include "pd-wall-words-private.h"

#include <glib/gi18n-lib.h>

/* A service's name may take this many lines; the roster has the rest of the page. */
#define MAX_TITLE_LINES 2

/* What of a line the days take, and leave to the rows; the same for the page's number. */
#define HEADING_SHARE (2.0 / 3)
#define FOOTER_SHARE (4.0 / 5)

#define SPACE_BELOW_HEADER 8.0

G_DEFINE_FINAL_TYPE (PdWallRoster, pd_wall_roster, PD_TYPE_DOCUMENT)

static const PdTextBlock *
set_day_head (PdWallRoster *self,
              PdDay         day)
{
  const PdWallStyle *style = &self->style;
  double             width = pd_wall_style_get_text_width (style);
  g_autofree char   *words = pd_paper_words_for_column (day);

  return pd_typesetter_set_pair (self->typesetter, &style->day, &style->date, width, words);
}

static void
set_texts (PdWallRoster         *self,
           PdRoster             *roster,
           const PdWallMarks    *marks,
           const PdWallExtras   *extras,
           const PdPaperOptions *options)
{
  PdWallStyle     *style = &self->style;
  double           width = pd_wall_style_get_inner_width (style);
  g_autofree char *title = pd_wall_words_for_title (roster, options);
  g_autofree char *legend = pd_wall_words_for_legend (roster, marks, extras, options->ink);
  g_autofree char *footer = pd_paper_words_for_roster_footer (options);

  self->title = pd_typesetter_set_at_most (self->typesetter, &style->subheading,
                                           width * HEADING_SHARE, MAX_TITLE_LINES, title);
  self->legend = pd_typesetter_set (self->typesetter, &style->small, width, legend);
  self->footer = pd_typesetter_set (self->typesetter, &style->small, width * FOOTER_SHARE, footer);
  for (guint i = 0; i < self->n_days; i++)
    g_ptr_array_add (self->day_heads, (gpointer) set_day_head (self, self->from + (PdDay) i));
}

/* The tallest header of all pages: their rows begin at the same height. */
static double
measure_header (PdWallRoster *self)
{
  double height = 0;
  guint  n_columns;

  for (guint column = 0; column < self->n_days; column += n_columns)
    {
      const PdTextBlock *days;

      n_columns = pd_wall_roster_count_columns (self, column);
      days = pd_wall_roster_set_days (self, column, n_columns);
      height = MAX (height, days->height);
    }
  return height + self->title->height;
}

static double
measure_day_heads (PdWallRoster *self)
{
  double height = 0;

  for (guint i = 0; i < self->day_heads->len; i++)
    height = MAX (height, ((const PdTextBlock *) g_ptr_array_index (self->day_heads, i))->height);
  return height + self->style.pad_y;
}

static void
place_table (PdWallRoster *self)
{
  const PdWallStyle *style = &self->style;

  self->day_heads_y = style->margin + measure_header (self) + SPACE_BELOW_HEADER;
  self->body_y = self->day_heads_y + measure_day_heads (self);
  self->body_end = style->page_height - style->margin - self->footer->height -
                   self->legend->height - 3 * PD_WALL_FOOTER_SPACE;
}

/* Instead of a table of nothing: a page that says so. */
static void
say_that_it_is_empty (PdWallRoster *self)
{
  const PdWallStyle *style = &self->style;
  double             width = pd_wall_style_get_inner_width (style);
  PdWallPage        *page = pd_wall_roster_add_page (self, 0, self->n_days);
  const char        *words = _ ("There are no shifts in these days.");

  page->days = pd_wall_roster_set_days (self, 0, self->n_days);
  self->message = pd_typesetter_set (self->typesetter, &style->name, width, words);
}

static void
lay_out (PdWallRoster         *self,
         PdRoster             *roster,
         const PdWallExtras   *extras,
         const PdPaperOptions *options)
{
  g_autoptr (PdWallMarks) marks = pd_wall_marks_new (roster, extras);

  self->from = pd_roster_get_from (roster);
  self->n_days = pd_roster_get_n_days (roster);
  pd_wall_style_init (&self->style, self->typesetter, options, self->n_days);
  set_texts (self, roster, marks, extras, options);
  place_table (self);

  if (pd_roster_get_shifts (roster)->len == 0 && !pd_wall_marks_has_gone (marks))
    {
      say_that_it_is_empty (self);
      return;
    }
  pd_wall_roster_fill_rows (self, roster, extras, marks, options->redaction);
  pd_wall_roster_paginate (self);
}

static const char *
pd_wall_roster_get_title (PdDocument *document)
{
  return _ ("Roster");
}

static guint
pd_wall_roster_get_n_pages (PdDocument *document)
{
  return PD_WALL_ROSTER (document)->pages->len;
}

static void
pd_wall_roster_get_page_size (PdDocument *document,
                              double     *ret_width,
                              double     *ret_height)
{
  PdWallRoster *self = PD_WALL_ROSTER (document);

  *ret_width = self->style.page_width;
  *ret_height = self->style.page_height;
}

static void
pd_wall_roster_draw_page (PdDocument *document,
                          cairo_t    *cr,
                          guint       page)
{
  pd_wall_roster_draw (PD_WALL_ROSTER (document), cr, page);
}

static void
pd_wall_roster_finalize (GObject *object)
{
  PdWallRoster *self = PD_WALL_ROSTER (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->day_heads);
  pd_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (pd_wall_roster_parent_class)->finalize (object);
}

static void
pd_wall_roster_class_init (PdWallRosterClass *klass)
{
  PdDocumentClass *document_class = PD_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pd_wall_roster_finalize;
  document_class->get_title = pd_wall_roster_get_title;
  document_class->get_n_pages = pd_wall_roster_get_n_pages;
  document_class->get_page_size = pd_wall_roster_get_page_size;
  document_class->draw_page = pd_wall_roster_draw_page;
}

static void
pd_wall_roster_init (PdWallRoster *self)
{
  self->typesetter = pd_typesetter_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_wall_row_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_wall_page_free);
  self->day_heads = g_ptr_array_new ();
}

/**
 * pd_wall_roster_new:
 * @roster: what to print; nothing of it is kept
 * @extras: (nullable): what to print beside its shifts
 * @options: how it is to look; nothing of it is kept
 *
 * Lays out a roster to hang on a wall. Takes longer than a frame for many people, so the
 * window calls it in a thread.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_wall_roster_new (PdRoster             *roster,
                    const PdWallExtras   *extras,
                    const PdPaperOptions *options)
{
  static const PdWallExtras nothing = { 0 };
  PdWallRoster             *self;

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (PD_TYPE_WALL_ROSTER, NULL);
  lay_out (self, roster, extras != NULL ? extras : &nothing, options);
  return PD_DOCUMENT (self);
}

/**
 * pd_wall_roster_set_days:
 * @self: a wall roster with its style set
 * @first_column: a day, counted from the first of the roster
 * @n_columns: how many days
 *
 * Returns: (transfer none): the heading of a page with these days
 */
const PdTextBlock *
pd_wall_roster_set_days (PdWallRoster *self,
                         guint         first_column,
                         guint         n_columns)
{
  const PdWallStyle *style = &self->style;
  double             width = pd_wall_style_get_inner_width (style) * HEADING_SHARE;
  PdDay              first = self->from + (PdDay) first_column;
  g_autofree char   *words = pd_paper_words_for_days (first, first + (PdDay) n_columns - 1);

  return pd_typesetter_set (self->typesetter, &style->heading, width, words);
}
