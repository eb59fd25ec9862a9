/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-block-private.h"
#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PdRuleKind kind;
  int        length;
} Block;

static const Block BLOCKS[] = {
  { PD_RULE_WEEK_DAYS_OFF, PD_DAYS_PER_WEEK },
  { PD_RULE_FORTNIGHT_DAYS_OFF, PD_DAYS_PER_FORTNIGHT },
  { PD_RULE_FOUR_WEEK_DAYS_OFF, PD_DAYS_PER_FOUR_WEEKS },
};

/* A bit for each day of the block that somebody has a minute of duty on: a night takes
 * both of its days. */
static guint32
collect_days (PdPersonCheck *check,
              PdDay          start,
              int            length)
{
  guint32 days = 0;

  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);
      PdDay         last = MIN (pd_duty_get_last_day (duty), start + length - 1);

      for (PdDay day = MAX (duty->day, start); day <= last; day++)
        days |= 1u << (day - start);
    }
  return days;
}

static int
count_days_off (guint32 days,
                int     length)
{
  int n = 0;

  for (int i = 0; i < length; i++)
    n += (days >> i & 1) == 0;
  return n;
}

static void
add_few_days_off (PdPersonCheck *check,
                  PdRule        *rule,
                  PdDay          start,
                  int            length,
                  int            n)
{
  g_autofree char *days = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, n);
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, rule->value);
  g_autofree char *block = pd_block_to_words (start, length);
  g_autofree char *way_out = NULL;
  g_autofree char *what = NULL;
  int              missing = rule->value - n;
  PdFinding       *finding;

  /* Translators: how many days off there are, in which time, and how many are wanted */
  what = g_strdup_printf (_ ("%1$s off in %2$s; the rule says at least %3$s."), days, block, least);
  way_out = g_strdup_printf (ngettext ("Leave %d more whole day free.", "Leave %d more whole days free.", missing), missing);
  finding = pd_person_check_add (check, rule, MAX (start, check->frame->from), n, what, way_out);
  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (duty->day >= start && duty->day - start < length)
        pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
    }
  pd_person_check_settle (check, finding);
}

/**
 * pd_rule_days_off_check:
 * @check: one person's shifts
 *
 * Counts the days without a minute of duty in each week, fortnight and four weeks that a
 * shown day is in. Source: MA000100 clause 25.3.
 */
void
pd_rule_days_off_check (PdPersonCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (BLOCKS); i++)
    {
      const Block *block = &BLOCKS[i];
      PdDay        start = pd_block_get_start (check->frame->from, check->frame->anchor, block->length);

      for (; start - check->frame->from < (PdDay) check->frame->n_days; start += block->length)
        {
          int     n = count_days_off (collect_days (check, start, block->length), block->length);
          PdRule *rule = pd_person_check_find_broken (check, block->kind, PD_ID_NONE, start, n);

          if (rule == NULL)
            rule = pd_person_check_find_broken (check, block->kind, PD_ID_NONE, start + block->length - 1, n);
          if (rule != NULL)
            add_few_days_off (check, rule, start, block->length, n);
        }
    }
}
