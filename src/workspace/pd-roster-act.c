/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-roster-act.h"

/**
 * pd_roster_act_new:
 * @label: what it is called
 * @proposals: (transfer full) (element-type PdProposal): what becomes of which shifts
 * @colliding: what becomes of those that something is in the way of
 *
 * Returns: (transfer full): an act with which nothing else is kept yet
 */
PdRosterAct *
pd_roster_act_new (const char *label,
                   GPtrArray  *proposals,
                   PdColliding colliding)
{
  PdRosterAct *self;

  g_return_val_if_fail (label != NULL && proposals != NULL, NULL);

  self = g_new0 (PdRosterAct, 1);
  self->label = g_strdup (label);
  self->proposals = proposals;
  self->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_leave_free);
  self->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_agreement_free);
  self->colliding = colliding;
  return self;
}

/**
 * pd_roster_act_free:
 * @self: (transfer full) (nullable): an act
 */
void
pd_roster_act_free (PdRosterAct *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_ptr_array_unref (self->proposals);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->agreements);
  pd_swap_free (self->swap);
  g_free (self);
}
