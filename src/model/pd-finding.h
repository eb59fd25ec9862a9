/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-day.h"
#include "pd-id.h"
#include "pd-rule.h"
#include "pd-severity.h"

G_BEGIN_DECLS

/**
 * PdFinding:
 *
 * What a rule has to say about a person's shifts or a site's day, in everyday words.
 */
#define PD_TYPE_FINDING (pd_finding_get_type ())
G_DECLARE_FINAL_TYPE (PdFinding, pd_finding, PD, FINDING, GObject)

typedef enum
{
  PD_FINDING_OPEN,
  PD_FINDING_AGREED,
  PD_FINDING_DECIDED,
} PdFindingState;

PdFinding     *pd_finding_new (const char *rule_id,
                               PdSeverity  severity,
                               PdId        person_id,
                               PdDay       day,
                               const char *words);
PdFinding     *pd_finding_new_of_rule (PdRule     *rule,
                                       PdId        person_id,
                                       PdDay       day,
                                       PdDay       anchor,
                                       int         value,
                                       const char *what,
                                       const char *way_out);
void           pd_finding_add_shift (PdFinding *self,
                                     PdId       shift_id);
void           pd_finding_set_site_id (PdFinding *self,
                                       PdId       site_id);
void           pd_finding_set_limit (PdFinding *self,
                                     int        limit);
void           pd_finding_settle (PdFinding     *self,
                                  PdFindingState state,
                                  PdId           settled_by,
                                  const char    *words);
const char    *pd_finding_get_rule_id (PdFinding *self);
PdRule        *pd_finding_get_rule (PdFinding *self);
PdSeverity     pd_finding_get_severity (PdFinding *self);
PdId           pd_finding_get_person_id (PdFinding *self);
PdId           pd_finding_get_site_id (PdFinding *self);
PdDay          pd_finding_get_day (PdFinding *self);
int            pd_finding_get_value (PdFinding *self);
int            pd_finding_get_limit (PdFinding *self);
PdDay          pd_finding_get_since (PdFinding *self);
const char    *pd_finding_get_words (PdFinding *self);
const char    *pd_finding_get_what (PdFinding *self);
const char    *pd_finding_get_way_out (PdFinding *self);
char          *pd_finding_dup_rule_words (PdFinding *self);
gboolean       pd_finding_is_settled (PdFinding *self);
PdFindingState pd_finding_get_state (PdFinding *self);
PdId           pd_finding_get_settled_by (PdFinding *self);
const char    *pd_finding_get_state_words (PdFinding *self);
gboolean       pd_finding_has_shift (PdFinding *self,
                                     PdId       shift_id);
const PdId    *pd_finding_get_shift_ids (PdFinding *self,
                                         guint     *ret_n);
void           pd_finding_set_rank (PdFinding *self,
                                    guint      rank);
int            pd_finding_compare (PdFinding *self,
                                   PdFinding *other);

G_END_DECLS
