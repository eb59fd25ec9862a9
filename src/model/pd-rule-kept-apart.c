/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-clock.h"
#include "pd-site-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_together (PdSiteCheck      *check,
              const PdPresence *presence,
              const PdPresence *other)
{
  PdId             site_id = pd_site_get_id (check->site);
  int              minutes = (int) ((MIN (presence->end, other->end) - MAX (presence->start, other->start)) / 60);
  PdRule          *rule = pd_check_frame_find_broken (check->frame, PD_RULE_KEPT_APART, site_id, check->day, minutes);
  g_autofree char *length = NULL;
  g_autofree char *times = NULL;
  g_autofree char *day = NULL;
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (rule == NULL)
    return;
  length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  times = pd_clock_span_to_text (MAX (presence->start_minute, other->start_minute),
                                 MIN (presence->end_minute, other->end_minute));
  day = pd_day_to_short_words (check->day);
  what = g_strdup_printf (_ ("Two people who are kept apart are both at %1$s for %2$s on %3$s: %4$s."),
                          pd_site_get_name (check->site),
                          length,
                          day,
                          times);
  finding = pd_finding_new_of_rule (rule,
                                    pd_shift_get_person_id (presence->shift),
                                    check->day,
                                    check->frame->anchor,
                                    minutes,
                                    what,
                                    _ ("Move one of them, or go ahead and say why."));
  pd_finding_set_site_id (finding, site_id);
  pd_finding_add_shift (finding, pd_shift_get_id (presence->shift));
  pd_finding_add_shift (finding, pd_shift_get_id (other->shift));
  pd_check_frame_settle (check->frame, finding);
  g_ptr_array_add (check->findings, finding);
}

/* Found on the day that they come together, so that a night is not found twice. */
static gboolean
meet_on_this_day (const PdPresence *presence,
                  const PdPresence *other)
{
  int minute = MAX (presence->start_minute, other->start_minute);

  return minute >= 0 && minute < PD_MINUTES_PER_DAY &&
         MAX (presence->start, other->start) < MIN (presence->end, other->end);
}

/**
 * pd_rule_kept_apart_check:
 * @check: a site's day
 *
 * Finds two people at a site at the same time who are kept apart. Why they are is sealed:
 * nothing here knows.
 */
void
pd_rule_kept_apart_check (PdSiteCheck *check)
{
  for (guint i = 0; i < check->presences->len; i++)
    {
      const PdPresence *presence = &g_array_index (check->presences, PdPresence, i);
      PdId              person_id = pd_shift_get_person_id (presence->shift);

      if (!pd_roster_facts_is_kept_apart (check->frame->facts, person_id))
        continue;
      for (guint j = i + 1; j < check->presences->len; j++)
        {
          const PdPresence *other = &g_array_index (check->presences, PdPresence, j);

          if (meet_on_this_day (presence, other) &&
              pd_roster_facts_are_kept_apart (check->frame->facts, person_id, pd_shift_get_person_id (other->shift)))
            add_together (check, presence, other);
        }
    }
}
