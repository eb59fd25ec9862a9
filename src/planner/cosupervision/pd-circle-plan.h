/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"

G_BEGIN_DECLS

/**
 * PdCircleFigures:
 * @cost: all that is to be avoided, weighed by the wishes
 * @least_cost: what no plan can cost less than; the same as @cost when the plan is proven
 *   to be the best; %G_MININT64 when nothing was proven
 * @due: how often somebody is to have a session: once in each window of their rhythm
 * @covered: how often they have one
 * @most_covered: how often they can at most, as far as that is proven
 * @n_sessions: how many sessions there are
 * @repeats: how often two meet who met before in this plan
 * @n_same_site: pairs of people of one site, in one session
 * @n_sole_at_own_site: people alone at their site who meet somebody of it
 * @extra_minutes: what is paid beyond shifts
 * @most_hosted: hosted minus joined of whoever has most, more or less, with what was before
 * @n_kept: sessions in diaries that are still there
 * @n_dropped: sessions in diaries, or pinned, that are not
 *
 * How good a plan is.
 */
typedef struct
{
  gint64 cost;
  gint64 least_cost;
  guint  due;
  guint  covered;
  guint  most_covered;
  guint  n_sessions;
  guint  repeats;
  guint  n_same_site;
  guint  n_sole_at_own_site;
  int    extra_minutes;
  int    most_hosted;
  guint  n_kept;
  guint  n_dropped;
} PdCircleFigures;

/**
 * PdCircleUnmet:
 * @member_id: who has no session
 * @first_round: the first round of their rhythm in which they are to have one
 * @last_round: the last one
 * @words: that it is so, and why
 * @advice: the smallest change that would help, or %NULL when none is known
 * @advised_ids: who could be free for it: one or two people, then %PD_ID_NONE
 * @advised_weekday: on which days
 * @advised_from: from when, in minutes since midnight
 * @advised_to: until when
 *
 * What can't be met.
 */
typedef struct
{
  PdId      member_id;
  guint     first_round;
  guint     last_round;
  char     *words;
  char     *advice;
  PdId      advised_ids[2];
  PdWeekday advised_weekday;
  int       advised_from;
  int       advised_to;
} PdCircleUnmet;

/**
 * PdCirclePlan:
 * @sessions: (element-type PdPlannedSession): all sessions, in order of time
 * @dropped: (element-type PdPlannedSession): those of before that are not there any more
 * @unmet: (element-type PdCircleUnmet): what can't be met
 * @notes: (element-type utf8): what there is to say about the plan as a whole
 * @figures: how good it is
 *
 * A proposal: nothing is booked yet.
 */
typedef struct
{
  GPtrArray      *sessions;
  GPtrArray      *dropped;
  GPtrArray      *unmet;
  GPtrArray      *notes;
  PdCircleFigures figures;
} PdCirclePlan;

PdCirclePlan *pd_circle_plan_new (void);
PdCirclePlan *pd_circle_plan_copy (const PdCirclePlan *self);
void          pd_circle_plan_free (PdCirclePlan *self);
gboolean      pd_circle_plan_check (const PdCirclePlan *self,
                                    PdCirclePlanning   *planning,
                                    PdCircleFigures    *ret_figures,
                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCirclePlan, pd_circle_plan_free)

G_END_DECLS
