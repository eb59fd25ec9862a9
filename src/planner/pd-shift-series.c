/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-shift-series.h"

#include "pd-shift-reshape.h"

static const char *const REACHES[] = {
  [PD_SERIES_THIS] = "this",
  [PD_SERIES_FOLLOWING] = "following",
  [PD_SERIES_ALL] = "all",
};

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  return pd_shift_compare (*(PdShift *const *) a, *(PdShift *const *) b);
}

static gboolean
is_reached (PdShift      *shift,
            PdShift      *changed,
            PdSeriesReach reach)
{
  switch (reach)
    {
    case PD_SERIES_ALL:
      return TRUE;
    case PD_SERIES_FOLLOWING:
      return pd_shift_compare (shift, changed) >= 0;
    case PD_SERIES_THIS:
    default:
      return pd_shift_get_id (shift) == pd_shift_get_id (changed);
    }
}

/* The shifts that a change goes to, in order. */
static GPtrArray *
list_reached (GPtrArray    *series,
              PdShift      *changed,
              PdSeriesReach reach)
{
  GPtrArray *reached = g_ptr_array_new ();

  for (guint i = 0; i < series->len; i++)
    if (is_reached (g_ptr_array_index (series, i), changed, reach))
      g_ptr_array_add (reached, g_ptr_array_index (series, i));
  g_ptr_array_sort (reached, compare_shifts);
  return reached;
}

/* What @before became in @after becomes of another shift of the series too, where that
 * was the same: what somebody gave to one shift alone stays. */
static void
apply (PdShift *shift,
       PdShift *before,
       PdShift *after)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (after, &n);

  if (pd_shift_has_same_segments (shift, before))
    pd_shift_set_segments (shift, segments, n, NULL);
  if (pd_shift_get_person_id (shift) == pd_shift_get_person_id (before))
    pd_shift_set_person_id (shift, pd_shift_get_person_id (after));
  if (pd_shift_get_site_id (shift) == pd_shift_get_site_id (before))
    pd_shift_set_site_id (shift, pd_shift_get_site_id (after));
  if (pd_shift_get_activity (shift) == pd_shift_get_activity (before))
    pd_shift_set_activity (shift, pd_shift_get_activity (after));
  if (pd_shift_get_role_id (shift) == pd_shift_get_role_id (before))
    pd_shift_set_role_id (shift, pd_shift_get_role_id (after));
  pd_shift_set_day (shift, pd_shift_get_day (shift) + pd_shift_get_day (after) - pd_shift_get_day (before));
}

static PdShift *
make_changed (PdShift *shift,
              PdShift *before,
              PdShift *after,
              PdId     series_id)
{
  PdShift *changed;

  if (pd_shift_get_id (shift) == pd_shift_get_id (before))
    {
      changed = pd_shift_copy (after);
    }
  else
    {
      changed = pd_shift_copy (shift);
      apply (changed, before, after);
    }
  pd_shift_set_series_id (changed, series_id);
  return changed;
}

/* One that is changed alone goes its own way. The following ones are a series of their
 * own, unless none came before them. */
static PdId
choose_series (PdShift      *before,
               PdSeriesReach reach,
               gboolean      is_whole,
               PdId          new_series_id)
{
  if (reach == PD_SERIES_THIS)
    return PD_ID_NONE;
  return is_whole ? pd_shift_get_series_id (before) : new_series_id;
}

/**
 * pd_series_reach_parse:
 * @text: (nullable): "this", "following" or "all"
 * @ret_reach: (out): how far a change goes
 *
 * Returns: whether @text is one of them
 */
gboolean
pd_series_reach_parse (const char    *text,
                       PdSeriesReach *ret_reach)
{
  for (guint i = 0; i < G_N_ELEMENTS (REACHES); i++)
    if (g_strcmp0 (text, REACHES[i]) == 0)
      {
        *ret_reach = (PdSeriesReach) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_shift_series_propose:
 * @placing: what is there, and who is away
 * @before: (nullable): the first shift as it is, or %NULL when it is not there yet
 * @first: the same as it is to be
 * @repetition: how it comes again, checked
 * @series_id: what its series is known by
 *
 * Proposes a series: @first, and one that asks the same on each further day.
 *
 * Returns: (transfer full) (element-type PdProposal): the preview, by day
 */
GPtrArray *
pd_shift_series_propose (PdShiftPlacing     *placing,
                         PdShift            *before,
                         PdShift            *first,
                         const PdRepetition *repetition,
                         PdId                series_id)
{
  GPtrArray          *proposals = pd_proposals_new ();
  g_autoptr (GArray)  days = NULL;
  g_autoptr (PdShift) taken = NULL;

  g_return_val_if_fail (placing != NULL && repetition != NULL, proposals);
  g_return_val_if_fail (PD_IS_SHIFT (first) && pd_shift_get_day (first) != PD_DAY_NONE, proposals);

  taken = pd_shift_copy (first);
  pd_shift_set_series_id (taken, series_id);
  if (before != NULL)
    pd_shift_placing_take_away (placing, before);
  g_ptr_array_add (proposals, pd_shift_placing_propose (placing, before, taken));
  days = pd_repetition_list_days (repetition, pd_shift_get_day (first));
  for (guint i = 1; i < days->len; i++)
    {
      g_autoptr (PdShift) alike = pd_shift_new_alike (first, g_array_index (days, PdDay, i));

      pd_shift_set_series_id (alike, series_id);
      g_ptr_array_add (proposals, pd_shift_placing_propose (placing, NULL, alike));
    }
  return proposals;
}

/**
 * pd_shift_series_propose_change:
 * @placing: what is there, and who is away
 * @series: (element-type PdShift): all shifts of the series
 * @before: the one of them that is changed
 * @after: what becomes of it
 * @reach: how far the change goes
 * @new_series_id: what the following ones are known by from now on
 *
 * Proposes for each shift what was changed: its times, site, person and what it is for,
 * and by how many days it moves. A note for hand-over and a pin are of the one shift.
 *
 * Returns: (transfer full) (element-type PdProposal): the preview, by day
 */
GPtrArray *
pd_shift_series_propose_change (PdShiftPlacing *placing,
                                GPtrArray      *series,
                                PdShift        *before,
                                PdShift        *after,
                                PdSeriesReach   reach,
                                PdId            new_series_id)
{
  GPtrArray            *proposals = pd_proposals_new ();
  g_autoptr (GPtrArray) reached = NULL;
  PdId                  series_id;

  g_return_val_if_fail (placing != NULL && series != NULL, proposals);
  g_return_val_if_fail (PD_IS_SHIFT (before) && PD_IS_SHIFT (after), proposals);

  reached = list_reached (series, before, reach);
  series_id = choose_series (before, reach, reached->len == series->len, new_series_id);
  for (guint i = 0; i < reached->len; i++)
    pd_shift_placing_take_away (placing, g_ptr_array_index (reached, i));
  for (guint i = 0; i < reached->len; i++)
    {
      PdShift            *shift = g_ptr_array_index (reached, i);
      g_autoptr (PdShift) changed = make_changed (shift, before, after, series_id);

      g_ptr_array_add (proposals, pd_shift_placing_propose (placing, shift, changed));
    }
  return proposals;
}

/**
 * pd_shift_series_propose_removal:
 * @placing: what is there, and what was published
 * @series: (element-type PdShift): all shifts of the series
 * @shift: one of them
 * @reach: which ones are removed
 *
 * Returns: (transfer full) (element-type PdProposal): the preview, by day
 */
GPtrArray *
pd_shift_series_propose_removal (PdShiftPlacing *placing,
                                 GPtrArray      *series,
                                 PdShift        *shift,
                                 PdSeriesReach   reach)
{
  GPtrArray            *proposals = pd_proposals_new ();
  g_autoptr (GPtrArray) reached = NULL;

  g_return_val_if_fail (placing != NULL && series != NULL, proposals);
  g_return_val_if_fail (PD_IS_SHIFT (shift), proposals);

  reached = list_reached (series, shift, reach);
  for (guint i = 0; i < reached->len; i++)
    g_ptr_array_add (proposals, pd_shift_placing_propose_removal (placing, g_ptr_array_index (reached, i)));
  return proposals;
}
