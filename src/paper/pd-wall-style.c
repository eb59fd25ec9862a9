/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-style-private.h"

#include "pd-clock.h"

/* Printers leave some 4 mm of the edge white; 9 mm also takes a drawing pin. */
#define MARGIN 26.0

/* What is read from where people stand in front of a wall. A3 has room for more. */
#define LEAST_SIZE 9.5
#define MOST_SIZE_A4 12.5
#define MOST_SIZE_A3 14.0

/* The widest times of a day, and those of most nights. */
#define WIDE_START (20 * 60)
#define WIDE_END (24 * 60)
#define NIGHT_START (22 * 60)
#define NIGHT_END (30 * 60)

/* How many days may stand side by side: whole weeks, then parts of one. */
static const guint N_COLUMNS[] = { 14, 7, 4, 2, 1 };

/* How wide the times of a shift are in bold letters of 1 point. */
static double
measure_times (PdTypesetter *typesetter,
               int           start,
               int           end)
{
  static const PdType ruler = { 100.0, PANGO_WEIGHT_BOLD, 0.0 };
  g_autofree char    *text = pd_clock_span_to_text (start, end);

  return pd_typesetter_set (typesetter, &ruler, 10000, text)->width / ruler.size;
}

static void
set_spaces (PdWallStyle          *self,
            const PdPaperOptions *options)
{
  double scale = pd_paper_options_get_scale (options);

  self->margin = MARGIN;
  self->pad_x = 3.5 * scale;
  self->pad_y = 4 * scale;
  self->band = 5.5 * scale;
  self->gap = 5 * scale;
  self->least_row = 26 * scale;
  self->label_width = (options->paper == PD_PAPER_A3 ? 119 : 116) * scale;
  self->ink = options->ink;
}

static double
get_column_width (const PdWallStyle *self,
                  guint              n_columns)
{
  return (pd_wall_style_get_inner_width (self) - self->label_width) / n_columns;
}

static double
get_fitting_size (const PdWallStyle *self,
                  guint              n_columns,
                  double             times_width)
{
  return (get_column_width (self, n_columns) - self->band - 2 * self->pad_x) / times_width;
}

/* As many days as have room for the times of a day on one line, in letters that can be
 * read. */
static guint
choose_n_columns (const PdWallStyle *self,
                  guint              n_days,
                  double             times_width,
                  double             least)
{
  for (guint i = 0; i < G_N_ELEMENTS (N_COLUMNS); i++)
    {
      guint n = MIN (N_COLUMNS[i], MAX (n_days, 1));

      if (get_fitting_size (self, n, times_width) >= least)
        return n;
    }
  return 1;
}

/* Letters as large as they may be. The times of a night are kept on one line, too, where
 * that does not make all letters too small. */
static double
choose_size (const PdWallStyle *self,
             PdTypesetter      *typesetter,
             double             least,
             double             most)
{
  double night_width = measure_times (typesetter, NIGHT_START, NIGHT_END);
  double day_width = measure_times (typesetter, WIDE_START, WIDE_END);
  double night = get_fitting_size (self, self->n_columns, night_width);
  double day = get_fitting_size (self, self->n_columns, day_width);

  return MIN (night >= least ? MIN (night, day) : day, most);
}

static void
set_types (PdWallStyle          *self,
           const PdPaperOptions *options,
           double                size)
{
  double scale = pd_paper_options_get_scale (options) * (options->paper == PD_PAPER_A3 ? 1.2 : 1.0);
  double grey = options->ink == PD_INK_PLAIN ? 0.0 : 0.25;

  self->heading = (PdType){ 16 * scale, PANGO_WEIGHT_BOLD, 0.0 };
  self->subheading = (PdType){ 10.5 * scale, PANGO_WEIGHT_NORMAL, grey };
  self->rows = (PdType){ 11.5 * scale, PANGO_WEIGHT_BOLD, 0.0 };
  self->day = (PdType){ size, PANGO_WEIGHT_BOLD, 0.0 };
  self->date = (PdType){ size * 0.9, PANGO_WEIGHT_NORMAL, grey };
  self->name = (PdType){ size, PANGO_WEIGHT_BOLD, 0.0 };
  self->hours = (PdType){ size * 0.82, PANGO_WEIGHT_NORMAL, grey };
  self->time = (PdType){ size, PANGO_WEIGHT_BOLD, 0.0 };
  self->detail = (PdType){ size * 0.9, PANGO_WEIGHT_NORMAL, 0.0 };
  self->small = (PdType){ 8.5 * scale, PANGO_WEIGHT_NORMAL, grey };
}

/**
 * pd_wall_style_init:
 * @self: what to fill
 * @typesetter: who measures
 * @options: what is wanted
 * @n_days: how many days there are
 *
 * Chooses how many days stand side by side, and the largest letters that still have a
 * time on one line there.
 */
void
pd_wall_style_init (PdWallStyle          *self,
                    PdTypesetter         *typesetter,
                    const PdPaperOptions *options,
                    guint                 n_days)
{
  double scale = pd_paper_options_get_scale (options);
  double least = LEAST_SIZE * scale;
  double most = (options->paper == PD_PAPER_A3 ? MOST_SIZE_A3 : MOST_SIZE_A4) * scale;
  double times_width = measure_times (typesetter, WIDE_START, WIDE_END);

  pd_paper_get_size (options->paper, PD_ORIENTATION_LANDSCAPE,
                     &self->page_width, &self->page_height);
  set_spaces (self, options);
  self->n_columns = choose_n_columns (self, n_days, times_width, least);
  self->column_width = get_column_width (self, self->n_columns);
  set_types (self, options, choose_size (self, typesetter, least, most));
}

/**
 * pd_wall_style_get_inner_width:
 * @self: a style
 *
 * Returns: how wide a page is between its margins
 */
double
pd_wall_style_get_inner_width (const PdWallStyle *self)
{
  return self->page_width - 2 * self->margin;
}

/**
 * pd_wall_style_get_text_width:
 * @self: a style
 *
 * Returns: how wide the text of a shift may be
 */
double
pd_wall_style_get_text_width (const PdWallStyle *self)
{
  return self->column_width - self->band - 2 * self->pad_x;
}

/**
 * pd_wall_style_get_label_text_width:
 * @self: a style
 *
 * Returns: how wide the text before a row may be
 */
double
pd_wall_style_get_label_text_width (const PdWallStyle *self)
{
  return self->label_width - 2 * self->pad_x;
}
