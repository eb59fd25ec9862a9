/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

/* A meeting, supervision or training that nobody has to come to a site for. */
static gboolean
is_remote (PdPersonCheck   *check,
           const PdPortion *portion)
{
  for (guint i = portion->first_duty; i <= portion->last_duty; i++)
    {
      PdShift   *shift = pd_person_check_get_duty (check, i)->shift;
      PdActivity activity = pd_shift_get_activity (shift);

      if (pd_shift_get_site_id (shift) != PD_ID_NONE ||
          activity == PD_ACTIVITY_SUPPORT || activity == PD_ACTIVITY_ADMIN)
        return FALSE;
    }
  return TRUE;
}

static void
add_short_portion (PdPersonCheck   *check,
                   PdRule          *rule,
                   const PdPortion *portion,
                   int              minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *extra = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value - minutes);
  g_autofree char *shift = pd_person_check_describe_portion (check, portion);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of work in %2$s; at least %3$s is paid, which is %4$s more."),
                          length,
                          shift,
                          least,
                          extra);
  finding = pd_person_check_add (check,
                                 rule,
                                 portion->day,
                                 minutes,
                                 what,
                                 _ ("Make it longer, put it right beside another shift, or count with the cost."));
  pd_person_check_add_portion (finding, check, portion);
  pd_person_check_settle (check, finding);
}

static void
check_minutes (PdPersonCheck   *check,
               const PdPortion *portion,
               int              minutes)
{
  PdRuleKind kind = is_remote (check, portion) ? PD_RULE_MINIMUM_PAYMENT_REMOTE : PD_RULE_MINIMUM_PAYMENT;
  PdRule    *rule;

  if (minutes == 0)
    return;
  rule = pd_person_check_find_broken (check,
                                      kind,
                                      pd_person_check_get_site_id (check, portion),
                                      portion->day,
                                      minutes);
  if (rule != NULL)
    add_short_portion (check, rule, portion, minutes);
}

/**
 * pd_rule_minimum_payment_check:
 * @check: one person's shifts
 *
 * Looks at the work in each shift, and in each portion of a broken one: an hour of
 * co-supervision on a free day costs three, beside another shift it costs one. Around a
 * sleepover both sides count as one where a rule joins them. Source: MA000100 clauses
 * 10.5 and 25.10.
 */
void
pd_rule_minimum_payment_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len; i++)
    {
      const PdPortion *portion = pd_person_check_get_portion (check, i);
      PdId             site_id = pd_person_check_get_site_id (check, portion);

      if (!pd_person_check_shows (check, portion))
        continue;
      if (portion->sleep == 0 ||
          pd_person_check_find_rule (check, PD_RULE_SLEEPOVER_JOINS, site_id, portion->day) != NULL)
        {
          check_minutes (check, portion, portion->work);
          continue;
        }
      check_minutes (check, portion, portion->work_before);
      check_minutes (check, portion, portion->work_after);
    }
}
