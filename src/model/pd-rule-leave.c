/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

static void
add_away (PdPersonCheck *check,
          PdRule        *rule,
          const PdDuty  *duty,
          GArray        *spans,
          int            minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *times = pd_spans_to_text (spans);
  g_autofree char *shift = pd_person_check_describe (check, duty);
  g_autofree char *what = g_strdup_printf (_ ("Away for %1$s of %2$s: %3$s."), length, shift, times);
  PdFinding       *finding;

  finding = pd_person_check_add (check,
                                 rule,
                                 duty->day,
                                 minutes,
                                 what,
                                 _ ("Give the shift to somebody else, or go ahead and say why."));
  pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
  pd_person_check_settle (check, finding);
}

/**
 * pd_rule_leave_check:
 * @check: one person's shifts
 *
 * Finds which minutes of each shift somebody is away. What kind of leave it is stands in
 * no finding.
 */
void
pd_rule_leave_check (PdPersonCheck *check)
{
  GPtrArray *leaves = pd_roster_facts_get_leaves (check->frame->facts, check->person_id);

  for (guint i = 0; leaves->len > 0 && i < check->duties->len; i++)
    {
      const PdDuty      *duty = pd_person_check_get_duty (check, i);
      g_autoptr (GArray) spans = NULL;
      int                minutes = 0;
      PdRule            *rule;

      if (!pd_person_check_has_day (check, duty->day))
        continue;
      spans = pd_leave_find_spans (leaves, duty->day, pd_shift_get_start (duty->shift), pd_shift_get_end (duty->shift));
      for (guint j = 0; j < spans->len; j++)
        minutes += pd_duty_measure (duty, g_array_index (spans, PdSpan, j).start, g_array_index (spans, PdSpan, j).end);
      rule = pd_person_check_find_rule (check, PD_RULE_LEAVE, pd_shift_get_site_id (duty->shift), duty->day);
      if (rule != NULL && minutes > 0)
        add_away (check, rule, duty, spans, minutes);
    }
}
