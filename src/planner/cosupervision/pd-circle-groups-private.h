/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-problem-private.h"
#include "pd-circle-work-private.h"

G_BEGIN_DECLS

#define PD_CIRCLE_NO_GROUP (-1)

typedef struct
{
  guint n;
  int   members[PD_CIRCLE_MAX_GROUP];
} PdCircleGroup;

/**
 * PdCircleGroups:
 *
 * A plan of groups while it is looked for. Groups may be too small then, and cover nobody,
 * so that they can grow.
 */
typedef struct
{
  const PdCircleProblem *problem;
  PdCircleGroup         *groups;   /* by round; as many places in each as there are members */
  int                   *group_of; /* by round and member: a place, or PD_CIRCLE_NO_GROUP */
  int                   *covered;  /* by window: how many sessions */
  int                   *met;      /* of each two, those before the plan too */
  GArray                *movable;  /* int: places of group_of of those who can be moved */
  guint64               *common;   /* a set of times, while it is needed */
  gboolean               are_diaries_settled;
  gint64                 cost; /* what is not covered, and all sessions */
} PdCircleGroups;

PdCircleGroups *pd_circle_groups_new (const PdCircleProblem *problem);
void            pd_circle_groups_free (PdCircleGroups *self);
void            pd_circle_groups_copy_from (PdCircleGroups       *self,
                                            const PdCircleGroups *other);
void            pd_circle_groups_put_settled (PdCircleGroups *self);
void            pd_circle_groups_start (PdCircleGroups *self);
gint64          pd_circle_groups_find_cost (PdCircleGroups      *self,
                                            guint                round,
                                            const PdCircleGroup *group);
gboolean        pd_circle_groups_can_join (PdCircleGroups *self,
                                           guint           round,
                                           int             group,
                                           int             member,
                                           int             instead_of);
void            pd_circle_groups_join (PdCircleGroups *self,
                                       guint           round,
                                       int             group,
                                       int             member);
void            pd_circle_groups_leave (PdCircleGroups *self,
                                        guint           round,
                                        int             member);
int             pd_circle_groups_find_empty (const PdCircleGroups *self,
                                             guint                 round);
void            pd_circle_groups_dissolve_small (PdCircleGroups *self);
void            pd_circle_groups_search (PdCircleGroups *self,
                                         PdCircleWork   *work);

gint64 pd_circle_groups_prove (PdCircleGroups *self,
                               PdCircleWork   *work);
guint  pd_circle_groups_count_hopeless (const PdCircleProblem *problem);

static inline PdCircleGroup *
pd_circle_groups_get (const PdCircleGroups *self,
                      guint                 round,
                      int                   group)
{
  return &self->groups[(gsize) round * self->problem->n + (gsize) group];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleGroups, pd_circle_groups_free)

G_END_DECLS
