/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fill-problem-private.h"

G_BEGIN_DECLS

PdRosterCheck *pd_fill_check_result (PdFillProblem *problem,
                                     guint         *holders);

G_END_DECLS
