/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

static void
add_outside (PdPersonCheck *check,
             PdRule        *rule,
             const PdDuty  *duty,
             GArray        *spans,
             int            minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *times = pd_spans_to_text (spans);
  g_autofree char *shift = pd_person_check_describe (check, duty);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of %2$s is outside the agreed days and times: %3$s."), length, shift, times);
  finding = pd_person_check_add (check,
                                 rule,
                                 duty->day,
                                 minutes,
                                 what,
                                 _ ("Move it into the agreed times, or record the person’s agreement."));
  pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
  pd_person_check_settle (check, finding);
}

static void
check_duty (PdPersonCheck   *check,
            PdRule          *rule,
            const PdPattern *pattern,
            const PdDuty    *duty)
{
  int                start = pd_shift_get_start (duty->shift);
  int                end = pd_shift_get_end (duty->shift);
  g_autoptr (GArray) agreed = pd_pattern_find_spans (pattern, duty->day, start, end);
  g_autoptr (GArray) outside = pd_spans_new ();
  int                minutes = 0;

  pd_spans_add (outside, start, end);
  for (guint i = 0; i < agreed->len; i++)
    pd_spans_take_out (outside, g_array_index (agreed, PdSpan, i).start, g_array_index (agreed, PdSpan, i).end);
  for (guint i = 0; i < outside->len; i++)
    minutes += pd_duty_measure (duty, g_array_index (outside, PdSpan, i).start, g_array_index (outside, PdSpan, i).end);
  if (minutes > 0)
    add_outside (check, rule, duty, outside, minutes);
}

/**
 * pd_rule_pattern_check:
 * @check: one person's shifts
 *
 * Finds which minutes of each shift lie outside the days and times that were agreed in
 * writing, and only those. Where no pattern was agreed there is nothing to compare with.
 * Source: MA000100 clause 10.3.
 */
void
pd_rule_pattern_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty    *duty = pd_person_check_get_duty (check, i);
      const PdPattern *pattern;
      PdRule          *rule;

      if (!pd_person_check_has_day (check, duty->day))
        continue;
      pattern = pd_roster_facts_find_pattern (check->frame->facts, check->person_id, duty->day);
      if (pattern == NULL ||
          pd_pattern_has_times (pattern, duty->day, pd_shift_get_start (duty->shift), pd_shift_get_end (duty->shift)))
        continue;
      rule = pd_person_check_find_rule (check, PD_RULE_PATTERN, pd_shift_get_site_id (duty->shift), duty->day);
      if (rule != NULL)
        check_duty (check, rule, pattern, duty);
    }
}
