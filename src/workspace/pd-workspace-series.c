/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A shift that comes again. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts-private.h"

#include "pd-shift-table.h"
#include "pd-workspace-private.h"

/* All shifts of a series; one that is in none is alone. */
static GPtrArray *
list_series (PdWorkspace *self,
             PdShift     *shift,
             GError     **error)
{
  GPtrArray *series = NULL;

  if (pd_shift_get_series_id (shift) == PD_ID_NONE)
    {
      series = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (series, g_object_ref (shift));
    }
  else if (!pd_shift_table_list_series (self->store, pd_shift_get_series_id (shift), &series, error))
    {
      return NULL;
    }
  return series;
}

/* What is there around a series, before and after it moves by some days. */
static PdShiftPlacing *
load_placing_around (PdWorkspace *self,
                     GPtrArray   *series,
                     int          days,
                     GError     **error)
{
  PdDay first = G_MAXINT32;
  PdDay last = G_MININT32;

  for (guint i = 0; i < series->len; i++)
    {
      first = MIN (first, pd_shift_get_day (g_ptr_array_index (series, i)));
      last = MAX (last, pd_shift_get_day (g_ptr_array_index (series, i)));
    }
  return pd_workspace_load_placing (self, first + MIN (days, 0), last + MAX (days, 0), error);
}

/**
 * pd_workspace_plan_repeating:
 * @self: a workspace
 * @shift: a shift on a day, not kept yet, or what one that is kept is to be
 * @repetition: how it is to come again
 * @error: return location for an error: %PD_ERROR_INPUT when that can't be,
 *   %PD_ERROR_NOT_FOUND when the shift is not there any more
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_repeating (PdWorkspace        *self,
                             PdShift            *shift,
                             const PdRepetition *repetition,
                             GError            **error)
{
  g_autoptr (PdShift)        before = NULL;
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autoptr (GArray)         days = NULL;
  g_autofree char           *label = NULL;
  PdDay                      first;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift) && pd_shift_get_day (shift) != PD_DAY_NONE, NULL);
  g_return_val_if_fail (repetition != NULL, NULL);

  first = pd_shift_get_day (shift);
  if (!pd_workspace_check_unlocked (self, error) || !pd_repetition_check (repetition, first, error))
    return NULL;
  if (pd_shift_get_id (shift) != PD_ID_NONE &&
      (before = pd_workspace_load_shift (self, pd_shift_get_id (shift), error)) == NULL)
    return NULL;
  days = pd_repetition_list_days (repetition, first);
  placing = pd_workspace_load_placing (self, first, g_array_index (days, PdDay, days->len - 1), error);
  if (placing == NULL)
    return NULL;
  label = pd_roster_act_label_for_repeating (self, shift);
  return pd_roster_act_new (label,
                            pd_shift_series_propose (placing, before, shift, repetition,
                                                     pd_store_new_id (self->store)),
                            PD_COLLIDING_LEFT_OUT);
}

/**
 * pd_workspace_plan_series_change:
 * @self: a workspace
 * @shift: what a shift of a series is to be
 * @reach: how far the change goes
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there any more
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_series_change (PdWorkspace  *self,
                                 PdShift      *shift,
                                 PdSeriesReach reach,
                                 GError      **error)
{
  g_autoptr (PdShift)        before = NULL;
  g_autoptr (GPtrArray)      series = NULL;
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autofree char           *label = NULL;
  GPtrArray                 *proposals;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift) && pd_shift_get_day (shift) != PD_DAY_NONE, NULL);

  before = pd_workspace_load_shift (self, pd_shift_get_id (shift), error);
  series = before != NULL ? list_series (self, before, error) : NULL;
  if (series != NULL)
    placing = load_placing_around (self, series, pd_shift_get_day (shift) - pd_shift_get_day (before), error);
  if (placing == NULL)
    return NULL;
  label = pd_roster_act_label_for_series_change (self, before, shift, reach);
  proposals = pd_shift_series_propose_change (placing, series, before, shift, reach, pd_store_new_id (self->store));
  return pd_roster_act_new (label, proposals, PD_COLLIDING_TAKEN);
}

/**
 * pd_workspace_plan_series_removal:
 * @self: a workspace
 * @shift: a shift of a series
 * @reach: which ones are removed
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there any more
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_series_removal (PdWorkspace  *self,
                                  PdShift      *shift,
                                  PdSeriesReach reach,
                                  GError      **error)
{
  g_autoptr (PdShift)        kept = NULL;
  g_autoptr (GPtrArray)      series = NULL;
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autofree char           *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  kept = pd_workspace_load_shift (self, pd_shift_get_id (shift), error);
  series = kept != NULL ? list_series (self, kept, error) : NULL;
  placing = series != NULL ? load_placing_around (self, series, 0, error) : NULL;
  if (placing == NULL)
    return NULL;
  label = pd_roster_act_label_for_series_removal (self, kept, reach);
  return pd_roster_act_new (label, pd_shift_series_propose_removal (placing, series, kept, reach), PD_COLLIDING_TAKEN);
}
