/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-proposal.h"

#include <glib/gi18n-lib.h>

static const char *const NICKS[] = {
  [PD_COLLISION_NONE] = "none",
  [PD_COLLISION_IS_THERE] = "is-there",
  [PD_COLLISION_HAS_LEFT] = "has-left",
  [PD_COLLISION_OVERLAP] = "overlap",
  [PD_COLLISION_AWAY] = "away",
  [PD_COLLISION_NOT_AVAILABLE] = "not-available",
};

static const char *const COLLIDING[] = {
  [PD_COLLIDING_LEFT_OUT] = "left-out",
  [PD_COLLIDING_OPEN] = "open",
  [PD_COLLIDING_TAKEN] = "taken",
};

static gboolean
cannot_come (PdCollision collision)
{
  return collision == PD_COLLISION_HAS_LEFT || collision == PD_COLLISION_AWAY ||
         collision == PD_COLLISION_NOT_AVAILABLE;
}

/**
 * pd_proposal_new:
 * @before: (nullable): the shift as it is
 * @after: (nullable): the shift as it would be
 * @collision: what is in the way
 * @words: (nullable): the same in the reader's language
 *
 * Returns: (transfer full): a line of a preview
 */
PdProposal *
pd_proposal_new (PdShift    *before,
                 PdShift    *after,
                 PdCollision collision,
                 const char *words)
{
  PdProposal *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_new0 (PdProposal, 1);
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);
  self->collision = collision;
  self->words = g_strdup (words);
  self->is_pinned = before != NULL && pd_shift_get_is_pinned (before);
  return self;
}

/**
 * pd_proposal_free:
 * @self: (transfer full) (nullable): a line of a preview
 */
void
pd_proposal_free (PdProposal *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->words);
  g_free (self);
}

/**
 * pd_proposal_is_taken:
 * @self: a line of a preview
 * @colliding: what becomes of shifts that something is in the way of
 *
 * Returns: whether a shift would be saved
 */
gboolean
pd_proposal_is_taken (const PdProposal *self,
                      PdColliding       colliding)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->after == NULL || self->collision == PD_COLLISION_IS_THERE)
    return FALSE;
  return self->collision == PD_COLLISION_NONE || colliding == PD_COLLIDING_TAKEN ||
         (colliding == PD_COLLIDING_OPEN && cannot_come (self->collision));
}

/**
 * pd_proposal_get_caution:
 * @self: a line of a preview
 *
 * Returns: (transfer full) (nullable): what to think of before this is done, in the
 *   reader's language, or %NULL
 */
char *
pd_proposal_get_caution (const PdProposal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_pinned && self->is_published)
    return g_strdup (_ ("Pinned, and published."));
  if (self->is_pinned)
    return g_strdup (_ ("Pinned."));
  if (self->is_published)
    return g_strdup (_ ("Published."));
  return NULL;
}

/**
 * pd_collision_to_nick:
 * @collision: what is in the way
 *
 * Returns: how scripts read it
 */
const char *
pd_collision_to_nick (PdCollision collision)
{
  g_return_val_if_fail (collision < G_N_ELEMENTS (NICKS), "");

  return NICKS[collision];
}

/**
 * pd_colliding_parse:
 * @text: (nullable): "left-out", "open" or "taken"
 * @ret_colliding: (out): what becomes of shifts that something is in the way of
 *
 * Returns: whether @text is one of them
 */
gboolean
pd_colliding_parse (const char  *text,
                    PdColliding *ret_colliding)
{
  for (guint i = 0; i < G_N_ELEMENTS (COLLIDING); i++)
    if (g_strcmp0 (text, COLLIDING[i]) == 0)
      {
        *ret_colliding = (PdColliding) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_proposals_new:
 *
 * Returns: (transfer full) (element-type PdProposal): an empty preview
 */
GPtrArray *
pd_proposals_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_proposal_free);
}

/**
 * pd_proposals_count:
 * @proposals: (element-type PdProposal): a preview
 * @ret_count: (out caller-allocates): how many of each there are
 */
void
pd_proposals_count (GPtrArray       *proposals,
                    PdProposalCount *ret_count)
{
  g_return_if_fail (proposals != NULL && ret_count != NULL);

  *ret_count = (PdProposalCount){ 0 };
  for (guint i = 0; i < proposals->len; i++)
    {
      const PdProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->collision == PD_COLLISION_NONE)
        ret_count->n_fitting++;
      else if (proposal->collision == PD_COLLISION_IS_THERE)
        ret_count->n_there++;
      else
        ret_count->n_colliding++;
      ret_count->n_pinned += proposal->is_pinned;
      ret_count->n_published += proposal->is_published;
    }
}

/**
 * pd_proposals_to_words:
 * @proposals: (element-type PdProposal): a preview of new shifts
 *
 * Returns: (transfer full): how many there would be, in a sentence
 */
char *
pd_proposals_to_words (GPtrArray *proposals)
{
  PdProposalCount  count;
  g_autofree char *of_new = NULL;
  g_autofree char *of_there = NULL;
  g_autofree char *of_colliding = NULL;

  g_return_val_if_fail (proposals != NULL, NULL);

  pd_proposals_count (proposals, &count);
  of_new = g_strdup_printf (ngettext ("%u new shift", "%u new shifts", count.n_fitting), count.n_fitting);
  of_there = g_strdup_printf (ngettext ("%u is there already", "%u are there already", count.n_there), count.n_there);
  of_colliding = g_strdup_printf (ngettext ("something is in the way of %u", "something is in the way of %u", count.n_colliding),
                                  count.n_colliding);
  /* Translators: "12 new shifts; 3 are there already; something is in the way of 2." */
  return g_strdup_printf (_ ("%1$s; %2$s; %3$s."), of_new, of_there, of_colliding);
}

/**
 * pd_proposals_list_shifts:
 * @proposals: (element-type PdProposal): a preview
 * @colliding: what becomes of those that something is in the way of
 *
 * Returns: (transfer full) (element-type PdShift): the shifts to save, new ones and others
 */
GPtrArray *
pd_proposals_list_shifts (GPtrArray  *proposals,
                          PdColliding colliding)
{
  GPtrArray *shifts = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (proposals != NULL, shifts);

  for (guint i = 0; i < proposals->len; i++)
    {
      const PdProposal *proposal = g_ptr_array_index (proposals, i);
      PdShift          *shift;

      if (!pd_proposal_is_taken (proposal, colliding))
        continue;
      shift = pd_shift_copy (proposal->after);
      if (proposal->collision != PD_COLLISION_NONE && colliding == PD_COLLIDING_OPEN)
        pd_shift_set_person_id (shift, PD_ID_NONE);
      g_ptr_array_add (shifts, shift);
    }
  return shifts;
}

/**
 * pd_proposals_list_removed:
 * @proposals: (element-type PdProposal): a preview
 *
 * Returns: (transfer full) (element-type PdShift): the shifts to remove
 */
GPtrArray *
pd_proposals_list_removed (GPtrArray *proposals)
{
  GPtrArray *shifts = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (proposals != NULL, shifts);

  for (guint i = 0; i < proposals->len; i++)
    {
      const PdProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->after == NULL)
        g_ptr_array_add (shifts, g_object_ref (proposal->before));
    }
  return shifts;
}
