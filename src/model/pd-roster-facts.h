/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-agreement.h"
#include "pd-availability.h"
#include "pd-coverage.h"
#include "pd-leave.h"
#include "pd-override.h"
#include "pd-pattern.h"
#include "pd-publication.h"
#include "pd-role-scope.h"
#include "pd-rule-set.h"
#include "pd-training.h"

G_BEGIN_DECLS

/* A shift as a publication has it; both are borrowed. */
typedef struct
{
  const PdPublication *publication;
  PdShift             *shift;
} PdPublishedShift;

/**
 * PdRosterFacts:
 *
 * What the rules must know beside the shifts: what people said, agreed and were
 * promised, what sites want, what was published, and the rules themselves. Not changed
 * while somebody checks by it.
 */
#define PD_TYPE_ROSTER_FACTS (pd_roster_facts_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterFacts, pd_roster_facts, PD, ROSTER_FACTS, GObject)

PdRosterFacts *pd_roster_facts_new (PdRuleSet *rules,
                                    PdDay      anchor,
                                    PdDay      today);
PdRuleSet     *pd_roster_facts_get_rules (PdRosterFacts *self);
PdDay          pd_roster_facts_get_anchor (PdRosterFacts *self);
PdDay          pd_roster_facts_get_today (PdRosterFacts *self);
void           pd_roster_facts_take_availability (PdRosterFacts  *self,
                                                  PdAvailability *availability);
void           pd_roster_facts_take_leave (PdRosterFacts *self,
                                           PdLeave       *leave);
void           pd_roster_facts_take_training (PdRosterFacts *self,
                                              PdTraining    *training);
void           pd_roster_facts_take_pattern (PdRosterFacts *self,
                                             PdPattern     *pattern);
void           pd_roster_facts_take_coverage (PdRosterFacts *self,
                                              PdCoverage    *coverage);
void           pd_roster_facts_take_agreement (PdRosterFacts *self,
                                               PdAgreement   *agreement);
void           pd_roster_facts_take_override (PdRosterFacts *self,
                                              PdOverride    *override);
void           pd_roster_facts_take_publication (PdRosterFacts *self,
                                                 PdPublication *publication);
void           pd_roster_facts_take_role_scope (PdRosterFacts *self,
                                                PdRoleScope   *scope);
void           pd_roster_facts_name_role (PdRosterFacts *self,
                                          PdId           role_id,
                                          const char    *title);
void           pd_roster_facts_keep_apart (PdRosterFacts *self,
                                           PdId           person_id,
                                           PdId           other_id);
GPtrArray     *pd_roster_facts_get_availabilities (PdRosterFacts *self,
                                                   PdId           person_id);
GPtrArray     *pd_roster_facts_get_leaves (PdRosterFacts *self,
                                           PdId           person_id);
GPtrArray     *pd_roster_facts_get_trainings (PdRosterFacts *self,
                                              PdId           person_id);
PdPattern     *pd_roster_facts_find_pattern (PdRosterFacts *self,
                                             PdId           person_id,
                                             PdDay          day);
GPtrArray     *pd_roster_facts_get_coverages (PdRosterFacts *self,
                                              PdId           site_id);
GPtrArray     *pd_roster_facts_get_agreements (PdRosterFacts *self,
                                               PdId           person_id);
GPtrArray     *pd_roster_facts_get_overrides (PdRosterFacts *self,
                                              PdId           shift_id);
GPtrArray     *pd_roster_facts_get_publications (PdRosterFacts *self);
PdPublication *pd_roster_facts_find_publication (PdRosterFacts *self,
                                                 PdDay          day);
GPtrArray     *pd_roster_facts_get_published_versions (PdRosterFacts *self,
                                                       PdId           shift_id);
GPtrArray     *pd_roster_facts_get_published_shifts (PdRosterFacts *self,
                                                     PdId           person_id);
GPtrArray     *pd_roster_facts_get_role_scopes (PdRosterFacts *self,
                                                PdId           person_id);
const char    *pd_roster_facts_get_role_title (PdRosterFacts *self,
                                               PdId           role_id);
int            pd_roster_facts_get_promised_reflection (PdRosterFacts *self,
                                                        PdId           person_id,
                                                        PdDay          from,
                                                        PdDay          to);
gboolean       pd_roster_facts_are_kept_apart (PdRosterFacts *self,
                                               PdId           person_id,
                                               PdId           other_id);
gboolean       pd_roster_facts_is_kept_apart (PdRosterFacts *self,
                                              PdId           person_id);

G_END_DECLS
