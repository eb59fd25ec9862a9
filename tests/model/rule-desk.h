/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-check.h"

/* One person, some sites and shifts that are written as text, for tables of cases. */

#define DESK_PERSON 1
#define DESK_OTHER 2
#define DESK_SYDNEY 11
#define DESK_PERTH 12
#define DESK_FIRST_SHIFT 101

typedef struct
{
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *shifts;
  PdRuleSet     *rules;
  PdRosterFacts *facts;
  PdDay          from;
  guint          n_days;
} RuleDesk;

/**
 * RuleCase:
 * @name: a sentence; with row-NN where it proves a row of the feature list
 * @source: where the number comes from
 * @person: employment and stream, "part-time social"
 * @shifts: what they work, "2026-11-23 9:00-17:00; 2026-11-24 22:00-6:00 sleep=23:00-5:00"
 * @kind: the nick of what is checked
 * @found: each finding of that kind, "540:cannot", a space between; "" for none
 * @facts: what else is known, a semicolon between, "today" first:
 *   "today 2026-11-09", "apart", "leave 2026-11-23", "no 2026-11-23 13:00-17:00",
 *   "other 2026-11-23 9:00-17:00" for somebody else's shift, "pattern 0 9:00-17:00" for
 *   Mondays, "training 2026-11-23" for its last day, "want 2026-11-23 9:00-17:00 1-2" for how
 *   many a site wants, "published 2026-11-01", "... with" a shift that is gone now, or
 *   "... instead" with what the first one was
 */
typedef struct
{
  const char *name;
  const char *source;
  const char *person;
  const char *shifts;
  const char *kind;
  const char *found;
  const char *facts;
} RuleCase;

#define DESK_FORTNIGHT_ANCHOR 20780 /* Monday 23 November 2026 */

RuleDesk      *rule_desk_new (void);
void           rule_desk_free (RuleDesk *desk);
PdRuleSet     *rule_desk_load_rules (void);
PdRosterFacts *rule_desk_use_today (RuleDesk *desk,
                                    PdDay     today);
PdDay          rule_desk_day (const char *iso);
void           rule_desk_describe_person (RuleDesk   *desk,
                                          const char *text);
PdShift       *rule_desk_add_shift (RuleDesk   *desk,
                                    PdId        person_id,
                                    const char *text);
void           rule_desk_add_shifts (RuleDesk   *desk,
                                     PdId        person_id,
                                     const char *text);
void           rule_desk_take_facts (RuleDesk   *desk,
                                     const char *text);
PdRosterCheck *rule_desk_check (RuleDesk *desk);
void           rule_desk_assert_finds (RuleDesk   *desk,
                                       const char *kind,
                                       const char *expected);
PdFinding     *rule_desk_find_one (PdRosterCheck *check,
                                   const char    *rule);
void           rule_desk_add_cases (const char     *folder,
                                    const RuleCase *cases,
                                    guint           n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RuleDesk, rule_desk_free)
