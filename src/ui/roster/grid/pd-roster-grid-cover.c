/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-drawing-private.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* The row below the days: how the sites are covered, by whichever is covered worst. It is
 * there where any site wants anything, and stays while the rules are still asked, so that
 * nothing jumps when the weeks are turned. */

static PdRosterSign
choose_sign (PdCoverageState state)
{
  switch (state)
    {
    case PD_COVERAGE_UNDER:
      return PD_ROSTER_SIGN_UNDER;
    case PD_COVERAGE_OVER:
      return PD_ROSTER_SIGN_OVER;
    case PD_COVERAGE_MET:
    case PD_COVERAGE_WISHED:
      return PD_ROSTER_SIGN_MET;
    case PD_COVERAGE_NOTHING_WANTED:
    default:
      return PD_ROSTER_N_SIGNS;
    }
}

static void
add_day (PdRosterGrid *self,
         guint         column)
{
  PdDayCover       day = { .sign = PD_ROSTER_N_SIGNS };
  PdRosterCover    cover;
  PdSite          *site;
  g_autofree char *words = NULL;

  pd_roster_marks_get_cover (self->marks, PD_ID_NONE, pd_roster_get_from (self->roster) + (PdDay) column, &cover);
  site = pd_roster_get_site (self->roster, cover.site_id);
  words = pd_roster_words_cover (&cover, site);
  day.sign = choose_sign (cover.state);
  if (words != NULL)
    day.words = pd_text_cache_get (self->texts, words, PD_TEXT_SMALL);
  g_array_append_val (self->cover, day);
}

/**
 * pd_roster_grid_find_cover:
 * @self: a grid with another roster or other marks than before
 */
void
pd_roster_grid_find_cover (PdRosterGrid *self)
{
  g_array_set_size (self->cover, 0);
  for (guint column = 0; self->marks != NULL && column < pd_roster_get_n_days (self->roster); column++)
    add_day (self, column);
}

static gboolean
is_wanted (PdRosterGrid *self)
{
  for (guint i = 0; i < self->cover->len; i++)
    if (g_array_index (self->cover, PdDayCover, i).words != NULL)
      return TRUE;
  return FALSE;
}

/**
 * pd_roster_grid_measure_cover:
 * @self: a grid whose width is shared out
 *
 * Finds how high the row must be for the day that needs most lines.
 */
void
pd_roster_grid_measure_cover (PdRosterGrid *self)
{
  int width = self->days_width / (int) pd_roster_get_n_days (self->roster);
  int height = self->line_height;

  if (!is_wanted (self))
    {
      if (self->marks != NULL && pd_roster_marks_has_check (self->marks))
        self->cover_height = 0;
      return;
    }
  width -= pd_roster_signs_get_size (self->signs) + PD_GRID_DAY_PAD_START + PD_GRID_DAY_PAD_END;
  for (guint i = 0; i < self->cover->len; i++)
    {
      PdDayCover *day = &g_array_index (self->cover, PdDayCover, i);

      if (day->words == NULL)
        continue;
      day->line = pd_text_cache_fit (self->texts, day->words, MAX (width, 1));
      height = MAX (height, day->line->height);
    }
  self->cover_height = height + 4 * PD_GRID_PAD;
}

static void
draw_day (PdRosterDrawing *drawing,
          guint            column)
{
  PdRosterGrid     *self = drawing->grid;
  const PdDayCover *day = &g_array_index (self->cover, PdDayCover, column);
  int               size = pd_roster_signs_get_size (self->signs);
  gboolean          is_mirrored = pd_roster_grid_is_mirrored (self);
  gboolean          is_under = day->sign == PD_ROSTER_SIGN_UNDER;
  int               y = drawing->height - self->cover_height + 2 * PD_GRID_PAD;
  GdkRectangle      area;

  if (day->line == NULL)
    return;
  pd_roster_grid_get_cell_area (self, drawing->seen.first_row, column, &area);
  pd_roster_signs_snapshot (self->signs, day->sign, drawing->snapshot,
                            is_mirrored ? area.x + area.width - PD_GRID_PAD - size : area.x + PD_GRID_PAD, y,
                            is_under ? &drawing->palette.sign : &drawing->palette.dim);
  area.width -= size + PD_GRID_DAY_PAD_START + PD_GRID_DAY_PAD_END;
  area.x += is_mirrored ? PD_GRID_DAY_PAD_END : size + PD_GRID_DAY_PAD_START;
  pd_roster_drawing_text (drawing, day->line, area.x, y, area.width,
                          is_under ? &drawing->palette.text : &drawing->palette.dim);
}

/**
 * pd_roster_drawing_cover:
 * @drawing: a frame
 *
 * Draws the row of coverage, where there is one.
 */
void
pd_roster_drawing_cover (PdRosterDrawing *drawing)
{
  PdRosterGrid *self = drawing->grid;
  int           top = drawing->height - self->cover_height;
  int           name_x = pd_roster_grid_is_mirrored (self) ? drawing->width - self->name_width : 0;
  int           room = self->name_width - 2 * PD_GRID_TEXT_PAD;
  const PdText *heading;

  if (self->cover_height == 0)
    return;
  pd_roster_drawing_fill (drawing, 0, top, drawing->width, 1, &drawing->palette.line);
  heading = pd_text_cache_get (self->texts, _ ("Coverage"), PD_TEXT_PLAIN);
  pd_roster_drawing_text (drawing, pd_text_cache_fit (self->texts, heading, room), name_x + PD_GRID_TEXT_PAD,
                          top + 2 * PD_GRID_PAD, room, &drawing->palette.dim);
  if (self->cover->len == 0)
    return;
  pd_roster_drawing_clip (drawing, drawing->body.x, top, drawing->body.width, self->cover_height);
  for (guint i = 0; i < drawing->seen.n_columns; i++)
    draw_day (drawing, drawing->seen.first_column + i);
  gtk_snapshot_pop (drawing->snapshot);
}
