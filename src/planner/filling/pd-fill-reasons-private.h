/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fill-problem-private.h"

G_BEGIN_DECLS

void pd_fill_reasons_add_given (PdFillPlan    *plan,
                                PdFillProblem *problem,
                                PdRosterCheck *after,
                                guint          gap,
                                guint          holder);
void pd_fill_reasons_add_left (PdFillPlan    *plan,
                               PdFillProblem *problem,
                               PdRosterCheck *after,
                               PdShift       *shift,
                               gboolean       is_cut_short);
void pd_fill_reasons_add_aside (PdFillPlan    *plan,
                                PdFillProblem *problem,
                                PdShift       *shift);

G_END_DECLS
