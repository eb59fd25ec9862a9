/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"

/* A Monday, whose fourth week goes over the end of a month and of summer time. */
#define FROM_YEAR 2026
#define FROM_MONTH 9
#define FROM_DAY 7

static const char *const GIVEN_NAMES[] = {
  "Abena",
  "Beatriz",
  "Cheng",
  "Dilnoza",
  "Ewan",
  "Fatima",
  "Grace",
  "Hemi",
  "Ines",
  "Jarrah",
  "Kirra",
  "Lachlan",
  "Minh",
  "Niamh",
  "Oluwaseun",
  "Priya",
};

static const char *const FAMILY_NAMES[] = {
  "Abbott",
  "Birch",
  "Castellanos",
  "Dunn",
  "Eze",
  "Fraser",
  "Gupta",
  "Hughes",
  "Ito",
  "Jackson-Worthington",
  "Khan",
  "Lim",
  "Moana",
  "Nguyen",
  "O’Brien",
  "Papadopoulos",
};

static const char *const SITE_NAMES[] = { "Bay Street", "Hillside House", "The Old Post Office" };

/**
 * made_up_name:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): a name as a table of another program may hold one, or as
 *   somebody types it who wants to see what happens
 */
char *
made_up_name (GRand *rand)
{
  static const char *const pieces[] = {
    "a",
    "W",
    "Wolfeschlegelsteinhausen",
    " ",
    "\n",
    "\t",
    "\xe2\x80\xa8",
    "محمد",
    "עברית",
    "李小龙",
    "\xe2\x80\x8f",
    "\xcc\x81",
    "\xf0\x9f\x98\x80",
    "-",
    "+1",
    "…",
    " +",
    "9:00 – 17:00",
  };
  guint    n = (guint) g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 6 : 400);
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (name, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (name, FALSE);
}

/**
 * made_up_service_new:
 *
 * Returns: (transfer full): a service without anybody
 */
MadeUpService *
made_up_service_new (void)
{
  MadeUpService *self = g_new0 (MadeUpService, 1);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->from = pd_day_from_ymd (FROM_YEAR, FROM_MONTH, FROM_DAY);
  return self;
}

/**
 * made_up_service_free:
 * @self: (transfer full): a service
 */
void
made_up_service_free (MadeUpService *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}

/**
 * made_up_service_add_person:
 * @self: a service
 * @name: a name
 *
 * Returns: (transfer none): a person of that name, part-time
 */
PdPerson *
made_up_service_add_person (MadeUpService *self,
                            const char    *name)
{
  PdPerson *person = pd_person_new (1000 + self->people->len, name);

  pd_person_set_employment (person, PD_EMPLOYMENT_PART_TIME);
  pd_person_set_agreed_minutes (person, (12 + (int) self->people->len % 5 * 4) * 60);
  g_ptr_array_add (self->people, person);
  return person;
}

/**
 * made_up_service_add_site:
 * @self: a service
 * @name: a name
 *
 * Returns: (transfer none): a site of that name
 */
PdSite *
made_up_service_add_site (MadeUpService *self,
                          const char    *name)
{
  PdSite *site = pd_site_new (1 + self->sites->len, name);

  g_ptr_array_add (self->sites, site);
  return site;
}

/**
 * made_up_service_add_shift:
 * @self: a service
 * @person: (nullable): whose, or nobody's
 * @site: where
 * @day: how many days after the first
 * @start: minutes since midnight
 * @end: the same
 *
 * Returns: (transfer none): the shift, which may still be changed
 */
PdShift *
made_up_service_add_shift (MadeUpService *self,
                           PdPerson      *person,
                           PdSite        *site,
                           guint          day,
                           int            start,
                           int            end)
{
  PdShift *shift = pd_shift_new (100000 + self->shifts->len);

  if (person != NULL)
    pd_shift_set_person_id (shift, pd_person_get_id (person));
  pd_shift_set_site_id (shift, pd_site_get_id (site));
  pd_shift_set_day (shift, self->from + (PdDay) day);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  g_ptr_array_add (self->shifts, shift);
  return shift;
}

static guint
choose (GRand *rand,
        guint  n)
{
  return (guint) g_rand_int_range (rand, 0, (int) n);
}

static void
add_random_shift (MadeUpService *self,
                  GRand         *rand,
                  PdPerson      *person,
                  guint          day)
{
  static const int starts[] = { 7 * 60, 9 * 60, 9 * 60 + 30, 13 * 60, 15 * 60, 22 * 60 };
  static const int lengths[] = { 3 * 60, 4 * 60, 6 * 60, 7 * 60 + 30, 8 * 60 };
  int              start = starts[choose (rand, G_N_ELEMENTS (starts))];
  int              length = lengths[choose (rand, G_N_ELEMENTS (lengths))];
  PdSite          *site = g_ptr_array_index (self->sites, choose (rand, self->sites->len));
  PdShift         *shift;

  shift = made_up_service_add_shift (self, person, site, day, start, start + length);
  if (choose (rand, 10) == 0)
    pd_shift_set_activity (shift, choose (rand, PD_ACTIVITY_ADMIN + 1));
  if (length > 5 * 60 && g_rand_boolean (rand))
    g_assert_true (pd_shift_set_break (shift, 30, NULL));
}

static void
add_random_person (MadeUpService *self,
                   GRand         *rand)
{
  const char      *given = GIVEN_NAMES[choose (rand, G_N_ELEMENTS (GIVEN_NAMES))];
  const char      *family = FAMILY_NAMES[self->people->len % G_N_ELEMENTS (FAMILY_NAMES)];
  g_autofree char *name = g_strdup_printf ("%s %s", given, family);

  made_up_service_add_person (self, name);
}

/**
 * made_up_service_new_random:
 * @rand: where chance comes from
 * @n_people: how many people
 * @n_days: how many days
 *
 * Returns: (transfer full): a service whose people work about every other day, now and
 *   then twice; with shifts that nobody has
 */
MadeUpService *
made_up_service_new_random (GRand *rand,
                            guint  n_people,
                            guint  n_days)
{
  MadeUpService *self = made_up_service_new ();

  for (guint i = 0; i < G_N_ELEMENTS (SITE_NAMES); i++)
    made_up_service_add_site (self, SITE_NAMES[i]);
  for (guint i = 0; i < n_people; i++)
    add_random_person (self, rand);

  for (guint day = 0; day < n_days; day++)
    {
      for (guint i = 0; i < n_people; i++)
        for (guint n = choose (rand, 11); n >= 5; n -= 5)
          add_random_shift (self, rand, g_ptr_array_index (self->people, i), day);
      if (choose (rand, 4) == 0)
        add_random_shift (self, rand, NULL, day);
    }
  return self;
}

/**
 * made_up_service_get_roster:
 * @self: a service
 * @n_days: how many days from the first
 * @side: what stands in rows
 *
 * Returns: (transfer full): its roster
 */
PdRoster *
made_up_service_get_roster (MadeUpService *self,
                            guint          n_days,
                            PdRosterSide   side)
{
  return pd_roster_new (self->people, self->sites, self->shifts, self->from, n_days, side);
}
