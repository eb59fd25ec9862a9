/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people agreed to in writing, said about themselves and about when they can work, learned,
 * and want next. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-availability.h"
#include "pd-clock.h"
#include "pd-path-step.h"
#include "pd-pattern.h"
#include "pd-training.h"

#define DAYS_PER_WEEK 7
#define DAYS_PER_YEAR 365

/* How often, in a thousand. */
#define SAYS_NO_TO_A_DAY 450
#define RATHER_NOT_IN_THE_EVENING 300

/* Of ten people, whose check is over, whose soon will be, and whose must be renewed. */
#define PEOPLE_PER_EXPIRY 10

#define EVENING_START (17 * 60)
#define EVENING_END (22 * 60)

static PdDemoWorker *
get_worker (PdDemo *self,
            guint   i)
{
  return &g_array_index (self->workers, PdDemoWorker, i);
}

static void
put_down_pattern (PdDemo             *self,
                  const PdDemoWorker *worker)
{
  PdEmployment employment = pd_person_get_employment (worker->person);
  PdPattern   *pattern;

  if (employment != PD_EMPLOYMENT_PART_TIME && employment != PD_EMPLOYMENT_FULL_TIME)
    return;
  pattern = pd_pattern_new (pd_person_get_id (worker->person),
                            self->first_day - pd_random_between (&self->more, 5, 60) * DAYS_PER_WEEK,
                            self->first_day,
                            PD_DEMO_PATTERN_DAYS / DAYS_PER_WEEK);
  for (int i = 0; i < PD_DEMO_PATTERN_DAYS; i++)
    if (worker->pattern[i] != NULL)
      pd_pattern_add_time (pattern, i, worker->pattern[i]->start, worker->pattern[i]->end);
  g_ptr_array_add (self->patterns, pattern);
}

/* On which days of the week everybody is on the roster, also for an hour after midnight. */
static void
find_weekdays (PdDemo *self)
{
  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift      *shift = g_ptr_array_index (self->shifts, i);
      PdDay         day = pd_shift_get_day (shift);
      PdDemoWorker *worker = pd_demo_find_worker (self, pd_shift_get_person_id (shift));

      if (worker == NULL)
        continue;
      worker->weekdays |= PD_WEEKDAYS_OF (pd_day_get_weekday (day));
      if (pd_shift_get_end (shift) > PD_MINUTES_PER_DAY)
        worker->weekdays |= PD_WEEKDAYS_OF (pd_day_get_weekday (day + 1));
    }
}

static gboolean
works_evenings (const PdDemoWorker *worker)
{
  for (guint i = 0; i < PD_DEMO_PATTERN_DAYS; i++)
    if (worker->pattern[i] != NULL && worker->pattern[i]->end > EVENING_START)
      return TRUE;
  return FALSE;
}

static void
say (PdDemo             *self,
     const PdDemoWorker *worker,
     PdWish              wish,
     PdWeekdays          weekdays,
     int                 start,
     int                 end)
{
  PdWhen when = { weekdays, PD_DAY_NONE, PD_DAY_NONE, start, end };

  if (weekdays != 0)
    g_ptr_array_add (self->availabilities, pd_availability_new (pd_person_get_id (worker->person), wish, when));
}

/* Casuals say yes to the days that they come on; others no to some that they never do. */
static void
put_down_availability (PdDemo             *self,
                       const PdDemoWorker *worker)
{
  PdWeekdays there = worker->weekdays;
  PdWeekdays never = 0;

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    if ((there & PD_WEEKDAYS_OF (i)) == 0 && pd_random_chance (&self->more, SAYS_NO_TO_A_DAY))
      never |= PD_WEEKDAYS_OF (i);
  say (self, worker, PD_WISH_NO, never, 0, PD_MINUTES_PER_DAY);
  if (pd_person_get_employment (worker->person) == PD_EMPLOYMENT_CASUAL)
    say (self, worker, PD_WISH_YES, there, 8 * 60, EVENING_END);
  else if (!works_evenings (worker) && pd_random_chance (&self->more, RATHER_NOT_IN_THE_EVENING))
    say (self, worker, PD_WISH_RATHER_NOT, PD_WEEKDAYS_ALL, EVENING_START, EVENING_END);
}

static void
learn (PdDemo             *self,
       const PdDemoWorker *worker,
       const char         *name,
       PdDay               done_on,
       PdDay               expires_on,
       gboolean            is_needed)
{
  g_ptr_array_add (self->trainings,
                   pd_training_new (pd_person_get_id (worker->person), name, done_on, expires_on, is_needed));
}

static void
put_down_training (PdDemo             *self,
                   const PdDemoWorker *worker,
                   guint               i)
{
  PdDay today = self->options.today;
  PdDay check_until = today + pd_random_between (&self->more, 60, 4 * DAYS_PER_YEAR);
  PdDay aid_until = today + pd_random_between (&self->more, 45, 3 * DAYS_PER_YEAR);
  PdDay lifting_until = today + pd_random_between (&self->more, 10, DAYS_PER_YEAR);

  if (i % PEOPLE_PER_EXPIRY == 2)
    check_until = today + 20;
  else if (i % PEOPLE_PER_EXPIRY == 4)
    aid_until = today + 9;
  else if (i % PEOPLE_PER_EXPIRY == 6)
    lifting_until = today - 20;
  learn (self, worker, "Working with children check", check_until - 5 * DAYS_PER_YEAR, check_until, TRUE);
  learn (self, worker, "First aid", aid_until - 3 * DAYS_PER_YEAR, aid_until, TRUE);
  learn (self, worker, "Manual handling", lifting_until - DAYS_PER_YEAR, lifting_until, FALSE);
  if (pd_person_get_employment (worker->person) != PD_EMPLOYMENT_VOLUNTEER && i % 3 != 2)
    learn (self, worker, "Intentional Peer Support, core training", self->first_day - 200 - (PdDay) i, PD_DAY_NONE, FALSE);
  if (i % 4 == 1)
    learn (self, worker, "Certificate IV in Mental Health Peer Work", self->first_day - 600, PD_DAY_NONE, FALSE);
}

/* Some have said so, and nobody has said it for the others. */
static void
say_pronouns (const PdDemoWorker *worker,
              guint               i)
{
  static const char *const SAID[] = { "she/her", "they/them", "", "he/him", "", "she/they", "" };

  pd_person_set_pronouns (worker->person, SAID[i % G_N_ELEMENTS (SAID)]);
}

static void
step (PdDemo             *self,
      const PdDemoWorker *worker,
      const char         *name,
      PdDay               planned_on,
      PdDay               reached_on)
{
  g_ptr_array_add (self->path_steps,
                   pd_path_step_new (pd_person_get_id (worker->person), name, planned_on, reached_on));
}

static void
put_down_path (PdDemo             *self,
               const PdDemoWorker *worker,
               guint               i)
{
  PdDay began = self->first_day - 240 - (PdDay) i;

  step (self, worker, "Recruited", PD_DAY_NONE, began);
  if (i % 3 != 2)
    step (self, worker, "Peer-specific training", began + 60, began + 75);
  if (i % 4 == 1)
    step (self, worker, "Ready to mentor", self->options.today + 30 + (PdDay) i, PD_DAY_NONE);
  if (i % 5 == 3)
    step (self, worker, "Leads a group", PD_DAY_NONE, PD_DAY_NONE);
}

/**
 * pd_demo_make_wishes:
 * @self: a service with its people and its roster
 *
 * Makes up what is kept of people beside who they are.
 */
void
pd_demo_make_wishes (PdDemo *self)
{
  find_weekdays (self);
  for (guint i = 0; i < self->workers->len; i++)
    {
      put_down_pattern (self, get_worker (self, i));
      put_down_availability (self, get_worker (self, i));
      put_down_training (self, get_worker (self, i), i);
      put_down_path (self, get_worker (self, i), i);
      say_pronouns (get_worker (self, i), i);
    }
}
