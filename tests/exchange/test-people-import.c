/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include <string.h>

#define PEOPLE PD_TABLE_KIND_PEOPLE

static void
test_takes_every_field_over (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;
  PdPerson                  *person;
  const PdId                *site_ids;
  guint                      n;

  report = desk_import (desk,
                        PEOPLE,
                        "name,Pronouns,code,email,phone,employment,stream,hours,sites,role\n"
                        "Jo Hart,they/them,JH,jo@example.org,+61 491 570 156,Part time,SACS 3,\"19,5 h\","
                        "Bay Street; Warm line,Peer worker\n");
  assert_counts (report, 1, 0, 0, 0);
  person = desk_get_person (desk, "Jo Hart");
  g_assert_cmpstr (pd_person_get_pronouns (person), ==, "they/them");
  g_assert_cmpstr (pd_person_get_code (person), ==, "JH");
  g_assert_cmpstr (pd_person_get_email (person), ==, "jo@example.org");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "+61 491 570 156");
  g_assert_cmpint (pd_person_get_employment (person), ==, PD_EMPLOYMENT_PART_TIME);
  g_assert_cmpstr (pd_person_get_stream (person), ==, "SACS 3");
  g_assert_cmpint (pd_person_get_agreed_minutes (person), ==, 19 * 60 + 30);
  g_assert_cmpstr (pd_person_get_role_title (person), ==, "Peer worker");

  site_ids = pd_person_get_site_ids (person, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (site_ids[0], ==, pd_site_get_id (desk_get_site (desk, "Bay Street")));
  g_assert_cmpint (site_ids[1], ==, pd_site_get_id (desk_get_site (desk, "Warm line")));
  g_assert_cmpstr (pd_site_get_mark (desk_get_site (desk, "Bay Street")), ==, "BS");
  g_assert_cmpstr (pd_site_get_zone (desk_get_site (desk, "Bay Street")), ==, "Australia/Sydney");
  g_assert_cmpuint (g_strv_length ((GStrv) pd_import_report_get_new_sites (report)), ==, 2);
}

/* What somebody said stays where a table says nothing of it, or too much. */
static void
test_pronouns_are_only_taken_from_their_column (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name,preferred pronouns\nJo,zé/zir 💜\nAl,\n");
  g_autoptr (PdImportReport) without = desk_import (desk, PEOPLE, "name,phone,gender,title\nJo,1,F,Mrs\nAl,2,M,Mr\n");
  g_autoptr (PdImportReport) empty = desk_import (desk, PEOPLE, "name,pronouns\nJo,\n");
  g_autoptr (PdImportReport) again = NULL;

  assert_counts (first, 2, 0, 0, 0);
  assert_counts (without, 0, 2, 0, 0);
  assert_counts (empty, 0, 0, 1, 0);
  g_assert_cmpstr (pd_person_get_pronouns (desk_get_person (desk, "Jo")), ==, "zé/zir 💜");
  g_assert_cmpstr (pd_person_get_pronouns (desk_get_person (desk, "Al")), ==, "");
  again = desk_import (desk,
                       PEOPLE,
                       "name,pronouns,phone\nAl,éééééééééééééééééééééééééééééééééééééééé,2\n"
                       "Jo,ééééééééééééééééééééééééééééééééééééééééé,3\n");
  assert_counts (again, 0, 2, 0, 0);
  assert_note (again, 3, "Pronouns are one line of at most 40 characters. Not taken over.");
  g_assert_cmpstr (pd_person_get_pronouns (desk_get_person (desk, "Jo")), ==, "zé/zir 💜");
  g_assert_cmpstr (pd_person_get_phone (desk_get_person (desk, "Jo")), ==, "3");
  g_assert_cmpint (g_utf8_strlen (pd_person_get_pronouns (desk_get_person (desk, "Al")), -1), ==, 40);
}

static void
test_never_makes_somebody_a_manager (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, "name,role,use\nJo,manager,manager\n");

  g_assert_cmpint (pd_person_get_use (desk_get_person (desk, "Jo")), ==, PD_USE_WORKER);
  g_assert_cmpstr (pd_import_report_get_left_out (report)[0], ==, "use");
}

static void
test_the_same_table_twice_adds_nothing (void)
{
  static const char          TEXT[] = "name,code,hours,sites\nJo Hart,JH,38,Bay Street\nAl Fox,,7.6,\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, TEXT);

  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_cmpuint (desk->people->len, ==, 2);
  g_assert_cmpuint (desk->sites->len, ==, 1);
}

static void
test_changes_what_differs_and_nothing_else (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = NULL;
  g_autoptr (PdImportReport) second = NULL;
  PdPerson                  *person;

  first = desk_import (desk, PEOPLE, "name,code,email,phone\nJo Hart,JH,jo@example.org,1\nAl Fox,AF,,\n");
  pd_person_set_use (desk_get_person (desk, "Jo Hart"), PD_USE_MANAGER);
  second = desk_import (desk, PEOPLE, "name,code,email,phone\nJO  HART,JH,,2\nAl Fox,AF,,\n");
  assert_counts (second, 0, 1, 1, 0);
  g_assert_cmpuint (desk->people->len, ==, 2);

  person = desk_get_person (desk, "Jo Hart");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "2");
  g_assert_cmpstr (pd_person_get_email (person), ==, "jo@example.org");
  g_assert_cmpint (pd_person_get_use (person), ==, PD_USE_MANAGER);
}

static void
test_a_code_tells_people_of_one_name_apart (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name,code\nSam,S1\nSam,S2\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, "name,code,phone\nSam,s2,5\nSam,,6\nSam,S3,7\n");

  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 1, 1, 0, 1);
  assert_note (second, 3, "Several people are called Sam");
  g_assert_cmpstr (pd_person_get_phone (g_ptr_array_index (desk->people, 0)), ==, "");
  g_assert_cmpstr (pd_person_get_phone (g_ptr_array_index (desk->people, 1)), ==, "5");
}

static void
test_gives_a_code_to_the_one_who_had_none (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name\nSam\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, "name,code\nSam,S1\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 1, 0, 0);
  g_assert_cmpstr (pd_person_get_code (desk_get_person (desk, "Sam")), ==, "S1");
}

/* The store keeps codes unique, so no two people may come to share one. */
static void
test_a_code_given_in_the_table_counts_at_once (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name\nSam\nTom\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, "name,code\nSam,S1\nTom,s1\nSam,S2\nAl,S2\n");

  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 1, 1, 0, 2);
  assert_note (second, 3, "code s1 stands on line 2 already");
  assert_note (second, 5, "code S2 stands on line 4 already");
  g_assert_cmpstr (pd_person_get_code (desk_get_person (desk, "Tom")), ==, "");
  g_assert_cmpuint (desk->people->len, ==, 3);
}

/* Found by fuzzing: the second time, the row that was left out renamed Tom. */
static void
test_a_code_belongs_to_its_first_row_whatever_came_of_that (void)
{
  static const char          TEXT[] = "name,code\nSam,\nSam,S2\nTom,S2\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, TEXT);

  assert_counts (first, 1, 0, 0, 2);
  assert_counts (second, 0, 0, 1, 2);
}

static void
test_says_who_is_renamed_by_a_code (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name,code\nJo Hart,JH\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, "name,code\nJo Fox,JH\n");

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 1, 0, 0);
  assert_note (second, 2, "Jo Hart is called Jo Fox now");
  g_assert_cmpstr (pd_person_get_code (desk_get_person (desk, "Jo Fox")), ==, "JH");
}

static void
test_leaves_a_second_row_of_one_name_out (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, "name,phone\nJo Hart,1\nAl,2\njo hart,3\n");

  assert_counts (report, 2, 0, 0, 1);
  assert_note (report, 4, "stands on line 2 already");
  g_assert_cmpstr (pd_person_get_phone (desk_get_person (desk, "Jo Hart")), ==, "1");
}

static void
test_leaves_out_what_can_not_be_read_and_says_so (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        PEOPLE,
                        "name,employment,hours\n"
                        "Jo,sometimes,many\n"
                        "Al,casual,169\n"
                        ",casual,1\n"
                        "Bo,casual,1,2\n"
                        ",,\n"
                        "Cy\n");
  assert_counts (report, 3, 0, 0, 2);
  assert_note (report, 2, "“sometimes”");
  assert_note (report, 2, "“many”");
  assert_note (report, 3, "“169”");
  assert_note (report, 4, "no name");
  assert_note (report, 5, "4 cells under 3 headers");
  assert_note (report, 6, "nothing on it");
  assert_note (report, 7, "1 of 3 cells");
  g_assert_cmpint (pd_person_get_agreed_minutes (desk_get_person (desk, "Al")), ==, 0);
  g_assert_cmpint (pd_person_get_employment (desk_get_person (desk, "Al")), ==, PD_EMPLOYMENT_CASUAL);
}

static void
test_a_site_may_have_a_semicolon_in_its_name (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;
  const PdId                *site_ids;
  guint                      n;

  g_ptr_array_add (desk->sites, pd_site_new (77, "North; the hall"));
  report = desk_import (desk, PEOPLE, "name,sites\nJo,Bay;North; the hall;bay\n");
  site_ids = pd_person_get_site_ids (desk_get_person (desk, "Jo"), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (site_ids[1], ==, 77);
  g_assert_cmpuint (desk->sites->len, ==, 2);
}

static void
test_marks_of_new_sites_differ (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, "name,sites\nJo,Bay Street;Bell Square;Blue Sky\n");

  g_assert_cmpstr (pd_site_get_mark (desk_get_site (desk, "Bay Street")), ==, "BS");
  g_assert_cmpstr (pd_site_get_mark (desk_get_site (desk, "Bell Square")), ==, "BS2");
  g_assert_cmpstr (pd_site_get_mark (desk_get_site (desk, "Blue Sky")), ==, "BS3");
}

static void
test_a_new_mark_is_not_taken_for_a_name (void)
{
  static const char          TEXT[] = "name,sites\nJo,Bay Street;BS;Bell Square;BS2\n";
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, TEXT);
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, TEXT);

  assert_counts (first, 1, 0, 0, 0);
  g_assert_cmpuint (desk->sites->len, ==, 4);
  assert_counts (second, 0, 0, 1, 0);
}

static void
test_a_mark_that_was_there_is_its_site (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) first = desk_import (desk, PEOPLE, "name,sites\nJo,Bay Street\n");
  g_autoptr (PdImportReport) second = desk_import (desk, PEOPLE, "name,sites\nAl,bs\n");

  assert_counts (second, 1, 0, 0, 0);
  g_assert_cmpuint (desk->sites->len, ==, 1);
}

static void
test_a_cell_that_is_far_too_long_is_left_out (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autofree char           *semicolons = g_strnfill (70000, ';');
  g_autofree char           *text = g_strdup_printf ("name,sites\nJo,%s\nAl,x\n", semicolons);
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, text);

  assert_counts (report, 1, 0, 0, 1);
  assert_note (report, 2, "longer than 64 KiB");
}

static void
test_what_could_not_be_read_is_said (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, "name\nZoë Māori Šime \xff\n");

  assert_counts (report, 1, 0, 0, 0);
  assert_note (report, 0, "1 letter could not be read");
  desk_get_person (desk, "Zoë Māori Šime �");
}

/* A report is read by people: a cell in it is on one line, and not endless. */
static void
test_a_cell_is_cut_where_a_sentence_quotes_it (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk, PEOPLE, "name,hours\nJo,\"as many\nas the week and the weather and the others allow\"\n");
  assert_note (report, 2, "“as many as the week and the weather and …” is no number");
}

static void
test_somebody_may_give_up (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (PdTable)      table = read_text ("name\nJo\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  PdImportInto             into = { .people = desk->people, .sites = desk->sites, .new_id = (PdNewIdFunc) g_random_int };
  PdImportOptions          options = { .dates = PD_DATE_ORDER_UNSETTLED };

  g_cancellable_cancel (cancellable);
  g_assert_null (pd_import_begin (table, PEOPLE, &into, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_says_all_of_it_in_words (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = desk_import (desk, PEOPLE, "name,sites,shoes\nJo,Bay,42\n,,43\n");
  g_autofree char           *text = pd_import_report_to_text (report);

  g_assert_cmpstr (text,
                   ==,
                   "People: 2 rows: 1 added, 0 changed, 0 there already, 1 left out.\n"
                   "New sites: Bay\n"
                   "Columns left out, because nothing here holds them: shoes\n"
                   "Line 3: There is no name. Left out.\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-import/takes-every-field-over", test_takes_every_field_over);
  g_test_add_func ("/people-import/takes-pronouns-from-their-column-alone",
                   test_pronouns_are_only_taken_from_their_column);
  g_test_add_func ("/people-import/never-makes-somebody-a-manager",
                   test_never_makes_somebody_a_manager);
  g_test_add_func ("/people-import/the-same-table-twice-adds-nothing",
                   test_the_same_table_twice_adds_nothing);
  g_test_add_func ("/people-import/changes-what-differs-and-nothing-else",
                   test_changes_what_differs_and_nothing_else);
  g_test_add_func ("/people-import/a-code-tells-people-of-one-name-apart",
                   test_a_code_tells_people_of_one_name_apart);
  g_test_add_func ("/people-import/gives-a-code-to-the-one-who-had-none",
                   test_gives_a_code_to_the_one_who_had_none);
  g_test_add_func ("/people-import/a-code-given-in-the-table-counts-at-once",
                   test_a_code_given_in_the_table_counts_at_once);
  g_test_add_func ("/people-import/a-code-belongs-to-its-first-row-whatever-came-of-that",
                   test_a_code_belongs_to_its_first_row_whatever_came_of_that);
  g_test_add_func ("/people-import/says-who-is-renamed-by-a-code",
                   test_says_who_is_renamed_by_a_code);
  g_test_add_func ("/people-import/leaves-a-second-row-of-one-name-out",
                   test_leaves_a_second_row_of_one_name_out);
  g_test_add_func ("/people-import/leaves-out-what-can-not-be-read-and-says-so",
                   test_leaves_out_what_can_not_be_read_and_says_so);
  g_test_add_func ("/people-import/a-site-may-have-a-semicolon-in-its-name",
                   test_a_site_may_have_a_semicolon_in_its_name);
  g_test_add_func ("/people-import/marks-of-new-sites-differ", test_marks_of_new_sites_differ);
  g_test_add_func ("/people-import/a-new-mark-is-not-taken-for-a-name",
                   test_a_new_mark_is_not_taken_for_a_name);
  g_test_add_func ("/people-import/a-mark-that-was-there-is-its-site",
                   test_a_mark_that_was_there_is_its_site);
  g_test_add_func ("/people-import/a-cell-that-is-far-too-long-is-left-out",
                   test_a_cell_that_is_far_too_long_is_left_out);
  g_test_add_func ("/people-import/what-could-not-be-read-is-said", test_what_could_not_be_read_is_said);
  g_test_add_func ("/people-import/a-cell-is-cut-where-a-sentence-quotes-it",
                   test_a_cell_is_cut_where_a_sentence_quotes_it);
  g_test_add_func ("/people-import/somebody-may-give-up", test_somebody_may_give_up);
  g_test_add_func ("/people-import/says-all-of-it-in-words", test_says_all_of_it_in_words);
  return g_test_run ();
}
