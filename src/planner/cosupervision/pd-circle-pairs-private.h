/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-problem-private.h"
#include "pd-circle-work-private.h"
#include "pd-matching.h"

G_BEGIN_DECLS

/**
 * PdCirclePairs:
 *
 * A plan of pairs while it is looked for. One round with all others left as they are is a
 * matching, and is solved exactly; so the search goes from round to round.
 */
typedef struct
{
  const PdCircleProblem *problem;
  PdMatching            *matching;
  gint64                *weights;  /* of the round that is matched */
  int                   *matched;  /* of the round that is matched */
  int                   *kept;     /* of that round, before it is matched */
  int                   *partners; /* by round and member, or -1 */
  int                   *covered;  /* by window: how many sessions */
  int                   *met;      /* of each two, those before the plan too */
  gboolean               are_diaries_settled;
  gint64                 value; /* what has been gained over no sessions at all */
} PdCirclePairs;

PdCirclePairs *pd_circle_pairs_new (const PdCircleProblem *problem);
void           pd_circle_pairs_free (PdCirclePairs *self);
void           pd_circle_pairs_copy_from (PdCirclePairs       *self,
                                          const PdCirclePairs *other);
void           pd_circle_pairs_put_settled (PdCirclePairs *self);
void           pd_circle_pairs_put_partners (PdCirclePairs *self, const int *partners);
void           pd_circle_pairs_start (PdCirclePairs *self);
void           pd_circle_pairs_search (PdCirclePairs *self,
                                       PdCircleWork  *work);
void           pd_circle_pairs_descend (PdCirclePairs *self);
gint64         pd_circle_pairs_find_bound (const PdCirclePairs *self,
                                           PdCircleWork        *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCirclePairs, pd_circle_pairs_free)

G_END_DECLS
