/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_overlap (PdPersonCheck *check,
             PdRule        *rule,
             const PdDuty  *first,
             const PdDuty  *second)
{
  int              minutes = (int) ((MIN (first->end, second->end) - second->start) / 60);
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *one = pd_person_check_describe (check, first);
  g_autofree char *other = pd_person_check_describe (check, second);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  /* Translators: two shifts of one person, and for how long both go on at once */
  what = g_strdup_printf (_ ("Two shifts at the same time for %1$s: %2$s and %3$s."), length, one, other);
  finding = pd_person_check_add (check,
                                 rule,
                                 second->day,
                                 minutes,
                                 what,
                                 _ ("Move one of them, or give it to somebody else."));
  pd_finding_add_shift (finding, pd_shift_get_id (first->shift));
  pd_finding_add_shift (finding, pd_shift_get_id (second->shift));
  pd_person_check_settle (check, finding);
}

/**
 * pd_rule_overlap_check:
 * @check: one person's shifts
 *
 * Finds shifts that go on at the same time, in any zones and over any change of the
 * clock; those that touch never do. Of a pair, at least one begins on a shown day.
 *
 * Compares each duty with that one before it which ends last, so that a long shift with
 * two short ones inside it is found twice, and a busy fortnight costs no more than
 * sorting it.
 */
void
pd_rule_overlap_check (PdPersonCheck *check)
{
  const PdDuty *latest = pd_person_check_get_duty (check, 0);

  for (guint i = 1; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);
      PdRule       *rule;

      if (MIN (latest->end, duty->end) > duty->start &&
          (pd_person_check_has_day (check, latest->day) || pd_person_check_has_day (check, duty->day)))
        {
          rule = pd_person_check_find_rule (check, PD_RULE_OVERLAP, PD_ID_NONE, duty->day);
          if (rule != NULL)
            add_overlap (check, rule, latest, duty);
        }
      if (duty->end > latest->end)
        latest = duty;
    }
}
