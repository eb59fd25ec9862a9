/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdDemoRandom:
 *
 * Numbers that look random and are the same for the same seed on every computer, which
 * #GRand does not promise between versions: xoshiro256** by Blackman and Vigna, seeded
 * with splitmix64 as they advise. Not for secrets.
 */
typedef struct
{
  guint64 state[4];
} PdDemoRandom;

void     pd_demo_random_init (PdDemoRandom *self,
                              guint64       seed);
guint64  pd_demo_random_next (PdDemoRandom *self);
guint    pd_demo_random_below (PdDemoRandom *self,
                               guint         limit);
int      pd_demo_random_between (PdDemoRandom *self,
                                 int           least,
                                 int           most);
gboolean pd_demo_random_chance (PdDemoRandom *self,
                                guint         of_thousand);
PdId     pd_demo_random_id (PdDemoRandom *self);

G_END_DECLS
