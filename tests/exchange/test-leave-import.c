/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-leave.h"

#define LEAVE PD_TABLE_KIND_LEAVE
#define HEADERS "person,from,to,start,end,kind\r\n"

static void
test_leave_of_whole_days_is_on_each_of_them (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, LEAVE, "person,from,to,kind\nJo Hart,2026-12-21,2027-01-08,Annual leave\n");
  const PdLeave             *leave = desk_get_fact (desk, LEAVE, 0);

  assert_counts (report, 1, 0, 0, 0);
  g_assert_cmpint (leave->kind, ==, PD_LEAVE_ANNUAL);
  g_assert_cmpint (leave->start, ==, 0);
  g_assert_cmpint (leave->end, ==, 24 * 60);
  g_assert_false (pd_leave_has_day (leave, pd_day_from_ymd (2026, 12, 20)));
  g_assert_true (pd_leave_has_day (leave, pd_day_from_ymd (2026, 12, 21)));
  g_assert_true (pd_leave_has_day (leave, pd_day_from_ymd (2027, 1, 8)));
  g_assert_false (pd_leave_has_day (leave, pd_day_from_ymd (2027, 1, 9)));
}

static void
test_days_and_times_are_said_in_many_ways (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } TABLES[] = {
    { "employee,start,end,leave type\nJH,2026-12-21,2026-12-23,Sick\n", "Jo Hart,2026-12-21,2026-12-23,,,personal\r\n" },
    { "Staff,Start Date,End Date,Type\nJH,21/12/2026,23/12/2026,Annual\n", "Jo Hart,2026-12-21,2026-12-23,,,annual\r\n" },
    { "person,date,kind\nJH,2026-12-21,sick\n", "Jo Hart,2026-12-21,2026-12-21,,,personal\r\n" },
    { "person,from,kind\nJH,2026-12-21,sick\n", "Jo Hart,2026-12-21,2026-12-21,,,personal\r\n" },
    { "person,date,start,end\nJH,2026-12-21,13:00,17:00\n", "Jo Hart,2026-12-21,2026-12-21,13:00,17:00,other\r\n" },
    { "person,from,to\nJH,2026-12-21 13:00,2026-12-21 17:00\n", "Jo Hart,2026-12-21,2026-12-21,13:00,17:00,other\r\n" },
    { "person,from,to\nJH,2026-12-21 22:00,2026-12-22 06:00\n", "Jo Hart,2026-12-21,2026-12-21,22:00,06:00,other\r\n" },
    { "person,from,to,start,end\nJH,2026-12-21,2026-12-23,13:00,17:00\n", "Jo Hart,2026-12-21,2026-12-23,13:00,17:00,other\r\n" },
    { "person,from,to\nJH,2026-12-21 00:00:00,2026-12-23 00:00:00\n", "Jo Hart,2026-12-21,2026-12-23,,,other\r\n" },
    { "person,from,to\nJH,2026-12-21T00:00,2026-12-23T23:59\n", "Jo Hart,2026-12-21,2026-12-23,,,other\r\n" },
    { "person,from,to\nJH,2026-12-21 00:00,2026-12-23\n", "Jo Hart,2026-12-21,2026-12-23,,,other\r\n" },
    { "person,from,to\nJH,2026-12-21 13:00,2026-12-21\n", "Jo Hart,2026-12-21,2026-12-21,13:00,24:00,other\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    desk_assert_becomes (LEAVE, TABLES[i].text, 1, HEADERS, TABLES[i].written);
}

static void
test_kinds_have_many_names (void)
{
  static const struct
  {
    const char *words;
    PdLeaveKind kind;
  } KINDS[] = {
    { "Annual Leave", PD_LEAVE_ANNUAL },
    { "AL", PD_LEAVE_ANNUAL },
    { "holiday", PD_LEAVE_ANNUAL },
    { "Personal/Carer's Leave", PD_LEAVE_PERSONAL },
    { "sick", PD_LEAVE_PERSONAL },
    { "Sick leave", PD_LEAVE_PERSONAL },
    { "carer's", PD_LEAVE_CARERS },
    { "Carer’s leave", PD_LEAVE_CARERS },
    { "Carers Leave", PD_LEAVE_CARERS },
    { "bereavement", PD_LEAVE_COMPASSIONATE },
    { "Maternity", PD_LEAVE_PARENTAL },
    { "Family and domestic violence leave", PD_LEAVE_FAMILY_SAFETY },
    { "study", PD_LEAVE_STUDY },
    { "LWOP", PD_LEAVE_UNPAID },
    { "Long service leave", PD_LEAVE_OTHER },
    { "", PD_LEAVE_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (Desk)           desk = desk_new_with_people ();
      g_autofree char           *text = g_strdup_printf ("person,from,to,kind\nJH,2026-12-21,2026-12-23,%s\n", KINDS[i].words);
      g_autoptr (PdImportReport) report = desk_import (desk, LEAVE, text);

      assert_counts (report, 1, 0, 0, 0);
      assert_no_note (report, 2);
      g_assert_cmpint (((PdLeave *) desk_get_fact (desk, LEAVE, 0))->kind, ==, KINDS[i].kind);
    }
}

static void
test_an_unknown_kind_is_other_leave_and_said_once (void)
{
  static const char          TEXT[] = "person,from,to,kind\nJH,2026-12-21,2026-12-21,Moon day\nJH,2026-12-22,2026-12-22,Moon day\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, LEAVE, TEXT);

  assert_counts (report, 2, 0, 0, 0);
  assert_note (report, 2, "“Moon day” is no kind of leave that Peerdesk knows");
  assert_no_note (report, 3);
}

static void
test_an_empty_kind_takes_nothing_away (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, LEAVE, "person,from,to,kind\nJH,2026-12-21,2026-12-23,annual\n");
  g_autoptr (PdImportReport) second = desk_import (desk, LEAVE, "person,from,to\nJH,2026-12-21,2026-12-23\n");
  g_autoptr (PdImportReport) third = desk_import (desk, LEAVE, "person,from,to,kind\nJH,2026-12-21,2026-12-23,other\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 0, 1, 0);
  assert_counts (third, 0, 1, 0, 0);
  desk_assert_says (desk, LEAVE, HEADERS "Jo Hart,2026-12-21,2026-12-23,,,other\r\n");
}

static void
test_what_cannot_be_told_is_left_out_with_its_line (void)
{
  static const char          TEXT[] = "person,from,to,kind\n"
                                      "Jo Hart,,2026-12-21,sick\n"
                                      "Jo Hart,2026-12-21,,sick\n"
                                      "Jo Hart,2026-12-21,2026-12-20,sick\n"
                                      "Jo Hart,soon,2026-12-21,sick\n"
                                      "Jo Hart,2026-12-21 09:00,2026-12-23 12:00,sick\n"
                                      "Jo Heart,2026-12-21,2026-12-21,sick\n"
                                      "Jo Hart,2026-12-21 17:00,2026-12-21 09:00,sick\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, LEAVE, TEXT);

  assert_counts (report, 0, 0, 0, 7);
  assert_note (report, 2, "There is no first day");
  assert_note (report, 3, "There is no last day");
  assert_note (report, 4, "It ends before it starts");
  assert_note (report, 5, "“soon” is no date");
  assert_note (report, 6, "Give each part a row of its own");
  assert_note (report, 7, "Nobody here is called Jo Heart");
  assert_note (report, 8, "It ends before it starts");
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "person,from,to,kind\n"
                                      "Jo Hart,2026-12-21,2026-12-23,annual\n"
                                      "Al Reed,2026-12-21,2026-12-23,annual\n"
                                      "Jo Hart,2026-12-21,2026-12-23,annual\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, LEAVE, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, LEAVE, TEXT);

  assert_counts (first, 2, 0, 0, 1);
  assert_counts (second, 0, 0, 2, 1);
  g_assert_cmpuint (desk->facts[LEAVE]->len, ==, 2);
}

static void
test_a_table_without_what_is_needed_is_refused (void)
{
  g_autoptr (Desk) desk = desk_new_with_people ();

  desk_assert_refused (desk, LEAVE, "from,to\n2026-12-21,2026-12-21\n", "No column is the “person”");
  desk_assert_refused (desk, LEAVE, "person,to\nJH,2026-12-21\n", "No column is the “from”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leave-import/row-38/leave-of-whole-days-is-on-each-of-them",
                   test_leave_of_whole_days_is_on_each_of_them);
  g_test_add_func ("/leave-import/days-and-times-are-said-in-many-ways",
                   test_days_and_times_are_said_in_many_ways);
  g_test_add_func ("/leave-import/kinds-have-many-names", test_kinds_have_many_names);
  g_test_add_func ("/leave-import/an-unknown-kind-is-other-leave-and-said-once",
                   test_an_unknown_kind_is_other_leave_and_said_once);
  g_test_add_func ("/leave-import/an-empty-kind-takes-nothing-away", test_an_empty_kind_takes_nothing_away);
  g_test_add_func ("/leave-import/what-cannot-be-told-is-left-out-with-its-line",
                   test_what_cannot_be_told_is_left_out_with_its_line);
  g_test_add_func ("/leave-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/leave-import/a-table-without-what-is-needed-is-refused",
                   test_a_table_without_what_is_needed_is_refused);
  return g_test_run ();
}
