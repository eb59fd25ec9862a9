/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-availability.h"

#define AVAILABILITY PD_TABLE_KIND_AVAILABILITY
#define HEADERS "person,day,date,from,to,start,end,can\r\n"

static void
test_a_weekly_window_comes_back_each_week (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, AVAILABILITY, "person,day,start,end,can\nJH,Mon-Fri,9:00,15:30,yes\n");
  const PdAvailability      *availability = desk_get_fact (desk, AVAILABILITY, 0);

  assert_counts (report, 1, 0, 0, 0);
  g_assert_cmpint (availability->person_id, ==, pd_person_get_id (desk_get_person (desk, "Jo Hart")));
  g_assert_cmpint (availability->wish, ==, PD_WISH_YES);
  g_assert_cmpint (pd_when_get_kind (&availability->when), ==, PD_WHEN_WEEKLY);
  g_assert_cmpint (availability->when.weekdays, ==, 0x1f);
  g_assert_cmpint (availability->when.start, ==, 9 * 60);
  g_assert_cmpint (availability->when.end, ==, 15 * 60 + 30);
  g_assert_true (pd_when_touches (&availability->when, pd_day_from_ymd (2031, 11, 24), 15 * 60, 16 * 60));
}

static void
test_a_date_is_one_day (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, AVAILABILITY, "person,date,can\nJo Hart,2026-12-25,no\n");
  const PdAvailability      *availability = desk_get_fact (desk, AVAILABILITY, 0);

  assert_counts (report, 1, 0, 0, 0);
  g_assert_cmpint (availability->wish, ==, PD_WISH_NO);
  g_assert_cmpint (pd_when_get_kind (&availability->when), ==, PD_WHEN_ONE_OFF);
  g_assert_cmpint (availability->when.from, ==, pd_day_from_ymd (2026, 12, 25));
  g_assert_true (pd_when_is_whole_day (&availability->when));
}

static void
test_yes_rather_not_and_no_are_three_things (void)
{
  static const struct
  {
    const char *words;
    PdWish      wish;
  } ANSWERS[] = {
    { "yes", PD_WISH_YES },
    { "Y", PD_WISH_YES },
    { "Available", PD_WISH_YES },
    { "rather not", PD_WISH_RATHER_NOT },
    { "Rather-Not", PD_WISH_RATHER_NOT },
    { "prefer not", PD_WISH_RATHER_NOT },
    { "no", PD_WISH_NO },
    { "can’t", PD_WISH_NO },
    { "can't", PD_WISH_NO },
    { "Unavailable", PD_WISH_NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    {
      g_autoptr (Desk)           desk = desk_new_with_people ();
      g_autofree char           *text = g_strdup_printf ("person,day,can\nJH,Mon,%s\n", ANSWERS[i].words);
      g_autoptr (PdImportReport) report = desk_import (desk, AVAILABILITY, text);

      assert_counts (report, 1, 0, 0, 0);
      g_assert_cmpint (((PdAvailability *) desk_get_fact (desk, AVAILABILITY, 0))->wish, ==, ANSWERS[i].wish);
    }
}

static void
test_days_may_be_said_in_many_ways (void)
{
  static const struct
  {
    const char *words;
    const char *written;
  } DAYS[] = {
    { "Mon", "Mon" },
    { "monday", "Mon" },
    { "Mondays", "Mon" },
    { "Tues", "Tue" },
    { "Mo;We", "\"Mon;Wed\"" },
    { "\"Mon, Wed\"", "\"Mon;Wed\"" },
    { "Mon/Wed", "\"Mon;Wed\"" },
    { "Tuesdays and Thursdays", "\"Tue;Thu\"" },
    { "Mon-Fri", "Mon-Fri" },
    { "Mon – Wed;Sat", "\"Mon-Wed;Sat\"" },
    { "Monday to Friday", "Mon-Fri" },
    { "weekdays", "Mon-Fri" },
    { "Weekend", "\"Sat;Sun\"" },
    { "Fri-Mon", "\"Mon;Fri-Sun\"" },
    { "Sun", "Sun" },
    { "Mon-Sun", "Mon-Sun" },
    { "every day", "every day" },
    { "Daily", "every day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      g_autofree char *text = g_strdup_printf ("person,day,can\nJH,%s,yes\n", DAYS[i].words);
      g_autofree char *written = g_strdup_printf ("Jo Hart,%s,,,,,,yes\r\n", DAYS[i].written);

      desk_assert_becomes (AVAILABILITY, text, 1, HEADERS, written);
    }
}

/* Tables have dates and times under names that mean either, or both in one cell. */
static void
test_days_and_times_stand_in_many_columns (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } TABLES[] = {
    { "person,day,from,to,can\nJH,Mon,9:00,15:00,no\n", "Jo Hart,Mon,,,,09:00,15:00,no\r\n" },
    { "person,day,from,to,can\nJH,Mon,2026-02-02,2026-06-26,no\n", "Jo Hart,Mon,,2026-02-02,2026-06-26,,,no\r\n" },
    { "person,day,from,can\nJH,Mon,2026-02-02,no\n", "Jo Hart,Mon,,2026-02-02,,,,no\r\n" },
    { "person,from,to,can\nJH,2026-12-24,2026-12-27,no\n", "Jo Hart,,,2026-12-24,2026-12-27,,,no\r\n" },
    { "person,from,to,can\nJH,2026-12-24,2026-12-24,no\n", "Jo Hart,,2026-12-24,,,,,no\r\n" },
    { "person,start,end,can\nJH,24/12/2026 9:00,24/12/2026 12:00,no\n", "Jo Hart,,2026-12-24,,,09:00,12:00,no\r\n" },
    { "person,start,end,can\nJH,24/12/2026 22:00,25/12/2026 6:00,no\n", "Jo Hart,,2026-12-24,,,22:00,06:00,no\r\n" },
    { "person,start,end,can\nJH,2026-12-24 00:00:00,2026-12-26 00:00:00,no\n", "Jo Hart,,,2026-12-24,2026-12-26,,,no\r\n" },
    { "person,start,end,can\nJH,2026-12-24 00:00,2026-12-26 23:59,no\n", "Jo Hart,,,2026-12-24,2026-12-26,,,no\r\n" },
    { "person,day,start,can\nJH,Mon,13:00,no\n", "Jo Hart,Mon,,,,13:00,24:00,no\r\n" },
    { "person,day,end,can\nJH,Mon,12:00,no\n", "Jo Hart,Mon,,,,00:00,12:00,no\r\n" },
    { "person,day,start,end,can\nJH,Fri,22:00,6:00,rather not\n", "Jo Hart,Fri,,,,22:00,06:00,rather-not\r\n" },
    { "person,day,start,end,can\nJH,Fri,9:00,10:00 +1,no\n", "Jo Hart,Fri,,,,09:00,10:00 +1,no\r\n" },
    { "person,day,can\nJH,Fri 25 Dec 2026,no\n", "Jo Hart,,2026-12-25,,,,,no\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    desk_assert_becomes (AVAILABILITY, TABLES[i].text, 1, HEADERS, TABLES[i].written);
}

static void
test_what_cannot_be_told_is_left_out_with_its_line (void)
{
  static const char          TEXT[] = "person,day,date,from,to,start,end,can\n"
                                      "Jo Hart,Mon,,,,,,maybe later\n"
                                      "Jo Hart,someday,,,,,,no\n"
                                      "Nobody,Mon,,,,,,no\n"
                                      ",Mon,,,,,,no\n"
                                      "Jo Hart,,,,,9,17,no\n"
                                      "Jo Hart,,2026-02-30,,,,,no\n"
                                      "Jo Hart,Mon,,,,17:00,17:00,no\n"
                                      "Jo Hart,,2026-12-24,2026-12-25,,,,no\n"
                                      "Jo Hart,Mon,,2026-12-24,2026-12-01,,,no\n"
                                      "Jo Hart,,,2026-12-24 9:00,2026-12-27 17:00,,,no\n"
                                      "Jo Hart,Mon,,,,9:00,17:00 +2,no\n"
                                      "Jo Hart,Mon,,,,,,\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, AVAILABILITY, TEXT);

  assert_counts (report, 0, 0, 0, 12);
  g_assert_cmpuint (desk->people->len, ==, 2);
  assert_note (report, 2, "“maybe later” is neither yes, nor rather not, nor no");
  assert_note (report, 3, "“someday” is neither days of the week nor a date");
  assert_note (report, 4, "Nobody here is called Nobody");
  assert_note (report, 5, "There is no name");
  assert_note (report, 6, "neither a day of the week nor a date");
  assert_note (report, 7, "“2026-02-30” is no date");
  assert_note (report, 8, "It ends when it starts");
  assert_note (report, 9, "two first days");
  assert_note (report, 10, "It ends before it starts");
  assert_note (report, 11, "with days between");
  assert_note (report, 12, "on the next day at the latest");
  assert_note (report, 13, "“” is neither yes");
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "person,day,start,end,can\n"
                                      "Jo Hart,Mon-Wed,9,17,yes\n"
                                      "Jo Hart,Sat;Sun,,,no\n"
                                      "Al Reed,Mon-Wed,9,17,yes\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, AVAILABILITY, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, AVAILABILITY, TEXT);

  assert_counts (first, 3, 0, 0, 0);
  assert_counts (second, 0, 0, 3, 0);
  g_assert_cmpuint (desk->facts[AVAILABILITY]->len, ==, 3);
}

static void
test_another_answer_for_the_same_time_changes_it (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, AVAILABILITY, "person,day,can\nJH,Mon,yes\n");
  g_autoptr (PdImportReport) second = desk_import (desk, AVAILABILITY, "person,day,can\nJH,Mon,no\n");
  const PdAvailability      *availability = desk_get_fact (desk, AVAILABILITY, 0);

  assert_counts (second, 0, 1, 0, 0);
  g_assert_cmpuint (desk->facts[AVAILABILITY]->len, ==, 1);
  g_assert_cmpint (availability->wish, ==, PD_WISH_NO);
}

static void
test_two_answers_in_one_table_are_one_and_a_note (void)
{
  static const char          TEXT[] = "person,day,can\nJH,Mon,no\nJo Hart,Monday,yes\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, AVAILABILITY, TEXT);
  g_autoptr (PdImportReport) second = NULL;
  g_autoptr (PdImportReport) contrary = NULL;

  assert_counts (first, 1, 0, 0, 1);
  assert_note (first, 3, "about the same as line 2");
  second = desk_import (desk, AVAILABILITY, TEXT);
  assert_counts (second, 0, 0, 1, 1);
  /* What is there already stands, wherever in the table it is said. */
  contrary = desk_import (desk, AVAILABILITY, "person,day,can\nJH,Mon,yes\nJH,Mon,no\n");
  assert_counts (contrary, 0, 0, 1, 1);
  assert_note (contrary, 2, "about the same as line 3");
  g_assert_cmpuint (desk->facts[AVAILABILITY]->len, ==, 1);
}

static void
test_a_table_without_what_is_needed_is_refused (void)
{
  g_autoptr (Desk) desk = desk_new_with_people ();

  desk_assert_refused (desk, AVAILABILITY, "day,can\nMon,yes\n", "No column is the “person”");
  desk_assert_refused (desk, AVAILABILITY, "person,can\nJH,yes\n", "No column is the “day”");
  desk_assert_refused (desk, AVAILABILITY, "person,day\nJH,Mon\n", "No column is the “can”");
  desk_assert_refused (desk, AVAILABILITY, "person,date,can\nJH,03/04/2026,no\n", "can be read two ways");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/availability-import/row-35/a-weekly-window-comes-back-each-week",
                   test_a_weekly_window_comes_back_each_week);
  g_test_add_func ("/availability-import/row-36/a-date-is-one-day", test_a_date_is_one_day);
  g_test_add_func ("/availability-import/row-37/yes-rather-not-and-no-are-three-things",
                   test_yes_rather_not_and_no_are_three_things);
  g_test_add_func ("/availability-import/days-may-be-said-in-many-ways", test_days_may_be_said_in_many_ways);
  g_test_add_func ("/availability-import/days-and-times-stand-in-many-columns",
                   test_days_and_times_stand_in_many_columns);
  g_test_add_func ("/availability-import/what-cannot-be-told-is-left-out-with-its-line",
                   test_what_cannot_be_told_is_left_out_with_its_line);
  g_test_add_func ("/availability-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/availability-import/another-answer-for-the-same-time-changes-it",
                   test_another_answer_for_the_same_time_changes_it);
  g_test_add_func ("/availability-import/two-answers-in-one-table-are-one-and-a-note",
                   test_two_answers_in_one_table_are_one_and_a_note);
  g_test_add_func ("/availability-import/a-table-without-what-is-needed-is-refused",
                   test_a_table_without_what_is_needed_is_refused);
  return g_test_run ();
}
