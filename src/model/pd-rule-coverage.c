/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-site-check-private.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

/* How a target was met, minute by minute. */
typedef struct
{
  int     least;
  int     most;
  GArray *under; /* wall-clock spans */
  GArray *over;
} Reckoning;

static void
reckon_stretch (Reckoning        *reckoning,
                const PdCoverage *coverage,
                int               n,
                int               start_minute,
                int               end_minute)
{
  reckoning->least = MIN (reckoning->least, n);
  reckoning->most = MAX (reckoning->most, n);
  if (n < coverage->minimum)
    pd_spans_add (reckoning->under, start_minute, end_minute);
  if (coverage->maximum != PD_COVERAGE_NO_MAXIMUM && n > coverage->maximum)
    pd_spans_add (reckoning->over, start_minute, end_minute);
}

/* Goes through the times of a target; where no staffing is, nobody is there. */
static void
reckon (PdSiteCheck      *check,
        const PdCoverage *coverage,
        Reckoning        *reckoning)
{
  gint64 reached = pd_site_check_get_instant (check, coverage->when.start);
  gint64 end = pd_site_check_get_instant (check, coverage->when.end);
  int    reached_minute = coverage->when.start;

  for (guint i = 0; i < check->staffings->len && reached < end; i++)
    {
      const PdStaffing *staffing = &g_array_index (check->staffings, PdStaffing, i);
      int               end_minute = MIN (staffing->end_minute, coverage->when.end);

      if (staffing->end <= reached)
        continue;
      if (staffing->start > reached)
        {
          int start_minute = MIN (staffing->start_minute, coverage->when.end);

          reckon_stretch (reckoning, coverage, 0, reached_minute, start_minute);
          reached = staffing->start;
          reached_minute = start_minute;
        }
      if (reached >= end)
        return;
      reckon_stretch (reckoning, coverage, staffing->n, reached_minute, end_minute);
      reached = staffing->end;
      reached_minute = end_minute;
    }
  if (reached < end)
    reckon_stretch (reckoning, coverage, 0, reached_minute, coverage->when.end);
}

/* Open shifts in the times in which somebody is missed. */
static guint
count_waiting (PdSiteCheck *check,
               GArray      *spans)
{
  guint n = 0;

  for (guint i = 0; i < check->waiting->len; i++)
    {
      const PdPresence *waiting = &g_array_index (check->waiting, PdPresence, i);

      for (guint j = 0; j < spans->len; j++)
        {
          const PdSpan *span = &g_array_index (spans, PdSpan, j);

          if (waiting->start_minute < span->end && span->start < waiting->end_minute)
            {
              n++;
              break;
            }
        }
    }
  return n;
}

static void
add_finding (PdSiteCheck *check,
             PdRule      *rule,
             GArray      *spans,
             int          value,
             int          limit)
{
  g_autofree char *people = pd_rule_unit_to_words (PD_RULE_UNIT_PEOPLE, value);
  g_autofree char *wanted = pd_rule_unit_to_words (PD_RULE_UNIT_PEOPLE, limit);
  g_autofree char *day = pd_day_to_short_words (check->day);
  g_autofree char *times = pd_spans_to_text (spans);
  g_autofree char *what = NULL;
  g_autofree char *way_out = NULL;
  guint            waiting = count_waiting (check, spans);
  PdFinding       *finding;

  if (rule->kind == PD_RULE_COVERAGE_MOST)
    what = g_strdup_printf (_ ("%1$s at %2$s on %3$s, %4$s; there is room for %5$s."),
                            people,
                            pd_site_get_name (check->site),
                            day,
                            times,
                            wanted);
  else
    what = g_strdup_printf (_ ("%1$s at %2$s on %3$s, %4$s; the site wants at least %5$s."),
                            people,
                            pd_site_get_name (check->site),
                            day,
                            times,
                            wanted);
  if (rule->kind == PD_RULE_COVERAGE_MOST)
    way_out = g_strdup (_ ("Move somebody to another time or site."));
  else if (waiting > 0)
    way_out = g_strdup_printf (ngettext ("%u open shift waits for somebody.", "%u open shifts wait for somebody.", waiting),
                               waiting);
  else
    way_out = g_strdup (_ ("Roster somebody, or add an open shift."));
  finding = pd_finding_new_of_rule (rule, PD_ID_NONE, check->day, check->frame->anchor, value, what, way_out);
  pd_finding_set_site_id (finding, pd_site_get_id (check->site));
  pd_finding_set_limit (finding, limit);
  g_ptr_array_add (check->findings, finding);
}

static void
check_target (PdSiteCheck      *check,
              const PdCoverage *coverage)
{
  g_autoptr (GArray) under = pd_spans_new ();
  g_autoptr (GArray) over = pd_spans_new ();
  Reckoning          reckoning = { G_MAXINT, 0, under, over };
  PdId               site_id = pd_site_get_id (check->site);
  PdRule            *rule;

  reckon (check, coverage, &reckoning);
  rule = pd_check_frame_find_broken (check->frame, PD_RULE_COVERAGE_LEAST, site_id, check->day, reckoning.least);
  if (rule != NULL && under->len > 0)
    add_finding (check, rule, under, reckoning.least, coverage->minimum);
  rule = pd_check_frame_find_broken (check->frame, PD_RULE_COVERAGE_MOST, site_id, check->day, reckoning.most);
  if (rule != NULL && over->len > 0)
    add_finding (check, rule, over, reckoning.most, coverage->maximum);
}

/**
 * pd_rule_coverage_check:
 * @check: a site's day
 *
 * Compares how many people are there at each minute with what the site wants. Times past
 * midnight belong to the day that they begin on.
 */
void
pd_rule_coverage_check (PdSiteCheck *check)
{
  GPtrArray *coverages = pd_roster_facts_get_coverages (check->frame->facts, pd_site_get_id (check->site));

  for (guint i = 0; i < coverages->len; i++)
    {
      const PdCoverage *coverage = g_ptr_array_index (coverages, i);

      if (pd_when_has_day (&coverage->when, check->day))
        check_target (check, coverage);
    }
}

/**
 * pd_rule_coverage_judge:
 * @check: a site's day, counted
 * @coverage: what the site wants
 * @ret_least: (out): how many people are there when there are fewest
 * @ret_most: (out): how many when there are most
 */
void
pd_rule_coverage_judge (PdSiteCheck      *check,
                        const PdCoverage *coverage,
                        int              *ret_least,
                        int              *ret_most)
{
  g_autoptr (GArray) under = pd_spans_new ();
  g_autoptr (GArray) over = pd_spans_new ();
  Reckoning          reckoning = { G_MAXINT, 0, under, over };

  reckon (check, coverage, &reckoning);
  *ret_least = reckoning.least;
  *ret_most = reckoning.most;
}
