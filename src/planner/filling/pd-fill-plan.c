/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-plan.h"

#include <glib/gi18n-lib.h>

static void
given_free (PdFillGiven *given)
{
  pd_proposal_free (given->proposal);
  pd_gap_candidate_free (given->candidate);
  g_free (given);
}

static void
near_free (PdFillNear *near)
{
  g_free (near->words);
  g_free (near);
}

static void
left_free (PdFillLeft *left)
{
  g_object_unref (left->shift);
  g_free (left->words);
  g_ptr_array_unref (left->near);
  g_free (left);
}

/**
 * pd_fill_plan_new:
 *
 * Returns: (transfer full): a plan in which nothing is filled
 */
PdFillPlan *
pd_fill_plan_new (void)
{
  PdFillPlan *self = g_new0 (PdFillPlan, 1);

  self->given = g_ptr_array_new_with_free_func ((GDestroyNotify) given_free);
  self->left = g_ptr_array_new_with_free_func ((GDestroyNotify) left_free);
  return self;
}

/**
 * pd_fill_plan_free:
 * @self: (transfer full) (nullable): a plan
 */
void
pd_fill_plan_free (PdFillPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->given);
  g_ptr_array_unref (self->left);
  g_free (self);
}

/**
 * pd_fill_plan_add_given:
 * @self: a plan
 * @before: the open shift
 * @after: the same with somebody
 * @is_published: whether people have seen it as open
 * @candidate: (transfer full): who gets it
 *
 * Returns: (transfer none): what was added
 */
PdFillGiven *
pd_fill_plan_add_given (PdFillPlan     *self,
                        PdShift        *before,
                        PdShift        *after,
                        gboolean        is_published,
                        PdGapCandidate *candidate)
{
  PdFillGiven *given;

  g_return_val_if_fail (self != NULL && candidate != NULL, NULL);

  given = g_new0 (PdFillGiven, 1);
  given->proposal = pd_proposal_new (before, after, PD_COLLISION_NONE, NULL);
  given->proposal->is_published = is_published;
  given->candidate = candidate;
  g_ptr_array_add (self->given, given);
  return given;
}

/**
 * pd_fill_plan_add_left:
 * @self: a plan
 * @shift: a shift that stays open
 * @words: why
 *
 * Returns: (transfer none): what was added
 */
PdFillLeft *
pd_fill_plan_add_left (PdFillPlan *self,
                       PdShift    *shift,
                       const char *words)
{
  PdFillLeft *left;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  left = g_new0 (PdFillLeft, 1);
  left->shift = g_object_ref (shift);
  left->words = g_strdup (words);
  left->near = g_ptr_array_new_with_free_func ((GDestroyNotify) near_free);
  g_ptr_array_add (self->left, left);
  return left;
}

/**
 * pd_fill_left_add_near:
 * @self: a shift that stays open
 * @person_id: who came close to working it
 * @n_bars: how many things bar them
 * @words: what these are
 */
void
pd_fill_left_add_near (PdFillLeft *self,
                       PdId        person_id,
                       guint       n_bars,
                       const char *words)
{
  PdFillNear *near;

  g_return_if_fail (self != NULL && words != NULL);

  near = g_new0 (PdFillNear, 1);
  near->person_id = person_id;
  near->n_bars = n_bars;
  near->words = g_strdup (words);
  g_ptr_array_add (self->near, near);
}

/**
 * pd_fill_plan_list_proposals:
 * @self: a plan; what is given back lives no longer
 *
 * Returns: (transfer container) (element-type PdProposal): what would become of each shift
 *   that is given, as a preview of any other act has it
 */
GPtrArray *
pd_fill_plan_list_proposals (const PdFillPlan *self)
{
  GPtrArray *proposals = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, proposals);

  for (guint i = 0; i < self->given->len; i++)
    g_ptr_array_add (proposals, ((const PdFillGiven *) g_ptr_array_index (self->given, i))->proposal);
  return proposals;
}

/**
 * pd_fill_plan_to_words:
 * @self: a plan
 *
 * Returns: (transfer full): how many shifts would be filled and how many stay open, in a
 *   sentence
 */
char *
pd_fill_plan_to_words (const PdFillPlan *self)
{
  g_autofree char *of_given = NULL;
  g_autofree char *of_left = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->given->len + self->left->len == 0)
    return g_strdup (_ ("There is no open shift on these days."));
  of_given = g_strdup_printf (ngettext ("%u shift gets somebody", "%u shifts get somebody", self->given->len), self->given->len);
  of_left = g_strdup_printf (ngettext ("%u stays open", "%u stay open", self->left->len), self->left->len);
  /* Translators: "12 shifts get somebody; 3 stay open." */
  return g_strdup_printf (_ ("%1$s; %2$s."), of_given, of_left);
}
