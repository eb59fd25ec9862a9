/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-placing.h"

G_BEGIN_DECLS

GPtrArray *pd_pattern_filling_propose (PdShiftPlacing *placing,
                                       GPtrArray      *people,
                                       PdDay           from,
                                       guint           n_days,
                                       PdId            site_id);

G_END_DECLS
