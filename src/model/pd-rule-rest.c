/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

/* A broken shift has no rest in it, as long as it is no longer than this where no rule
 * says how long it may be. */
#define USUAL_BROKEN_SPAN (12 * 60)

static void
add_short_rest (PdPersonCheck   *check,
                PdRule          *rule,
                const PdPortion *first,
                const PdPortion *second,
                int              minutes)
{
  const PdDuty    *ending = pd_person_check_get_duty (check, first->last_duty);
  const PdDuty    *starting = pd_person_check_get_duty (check, second->first_duty);
  g_autofree char *rest = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *missing = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value - minutes);
  g_autofree char *one = pd_person_check_describe (check, ending);
  g_autofree char *other = pd_person_check_describe (check, starting);
  g_autofree char *what = NULL;
  g_autofree char *way_out = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of rest between %2$s and %3$s; the rule says at least %4$s."), rest, one, other, least);
  if (rule->settling == PD_RULE_SETTLED_BY_AGREEMENT)
    way_out = g_strdup_printf (_ ("Put %s more between them, or record the person’s agreement."), missing);
  else
    way_out = g_strdup_printf (_ ("Put %s more between them, or give one of them to somebody else."), missing);
  finding = pd_person_check_add (check, rule, starting->day, minutes, what, way_out);
  pd_finding_add_shift (finding, pd_shift_get_id (ending->shift));
  pd_finding_add_shift (finding, pd_shift_get_id (starting->shift));
  pd_person_check_settle (check, finding);
}

/* Two portions of one day that are near enough are a broken shift, which has a rule of
 * its own; further apart they are two shifts, at whatever time of the day. */
static gboolean
are_one_broken_shift (PdPersonCheck   *check,
                      const PdPortion *first,
                      const PdPortion *second)
{
  int span;

  if (first->day != second->day)
    return FALSE;
  span = pd_person_check_get_setting (check,
                                      PD_RULE_BROKEN_SPAN,
                                      pd_person_check_get_site_id (check, first),
                                      first->day,
                                      USUAL_BROKEN_SPAN);
  return second->end - first->start <= (gint64) span * 60;
}

/**
 * pd_rule_rest_check:
 * @check: one person's shifts
 *
 * Measures the time between the end of one shift and the start of the next, whatever the
 * time of the day, as it passes: a night in which the clock is put forward is shorter.
 * Beside a sleepover another rule holds. Source: MA000100 clause 25.4.
 */
void
pd_rule_rest_check (PdPersonCheck *check)
{
  for (guint i = 1; i < check->portions->len; i++)
    {
      PdPortion *first = pd_person_check_get_portion (check, i - 1);
      PdPortion *second = pd_person_check_get_portion (check, i);
      PdRuleKind kind = first->sleep > 0 || second->sleep > 0 ? PD_RULE_REST_AT_SLEEPOVER : PD_RULE_REST;
      int        minutes = (int) ((second->start - first->end) / 60);
      PdRule    *rule;

      if (minutes <= 0 || (!pd_person_check_shows (check, first) && !pd_person_check_shows (check, second)))
        continue;
      rule = pd_person_check_find_broken (check,
                                          kind,
                                          pd_person_check_get_site_id (check, second),
                                          second->day,
                                          minutes);
      if (rule != NULL && !are_one_broken_shift (check, first, second))
        add_short_rest (check, rule, first, second, minutes);
    }
}
