/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-duty-private.h"
#include "pd-finding.h"
#include "pd-roster-facts.h"
#include "pd-rule-set-private.h"
#include "pd-site.h"

G_BEGIN_DECLS

/**
 * PdCheckFrame:
 * @facts: (nullable): what the rules know beside the shifts
 * @rules: the rules
 * @anchor: a day that some fortnight begins with
 * @sites: (element-type PdId PdSite): for their names
 * @from: the first day that findings are about
 * @n_days: how many days
 * @only_binding: whether only rules that bind a program are asked
 *
 * What is the same for everybody while a roster is checked. All of it is borrowed.
 */
typedef struct
{
  PdRosterFacts *facts;
  PdRuleSet     *rules;
  PdDay          anchor;
  GHashTable    *sites;
  PdDay          from;
  guint          n_days;
  gboolean       only_binding;
} PdCheckFrame;

/**
 * PdPersonCheck:
 * @frame: what is the same for everybody
 * @person: (nullable): whose shifts; %NULL when the list of people doesn't have them
 * @person_id: the same
 * @scope: how the person looks up rules
 * @duties: (element-type PdDuty): every known duty of theirs, in order
 * @pieces: (element-type PdPiece): the segments of these
 * @portions: (element-type PdPortion): what is one shift in truth
 * @findings: (element-type PdFinding): what rules found
 *
 * One person's shifts while the rules look at them.
 */
typedef struct
{
  const PdCheckFrame *frame;
  PdPerson           *person;
  PdId                person_id;
  PdRuleScope         scope;
  GArray             *duties;
  GArray             *pieces;
  GArray             *portions;
  GPtrArray          *findings;
} PdPersonCheck;

/* Each rule is a function of this shape, in a file of its own. */
typedef void (*PdPersonRule) (PdPersonCheck *check);

void pd_rule_overlap_check (PdPersonCheck *check);
void pd_rule_rest_check (PdPersonCheck *check);
void pd_rule_shift_hours_check (PdPersonCheck *check);
void pd_rule_sleepover_check (PdPersonCheck *check);
void pd_rule_hours_check (PdPersonCheck *check);
void pd_rule_days_off_check (PdPersonCheck *check);
void pd_rule_consecutive_days_check (PdPersonCheck *check);
void pd_rule_minimum_payment_check (PdPersonCheck *check);
void pd_rule_broken_shift_check (PdPersonCheck *check);
void pd_rule_pattern_check (PdPersonCheck *check);
void pd_rule_notice_check (PdPersonCheck *check);
void pd_rule_meal_break_check (PdPersonCheck *check);
void pd_rule_loading_check (PdPersonCheck *check);
void pd_rule_leave_check (PdPersonCheck *check);
void pd_rule_availability_check (PdPersonCheck *check);
void pd_rule_training_check (PdPersonCheck *check);
void pd_rule_supervision_check (PdPersonCheck *check);
void pd_rule_role_check (PdPersonCheck *check);
void pd_rule_notice_judge (PdPersonCheck *check,
                           PdShift       *shift,
                           PdDay          day,
                           PdDay          known_from,
                           gboolean       is_published);

void          pd_person_check_run (PdPersonCheck *check);
const PdDuty *pd_person_check_get_duty (PdPersonCheck *check,
                                        guint          n);
PdPortion    *pd_person_check_get_portion (PdPersonCheck *check,
                                           guint          n);
PdId          pd_person_check_get_site_id (PdPersonCheck   *check,
                                           const PdPortion *portion);
gboolean      pd_person_check_has_day (PdPersonCheck *check,
                                       PdDay          day);
gboolean      pd_person_check_shows (PdPersonCheck   *check,
                                     const PdPortion *portion);
PdRule       *pd_person_check_find_rule (PdPersonCheck *check,
                                         PdRuleKind     kind,
                                         PdId           site_id,
                                         PdDay          day);
PdRule       *pd_person_check_find_broken (PdPersonCheck *check,
                                           PdRuleKind     kind,
                                           PdId           site_id,
                                           PdDay          day,
                                           int            value);
int           pd_person_check_get_setting (PdPersonCheck *check,
                                           PdRuleKind     kind,
                                           PdId           site_id,
                                           PdDay          day,
                                           int            otherwise);
PdFinding    *pd_person_check_add (PdPersonCheck *check,
                                   PdRule        *rule,
                                   PdDay          day,
                                   int            value,
                                   const char    *what,
                                   const char    *way_out);
void          pd_person_check_add_portion (PdFinding       *finding,
                                           PdPersonCheck   *check,
                                           const PdPortion *portion);
void          pd_person_check_settle (PdPersonCheck *check,
                                      PdFinding     *finding);
char         *pd_person_check_describe (PdPersonCheck *check,
                                        const PdDuty  *duty);
char         *pd_person_check_describe_portion (PdPersonCheck   *check,
                                                const PdPortion *portion);
char         *pd_check_frame_describe (const PdCheckFrame *frame,
                                       PdShift            *shift);
gboolean      pd_check_frame_asks (const PdCheckFrame *frame,
                                   const PdRule       *rule);
void          pd_check_frame_settle (const PdCheckFrame *frame,
                                     PdFinding          *finding);

G_END_DECLS
