/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-workspace-export.h"

#include "office.h"
#include "pd-demo.h"
#include "pd-error.h"
#include "pd-workspace-import.h"
#include "pd-workspace-notes.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

static const char *const FILES[] = {
  "availability.csv", "availability.json", "circle-answers.json", "circle-invitations.json", "circle-sessions.json", "circles.json", "history.csv", "history.json", "kept-apart.json", "leave.csv",
  "leave.json", "note-templates.json", "notes.json", "path-steps.json", "patterns.csv", "patterns.json", "people.csv", "people.json",
  "role-assignments.json", "roles.json", "sealed-texts.json", "service.json", "service.sqlite", "sessions.json", "shifts.csv", "shifts.json", "sites.csv", "sites.json", "supervision.json", "training.csv",
  "training.json"
};

static Office *
new_busy_office (void)
{
  Office            *office = office_new ();
  g_autoptr (GError) error = NULL;
  PdDemoOptions      options;

  pd_demo_options_init (&options, pd_day_from_ymd (2026, 11, 24));
  options.n_weeks = 3;
  pd_demo_fill (office->workspace, &options, &error);
  g_assert_no_error (error);
  return office;
}

static char *export(Office *office)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_build_filename (office->folder, "out", NULL);

  pd_workspace_export (office->workspace, folder, NULL, &error);
  g_assert_no_error (error);
  return folder;
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static JsonArray *
load_list (const char *folder,
           const char *name)
{
  g_autofree char       *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_array_ref (json_node_get_array (json_parser_get_root (parser)));
}

static void
test_everything_is_written_for_its_owner_alone (void)
{
  g_autoptr (Office) office = new_busy_office ();
  mode_t             usual = umask (0);
  g_autofree char   *folder = export(office);

  umask (usual);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_cmpuint (count_files (folder), ==, G_N_ELEMENTS (FILES));
  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *path = g_build_filename (folder, FILES[i], NULL);

      g_assert_cmpuint (get_mode (path), ==, 0600);
    }
}

static void
test_a_umask_that_takes_too_much_does_not_lock_the_owner_out (void)
{
  g_autoptr (Office) office = office_new ();
  mode_t             usual = umask (0277);
  g_autofree char   *folder = export(office);
  g_autofree char   *path = g_build_filename (folder, "people.csv", NULL);

  umask (usual);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_cmpuint (get_mode (path), ==, 0600);
}

static void
test_json_holds_every_row (void)
{
  g_autoptr (Office)    office = new_busy_office ();
  g_autoptr (GPtrArray) shifts = office_list_shifts (office);
  g_autofree char      *folder = export(office);
  g_autoptr (JsonArray) people = load_list (folder, "people.json");
  g_autoptr (JsonArray) sites = load_list (folder, "sites.json");
  g_autoptr (JsonArray) written = load_list (folder, "shifts.json");
  g_autoptr (JsonArray) history = load_list (folder, "history.json");
  g_autoptr (JsonArray) services = load_list (folder, "service.json");

  g_assert_cmpuint (json_array_get_length (people), ==, office_count_people (office));
  g_assert_cmpuint (json_array_get_length (sites), ==, 3);
  g_assert_cmpuint (json_array_get_length (written), ==, shifts->len);
  g_assert_cmpuint (json_array_get_length (history), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (services, 0), "name"),
                   ==,
                   "Wattle Street Peers");
}

/* A box is there for whoever has its key, and nothing of what is in it. */
static void
test_json_keeps_notes_sealed (void)
{
  g_autoptr (Office)    office = new_busy_office ();
  g_autoptr (GPtrArray) records = pd_workspace_list_notes (office->workspace, NULL);
  g_autofree char      *folder = export(office);
  g_autofree char      *path = g_build_filename (folder, "notes.json", NULL);
  g_autoptr (JsonArray) agreements = load_list (folder, "supervision.json");
  g_autoptr (JsonArray) sessions = load_list (folder, "sessions.json");
  g_autoptr (JsonArray) notes = load_list (folder, "notes.json");
  JsonObject           *note = json_array_get_object_element (notes, 0);
  JsonObject           *revision = json_array_get_object_element (json_object_get_array_member (note, "revisions"), 0);
  g_autofree char      *text = NULL;

  g_assert_cmpuint (json_array_get_length (notes), ==, records->len);
  g_assert_cmpuint (json_array_get_length (sessions), >=, records->len);
  g_assert_cmpuint (json_array_get_length (agreements), >, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (note, "parties")), ==, 2);
  /* "PDBX" as base 64. */
  g_assert_true (g_str_has_prefix (json_object_get_string_member (revision, "box"), "UERCW"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "garden"));
}

static void
test_json_says_all_of_a_shift (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autofree char      *table = office_write_table (office,
                                                    "shifts.csv",
                                                    "person,site,date,start,end,sleepover,note\n"
                                                         ",Bay,2026-11-24,15:00,09:00,23:00-07:00,\"say \"\"hi\"\"\"\n");
  const PdImportOptions options = { PD_DATE_ORDER_UNSETTLED, NULL };
  g_autoptr (JsonArray) shifts = NULL;
  g_autofree char      *folder = NULL;
  JsonObject           *shift;
  JsonObject           *segment;

  g_assert_true (pd_workspace_import (office->workspace, PD_TABLE_KIND_SHIFTS, table, &options, FALSE, NULL, NULL, NULL));
  folder = export(office);
  shifts = load_list (folder, "shifts.json");
  shift = json_array_get_object_element (shifts, 0);
  g_assert_cmpint (g_ascii_strtoll (json_object_get_string_member (shift, "id"), NULL, 10), >, 0);
  g_assert_true (json_object_get_null_member (shift, "person"));
  g_assert_cmpstr (json_object_get_string_member (shift, "day"), ==, "2026-11-24");
  g_assert_cmpstr (json_object_get_string_member (shift, "note"), ==, "say \"hi\"");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shift, "segments")), ==, 3);
  segment = json_array_get_object_element (json_object_get_array_member (shift, "segments"), 1);
  g_assert_cmpstr (json_object_get_string_member (segment, "kind"), ==, "sleepover");
  g_assert_cmpint (json_object_get_int_member (segment, "start_minute"), ==, 23 * 60);
  g_assert_cmpint (json_object_get_int_member (segment, "end_minute"), ==, 31 * 60);
}

static void
assert_nothing_new (Office     *office,
                    PdTableKind kind,
                    const char *folder,
                    const char *name)
{
  const PdImportOptions      options = { PD_DATE_ORDER_UNSETTLED, NULL };
  g_autofree char           *path = g_build_filename (folder, name, NULL);
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (GError)         error = NULL;
  const PdImportCounts      *counts;

  pd_workspace_import (office->workspace, kind, path, &options, FALSE, &report, NULL, &error);
  g_assert_no_error (error);
  counts = pd_import_report_get_counts (report);
  g_assert_cmpuint (counts->rows, >, 0);
  g_assert_cmpuint (counts->same, ==, counts->rows);
}

static void
test_what_was_exported_changes_nothing (void)
{
  g_autoptr (Office) office = new_busy_office ();
  g_autofree char   *folder = export(office);
  guint64            before = pd_store_get_last_change (pd_workspace_get_store (office->workspace));

  assert_nothing_new (office, PD_TABLE_KIND_PEOPLE, folder, "people.csv");
  assert_nothing_new (office, PD_TABLE_KIND_SHIFTS, folder, "shifts.csv");
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (office->workspace)), ==, before);
}

static void
test_an_empty_folder_is_filled (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *folder = g_build_filename (office->folder, "out", NULL);
  g_autofree char   *exported = NULL;

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  exported = export(office);
  g_assert_cmpuint (count_files (folder), ==, G_N_ELEMENTS (FILES));
}

static void
assert_export_fails (Office       *office,
                     const char   *path,
                     GCancellable *cancellable,
                     GQuark        domain,
                     int           code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_workspace_export (office->workspace, path, cancellable, &error));
  g_assert_error (error, domain, code);
}

static void
test_a_folder_in_use_is_left_alone (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *in_use = office_write_table (office, "file", "x");
  guint              n_files = count_files (office->folder);

  assert_export_fails (office, office->folder, NULL, PD_ERROR, PD_ERROR_EXISTS);
  assert_export_fails (office, in_use, NULL, PD_ERROR, PD_ERROR_EXISTS);
  g_assert_cmpuint (count_files (office->folder), ==, n_files);
}

static void
test_an_export_that_fails_leaves_nothing (void)
{
  g_autoptr (Office)       office = new_busy_office ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char         *folder = g_build_filename (office->folder, "out", NULL);
  g_autofree char         *nowhere = g_build_filename (office->folder, "no", "where", NULL);

  assert_export_fails (office, nowhere, NULL, PD_ERROR, PD_ERROR_IO);
  g_cancellable_cancel (cancellable);
  assert_export_fails (office, folder, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_export_fails (office, folder, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* A limit on the size of files stands for a disk that is full: writing fails midway. */
static void
test_a_disk_that_takes_no_more_leaves_nothing (void)
{
  g_autoptr (Office) office = new_busy_office ();
  g_autofree char   *folder = g_build_filename (office->folder, "out", NULL);
  struct rlimit      usual;
  struct rlimit      small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  for (rlim_t size = 1; size < 200000; size *= 5)
    {
      small = (struct rlimit){ size, usual.rlim_max };
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      assert_export_fails (office, folder, NULL, PD_ERROR, PD_ERROR_IO);
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  g_free (export(office));
}

static void
test_a_locked_service_is_not_exported (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *folder = g_build_filename (office->folder, "out", NULL);

  pd_workspace_lock (office->workspace);
  assert_export_fails (office, folder, NULL, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace-export/everything-is-written-for-its-owner-alone",
                   test_everything_is_written_for_its_owner_alone);
  g_test_add_func ("/workspace-export/a-umask-that-takes-too-much-does-not-lock-the-owner-out",
                   test_a_umask_that_takes_too_much_does_not_lock_the_owner_out);
  g_test_add_func ("/workspace-export/json-holds-every-row", test_json_holds_every_row);
  g_test_add_func ("/workspace-export/row-63/json-keeps-notes-sealed", test_json_keeps_notes_sealed);
  g_test_add_func ("/workspace-export/json-says-all-of-a-shift", test_json_says_all_of_a_shift);
  g_test_add_func ("/workspace-export/what-was-exported-changes-nothing",
                   test_what_was_exported_changes_nothing);
  g_test_add_func ("/workspace-export/an-empty-folder-is-filled", test_an_empty_folder_is_filled);
  g_test_add_func ("/workspace-export/a-folder-in-use-is-left-alone",
                   test_a_folder_in_use_is_left_alone);
  g_test_add_func ("/workspace-export/an-export-that-fails-leaves-nothing",
                   test_an_export_that_fails_leaves_nothing);
  g_test_add_func ("/workspace-export/a-disk-that-takes-no-more-leaves-nothing",
                   test_a_disk_that_takes_no_more_leaves_nothing);
  g_test_add_func ("/workspace-export/a-locked-service-is-not-exported",
                   test_a_locked_service_is_not_exported);
  return g_test_run ();
}
