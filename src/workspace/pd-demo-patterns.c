/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-clock.h"

/* Days that are tried for a pattern. Beyond that, somebody has fewer hours than hoped. */
#define MAX_TRIES 120

#define REST_BETWEEN_SHIFTS (10 * 60)
#define MAX_DAYS_A_WEEK 5

/* How far a pattern may miss the hours that were hoped for. */
#define TOLERANCE 90

#define AT(hour, minute) ((hour) *60 + (minute))
#define MONDAY_TO_FRIDAY 0x1f
#define WEEKEND 0x60
#define EVERY_DAY 0x7f

static const PdDemoSlot SLOTS[] = {
  { PD_DEMO_HUB, AT (9, 0), AT (17, 0), 0, 0, 30, MONDAY_TO_FRIDAY, 5 },
  { PD_DEMO_HUB, AT (9, 30), AT (14, 30), 0, 0, 0, MONDAY_TO_FRIDAY, 4 },
  { PD_DEMO_HUB, AT (12, 0), AT (18, 0), 0, 0, 30, MONDAY_TO_FRIDAY, 3 },
  { PD_DEMO_HUB, AT (10, 0), AT (15, 0), 0, 0, 0, WEEKEND, 4 },
  { PD_DEMO_RESPITE, AT (7, 0), AT (15, 0), 0, 0, 30, EVERY_DAY, 4 },
  { PD_DEMO_RESPITE, AT (14, 30), AT (22, 30), 0, 0, 30, EVERY_DAY, 3 },
  { PD_DEMO_RESPITE, AT (15, 30), AT (33, 0), AT (22, 30), AT (30, 30), 30, EVERY_DAY, 3 },
  { PD_DEMO_RESPITE, AT (10, 0), AT (14, 0), 0, 0, 0, EVERY_DAY, 2 },
  { PD_DEMO_WARM_LINE, AT (17, 0), AT (22, 0), 0, 0, 0, EVERY_DAY, 5 },
  { PD_DEMO_WARM_LINE, AT (22, 0), AT (30, 0), 0, 0, 30, EVERY_DAY, 3 },
  { PD_DEMO_WARM_LINE, AT (12, 0), AT (17, 0), 0, 0, 0, EVERY_DAY, 3 },
  { PD_DEMO_OUTREACH, AT (8, 30), AT (16, 30), 0, 0, 30, MONDAY_TO_FRIDAY, 4 },
  { PD_DEMO_OUTREACH, AT (10, 0), AT (14, 0), 0, 0, 0, MONDAY_TO_FRIDAY, 3 },
};

/* Volunteers come for a few hours of a day. */
static gboolean
is_for_volunteers (const PdDemoSlot *slot)
{
  return slot->end - slot->start <= AT (5, 0) && slot->end <= AT (18, 0);
}

static gboolean
is_possible (const PdDemoSlot *slot,
             PdDemoSiteKind    kind,
             guint             day,
             gboolean          is_volunteer)
{
  return slot->kind == kind && (slot->weekdays >> day % 7 & 1) != 0 &&
         (!is_volunteer || is_for_volunteers (slot));
}

/* Chooses by weight; gives NULL for a day on which the site has nothing. */
static const PdDemoSlot *
choose_slot (PdDemo        *self,
             PdDemoSiteKind kind,
             guint          day,
             gboolean       is_volunteer)
{
  guint total = 0;
  guint chosen;

  for (guint i = 0; i < G_N_ELEMENTS (SLOTS); i++)
    if (is_possible (&SLOTS[i], kind, day, is_volunteer))
      total += SLOTS[i].weight;
  if (total == 0)
    return NULL;

  chosen = pd_random_below (&self->random, total);
  for (guint i = 0; i < G_N_ELEMENTS (SLOTS); i++)
    if (is_possible (&SLOTS[i], kind, day, is_volunteer))
      {
        if (chosen < SLOTS[i].weight)
          return &SLOTS[i];
        chosen -= SLOTS[i].weight;
      }
  return NULL;
}

/* The pattern goes round, so the last day is before the first. */
static gboolean
leaves_rest (const PdDemoWorker *worker,
             guint               day,
             const PdDemoSlot   *slot)
{
  const PdDemoSlot *before = worker->pattern[(day + PD_DEMO_PATTERN_DAYS - 1) % PD_DEMO_PATTERN_DAYS];
  const PdDemoSlot *after = worker->pattern[(day + 1) % PD_DEMO_PATTERN_DAYS];

  return (before == NULL || before->end + REST_BETWEEN_SHIFTS <= slot->start + PD_MINUTES_PER_DAY) &&
         (after == NULL || slot->end + REST_BETWEEN_SHIFTS <= after->start + PD_MINUTES_PER_DAY);
}

static guint
count_days (const PdDemoWorker *worker,
            guint               day)
{
  guint first = day / 7 * 7;
  guint n = 0;

  for (guint i = first; i < first + 7; i++)
    n += worker->pattern[i] != NULL;
  return n;
}

/* The minutes of a fortnight that are hoped for. */
static int
choose_minutes (PdDemo       *self,
                PdDemoWorker *worker)
{
  switch (pd_person_get_employment (worker->person))
    {
    case PD_EMPLOYMENT_FULL_TIME:
      return AT (76, 0);
    case PD_EMPLOYMENT_CASUAL:
      return AT (pd_random_between (&self->random, 8, 20), 0);
    case PD_EMPLOYMENT_VOLUNTEER:
      return AT (pd_random_between (&self->random, 5, 12), 0);
    case PD_EMPLOYMENT_PART_TIME:
    case PD_EMPLOYMENT_UNKNOWN:
    default:
      return AT (pd_random_between (&self->random, 24, 56), 0);
    }
}

/**
 * pd_demo_slot_get_work:
 * @slot: a shift that sites have
 *
 * Returns: the minutes of work in it, without sleep and breaks
 */
int
pd_demo_slot_get_work (const PdDemoSlot *slot)
{
  return slot->end - slot->start - (slot->sleep_end - slot->sleep_start) - slot->rest;
}

/**
 * pd_demo_make_pattern:
 * @self: a service with its sites
 * @worker: somebody with a site and an employment
 *
 * Makes up what they do in a fortnight, every fortnight: the days, start and finish that
 * stand in a part-time agreement.
 */
void
pd_demo_make_pattern (PdDemo       *self,
                      PdDemoWorker *worker)
{
  gboolean is_volunteer = pd_person_get_employment (worker->person) == PD_EMPLOYMENT_VOLUNTEER;
  int      minutes = choose_minutes (self, worker);

  for (guint i = 0; i < MAX_TRIES && minutes > TOLERANCE; i++)
    {
      guint             day = pd_random_below (&self->random, PD_DEMO_PATTERN_DAYS);
      const PdDemoSlot *slot = choose_slot (self, pd_demo_sites[worker->site].kind, day, is_volunteer);

      if (slot == NULL || worker->pattern[day] != NULL || count_days (worker, day) >= MAX_DAYS_A_WEEK ||
          pd_demo_slot_get_work (slot) > minutes + TOLERANCE || !leaves_rest (worker, day, slot))
        continue;
      worker->pattern[day] = slot;
      minutes -= pd_demo_slot_get_work (slot);
    }
}
