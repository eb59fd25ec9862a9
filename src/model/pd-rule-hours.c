/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-block-private.h"
#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PdRuleKind hours;
  PdRuleKind shifts;
  int        length;
} Block;

static const Block BLOCKS[] = {
  { PD_RULE_WEEK_HOURS, PD_RULE_WEEK_SHIFTS, PD_DAYS_PER_WEEK },
  { PD_RULE_FORTNIGHT_HOURS, PD_RULE_FORTNIGHT_SHIFTS, PD_DAYS_PER_FORTNIGHT },
  { PD_RULE_FOUR_WEEK_HOURS, PD_RULE_FOUR_WEEK_SHIFTS, PD_DAYS_PER_FOUR_WEEKS },
};

static gboolean
is_in_block (const PdPortion *portion,
             PdDay            start,
             int              length)
{
  return portion->day >= start && portion->day - start < length;
}

/* Work on both sides of a sleepover is one shift, or two where no rule joins them. */
static int
count_shifts (PdPersonCheck   *check,
              const PdPortion *portion)
{
  PdId site_id = pd_person_check_get_site_id (check, portion);

  if (portion->sleep == 0 || portion->work_before == 0 || portion->work_after == 0 ||
      pd_person_check_find_rule (check, PD_RULE_SLEEPOVER_JOINS, site_id, portion->day) != NULL)
    return 1;
  return 2;
}

static int
count (PdPersonCheck   *check,
       const PdPortion *portion,
       PdRuleUnit       unit)
{
  return unit == PD_RULE_UNIT_SHIFTS ? count_shifts (check, portion) : portion->work;
}

/* Names those shifts with which the block goes over the limit, not those before. */
static void
add_shifts_above (PdPersonCheck *check,
                  PdFinding     *finding,
                  const PdRule  *rule,
                  PdDay          start,
                  int            length)
{
  PdRuleUnit unit = pd_rule_kind_get_unit (rule->kind);
  int        sum = 0;

  for (guint i = 0; i < check->portions->len; i++)
    {
      const PdPortion *portion = pd_person_check_get_portion (check, i);

      if (!is_in_block (portion, start, length))
        continue;
      sum += count (check, portion, unit);
      if (sum > rule->value)
        pd_person_check_add_portion (finding, check, portion);
    }
}

static void
add_full_block (PdPersonCheck *check,
                PdRule        *rule,
                PdDay          start,
                int            length,
                int            value)
{
  PdRuleUnit       unit = pd_rule_kind_get_unit (rule->kind);
  g_autofree char *sum = pd_rule_unit_to_words (unit, value);
  g_autofree char *most = pd_rule_unit_to_words (unit, rule->value);
  g_autofree char *above = pd_rule_unit_to_words (unit, value - rule->value);
  g_autofree char *block = pd_block_to_words (start, length);
  g_autofree char *way_out = g_strdup_printf (_ ("Take %s off, or give it to somebody else."), above);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (unit == PD_RULE_UNIT_SHIFTS)
    what = g_strdup_printf (_ ("%1$s in %2$s; the rule says at most %3$s."), sum, block, most);
  else
    what = g_strdup_printf (_ ("%1$s of work in %2$s; the rule says at most %3$s."), sum, block, most);
  finding = pd_person_check_add (check, rule, MAX (start, check->frame->from), value, what, way_out);
  add_shifts_above (check, finding, rule, start, length);
  pd_person_check_settle (check, finding);
}

/* A rule that changes within a block is asked as it was and as it will be. */
static void
judge_block (PdPersonCheck *check,
             PdRuleKind     kind,
             PdDay          start,
             int            length,
             int            value)
{
  PdRule *rule = pd_person_check_find_broken (check, kind, PD_ID_NONE, start, value);

  if (rule == NULL)
    rule = pd_person_check_find_broken (check, kind, PD_ID_NONE, start + length - 1, value);
  if (rule != NULL)
    add_full_block (check, rule, start, length, value);
}

static void
check_blocks (PdPersonCheck *check,
              const Block   *block)
{
  PdDay start = pd_block_get_start (check->frame->from, check->frame->anchor, block->length);

  for (; start - check->frame->from < (PdDay) check->frame->n_days; start += block->length)
    {
      int minutes = 0;
      int shifts = 0;

      for (guint i = 0; i < check->portions->len; i++)
        {
          const PdPortion *portion = pd_person_check_get_portion (check, i);

          if (!is_in_block (portion, start, block->length))
            continue;
          minutes += portion->work;
          shifts += count_shifts (check, portion);
        }
      judge_block (check, block->hours, start, block->length, minutes);
      judge_block (check, block->shifts, start, block->length, shifts);
    }
}

/**
 * pd_rule_hours_check:
 * @check: one person's shifts
 *
 * Adds up hours and shifts of each week, fortnight and four weeks that a shown day is
 * in. They are counted from the anchor of the service. A night belongs to the day that
 * it begins on, and a sleepover is not work. Source: the Fair Work Ombudsman, hours of
 * work.
 */
void
pd_rule_hours_check (PdPersonCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (BLOCKS); i++)
    check_blocks (check, &BLOCKS[i]);
}
