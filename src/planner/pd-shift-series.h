/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-repetition.h"
#include "pd-shift-placing.h"

G_BEGIN_DECLS

/* How far a change of one shift of a series goes. */
typedef enum
{
  PD_SERIES_THIS,
  PD_SERIES_FOLLOWING,
  PD_SERIES_ALL,
} PdSeriesReach;

gboolean   pd_series_reach_parse (const char    *text,
                                  PdSeriesReach *ret_reach);
GPtrArray *pd_shift_series_propose (PdShiftPlacing     *placing,
                                    PdShift            *before,
                                    PdShift            *first,
                                    const PdRepetition *repetition,
                                    PdId                series_id);
GPtrArray *pd_shift_series_propose_change (PdShiftPlacing *placing,
                                           GPtrArray      *series,
                                           PdShift        *before,
                                           PdShift        *after,
                                           PdSeriesReach   reach,
                                           PdId            new_series_id);
GPtrArray *pd_shift_series_propose_removal (PdShiftPlacing *placing,
                                            GPtrArray      *series,
                                            PdShift        *shift,
                                            PdSeriesReach   reach);

G_END_DECLS
