/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a rule checks. Each has a file of its own, but those that only say how another
 * one counts: PD_RULE_SLEEPOVER_JOINS, and both lengths of a meal break. */
typedef enum
{
  PD_RULE_OVERLAP,
  PD_RULE_REST,
  PD_RULE_REST_AT_SLEEPOVER,
  PD_RULE_SHIFT_HOURS,
  PD_RULE_SLEEPOVER_HOURS,
  PD_RULE_SLEEPOVER_SIDE_HOURS,
  PD_RULE_SLEEPOVER_JOINS,
  PD_RULE_SLEEPOVER_LENGTH,
  PD_RULE_SLEEPOVER_WORK,
  PD_RULE_DAY_HOURS,
  PD_RULE_WEEK_HOURS,
  PD_RULE_FORTNIGHT_HOURS,
  PD_RULE_FOUR_WEEK_HOURS,
  PD_RULE_WEEK_SHIFTS,
  PD_RULE_FORTNIGHT_SHIFTS,
  PD_RULE_FOUR_WEEK_SHIFTS,
  PD_RULE_WEEK_DAYS_OFF,
  PD_RULE_FORTNIGHT_DAYS_OFF,
  PD_RULE_FOUR_WEEK_DAYS_OFF,
  PD_RULE_CONSECUTIVE_DAYS,
  PD_RULE_MINIMUM_PAYMENT,
  PD_RULE_MINIMUM_PAYMENT_REMOTE,
  PD_RULE_BROKEN_SHIFT,
  PD_RULE_BROKEN_SPAN,
  PD_RULE_PATTERN,
  PD_RULE_NOTICE_ROSTER,
  PD_RULE_NOTICE_CHANGE,
  PD_RULE_MEAL_BREAK,
  PD_RULE_MEAL_BREAK_LEAST,
  PD_RULE_MEAL_BREAK_MOST,
  PD_RULE_AFTERNOON,
  PD_RULE_NIGHT,
  PD_RULE_ALONE,
  PD_RULE_COVERAGE_LEAST,
  PD_RULE_COVERAGE_MOST,
  PD_RULE_LEAVE,
  PD_RULE_AVAILABILITY_NO,
  PD_RULE_AVAILABILITY_RATHER_NOT,
  PD_RULE_TRAINING_EXPIRED,
  PD_RULE_TRAINING_EXPIRES,
  PD_RULE_SUPERVISION_TIME,
  PD_RULE_SUPERVISION_LOST,
  PD_RULE_KEPT_APART,
  PD_RULE_ROLE_SCOPE,
  PD_RULE_ROLE_SITE,
  PD_RULE_ROLE_WORKER,
  PD_N_RULE_KINDS
} PdRuleKind;

typedef enum
{
  PD_RULE_SAYS_NO,
  PD_RULE_SAYS_AT_MOST,
  PD_RULE_SAYS_AT_LEAST,
} PdRuleSense;

typedef enum
{
  PD_RULE_UNIT_NONE,
  PD_RULE_UNIT_MINUTES,
  PD_RULE_UNIT_DAYS,
  PD_RULE_UNIT_SHIFTS,
  PD_RULE_UNIT_BREAKS,
  PD_RULE_UNIT_PEOPLE,
  PD_RULE_UNIT_CLOCK,
} PdRuleUnit;

const char *pd_rule_kind_to_nick (PdRuleKind kind);
const char *pd_rule_kind_to_words (PdRuleKind kind);
gboolean    pd_rule_kind_parse (const char *text,
                                PdRuleKind *ret_kind);
PdRuleSense pd_rule_kind_get_sense (PdRuleKind kind);
PdRuleUnit  pd_rule_kind_get_unit (PdRuleKind kind);
gboolean    pd_rule_kind_is_broken (PdRuleKind kind,
                                    int        value,
                                    int        limit);

char    *pd_rule_unit_to_words (PdRuleUnit unit,
                                int        value);
char    *pd_rule_unit_to_text (PdRuleUnit unit,
                               int        value);
gboolean pd_rule_unit_parse (PdRuleUnit  unit,
                             const char *text,
                             int        *ret_value);

G_END_DECLS
