/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"

G_BEGIN_DECLS

/* How a shift stands to what people have been given. */
typedef enum
{
  PD_STANDING_DRAFT,
  PD_STANDING_PUBLISHED,
  PD_STANDING_CHANGED,
} PdStanding;

PdStanding  pd_standing_judge (PdRosterFacts *facts,
                               PdShift       *shift);
const char *pd_standing_to_nick (PdStanding standing);
const char *pd_standing_to_words (PdStanding standing);
gboolean    pd_standing_is_last_word (PdRosterFacts       *facts,
                                      const PdPublication *publication,
                                      PdShift             *shift);
PdShift    *pd_standing_find_published (PdRosterFacts        *facts,
                                        PdId                  shift_id,
                                        const PdPublication **ret_publication);

G_END_DECLS
