/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-style-private.h"

#include "pd-clock.h"

/* Printers leave some 4 mm of the edge white; 9 mm also takes a drawing pin. */
#define MARGIN 26.0

#define LARGE_PRINT 1.5

/* What is read from where people stand in front of a wall. A3 has room for more. */
#define LEAST_TIME_SIZE 9.5
#define MOST_TIME_SIZE_A4 12.5
#define MOST_TIME_SIZE_A3 14.0

/* The widest time without a "+1", which goes on the next line where it must. */
#define WIDE_START (20 * 60)
#define WIDE_END (24 * 60)

/* How many days may stand side by side: whole weeks, then parts of one. */
static const guint N_COLUMNS[] = { 14, 7, 4, 2, 1 };

static double
get_scale (const PdWallRosterOptions *options)
{
  return options->large_print ? LARGE_PRINT : 1.0;
}

/* How wide the time of a shift is in bold letters of 1 point. */
static double
measure_time (PdTypesetter *typesetter)
{
  static const PdType ruler = { 100.0, PANGO_WEIGHT_BOLD, 0.0 };
  g_autofree char    *text = pd_clock_span_to_text (WIDE_START, WIDE_END);

  return pd_typesetter_set (typesetter, &ruler, 10000, text)->width / ruler.size;
}

static void
set_spaces (PdWallStyle               *self,
            const PdWallRosterOptions *options)
{
  double scale = get_scale (options);

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
                  double             time_width)
{
  return (get_column_width (self, n_columns) - self->band - 2 * self->pad_x) / time_width;
}

/* As many days as have room for a time on one line in letters that can be read. */
static guint
choose_n_columns (const PdWallStyle *self,
                  guint              n_days,
                  double             time_width,
                  double             least_size)
{
  for (guint i = 0; i < G_N_ELEMENTS (N_COLUMNS); i++)
    {
      guint n = MIN (N_COLUMNS[i], MAX (n_days, 1));

      if (get_fitting_size (self, n, time_width) >= least_size)
        return n;
    }
  return 1;
}

static void
set_types (PdWallStyle               *self,
           const PdWallRosterOptions *options,
           double                     size)
{
  double scale = get_scale (options) * (options->paper == PD_PAPER_A3 ? 1.2 : 1.0);
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
pd_wall_style_init (PdWallStyle               *self,
                    PdTypesetter              *typesetter,
                    const PdWallRosterOptions *options,
                    guint                      n_days)
{
  double time_width = measure_time (typesetter);
  double scale = get_scale (options);
  double most = options->paper == PD_PAPER_A3 ? MOST_TIME_SIZE_A3 : MOST_TIME_SIZE_A4;
  double fitting;

  pd_paper_get_size (options->paper, PD_ORIENTATION_LANDSCAPE,
                     &self->page_width, &self->page_height);
  set_spaces (self, options);
  self->n_columns = choose_n_columns (self, n_days, time_width, LEAST_TIME_SIZE * scale);
  self->column_width = get_column_width (self, self->n_columns);
  fitting = get_fitting_size (self, self->n_columns, time_width);
  set_types (self, options, MIN (fitting, most * scale));
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
