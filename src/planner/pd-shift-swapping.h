/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-placing.h"

G_BEGIN_DECLS

GPtrArray *pd_shift_swapping_propose (PdShiftPlacing *placing,
                                      PdShift        *shift,
                                      PdShift        *other);

G_END_DECLS
