/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-roster.h"

#define FIRST_PERSON_ID 100
#define FIRST_SITE_ID 10
#define FIRST_SHIFT_ID 10000

static const char *const FIRST_NAMES[] = {
  "Mira",
  "Tom",
  "Ana María",
  "Jo",
  "Siobhán",
  "Wei",
  "Aroha",
  "Dylan",
  "Priya",
  "Lee",
  "Farid",
  "Kirra",
  "Noah",
  "Agnieszka",
  "Sam",
  "Yarran",
  "Ingrid",
  "Oluwaseun",
  "Beth",
  "Marlee",
};

static const char *const LAST_NAMES[] = {
  "Khan",
  "O’Neill",
  "Ruiz-Delgado",
  "Blake",
  "Walsh",
  "Zhang",
  "Ngata",
  "Price",
  "Nair",
  "Marsh",
  "Haddad",
  "Yunupingu",
  "Stone",
};

static const struct
{
  const char *name;
  const char *mark;
} SITES[] = {
  { "Bay Street", "BS" },
  { "The Hub", "HUB" },
  { "Wattle House", "WH" },
};

/* Start and end, in hours; the last is a night. */
static const int SPANS[][2] = { { 9, 15 }, { 8, 16 }, { 10, 18 }, { 13, 21 }, { 22, 6 } };

/**
 * sample_people_new:
 * @n: how many
 *
 * Returns: (transfer full) (element-type PdPerson): people with ids from 100 on
 */
GPtrArray *
sample_people_new (guint n)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", FIRST_NAMES[i % G_N_ELEMENTS (FIRST_NAMES)],
                                               LAST_NAMES[i % G_N_ELEMENTS (LAST_NAMES)]);
      g_autofree char *code = g_strdup_printf ("P%03u", i + 1);
      PdPerson        *person = pd_person_new (FIRST_PERSON_ID + i, name);

      pd_person_set_code (person, code);
      pd_person_set_agreed_minutes (person, (int) (15 + i % 5 * 5) * 60);
      g_ptr_array_add (people, person);
    }
  return people;
}

/**
 * sample_sites_new:
 *
 * Returns: (transfer full) (element-type PdSite): three sites with ids from 10 on
 */
GPtrArray *
sample_sites_new (void)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (SITES); i++)
    {
      PdSite *site = pd_site_new (FIRST_SITE_ID + i, SITES[i].name);

      pd_site_set_mark (site, SITES[i].mark);
      pd_site_set_zone (site, "Australia/Sydney");
      g_ptr_array_add (sites, site);
    }
  return sites;
}

/**
 * sample_shift_new:
 * @id: its id
 * @person_id: whose it is, or 0
 * @site_id: where
 * @day: when
 * @start_hour: the hour that it begins at
 * @end_hour: the hour that it ends at; before @start_hour is the next day
 *
 * Returns: (transfer full): a shift for support
 */
PdShift *
sample_shift_new (PdId  id,
                  PdId  person_id,
                  PdId  site_id,
                  PdDay day,
                  int   start_hour,
                  int   end_hour)
{
  PdShift           *shift = pd_shift_new (id);
  g_autoptr (GError) error = NULL;

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  pd_shift_set_times (shift, start_hour * 60, end_hour * 60, &error);
  g_assert_no_error (error);
  return shift;
}

static void
vary (PdShift *shift,
      guint    n)
{
  g_autoptr (GError) error = NULL;

  if (n % 11 == 3)
    pd_shift_set_activity (shift, (PdActivity) (1 + n % 5));
  if (n % 7 == 2)
    pd_shift_set_note (shift, "Keys are with the café next door.");
  if (n % 5 == 4)
    pd_shift_set_sleepover (shift, 23 * 60, 5 * 60, &error);
  g_assert_no_error (error);
}

/**
 * sample_shifts_new:
 * @people: (element-type PdPerson): who works
 * @sites: (element-type PdSite): where
 * @from: the first day
 * @n_days: for how many days
 *
 * Returns: (transfer full) (element-type PdShift): about four shifts a person and week,
 *   one open shift a day, a second shift now and then, and some that overlap
 */
GPtrArray *
sample_shifts_new (GPtrArray *people,
                   GPtrArray *sites,
                   PdDay      from,
                   guint      n_days)
{
  GPtrArray *shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdId       id = FIRST_SHIFT_ID;

  for (guint i = 0; i <= people->len; i++)
    for (guint day = 0; day < n_days; day++)
      {
        guint      n = i * 7 + day * 3;
        const int *span = SPANS[n % G_N_ELEMENTS (SPANS)];
        PdSite    *site = g_ptr_array_index (sites, n % sites->len);
        PdId       person_id = i == 0 ? PD_ID_NONE : pd_person_get_id (g_ptr_array_index (people, i - 1));
        PdShift   *shift;

        if (i > 0 && (i * 5 + day * 4) % 7 >= 4)
          continue;
        shift = sample_shift_new (id++, person_id, pd_site_get_id (site), from + (PdDay) day, span[0], span[1]);
        vary (shift, n);
        g_ptr_array_add (shifts, shift);
        if (n % 13 == 5)
          g_ptr_array_add (shifts, sample_shift_new (id++, person_id, pd_site_get_id (site),
                                                     from + (PdDay) day, n % 2 == 0 ? 14 : 18, 22));
      }
  return shifts;
}

/**
 * sample_roster_new:
 * @n_people: how many people
 * @from: the first day
 * @n_days: how many days
 * @side: what the rows are
 *
 * Returns: (transfer full): a roster of all of the above
 */
PdRoster *
sample_roster_new (guint        n_people,
                   PdDay        from,
                   guint        n_days,
                   PdRosterSide side)
{
  g_autoptr (GPtrArray) people = sample_people_new (n_people);
  g_autoptr (GPtrArray) sites = sample_sites_new ();
  g_autoptr (GPtrArray) shifts = sample_shifts_new (people, sites, from, n_days);

  return pd_roster_new (people, sites, shifts, from, n_days, side);
}
