/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdCircleTurns:
 * @n: how many people
 * @loads: (array length=n): what each has had before: in pairs, how often it was theirs
 *   less how often it was the other's; changed to what they have had afterwards
 * @sessions: (element-type PdCircleTurn): in order of time
 *
 * One thing that goes round: hosting, bringing, keeping the time.
 */
typedef struct
{
  guint   n;
  int    *loads;
  GArray *sessions;
} PdCircleTurns;

/**
 * PdCircleTurn:
 * @members: (array length=n): who is there
 * @n: how many
 * @whose: whose it is; -1 while that is open
 * @not_whose: whose it can't be, or -1
 * @is_fixed: whether that is not to be changed
 */
typedef struct
{
  const int *members;
  guint      n;
  int        whose;
  int        not_whose;
  gboolean   is_fixed;
} PdCircleTurn;

/* What a load counts in: a session of six is ten parts for each, one of two thirty. */
#define PD_CIRCLE_LOAD_OF_ONE 30

void pd_circle_turns_balance (PdCircleTurns *self);

G_END_DECLS
