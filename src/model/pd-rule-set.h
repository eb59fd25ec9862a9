/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"
#include "pd-rule.h"

G_BEGIN_DECLS

/* More than an award has, few enough to be bits. */
#define PD_RULE_SET_MAX_STREAMS 16
#define PD_RULE_SET_MAX_RULES 400

/**
 * PdRuleSet:
 *
 * The rules of a service: those that came with Peerdesk, or its own copy of them.
 */
#define PD_TYPE_RULE_SET (pd_rule_set_get_type ())
G_DECLARE_FINAL_TYPE (PdRuleSet, pd_rule_set, PD, RULE_SET, GObject)

PdRuleSet  *pd_rule_set_new (const char *name);
PdRuleSet  *pd_rule_set_new_parse (const char *text,
                                   gsize       length,
                                   GError    **error);
char       *pd_rule_set_to_text (PdRuleSet *self);
const char *pd_rule_set_get_name (PdRuleSet *self);
gboolean    pd_rule_set_add_stream (PdRuleSet   *self,
                                    const char  *nick,
                                    const char  *name,
                                    const char **also,
                                    GError     **error);
gboolean    pd_rule_set_set_usual_stream (PdRuleSet  *self,
                                          const char *nick,
                                          GError    **error);
gboolean    pd_rule_set_add (PdRuleSet *self,
                             PdRule    *rule,
                             GError   **error);
gboolean    pd_rule_set_put (PdRuleSet *self,
                             PdRule    *rule,
                             GError   **error);
GPtrArray  *pd_rule_set_get_rules (PdRuleSet *self);
PdRule     *pd_rule_set_find (PdRuleSet  *self,
                              const char *id);
guint       pd_rule_set_find_stream (PdRuleSet  *self,
                                     const char *text);
const char *pd_rule_set_get_stream_nick (PdRuleSet *self,
                                         guint      stream);
const char *pd_rule_set_get_stream_name (PdRuleSet *self,
                                         guint      stream);
guint       pd_rule_set_get_n_streams (PdRuleSet *self);
char       *pd_rule_set_scope_to_words (PdRuleSet    *self,
                                        const PdRule *rule);
GPtrArray  *pd_rule_set_list (PdRuleSet *self,
                              PdRuleKind kind,
                              PdPerson  *person,
                              PdId       site_id,
                              PdDay      day,
                              PdDay      anchor);

G_END_DECLS
