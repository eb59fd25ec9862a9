/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-workspace-import.h"

#include "office.h"
#include "pd-error.h"

#include <string.h>

static const PdImportOptions NO_OPTIONS = { PD_DATE_ORDER_UNSETTLED, NULL };

static const char SHIFTS[] = "person,site,date,start,end\n"
                             "Jo,Bay,2026-11-24,9,17\n"
                             "Al,Bay,2026-11-24,9,17\n"
                             ",Cove,2026-11-25,22,6\n";

static PdImportReport *
import (Office     *office,
        PdTableKind kind,
        const char *path,
        gboolean    is_dry)
{
  g_autoptr (GError) error = NULL;
  PdImportReport    *report = NULL;

  pd_workspace_import (office->workspace, kind, path, &NO_OPTIONS, is_dry, &report, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static guint64
get_last_change (Office *office)
{
  return pd_store_get_last_change (pd_workspace_get_store (office->workspace));
}

static void
assert_added (PdImportReport *report,
              guint           added,
              guint           same)
{
  g_assert_cmpuint (pd_import_report_get_counts (report)->added, ==, added);
  g_assert_cmpuint (pd_import_report_get_counts (report)->same, ==, same);
}

static guint
count_shifts (Office *office)
{
  g_autoptr (GPtrArray) shifts = office_list_shifts (office);

  return shifts->len;
}

static void
test_a_table_is_one_change_that_undo_takes_back (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *path = office_write_table (office, "shifts.csv", SHIFTS);
  guint64                    before = get_last_change (office);
  g_autoptr (PdImportReport) report = import (office, PD_TABLE_KIND_SHIFTS, path, FALSE);
  g_autoptr (GError)         error = NULL;

  assert_added (report, 3, 0);
  g_assert_cmpuint (get_last_change (office), ==, before + 1);
  g_assert_cmpstr (pd_workspace_get_undo_label (office->workspace), ==, "Import 3 shifts from a table");
  g_assert_cmpuint (count_shifts (office), ==, 3);
  g_assert_cmpuint (office_count_people (office), ==, 3);
  g_assert_cmpuint (office_count_sites (office), ==, 2);

  pd_workspace_undo (office->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_shifts (office), ==, 0);
  g_assert_cmpuint (office_count_people (office), ==, 1);
  g_assert_cmpuint (office_count_sites (office), ==, 0);
}

static void
test_a_dry_run_says_what_the_real_one_says_and_does_nothing (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *path = office_find_fixture ("iso-latin1-dst.csv");
  g_autofree char           *before = pd_store_dup_content_hash (pd_workspace_get_store (office->workspace), NULL);
  g_autoptr (PdImportReport) dry = import (office, PD_TABLE_KIND_SHIFTS, path, TRUE);
  g_autofree char           *after = pd_store_dup_content_hash (pd_workspace_get_store (office->workspace), NULL);
  g_autoptr (PdImportReport) real = import (office, PD_TABLE_KIND_SHIFTS, path, FALSE);
  g_autofree char           *dry_text = pd_import_report_to_text (dry);
  g_autofree char           *real_text = pd_import_report_to_text (real);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (dry_text, ==, real_text);
  assert_added (real, 21, 0);
}

static void
test_the_same_table_twice_makes_no_change (void)
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
  g_autoptr (Office) office = office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char           *path = office_find_fixture (TABLES[i].name);
      g_autoptr (PdImportReport) first = import (office, TABLES[i].kind, path, FALSE);
      guint64                    change = get_last_change (office);
      g_autoptr (PdImportReport) second = import (office, TABLES[i].kind, path, FALSE);

      g_assert_cmpuint (pd_import_report_get_counts (first)->added, >, 0);
      assert_added (second, 0, pd_import_report_get_counts (first)->added);
      g_assert_cmpuint (get_last_change (office), ==, change);
    }
}

static void
test_what_was_imported_is_there_after_opening_again (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *path = office_find_fixture ("datetime-columns-utf16.tsv");
  g_autoptr (PdImportReport) report = import (office, PD_TABLE_KIND_SHIFTS, path, FALSE);
  g_autoptr (PdPerson)       person = NULL;
  g_autoptr (GError)         error = NULL;

  office_open_again (office, TRUE);
  g_assert_cmpuint (count_shifts (office), ==, 60);
  g_assert_cmpuint (office_count_people (office), ==, 11);
  g_assert_nonnull (pd_workspace_find_person (office->workspace, "Zed <b>Bold</b>", &error));
  g_assert_no_error (error);
}

static void
test_people_are_changed_where_they_are (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *first_path = office_write_table (office, "first.csv", "name,code,phone\nJo Hart,JH,1\n");
  g_autofree char           *second_path = office_write_table (office, "second.csv", "name,code,phone\nJo Hart,JH,2\nMira Khan,MK,3\n");
  g_autoptr (PdImportReport) first = import (office, PD_TABLE_KIND_PEOPLE, first_path, FALSE);
  g_autoptr (PdImportReport) second = import (office, PD_TABLE_KIND_PEOPLE, second_path, FALSE);
  PdPerson                  *founder = pd_workspace_get_me (office->workspace);

  g_assert_cmpuint (pd_import_report_get_counts (second)->changed, ==, 2);
  g_assert_cmpuint (office_count_people (office), ==, 2);
  g_assert_cmpstr (pd_person_get_phone (founder), ==, "3");
  g_assert_cmpint (pd_person_get_use (founder), ==, PD_USE_MANAGER);
}

static void
test_a_note_is_changed_where_it_is (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *first_path = office_write_table (office, "first.csv", "site,date,start,end,note\nBay,2026-11-24,9,17,a\n");
  g_autofree char           *second_path = office_write_table (office, "second.csv", "site,date,start,end,note\nBay,2026-11-24,9,17,b\n");
  g_autoptr (PdImportReport) first = import (office, PD_TABLE_KIND_SHIFTS, first_path, FALSE);
  g_autoptr (PdImportReport) second = import (office, PD_TABLE_KIND_SHIFTS, second_path, FALSE);
  g_autoptr (GPtrArray)      shifts = office_list_shifts (office);

  g_assert_cmpuint (pd_import_report_get_counts (second)->changed, ==, 1);
  g_assert_cmpuint (shifts->len, ==, 1);
  g_assert_cmpstr (pd_shift_get_note (g_ptr_array_index (shifts, 0)), ==, "b");
}

static void
assert_refused (Office     *office,
                const char *path,
                PdError     code)
{
  g_autoptr (GError) error = NULL;
  PdImportReport    *report = NULL;

  g_assert_false (pd_workspace_import (office->workspace, PD_TABLE_KIND_SHIFTS, path, &NO_OPTIONS, FALSE, &report, NULL, &error));
  g_assert_error (error, PD_ERROR, (int) code);
  g_assert_null (report);
}

static void
test_what_can_not_be_imported_changes_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *dates = office_write_table (office, "dates.csv", "site,date,start,end\nBay,03/04/2026,9,17\n");
  g_autofree char   *quotes = office_write_table (office, "quotes.csv", "site,date,start,end\nBay,2026-11-24,9,\"17\n");
  g_autofree char   *shifts = office_write_table (office, "shifts.csv", SHIFTS);
  guint64            before = get_last_change (office);

  assert_refused (office, "/nowhere/shifts.csv", PD_ERROR_NOT_FOUND);
  assert_refused (office, dates, PD_ERROR_INPUT);
  assert_refused (office, quotes, PD_ERROR_INPUT);
  g_assert_cmpuint (get_last_change (office), ==, before);
  g_assert_cmpuint (office_count_sites (office), ==, 0);

  pd_workspace_lock (office->workspace);
  assert_refused (office, shifts, PD_ERROR_READ_ONLY);
}

static void
test_a_file_that_is_only_read_takes_dry_runs (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *path = office_write_table (office, "shifts.csv", SHIFTS);
  g_autoptr (PdImportReport) report = NULL;

  office_open_again (office, FALSE);
  report = import (office, PD_TABLE_KIND_SHIFTS, path, TRUE);
  assert_added (report, 3, 0);
  assert_refused (office, path, PD_ERROR_READ_ONLY);
  g_assert_cmpuint (count_shifts (office), ==, 0);
}

/* What an asynchronous import came to. */
typedef struct
{
  gboolean        is_over;
  PdImportReport *report;
  GError         *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->report);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  pd_workspace_import_finish (PD_WORKSPACE (source), result, &outcome->report, &outcome->error);
  outcome->is_over = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
begin_import (Office          *office,
              const char      *path,
              GCancellable    *cancellable,
              PdImportProgress progress,
              gpointer         progress_data,
              Outcome         *outcome)
{
  pd_workspace_import_async (office->workspace,
                             PD_TABLE_KIND_SHIFTS,
                             path,
                             &NO_OPTIONS,
                             FALSE,
                             cancellable,
                             progress,
                             progress_data,
                             imported_cb,
                             outcome);
}

static void
test_a_thread_imports_the_same (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *path = office_find_fixture ("iso-latin1-dst.csv");
  g_auto (Outcome)   outcome = { FALSE, NULL, NULL };

  begin_import (office, path, NULL, NULL, NULL, &outcome);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  assert_added (outcome.report, 21, 0);
  g_assert_cmpuint (count_shifts (office), ==, 21);
}

static void
test_what_changed_meanwhile_is_not_added_again (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autofree char           *path = office_write_table (office, "shifts.csv", SHIFTS);
  g_auto (Outcome)           outcome = { FALSE, NULL, NULL };
  g_autoptr (PdImportReport) report = NULL;

  begin_import (office, path, NULL, NULL, NULL, &outcome);
  report = import (office, PD_TABLE_KIND_SHIFTS, path, FALSE);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  assert_added (outcome.report, 0, 3);
  g_assert_cmpuint (count_shifts (office), ==, 3);
  g_assert_cmpuint (office_count_people (office), ==, 3);
}

static void
test_locking_meanwhile_imports_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *path = office_write_table (office, "shifts.csv", SHIFTS);
  g_auto (Outcome)   outcome = { FALSE, NULL, NULL };

  begin_import (office, path, NULL, NULL, NULL, &outcome);
  pd_workspace_lock (office->workspace);
  wait_for (&outcome);
  g_assert_error (outcome.error, PD_ERROR, PD_ERROR_READ_ONLY);
  office_unlock (office);
  g_assert_cmpuint (count_shifts (office), ==, 0);
}

/* What the thread stops at until the test has done something. */
typedef struct
{
  GAsyncQueue *arrivals;
  GAsyncQueue *departures;
  guint        n_written;
} Gate;

static void
gate_clear (Gate *gate)
{
  g_async_queue_unref (gate->arrivals);
  g_async_queue_unref (gate->departures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gate, gate_clear)

static Gate
new_gate (guint n_written)
{
  return (Gate){ g_async_queue_new (), g_async_queue_new (), n_written };
}

static void
stop_at_gate (guint    n_written,
              guint    n_to_write,
              gpointer user_data)
{
  Gate *gate = user_data;

  g_assert_cmpuint (n_to_write, ==, 1000);
  if (n_written != gate->n_written)
    return;
  g_async_queue_push (gate->arrivals, gate);
  g_async_queue_pop (gate->departures);
}

static void
wait_at_gate (Gate *gate)
{
  while (g_async_queue_try_pop (gate->arrivals) == NULL)
    g_main_context_iteration (NULL, FALSE);
}

static void
open_gate (Gate *gate)
{
  g_async_queue_push (gate->departures, gate);
}

static char *
write_long_table (Office *office)
{
  g_autoptr (GString) text = g_string_new ("person,site,date,start,end,break\n");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *day = pd_day_to_iso (pd_day_from_ymd (2026, 1, 1) + (PdDay) (i / 100));

      g_string_append_printf (text, "Person %u,Bay,%s,9,17,30\n", i % 100, day);
    }
  return office_write_table (office, "long.csv", text->str);
}

static char *
dup_hash (Office *office)
{
  return pd_store_dup_content_hash (pd_workspace_get_store (office->workspace), NULL);
}

static void
test_locking_in_the_middle_imports_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *path = write_long_table (office);
  g_autofree char   *before = dup_hash (office);

  for (guint n = 0; n < 1000; n += 300)
    {
      g_auto (Gate)    gate = new_gate (n);
      g_auto (Outcome) outcome = { FALSE, NULL, NULL };
      g_autofree char *after = NULL;

      begin_import (office, path, NULL, stop_at_gate, &gate, &outcome);
      wait_at_gate (&gate);
      pd_workspace_lock (office->workspace);
      open_gate (&gate);
      wait_for (&outcome);
      g_assert_error (outcome.error, PD_ERROR, PD_ERROR_READ_ONLY);
      office_unlock (office);
      after = dup_hash (office);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_giving_up_in_the_middle_imports_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *path = write_long_table (office);
  g_autofree char   *before = dup_hash (office);

  for (guint n = 0; n < 1000; n += 300)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_auto (Gate)            gate = new_gate (n);
      g_auto (Outcome)         outcome = { FALSE, NULL, NULL };
      g_autofree char         *after = NULL;

      begin_import (office, path, cancellable, stop_at_gate, &gate, &outcome);
      wait_at_gate (&gate);
      g_cancellable_cancel (cancellable);
      open_gate (&gate);
      wait_for (&outcome);
      g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = dup_hash (office);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Nothing of the table is seen before all of it is, and an act in the middle stands. */
static void
test_acts_go_on_in_the_middle (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autofree char      *path = write_long_table (office);
  g_autoptr (PdSite)    cove = pd_site_new (PD_ID_NONE, "Cove");
  g_auto (Gate)         gate = new_gate (500);
  g_auto (Outcome)      outcome = { FALSE, NULL, NULL };
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  begin_import (office, path, NULL, stop_at_gate, &gate, &outcome);
  wait_at_gate (&gate);
  g_assert_cmpuint (count_shifts (office), ==, 0);
  g_assert_cmpuint (office_count_people (office), ==, 1);
  pd_workspace_save_site (office->workspace, cove, &error);
  g_assert_no_error (error);
  open_gate (&gate);
  /* It was planned on what is not any more, and is planned again. */
  wait_at_gate (&gate);
  g_assert_cmpuint (office_count_sites (office), ==, 1);
  open_gate (&gate);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  assert_added (outcome.report, 1000, 0);
  g_assert_cmpuint (count_shifts (office), ==, 1000);
  g_assert_cmpuint (office_count_sites (office), ==, 2);
  pd_workspace_verify (office->workspace, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 0);
  office_open_again (office, TRUE);
  g_assert_cmpuint (count_shifts (office), ==, 1000);
}

static void
test_a_thread_says_what_is_wrong (void)
{
  g_autoptr (Office) office = office_new ();
  g_auto (Outcome)   missing = { FALSE, NULL, NULL };
  g_auto (Outcome)   locked = { FALSE, NULL, NULL };

  begin_import (office, "/nowhere/shifts.csv", NULL, NULL, NULL, &missing);
  wait_for (&missing);
  g_assert_error (missing.error, PD_ERROR, PD_ERROR_NOT_FOUND);

  pd_workspace_lock (office->workspace);
  begin_import (office, "/nowhere/shifts.csv", NULL, NULL, NULL, &locked);
  wait_for (&locked);
  g_assert_error (locked.error, PD_ERROR, PD_ERROR_READ_ONLY);
}

static void
test_giving_up_imports_nothing (void)
{
  g_autoptr (Office)       office = office_new ();
  g_autofree char         *path = office_write_table (office, "shifts.csv", SHIFTS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome)         outcome = { FALSE, NULL, NULL };

  begin_import (office, path, cancellable, NULL, NULL, &outcome);
  g_cancellable_cancel (cancellable);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_shifts (office), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace-import/a-table-is-one-change-that-undo-takes-back",
                   test_a_table_is_one_change_that_undo_takes_back);
  g_test_add_func ("/workspace-import/a-dry-run-says-what-the-real-one-says-and-does-nothing",
                   test_a_dry_run_says_what_the_real_one_says_and_does_nothing);
  g_test_add_func ("/workspace-import/the-same-table-twice-makes-no-change",
                   test_the_same_table_twice_makes_no_change);
  g_test_add_func ("/workspace-import/what-was-imported-is-there-after-opening-again",
                   test_what_was_imported_is_there_after_opening_again);
  g_test_add_func ("/workspace-import/people-are-changed-where-they-are",
                   test_people_are_changed_where_they_are);
  g_test_add_func ("/workspace-import/what-can-not-be-imported-changes-nothing",
                   test_what_can_not_be_imported_changes_nothing);
  g_test_add_func ("/workspace-import/a-file-that-is-only-read-takes-dry-runs",
                   test_a_file_that_is_only_read_takes_dry_runs);
  g_test_add_func ("/workspace-import/a-thread-imports-the-same", test_a_thread_imports_the_same);
  g_test_add_func ("/workspace-import/what-changed-meanwhile-is-not-added-again",
                   test_what_changed_meanwhile_is_not_added_again);
  g_test_add_func ("/workspace-import/locking-meanwhile-imports-nothing",
                   test_locking_meanwhile_imports_nothing);
  g_test_add_func ("/workspace-import/locking-in-the-middle-imports-nothing",
                   test_locking_in_the_middle_imports_nothing);
  g_test_add_func ("/workspace-import/giving-up-in-the-middle-imports-nothing",
                   test_giving_up_in_the_middle_imports_nothing);
  g_test_add_func ("/workspace-import/acts-go-on-in-the-middle", test_acts_go_on_in_the_middle);
  g_test_add_func ("/workspace-import/a-note-is-changed-where-it-is", test_a_note_is_changed_where_it_is);
  g_test_add_func ("/workspace-import/a-thread-says-what-is-wrong", test_a_thread_says_what_is_wrong);
  g_test_add_func ("/workspace-import/giving-up-imports-nothing", test_giving_up_imports_nothing);
  return g_test_run ();
}
