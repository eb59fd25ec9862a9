/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-rule-set.h"

G_BEGIN_DECLS

typedef struct
{
  char  *nick;
  char  *name;
  char **also;   /* as written */
  char **folded; /* what a person's stream is compared with */
} PdRuleStream;

/**
 * PdRuleScope:
 * @stream_bit: the bit of the stream
 * @employment_bit: the bit of the employment
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * What a rule is looked up for.
 */
typedef struct
{
  guint stream_bit;
  guint employment_bit;
  PdId  site_id;
  PdDay day;
  PdDay anchor;
} PdRuleScope;

void          pd_rule_set_rename (PdRuleSet  *self,
                                  const char *name,
                                  const char *usual_stream);
gboolean      pd_rule_set_check (PdRuleSet *self,
                                 GError   **error);
GPtrArray    *pd_rule_set_get_streams (PdRuleSet *self);
PdRuleStream *pd_rule_set_get_usual_stream (PdRuleSet *self);
GPtrArray    *pd_rule_set_get_kind (PdRuleSet *self,
                                    PdRuleKind kind);
void          pd_rule_set_init_scope (PdRuleSet   *self,
                                      PdPerson    *person,
                                      PdDay        anchor,
                                      PdRuleScope *ret_scope);
gboolean      pd_rule_is_for (const PdRule      *rule,
                              const PdRuleScope *scope);

G_END_DECLS
