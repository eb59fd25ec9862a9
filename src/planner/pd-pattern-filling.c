/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-pattern-filling.h"

static PdId
choose_site (PdPerson *person,
             PdId      site_id)
{
  guint       n;
  const PdId *ids = pd_person_get_site_ids (person, &n);

  if (site_id != PD_ID_NONE || n == 0)
    return site_id;
  return ids[0];
}

static void
propose_time (PdShiftPlacing      *placing,
              PdPerson            *person,
              PdDay                day,
              const PdPatternTime *time,
              PdId                 site_id,
              GPtrArray           *proposals)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdSegment           work = { PD_SEGMENT_WORK, time->start, time->end };

  if (!pd_shift_set_segments (shift, &work, 1, NULL))
    return;
  pd_shift_set_person_id (shift, pd_person_get_id (person));
  pd_shift_set_site_id (shift, choose_site (person, site_id));
  pd_shift_set_day (shift, day);
  g_ptr_array_add (proposals, pd_shift_placing_propose (placing, NULL, shift));
}

static void
propose_day (PdShiftPlacing *placing,
             PdPerson       *person,
             PdDay           day,
             PdId            site_id,
             GPtrArray      *proposals)
{
  PdPattern         *pattern = pd_roster_facts_find_pattern (pd_shift_placing_get_facts (placing),
                                                             pd_person_get_id (person),
                                                             day);
  g_autoptr (GArray) times = NULL;

  if (pattern == NULL || !pd_person_is_here (person, day))
    return;
  times = pd_pattern_list_times (pattern, day);
  for (guint i = 0; i < times->len; i++)
    propose_time (placing, person, day, &g_array_index (times, PdPatternTime, i), site_id, proposals);
}

/**
 * pd_pattern_filling_propose:
 * @placing: what is there, who is away, and what patterns were agreed to
 * @people: (element-type PdPerson): whose patterns to fill in
 * @from: the first day
 * @n_days: how many days
 * @site_id: where, or %PD_ID_NONE for the first of each person's sites
 *
 * Proposes a shift of support for each agreed time. Agreed times are whole: where a meal
 * break lies is for whoever makes the roster. Filling in twice adds nothing, also where a
 * shift was given a break meanwhile.
 *
 * Returns: (transfer full) (element-type PdProposal): the preview, by day and in the order
 *   of @people
 */
GPtrArray *
pd_pattern_filling_propose (PdShiftPlacing *placing,
                            GPtrArray      *people,
                            PdDay           from,
                            guint           n_days,
                            PdId            site_id)
{
  GPtrArray *proposals = pd_proposals_new ();

  g_return_val_if_fail (placing != NULL && people != NULL && from != PD_DAY_NONE, proposals);

  for (guint i = 0; i < n_days; i++)
    for (guint j = 0; j < people->len; j++)
      propose_day (placing, g_ptr_array_index (people, j), from + (PdDay) i, site_id, proposals);
  return proposals;
}
