/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_long_run (PdPersonCheck *check,
              PdRule        *rule,
              guint          first,
              guint          last,
              int            n)
{
  PdDay            start = pd_person_check_get_duty (check, first)->day;
  g_autofree char *days = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, n);
  g_autofree char *most = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, rule->value);
  g_autofree char *from = pd_day_to_short_words (start);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  /* Translators: "11 days of work in a row from Mon 23 Nov; the rule says at most 10 days." */
  what = g_strdup_printf (_ ("%1$s of work in a row from %2$s; the rule says at most %3$s."), days, from, most);
  finding = pd_person_check_add (check,
                                 rule,
                                 MAX (start + rule->value, check->frame->from),
                                 n,
                                 what,
                                 _ ("Leave a whole day free before."));
  for (guint i = first; i <= last; i++)
    if (pd_person_check_get_duty (check, i)->day - start >= rule->value)
      pd_finding_add_shift (finding, pd_shift_get_id (pd_person_check_get_duty (check, i)->shift));
  pd_person_check_settle (check, finding);
}

static void
judge_run (PdPersonCheck *check,
           guint          first,
           guint          last,
           PdDay          end)
{
  PdDay   start = pd_person_check_get_duty (check, first)->day;
  int     n = end - start + 1;
  PdRule *rule;

  if (end < check->frame->from || start - check->frame->from >= (PdDay) check->frame->n_days)
    return;
  rule = pd_person_check_find_broken (check, PD_RULE_CONSECUTIVE_DAYS, PD_ID_NONE, end, n);
  if (rule != NULL && start + rule->value - check->frame->from < (PdDay) check->frame->n_days)
    add_long_run (check, rule, first, last, n);
}

/**
 * pd_rule_consecutive_days_check:
 * @check: one person's shifts
 *
 * Counts days in a row with any duty on them; a night takes both of its days. The run is
 * found on the first shown day that is too many.
 */
void
pd_rule_consecutive_days_check (PdPersonCheck *check)
{
  guint first = 0;
  PdDay end = pd_duty_get_last_day (pd_person_check_get_duty (check, 0));

  for (guint i = 1; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (duty->day > end + 1)
        {
          judge_run (check, first, i - 1, end);
          first = i;
          end = pd_duty_get_last_day (duty);
        }
      end = MAX (end, pd_duty_get_last_day (duty));
    }
  judge_run (check, first, check->duties->len - 1, end);
}
