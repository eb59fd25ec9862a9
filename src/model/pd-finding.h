/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

typedef enum
{
  PD_SEVERITY_CANNOT,
  PD_SEVERITY_NEEDS_AGREEMENT,
  PD_SEVERITY_COSTS_MORE,
  PD_SEVERITY_HEADS_UP,
} PdSeverity;

/**
 * PdFinding:
 *
 * What a rule has to say about a person's shifts, in everyday words.
 */
#define PD_TYPE_FINDING (pd_finding_get_type ())
G_DECLARE_FINAL_TYPE (PdFinding, pd_finding, PD, FINDING, GObject)

PdFinding  *pd_finding_new (const char *rule_id,
                            PdSeverity  severity,
                            PdId        person_id,
                            PdDay       day,
                            const char *words);
void        pd_finding_add_shift (PdFinding *self,
                                  PdId       shift_id);
const char *pd_finding_get_rule_id (PdFinding *self);
PdSeverity  pd_finding_get_severity (PdFinding *self);
PdId        pd_finding_get_person_id (PdFinding *self);
PdDay       pd_finding_get_day (PdFinding *self);
const char *pd_finding_get_words (PdFinding *self);
gboolean    pd_finding_has_shift (PdFinding *self,
                                  PdId       shift_id);
const PdId *pd_finding_get_shift_ids (PdFinding *self,
                                      guint     *ret_n);

const char *pd_severity_to_words (PdSeverity severity);

G_END_DECLS
