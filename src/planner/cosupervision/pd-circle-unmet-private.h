/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-plan.h"
#include "pd-circle-problem-private.h"

G_BEGIN_DECLS

/* Who would be free when: somebody, and somebody else or -1. */
typedef struct
{
  guint block;
  int   one;
  int   other;
} PdCircleChange;

typedef struct
{
  PdCirclePlan          *plan;
  const PdCircleProblem *problem;
  int                   *session_of; /* by round and member: its place, or -1 */
  GArray                *open;       /* PdCircleWindow without a session */
  GPtrArray             *changes;    /* for each of those a set of PdCircleChange */
  GHashTable            *uses;       /* PdCircleChange -> how many windows it helps */
} PdCircleUnmetWork;

static inline gboolean
pd_circle_unmet_is_free (const PdCircleUnmetWork *self,
                         guint                    round,
                         guint                    time,
                         int                      member)
{
  return (pd_circle_problem_get_free (self->problem, round, member)[time / 64] >> time % 64 & 1) != 0;
}

static inline gboolean
pd_circle_unmet_is_away (const PdCircleUnmetWork *self,
                         guint                    round,
                         int                      member)
{
  return pd_circle_planning_is_away (self->problem->planning, self->problem->ids[member], round);
}

static inline int
pd_circle_unmet_get_session (const PdCircleUnmetWork *self,
                             guint                    round,
                             int                      member)
{
  return self->session_of[round * self->problem->n + (guint) member];
}

static inline const char *
pd_circle_unmet_get_name (const PdCircleUnmetWork *self,
                          int                      member)
{
  return pd_circle_planning_find_seeker (self->problem->planning, self->problem->ids[member])->name;
}

void pd_circle_advice_find (PdCircleUnmetWork *self);
void pd_circle_advice_give (const PdCircleUnmetWork *self,
                            guint                    at,
                            PdCircleUnmet           *unmet);
void pd_circle_advice_clear (PdCircleUnmetWork *self);

G_END_DECLS
