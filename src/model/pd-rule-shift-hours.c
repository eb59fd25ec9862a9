/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static char *
get_way_out (const PdRule *rule,
             int           minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes - rule->value);

  if (rule->settling == PD_RULE_SETTLED_BY_AGREEMENT)
    return g_strdup_printf (_ ("Take %s off, or record the person’s agreement."), length);
  return g_strdup_printf (_ ("Take %s off, or share it with somebody else."), length);
}

static void
add_long_shift (PdPersonCheck   *check,
                PdRule          *rule,
                const PdPortion *portion,
                int              minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *most = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *shift = pd_person_check_describe_portion (check, portion);
  g_autofree char *way_out = get_way_out (rule, minutes);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  switch (rule->kind)
    {
    case PD_RULE_SLEEPOVER_HOURS:
      what = g_strdup_printf (_ ("%1$s of work around the sleepover of %2$s; the rule says at most %3$s."), length, shift, most);
      break;
    case PD_RULE_SLEEPOVER_SIDE_HOURS:
      what = g_strdup_printf (_ ("%1$s of work on one side of the sleepover of %2$s; the rule says at most %3$s."),
                              length,
                              shift,
                              most);
      break;
    default:
      what = g_strdup_printf (_ ("%1$s of work in one shift, %2$s; the rule says at most %3$s."), length, shift, most);
    }
  finding = pd_person_check_add (check, rule, portion->day, minutes, what, way_out);
  pd_person_check_add_portion (finding, check, portion);
  pd_person_check_settle (check, finding);
}

static void
check_hours (PdPersonCheck   *check,
             PdRuleKind       kind,
             const PdPortion *portion,
             int              minutes)
{
  PdRule *rule = pd_person_check_find_broken (check,
                                              kind,
                                              pd_person_check_get_site_id (check, portion),
                                              portion->day,
                                              minutes);

  if (rule != NULL)
    add_long_shift (check, rule, portion, minutes);
}

static void
add_long_day (PdPersonCheck *check,
              PdRule        *rule,
              guint          first,
              guint          n,
              int            minutes)
{
  PdDay            day = pd_person_check_get_portion (check, first)->day;
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *most = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *date = pd_day_to_short_words (day);
  g_autofree char *way_out = get_way_out (rule, minutes);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of work on %2$s; the rule says at most %3$s."), length, date, most);
  finding = pd_person_check_add (check, rule, day, minutes, what, way_out);
  for (guint i = first; i < first + n; i++)
    pd_person_check_add_portion (finding, check, pd_person_check_get_portion (check, i));
  pd_person_check_settle (check, finding);
}

/* A day of one portion is a matter of that shift alone. */
static void
check_days (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len;)
    {
      const PdPortion *first = pd_person_check_get_portion (check, i);
      guint            n = 1;
      int              minutes = first->work;
      PdRule          *rule;

      while (i + n < check->portions->len && pd_person_check_get_portion (check, i + n)->day == first->day)
        minutes += pd_person_check_get_portion (check, i + n++)->work;
      if (n > 1 && pd_person_check_has_day (check, first->day))
        {
          rule = pd_person_check_find_broken (check,
                                              PD_RULE_DAY_HOURS,
                                              pd_person_check_get_site_id (check, first),
                                              first->day,
                                              minutes);
          if (rule != NULL)
            add_long_day (check, rule, i, n, minutes);
        }
      i += n;
    }
}

/**
 * pd_rule_shift_hours_check:
 * @check: one person's shifts
 *
 * Adds up work, as it passes, in each shift, on both sides of each sleepover, and in the
 * separate periods of a day. Neither a break nor a sleepover is work. What a person works
 * without more than a meal break is one shift, on however many chips it stands. Source:
 * MA000100 clause 25.1(b), and what holds around a sleepover from 1 June 2026.
 */
void
pd_rule_shift_hours_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len; i++)
    {
      const PdPortion *portion = pd_person_check_get_portion (check, i);

      if (!pd_person_check_shows (check, portion))
        continue;
      if (portion->sleep == 0)
        {
          check_hours (check, PD_RULE_SHIFT_HOURS, portion, portion->work);
          continue;
        }
      check_hours (check, PD_RULE_SLEEPOVER_HOURS, portion, portion->work);
      check_hours (check, PD_RULE_SLEEPOVER_SIDE_HOURS, portion, MAX (portion->work_before, portion->work_after));
    }
  check_days (check);
}
