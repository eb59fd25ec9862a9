/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-random.h"

static guint64
rotate_left (guint64 number,
             guint   by)
{
  return number << by | number >> (64 - by);
}

/**
 * pd_random_init:
 * @self: numbers to be
 * @seed: the same gives the same numbers
 */
void
pd_random_init (PdRandom *self,
                guint64   seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    {
      guint64 mixed = seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

      mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      self->state[i] = mixed ^ (mixed >> 31);
    }
}

/**
 * pd_random_next:
 * @self: numbers
 *
 * Returns: the next one
 */
guint64
pd_random_next (PdRandom *self)
{
  guint64 *s = self->state;
  guint64  result = rotate_left (s[1] * 5, 7) * 9;
  guint64  shifted = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate_left (s[3], 45);
  return result;
}

/**
 * pd_random_below:
 * @self: numbers
 * @limit: at least 1
 *
 * Returns: a number from 0 to one less than @limit
 */
guint
pd_random_below (PdRandom *self,
                 guint     limit)
{
  /* The upper bits, scaled: no limit here is large enough for the bias to show. */
  return (guint) ((pd_random_next (self) >> 32) * limit >> 32);
}

/**
 * pd_random_between:
 * @self: numbers
 * @least: a number
 * @most: one that is not less
 *
 * Returns: a number from @least to @most
 */
int
pd_random_between (PdRandom *self,
                   int       least,
                   int       most)
{
  return least + (int) pd_random_below (self, (guint) (most - least + 1));
}

/**
 * pd_random_chance:
 * @self: numbers
 * @of_thousand: how often it is so, in a thousand
 *
 * Returns: whether it is so
 */
gboolean
pd_random_chance (PdRandom *self,
                  guint     of_thousand)
{
  return pd_random_below (self, 1000) < of_thousand;
}

/**
 * pd_random_id:
 * @self: numbers
 *
 * Returns: what a new row can be known by
 */
PdId
pd_random_id (PdRandom *self)
{
  return (PdId) (pd_random_next (self) >> 1 | 1);
}
