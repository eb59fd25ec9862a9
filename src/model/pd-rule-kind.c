/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule-kind.h"

#include "pd-clock.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_RULE_OVERLAP] = { "overlap", N_ ("Shifts at the same time"), NULL },
  [PD_RULE_REST] = { "rest", N_ ("Rest between shifts"), NULL },
  [PD_RULE_REST_AT_SLEEPOVER] = { "rest-at-sleepover", N_ ("Rest beside a sleepover"), NULL },
  [PD_RULE_SHIFT_HOURS] = { "shift-hours", N_ ("Hours in a shift"), NULL },
  [PD_RULE_SLEEPOVER_HOURS] = { "sleepover-hours", N_ ("Hours around a sleepover"), NULL },
  [PD_RULE_SLEEPOVER_SIDE_HOURS] = { "sleepover-side-hours", N_ ("Hours on one side of a sleepover"), NULL },
  [PD_RULE_SLEEPOVER_JOINS] = { "sleepover-joins", N_ ("Work before and after a sleepover is one shift"), NULL },
  [PD_RULE_SLEEPOVER_LENGTH] = { "sleepover-length", N_ ("Length of a sleepover"), NULL },
  [PD_RULE_SLEEPOVER_WORK] = { "sleepover-work", N_ ("Work beside a sleepover"), NULL },
  [PD_RULE_DAY_HOURS] = { "day-hours", N_ ("Hours in a day"), NULL },
  [PD_RULE_WEEK_HOURS] = { "week-hours", N_ ("Hours in a week"), NULL },
  [PD_RULE_FORTNIGHT_HOURS] = { "fortnight-hours", N_ ("Hours in a fortnight"), NULL },
  [PD_RULE_FOUR_WEEK_HOURS] = { "four-week-hours", N_ ("Hours in four weeks"), NULL },
  [PD_RULE_WEEK_SHIFTS] = { "week-shifts", N_ ("Shifts in a week"), NULL },
  [PD_RULE_FORTNIGHT_SHIFTS] = { "fortnight-shifts", N_ ("Shifts in a fortnight"), NULL },
  [PD_RULE_FOUR_WEEK_SHIFTS] = { "four-week-shifts", N_ ("Shifts in four weeks"), NULL },
  [PD_RULE_WEEK_DAYS_OFF] = { "week-days-off", N_ ("Days off in a week"), NULL },
  [PD_RULE_FORTNIGHT_DAYS_OFF] = { "fortnight-days-off", N_ ("Days off in a fortnight"), NULL },
  [PD_RULE_FOUR_WEEK_DAYS_OFF] = { "four-week-days-off", N_ ("Days off in four weeks"), NULL },
  [PD_RULE_CONSECUTIVE_DAYS] = { "consecutive-days", N_ ("Days of work in a row"), NULL },
  [PD_RULE_MINIMUM_PAYMENT] = { "minimum-payment", N_ ("Shortest paid shift"), NULL },
  [PD_RULE_MINIMUM_PAYMENT_REMOTE] = { "minimum-payment-remote", N_ ("Shortest paid meeting or training from afar"), NULL },
  [PD_RULE_BROKEN_SHIFT] = { "broken-shift", N_ ("Work in separate periods of a day"), NULL },
  [PD_RULE_BROKEN_SPAN] = { "broken-span", N_ ("From first to last minute of a broken shift"), NULL },
  [PD_RULE_PATTERN] = { "pattern", N_ ("Agreed days and times"), NULL },
  [PD_RULE_NOTICE_ROSTER] = { "notice-roster", N_ ("Notice of a roster"), NULL },
  [PD_RULE_NOTICE_CHANGE] = { "notice-change", N_ ("Notice of a change"), NULL },
  [PD_RULE_MEAL_BREAK] = { "meal-break", N_ ("Work without a meal break"), NULL },
  [PD_RULE_MEAL_BREAK_LEAST] = { "meal-break-least", N_ ("Shortest meal break"), NULL },
  [PD_RULE_MEAL_BREAK_MOST] = { "meal-break-most", N_ ("Longest meal break"), NULL },
  [PD_RULE_AFTERNOON] = { "afternoon", N_ ("Afternoon shift"), NULL },
  [PD_RULE_NIGHT] = { "night", N_ ("Night shift"), NULL },
  [PD_RULE_ALONE] = { "alone", N_ ("Alone at a site"), NULL },
  [PD_RULE_COVERAGE_LEAST] = { "coverage-least", N_ ("Fewest people at a site"), NULL },
  [PD_RULE_COVERAGE_MOST] = { "coverage-most", N_ ("Most people at a site"), NULL },
  [PD_RULE_LEAVE] = { "leave", N_ ("Away"), NULL },
  [PD_RULE_AVAILABILITY_NO] = { "availability-no", N_ ("Not available"), NULL },
  [PD_RULE_AVAILABILITY_RATHER_NOT] = { "availability-rather-not", N_ ("Would rather not"), NULL },
  [PD_RULE_TRAINING_EXPIRED] = { "training-expired", N_ ("Training or check has expired"), NULL },
  [PD_RULE_TRAINING_EXPIRES] = { "training-expires", N_ ("Training or check expires soon"), NULL },
  [PD_RULE_SUPERVISION_TIME] = { "supervision-time", N_ ("Time for supervision and reflection"), NULL },
  [PD_RULE_SUPERVISION_LOST] = { "supervision-lost", N_ ("Time for supervision that got lost"), NULL },
  [PD_RULE_KEPT_APART] = { "kept-apart", N_ ("Kept apart"), NULL },
  [PD_RULE_ROLE_SCOPE] = { "role-scope", N_ ("Work that the role does not have"), NULL },
  [PD_RULE_ROLE_SITE] = { "role-site", N_ ("A site that the role does not have"), NULL },
  [PD_RULE_ROLE_WORKER] = { "role-worker", N_ ("A role that the person does not work in"), NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (KINDS) == PD_N_RULE_KINDS);

typedef struct
{
  PdRuleSense sense;
  PdRuleUnit  unit;
} Measure;

#define AT_MOST(unit)                         \
  {                                           \
    PD_RULE_SAYS_AT_MOST, PD_RULE_UNIT_##unit \
  }
#define AT_LEAST(unit)                         \
  {                                            \
    PD_RULE_SAYS_AT_LEAST, PD_RULE_UNIT_##unit \
  }

/* Where nothing stands, a rule says that something is not done, whatever the number. */
static const Measure MEASURES[PD_N_RULE_KINDS] = {
  [PD_RULE_REST] = AT_LEAST (MINUTES),
  [PD_RULE_REST_AT_SLEEPOVER] = AT_LEAST (MINUTES),
  [PD_RULE_SHIFT_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_SLEEPOVER_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_SLEEPOVER_SIDE_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_SLEEPOVER_LENGTH] = AT_LEAST (MINUTES),
  [PD_RULE_SLEEPOVER_WORK] = AT_LEAST (MINUTES),
  [PD_RULE_DAY_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_WEEK_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_FORTNIGHT_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_FOUR_WEEK_HOURS] = AT_MOST (MINUTES),
  [PD_RULE_WEEK_SHIFTS] = AT_MOST (SHIFTS),
  [PD_RULE_FORTNIGHT_SHIFTS] = AT_MOST (SHIFTS),
  [PD_RULE_FOUR_WEEK_SHIFTS] = AT_MOST (SHIFTS),
  [PD_RULE_WEEK_DAYS_OFF] = AT_LEAST (DAYS),
  [PD_RULE_FORTNIGHT_DAYS_OFF] = AT_LEAST (DAYS),
  [PD_RULE_FOUR_WEEK_DAYS_OFF] = AT_LEAST (DAYS),
  [PD_RULE_CONSECUTIVE_DAYS] = AT_MOST (DAYS),
  [PD_RULE_MINIMUM_PAYMENT] = AT_LEAST (MINUTES),
  [PD_RULE_MINIMUM_PAYMENT_REMOTE] = AT_LEAST (MINUTES),
  [PD_RULE_BROKEN_SHIFT] = AT_MOST (BREAKS),
  [PD_RULE_BROKEN_SPAN] = AT_MOST (MINUTES),
  [PD_RULE_NOTICE_ROSTER] = AT_LEAST (DAYS),
  [PD_RULE_NOTICE_CHANGE] = AT_LEAST (DAYS),
  [PD_RULE_MEAL_BREAK] = AT_MOST (MINUTES),
  [PD_RULE_MEAL_BREAK_LEAST] = AT_LEAST (MINUTES),
  [PD_RULE_MEAL_BREAK_MOST] = AT_MOST (MINUTES),
  [PD_RULE_AFTERNOON] = { PD_RULE_SAYS_NO, PD_RULE_UNIT_CLOCK },
  [PD_RULE_NIGHT] = { PD_RULE_SAYS_NO, PD_RULE_UNIT_CLOCK },
  [PD_RULE_TRAINING_EXPIRES] = AT_LEAST (DAYS),
  [PD_RULE_SUPERVISION_TIME] = AT_LEAST (MINUTES),
};

typedef struct
{
  const char *word;
  PdRuleUnit  unit;
  int         factor;
} UnitWord;

static const UnitWord UNIT_WORDS[] = {
  { "hours", PD_RULE_UNIT_MINUTES, 60 },
  { "hour", PD_RULE_UNIT_MINUTES, 60 },
  { "minutes", PD_RULE_UNIT_MINUTES, 1 },
  { "minute", PD_RULE_UNIT_MINUTES, 1 },
  { "days", PD_RULE_UNIT_DAYS, 1 },
  { "day", PD_RULE_UNIT_DAYS, 1 },
  { "shifts", PD_RULE_UNIT_SHIFTS, 1 },
  { "shift", PD_RULE_UNIT_SHIFTS, 1 },
  { "breaks", PD_RULE_UNIT_BREAKS, 1 },
  { "break", PD_RULE_UNIT_BREAKS, 1 },
};

/* Four weeks of minutes: nothing that a rule counts is more. */
#define MAX_VALUE (28 * 24 * 60)

/**
 * pd_rule_kind_to_nick:
 * @kind: what a rule checks
 *
 * Returns: how files and tables write it
 */
const char *
pd_rule_kind_to_nick (PdRuleKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_rule_kind_to_words:
 * @kind: what a rule checks
 *
 * Returns: the same in the reader's language
 */
const char *
pd_rule_kind_to_words (PdRuleKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_rule_kind_parse:
 * @text: (nullable): what may be a nick
 * @ret_kind: (out): what it stands for
 *
 * Returns: whether @text is exactly a nick: rules are data, and a slip in them is no guess
 */
gboolean
pd_rule_kind_parse (const char *text,
                    PdRuleKind *ret_kind)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].nick, text))
      {
        *ret_kind = (PdRuleKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_rule_kind_get_sense:
 * @kind: what a rule checks
 *
 * Returns: whether its value is the most, the least, or none at all
 */
PdRuleSense
pd_rule_kind_get_sense (PdRuleKind kind)
{
  g_return_val_if_fail (kind < PD_N_RULE_KINDS, PD_RULE_SAYS_NO);

  return MEASURES[kind].sense;
}

/**
 * pd_rule_kind_get_unit:
 * @kind: what a rule checks
 *
 * Returns: what its value counts
 */
PdRuleUnit
pd_rule_kind_get_unit (PdRuleKind kind)
{
  g_return_val_if_fail (kind < PD_N_RULE_KINDS, PD_RULE_UNIT_NONE);

  return MEASURES[kind].unit;
}

/**
 * pd_rule_kind_is_broken:
 * @kind: what a rule checks
 * @value: what was found, in its unit
 * @limit: the value of the rule
 *
 * Returns: whether the rule has something to say about it; exactly the limit is within
 */
gboolean
pd_rule_kind_is_broken (PdRuleKind kind,
                        int        value,
                        int        limit)
{
  switch (pd_rule_kind_get_sense (kind))
    {
    case PD_RULE_SAYS_AT_MOST:
      return value > limit;
    case PD_RULE_SAYS_AT_LEAST:
      return value < limit;
    case PD_RULE_SAYS_NO:
    default:
      return TRUE;
    }
}

/**
 * pd_rule_unit_to_words:
 * @unit: what is counted
 * @value: how many
 *
 * Returns: (transfer full): both in the reader's language; empty where nothing is counted
 */
char *
pd_rule_unit_to_words (PdRuleUnit unit,
                       int        value)
{
  gulong n = (gulong) ABS (value);

  switch (unit)
    {
    case PD_RULE_UNIT_MINUTES:
      if (value < 60 && value > -60)
        /* Translators: a length of time: "45 min" */
        return g_strdup_printf (C_ ("length of time", "%d min"), value);
      if (value % 60 == 0)
        return g_strdup_printf (C_ ("length of time", "%d h"), value / 60);
      return g_strdup_printf (C_ ("length of time", "%d h %02d"), value / 60, ABS (value) % 60);
    case PD_RULE_UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", n), value);
    case PD_RULE_UNIT_SHIFTS:
      return g_strdup_printf (ngettext ("%d shift", "%d shifts", n), value);
    case PD_RULE_UNIT_BREAKS:
      return g_strdup_printf (ngettext ("%d break", "%d breaks", n), value);
    case PD_RULE_UNIT_PEOPLE:
      return g_strdup_printf (ngettext ("%d person", "%d people", n), value);
    case PD_RULE_UNIT_CLOCK:
      return pd_clock_to_text (value);
    case PD_RULE_UNIT_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * pd_rule_unit_to_text:
 * @unit: what is counted
 * @value: how many
 *
 * Returns: (transfer full): both as a file of rules writes them: "10 hours"
 */
char *
pd_rule_unit_to_text (PdRuleUnit unit,
                      int        value)
{
  if (unit == PD_RULE_UNIT_CLOCK)
    return pd_clock_to_text (value);
  for (guint i = 0; i < G_N_ELEMENTS (UNIT_WORDS); i++)
    if (UNIT_WORDS[i].unit == unit && value % UNIT_WORDS[i].factor == 0)
      return g_strdup_printf ("%d %s", value / UNIT_WORDS[i].factor, UNIT_WORDS[i].word);
  return g_strdup ("");
}

/**
 * pd_rule_unit_parse:
 * @unit: what is counted
 * @text: what a file of rules says: "10 hours", "90 minutes", "2 days"
 * @ret_value: (out): how many
 *
 * Returns: whether @text is so many of @unit
 */
gboolean
pd_rule_unit_parse (PdRuleUnit  unit,
                    const char *text,
                    int        *ret_value)
{
  g_auto (GStrv) parts = NULL;
  guint64        number;

  g_return_val_if_fail (text != NULL, FALSE);

  if (unit == PD_RULE_UNIT_CLOCK)
    return pd_clock_parse (text, ret_value);
  parts = g_strsplit (text, " ", 2);
  if (g_strv_length (parts) != 2 || !g_ascii_string_to_unsigned (parts[0], 10, 0, MAX_VALUE, &number, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (UNIT_WORDS); i++)
    if (UNIT_WORDS[i].unit == unit && g_str_equal (UNIT_WORDS[i].word, parts[1]))
      {
        *ret_value = (int) number * UNIT_WORDS[i].factor;
        return *ret_value <= MAX_VALUE;
      }
  return FALSE;
}
