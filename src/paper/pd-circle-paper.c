/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-circle-paper-private.h"

#include "pd-paper-words-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const PdCircleSession *one = *(const PdCircleSession *const *) a;
  const PdCircleSession *two = *(const PdCircleSession *const *) b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

/**
 * pd_circle_paper_list_sessions:
 * @self: what pages are made from
 *
 * Returns: (transfer container) (element-type PdCircleSession): the sessions that are
 *   printed, in order of time
 */
GPtrArray *
pd_circle_paper_list_sessions (const PdCircleSheet *self)
{
  GPtrArray *printed = g_ptr_array_new ();

  for (guint i = 0; i < self->sessions->len; i++)
    {
      PdCircleSession *session = g_ptr_array_index (self->sessions, i);

      if (session->day >= self->from && session->day <= self->to)
        g_ptr_array_add (printed, session);
    }
  g_ptr_array_sort (printed, compare_sessions);
  return printed;
}

/**
 * pd_circle_paper_for_when:
 * @session: a session
 * @from: the zone of the circle
 * @to: the zone that it is told in
 *
 * Returns: (transfer full): the day, then the times, and what became of it where it is not
 *   to come any more, a line each
 */
char *
pd_circle_paper_for_when (const PdCircleSession *session,
                          PdZone                *from,
                          PdZone                *to)
{
  PdDay            day;
  int              start;
  g_autofree char *date = NULL;
  g_autofree char *times = NULL;

  pd_zone_from_instant (to, pd_zone_to_instant (from, session->day, session->start, G_MININT64), &day, &start);
  date = pd_day_to_short_words (day);
  times = pd_paper_words_for_times (start, start + session->minutes);
  if (session->state == PD_CIRCLE_SESSION_BOOKED)
    return g_strdup_printf ("%s\n%s", date, times);
  return g_strdup_printf ("%s\n%s\n%s", date, times, pd_circle_session_state_to_words (session->state));
}

/**
 * pd_circle_paper_for_week:
 * @day: a day
 *
 * Returns: (transfer full): the heading of the week that it is in
 */
char *
pd_circle_paper_for_week (PdDay day)
{
  PdDay            first = pd_day_week_start (day, PD_WEEKDAY_MONDAY);
  g_autofree char *days = pd_paper_words_for_days (first, first + DAYS_PER_WEEK - 1);

  return g_steal_pointer (&days);
}

/**
 * pd_circle_paper_for_zone:
 * @zone: an IANA zone
 *
 * Returns: (transfer full): a sentence on whose clock times are told
 */
char *
pd_circle_paper_for_zone (const char *zone)
{
  /* Translators: %s is a time zone such as Australia/Sydney */
  return g_strdup_printf (_ ("Times are those of %s."), zone);
}
