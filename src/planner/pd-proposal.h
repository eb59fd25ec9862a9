/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/* What is in the way of a shift. */
typedef enum
{
  PD_COLLISION_NONE,
  PD_COLLISION_IS_THERE,
  PD_COLLISION_HAS_LEFT,
  PD_COLLISION_OVERLAP,
  PD_COLLISION_AWAY,
  PD_COLLISION_NOT_AVAILABLE,
} PdCollision;

/**
 * PdColliding:
 * @PD_COLLIDING_LEFT_OUT: nothing
 * @PD_COLLIDING_OPEN: it is open where its person can't come, and left out where they are
 *   at work already: that mostly is the same work, a little changed
 * @PD_COLLIDING_TAKEN: it is done all the same, and the rules will have their say
 *
 * What becomes of a shift that something is in the way of. One that is there already is
 * never done again.
 */
typedef enum
{
  PD_COLLIDING_LEFT_OUT,
  PD_COLLIDING_OPEN,
  PD_COLLIDING_TAKEN,
} PdColliding;

/**
 * PdProposal:
 * @before: (nullable): the shift as it is, or %NULL when there would be a new one
 * @after: (nullable): the shift as it would be, or %NULL when it would be removed
 * @collision: what is in the way
 * @words: (nullable): the same in the reader's language, or %NULL when nothing is
 * @is_pinned: whether @before is pinned
 * @is_published: whether people have seen @before
 *
 * A line of a preview: what would become of a shift. Nothing is written by making one.
 */
typedef struct
{
  PdShift    *before;
  PdShift    *after;
  PdCollision collision;
  char       *words;
  gboolean    is_pinned;
  gboolean    is_published;
} PdProposal;

/**
 * PdProposalCount:
 * @n_fitting: changes that nothing is in the way of
 * @n_there: new shifts that are there already
 * @n_colliding: others that something is in the way of
 * @n_pinned: changes of pinned shifts
 * @n_published: changes of published shifts
 */
typedef struct
{
  guint n_fitting;
  guint n_there;
  guint n_colliding;
  guint n_pinned;
  guint n_published;
} PdProposalCount;

PdProposal *pd_proposal_new (PdShift    *before,
                             PdShift    *after,
                             PdCollision collision,
                             const char *words);
void        pd_proposal_free (PdProposal *self);
gboolean    pd_proposal_is_taken (const PdProposal *self,
                                  PdColliding       colliding);
char       *pd_proposal_get_caution (const PdProposal *self);
const char *pd_collision_to_nick (PdCollision collision);
gboolean    pd_colliding_parse (const char  *text,
                                PdColliding *ret_colliding);

GPtrArray *pd_proposals_new (void);
void       pd_proposals_count (GPtrArray       *proposals,
                               PdProposalCount *ret_count);
char      *pd_proposals_to_words (GPtrArray *proposals);
GPtrArray *pd_proposals_list_shifts (GPtrArray  *proposals,
                                     PdColliding colliding);
GPtrArray *pd_proposals_list_removed (GPtrArray *proposals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdProposal, pd_proposal_free)

G_END_DECLS
