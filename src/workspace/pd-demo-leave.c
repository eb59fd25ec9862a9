/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-clock.h"
#include "pd-leave.h"

/* How often, in a thousand. */
#define SICK_TODAY 15
#define AWAY_BEGINS_TODAY 6

static PdLeaveKind
choose_kind (PdDemo *self)
{
  static const PdLeaveKind kinds[] = {
    PD_LEAVE_ANNUAL, PD_LEAVE_ANNUAL, PD_LEAVE_ANNUAL, PD_LEAVE_ANNUAL, PD_LEAVE_PERSONAL,
    PD_LEAVE_CARERS, PD_LEAVE_STUDY, PD_LEAVE_UNPAID, PD_LEAVE_OTHER
  };

  return kinds[pd_random_below (&self->more, G_N_ELEMENTS (kinds))];
}

/* Whoever works through the night before is away from the day after. */
static void
put_down_leave (PdDemo       *self,
                PdDemoWorker *worker)
{
  const PdDemoSlot *before = worker->pattern[pd_demo_get_pattern_day (self, worker->away_from + PD_DEMO_PATTERN_DAYS - 1)];
  PdDay             from = worker->away_from;

  if ((before != NULL && before->end > PD_MINUTES_PER_DAY) || worker->cover_end > pd_demo_get_minute (from, 0))
    from++;
  if (from < worker->away_until)
    g_ptr_array_add (self->leaves,
                     pd_leave_new (pd_person_get_id (worker->person), choose_kind (self), from, worker->away_until - 1));
}

/**
 * pd_demo_put_down_absence:
 * @self: a service whose roster is made
 * @worker: who is not there
 * @day: when
 * @slot: what they would have worked
 *
 * Puts down that somebody could not come on a day that is over. Nobody was asked why.
 */
void
pd_demo_put_down_absence (PdDemo           *self,
                          PdDemoWorker     *worker,
                          PdDay             day,
                          const PdDemoSlot *slot)
{
  PdLeave *leave;

  if (day > self->options.today || day < worker->away_until)
    return;
  leave = pd_leave_new (pd_person_get_id (worker->person), PD_LEAVE_OTHER, day, day);
  leave->start = slot->start;
  leave->end = slot->end;
  g_ptr_array_add (self->leaves, leave);
}

/**
 * pd_demo_is_away:
 * @self: a service whose roster is made, day by day
 * @worker: somebody
 * @day: the day after the one that was asked about before
 *
 * Leave comes by the week or two, the less likely the more hands are away already.
 *
 * Returns: whether they are not there
 */
gboolean
pd_demo_is_away (PdDemo       *self,
                 PdDemoWorker *worker,
                 PdDay         day)
{
  if (worker->away_until != PD_DAY_NONE && day < worker->away_until)
    return day >= worker->away_from;
  if (pd_random_chance (&self->random, AWAY_BEGINS_TODAY))
    {
      worker->away_from = day;
      worker->away_until = day + pd_random_between (&self->random, 5, 14);
      put_down_leave (self, worker);
      return TRUE;
    }
  return pd_random_chance (&self->random, SICK_TODAY);
}
