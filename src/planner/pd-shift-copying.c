/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-shift-copying.h"

#include "pd-shift-reshape.h"

static gboolean
is_wanted (const PdCopying *self,
           PdShift         *shift)
{
  PdDay day = pd_shift_get_day (shift);

  return day != PD_DAY_NONE && day >= self->from && day - self->from < (PdDay) self->n_days &&
         (self->person_id == PD_ID_NONE || pd_shift_get_person_id (shift) == self->person_id) &&
         (self->site_id == PD_ID_NONE || pd_shift_get_site_id (shift) == self->site_id);
}

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  return pd_shift_compare (*(PdShift *const *) a, *(PdShift *const *) b);
}

/**
 * pd_shift_copying_propose:
 * @self: what to copy where
 * @placing: what is there, and who is
 * @shifts: (element-type PdShift): what may be copied; those of the days that are wanted are
 *
 * Proposes a new shift for each, at the same times of the wall clock of its site.
 *
 * Returns: (transfer full) (element-type PdProposal): the preview, by day
 */
GPtrArray *
pd_shift_copying_propose (const PdCopying *self,
                          PdShiftPlacing  *placing,
                          GPtrArray       *shifts)
{
  GPtrArray            *proposals = pd_proposals_new ();
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && placing != NULL && shifts != NULL, proposals);
  g_return_val_if_fail (self->from != PD_DAY_NONE && self->onto != PD_DAY_NONE, proposals);

  for (guint i = 0; i < shifts->len; i++)
    if (is_wanted (self, g_ptr_array_index (shifts, i)))
      g_ptr_array_add (wanted, g_ptr_array_index (shifts, i));
  g_ptr_array_sort (wanted, compare_shifts);
  for (guint i = 0; i < wanted->len; i++)
    {
      PdShift            *shift = g_ptr_array_index (wanted, i);
      g_autoptr (PdShift) copy = pd_shift_new_alike (shift, pd_shift_get_day (shift) - self->from + self->onto);

      g_ptr_array_add (proposals, pd_shift_placing_propose (placing, NULL, copy));
    }
  return proposals;
}
