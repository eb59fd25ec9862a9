/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-person-calendar.h"

#include "desk.h"

#include <string.h>

#define FILE_ID "0123456789abcdef0123456789abcdef"
#define JO 7
#define STAMP (G_GINT64_CONSTANT (1795600000) * G_USEC_PER_SEC) /* 25 November 2026, 09:46:40 UTC */

#define SYDNEY 1
#define LORD_HOWE 2
#define PERTH 3
#define NASTY 4

static PdSite *
make_site (PdId        id,
           const char *name,
           const char *zone)
{
  PdSite *site = pd_site_new (id, name);

  pd_site_set_zone (site, zone);
  return site;
}

static GPtrArray *
make_sites (void)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sites, make_site (SYDNEY, "Bay Street", "Australia/Sydney"));
  g_ptr_array_add (sites, make_site (LORD_HOWE, "Island", "Australia/Lord_Howe"));
  g_ptr_array_add (sites, make_site (PERTH, "West", "Australia/Perth"));
  g_ptr_array_add (sites,
                   make_site (NASTY,
                              "A; \"long\", \\n name: Māori Zoë 🙂🙂🙂 that goes on and on, and has to be folded 🙂 somewhere ünd ändlich",
                              "Europe/Berlin"));
  return sites;
}

static PdShift *
make_shift (PdId  id,
            PdId  site_id,
            PdDay day,
            int   start,
            int   end)
{
  PdShift *shift = pd_shift_new (id);

  pd_shift_set_person_id (shift, JO);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  pd_shift_set_note (shift, "Ask Mira for the keys");
  pd_shift_set_activity (shift, PD_ACTIVITY_SUPERVISION);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  return shift;
}

/* The calendar of @shifts, all of one status. */
static char *
make_text (GPtrArray   *shifts,
           PdDutyStatus status,
           gboolean     has_details,
           PdId         person_id,
           const char  *file_id)
{
  g_autoptr (GPtrArray) sites = make_sites ();
  g_autoptr (GArray)    duties = g_array_new (FALSE, FALSE, sizeof (PdCalendarDuty));
  g_autoptr (GBytes)    bytes = NULL;
  PdPersonCalendar      calendar = { file_id, person_id, duties, sites, "Australia/Sydney", has_details, STAMP };

  for (guint i = 0; i < shifts->len; i++)
    {
      PdCalendarDuty duty = { g_ptr_array_index (shifts, i), status, 40 + i };

      g_array_append_val (duties, duty);
    }
  bytes = pd_person_calendar_make (&calendar);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
make_text_of_one (PdShift *shift,
                  gboolean has_details)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new ();

  g_ptr_array_add (shifts, shift);
  return make_text (shifts, PD_DUTY_CONFIRMED, has_details, JO, FILE_ID);
}

static void
assert_has (const char *text,
            const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static void
assert_has_not (const char *text,
                const char *piece)
{
  if (strstr (text, piece) != NULL)
    g_error ("“%s” is in:\n%s", piece, text);
}

static char *
get_uid (const char *text)
{
  const char *uid = strstr (text, "\r\nUID:");

  g_assert_nonnull (uid);
  uid += strlen ("\r\nUID:");
  return g_strndup (uid, strcspn (uid, "\r"));
}

static void
test_it_says_work_and_when_and_no_more (void)
{
  static const char *const UNSAID[] = { "Bay", "Supervision", "keys", "LOCATION" };
  g_autoptr (PdShift)      shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autofree char         *text = make_text_of_one (shift, FALSE);

  assert_has (text, "\r\nSUMMARY:Work\r\n");
  assert_has (text, "\r\nDTSTART;TZID=Australia/Sydney:20261123T090000\r\n");
  assert_has (text, "\r\nDTEND;TZID=Australia/Sydney:20261123T170000\r\n");
  assert_has (text, "\r\nDTSTAMP:20261125T094640Z\r\n");
  assert_has (text, "\r\nSEQUENCE:40\r\n");
  assert_has (text, "\r\nSTATUS:CONFIRMED\r\n");
  assert_has (text, "\r\nCLASS:PRIVATE\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (UNSAID); i++)
    assert_has_not (text, UNSAID[i]);
}

static void
test_if_asked_it_says_where_and_what_for (void)
{
  g_autoptr (PdShift) shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autofree char    *text = make_text_of_one (shift, TRUE);

  assert_has (text, "\r\nSUMMARY:Supervision\r\n");
  assert_has (text, "\r\nLOCATION:Bay Street\r\n");
  assert_has_not (text, "keys");
}

/* Each change of the clock that lies between the events, and that before them. */
static void
test_the_clock_of_the_zone_is_defined (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char      *text = NULL;

  g_ptr_array_add (shifts, make_shift (1, SYDNEY, pd_day_from_ymd (2026, 10, 3), 22 * 60, 30 * 60));
  g_ptr_array_add (shifts, make_shift (2, SYDNEY, pd_day_from_ymd (2027, 4, 3), 22 * 60, 30 * 60));
  text = make_text (shifts, PD_DUTY_CONFIRMED, FALSE, JO, FILE_ID);
  assert_has (text,
              "BEGIN:VTIMEZONE\r\nTZID:Australia/Sydney\r\n"
              "BEGIN:STANDARD\r\nDTSTART:20260405T030000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1000\r\nTZNAME:AEST\r\nEND:STANDARD\r\n"
              "BEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1100\r\nTZNAME:AEDT\r\nEND:DAYLIGHT\r\n"
              "BEGIN:STANDARD\r\nDTSTART:20270404T030000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1000\r\nTZNAME:AEST\r\nEND:STANDARD\r\n"
              "END:VTIMEZONE\r\n");
  assert_has (text, "\r\nDTEND;TZID=Australia/Sydney:20261004T060000\r\n");
  assert_has (text, "\r\nDTEND;TZID=Australia/Sydney:20270404T060000\r\n");
}

static void
test_each_zone_is_defined_once (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char      *text = NULL;
  g_auto (GStrv)        parts = NULL;

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (shifts, make_shift (i + 1, i % 2 == 0 ? SYDNEY : PERTH, pd_day_from_ymd (2026, 11, 1) + (PdDay) i, 540, 600));
  text = make_text (shifts, PD_DUTY_CONFIRMED, FALSE, JO, FILE_ID);
  parts = g_strsplit (text, "BEGIN:VTIMEZONE", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  assert_has (text, "TZID:Australia/Perth\r\n");
}

/* A time that does not happen is written as what the clock on the wall shows instead. */
static void
test_a_start_in_the_gap_is_after_it (void)
{
  g_autoptr (PdShift) shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 10, 4), 150, 600);
  g_autofree char    *text = make_text_of_one (shift, FALSE);

  assert_has (text, "\r\nDTSTART;TZID=Australia/Sydney:20261004T033000\r\n");
}

static void
test_a_sleepover_is_part_of_the_event (void)
{
  g_autoptr (PdShift) shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 12, 31), 15 * 60, 33 * 60);
  g_autofree char    *text = NULL;

  g_assert_true (pd_shift_set_sleepover (shift, 23 * 60, 31 * 60, NULL));
  text = make_text_of_one (shift, FALSE);
  assert_has (text, "\r\nDTSTART;TZID=Australia/Sydney:20261231T150000\r\n");
  assert_has (text, "\r\nDTEND;TZID=Australia/Sydney:20270101T090000\r\n");
}

static void
test_lines_are_folded_at_75_octets (void)
{
  g_autoptr (PdShift)        shift = make_shift (5, NASTY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autofree char           *text = make_text_of_one (shift, TRUE);
  g_auto (GStrv)             lines = g_strsplit (text, "\r\n", -1);
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (GPtrArray)      sites = make_sites ();

  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
  report = desk_import_calendar (desk, bytes, NULL);
  assert_counts (report, 1, 0, 0, 0);
  desk_get_site (desk, pd_site_get_name (g_ptr_array_index (sites, NASTY - 1)));
}

static void
test_an_event_keeps_what_it_is_known_by (void)
{
  g_autoptr (PdShift)   shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autoptr (PdShift)   moved = make_shift (5, PERTH, pd_day_from_ymd (2026, 11, 24), 600, 1020);
  g_autoptr (PdShift)   other = make_shift (6, SYDNEY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autoptr (GPtrArray) shifts = g_ptr_array_new ();
  g_autofree char      *text = make_text_of_one (shift, FALSE);
  g_autofree char      *moved_text = make_text_of_one (moved, TRUE);
  g_autofree char      *other_text = make_text_of_one (other, FALSE);
  g_autofree char      *of_another = NULL;
  g_autofree char      *of_another_file = NULL;
  g_autofree char      *uid = get_uid (text);
  g_autofree char      *moved_uid = get_uid (moved_text);
  g_autofree char      *other_uid = get_uid (other_text);
  g_autofree char      *another_uid = NULL;
  g_autofree char      *another_file_uid = NULL;

  g_ptr_array_add (shifts, shift);
  of_another = make_text (shifts, PD_DUTY_CONFIRMED, FALSE, JO + 1, FILE_ID);
  of_another_file = make_text (shifts, PD_DUTY_CONFIRMED, FALSE, JO, "fedcba9876543210fedcba9876543210");
  another_uid = get_uid (of_another);
  another_file_uid = get_uid (of_another_file);
  g_assert_true (g_uuid_string_is_valid (uid));
  g_assert_cmpstr (uid, ==, moved_uid);
  g_assert_cmpstr (uid, !=, other_uid);
  g_assert_cmpstr (uid, !=, another_uid);
  g_assert_cmpstr (uid, !=, another_file_uid);
}

static void
test_how_sure_it_is_stands_in_the_event (void)
{
  g_autoptr (PdShift)        shift = make_shift (5, SYDNEY, pd_day_from_ymd (2026, 11, 23), 540, 1020);
  g_autoptr (GPtrArray)      shifts = g_ptr_array_new ();
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = NULL;
  g_autoptr (PdImportReport) report = NULL;
  g_autofree char           *tentative = NULL;
  g_autofree char           *cancelled = NULL;

  g_ptr_array_add (shifts, shift);
  tentative = make_text (shifts, PD_DUTY_TENTATIVE, FALSE, JO, FILE_ID);
  cancelled = make_text (shifts, PD_DUTY_CANCELLED, FALSE, JO, FILE_ID);
  assert_has (tentative, "\r\nSTATUS:TENTATIVE\r\n");
  assert_has (cancelled, "\r\nSTATUS:CANCELLED\r\n");
  bytes = g_bytes_new (cancelled, strlen (cancelled));
  report = desk_import_calendar (desk, bytes, NULL);
  assert_counts (report, 0, 0, 0, 1);
}

static gint64
get_instant (Desk    *desk,
             PdShift *shift,
             gboolean is_end)
{
  g_autoptr (PdZone) zone = NULL;
  gint64             start;
  gint64             end;

  for (guint i = 0; i < desk->sites->len; i++)
    if (pd_site_get_id (g_ptr_array_index (desk->sites, i)) == pd_shift_get_site_id (shift))
      zone = pd_zone_new (pd_site_get_zone (g_ptr_array_index (desk->sites, i)), NULL);
  g_assert_nonnull (zone);
  pd_shift_get_instants (shift, zone, &start, &end);
  return is_end ? end : start;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* Every instant, as text, in order. */
static char *
list_instants (Desk *desk)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < desk->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (desk->shifts, i);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                        get_instant (desk, shift, FALSE),
                                        get_instant (desk, shift, TRUE)));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (GStrv) lines->pdata);
}

/* Around both changes of the clock, in zones that have them by an hour, by half an hour
 * and not at all. */
static void
test_what_is_written_is_read_at_the_same_instants (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand)          random = g_rand_new_with_seed (seed);
      g_autoptr (Desk)           desk = desk_new ();
      g_autoptr (Desk)           other = desk_new ();
      g_autoptr (GPtrArray)      sites = make_sites ();
      g_autoptr (GBytes)         bytes = NULL;
      g_autoptr (PdImportReport) report = NULL;
      g_autofree char           *text = NULL;
      g_autofree char           *written = NULL;
      g_autofree char           *read = NULL;
      PdDay                      around = seed % 2 == 0 ? pd_day_from_ymd (2026, 10, 1) : pd_day_from_ymd (2027, 4, 1);

      for (guint i = 0; i < sites->len; i++)
        g_ptr_array_add (desk->sites, g_object_ref (g_ptr_array_index (sites, i)));
      for (guint i = 0; i < 40; i++)
        {
          int start = g_rand_int_range (random, 0, 24 * 60);

          g_ptr_array_add (desk->shifts,
                           make_shift (i + 1,
                                       g_rand_int_range (random, SYDNEY, NASTY + 1),
                                       around + g_rand_int_range (random, 0, 6),
                                       start,
                                       start + g_rand_int_range (random, 120, 24 * 60)));
        }
      text = make_text (desk->shifts, PD_DUTY_CONFIRMED, TRUE, JO, FILE_ID);
      bytes = g_bytes_new (text, strlen (text));
      report = desk_import_calendar (other, bytes, NULL);
      g_assert_cmpuint (pd_import_report_get_counts (report)->added, ==, 40);
      written = list_instants (desk);
      read = list_instants (other);
      g_assert_cmpstr (read, ==, written);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-calendar/row-49/it-says-work-and-when-and-no-more",
                   test_it_says_work_and_when_and_no_more);
  g_test_add_func ("/person-calendar/row-49/if-asked-it-says-where-and-what-for",
                   test_if_asked_it_says_where_and_what_for);
  g_test_add_func ("/person-calendar/the-clock-of-the-zone-is-defined", test_the_clock_of_the_zone_is_defined);
  g_test_add_func ("/person-calendar/each-zone-is-defined-once", test_each_zone_is_defined_once);
  g_test_add_func ("/person-calendar/a-start-in-the-gap-is-after-it", test_a_start_in_the_gap_is_after_it);
  g_test_add_func ("/person-calendar/a-sleepover-is-part-of-the-event", test_a_sleepover_is_part_of_the_event);
  g_test_add_func ("/person-calendar/lines-are-folded-at-75-octets", test_lines_are_folded_at_75_octets);
  g_test_add_func ("/person-calendar/an-event-keeps-what-it-is-known-by", test_an_event_keeps_what_it_is_known_by);
  g_test_add_func ("/person-calendar/how-sure-it-is-stands-in-the-event", test_how_sure_it_is_stands_in_the_event);
  g_test_add_func ("/person-calendar/what-is-written-is-read-at-the-same-instants",
                   test_what_is_written_is_read_at_the_same_instants);
  return g_test_run ();
}
