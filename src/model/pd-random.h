/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdRandom:
 *
 * Numbers that look random and are the same for the same seed on every computer, which
 * #GRand does not promise between versions: xoshiro256** by Blackman and Vigna, seeded
 * with splitmix64 as they advise. Not for secrets.
 */
typedef struct
{
  guint64 state[4];
} PdRandom;

void     pd_random_init (PdRandom *self,
                         guint64   seed);
guint64  pd_random_next (PdRandom *self);
guint    pd_random_below (PdRandom *self,
                          guint     limit);
int      pd_random_between (PdRandom *self,
                            int       least,
                            int       most);
gboolean pd_random_chance (PdRandom *self,
                           guint     of_thousand);
PdId     pd_random_id (PdRandom *self);

G_END_DECLS
