/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-roster.h"

#include "pd-random.h"

#define FIRST_SITE 10001
#define DAYS_AROUND 28

typedef struct
{
  const RandomRosterSize *size;
  PdRandom                random;
  PdRosterFacts          *facts;
  GPtrArray              *people;
  GPtrArray              *sites;
  GPtrArray              *shifts;
} Making;

static PdId
choose_site (Making *making)
{
  return FIRST_SITE + (PdId) pd_random_below (&making->random, making->size->n_sites);
}

static void
add_wishes (Making *making,
            PdId    id)
{
  PdWish wish = (PdWish[]){ PD_WISH_YES, PD_WISH_RATHER_NOT, PD_WISH_NO }[pd_random_below (&making->random, 3)];
  PdWhen when = { (PdWeekdays) (1u << pd_random_below (&making->random, 7)), PD_DAY_NONE, PD_DAY_NONE, 0, 1440 };
  PdDay  away = RANDOM_ROSTER_MONDAY + (PdDay) pd_random_below (&making->random, 2 * making->size->n_days);

  pd_roster_facts_take_availability (making->facts, pd_availability_new (id, wish, when));
  if (pd_random_chance (&making->random, 400))
    pd_roster_facts_take_leave (making->facts, pd_leave_new (id, PD_LEAVE_ANNUAL, away, away + 3));
  if (pd_random_chance (&making->random, 200))
    pd_roster_facts_take_training (making->facts,
                                   pd_training_new (id, "First aid", PD_DAY_NONE, RANDOM_ROSTER_MONDAY + 5, TRUE));
  if (id > 1 && pd_random_chance (&making->random, 200))
    pd_roster_facts_keep_apart (making->facts, id, id - 1);
}

static void
add_person (Making *making,
            PdId    id)
{
  static const PdEmployment employments[] = { PD_EMPLOYMENT_PART_TIME, PD_EMPLOYMENT_CASUAL, PD_EMPLOYMENT_FULL_TIME,
                                              PD_EMPLOYMENT_VOLUNTEER };
  g_autofree char          *name = g_strdup_printf ("Person %d", (int) id);
  PdPerson                 *person = pd_person_new (id, name);
  PdId                      sites[2] = { choose_site (making), choose_site (making) };
  PdEmployment              employment = employments[pd_random_below (&making->random, G_N_ELEMENTS (employments))];

  pd_person_set_employment (person, employment);
  pd_person_set_stream (person, "social");
  pd_person_set_site_ids (person, sites, sites[0] != sites[1] ? 2 : 1);
  if (employment == PD_EMPLOYMENT_PART_TIME || employment == PD_EMPLOYMENT_FULL_TIME)
    pd_person_set_agreed_minutes (person, employment == PD_EMPLOYMENT_FULL_TIME ? 2280 : 1200);
  g_ptr_array_add (making->people, person);
  add_wishes (making, id);
}

static void
add_shift (Making *making,
           PdDay   day)
{
  PdShift *shift = pd_shift_new (1000001 + (PdId) making->shifts->len);
  int      start = 360 + 60 * (int) pd_random_below (&making->random, 12);
  gboolean is_shown = day >= RANDOM_ROSTER_MONDAY && day - RANDOM_ROSTER_MONDAY < (PdDay) making->size->n_days;
  guint    person = pd_random_below (&making->random, making->size->n_people);

  pd_shift_set_site_id (shift, choose_site (making));
  pd_shift_set_day (shift, day);
  pd_shift_set_times (shift, start, start + 240 + 60 * (int) pd_random_below (&making->random, 4), NULL);
  if (!is_shown || !pd_random_chance (&making->random, making->size->of_thousand_open))
    pd_shift_set_person_id (shift, 1 + (PdId) person);
  pd_shift_set_is_pinned (shift, pd_random_chance (&making->random, 60));
  g_ptr_array_add (making->shifts, shift);
}

static void
add_shifts (Making *making)
{
  PdDay first = RANDOM_ROSTER_MONDAY - DAYS_AROUND;
  PdDay end = RANDOM_ROSTER_MONDAY + (PdDay) making->size->n_days + DAYS_AROUND;

  for (PdDay day = first; day < end; day++)
    for (guint i = 0; i < making->size->n_shifts; i++)
      add_shift (making, day);
  pd_roster_facts_take_publication (making->facts,
                                    pd_publication_new (1,
                                                        RANDOM_ROSTER_MONDAY - 20,
                                                        RANDOM_ROSTER_MONDAY,
                                                        RANDOM_ROSTER_MONDAY + 6,
                                                        making->shifts));
}

/**
 * random_roster_new:
 * @size: how large, and the seed
 * @rules: the rules
 *
 * Returns: (transfer full): a roster with days to fill
 */
PdFilling *
random_roster_new (const RandomRosterSize *size,
                   PdRuleSet              *rules)
{
  g_autoptr (PdRosterFacts) facts = pd_roster_facts_new (rules, RANDOM_ROSTER_MONDAY, RANDOM_ROSTER_MONDAY - 10);
  g_autoptr (GPtrArray)     people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)     sites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)     shifts = g_ptr_array_new_with_free_func (g_object_unref);
  Making                    making = { size, { { 0 } }, facts, people, sites, shifts };
  PdFilling                *filling;

  pd_random_init (&making.random, size->seed);
  for (guint i = 0; i < size->n_sites; i++)
    {
      g_autofree char *name = g_strdup_printf ("Site %u", i + 1);

      g_ptr_array_add (sites, pd_site_new (FIRST_SITE + (PdId) i, name));
    }
  pd_roster_facts_take_coverage (facts,
                                 pd_coverage_new (FIRST_SITE, (PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 }, 2, 4, 30));
  for (guint i = 0; i < size->n_people; i++)
    add_person (&making, 1 + (PdId) i);
  add_shifts (&making);
  filling = pd_filling_new (facts, people, sites, shifts);
  pd_filling_set_days (filling, RANDOM_ROSTER_MONDAY, size->n_days, PD_ID_NONE);
  return filling;
}
