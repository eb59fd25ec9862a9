/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-pairs-private.h"
#include "pd-circle-plan.h"

G_BEGIN_DECLS

PdCirclePlan *pd_circle_drafting_from_pairs (const PdCirclePairs *pairs);
void          pd_circle_drafting_add (PdCirclePlan          *plan,
                                      const PdCircleProblem *problem,
                                      guint                  round,
                                      const int             *members,
                                      guint                  n_members,
                                      int                    time);
void          pd_circle_drafting_add_settled (PdCirclePlan          *plan,
                                              const PdCircleProblem *problem);
void          pd_circle_drafting_finish (PdCirclePlan          *plan,
                                         const PdCircleProblem *problem);

G_END_DECLS
