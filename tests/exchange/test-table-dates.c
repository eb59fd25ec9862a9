/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-table-dates.h"

#include "desk.h"
#include "pd-error.h"

#include <string.h>

static void
check (const char *text,
       PdDateOrder order,
       const char *iso,
       const char *rest)
{
  g_autofree char *read = NULL;
  const char      *after = NULL;
  PdDay            day = PD_DAY_NONE;

  if (!pd_table_dates_read (text, order, &day, &after))
    g_error ("“%s” was not read", text);
  read = pd_day_to_iso (day);
  g_assert_cmpstr (read, ==, iso);
  g_assert_cmpstr (after, ==, rest);
}

static void
check_none (const char *text,
            PdDateOrder order)
{
  const char *rest = NULL;
  PdDay       day = 7;

  if (pd_table_dates_read (text, order, &day, &rest))
    g_error ("“%s” was read as day %d", text, day);
  g_assert_cmpint (day, ==, 7);
  g_assert_null (rest);
}

static void
test_reads_dates_that_need_no_order (void)
{
  check ("2026-10-03", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("2026/1/3", PD_DATE_ORDER_UNSETTLED, "2026-01-03", "");
  check ("20261003", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("03.04.2026", PD_DATE_ORDER_UNSETTLED, "2026-04-03", "");
  check ("3.4.26", PD_DATE_ORDER_UNSETTLED, "2026-04-03", "");
  check ("3 Oct 2026", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("3-Oct-26", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("October 3, 2026", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("Sat 3 October 2026", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("Saturday, 2026-10-03", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "");
  check ("3/3/2026", PD_DATE_ORDER_UNSETTLED, "2026-03-03", "");
  check ("29/2/2028", PD_DATE_ORDER_DMY, "2028-02-29", "");
}

static void
test_reads_dates_in_the_order_that_was_settled (void)
{
  check ("03/04/2026", PD_DATE_ORDER_DMY, "2026-04-03", "");
  check ("03/04/2026", PD_DATE_ORDER_MDY, "2026-03-04", "");
  check ("3-4-26", PD_DATE_ORDER_MDY, "2026-03-04", "");
  check ("03.04.2026", PD_DATE_ORDER_MDY, "2026-04-03", "");
}

static void
test_gives_what_follows_a_date (void)
{
  check ("11/23/2026 9:00", PD_DATE_ORDER_MDY, "2026-11-23", "9:00");
  check ("2026-10-03T22:00:00", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "22:00:00");
  check ("2026-10-03, 9 pm", PD_DATE_ORDER_UNSETTLED, "2026-10-03", "9 pm");
}

static void
test_refuses_dates_that_do_not_exist (void)
{
  check_none ("2026-13-45", PD_DATE_ORDER_DMY);
  check_none ("2027-02-29", PD_DATE_ORDER_DMY);
  check_none ("31/04/2026", PD_DATE_ORDER_DMY);
  check_none ("31/12/2026", PD_DATE_ORDER_MDY);
  check_none ("1/1/0026", PD_DATE_ORDER_DMY);
  check_none ("1/1/126", PD_DATE_ORDER_DMY);
  check_none ("0/0/2026", PD_DATE_ORDER_DMY);
}

static void
test_refuses_what_is_no_date (void)
{
  static const char *const TEXTS[] = {
    "", " ", "9:00", "9.30", "9am", "0900", "22:00-06:00", "tomorrow", "Sat", "Oct", "3 Oct",
    "2026", "2026-10", "2026-10-033", "1/2/3", "99999999", "2026-10-03x", "Octo 3 2026x", "3 Fxb 2026"
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    check_none (TEXTS[i], PD_DATE_ORDER_DMY);
  check_none ("03/04/2026", PD_DATE_ORDER_UNSETTLED);
}

static PdDateOrder
settle (const char *text,
        PdDateOrder asked_for,
        GError    **error)
{
  static const guint  COLUMNS[] = { 0, 1 };
  g_autoptr (PdTable) table = read_text (text);
  PdDateOrder         order = PD_DATE_ORDER_UNSETTLED;

  pd_table_dates_settle (table, COLUMNS, 2, asked_for, &order, error);
  return order;
}

static void
test_one_row_settles_the_whole_column (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (settle ("a,b\n03/04/2026,\n13/04/2026,\n", PD_DATE_ORDER_UNSETTLED, &error), ==, PD_DATE_ORDER_DMY);
  g_assert_no_error (error);
  g_assert_cmpint (settle ("a,b\n03/04/2026,\n04/13/2026,\n", PD_DATE_ORDER_UNSETTLED, &error), ==, PD_DATE_ORDER_MDY);
  g_assert_no_error (error);
  g_assert_cmpint (settle ("a,b\n03/04/2026,\n,04/13/2026 9:00\n", PD_DATE_ORDER_UNSETTLED, &error), ==, PD_DATE_ORDER_MDY);
  g_assert_no_error (error);
}

static void
test_a_row_counts_more_than_what_was_asked_for (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (settle ("a,b\n03/04/2026,\n13/04/2026,\n", PD_DATE_ORDER_MDY, &error), ==, PD_DATE_ORDER_DMY);
  g_assert_no_error (error);
}

static void
test_what_was_asked_for_settles_the_rest (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (settle ("a,b\n03/04/2026,\n", PD_DATE_ORDER_MDY, &error), ==, PD_DATE_ORDER_MDY);
  g_assert_no_error (error);
  g_assert_cmpint (settle ("a,b\n13/04/2026,04/13/2026\n", PD_DATE_ORDER_DMY, &error), ==, PD_DATE_ORDER_DMY);
  g_assert_no_error (error);
}

static void
test_asks_where_nothing_settles_it (void)
{
  g_autoptr (GError) error = NULL;

  settle ("a,b\n05/05/2026,\n03/04/2026,\n", PD_DATE_ORDER_UNSETTLED, &error);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "“03/04/2026” on line 3"));
  g_clear_error (&error);
  settle ("a,b\n13/04/2026,\n04/13/2026,\n", PD_DATE_ORDER_UNSETTLED, &error);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "Line 2"));
  g_assert_nonnull (strstr (error->message, "line 3"));
}

static void
test_does_not_ask_where_it_makes_no_difference (void)
{
  g_autoptr (GError) error = NULL;

  settle ("a,b\n2026-04-03,05.04.2026\n3/3/2026,3 Apr 2026\n13/45/2026,9:00\n", PD_DATE_ORDER_UNSETTLED, &error);
  g_assert_no_error (error);
}

static void
test_an_order_has_a_name (void)
{
  PdDateOrder order = PD_DATE_ORDER_UNSETTLED;

  g_assert_true (pd_date_order_parse ("dmy", &order));
  g_assert_cmpint (order, ==, PD_DATE_ORDER_DMY);
  g_assert_true (pd_date_order_parse ("MDY", &order));
  g_assert_cmpint (order, ==, PD_DATE_ORDER_MDY);
  g_assert_false (pd_date_order_parse ("ymd", &order));
  g_assert_false (pd_date_order_parse (NULL, &order));
  g_assert_cmpint (order, ==, PD_DATE_ORDER_MDY);
  g_assert_cmpstr (pd_date_order_to_words (PD_DATE_ORDER_DMY), ==, "day first");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-dates/reads-dates-that-need-no-order",
                   test_reads_dates_that_need_no_order);
  g_test_add_func ("/table-dates/reads-dates-in-the-order-that-was-settled",
                   test_reads_dates_in_the_order_that_was_settled);
  g_test_add_func ("/table-dates/gives-what-follows-a-date", test_gives_what_follows_a_date);
  g_test_add_func ("/table-dates/refuses-dates-that-do-not-exist",
                   test_refuses_dates_that_do_not_exist);
  g_test_add_func ("/table-dates/refuses-what-is-no-date", test_refuses_what_is_no_date);
  g_test_add_func ("/table-dates/one-row-settles-the-whole-column",
                   test_one_row_settles_the_whole_column);
  g_test_add_func ("/table-dates/a-row-counts-more-than-what-was-asked-for",
                   test_a_row_counts_more_than_what_was_asked_for);
  g_test_add_func ("/table-dates/what-was-asked-for-settles-the-rest",
                   test_what_was_asked_for_settles_the_rest);
  g_test_add_func ("/table-dates/asks-where-nothing-settles-it",
                   test_asks_where_nothing_settles_it);
  g_test_add_func ("/table-dates/does-not-ask-where-it-makes-no-difference",
                   test_does_not_ask_where_it_makes_no_difference);
  g_test_add_func ("/table-dates/an-order-has-a-name", test_an_order_has_a_name);
  return g_test_run ();
}
