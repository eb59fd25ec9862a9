/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-plan.h"
#include "pd-circle-problem-private.h"

G_BEGIN_DECLS

char *pd_circle_words_join_names (PdCirclePlanning *planning,
                                  GArray           *ids);
void  pd_circle_words_add_reasons (PdCirclePlan     *plan,
                                   PdCirclePlanning *planning);
void  pd_circle_words_add_notes (PdCirclePlan     *plan,
                                 PdCirclePlanning *planning);
void  pd_circle_unmet_list (PdCirclePlan          *plan,
                            const PdCircleProblem *problem);

G_END_DECLS
