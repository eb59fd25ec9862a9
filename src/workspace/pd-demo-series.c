/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#define DAYS_PER_WEEK 7

/* What is at another time than the first one has gone its own way. */
static gboolean
is_in_turn (PdShift *shift,
            PdShift *first)
{
  return (pd_shift_get_day (shift) - pd_shift_get_day (first)) % DAYS_PER_WEEK == 0 &&
         pd_shift_get_start (shift) == pd_shift_get_start (first);
}

/**
 * pd_demo_make_series:
 * @self: a service with its roster
 *
 * Makes a series of each person's sessions of supervision that are at the same time of the
 * week. Those to come are pinned: two people have them in their diaries.
 */
void
pd_demo_make_series (PdDemo *self)
{
  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift      *shift = g_ptr_array_index (self->shifts, i);
      PdDemoWorker *worker = pd_demo_find_worker (self, pd_shift_get_person_id (shift));

      if (worker == NULL || pd_shift_get_activity (shift) != PD_ACTIVITY_SUPERVISION)
        continue;
      if (worker->first_session == NULL)
        {
          worker->first_session = shift;
          worker->series_id = pd_random_id (&self->more);
        }
      if (!is_in_turn (shift, worker->first_session))
        continue;
      pd_shift_set_series_id (shift, worker->series_id);
      pd_shift_set_is_pinned (shift, pd_shift_get_day (shift) > self->options.today);
    }
}
