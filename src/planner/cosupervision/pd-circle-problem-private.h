/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"

G_BEGIN_DECLS

/* Two people who can't meet in a round. */
#define PD_CIRCLE_CANNOT_MEET (-1)

/**
 * PdCircleWindow:
 * @member: whose
 * @first: the first round
 * @last: the last one
 * @worth: what it costs to be without a session in all of them
 *
 * The rounds in which somebody is to have a session.
 */
typedef struct
{
  int    member;
  guint  first;
  guint  last;
  gint64 worth;
} PdCircleWindow;

/**
 * PdCircleProblem:
 *
 * A planning in numbers. Members are counted in order of id, so that it does not matter in
 * which order they came; a square of members is `[i * n + j]`, a round of them `[round * n + i]`.
 */
typedef struct
{
  PdCirclePlanning *planning;
  PdCircleWishes    wishes;
  guint             least;
  guint             most;
  guint             n;
  guint             n_rounds;
  guint             n_words; /* of 64 times, for the round that has most */
  PdId             *ids;
  PdId             *sites;
  guint8           *is_sole;
  guint64          *free;     /* times, by round and member */
  guint64          *attached; /* those of them beside a shift */
  guint8           *apart;
  int              *met; /* before all this */
  GArray           *windows;
  int              *window_at; /* by round and member: -1 where nothing is due */
  int             **costs;     /* by round, of each two: a session of theirs, without meetings */
  int              *settled;   /* by round and member: their held or pinned session's place, or -1 */
  int              *diaries;   /* by round and member: the one in their diary */
  GPtrArray        *sessions;  /* those of the planning that can stay */
} PdCircleProblem;

PdCircleProblem *pd_circle_problem_new (PdCirclePlanning *planning, const PdCircleWishes *wishes);
void             pd_circle_problem_free (PdCircleProblem *self);
int              pd_circle_problem_find (const PdCircleProblem *self,
                                         PdId                   id);
int              pd_circle_problem_get_extra (const PdCircleProblem *self,
                                              const int             *members,
                                              guint                  n_members,
                                              guint                  round,
                                              guint                  time);
gint64           pd_circle_problem_get_pair_cost (const PdCircleProblem *self,
                                                  int                    member,
                                                  int                    other);
gboolean         pd_circle_problem_has_diaries (const PdCircleProblem *self);
gboolean         pd_circle_problem_can_stay (PdCirclePlanning       *planning,
                                             const PdPlannedSession *session);

static inline const PdCircleWindow *
pd_circle_problem_get_window (const PdCircleProblem *self,
                              int                    window)
{
  return &g_array_index (self->windows, PdCircleWindow, window);
}

static inline const guint64 *
pd_circle_problem_get_free (const PdCircleProblem *self,
                            guint                  round,
                            int                    member)
{
  return &self->free[((gsize) round * self->n + (gsize) member) * self->n_words];
}

static inline gint64
pd_circle_problem_get_meeting_cost (const PdCircleProblem *self,
                                    int                    times_before)
{
  return self->wishes.meeting * times_before;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleProblem, pd_circle_problem_free)

G_END_DECLS
