/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-random.h"

G_BEGIN_DECLS

/**
 * PdCircleWork:
 * @random: the numbers of the search
 * @moves: how many tries are left
 * @tell: (nullable): asked after each try; %FALSE ends the search
 * @data: for @tell
 *
 * A search under way.
 */
typedef struct
{
  PdRandom random;
  guint    moves;
  gboolean (*tell) (gpointer data);
  gpointer data;
} PdCircleWork;

/* Whether another try may be made; takes one of those that are left. */
static inline gboolean
pd_circle_work_go_on (PdCircleWork *self)
{
  if (self->moves == 0 || (self->tell != NULL && !self->tell (self->data)))
    return FALSE;
  self->moves--;
  return TRUE;
}

/* How much worse something may be at a temperature: distributed as in annealing, and
 * without a logarithm, which is not the same on every computer. */
static inline gint64
pd_circle_work_draw (PdCircleWork *self,
                     double        temperature)
{
  guint64 bits = pd_random_next (&self->random);
  int     halvings = __builtin_ctzll (bits | (guint64) 1 << 32);
  double  rest = (double) (bits >> 33) / (double) (1u << 31);

  return (gint64) (temperature * 0.6931471805599453 * (halvings + rest));
}

G_END_DECLS
