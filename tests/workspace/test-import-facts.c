/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-workspace-import.h"

#include "office.h"
#include "pd-workspace-export.h"
#include "pd-workspace-people.h"

/* A table of each kind about the founder of an office, and what it is called to bring it in. */
static const struct
{
  PdTableKind kind;
  const char *text;
  guint       n_rows;
  const char *label;
  const char *exported;
} TABLES[] = {
  { PD_TABLE_KIND_AVAILABILITY,
    "person,day,date,start,end,can\nMira Khan,Mon-Fri,,9:00,17:00,yes\nMira Khan,,2026-12-25,,,no\n",
    2,
    "Import 2 entries of availability from a table",
    "availability.csv" },
  { PD_TABLE_KIND_LEAVE,
    "person,from,to,kind\nMira Khan,2026-12-21,2027-01-08,annual\n",
    1,
    "Import 1 entry of leave from a table",
    "leave.csv" },
  { PD_TABLE_KIND_TRAINING,
    "person,what,done,expires\nMira Khan,First aid,2026-02-03,2029-02-02\nMira Khan,IPS core,2025-06-01,\n",
    2,
    "Import 2 entries of training from a table",
    "training.csv" },
  { PD_TABLE_KIND_PATTERN,
    "person,week,day,start,end,from\nMira Khan,1,Mon;Wed,9:00,15:00,2026-11-23\nMira Khan,2,Fri,22:00,6:00,2026-11-23\n",
    2,
    "Import 1 agreed pattern from a table",
    "patterns.csv" },
};

static PdImportReport *
import (Office     *office,
        PdTableKind kind,
        const char *path,
        gboolean    is_dry)
{
  const PdImportOptions options = { PD_DATE_ORDER_UNSETTLED, NULL };
  g_autoptr (GError)    error = NULL;
  PdImportReport       *report = NULL;

  pd_workspace_import (office->workspace, kind, path, &options, is_dry, &report, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static PdImportReport *
import_table (Office  *office,
              guint    index,
              gboolean is_dry)
{
  g_autofree char *path = office_write_table (office, "table.csv", TABLES[index].text);

  return import (office, TABLES[index].kind, path, is_dry);
}

static GPtrArray *
list (Office     *office,
      PdTableKind kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *facts = NULL;

  if (kind == PD_TABLE_KIND_AVAILABILITY)
    facts = pd_workspace_list_availability (office->workspace, NULL, &error);
  else if (kind == PD_TABLE_KIND_LEAVE)
    facts = pd_workspace_list_leave (office->workspace, NULL, &error);
  else if (kind == PD_TABLE_KIND_TRAINING)
    facts = pd_workspace_list_training (office->workspace, NULL, &error);
  else
    facts = pd_workspace_list_patterns (office->workspace, NULL, &error);
  g_assert_no_error (error);
  return facts;
}

static void
test_each_table_is_one_change_that_undo_takes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autoptr (Office)         office = office_new ();
      g_autoptr (PdImportReport) report = import_table (office, i, FALSE);
      g_autoptr (GPtrArray)      facts = list (office, TABLES[i].kind);
      g_autoptr (GPtrArray)      none = NULL;
      g_autoptr (GError)         error = NULL;

      g_assert_cmpuint (pd_import_report_get_counts (report)->added, ==, TABLES[i].n_rows);
      g_assert_cmpuint (facts->len, >, 0);
      g_assert_cmpstr (pd_workspace_get_undo_label (office->workspace), ==, TABLES[i].label);
      pd_workspace_undo (office->workspace, &error);
      g_assert_no_error (error);
      none = list (office, TABLES[i].kind);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

static void
test_a_dry_run_says_the_same_and_does_nothing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autoptr (Office)         office = office_new ();
      g_autofree char           *before = pd_store_dup_content_hash (pd_workspace_get_store (office->workspace), NULL);
      g_autoptr (PdImportReport) dry = import_table (office, i, TRUE);
      g_autofree char           *after = pd_store_dup_content_hash (pd_workspace_get_store (office->workspace), NULL);
      g_autoptr (PdImportReport) real = import_table (office, i, FALSE);
      g_autofree char           *dry_text = pd_import_report_to_text (dry);
      g_autofree char           *real_text = pd_import_report_to_text (real);

      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (dry_text, ==, real_text);
    }
}

static void
test_the_same_table_twice_makes_no_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autoptr (Office)         office = office_new ();
      g_autoptr (PdImportReport) first = import_table (office, i, FALSE);
      g_autoptr (PdImportReport) second = NULL;
      guint64                    change;

      office_open_again (office, TRUE);
      change = pd_store_get_last_change (pd_workspace_get_store (office->workspace));
      second = import_table (office, i, FALSE);
      g_assert_cmpuint (pd_import_report_get_counts (second)->same, ==, TABLES[i].n_rows);
      g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (office->workspace)), ==, change);
    }
}

static void
test_a_row_changes_what_is_there (void)
{
  g_autoptr (Office)         office = office_new ();
  g_autoptr (PdImportReport) first = import_table (office, 3, FALSE);
  g_autofree char           *path = office_write_table (office,
                                                        "other.csv",
                                                        "person,week,day,start,end,from\nMira Khan,1,Tue,9:00,12:00,2026-11-23\n");
  g_autoptr (PdImportReport) second = import (office, PD_TABLE_KIND_PATTERN, path, FALSE);
  g_autoptr (GPtrArray)      patterns = list (office, PD_TABLE_KIND_PATTERN);
  const PdPattern           *pattern = g_ptr_array_index (patterns, 0);

  g_assert_cmpuint (pd_import_report_get_counts (second)->changed, ==, 1);
  g_assert_cmpuint (patterns->len, ==, 1);
  g_assert_cmpuint (pattern->times->len, ==, 1);
  g_assert_cmpint (pattern->n_weeks, ==, 2);
}

static void
test_what_is_exported_changes_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *folder = g_build_filename (office->folder, "out", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    g_object_unref (import_table (office, i, FALSE));
  pd_workspace_export (office->workspace, folder, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      guint64                    change = pd_store_get_last_change (pd_workspace_get_store (office->workspace));
      g_autofree char           *path = g_build_filename (folder, TABLES[i].exported, NULL);
      g_autoptr (PdImportReport) report = import (office, TABLES[i].kind, path, FALSE);

      g_assert_cmpuint (pd_import_report_get_counts (report)->same, ==, pd_import_report_get_counts (report)->rows);
      g_assert_cmpuint (pd_import_report_get_counts (report)->rows, >, 0);
      g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (office->workspace)), ==, change);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-facts/each-table-is-one-change-that-undo-takes-back",
                   test_each_table_is_one_change_that_undo_takes_back);
  g_test_add_func ("/import-facts/a-dry-run-says-the-same-and-does-nothing",
                   test_a_dry_run_says_the_same_and_does_nothing);
  g_test_add_func ("/import-facts/the-same-table-twice-makes-no-change",
                   test_the_same_table_twice_makes_no_change);
  g_test_add_func ("/import-facts/a-row-changes-what-is-there", test_a_row_changes_what_is_there);
  g_test_add_func ("/import-facts/row-48/what-is-exported-changes-nothing", test_what_is_exported_changes_nothing);
  return g_test_run ();
}
