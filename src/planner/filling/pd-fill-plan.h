/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-gap-candidate.h"
#include "pd-proposal.h"

G_BEGIN_DECLS

/**
 * PdFillGiven:
 * @proposal: the open shift, and the shift with somebody
 * @candidate: who that is, with all reasons for and against
 *
 * A shift that somebody would get.
 */
typedef struct
{
  PdProposal     *proposal;
  PdGapCandidate *candidate;
} PdFillGiven;

/**
 * PdFillNear:
 * @person_id: somebody who came close to working a shift
 * @n_bars: how many things bar them
 * @words: what these are, each on a line, in the reader's language; without their name
 */
typedef struct
{
  PdId  person_id;
  guint n_bars;
  char *words;
} PdFillNear;

/**
 * PdFillLeft:
 * @shift: a shift that stays open
 * @words: why, in the reader's language
 * @near: (element-type PdFillNear): who came closest, closest first; at most three
 */
typedef struct
{
  PdShift   *shift;
  char      *words;
  GPtrArray *near;
} PdFillLeft;

/**
 * PdFillPlan:
 * @given: (element-type PdFillGiven): what people would get, by day
 * @left: (element-type PdFillLeft): what stays open, by day
 * @n_at_first: how many shifts were filled before the search for a better way began
 * @cost: what the wishes that are not met add up to; less is better
 * @is_cut_short: whether somebody ended the search, so that there may be a better plan
 *
 * How a roster could be filled. Nothing is written by making one.
 */
typedef struct
{
  GPtrArray *given;
  GPtrArray *left;
  guint      n_at_first;
  gint64     cost;
  gboolean   is_cut_short;
} PdFillPlan;

PdFillPlan  *pd_fill_plan_new (void);
void         pd_fill_plan_free (PdFillPlan *self);
PdFillGiven *pd_fill_plan_add_given (PdFillPlan     *self,
                                     PdShift        *before,
                                     PdShift        *after,
                                     gboolean        is_published,
                                     PdGapCandidate *candidate);
PdFillLeft  *pd_fill_plan_add_left (PdFillPlan *self,
                                    PdShift    *shift,
                                    const char *words);
void         pd_fill_left_add_near (PdFillLeft *self,
                                    PdId        person_id,
                                    guint       n_bars,
                                    const char *words);
GPtrArray   *pd_fill_plan_list_proposals (const PdFillPlan *self);
char        *pd_fill_plan_to_words (const PdFillPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFillPlan, pd_fill_plan_free)

G_END_DECLS
