/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include <string.h>

#define SHIFTS PD_TABLE_KIND_SHIFTS

static void
check_times (PdShift    *shift,
             const char *iso,
             int         start,
             int         end)
{
  g_autofree char *day = pd_day_to_iso (pd_shift_get_day (shift));

  g_assert_cmpstr (day, ==, iso);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start * 60);
  g_assert_cmpint (pd_shift_get_end (shift), ==, end * 60);
}

static void
test_takes_every_field_over (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;
  const PdSegment           *segments;
  PdShift                   *shift;
  guint                      n;

  report = desk_import (desk,
                        SHIFTS,
                        "person,site,date,start,end,break,sleepover,for,note\n"
                        "Jo Hart,Respite house,2026-10-03,15:00,09:00,30,23:00-07:00,Co supervision,\"one\r\ntwo \"\n");
  assert_counts (report, 1, 0, 0, 0);
  shift = desk_get_shift (desk, 0);
  check_times (shift, "2026-10-03", 15, 33);
  g_assert_cmpint (pd_shift_get_person_id (shift), ==, pd_person_get_id (desk_get_person (desk, "Jo Hart")));
  g_assert_cmpint (pd_shift_get_site_id (shift), ==, pd_site_get_id (desk_get_site (desk, "Respite house")));
  g_assert_cmpint (pd_shift_get_activity (shift), ==, PD_ACTIVITY_CO_SUPERVISION);
  g_assert_cmpstr (pd_shift_get_note (shift), ==, "one\ntwo ");
  g_assert_cmpint (pd_shift_get_minutes (shift, PD_SEGMENT_BREAK), ==, 30);
  g_assert_cmpint (pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER), ==, 8 * 60);

  segments = pd_shift_get_segments (shift, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (segments[3].kind, ==, PD_SEGMENT_SLEEPOVER);
  g_assert_cmpint (segments[3].start, ==, 23 * 60);
  g_assert_cmpint (segments[3].end, ==, 31 * 60);
}

static void
test_times_may_have_dates_in_them (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "site,from,to\n"
                        "Bay,11/23/2026 9:00,11/23/2026 5:30 PM\n"
                        "Bay,11/27/2026 22:00,11/28/2026 6:00\n"
                        "Bay,2026-11-30T07:00:00,15:00\n"
                        "Bay,11/29/2026 20:00,11/1/2026 6:00\n");
  assert_counts (report, 3, 0, 0, 1);
  g_assert_cmpint (pd_shift_get_end (desk_get_shift (desk, 0)), ==, 17 * 60 + 30);
  check_times (desk_get_shift (desk, 1), "2026-11-27", 22, 30);
  check_times (desk_get_shift (desk, 2), "2026-11-30", 7, 15);
  assert_note (report, 5, "ends before it starts");
  assert_note (report, 0, "month first");
}

static void
test_an_end_before_the_start_is_on_the_next_day (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end\n"
                        "Bay,2026-10-03,22:00,06:00\n"
                        "Bay,2026-10-03,16:00,24:00\n"
                        "Bay,2026-10-03,16:00,0:00\n"
                        "Bay,2026-10-03,9:00,2026-10-04 9:00\n"
                        "Bay,2026-12-31,9pm,7am\n");
  assert_counts (report, 5, 0, 0, 0);
  check_times (desk_get_shift (desk, 0), "2026-10-03", 22, 30);
  check_times (desk_get_shift (desk, 1), "2026-10-03", 16, 24);
  check_times (desk_get_shift (desk, 2), "2026-10-03", 16, 24);
  check_times (desk_get_shift (desk, 3), "2026-10-03", 9, 33);
  check_times (desk_get_shift (desk, 4), "2026-12-31", 21, 31);
}

/* Seconds, fractions of them, midnight behind a date: programs add what a roster does
 * not know. */
static void
test_times_may_be_finer_than_a_roster (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end\n"
                        "Bay,2026-10-03 00:00:00,09:00:00,17:00:00.000\n"
                        "Bay,2026-10-03T00:00,9:00:00 AM,5:00:00 PM\n"
                        "Bay,2026-10-03 11:00,9,17\n"
                        "Bay,2026-10-03,24:00,7:00\n"
                        "Bay,2026-10-03,9:00:0x,17\n");
  assert_counts (report, 2, 0, 0, 3);
  check_times (desk_get_shift (desk, 0), "2026-10-03", 9, 17);
  check_times (desk_get_shift (desk, 1), "2026-10-03", 9, 17);
  assert_note (report, 4, "a time of its own");
  assert_note (report, 5, "after the end of its day");
  assert_note (report, 6, "“9:00:0x” is no time");
}

static void
test_an_empty_person_means_open (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, SHIFTS, "person,site,date,start,end\n ,Bay,2026-10-03,9,17\n");

  assert_counts (report, 1, 0, 0, 0);
  g_assert_true (pd_shift_is_open (desk_get_shift (desk, 0)));
  g_assert_cmpuint (desk->people->len, ==, 0);
}

static void
test_new_people_and_sites_are_created_and_named (void)
{
  static const char          TEXT[] = "person,site,date,start,end\nJo,Bay,2026-10-03,9,17\njo ,bay,2026-10-04,9,17\nAl,Cove,2026-10-04,9,17\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, SHIFTS, TEXT);

  assert_counts (report, 3, 0, 0, 0);
  g_assert_cmpuint (desk->people->len, ==, 2);
  g_assert_cmpuint (desk->sites->len, ==, 2);
  g_assert_cmpstr (pd_import_report_get_new_people (report)[0], ==, "Jo");
  g_assert_cmpstr (pd_import_report_get_new_people (report)[1], ==, "Al");
  g_assert_null (pd_import_report_get_new_people (report)[2]);
  g_assert_cmpstr (pd_import_report_get_new_sites (report)[1], ==, "Cove");
  g_assert_cmpint (pd_shift_get_person_id (desk_get_shift (desk, 1)), ==, pd_shift_get_person_id (desk_get_shift (desk, 0)));
}

static void
test_people_are_known_by_name_or_code (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) people = desk_import (desk, PD_TABLE_KIND_PEOPLE, "name,code\nJo,J1\nSam,S1\nSam,S2\n");
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "person,site,date,start,end\n"
                        "j1,Bay,2026-10-03,9,17\n"
                        "S2,Bay,2026-10-03,9,17\n"
                        "Sam,Bay,2026-10-03,9,17\n");
  assert_counts (report, 2, 0, 0, 1);
  assert_note (report, 4, "Several people are called Sam");
  g_assert_cmpuint (desk->people->len, ==, 3);
  g_assert_cmpint (pd_shift_get_person_id (desk_get_shift (desk, 1)), ==, pd_person_get_id (g_ptr_array_index (desk->people, 2)));
}

static void
test_impossible_rows_are_reported_and_the_rest_stands (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "person,site,date,start,end\n"
                        "Jo,Bay,2026-13-45,25:00,26:00\n"
                        "Jo,Bay,2026-10-03,25:00,26:00\n"
                        "Jo,Bay,,9,17\n"
                        "Jo,Bay,2026-10-03,,17\n"
                        "Jo,Bay,2026-10-03,9\n"
                        "Jo,,2026-10-03,9,17\n"
                        "Jo,Bay,2026-10-03,9,9\n"
                        "Jo,Bay,2026-10-03,0.25,0.5\n"
                        "Jo,Bay,2026-10-03,9,2026-10-07 9:00\n"
                        "Jo,Bay,2026-10-03,2026-10-04 9:00,17\n"
                        "Jo,Bay,2026-10-03,9,17,extra\n"
                        "Jo,Bay,2026-10-03,9,17\n");
  assert_counts (report, 2, 0, 0, 10);
  assert_note (report, 2, "“2026-13-45” is no date");
  assert_note (report, 3, "“25:00” is no time");
  assert_note (report, 4, "no date");
  assert_note (report, 5, "no start");
  assert_note (report, 6, "4 of 5 cells");
  assert_note (report, 6, "no end");
  assert_note (report, 7, "no site, so the shift has none");
  g_assert_cmpint (pd_shift_get_site_id (desk_get_shift (desk, 0)), ==, PD_ID_NONE);
  assert_note (report, 8, "ends when it starts");
  assert_note (report, 9, "“0.25” is no time");
  assert_note (report, 10, "two days");
  assert_note (report, 11, "two days");
  assert_note (report, 12, "can’t be told");
  assert_no_note (report, 13);
}

static void
test_people_of_rows_that_are_left_out_are_not_created (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, SHIFTS, "person,site,date,start,end\nJo,Bay,2026-10-03,9,9\n");

  assert_counts (report, 0, 0, 0, 1);
  g_assert_cmpuint (desk->people->len + desk->sites->len, ==, 0);
}

static void
test_what_is_not_needed_is_imported_without_what_can_not_be_read (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end,break,sleepover,for\n"
                        "Bay,2026-10-03,9,17,long,night,Night duty\n"
                        "Bay,2026-10-03,8,17,600,22:00-06:00,night duty \n"
                        "Bay,2026-10-03,7,17,,,night duty\n");
  assert_counts (report, 3, 0, 0, 0);
  assert_note (report, 2, "“long”");
  assert_note (report, 2, "“night”");
  assert_note (report, 2, "“Night duty”");
  assert_note (report, 3, "“600”");
  assert_note (report, 3, "“22:00-06:00”");
  assert_no_note (report, 4);
  g_assert_cmpint (pd_shift_get_activity (desk_get_shift (desk, 0)), ==, PD_ACTIVITY_SUPPORT);
  g_assert_cmpint (pd_shift_get_minutes (desk_get_shift (desk, 1), PD_SEGMENT_WORK), ==, 9 * 60);
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "person,site,date,start,end,break,sleepover,note\n"
                                      "Jo,Bay,2026-10-03,9,17,30,,a\n"
                                      "Jo,Bay,2026-10-03,18,9,30,23:00-07:00,b\n"
                                      ",Bay,2026-10-03,9,17,,,\n"
                                      ",Bay,2026-10-03,9,17,,,\n"
                                      ",Bay,2026-10-03,9,17,,,wanted: a driver\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, SHIFTS, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, SHIFTS, TEXT);

  assert_counts (first, 5, 0, 0, 0);
  assert_counts (second, 0, 0, 5, 0);
  g_assert_cmpuint (desk->shifts->len, ==, 5);
}

static void
test_a_row_that_stands_twice_is_added_once (void)
{
  static const char          TEXT[] = "person,site,date,start,end,note\n"
                                      "Jo,Bay,2026-10-03,9,17,a\n"
                                      "Al,Bay,2026-10-03,9,17,a\n"
                                      "Jo,Bay,2026-10-03,9,17,a\n"
                                      "Jo,Bay,2026-10-03,9,17,other\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, SHIFTS, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, SHIFTS, TEXT);

  assert_counts (first, 2, 0, 0, 2);
  assert_note (first, 4, "same shift as on line 2");
  assert_note (first, 5, "same shift as on line 2");
  assert_counts (second, 0, 0, 2, 2);
}

static void
test_open_shifts_that_are_alike_are_counted (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, SHIFTS, "site,date,start,end\nBay,2026-10-03,9,17\n");
  g_autoptr (PdImportReport) second = desk_import (desk,
                                                   SHIFTS,
                                                   "site,date,start,end\nBay,2026-10-03,9,17\nBay,2026-10-03,9,17\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 1, 0, 1, 0);
  g_assert_cmpuint (desk->shifts->len, ==, 2);
}

static void
test_a_new_note_changes_the_note (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,a\n");
  g_autoptr (PdImportReport) second = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,b\n");
  g_autoptr (PdImportReport) third = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 1, 0, 0);
  assert_counts (third, 0, 0, 1, 0);
  g_assert_cmpstr (pd_shift_get_note (desk_get_shift (desk, 0)), ==, "b");
}

/* "Role" says what a shift is for in many tables; the description has a column of its own. */
static void
test_a_row_names_a_role_by_its_title (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  PdId                       trainer = desk_add_role (desk, "Trainer");
  PdId                       host = desk_add_role (desk, "Group host");
  g_autoptr (PdImportReport) first = NULL;
  g_autoptr (PdImportReport) second = NULL;
  g_autoptr (PdImportReport) third = NULL;

  first = desk_import (desk, SHIFTS, "site,date,start,end,role,role description\nBay,2026-10-03,9,17,training, trainer \n");
  assert_counts (first, 1, 0, 0, 0);
  g_assert_cmpint (pd_shift_get_activity (desk_get_shift (desk, 0)), ==, PD_ACTIVITY_TRAINING);
  g_assert_cmpint (pd_shift_get_role_id (desk_get_shift (desk, 0)), ==, trainer);
  second = desk_import (desk, SHIFTS, "site,date,start,end,for,role description\nBay,2026-10-03,9,17,training,Group host\n");
  assert_counts (second, 0, 1, 0, 0);
  g_assert_cmpint (pd_shift_get_role_id (desk_get_shift (desk, 0)), ==, host);
  third = desk_import (desk, SHIFTS, "site,date,start,end,for,role description\nBay,2026-10-03,9,17,training,\n");
  assert_counts (third, 0, 0, 1, 0);
}

static void
test_a_role_that_is_not_there_is_said_once (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;
  PdId                       second;

  desk_add_role (desk, "Trainer");
  second = desk_add_role (desk, "trainer");
  g_assert_cmpint (second, ==, 2);
  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end,role description\n"
                        "Bay,2026-10-03,9,17,Driver\nBay,2026-10-04,9,17,Driver\n"
                        "Bay,2026-10-05,9,17,Trainer\nBay,2026-10-06,9,17,2\n");
  assert_counts (report, 4, 0, 0, 0);
  assert_note (report, 2, "“Driver” is no role of the service");
  assert_no_note (report, 3);
  assert_note (report, 4, "Several roles are called “Trainer”");
  assert_no_note (report, 5);
  g_assert_cmpint (pd_shift_get_role_id (desk_get_shift (desk, 0)), ==, PD_ID_NONE);
  g_assert_cmpint (pd_shift_get_role_id (desk_get_shift (desk, 2)), ==, PD_ID_NONE);
  g_assert_cmpint (pd_shift_get_role_id (desk_get_shift (desk, 3)), ==, second);
}

/* Whichever row comes first, none takes the shift that another one says to the letter. */
static void
test_rows_find_the_shift_with_their_note (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = NULL;
  g_autoptr (PdImportReport) second = NULL;

  first = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,a\nBay,2026-10-03,9,17,b\n");
  second = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,c\nBay,2026-10-03,9,17,a\n");
  assert_counts (second, 0, 1, 1, 0);
  g_assert_cmpstr (pd_shift_get_note (desk_get_shift (desk, 0)), ==, "a");
  g_assert_cmpstr (pd_shift_get_note (desk_get_shift (desk, 1)), ==, "c");
}

static void
test_two_shifts_a_day_are_two (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "person,site,date,start,end,for\n"
                        "Jo,Bay,2026-10-03,9,12,\n"
                        "Jo,Bay,2026-10-03,13,17,\n"
                        "Jo,Bay,2026-10-03,13,17,training\n"
                        "Jo,Cove,2026-10-03,13,17,\n");
  assert_counts (report, 4, 0, 0, 0);
}

static void
test_sleepovers_and_breaks_tell_shifts_apart (void)
{
  static const char          TEXT[] = "person,site,date,start,end,sleepover,break\n"
                                      "Jo,Bay,2026-10-03,15:00,09:00,22:00-06:00,\n"
                                      "Jo,Bay,2026-10-03,15:00,09:00,23:00-07:00,\n"
                                      "Jo,Bay,2026-10-03,15:00,09:00,23:00-06:00,\n"
                                      "Jo,Bay,2026-10-03,15:00,09:00,,\n"
                                      "Jo,Bay,2026-10-03,15:00,09:00,,30\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, SHIFTS, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, SHIFTS, TEXT);

  assert_counts (first, 5, 0, 0, 0);
  assert_counts (second, 0, 0, 5, 0);
}

static void
test_breaks_are_minutes (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;
  static const int           MINUTES[] = { 30, 45, 90, 20, 0, 0 };

  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end,break\n"
                        "Bay,2026-10-01,9,17,30\n"
                        "Bay,2026-10-02,9,17,45 min\n"
                        "Bay,2026-10-03,9,17,1:30\n"
                        "Bay,2026-10-04,9,17,20.0\n"
                        "Bay,2026-10-05,9,17,1.5\n"
                        "Bay,2026-10-06,9,17,1 h\n");
  assert_counts (report, 6, 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (MINUTES); i++)
    g_assert_cmpint (pd_shift_get_minutes (desk_get_shift (desk, i), PD_SEGMENT_BREAK), ==, MINUTES[i]);
  assert_note (report, 6, "“1.5” is no break");
  assert_note (report, 7, "“1 h” is no break");
}

static void
test_times_that_the_clock_skips_are_mentioned (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        SHIFTS,
                        "site,date,start,end\n"
                        "Bay,2026-10-04,01:30,03:30\n"
                        "Bay,2026-10-04,02:30,06:00\n"
                        "Bay,2026-10-03,22:00,02:30\n"
                        "Bay,2026-10-05,02:30,06:00\n");
  assert_counts (report, 4, 0, 0, 0);
  assert_no_note (report, 2);
  assert_note (report, 3, "starts at a time that does not happen");
  assert_note (report, 4, "ends at a time that does not happen");
  assert_no_note (report, 5);
}

static void
test_line_ends_within_a_note_do_not_make_it_another (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = NULL;
  g_autoptr (PdImportReport) second = NULL;

  first = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,\"a\rb\r\nc\"\n");
  g_assert_cmpstr (pd_shift_get_note (desk_get_shift (desk, 0)), ==, "a\nb\nc");
  pd_shift_set_note (desk_get_shift (desk, 0), "a\rb\r\nc");
  second = desk_import (desk, SHIFTS, "site,date,start,end,note\nBay,2026-10-03,9,17,\"a\nb\nc\"\n");
  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 0, 1, 0);
}

static void
test_asks_which_number_is_the_month (void)
{
  static const char          TEXT[] = "site,date,start,end\nBay,03/04/2026,9,17\n";
  const PdImportOptions      options = { .dates = PD_DATE_ORDER_MDY };
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (GBytes)         bytes = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (PdImportReport) report = NULL;

  desk_assert_refused (desk, SHIFTS, TEXT, "can be read two ways");
  report = desk_import_bytes (desk, SHIFTS, bytes, &options);
  check_times (desk_get_shift (desk, 0), "2026-03-04", 9, 17);
}

static void
test_needs_a_site_unless_there_is_only_one (void)
{
  static const char          TEXT[] = "person,date,start,end\nJo,2026-10-03,9,17\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  desk_assert_refused (desk, SHIFTS, TEXT, "“site”");
  g_ptr_array_add (desk->sites, pd_site_new (50, "Bay"));
  report = desk_import (desk, SHIFTS, TEXT);
  assert_counts (report, 1, 0, 0, 0);
  assert_note (report, 0, "Bay");
  g_assert_cmpint (pd_shift_get_site_id (desk_get_shift (desk, 0)), ==, 50);
}

static void
test_without_a_column_for_people_all_is_open (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, SHIFTS, "site,date,start,end\nBay,2026-10-03,9,17\n");

  assert_note (report, 0, "every shift is open");
}

static void
test_a_dry_run_says_what_the_real_one_says (void)
{
  g_autoptr (Desk)     desk = desk_new ();
  g_autoptr (PdTable)  table = read_text ("person,site,date,start,end\nJo,Bay,2026-10-03,9,17\nJo,Bay,2026-10-03,9,17\n,,,,x\n");
  g_autoptr (PdImport) dry = desk_plan (desk, SHIFTS, table, NULL, NULL);
  g_autoptr (PdImport) real = desk_plan (desk, SHIFTS, table, NULL, NULL);
  g_autofree char     *dry_text = pd_import_report_to_text (dry->report);
  g_autofree char     *real_text = pd_import_report_to_text (real->report);

  g_assert_cmpstr (dry_text, ==, real_text);
  g_assert_cmpuint (desk->shifts->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shifts-import/takes-every-field-over", test_takes_every_field_over);
  g_test_add_func ("/shifts-import/times-may-have-dates-in-them",
                   test_times_may_have_dates_in_them);
  g_test_add_func ("/shifts-import/an-end-before-the-start-is-on-the-next-day",
                   test_an_end_before_the_start_is_on_the_next_day);
  g_test_add_func ("/shifts-import/times-may-be-finer-than-a-roster", test_times_may_be_finer_than_a_roster);
  g_test_add_func ("/shifts-import/line-ends-within-a-note-do-not-make-it-another",
                   test_line_ends_within_a_note_do_not_make_it_another);
  g_test_add_func ("/shifts-import/an-empty-person-means-open", test_an_empty_person_means_open);
  g_test_add_func ("/shifts-import/new-people-and-sites-are-created-and-named",
                   test_new_people_and_sites_are_created_and_named);
  g_test_add_func ("/shifts-import/people-are-known-by-name-or-code",
                   test_people_are_known_by_name_or_code);
  g_test_add_func ("/shifts-import/impossible-rows-are-reported-and-the-rest-stands",
                   test_impossible_rows_are_reported_and_the_rest_stands);
  g_test_add_func ("/shifts-import/people-of-rows-that-are-left-out-are-not-created",
                   test_people_of_rows_that_are_left_out_are_not_created);
  g_test_add_func ("/shifts-import/what-is-not-needed-is-imported-without-what-can-not-be-read",
                   test_what_is_not_needed_is_imported_without_what_can_not_be_read);
  g_test_add_func ("/shifts-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/shifts-import/a-row-that-stands-twice-is-added-once",
                   test_a_row_that_stands_twice_is_added_once);
  g_test_add_func ("/shifts-import/open-shifts-that-are-alike-are-counted",
                   test_open_shifts_that_are_alike_are_counted);
  g_test_add_func ("/shifts-import/a-new-note-changes-the-note", test_a_new_note_changes_the_note);
  g_test_add_func ("/shifts-import/row-73-a-row-names-a-role-by-its-title", test_a_row_names_a_role_by_its_title);
  g_test_add_func ("/shifts-import/a-role-that-is-not-there-is-said-once", test_a_role_that_is_not_there_is_said_once);
  g_test_add_func ("/shifts-import/rows-find-the-shift-with-their-note",
                   test_rows_find_the_shift_with_their_note);
  g_test_add_func ("/shifts-import/two-shifts-a-day-are-two", test_two_shifts_a_day_are_two);
  g_test_add_func ("/shifts-import/sleepovers-and-breaks-tell-shifts-apart",
                   test_sleepovers_and_breaks_tell_shifts_apart);
  g_test_add_func ("/shifts-import/breaks-are-minutes", test_breaks_are_minutes);
  g_test_add_func ("/shifts-import/times-that-the-clock-skips-are-mentioned",
                   test_times_that_the_clock_skips_are_mentioned);
  g_test_add_func ("/shifts-import/asks-which-number-is-the-month",
                   test_asks_which_number_is_the_month);
  g_test_add_func ("/shifts-import/needs-a-site-unless-there-is-only-one",
                   test_needs_a_site_unless_there_is_only_one);
  g_test_add_func ("/shifts-import/without-a-column-for-people-all-is-open",
                   test_without_a_column_for_people_all_is_open);
  g_test_add_func ("/shifts-import/a-dry-run-says-what-the-real-one-says",
                   test_a_dry_run_says_what_the_real_one_says);
  return g_test_run ();
}
