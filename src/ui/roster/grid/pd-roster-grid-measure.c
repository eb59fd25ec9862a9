/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* How much room everything in the grid needs, and is given. */

/* The column of names is as wide as the longest needs, within these many digits; names
 * beyond that wrap. */
#define MIN_NAME_DIGITS 12
#define MAX_NAME_DIGITS 24

/* At most this part of the grid's width, so that large letters leave room for days. */
#define MAX_NAME_SHARE 0.25

/* Where not all days have room, hours are in two lines: "22 h 30 of" above "24 h". */
#define NARROW_HOURS_SHARE 0.66

/* Some weeks of some hundred people in some widths. */
#define MOST_TEXTS 6000

static int
get_digit_width (PangoContext *context,
                 int          *ret_line_height)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));

  *ret_line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
  return width;
}

static int
fit_height (PdRosterGrid *self,
            const PdText *text,
            int           width)
{
  return pd_text_cache_fit (self->texts, text, width)->height;
}

/* What stands beside each row. */
static void
find_beside (PdRosterGrid *self)
{
  guint n_rows = pd_roster_get_n_rows (self->roster);

  g_array_set_size (self->beside, 0);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *words = pd_roster_words_hours (self->roster, row);
      PdRosterBeside   beside = {
          .name = pd_text_cache_get (self->texts, pd_roster_get_row_name (self->roster, row), PD_TEXT_PLAIN),
          .hours = pd_text_cache_get (self->texts, words, PD_TEXT_PLAIN),
      };

      g_array_append_val (self->beside, beside);
    }
}

/* What the text needs, apart from any width. */
static void
measure_columns (PdRosterGrid *self,
                 PangoContext *context)
{
  int digit = get_digit_width (context, &self->line_height);
  int name = MIN_NAME_DIGITS * digit;
  int heading = pd_text_cache_get (self->texts, _ ("Hours"), PD_TEXT_PLAIN)->width;
  int hours = heading;

  for (guint row = 0; row < self->beside->len; row++)
    {
      const PdRosterBeside *beside = &g_array_index (self->beside, PdRosterBeside, row);

      name = MAX (name, beside->name->width);
      hours = MAX (hours, beside->hours->width);
    }
  self->wanted_name_width = MIN (name, MAX_NAME_DIGITS * digit) + 2 * PD_GRID_TEXT_PAD;
  self->wanted_hours_width = hours + 2 * PD_GRID_TEXT_PAD;
  self->least_hours_width = heading + 2 * PD_GRID_TEXT_PAD;
  self->day_min_width = pd_roster_chips_measure_width (self->texts) + 2 * PD_GRID_PAD;
}

/* As high as the day that needs most lines, each as if it were today, whose letters are
 * the widest. */
static void
measure_header (PdRosterGrid *self)
{
  PdDay from = pd_roster_get_from (self->roster);
  int   width = self->days_width / (int) pd_roster_get_n_days (self->roster);
  int   height = self->line_height;

  for (guint column = 0; column < pd_roster_get_n_days (self->roster); column++)
    {
      g_autofree char *words = pd_day_to_short_words (from + (PdDay) column);
      const PdText    *text = pd_text_cache_get (self->texts, words, PD_TEXT_STRONG);

      height = MAX (height, fit_height (self, text, width - PD_GRID_DAY_PAD_START - PD_GRID_DAY_PAD_END));
    }
  self->header_height = height + 4 * PD_GRID_PAD;
}

static int
measure_row (PdRosterGrid *self,
             guint         row)
{
  const PdRosterBeside *beside = &g_array_index (self->beside, PdRosterBeside, row);
  int                   height = self->line_height + 2 * PD_CHIP_PAD_Y;

  height = MAX (height, pd_roster_chips_get_row_height (self->chips, row));
  height = MAX (height, fit_height (self, beside->name, self->name_width - 2 * PD_GRID_TEXT_PAD));
  height = MAX (height, fit_height (self, beside->hours, self->hours_width - 2 * PD_GRID_TEXT_PAD));
  return height + 2 * PD_GRID_PAD + 1;
}

static void
measure_rows (PdRosterGrid *self)
{
  int top = 0;

  g_array_set_size (self->tops, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_array_append_val (self->tops, top);
      top += measure_row (self, g_array_index (self->rows, guint, i));
    }
  g_array_append_val (self->tops, top);
}

/* As high as a line of text, so that they grow with it. */
static void
fit_signs (PdRosterGrid *self)
{
  int size = MAX (self->line_height - 2, 8);

  if (self->signs != NULL && pd_roster_signs_get_size (self->signs) == size)
    return;
  g_clear_pointer (&self->signs, pd_roster_signs_free);
  self->signs = pd_roster_signs_new (GTK_WIDGET (self), size);
}

/* In another font all is different; in the same one, most of what the last week said is
 * said again. */
static void
freshen_texts (PdRosterGrid *self,
               PangoContext *context)
{
  guint serial = pango_context_get_serial (context);

  if (self->texts != NULL && self->font_serial == serial && !self->is_stale)
    return;
  g_clear_pointer (&self->chips, pd_roster_chips_free);
  if (self->font_serial != serial)
    g_clear_pointer (&self->texts, pd_text_cache_free);
  if (self->texts == NULL)
    self->texts = pd_text_cache_new (context);
  pd_text_cache_trim (self->texts, MOST_TEXTS);
  self->font_serial = serial;
  self->is_stale = TRUE;
}

/* How the width is shared out. */
static void
share_width (PdRosterGrid *self,
             int           width)
{
  int n_days = (int) pd_roster_get_n_days (self->roster);

  self->name_width = MIN (self->wanted_name_width, (int) (width * MAX_NAME_SHARE));
  self->hours_width = self->wanted_hours_width;
  if (width - self->name_width - self->hours_width < n_days * self->day_min_width)
    self->hours_width = MAX (self->least_hours_width, (int) (self->wanted_hours_width * NARROW_HOURS_SHARE));
  self->days_width = MAX (width - self->name_width - self->hours_width, n_days * self->day_min_width);
}

/**
 * pd_roster_grid_lay_out:
 * @self: a grid
 * @width: its width in pixels
 *
 * Finds the place of everything, unless it is known already for this width and font.
 */
void
pd_roster_grid_lay_out (PdRosterGrid *self,
                        int           width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->roster == NULL)
    return;
  freshen_texts (self, context);
  if (self->is_stale)
    {
      self->chips = pd_roster_chips_new (self->roster, self->marks, self->texts);
      find_beside (self);
      measure_columns (self, context);
      fit_signs (self);
      pd_roster_grid_find_cover (self);
    }
  else if (width == self->laid_out_width)
    return;

  share_width (self, width);
  pd_roster_chips_lay_out (self->chips,
                           self->days_width / (int) pd_roster_get_n_days (self->roster) - 2 * PD_GRID_PAD,
                           pd_roster_signs_get_size (self->signs));
  measure_header (self);
  pd_roster_grid_measure_cover (self);
  measure_rows (self);
  self->laid_out_width = width;
  self->is_stale = FALSE;
}
