/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-clock.h"
#include "pd-site-check-private.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

static const PdPresence *
find_present (PdSiteCheck *check,
              gint64       instant)
{
  for (guint i = 0; i < check->presences->len; i++)
    {
      const PdPresence *presence = &g_array_index (check->presences, PdPresence, i);

      if (presence->start <= instant && instant < presence->end)
        return presence;
    }
  return NULL;
}

/* As they pass: a night in which the clock is put forward is an hour shorter. */
static int
count_minutes (PdSiteCheck *check,
               GArray      *spans)
{
  gint64 seconds = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const PdSpan *span = &g_array_index (spans, PdSpan, i);

      seconds += pd_site_check_get_instant (check, span->end) - pd_site_check_get_instant (check, span->start);
    }
  return (int) (seconds / 60);
}

static void
add_alone (PdSiteCheck *check,
           PdShift     *shift,
           GArray      *spans)
{
  PdId             site_id = pd_site_get_id (check->site);
  int              minutes = count_minutes (check, spans);
  PdRule          *rule = pd_check_frame_find_broken (check->frame, PD_RULE_ALONE, site_id, check->day, minutes);
  g_autofree char *length = NULL;
  g_autofree char *times = NULL;
  g_autofree char *day = NULL;
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (rule == NULL)
    return;
  length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  times = pd_spans_to_text (spans);
  day = pd_day_to_short_words (check->day);
  what = g_strdup_printf (_ ("Alone at %1$s for %2$s on %3$s: %4$s."), pd_site_get_name (check->site), length, day, times);
  finding = pd_finding_new_of_rule (rule,
                                    pd_shift_get_person_id (shift),
                                    check->day,
                                    check->frame->anchor,
                                    minutes,
                                    what,
                                    _ ("Roster somebody else there too, or let the site allow it."));
  pd_finding_set_site_id (finding, site_id);
  pd_finding_add_shift (finding, pd_shift_get_id (shift));
  pd_check_frame_settle (check->frame, finding);
  g_ptr_array_add (check->findings, finding);
}

/* Leaves what no target of the site allows. */
static void
take_out_allowed (PdSiteCheck *check,
                  GArray      *spans)
{
  GPtrArray         *coverages = pd_roster_facts_get_coverages (check->frame->facts, pd_site_get_id (check->site));
  g_autoptr (GArray) allowed = pd_spans_new ();

  for (guint i = 0; i < coverages->len; i++)
    {
      const PdCoverage *coverage = g_ptr_array_index (coverages, i);

      if (coverage->may_be_alone)
        pd_when_add_spans (&coverage->when, check->day, 0, PD_MINUTES_PER_DAY, allowed);
    }
  for (guint i = 0; i < allowed->len; i++)
    pd_spans_take_out (spans, g_array_index (allowed, PdSpan, i).start, g_array_index (allowed, PdSpan, i).end);
}

static void
end_stretch (PdSiteCheck *check,
             PdShift     *shift,
             GArray      *spans)
{
  pd_spans_keep_within (spans, 0, PD_MINUTES_PER_DAY);
  take_out_allowed (check, spans);
  if (shift != NULL && !pd_spans_is_empty (spans))
    add_alone (check, shift, spans);
  g_array_set_size (spans, 0);
}

/**
 * pd_rule_alone_check:
 * @check: a site's day
 *
 * Finds when somebody works at a site with nobody else there, at times in which the site
 * doesn't allow it. Of a site that nobody said anything about, nothing is said here. A
 * sleepover alone is what a sleepover is.
 */
void
pd_rule_alone_check (PdSiteCheck *check)
{
  g_autoptr (GArray) spans = NULL;
  PdShift           *shift = NULL;

  if (pd_roster_facts_get_coverages (check->frame->facts, pd_site_get_id (check->site))->len == 0)
    return;
  spans = pd_spans_new ();
  for (guint i = 0; i < check->staffings->len; i++)
    {
      const PdStaffing *staffing = &g_array_index (check->staffings, PdStaffing, i);
      const PdPresence *present;

      if (staffing->n != 1 || staffing->end_minute <= 0 || staffing->start_minute >= PD_MINUTES_PER_DAY)
        continue;
      present = find_present (check, staffing->start);
      if (present == NULL || present->kind != PD_SEGMENT_WORK)
        continue;
      if (present->shift != shift)
        end_stretch (check, shift, spans);
      shift = present->shift;
      pd_spans_add (spans, staffing->start_minute, staffing->end_minute);
    }
  end_stretch (check, shift, spans);
}
