/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-when.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

/* Nothing that is agreed goes on for longer than a night and a day. */
#define MAX_END (2 * PD_MINUTES_PER_DAY)

/* So that the first day whose times may still go on is this many days from a day. */
#define FIRST_DAY (-2)

static char *
days_to_words (const PdWhen *self)
{
  g_autofree char *from = self->from != PD_DAY_NONE ? pd_day_to_short_words (self->from) : NULL;
  g_autofree char *to = self->to != PD_DAY_NONE ? pd_day_to_short_words (self->to) : NULL;

  if (from != NULL && self->from == self->to)
    return g_steal_pointer (&from);
  if (from != NULL && to != NULL)
    /* Translators: from a day to a day: "Tue 24 Nov – Thu 26 Nov" */
    return g_strdup_printf (C_ ("days", "%1$s – %2$s"), from, to);
  if (from != NULL)
    /* Translators: "from Tue 24 Nov" */
    return g_strdup_printf (C_ ("days", "from %s"), from);
  if (to != NULL)
    /* Translators: "until Tue 24 Nov" */
    return g_strdup_printf (C_ ("days", "until %s"), to);
  return NULL;
}

static char *
weekdays_to_words (PdWeekdays weekdays)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (weekdays == 0 || weekdays == PD_WEEKDAYS_ALL)
    return g_strdup (C_ ("days", "every day"));
  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    if ((weekdays & PD_WEEKDAYS_OF (i)) != 0)
      g_ptr_array_add (names, (char *) pd_weekday_to_short_words (i));
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between two days of the week in a list */
  return g_strjoinv (C_ ("days", ", "), (char **) names->pdata);
}

/**
 * pd_when_check:
 * @self: some days and times
 * @error: return location for a #GError
 *
 * Returns: whether there can be such; %PD_ERROR_INPUT says why not
 */
gboolean
pd_when_check (const PdWhen *self,
               GError      **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if ((self->weekdays & ~PD_WEEKDAYS_ALL) != 0)
    problem = _ ("A week has the days from Monday to Sunday.");
  else if (self->from != PD_DAY_NONE && self->to != PD_DAY_NONE && self->to < self->from)
    problem = _ ("The last day comes before the first one.");
  else if (self->start < 0 || self->start >= PD_MINUTES_PER_DAY)
    problem = _ ("The time begins between 0:00 and 23:59 of its day.");
  else if (self->end <= self->start || self->end > MAX_END)
    problem = _ ("The time ends after it begins, and on the next day at the latest.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_when_equal:
 * @self: some days and times
 * @other: others
 *
 * Returns: whether both say the same in the same way
 */
gboolean
pd_when_equal (const PdWhen *self,
               const PdWhen *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->weekdays == other->weekdays &&
         self->from == other->from &&
         self->to == other->to &&
         self->start == other->start &&
         self->end == other->end;
}

/**
 * pd_when_get_kind:
 * @self: some days and times
 *
 * Returns: whether it comes back every week, names a stretch of days, or one day
 */
PdWhenKind
pd_when_get_kind (const PdWhen *self)
{
  g_return_val_if_fail (self != NULL, PD_WHEN_WEEKLY);

  if (self->from != PD_DAY_NONE && self->from == self->to)
    return PD_WHEN_ONE_OFF;
  if (self->weekdays != 0 || self->from == PD_DAY_NONE || self->to == PD_DAY_NONE)
    return PD_WHEN_WEEKLY;
  return PD_WHEN_DATED;
}

/**
 * pd_when_is_whole_day:
 * @self: some days and times
 *
 * Returns: whether it is about whole days
 */
gboolean
pd_when_is_whole_day (const PdWhen *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->start == 0 && self->end == PD_MINUTES_PER_DAY;
}

/**
 * pd_when_has_day:
 * @self: some days and times
 * @day: a day
 *
 * Returns: whether its times begin on that day
 */
gboolean
pd_when_has_day (const PdWhen *self,
                 PdDay         day)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (day != PD_DAY_NONE, FALSE);

  if ((self->from != PD_DAY_NONE && day < self->from) || (self->to != PD_DAY_NONE && day > self->to))
    return FALSE;
  return self->weekdays == 0 || (self->weekdays & PD_WEEKDAYS_OF (pd_day_get_weekday (day))) != 0;
}

/**
 * pd_when_touches:
 * @self: some days and times
 * @day: the day that @start and @end are counted from
 * @start: from when
 * @end: until when; possibly on a following day
 *
 * Returns: whether any minute of @self lies between the two
 */
gboolean
pd_when_touches (const PdWhen *self,
                 PdDay         day,
                 int           start,
                 int           end)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (day != PD_DAY_NONE, FALSE);

  for (int days = FIRST_DAY; days * PD_MINUTES_PER_DAY < end; days++)
    {
      int offset = days * PD_MINUTES_PER_DAY;

      if (offset + self->end > start && offset + self->start < end && pd_when_has_day (self, day + days))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_when_add_spans:
 * @self: some days and times
 * @day: the day that @start and @end are counted from
 * @start: from when
 * @end: until when; possibly on a following day
 * @spans: (element-type PdSpan): what to add to
 *
 * Adds what of @self lies between @start and @end, also where its times began on the
 * day before or go over midnight.
 */
void
pd_when_add_spans (const PdWhen *self,
                   PdDay         day,
                   int           start,
                   int           end,
                   GArray       *spans)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (day != PD_DAY_NONE);
  g_return_if_fail (spans != NULL);

  for (int days = FIRST_DAY; days * PD_MINUTES_PER_DAY < end; days++)
    {
      int offset = days * PD_MINUTES_PER_DAY;

      if (offset + self->end > start && offset + self->start < end && pd_when_has_day (self, day + days))
        pd_spans_add (spans, MAX (offset + self->start, start), MIN (offset + self->end, end));
    }
}

/**
 * pd_when_to_words:
 * @self: some days and times
 *
 * Returns: (transfer full): the same in the reader's language, such as
 *   "Mon, Wed 9:00 – 17:00, from Tue 24 Nov"
 */
char *
pd_when_to_words (const PdWhen *self)
{
  g_autofree char *days = NULL;
  g_autofree char *weekdays = NULL;
  GString         *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  days = days_to_words (self);
  if (pd_when_get_kind (self) == PD_WHEN_WEEKLY || self->weekdays != 0)
    weekdays = weekdays_to_words (self->weekdays);
  g_string_append (words, weekdays != NULL ? weekdays : days);
  if (!pd_when_is_whole_day (self))
    {
      g_autofree char *times = pd_clock_span_to_text (self->start, self->end);

      g_string_append_printf (words, " %s", times);
    }
  if (weekdays != NULL && days != NULL)
    g_string_append_printf (words, "%s%s", C_ ("days", ", "), days);
  return g_string_free (words, FALSE);
}
