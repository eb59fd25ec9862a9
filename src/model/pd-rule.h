/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-employment.h"
#include "pd-id.h"
#include "pd-rule-kind.h"
#include "pd-severity.h"

G_BEGIN_DECLS

/* What makes a finding of a rule something that was decided. */
typedef enum
{
  PD_RULE_SETTLED_BY_NOTHING,
  PD_RULE_SETTLED_BY_AGREEMENT,
  PD_RULE_SETTLED_BY_REASON,
} PdRuleSettling;

const char *pd_rule_settling_to_nick (PdRuleSettling settling);
const char *pd_rule_settling_to_words (PdRuleSettling settling);

#define PD_EMPLOYMENT_BIT(employment) (1u << (employment))
#define PD_EMPLOYMENT_ANY G_MAXUINT

/**
 * PdRule:
 * @id: what it is known by in its set: "rest"
 * @kind: what it checks
 * @streams: (nullable): nicks of the streams that it is for; %NULL for all
 * @employments: bits of #PdEmployment that it is for, or %PD_EMPLOYMENT_ANY
 * @site_ids: (element-type PdId): the sites that it is for; none for all
 * @value: the most or the least, in the unit of its kind
 * @severity: what it means when it is not kept
 * @settling: what settles that; an agreement settles it only where @severity says so too
 * @source: clause or page that it comes from; never %NULL
 * @set_by: who set it, or "" for a rule that came with Peerdesk
 * @from: the first day that it holds, or %PD_DAY_NONE
 * @to: the last day, or %PD_DAY_NONE
 * @by_pay_period: whether @from and @to wait for the next whole pay period
 * @is_off: whether the service does without it
 *
 * A rule of rosters, as data with dates. Not changed once it is in a set.
 */
typedef struct
{
  char          *id;
  PdRuleKind     kind;
  char         **streams;
  guint          employments;
  GArray        *site_ids;
  int            value;
  PdSeverity     severity;
  PdRuleSettling settling;
  char          *source;
  char          *set_by;
  PdDay          from;
  PdDay          to;
  gboolean       by_pay_period;
  gboolean       is_off;

  /*< private >*/
  guint stream_bits;
} PdRule;

PdRule  *pd_rule_new (const char *id,
                      PdRuleKind  kind,
                      int         value,
                      PdSeverity  severity);
PdRule  *pd_rule_copy (const PdRule *self);
PdRule  *pd_rule_ref (PdRule *self);
void     pd_rule_unref (PdRule *self);
gboolean pd_rule_equal (const PdRule *self,
                        const PdRule *other);
gboolean pd_rule_check (const PdRule *self,
                        GError      **error);
PdDay    pd_rule_get_first_day (const PdRule *self,
                                PdDay         anchor);
PdDay    pd_rule_get_last_day (const PdRule *self,
                               PdDay         anchor);
gboolean pd_rule_is_in_force (const PdRule *self,
                              PdDay         day,
                              PdDay         anchor);
gboolean pd_rule_binds_filling (const PdRule *self);
char    *pd_rule_to_words (const PdRule *self,
                           PdDay         anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRule, pd_rule_unref)

G_END_DECLS
