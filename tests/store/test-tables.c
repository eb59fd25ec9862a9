/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-service-table.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

static void
test_founding (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (PdService) service = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GBytes)    key = NULL;
  g_autoptr (GError)    error = NULL;
  PdVault              *vault;

  store_fixture_reopen (self);
  vault = pd_store_get_vault (self->store);
  pd_service_table_load (self->store, &service, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_service_get_name (service), ==, "Bay Peers");
  g_assert_cmpstr (pd_service_get_zone (service), ==, "Australia/Melbourne");

  pd_person_table_list (self->store, &people, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (pd_person_get_name (people->pdata[0]), ==, "Mira");
  g_assert_cmpint (pd_person_get_use (people->pdata[0]), ==, PD_USE_MANAGER);
  g_assert_cmpint (pd_person_get_id (people->pdata[0]), ==, pd_vault_get_person_id (vault));

  pd_person_table_find_public_key (self->store, self->mira, &key, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (key, pd_identity_get_public (pd_vault_get_identity (vault))));
}

static void
test_service (StoreFixture *self,
              gconstpointer data)
{
  g_autoptr (PdService) service = pd_service_new ("Hill Peers");
  g_autoptr (PdService) found = NULL;
  g_autoptr (PdChange)  change = begin (self, "Change the service");
  g_autoptr (GError)    error = NULL;

  pd_service_set_zone (service, "Australia/Perth");
  pd_service_set_fortnight_anchor (service, TUESDAY);
  pd_service_table_update (change, service, &error);
  g_assert_no_error (error);
  commit (change);

  store_fixture_reopen (self);
  pd_service_table_load (self->store, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_service_get_name (found), ==, "Hill Peers");
  g_assert_cmpstr (pd_service_get_zone (found), ==, "Australia/Perth");
  g_assert_cmpint (pd_service_get_fortnight_anchor (found), ==, TUESDAY);
}

static PdPerson *
new_full_person (PdSite *first,
                 PdSite *second)
{
  PdPerson *person = pd_person_new (PD_ID_NONE, "Noor O’Neill; DROP TABLE person");
  PdId      site_ids[] = { pd_site_get_id (first), pd_site_get_id (second) };

  pd_person_set_pronouns (person, "они / שלהם 💜");
  pd_person_set_code (person, "NO");
  pd_person_set_email (person, "noor@example.org");
  pd_person_set_phone (person, "0400 000 000");
  pd_person_set_employment (person, PD_EMPLOYMENT_PART_TIME);
  pd_person_set_stream (person, "social and community services");
  pd_person_set_agreed_minutes (person, 22 * 60 + 48);
  pd_person_set_role_title (person, "Carer peer worker");
  pd_person_set_use (person, PD_USE_COORDINATOR);
  pd_person_set_left_on (person, TUESDAY);
  pd_person_set_site_ids (person, site_ids, G_N_ELEMENTS (site_ids));
  return person;
}

static void
test_person (StoreFixture *self,
             gconstpointer data)
{
  g_autoptr (PdSite)   bay = add_site (self, "Bay Street");
  g_autoptr (PdSite)   hill = add_site (self, "Hill House");
  g_autoptr (PdPerson) person = new_full_person (bay, hill);
  g_autoptr (PdPerson) found = NULL;
  g_autoptr (PdPerson) nobody = NULL;
  g_autoptr (PdChange) change = begin (self, "Add a person");
  g_autoptr (GError)   error = NULL;

  pd_person_table_insert (change, person, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pd_person_get_id (person), >, 0);
  commit (change);

  store_fixture_reopen (self);
  pd_person_table_find (self->store, pd_person_get_id (person), &found, &error);
  g_assert_no_error (error);
  g_assert_true (pd_person_equal (found, person));
  pd_person_table_find (self->store, 4711, &nobody, &error);
  g_assert_no_error (error);
  g_assert_null (nobody);
}

static void
test_pronouns_are_short (StoreFixture *self,
                         gconstpointer data)
{
  g_autofree char     *longest = g_strnfill (40, 'z');
  g_autofree char     *longer = g_strnfill (41, 'z');
  g_autoptr (PdPerson) person = add_person (self, "Noor");
  g_autoptr (PdChange) change = begin (self, "Change the pronouns");
  g_autoptr (GError)   error = NULL;

  pd_person_set_pronouns (person, longest);
  g_assert_true (pd_person_table_update (change, person, &error));
  g_assert_no_error (error);
  pd_person_set_pronouns (person, longer);
  g_assert_false (pd_person_table_update (change, person, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_every_employment_and_use (StoreFixture *self,
                               gconstpointer data)
{
  for (PdEmployment employment = PD_EMPLOYMENT_UNKNOWN; employment <= PD_EMPLOYMENT_VOLUNTEER; employment++)
    for (PdUse use = PD_USE_WORKER; use <= PD_USE_MANAGER; use++)
      {
        g_autoptr (PdChange) change = begin (self, "Add a person");
        g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "Sam");
        g_autoptr (PdPerson) found = NULL;
        g_autoptr (GError)   error = NULL;

        pd_person_set_employment (person, employment);
        pd_person_set_use (person, use);
        pd_person_table_insert (change, person, &error);
        g_assert_no_error (error);
        pd_person_table_find (self->store, pd_person_get_id (person), &found, &error);
        g_assert_no_error (error);
        g_assert_true (pd_person_equal (found, person));
      }
}

static void
test_order_of_sites (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (PdSite)   bay = add_site (self, "Bay Street");
  g_autoptr (PdSite)   hill = add_site (self, "Hill House");
  g_autoptr (PdPerson) person = add_person (self, "Noor");
  PdId                 orders[][2] = {
                    { pd_site_get_id (bay), pd_site_get_id (hill) },
                    { pd_site_get_id (hill), pd_site_get_id (bay) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (PdChange) change = begin (self, "Order the sites");
      g_autoptr (PdPerson) found = NULL;
      g_autoptr (GError)   error = NULL;

      pd_person_set_site_ids (person, orders[i], 2);
      pd_person_table_update (change, person, &error);
      g_assert_no_error (error);
      commit (change);
      store_fixture_reopen (self);
      pd_person_table_find (self->store, pd_person_get_id (person), &found, &error);
      g_assert_no_error (error);
      g_assert_true (pd_person_equal (found, person));
    }
}

static void
test_code_is_one_persons (StoreFixture *self,
                          gconstpointer data)
{
  g_autoptr (PdPerson) noor = pd_person_new (PD_ID_NONE, "Noor");
  g_autoptr (PdPerson) nora = pd_person_new (PD_ID_NONE, "Nora");
  g_autoptr (PdChange) change = begin (self, "Add two people");
  g_autoptr (GError)   error = NULL;

  pd_person_set_code (noor, "no");
  pd_person_set_code (nora, "NO");
  g_assert_true (pd_person_table_insert (change, noor, &error));
  g_assert_no_error (error);
  g_assert_false (pd_person_table_insert (change, nora, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "another person has this code"));
  g_assert_null (strstr (error->message, "Nora"));
  g_assert_cmpint (pd_person_get_id (nora), ==, PD_ID_NONE);
}

static void
test_site (StoreFixture *self,
           gconstpointer data)
{
  g_autoptr (PdSite)    bay = add_site (self, "Bay Street");
  g_autoptr (PdSite)    same = pd_site_new (PD_ID_NONE, "BAY STREET");
  g_autoptr (PdSite)    found = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  g_autoptr (PdChange)  change = begin (self, "Change the site");
  g_autoptr (GError)    error = NULL;

  pd_site_set_mark (bay, "BS");
  pd_site_set_zone (bay, "Australia/Darwin");
  pd_site_table_update (change, bay, &error);
  g_assert_no_error (error);
  g_assert_false (pd_site_table_insert (change, same, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  commit (change);

  store_fixture_reopen (self);
  pd_site_table_find (self->store, pd_site_get_id (bay), &found, &error);
  g_assert_no_error (error);
  g_assert_true (pd_site_equal (found, bay));
  pd_site_table_list (self->store, &sites, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sites->len, ==, 1);
}

static void
test_site_with_shifts_stays (StoreFixture *self,
                             gconstpointer data)
{
  g_autoptr (PdSite)   bay = add_site (self, "Bay Street");
  g_autoptr (PdShift)  shift = add_shift (self, NULL, bay, TUESDAY);
  g_autoptr (PdChange) change = begin (self, "Remove the site");
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_site_table_delete (change, pd_site_get_id (bay), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_shift_table_delete (change, pd_shift_get_id (shift), &error));
  g_assert_true (pd_site_table_delete (change, pd_site_get_id (bay), &error));
  g_assert_no_error (error);
  g_assert_false (pd_site_table_delete (change, pd_site_get_id (bay), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static PdShift *
new_long_night (PdPerson *person,
                PdSite   *site)
{
  static const PdSegment segments[] = {
    { PD_SEGMENT_WORK, 18 * 60, 23 * 60 },
    { PD_SEGMENT_SLEEPOVER, 23 * 60, 31 * 60 },
    { PD_SEGMENT_WORK, 31 * 60, 33 * 60 },
    { PD_SEGMENT_BREAK, 33 * 60, 34 * 60 },
    { PD_SEGMENT_WORK, 34 * 60, 36 * 60 },
  };
  g_autoptr (GError) error = NULL;
  PdShift           *shift = new_shift (person, site, TUESDAY);

  pd_shift_set_segments (shift, segments, G_N_ELEMENTS (segments), &error);
  g_assert_no_error (error);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  pd_shift_set_note (shift, "Key is with the neighbour.\nSecond line: “quoted”");
  return shift;
}

static void
test_shift (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (PdSite)   bay = add_site (self, "Bay Street");
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdShift)  shift = new_long_night (noor, bay);
  g_autoptr (PdShift)  found = NULL;
  g_autoptr (PdShift)  shorter = NULL;
  g_autoptr (PdChange) change = begin (self, "Add a night");
  g_autoptr (GError)   error = NULL;

  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  commit (change);
  store_fixture_reopen (self);
  found = find_shift (self, pd_shift_get_id (shift));
  g_assert_true (pd_shift_equal (found, shift));

  pd_shift_set_times (found, 60, 120, &error);
  g_assert_no_error (error);
  save_shift (self, found, "Shorten it");
  store_fixture_reopen (self);
  shorter = find_shift (self, pd_shift_get_id (shift));
  g_assert_true (pd_shift_equal (shorter, found));
}

static void
test_every_activity (StoreFixture *self,
                     gconstpointer data)
{
  for (PdActivity activity = PD_ACTIVITY_SUPPORT; activity <= PD_ACTIVITY_ADMIN; activity++)
    {
      g_autoptr (PdChange) change = begin (self, "Add a shift");
      g_autoptr (PdShift)  shift = new_shift (NULL, NULL, TUESDAY);
      g_autoptr (PdShift)  found = NULL;
      g_autoptr (GError)   error = NULL;

      pd_shift_set_activity (shift, activity);
      pd_shift_table_insert (change, shift, &error);
      g_assert_no_error (error);
      found = find_shift (self, pd_shift_get_id (shift));
      g_assert_true (pd_shift_equal (found, shift));
    }
}

static void
test_shift_needs_day_person_and_site (StoreFixture *self,
                                      gconstpointer data)
{
  g_autoptr (PdShift)  dayless = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdPerson) stranger = pd_person_new (4711, "Stranger");
  g_autoptr (PdShift)  strange = new_shift (stranger, NULL, TUESDAY);
  g_autoptr (PdShift)  missing = new_shift (NULL, NULL, TUESDAY);
  g_autoptr (PdChange) change = begin (self, "Add shifts");
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_shift_table_insert (change, dayless, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (pd_shift_table_insert (change, strange, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_shift_set_id (missing, 4711);
  g_assert_false (pd_shift_table_update (change, missing, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pd_shift_table_delete (change, 4711, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_shifts_between_days (StoreFixture *self,
                          gconstpointer data)
{
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError)    error = NULL;
  PdDay                 first;
  PdDay                 last;
  guint                 n;

  pd_shift_table_find_extent (self->store, &first, &last, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (first, ==, PD_DAY_NONE);
  g_assert_cmpint (last, ==, PD_DAY_NONE);
  g_assert_cmpuint (n, ==, 0);

  for (PdDay day = TUESDAY + 9; day >= TUESDAY; day--)
    g_object_unref (add_shift (self, NULL, NULL, day));
  pd_shift_table_list_between (self->store, TUESDAY + 3, TUESDAY + 5, &some, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->len, ==, 3);
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpint (pd_shift_get_day (some->pdata[i]), ==, TUESDAY + 3 + (PdDay) i);
  pd_shift_table_list_between (self->store, TUESDAY - 9, TUESDAY - 1, &none, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  pd_shift_table_list_all (self->store, &all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 10);

  pd_shift_table_find_extent (self->store, &first, &last, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (first, ==, TUESDAY);
  g_assert_cmpint (last, ==, TUESDAY + 9);
  g_assert_cmpuint (n, ==, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/tables/begin-with-the-service-and-its-manager", test_founding);
  ADD ("/tables/keep-the-service", test_service);
  ADD ("/tables/keep-all-of-a-person", test_person);
  ADD ("/tables/hold-short-pronouns-alone", test_pronouns_are_short);
  ADD ("/tables/keep-every-employment-and-use", test_every_employment_and_use);
  ADD ("/tables/keep-the-order-of-a-persons-sites", test_order_of_sites);
  ADD ("/tables/give-a-code-to-one-person-only", test_code_is_one_persons);
  ADD ("/tables/keep-sites-with-one-name-each", test_site);
  ADD ("/tables/keep-a-site-that-has-shifts", test_site_with_shifts_stays);
  ADD ("/tables/keep-a-shift-with-its-segments", test_shift);
  ADD ("/tables/keep-every-activity", test_every_activity);
  ADD ("/tables/refuse-a-shift-without-day-person-or-site", test_shift_needs_day_person_and_site);
  ADD ("/tables/list-shifts-between-days", test_shifts_between_days);
#undef ADD

  return g_test_run ();
}
