/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-problem-private.h"

#include "pd-gap-candidates.h"

/* What one person with one shift costs, whatever else they get: a wish that is not met
 * weighs about as much as six hours too many in a fortnight. */
#define COST_RATHER_NOT 40
#define COST_DID_NOT_SAY_YES 8
#define COST_OUT_OF_PATTERN 8
#define COST_NEW_TO_SITE 12

#define DAYS_OF_CONTINUITY 28

/**
 * pd_fill_make_shift:
 * @gap: an open shift
 * @person_id: somebody
 *
 * Returns: (transfer full): the shift as it would be theirs
 */
PdShift *
pd_fill_make_shift (PdShift *gap,
                    PdId     person_id)
{
  PdShift *shift = pd_shift_copy (gap);

  pd_shift_set_person_id (shift, person_id);
  return shift;
}

/**
 * pd_fill_knows_site:
 * @self: a problem
 * @person: somebody
 * @site_id: a site
 *
 * Where nobody's sites are kept, everybody works anywhere.
 *
 * Returns: whether they can be given a shift there without asking
 */
gboolean
pd_fill_knows_site (const PdFillProblem *self,
                    PdPerson            *person,
                    PdId                 site_id)
{
  guint       n;
  const PdId *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    if (ids[i] == site_id)
      return TRUE;
  return !self->has_sites || site_id == PD_ID_NONE;
}

static gboolean
has_worked_there (PdFillProblem *self,
                  PdId           person_id,
                  PdShift       *gap)
{
  g_autoptr (GPtrArray) shifts = pd_roster_check_list_shifts (self->check,
                                                              person_id,
                                                              pd_shift_get_day (gap) - DAYS_OF_CONTINUITY,
                                                              DAYS_OF_CONTINUITY);

  for (guint i = 0; i < shifts->len; i++)
    if (pd_shift_get_site_id (g_ptr_array_index (shifts, i)) == pd_shift_get_site_id (gap))
      return TRUE;
  return FALSE;
}

static int
judge (PdFillProblem *self,
       PdId           person_id,
       PdShift       *gap)
{
  PdRosterFacts *facts = self->filling->facts;
  int            length = pd_shift_get_end (gap) - pd_shift_get_start (gap);
  int            cost = 0;

  if (pd_gap_measure_said (facts, person_id, PD_WISH_RATHER_NOT, gap) > 0)
    cost += COST_RATHER_NOT;
  if (pd_gap_measure_said (facts, person_id, PD_WISH_YES, gap) < length)
    cost += COST_DID_NOT_SAY_YES;
  if (!pd_gap_is_agreed (facts, person_id, gap))
    cost += COST_OUT_OF_PATTERN;
  if (!has_worked_there (self, person_id, gap))
    cost += COST_NEW_TO_SITE;
  return cost;
}

static gboolean
is_barred (PdFillProblem      *self,
           const PdFillPerson *person,
           PdShift            *gap)
{
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) bars = NULL;

  if (!pd_person_is_here (person->person, pd_shift_get_day (gap)) ||
      !pd_fill_knows_site (self, person->person, pd_shift_get_site_id (gap)))
    return TRUE;
  shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (shifts, pd_fill_make_shift (gap, person->id));
  bars = pd_roster_check_find_bars (self->check, person->id, shifts);
  return bars->len > 0;
}

static void
ask_everybody (PdFillProblem *self,
               PdFillGap     *gap)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const PdFillPerson *person = g_ptr_array_index (self->people, i);
      PdFillChoice        choice = { i, 0 };

      if (is_barred (self, person, gap->shift))
        continue;
      choice.cost = judge (self, person->id, gap->shift);
      g_array_append_val (gap->choices, choice);
    }
}

/**
 * pd_fill_problem_add_choices:
 * @self: a problem with its gaps and people
 * @work: who is told, and asked whether to go on
 *
 * Asks for each gap who could work it beside what they have now. A search that is ended
 * meanwhile goes by what was asked so far.
 */
void
pd_fill_problem_add_choices (PdFillProblem *self,
                             PdFillWork    *work)
{
  work->progress = (PdFillProgress){ PD_FILL_PHASE_ASKING, 0, self->gaps->len, self->gaps->len, 0 };
  for (guint i = 0; i < self->gaps->len && pd_fill_work_tell (work, i); i++)
    ask_everybody (self, g_ptr_array_index (self->gaps, i));
}

/**
 * pd_fill_work_tell:
 * @self: a search
 * @done: how much of its phase is done
 *
 * Returns: whether to go on
 */
gboolean
pd_fill_work_tell (PdFillWork *self,
                   guint       done)
{
  self->progress.done = done;
  if (!self->is_stopped && self->tell != NULL && !self->tell (&self->progress, self->data))
    self->is_stopped = TRUE;
  return !self->is_stopped;
}
