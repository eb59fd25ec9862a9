/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-pattern.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_PER_WEEK 7

static int
get_n_days (const PdPattern *self)
{
  return self->n_weeks * DAYS_PER_WEEK;
}

/* Which day of the pattern a day is; also for days before the anchor. */
static int
get_pattern_day (const PdPattern *self,
                 PdDay            day)
{
  gint64 n = ((gint64) day - self->anchor) % get_n_days (self);

  return (int) (n < 0 ? n + get_n_days (self) : n);
}

static gboolean
is_possible_time (const PdPattern     *self,
                  const PdPatternTime *time)
{
  return time->day >= 0 && time->day < get_n_days (self) &&
         time->start >= 0 && time->start < PD_MINUTES_PER_DAY &&
         time->end > time->start && time->end <= 2 * PD_MINUTES_PER_DAY;
}

/* Times of the pattern that begin on @day, as seen from @days later. */
static void
add_times_of_day (const PdPattern *self,
                  PdDay            day,
                  int              offset,
                  GArray          *spans)
{
  int pattern_day = get_pattern_day (self, day);

  for (guint i = 0; i < self->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (self->times, PdPatternTime, i);

      if (time->day == pattern_day)
        pd_spans_add (spans, offset + time->start, offset + time->end);
    }
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* Puts a day with the days that have the same times, or behind them all. */
static void
add_day_words (const PdPattern *self,
               int              day,
               GPtrArray       *days,
               GPtrArray       *times)
{
  g_autoptr (GArray) spans = pd_pattern_get_day (self, day);
  const char        *weekday = pd_weekday_to_short_words (pd_pattern_get_weekday (self, day));
  g_autofree char   *text = pd_spans_to_text (spans);
  guint              i;

  if (pd_spans_is_empty (spans))
    return;
  if (!g_ptr_array_find_with_equal_func (times, text, g_str_equal, &i))
    {
      g_ptr_array_add (times, g_steal_pointer (&text));
      g_ptr_array_add (days, g_string_new (weekday));
      return;
    }
  g_string_append_printf (g_ptr_array_index (days, i), "%s%s", C_ ("days", ", "), weekday);
}

/**
 * pd_pattern_new:
 * @person_id: whose
 * @from: the first day that it holds for
 * @anchor: a day that its first week begins with
 * @n_weeks: how many weeks it has before it begins again
 *
 * Returns: (transfer full): a pattern without times, without an end, without a row yet
 */
PdPattern *
pd_pattern_new (PdId  person_id,
                PdDay from,
                PdDay anchor,
                int   n_weeks)
{
  PdPattern *self = g_new0 (PdPattern, 1);

  self->person_id = person_id;
  self->from = from;
  self->to = PD_DAY_NONE;
  self->anchor = anchor;
  self->n_weeks = n_weeks;
  self->times = g_array_new (FALSE, FALSE, sizeof (PdPatternTime));
  return self;
}

/**
 * pd_pattern_copy:
 * @self: a pattern
 *
 * Returns: (transfer full): another one that is the same
 */
PdPattern *
pd_pattern_copy (const PdPattern *self)
{
  PdPattern *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->times = g_array_copy (self->times);
  return copy;
}

/**
 * pd_pattern_free:
 * @self: (transfer full) (nullable): a pattern
 */
void
pd_pattern_free (PdPattern *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->times);
  g_free (self);
}

/**
 * pd_pattern_equal:
 * @self: a pattern
 * @other: another
 *
 * Returns: whether both hold the same, their ids and the order of their times included
 */
gboolean
pd_pattern_equal (const PdPattern *self,
                  const PdPattern *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         self->from == other->from &&
         self->to == other->to &&
         self->anchor == other->anchor &&
         self->n_weeks == other->n_weeks &&
         self->times->len == other->times->len &&
         (self->times->len == 0 ||
          memcmp (self->times->data, other->times->data, self->times->len * sizeof (PdPatternTime)) == 0);
}

/**
 * pd_pattern_add_time:
 * @self: a pattern
 * @day: a day of it, from 0
 * @start: minutes since the midnight that the day begins with
 * @end: the same
 */
void
pd_pattern_add_time (PdPattern *self,
                     int        day,
                     int        start,
                     int        end)
{
  PdPatternTime time = { day, start, end };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->times, time);
}

/**
 * pd_pattern_set_n_weeks:
 * @self: a pattern
 * @n_weeks: how many weeks it has from now on; nothing is agreed yet for new ones, and
 *   what was agreed for those that go is dropped
 */
void
pd_pattern_set_n_weeks (PdPattern *self,
                        int        n_weeks)
{
  g_return_if_fail (self != NULL);

  self->n_weeks = n_weeks;
  for (guint i = self->times->len; i > 0; i--)
    if (g_array_index (self->times, PdPatternTime, i - 1).day >= get_n_days (self))
      g_array_remove_index (self->times, i - 1);
}

/**
 * pd_pattern_set_day:
 * @self: a pattern
 * @day: a day of it, from 0
 * @spans: (element-type PdSpan): the agreed times of that day, instead of those that it
 *   had; none is a day off
 */
void
pd_pattern_set_day (PdPattern *self,
                    int        day,
                    GArray    *spans)
{
  guint at = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (spans != NULL);

  for (guint i = self->times->len; i > 0; i--)
    if (g_array_index (self->times, PdPatternTime, i - 1).day == day)
      g_array_remove_index (self->times, i - 1);
  while (at < self->times->len && g_array_index (self->times, PdPatternTime, at).day < day)
    at++;
  for (guint i = 0; i < spans->len; i++)
    {
      const PdSpan *span = &g_array_index (spans, PdSpan, i);
      PdPatternTime time = { day, span->start, span->end };

      g_array_insert_val (self->times, at + i, time);
    }
}

/**
 * pd_pattern_get_day:
 * @self: a pattern
 * @day: a day of it, from 0
 *
 * Returns: (transfer full) (element-type PdSpan): the agreed times that begin on that day
 */
GArray *
pd_pattern_get_day (const PdPattern *self,
                    int              day)
{
  GArray *spans = pd_spans_new ();

  g_return_val_if_fail (self != NULL, spans);

  for (guint i = 0; i < self->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (self->times, PdPatternTime, i);

      if (time->day == day)
        pd_spans_add (spans, time->start, time->end);
    }
  return spans;
}

/**
 * pd_pattern_get_weekday:
 * @self: a pattern with an anchor
 * @day: a day of it, from 0
 *
 * Returns: which day of the week that is
 */
PdWeekday
pd_pattern_get_weekday (const PdPattern *self,
                        int              day)
{
  g_return_val_if_fail (self != NULL && self->anchor != PD_DAY_NONE, PD_WEEKDAY_MONDAY);

  return pd_day_get_weekday (self->anchor + day);
}

/**
 * pd_pattern_week_to_words:
 * @self: a pattern with an anchor
 * @week: a week of it, from 0
 *
 * Returns: (transfer full): its days, those of the same times together, such as
 *   "Mon, Tue 9:00 – 17:00; Thu 9:00 – 12:00", or "No days"
 */
char *
pd_pattern_week_to_words (const PdPattern *self,
                          int              week)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (free_string);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString)   words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (int day = week * DAYS_PER_WEEK; day < (week + 1) * DAYS_PER_WEEK; day++)
    add_day_words (self, day, days, times);
  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (words,
                            "%s%s %s",
                            /* Translators: what stands between "Mon 9:00 – 17:00" and "Tue 9:00 – 12:00" */
                            i > 0 ? C_ ("agreed days", "; ") : "",
                            ((GString *) g_ptr_array_index (days, i))->str,
                            (const char *) g_ptr_array_index (times, i));
  return g_strdup (days->len > 0 ? words->str : C_ ("agreed days", "No days"));
}

/**
 * pd_pattern_check:
 * @self: a pattern
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_pattern_check (const PdPattern *self,
                  GError         **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id == PD_ID_NONE || self->from == PD_DAY_NONE || self->anchor == PD_DAY_NONE)
    problem = _ ("An agreed pattern is somebody’s, and has a first day.");
  else if (self->to != PD_DAY_NONE && self->to < self->from)
    problem = _ ("The last day comes before the first one.");
  else if (self->n_weeks < 1 || self->n_weeks > PD_PATTERN_MAX_WEEKS)
    problem = _ ("An agreed pattern begins again after one to eight weeks.");
  for (guint i = 0; problem == NULL && i < self->times->len; i++)
    if (!is_possible_time (self, &g_array_index (self->times, PdPatternTime, i)))
      problem = _ ("Agreed times are on a day of the pattern, and end after they begin.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_pattern_has_day:
 * @self: a pattern
 * @day: a day
 *
 * Returns: whether the pattern holds on that day, whatever it says about it
 */
gboolean
pd_pattern_has_day (const PdPattern *self,
                    PdDay            day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day != PD_DAY_NONE && self->from <= day && (self->to == PD_DAY_NONE || day <= self->to);
}

/**
 * pd_pattern_has_times:
 * @self: a pattern that can be kept
 * @day: the day that the times are counted from
 * @start: from when
 * @end: until when
 *
 * Returns: whether one agreed time of that day holds all of it, which is what is usual;
 *   where it doesn't, pd_pattern_find_spans() tells what is left
 */
gboolean
pd_pattern_has_times (const PdPattern *self,
                      PdDay            day,
                      int              start,
                      int              end)
{
  int pattern_day;

  g_return_val_if_fail (self != NULL && self->n_weeks > 0, FALSE);

  pattern_day = get_pattern_day (self, day);
  for (guint i = 0; i < self->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (self->times, PdPatternTime, i);

      if (time->day == pattern_day && time->start <= start && end <= time->end)
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_pattern_find_spans:
 * @self: a pattern that can be kept
 * @day: the day that the times are counted from
 * @start: from when
 * @end: until when
 *
 * Returns: (transfer full) (element-type PdSpan): the agreed times between the two, those
 *   that began on the day before included
 */
GArray *
pd_pattern_find_spans (const PdPattern *self,
                       PdDay            day,
                       int              start,
                       int              end)
{
  GArray *spans = pd_spans_new ();

  g_return_val_if_fail (self != NULL && self->n_weeks > 0, spans);

  for (int days = -2; days * PD_MINUTES_PER_DAY < end; days++)
    add_times_of_day (self, day + days, days * PD_MINUTES_PER_DAY, spans);
  pd_spans_keep_within (spans, start, end);
  return spans;
}

/**
 * pd_pattern_list_times:
 * @self: a pattern that can be kept
 * @day: a day
 *
 * Returns: (transfer full) (element-type PdPatternTime): the agreed times that begin on that
 *   day; none where the pattern does not hold on it
 */
GArray *
pd_pattern_list_times (const PdPattern *self,
                       PdDay            day)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (PdPatternTime));

  g_return_val_if_fail (self != NULL && self->n_weeks > 0, times);

  for (guint i = 0; pd_pattern_has_day (self, day) && i < self->times->len; i++)
    if (g_array_index (self->times, PdPatternTime, i).day == get_pattern_day (self, day))
      g_array_append_val (times, g_array_index (self->times, PdPatternTime, i));
  return times;
}

/**
 * pd_pattern_get_minutes_a_week:
 * @self: a pattern that can be kept
 *
 * Returns: how much it is a week, on the average of its weeks
 */
int
pd_pattern_get_minutes_a_week (const PdPattern *self)
{
  int minutes = 0;

  g_return_val_if_fail (self != NULL && self->n_weeks > 0, 0);

  for (guint i = 0; i < self->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (self->times, PdPatternTime, i);

      minutes += time->end - time->start;
    }
  return minutes / self->n_weeks;
}
