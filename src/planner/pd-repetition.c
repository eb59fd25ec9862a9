/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-repetition.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

static gboolean
is_in_turn (const PdRepetition *self,
            PdDay               first,
            PdDay               day)
{
  PdWeekdays weekdays = self->weekdays != 0 ? self->weekdays : PD_WEEKDAYS_OF (pd_day_get_weekday (first));
  int        weeks = (day - pd_day_week_start (first, PD_WEEKDAY_MONDAY)) / DAYS_PER_WEEK;

  return weeks % self->every_weeks == 0 && (weekdays & PD_WEEKDAYS_OF (pd_day_get_weekday (day))) != 0;
}

static gboolean
goes_on (const PdRepetition *self,
         PdDay               day,
         guint               n)
{
  return n <= PD_REPETITION_MAX_SHIFTS && (self->until == PD_DAY_NONE || day <= self->until) &&
         (self->n_times == 0 || n < self->n_times);
}

/**
 * pd_repetition_check:
 * @self: how something comes again
 * @first: the day of the first one
 * @error: return location for a #GError
 *
 * Returns: whether that can be, and how far it goes is known; %PD_ERROR_INPUT says what is
 *   wrong
 */
gboolean
pd_repetition_check (const PdRepetition *self,
                     PdDay               first,
                     GError            **error)
{
  const char        *problem = NULL;
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (self != NULL && first != PD_DAY_NONE, FALSE);

  if (self->every_weeks < 1 || self->every_weeks > PD_REPETITION_MAX_WEEKS)
    problem = _ ("A shift is repeated every 1 to 52 weeks.");
  else if ((self->weekdays & ~PD_WEEKDAYS_ALL) != 0)
    problem = _ ("A week has the days from Monday to Sunday.");
  else if (self->until == PD_DAY_NONE && self->n_times == 0)
    problem = _ ("Say until which day a shift is repeated, or how many times.");
  else if (self->until != PD_DAY_NONE && self->until < first)
    problem = _ ("The last day comes before the first one.");
  else
    days = pd_repetition_list_days (self, first);
  if (days != NULL && days->len > PD_REPETITION_MAX_SHIFTS)
    problem = _ ("That would be more than 400 shifts. Choose an earlier day, or fewer times.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_repetition_list_days:
 * @self: how something comes again
 * @first: the day of the first one, whichever day of the week it is
 *
 * Returns: (transfer full) (element-type PdDay): the days in order, @first among them; where
 *   there are more than %PD_REPETITION_MAX_SHIFTS, one more than that
 */
GArray *
pd_repetition_list_days (const PdRepetition *self,
                         PdDay               first)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PdDay));

  g_return_val_if_fail (self != NULL && first != PD_DAY_NONE, days);
  g_return_val_if_fail (self->every_weeks > 0, days);

  g_array_append_val (days, first);
  for (PdDay day = first + 1; goes_on (self, day, days->len); day++)
    if (is_in_turn (self, first, day))
      g_array_append_val (days, day);
  return days;
}
