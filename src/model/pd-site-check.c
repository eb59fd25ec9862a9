/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-site-check-private.h"

#include "pd-clock.h"

/* Somebody comes or goes. */
typedef struct
{
  gint64 instant;
  int    minute;
  int    change;
} Event;

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *event = a;
  const Event *other = b;

  return (event->instant > other->instant) - (event->instant < other->instant);
}

static GArray *
collect_events (GArray *presences)
{
  GArray *events = g_array_sized_new (FALSE, FALSE, sizeof (Event), 2 * presences->len);

  for (guint i = 0; i < presences->len; i++)
    {
      const PdPresence *presence = &g_array_index (presences, PdPresence, i);
      Event             comes = { presence->start, presence->start_minute, 1 };
      Event             goes = { presence->end, presence->end_minute, -1 };

      g_array_append_val (events, comes);
      g_array_append_val (events, goes);
    }
  g_array_sort (events, compare_events);
  return events;
}

/**
 * pd_site_check_find_horizon:
 * @frame: a check
 * @site_id: a site
 *
 * Returns: the minute, since the midnight of the day they begin on, at which the last of
 *   the site's targets is over; at least the end of the day
 */
int
pd_site_check_find_horizon (const PdCheckFrame *frame,
                            PdId                site_id)
{
  int        horizon = PD_MINUTES_PER_DAY;
  GPtrArray *coverages;

  if (frame->facts == NULL)
    return horizon;
  coverages = pd_roster_facts_get_coverages (frame->facts, site_id);
  for (guint i = 0; i < coverages->len; i++)
    horizon = MAX (horizon, ((const PdCoverage *) g_ptr_array_index (coverages, i))->when.end);
  return horizon;
}

/**
 * pd_site_check_add_duty:
 * @check: a site's day
 * @duty: a duty at that site
 *
 * Adds when somebody is there, or when somebody is waited for. During an unpaid break
 * they are not.
 */
void
pd_site_check_add_duty (PdSiteCheck  *check,
                        const PdDuty *duty)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (duty->shift, &n);
  int              offset = (duty->day - check->day) * PD_MINUTES_PER_DAY;
  gint64           start = duty->start;

  for (guint i = 0; i < n; i++)
    {
      gint64     end = MAX (pd_duty_get_instant (duty, segments[i].end), start);
      PdPresence presence = { duty->shift, segments[i].kind, start, end,
                              offset + segments[i].start, offset + segments[i].end };

      start = end;
      if (segments[i].kind == PD_SEGMENT_BREAK || presence.start == presence.end ||
          presence.end_minute <= 0 || presence.start_minute >= check->horizon)
        continue;
      g_array_append_val (pd_shift_is_open (duty->shift) ? check->waiting : check->presences, presence);
    }
}

/**
 * pd_site_check_count:
 * @check: a site's day with its duties
 *
 * Counts how many people are there at each time.
 */
void
pd_site_check_count (PdSiteCheck *check)
{
  g_autoptr (GArray) events = collect_events (check->presences);
  int                n = 0;

  for (guint i = 0; i + 1 < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      const Event *next = &g_array_index (events, Event, i + 1);
      PdStaffing   staffing = { event->instant, next->instant, event->minute, next->minute, 0 };

      n += event->change;
      staffing.n = n;
      if (staffing.end > staffing.start)
        g_array_append_val (check->staffings, staffing);
    }
}

/**
 * pd_site_check_run:
 * @check: a site's day with its duties
 *
 * Asks every rule that is about a site.
 */
void
pd_site_check_run (PdSiteCheck *check)
{
  pd_site_check_count (check);
  pd_rule_coverage_check (check);
  pd_rule_alone_check (check);
  pd_rule_kept_apart_check (check);
}

/**
 * pd_site_check_get_instant:
 * @check: a site's day
 * @minute: minutes of its wall clock since midnight
 *
 * Returns: when that is, in seconds since 1 January 1970, UTC
 */
gint64
pd_site_check_get_instant (PdSiteCheck *check,
                           int          minute)
{
  return pd_zone_to_instant (check->zone, check->day, minute, G_MININT64);
}

/**
 * pd_check_frame_find_broken:
 * @frame: a check
 * @kind: what is checked
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 * @value: what was found, in the unit of @kind
 *
 * Returns: (nullable): the gravest rule, for anybody, that is in force and has something
 *   to say about @value, or %NULL
 */
PdRule *
pd_check_frame_find_broken (const PdCheckFrame *frame,
                            PdRuleKind          kind,
                            PdId                site_id,
                            PdDay               day,
                            int                 value)
{
  PdRuleScope scope = { G_MAXUINT, PD_EMPLOYMENT_ANY, site_id, day, frame->anchor };
  GPtrArray  *rules = pd_rule_set_get_kind (frame->rules, kind);
  PdRule     *found = NULL;

  for (guint i = 0; i < rules->len; i++)
    {
      PdRule *rule = g_ptr_array_index (rules, i);

      if (pd_rule_kind_is_broken (kind, value, rule->value) && pd_rule_is_for (rule, &scope) &&
          (found == NULL || rule->severity < found->severity))
        found = rule;
    }
  return found;
}
