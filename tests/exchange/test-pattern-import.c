/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-pattern.h"

#define PATTERN PD_TABLE_KIND_PATTERN
#define HEADERS "person,week,day,start,end,from,to,anchor,weeks\r\n"

/* 23 November 2026 is a Monday. */
static void
test_rows_of_one_person_and_first_day_are_one_pattern (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk,
                                                   PATTERN,
                                                   "person,week,day,start,end,from,anchor\n"
                                                   "JH,1,Mon;Wed,9:00,15:00,2026-11-25,2026-11-23\n"
                                                   "JH,2,Fri,22:00,6:00,2026-11-25,\n"
                                                   "Al Reed,,Tue,9,12,2026-11-25,\n");
  const PdPattern           *pattern = desk_get_fact (desk, PATTERN, 0);
  PdDay                      monday = pd_day_from_ymd (2026, 11, 23);

  assert_counts (report, 3, 0, 0, 0);
  g_assert_cmpuint (desk->facts[PATTERN]->len, ==, 2);
  g_assert_cmpint (pattern->n_weeks, ==, 2);
  g_assert_cmpint (pattern->to, ==, PD_DAY_NONE);
  g_assert_false (pd_pattern_has_day (pattern, monday));
  g_assert_true (pd_pattern_has_day (pattern, monday + 2));
  g_assert_true (pd_pattern_has_times (pattern, monday + 2, 9 * 60, 15 * 60));
  g_assert_true (pd_pattern_has_times (pattern, monday + 14, 9 * 60, 15 * 60));
  g_assert_false (pd_pattern_has_times (pattern, monday + 7, 9 * 60, 15 * 60));
  g_assert_true (pd_pattern_has_times (pattern, monday + 11, 22 * 60, 30 * 60));
  g_assert_cmpint (pd_pattern_get_minutes_a_week (pattern), ==, (6 + 6 + 8) * 60 / 2);
}

static void
test_days_are_counted_from_the_anchor (void)
{
  static const struct
  {
    const char *text;
    guint       n;
    const char *written;
  } TABLES[] = {
    /* Without an anchor, the week of the first day is the first one. */
    { "person,week,day,start,end,from\nJH,1,Mon,9,15,2026-11-25\n", 1, "Jo Hart,1,Mon,09:00,15:00,2026-11-25,,2026-11-23,1\r\n" },
    /* Without a first day, it is the anchor. */
    { "person,week,day,start,end,anchor\nJH,2,Mon,9,15,2026-11-23\n", 1, "Jo Hart,2,Mon,09:00,15:00,2026-11-23,,2026-11-23,2\r\n" },
    /* A week may begin on another day. */
    { "person,week,day,start,end,anchor\nJH,1,Sun;Wed,9,15,2026-11-25\n", 1, "Jo Hart,1,Wed,09:00,15:00,2026-11-25,,2026-11-25,1\r\nJo Hart,1,Sun,09:00,15:00,2026-11-25,,2026-11-25,1\r\n" },
    { "person,day,start,end,from,weeks\nJH,Mon,9,15,2026-11-23,4\n", 1, "Jo Hart,1,Mon,09:00,15:00,2026-11-23,,2026-11-23,4\r\n" },
    { "person,day,start,end,from,to\nJH,Mon,00:00,24:00,2026-11-23,2027-11-21\n", 1, "Jo Hart,1,Mon,00:00,24:00,2026-11-23,2027-11-21,2026-11-23,1\r\n" },
    /* Somebody may have agreed to no times yet. */
    { "person,day,start,end,from\nJH,,,,2026-11-23\n", 1, "Jo Hart,,,,,2026-11-23,,2026-11-23,1\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    desk_assert_becomes (PATTERN, TABLES[i].text, TABLES[i].n, HEADERS, TABLES[i].written);
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "person,week,day,start,end,from,anchor\n"
                                      "JH,2,Fri,22:00,6:00,2026-11-25,2026-11-23\n"
                                      "JH,1,Mon;Wed,9:00,15:00,2026-11-25,\n"
                                      "JH,1,Wed,9:00,15:00,2026-11-25,\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, PATTERN, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, PATTERN, TEXT);

  assert_counts (first, 2, 0, 0, 1);
  assert_note (first, 4, "the same as on line 3");
  assert_counts (second, 0, 0, 2, 1);
  g_assert_cmpuint (desk->facts[PATTERN]->len, ==, 1);
}

/* A pattern is agreed to as a whole: what the table no longer has is no longer agreed. */
static void
test_a_pattern_is_replaced_as_a_whole (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, PATTERN, "person,day,start,end,from,to\nJH,Mon,9,15,2026-11-23,2027-06-30\nJH,Tue,9,15,2026-11-23,\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PATTERN, "person,day,start,end,from\nJH,Mon,10,16,2026-11-23\n");
  g_autoptr (PdImportReport) third = desk_import (desk, PATTERN, "person,day,start,end,from\nJH,Mon,8,12,2027-07-01\n");

  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 0, 1, 0, 0);
  assert_counts (third, 1, 0, 0, 0);
  desk_assert_says (desk,
                    PATTERN,
                    HEADERS "Jo Hart,1,Mon,10:00,16:00,2026-11-23,2027-06-30,2026-11-23,1\r\n"
                            "Jo Hart,1,Mon,08:00,12:00,2027-07-01,,2027-06-28,1\r\n");
}

static void
test_what_cannot_be_told_is_left_out_with_its_line (void)
{
  static const char          TEXT[] = "person,week,day,start,end,from,to,anchor,weeks\n"
                                      "JH,1,Mon,9,15,2026-11-23,,2026-11-23,2\n"
                                      "JH,1,Tue,9,15,2026-11-23,,2026-11-30,\n"
                                      "JH,3,Tue,9,15,2026-11-23,,,\n"
                                      "JH,9,Tue,9,15,2026-11-23,,,\n"
                                      "JH,1,Someday,9,15,2026-11-23,,,\n"
                                      "JH,1,,9,15,2026-11-23,,,\n"
                                      "JH,1,Tue,,15,2026-11-23,,,\n"
                                      "JH,1,Tue,9,,2026-11-23,,,\n"
                                      "JH,1,Tue,9,9,2026-11-23,,,\n"
                                      "JH,1,Tue,9,15,,,,\n"
                                      "JH,1,Tue,9,15,2026-11-23,2026-11-01,,\n"
                                      "Nobody,1,Tue,9,15,2026-11-23,,,\n"
                                      "JH,1,Tue,2026-11-24 9:00,15,2026-11-23,,,\n"
                                      "JH,1,Tue,9,24:00 +2,2026-11-23,,,\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, PATTERN, TEXT);

  assert_counts (report, 1, 0, 0, 13);
  assert_note (report, 3, "does not agree with it on the last day");
  assert_note (report, 4, "There is no week 3 in a pattern of 2");
  assert_note (report, 5, "“9” is no number of weeks from 1 to 8");
  assert_note (report, 6, "“Someday” are no days of the week");
  assert_note (report, 7, "There is no day of the week");
  assert_note (report, 8, "There is no start");
  assert_note (report, 9, "There is no end");
  assert_note (report, 10, "It ends when it starts");
  assert_note (report, 11, "from which day it holds");
  assert_note (report, 12, "The last day comes before the first one");
  assert_note (report, 13, "Nobody here is called Nobody");
  assert_note (report, 14, "a date where a time belongs");
  assert_note (report, 15, "later than on the next day");
  desk_assert_refused (desk, PATTERN, "person,day,start,end\nJH,Mon,9,15\n", "No column is the “from”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern-import/row-27/rows-of-one-person-and-first-day-are-one-pattern",
                   test_rows_of_one_person_and_first_day_are_one_pattern);
  g_test_add_func ("/pattern-import/days-are-counted-from-the-anchor", test_days_are_counted_from_the_anchor);
  g_test_add_func ("/pattern-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/pattern-import/a-pattern-is-replaced-as-a-whole", test_a_pattern_is_replaced_as_a_whole);
  g_test_add_func ("/pattern-import/what-cannot-be-told-is-left-out-with-its-line",
                   test_what_cannot_be_told_is_left_out_with_its_line);
  return g_test_run ();
}
