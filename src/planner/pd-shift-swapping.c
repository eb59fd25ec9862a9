/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-shift-swapping.h"

/* One that is swapped goes its own way where it was of a series. */
static PdProposal *
propose_person (PdShiftPlacing *placing,
                PdShift        *shift,
                PdId            person_id)
{
  g_autoptr (PdShift) after = pd_shift_copy (shift);

  pd_shift_set_person_id (after, person_id);
  pd_shift_set_series_id (after, PD_ID_NONE);
  return pd_shift_placing_propose (placing, shift, after);
}

/**
 * pd_shift_swapping_propose:
 * @placing: what is there, and who is away
 * @shift: a shift
 * @other: another one; an open one is filled, and leaves the first one open
 *
 * Proposes that the people of two shifts swap them. Whether both agree is for them to say.
 *
 * Returns: (transfer full) (element-type PdProposal): the preview: both shifts
 */
GPtrArray *
pd_shift_swapping_propose (PdShiftPlacing *placing,
                           PdShift        *shift,
                           PdShift        *other)
{
  GPtrArray *proposals = pd_proposals_new ();

  g_return_val_if_fail (placing != NULL, proposals);
  g_return_val_if_fail (PD_IS_SHIFT (shift) && PD_IS_SHIFT (other), proposals);

  pd_shift_placing_take_away (placing, shift);
  pd_shift_placing_take_away (placing, other);
  g_ptr_array_add (proposals, propose_person (placing, shift, pd_shift_get_person_id (other)));
  g_ptr_array_add (proposals, propose_person (placing, other, pd_shift_get_person_id (shift)));
  return proposals;
}
