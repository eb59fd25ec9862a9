/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-table-export.h"

#include "desk.h"

#include <string.h>

/* What names and notes are made of here: everything that a reader of tables could take
 * for something else. */
static const char *const PIECES[] = {
  "=", "+61", "-", "@home", "'", "\"", ",", ";", "\n", "\r\n", "\t", " ", "Zoë", "Māori", "<b>", "🙂", "1/2/2026"
};

static char *
make_text (GRand *random,
           guint  least,
           guint  most)
{
  GString *text = g_string_new (NULL);
  guint    n = g_rand_int_range (random, least, most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (text, PIECES[g_rand_int_range (random, 0, G_N_ELEMENTS (PIECES))]);
  return g_string_free (text, FALSE);
}

static void
choose_sites (Desk     *desk,
              GRand    *random,
              PdPerson *person)
{
  guint      first = g_rand_int_range (random, 1, desk->sites->len);
  const PdId ids[] = {
    pd_site_get_id (g_ptr_array_index (desk->sites, first)),
    pd_site_get_id (g_ptr_array_index (desk->sites, first - 1))
  };

  pd_person_set_site_ids (person, ids, g_rand_int_range (random, 0, 3));
}

static PdPerson *
make_person (Desk       *desk,
             GRand      *random,
             const char *name,
             const char *code)
{
  PdPerson        *person = pd_person_new (++desk->last_id, name);
  g_autofree char *phone = make_text (random, 0, 1);

  pd_person_set_code (person, code);
  pd_person_set_phone (person, g_strstrip (phone));
  pd_person_set_employment (person, g_rand_int_range (random, 0, PD_EMPLOYMENT_VOLUNTEER + 1));
  pd_person_set_agreed_minutes (person, g_rand_int_range (random, 0, 38 * 60));
  choose_sites (desk, random, person);
  return person;
}

/* Every second has a namesake, and both have codes then. */
static void
add_people (Desk  *desk,
            GRand *random,
            guint  n)
{
  for (guint i = 0; i < n; i += 3)
    {
      g_autofree char *nasty = make_text (random, 0, 3);
      g_autofree char *name = g_strdup_printf ("-%sPerson %u", nasty, i);
      g_autofree char *shared = g_strdup_printf ("@%sPerson", name);
      g_autofree char *code = g_strdup_printf ("-P%u", i);
      g_autofree char *other_code = g_strdup_printf ("=P%u", i);

      g_ptr_array_add (desk->people, make_person (desk, random, name, NULL));
      g_ptr_array_add (desk->people, make_person (desk, random, shared, code));
      g_ptr_array_add (desk->people, make_person (desk, random, shared, other_code));
    }
}

static void
add_sites (Desk  *desk,
           GRand *random)
{
  static const char *const NAMES[] = { "Bay Street", "=Cove", "North; the hall", "a, \"b\"", "@Warm line" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    g_ptr_array_add (desk->sites, pd_site_new (++desk->last_id, NAMES[i]));
}

/* Two are called the same, and one as if it were an id. */
static void
add_roles (Desk *desk)
{
  static const char *const TITLES[] = { "Peer worker", "peer  Worker", "=Host; \"a\"", "17", "Māori liaison", "" };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    desk_add_role (desk, TITLES[i]);
}

/* Up to two days, breaks and sleepovers wherever they fit. */
static void
fill_shift (PdShift *shift,
            GRand   *random)
{
  int       start = g_rand_int_range (random, 0, 24 * 12) * 5;
  int       length = g_rand_int_range (random, 1, PD_SHIFT_MAX_MINUTES / 5 + 1) * 5;
  PdSegment segments[] = { { PD_SEGMENT_WORK, start, start + length } };

  g_assert_true (pd_shift_set_segments (shift, segments, 1, NULL));
  if (g_rand_boolean (random))
    pd_shift_set_sleepover (shift, g_rand_int_range (random, 0, 1440), g_rand_int_range (random, 0, 1440), NULL);
  if (g_rand_boolean (random))
    pd_shift_set_break (shift, g_rand_int_range (random, 0, 60), NULL);
}

static void
add_shifts (Desk  *desk,
            GRand *random,
            guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      PdShift         *shift = pd_shift_new (++desk->last_id);
      g_autofree char *note = make_text (random, 0, 6);
      guint            person = g_rand_int_range (random, 0, desk->people->len + 5);

      fill_shift (shift, random);
      pd_shift_set_day (shift, pd_day_from_ymd (2026, 9, 25) + g_rand_int_range (random, 0, 200));
      pd_shift_set_site_id (shift, pd_site_get_id (g_ptr_array_index (desk->sites, g_rand_int_range (random, 0, desk->sites->len))));
      if (person < desk->people->len)
        pd_shift_set_person_id (shift, pd_person_get_id (g_ptr_array_index (desk->people, person)));
      pd_shift_set_activity (shift, g_rand_int_range (random, 0, PD_ACTIVITY_ADMIN + 1));
      pd_shift_set_note (shift, note);
      if (g_rand_boolean (random))
        pd_shift_set_role_id (shift, ((PdRole *) g_ptr_array_index (desk->roles, g_rand_int_range (random, 0, desk->roles->len)))->id);
      g_ptr_array_add (desk->shifts, shift);
    }
}

static Desk *
make_nasty_desk (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Desk             *desk = desk_new ();

  add_sites (desk, random);
  add_people (desk, random, 60);
  add_roles (desk);
  add_shifts (desk, random, 400);
  return desk;
}

static GBytes *
export_shifts (Desk *desk)
{
  return pd_table_export_shifts (desk->shifts, desk->people, desk->sites, desk->roles, PD_REDACTION_FULL_NAMES);
}

static PdImport *
plan (Desk       *desk,
      PdTableKind kind,
      GBytes     *bytes)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = pd_table_read_bytes (bytes, &error);
  PdImport           *result;

  g_assert_no_error (error);
  result = desk_plan (desk, kind, table, NULL, &error);
  g_assert_no_error (error);
  return result;
}

static void
assert_changes_nothing (PdImport *result,
                        guint     n)
{
  g_autofree char *text = pd_import_report_to_text (result->report);

  if (!pd_import_is_empty (result))
    g_error ("%s", text);
  assert_counts (result->report, 0, 0, n, 0);
}

static void
test_what_is_exported_changes_nothing (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (Desk)     desk = make_nasty_desk (seed);
      g_autoptr (GBytes)   people = pd_table_export_people (desk->people, desk->sites);
      g_autoptr (GBytes)   shifts = export_shifts (desk);
      g_autoptr (PdImport) of_people = plan (desk, PD_TABLE_KIND_PEOPLE, people);
      g_autoptr (PdImport) of_shifts = plan (desk, PD_TABLE_KIND_SHIFTS, shifts);

      assert_changes_nothing (of_people, desk->people->len);
      assert_changes_nothing (of_shifts, desk->shifts->len);
    }
}

static void
test_two_shifts_of_one_person_that_are_alike_stay_two (void)
{
  g_autoptr (Desk)     desk = make_nasty_desk (1);
  g_autoptr (GBytes)   bytes = NULL;
  g_autoptr (PdImport) result = NULL;

  for (guint i = 0; i < 10; i++)
    {
      PdShift *copy = pd_shift_copy (g_ptr_array_index (desk->shifts, i));

      pd_shift_set_id (copy, ++desk->last_id);
      g_ptr_array_add (desk->shifts, copy);
    }
  bytes = export_shifts (desk);
  result = plan (desk, PD_TABLE_KIND_SHIFTS, bytes);
  assert_changes_nothing (result, desk->shifts->len);
}

static Desk *
move_in (Desk   *from,
         GBytes *people,
         GBytes *shifts,
         guint   n_people,
         guint   n_shifts)
{
  Desk                      *desk = desk_new ();
  g_autoptr (PdImportReport) of_people = NULL;
  g_autoptr (PdImportReport) of_shifts = NULL;

  /* No table brings a role. */
  for (guint i = 0; i < from->roles->len; i++)
    g_ptr_array_add (desk->roles, pd_role_copy (g_ptr_array_index (from->roles, i)));
  /* Nobody could tell a site with a semicolon from two, so that one is there. */
  g_ptr_array_add (desk->sites, pd_site_new (++desk->last_id, "North; the hall"));
  of_people = desk_import_bytes (desk, PD_TABLE_KIND_PEOPLE, people, NULL);
  of_shifts = desk_import_bytes (desk, PD_TABLE_KIND_SHIFTS, shifts, NULL);
  assert_counts (of_people, n_people, 0, 0, 0);
  assert_counts (of_shifts, n_shifts, 0, 0, 0);
  return desk;
}

/* Into an empty service, out of it, into a third: the same tables. */
static void
test_a_new_service_gets_all_of_it (void)
{
  g_autoptr (Desk)   desk = make_nasty_desk (7);
  g_autoptr (GBytes) people = pd_table_export_people (desk->people, desk->sites);
  g_autoptr (GBytes) shifts = export_shifts (desk);
  g_autoptr (Desk)   second = move_in (desk, people, shifts, desk->people->len, desk->shifts->len);
  g_autoptr (GBytes) people_again = pd_table_export_people (second->people, second->sites);
  g_autoptr (GBytes) shifts_again = export_shifts (second);
  g_autoptr (Desk)   third = move_in (desk, people_again, shifts_again, desk->people->len, desk->shifts->len);
  g_autoptr (GBytes) shifts_at_last = export_shifts (third);

  g_assert_true (g_bytes_equal (people_again, people));
  /* The first time, line ends within notes became line feeds. */
  g_assert_true (g_bytes_equal (shifts_at_last, shifts_again));
}

static void
test_a_shift_comes_back_to_the_minute (void)
{
  static const char HEADERS[] = "person,site,date,start,end,break,sleepover,for,role description,note\r\n";
  static const struct
  {
    int         start;
    int         end;
    const char *written;
  } TIMES[] = {
    { 0, 1440, ",Bay,2026-10-03,00:00,2026-10-04 00:00,,,support,,\r\n" },
    { 540, 1020, ",Bay,2026-10-03,09:00,17:00,,,support,,\r\n" },
    { 960, 1440, ",Bay,2026-10-03,16:00,00:00,,,support,,\r\n" },
    { 1320, 1800, ",Bay,2026-10-03,22:00,06:00,,,support,,\r\n" },
    { 540, 1980, ",Bay,2026-10-03,09:00,2026-10-04 09:00,,,support,,\r\n" },
    { 540, 3420, ",Bay,2026-10-03,09:00,2026-10-05 09:00,,,support,,\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TIMES); i++)
    {
      g_autoptr (Desk)           desk = desk_new ();
      g_autoptr (Desk)           other = desk_new ();
      g_autoptr (GBytes)         bytes = NULL;
      g_autoptr (PdImportReport) report = NULL;
      g_autofree char           *expected = g_strconcat (HEADERS, TIMES[i].written, NULL);
      PdSegment                  segment = { PD_SEGMENT_WORK, TIMES[i].start, TIMES[i].end };
      PdShift                   *shift = pd_shift_new (5);

      pd_shift_set_day (shift, pd_day_from_ymd (2026, 10, 3));
      pd_shift_set_site_id (shift, 9);
      g_assert_true (pd_shift_set_segments (shift, &segment, 1, NULL));
      g_ptr_array_add (desk->sites, pd_site_new (9, "Bay"));
      g_ptr_array_add (desk->shifts, shift);

      bytes = export_shifts (desk);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
      report = desk_import_bytes (other, PD_TABLE_KIND_SHIFTS, bytes, NULL);
      g_assert_cmpint (pd_shift_get_start (desk_get_shift (other, 0)), ==, TIMES[i].start);
      g_assert_cmpint (pd_shift_get_end (desk_get_shift (other, 0)), ==, TIMES[i].end);
    }
}

static void
test_people_have_all_that_is_known_of_them (void)
{
  static const char          EXPECTED[] = "name,pronouns,code,email,phone,employment,stream,hours,sites,role\r\n"
                                          "Al,,,,,,,18:31,,\r\n"
                                          "Jo Hart,\"she/her, ona\",JH,jo@example.org,'+61 1,part-time,Level 3,19.5,\"Cove;A\",Peer worker\r\n"
                                          "Zoë,,,,,casual,,7,,\r\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = NULL;
  g_autoptr (PdImportReport) report = desk_import (desk, PD_TABLE_KIND_PEOPLE, EXPECTED);

  assert_counts (report, 3, 0, 0, 0);
  g_ptr_array_add (desk->people, g_object_ref (g_ptr_array_index (desk->people, 0)));
  g_ptr_array_remove_index (desk->people, 0);
  bytes = pd_table_export_people (desk->people, desk->sites);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), EXPECTED, strlen (EXPECTED));
}

static void
test_sites_have_a_table_of_their_own (void)
{
  static const char     EXPECTED[] = "name,mark,zone\r\n'=Cove,C,Australia/Adelaide\r\n";
  g_autoptr (GPtrArray) sites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes)    bytes = NULL;
  PdSite               *site = pd_site_new (1, "=Cove");

  pd_site_set_mark (site, "C");
  pd_site_set_zone (site, "Australia/Adelaide");
  g_ptr_array_add (sites, site);
  bytes = pd_table_export_sites (sites);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), EXPECTED, strlen (EXPECTED));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/what-is-exported-changes-nothing",
                   test_what_is_exported_changes_nothing);
  g_test_add_func ("/round-trip/two-shifts-of-one-person-that-are-alike-stay-two",
                   test_two_shifts_of_one_person_that_are_alike_stay_two);
  g_test_add_func ("/round-trip/a-new-service-gets-all-of-it", test_a_new_service_gets_all_of_it);
  g_test_add_func ("/round-trip/a-shift-comes-back-to-the-minute",
                   test_a_shift_comes_back_to_the_minute);
  g_test_add_func ("/round-trip/people-have-all-that-is-known-of-them", test_people_have_all_that_is_known_of_them);
  g_test_add_func ("/round-trip/sites-have-a-table-of-their-own",
                   test_sites_have_a_table_of_their_own);
  return g_test_run ();
}
