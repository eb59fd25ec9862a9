/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include "pd-table.h"

#include <string.h>

/* The tables of tests/fixtures/tables, which are those of shared/data: what other
 * programs write, with every trouble that real tables have. */

static GStrv
list_left_out (PdImportReport *report)
{
  return (GStrv) pd_import_report_get_left_out (report);
}

static void
test_people_of_another_program (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = read_fixture ("jethro-sample-import.csv");
  g_autoptr (PdImportReport) report = desk_import_bytes (desk, PD_TABLE_KIND_PEOPLE, bytes, NULL);
  g_autofree char           *left_out = g_strjoinv (" ", list_left_out (report));
  PdPerson                  *person = desk_get_person (desk, "Joane First");

  assert_counts (report, 26, 0, 0, 0);
  g_assert_cmpstr (pd_person_get_email (person), ==, "Joane@gmail.com");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "0418649196");
  g_assert_cmpstr (left_out,
                   ==,
                   "congregation status gender age_bracket work_tel home_tel address_street "
                   "address_suburb address_state address_postcode note");
  assert_note (report, 18, "nothing on it");
  assert_note (report, 0, "“family_name” was left out, because “last_name” was taken as the “last name”");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 2);
}

static void
test_people_with_semicolons_and_decimal_commas (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = read_fixture ("openschichtplaner5-layout.csv");
  g_autoptr (PdImportReport) report = desk_import_bytes (desk, PD_TABLE_KIND_PEOPLE, bytes, NULL);
  PdPerson                  *person = desk_get_person (desk, "Elif Öztürk");
  const PdId                *site_ids;
  guint                      n;

  assert_counts (report, 6, 0, 0, 0);
  g_assert_cmpstr (pd_person_get_code (person), ==, "EÖ");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "0699 020779");
  g_assert_cmpint (pd_person_get_agreed_minutes (person), ==, 19 * 60 + 30);
  site_ids = pd_person_get_site_ids (person, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (site_ids[0], ==, pd_site_get_id (desk_get_site (desk, "Tagesstätte")));
  g_assert_cmpint (pd_person_get_agreed_minutes (desk_get_person (desk, "Jürgen Groß")), ==, 12 * 60);
  g_assert_cmpuint (g_strv_length (list_left_out (report)), ==, 0);
  assert_note (report, 0, "“Personalnummer” was left out, because “Kuerzel” was taken as the “code”");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 1);
}

static guint
count_open (Desk *desk)
{
  guint n = 0;

  for (guint i = 0; i < desk->shifts->len; i++)
    n += pd_shift_is_open (desk_get_shift (desk, i));
  return n;
}

static guint
count_notes (Desk       *desk,
             const char *note)
{
  guint n = 0;

  for (guint i = 0; i < desk->shifts->len; i++)
    n += g_str_equal (pd_shift_get_note (desk_get_shift (desk, i)), note);
  return n;
}

static void
test_shifts_in_utf_16_with_dates_and_times_in_one (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = read_fixture ("datetime-columns-utf16.tsv");
  g_autoptr (PdImportReport) report = desk_import_bytes (desk, PD_TABLE_KIND_SHIFTS, bytes, NULL);
  PdShift                   *night = desk_get_shift (desk, 4);
  g_autofree char           *day = pd_day_to_iso (pd_shift_get_day (night));

  assert_counts (report, 60, 0, 0, 0);
  g_assert_cmpuint (desk->people->len, ==, 10);
  g_assert_cmpuint (desk->sites->len, ==, 3);
  g_assert_cmpuint (count_open (desk), ==, 5);

  g_assert_cmpint (pd_shift_get_person_id (night), ==, pd_person_get_id (desk_get_person (desk, "Zed <b>Bold</b>")));
  g_assert_cmpstr (day, ==, "2026-11-27");
  g_assert_cmpint (pd_shift_get_start (night), ==, 22 * 60);
  g_assert_cmpint (pd_shift_get_end (night), ==, 30 * 60);
  desk_get_person (desk, "Tom & Jerry");
  desk_get_person (desk, "Sam Tāne");
  g_assert_cmpuint (count_notes (desk, "+61 400 000 000 on call"), ==, 21);
  g_assert_cmpuint (count_notes (desk, "@home"), ==, 11);
  g_assert_cmpuint (count_notes (desk, "-"), ==, 16);
  assert_note (report, 0, "month first");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 1);
}

static void
test_shifts_in_latin_1_over_both_changes_of_the_clock (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = read_fixture ("iso-latin1-dst.csv");
  g_autoptr (PdImportReport) report = desk_import_bytes (desk, PD_TABLE_KIND_SHIFTS, bytes, NULL);
  g_autofree char           *text = pd_import_report_to_text (report);
  PdShift                   *first = desk_get_shift (desk, 0);

  g_assert_cmpstr (text,
                   ==,
                   "Shifts: 24 rows: 21 added, 0 changed, 0 there already, 3 left out.\n"
                   "New sites: Respite house\n"
                   "New people: Núria, André, Zoë\n"
                   "Line 44: “2026-13-45” is no date. Left out.\n"
                   "Line 45: It ends after 4 of 8 cells.\n"
                   "Line 45: There is no end. Left out.\n"
                   "Line 46: It is the same shift as on line 2. Left out.\n");
  g_assert_cmpstr (pd_shift_get_note (first), ==, "first line\nsecond line; with \"quotes\"");
  g_assert_cmpstr (pd_person_get_name (desk_get_person (desk, "Zoë")), ==, "Zoë");
}

static void
test_each_of_them_twice_adds_nothing (void)
{
  static const struct
  {
    PdTableKind kind;
    const char *name;
  } TABLES[] = {
    { PD_TABLE_KIND_PEOPLE, "jethro-sample-import.csv" },
    { PD_TABLE_KIND_PEOPLE, "openschichtplaner5-layout.csv" },
    { PD_TABLE_KIND_SHIFTS, "datetime-columns-utf16.tsv" },
    { PD_TABLE_KIND_SHIFTS, "iso-latin1-dst.csv" },
  };
  g_autoptr (Desk) desk = desk_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (TABLES); i++)
    {
      guint                      table = i % G_N_ELEMENTS (TABLES);
      g_autoptr (GBytes)         bytes = read_fixture (TABLES[table].name);
      g_autoptr (PdImportReport) report = desk_import_bytes (desk, TABLES[table].kind, bytes, NULL);
      const PdImportCounts      *counts = pd_import_report_get_counts (report);

      g_assert_cmpuint (i < G_N_ELEMENTS (TABLES) ? counts->same : counts->added, ==, 0);
      g_assert_cmpuint (counts->changed, ==, 0);
    }
}

/* The folder that the tables come from may have newer ones, or not be there. */
static void
test_the_fixtures_are_the_shared_tables (void)
{
  static const char *const TABLES[] = {
    "people/jethro-sample-import.csv",
    "people/openschichtplaner5-layout.csv",
    "shifts/datetime-columns-utf16.tsv",
    "shifts/iso-latin1-dst.csv",
  };
  const char *shared = g_getenv ("PEERDESK_SHARED_DATA");

  if (shared == NULL || !g_file_test (shared, G_FILE_TEST_IS_DIR))
    {
      g_test_message ("%s is not there: nothing to compare with", shared != NULL ? shared : "PEERDESK_SHARED_DATA");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char   *path = g_build_filename (shared, TABLES[i], NULL);
      g_autofree char   *name = g_path_get_basename (path);
      g_autoptr (GBytes) fixture = read_fixture (name);
      g_autofree char   *contents = NULL;
      gsize              length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpmem (g_bytes_get_data (fixture, NULL), g_bytes_get_size (fixture), contents, length);
    }
}

static void
append_row (GString *text,
            guint    i)
{
  g_autofree char *day = pd_day_to_iso (pd_day_from_ymd (2024, 1, 1) + (PdDay) (i / 100));

  g_string_append_printf (text,
                          "Person %u,Site %u,%s,%02u:00,%02u:00,30,,support,Note %u\r\n",
                          i % 100,
                          i % 7,
                          day,
                          i % 24,
                          (i + 8) % 24,
                          i);
}

/* How long it takes is for tests/bench to say; that it all arrives, for this. */
static void
test_a_hundred_thousand_rows (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GString)        text = g_string_new ("person,site,date,start,end,break,sleepover,for,note\r\n");
  g_autoptr (GBytes)         bytes = NULL;
  g_autoptr (PdImportReport) first = NULL;
  g_autoptr (PdImportReport) second = NULL;

  for (guint i = 0; i < 100000; i++)
    append_row (text, i);
  bytes = g_bytes_new_static (text->str, text->len);

  g_test_timer_start ();
  first = desk_import_bytes (desk, PD_TABLE_KIND_SHIFTS, bytes, NULL);
  g_test_message ("100,000 rows of shifts: %.2f s", g_test_timer_elapsed ());
  assert_counts (first, 100000, 0, 0, 0);
  g_test_timer_start ();
  second = desk_import_bytes (desk, PD_TABLE_KIND_SHIFTS, bytes, NULL);
  g_test_message ("the same again: %.2f s", g_test_timer_elapsed ());
  assert_counts (second, 0, 0, 100000, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real-tables/people-of-another-program", test_people_of_another_program);
  g_test_add_func ("/real-tables/people-with-semicolons-and-decimal-commas",
                   test_people_with_semicolons_and_decimal_commas);
  g_test_add_func ("/real-tables/shifts-in-utf-16-with-dates-and-times-in-one",
                   test_shifts_in_utf_16_with_dates_and_times_in_one);
  g_test_add_func ("/real-tables/shifts-in-latin-1-over-both-changes-of-the-clock",
                   test_shifts_in_latin_1_over_both_changes_of_the_clock);
  g_test_add_func ("/real-tables/each-of-them-twice-adds-nothing",
                   test_each_of_them_twice_adds_nothing);
  g_test_add_func ("/real-tables/the-fixtures-are-the-shared-tables",
                   test_the_fixtures_are_the_shared_tables);
  g_test_add_func ("/real-tables/a-hundred-thousand-rows", test_a_hundred_thousand_rows);
  return g_test_run ();
}
