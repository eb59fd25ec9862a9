/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-training.h"

#define TRAINING PD_TABLE_KIND_TRAINING
#define HEADERS "person,what,done,expires,needed\r\n"

static void
test_takes_every_field_over (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk,
                                                   TRAINING,
                                                   "Employee,Course,Notes,Completed,Expiry Date,Mandatory\n"
                                                   "JH,First aid,x,3/2/2026,28/2/2029,Yes\n"
                                                   "JH,IPS core,,2025-06-01,Never,no\n");
  const PdTraining          *training = desk_get_fact (desk, TRAINING, 0);

  assert_counts (report, 2, 0, 0, 0);
  g_assert_cmpstr (training->name, ==, "First aid");
  g_assert_cmpint (training->done_on, ==, pd_day_from_ymd (2026, 2, 3));
  g_assert_true (pd_training_holds (training, pd_day_from_ymd (2029, 2, 28)));
  g_assert_false (pd_training_holds (training, pd_day_from_ymd (2029, 3, 1)));
  desk_assert_says (desk,
                    TRAINING,
                    HEADERS "Jo Hart,First aid,2026-02-03,2029-02-28,yes\r\nJo Hart,IPS core,2025-06-01,,no\r\n");
}

/* Where no column says it, what expires is what nobody is rostered without. */
static void
test_what_expires_is_needed_if_nothing_is_said (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, TRAINING, "person,what,expires\nJH,First aid,2029-02-02\nJH,IPS core,\n");

  assert_counts (report, 2, 0, 0, 0);
  desk_assert_says (desk, TRAINING, HEADERS "Jo Hart,First aid,,2029-02-02,yes\r\nJo Hart,IPS core,,,no\r\n");
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "person,what,done,expires\n"
                                      "JH,First aid,2026-02-03,2029-02-02\n"
                                      "Al Reed,First aid,2026-02-03,2029-02-02\n"
                                      "JH,first  Aid,2026-02-03,2029-02-02\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, TRAINING, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, TRAINING, TEXT);

  assert_counts (first, 2, 0, 0, 1);
  assert_note (first, 4, "about the same as line 2");
  assert_counts (second, 0, 0, 2, 1);
}

static void
test_done_anew_it_is_another_one (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, TRAINING, "person,what,done,expires\nJH,First aid,2023-02-03,2026-02-02\n");
  g_autoptr (PdImportReport) second = desk_import (desk, TRAINING, "person,what,done,expires\nJH,First aid,2026-01-20,2029-01-19\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 1, 0, 0, 0);
  g_assert_cmpuint (desk->facts[TRAINING]->len, ==, 2);
}

static void
test_a_list_of_expiries_knows_what_is_there (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, TRAINING, "person,what,done,expires\nJH,First aid,2026-02-03,2029-02-02\n");
  g_autoptr (PdImportReport) second = desk_import (desk, TRAINING, "person,what,expires\nJH,first aid,2029-02-02\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 0, 1, 0);
}

static void
test_a_later_table_fills_in_what_is_missing (void)
{
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) first = desk_import (desk, TRAINING, "person,what,done,expires\nJH,First aid,,2029-02-02\nJH,IPS core,2026-01-01,\n");
  g_autoptr (PdImportReport) second = desk_import (desk, TRAINING, "person,what,done,expires\nJH,First aid,2026-02-03,2029-02-02\nJH,IPS core,2026-01-01,2031-01-01\n");

  assert_counts (second, 0, 2, 0, 0);
  desk_assert_says (desk,
                    TRAINING,
                    HEADERS "Jo Hart,First aid,2026-02-03,2029-02-02,yes\r\nJo Hart,IPS core,2026-01-01,2031-01-01,no\r\n");
}

static void
test_what_cannot_be_told_is_left_out_with_its_line (void)
{
  static const char          TEXT[] = "person,what,done,expires,needed\n"
                                      "Jo Hart,,2026-02-03,,\n"
                                      "Jo Hart,First aid,lately,,\n"
                                      "Jo Hart,First aid,,in three years,\n"
                                      "Jo Hart,First aid,2026-02-03,2025-02-03,\n"
                                      "Nobody,First aid,,,\n"
                                      "Jo Hart,First aid,9:00,,\n"
                                      "Jo Hart,First aid,,,perhaps\n";
  g_autoptr (Desk)           desk = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (desk, TRAINING, TEXT);

  assert_counts (report, 1, 0, 0, 6);
  assert_note (report, 2, "which training it is");
  assert_note (report, 3, "“lately” is no date");
  assert_note (report, 4, "“in three years” is no date");
  assert_note (report, 5, "doesn’t end before it was done");
  assert_note (report, 6, "Nobody here is called Nobody");
  assert_note (report, 7, "a time where a date belongs");
  assert_note (report, 8, "“perhaps” is neither yes nor no; not taken over");
  desk_assert_refused (desk, TRAINING, "person,done\nJH,2026-02-03\n", "No column is the “what”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/training-import/takes-every-field-over", test_takes_every_field_over);
  g_test_add_func ("/training-import/what-expires-is-needed-if-nothing-is-said",
                   test_what_expires_is_needed_if_nothing_is_said);
  g_test_add_func ("/training-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/training-import/done-anew-it-is-another-one", test_done_anew_it_is_another_one);
  g_test_add_func ("/training-import/a-list-of-expiries-knows-what-is-there",
                   test_a_list_of_expiries_knows_what_is_there);
  g_test_add_func ("/training-import/a-later-table-fills-in-what-is-missing",
                   test_a_later_table_fills_in_what_is_missing);
  g_test_add_func ("/training-import/what-cannot-be-told-is-left-out-with-its-line",
                   test_what_cannot_be_told_is_left_out_with_its_line);
  return g_test_run ();
}
