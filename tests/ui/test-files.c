/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-column-row.h"
#include "pd-demo-file.h"
#include "pd-import-dialog.h"
#include "pd-unlock-page.h"
#include "pd-workspace-people.h"
#include "sample-workspace.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 0);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static void
act (gpointer    widget,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action_name, NULL));
  window_fixture_settle ();
}

static gboolean
no_import_dialog (gpointer user_data)
{
  return window_fixture_find_window (PD_TYPE_IMPORT_DIALOG) == NULL;
}

static gboolean
can_import (gpointer dialog)
{
  return gtk_widget_is_sensitive (window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "import_button"));
}

static GtkWindow *
open_table (Fixture    *self,
            const char *text)
{
  g_autofree char  *path = g_build_filename (g_get_home_dir (), "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow        *dialog;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  pd_import_dialog_present (GTK_WINDOW (self->window), self->sample.workspace, PD_TABLE_KIND_PEOPLE, file);
  window_fixture_settle ();
  dialog = window_fixture_find_window (PD_TYPE_IMPORT_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

static guint
count_people (Fixture *self)
{
  return g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace));
}

static void
test_a_table_is_imported_as_one_change (Fixture      *self,
                                        gconstpointer data)
{
  guint      before = count_people (self);
  GtkWindow *dialog = open_table (self, "Name,E-mail\nWren Oakes,wren@example.org\nIda Berg,ida@example.org\n");

  sample_window_wait_until (can_import, dialog);
  g_assert_true (window_fixture_has_text ("2 added"));
  g_assert_cmpuint (count_people (self), ==, before);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  sample_window_wait_until (no_import_dialog, NULL);
  window_fixture_settle ();
  g_assert_cmpuint (count_people (self), ==, before + 2);
  act (self->window, "win.undo");
  g_assert_cmpuint (count_people (self), ==, before);
}

/* The dialog is gone at once, and what was under way comes to nothing. */
static void
test_closing_the_dialog_gives_the_import_up (Fixture      *self,
                                             gconstpointer data)
{
  guint      before = count_people (self);
  GtkWindow *dialog = open_table (self, "Name\nWren Oakes\nIda Berg\n");
  GtkWidget *progress = window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "progress");

  sample_window_wait_until (can_import, dialog);
  g_assert_false (gtk_widget_get_visible (progress));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  g_assert_true (gtk_widget_get_visible (progress));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  g_assert_true (no_import_dialog (NULL));
  window_fixture_settle ();
  g_assert_cmpuint (count_people (self), ==, before);
}

static gboolean
says_what_is_missing (gpointer user_data)
{
  return window_fixture_has_text ("No column is the");
}

static GtkWidget *
find_column_row (GtkWidget  *root,
                 const char *header)
{
  if (PD_IS_COLUMN_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), header))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_column_row (child, header);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Headers that nobody could know: the person says what they are. */
static void
test_a_column_is_named_by_hand (Fixture      *self,
                                gconstpointer data)
{
  guint      before = count_people (self);
  GtkWindow *dialog = open_table (self, "Wie heisst du?,Sonstiges\nWren Oakes,x\n");
  GtkWidget *row = find_column_row (GTK_WIDGET (dialog), "Wie heisst du?");

  sample_window_wait_until (says_what_is_missing, NULL);
  g_assert_false (can_import (dialog));
  g_assert_nonnull (row);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Wren Oakes");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  sample_window_wait_until (can_import, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  sample_window_wait_until (no_import_dialog, NULL);
  g_assert_cmpuint (count_people (self), ==, before + 1);
}

static void
test_what_is_no_table_is_said (Fixture      *self,
                               gconstpointer data)
{
  GtkWindow *dialog = open_table (self, "");
  GtkWidget *summary = window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "summary");

  g_assert_false (can_import (dialog));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (summary)), !=, "");
  act (dialog, "window.close");
}

static guint
count_shifts (Fixture *self)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->sample.workspace,
                                                          pd_day_from_ymd (2031, 3, 5),
                                                          1,
                                                          PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE,
                                                          PD_ID_NONE,
                                                          NULL);
  guint                n = 0;

  g_assert_nonnull (roster);
  for (guint i = 0; i < pd_roster_get_n_rows (roster); i++)
    n += pd_roster_get_cell (roster, i, 0)->len;
  return n;
}

static gboolean
says_one_added (gpointer user_data)
{
  return window_fixture_has_text ("1 added");
}

/* It was opened as a table of people would be. */
static void
test_a_calendar_brings_shifts (Fixture      *self,
                               gconstpointer data)
{
  guint      before = count_people (self);
  GtkWindow *dialog = open_table (self,
                                  "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART:20310305T090000\r\n"
                                  "DTEND:20310305T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  GtkWidget *person = window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "person");

  sample_window_wait_until (can_import, dialog);
  g_assert_false (gtk_widget_get_visible (window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "columns")));
  gtk_editable_set_text (GTK_EDITABLE (person), "Wren Oakes");
  sample_window_wait_until (can_import, dialog);
  sample_window_wait_until (says_one_added, NULL);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  sample_window_wait_until (no_import_dialog, NULL);
  window_fixture_settle ();
  g_assert_cmpuint (count_people (self), ==, before + 1);
  g_assert_cmpuint (count_shifts (self), ==, 1);
  act (self->window, "win.undo");
  g_assert_cmpuint (count_shifts (self), ==, 0);
}

static guint
count_leave (Fixture *self)
{
  g_autoptr (GPtrArray) leaves = pd_workspace_list_leave (self->sample.workspace, NULL, NULL);

  g_assert_nonnull (leaves);
  return leaves->len;
}

/* The same table under another kind has other columns. */
static void
test_a_table_of_leave_is_chosen_by_hand (Fixture      *self,
                                         gconstpointer data)
{
  guint            before = count_leave (self);
  PdPerson        *me = pd_workspace_get_me (self->sample.workspace);
  g_autofree char *text = g_strdup_printf ("Employee,Start date,End date,Leave type\n%s,21/12/2031,8/1/2032,Sick\n",
                                           pd_person_get_name (me));
  GtkWindow       *dialog = open_table (self, text);
  GtkWidget       *kind = window_fixture_get_child (dialog, PD_TYPE_IMPORT_DIALOG, "kind");
  GtkWidget       *row;

  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), PD_TABLE_KIND_LEAVE);
  sample_window_wait_until (says_one_added, NULL);
  sample_window_wait_until (can_import, dialog);
  row = find_column_row (GTK_WIDGET (dialog), "Leave type");
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))),
                   ==,
                   "Kind of leave");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  sample_window_wait_until (no_import_dialog, NULL);
  g_assert_cmpuint (count_leave (self), ==, before + 1);
  act (self->window, "win.undo");
  g_assert_cmpuint (count_leave (self), ==, before);
}

static gboolean
is_gone (gpointer ref)
{
  g_autoptr (GObject) kept = g_weak_ref_get (ref);

  return kept == NULL;
}

/* Locked in the middle of working a table out: the answer finds nobody, and that is fine. */
static void
test_locking_ends_an_import (Fixture      *self,
                             gconstpointer data)
{
  g_autoptr (GString) table = g_string_new ("Name\n");
  GWeakRef            dialog;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (table, "Person %d\n", i);
  g_weak_ref_init (&dialog, open_table (self, table->str));
  pd_window_lock (self->window);
  window_fixture_settle ();
  g_assert_null (window_fixture_find_window (PD_TYPE_IMPORT_DIALOG));

  sample_window_wait_until (is_gone, &dialog);
  g_weak_ref_clear (&dialog);
}

static gboolean
has_desk (gpointer window)
{
  return pd_window_get_desk (window) != NULL;
}

static guint
count_demo_folders (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  const char      *name;
  guint            n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "peerdesk-demo-");

  return n;
}

static void
test_a_demo_leaves_nothing (void)
{
  PdWindow *window = window_fixture_new_window ();

  pd_window_open_demo (window);
  sample_window_wait_until (has_desk, window);
  window_fixture_settle ();
  g_assert_true (window_fixture_has_text ("nothing is kept"));
  g_assert_cmpuint (count_demo_folders (), ==, 1);

  act (window, "win.lock");
  g_assert_null (pd_window_get_desk (window));
  g_assert_true (gtk_widget_activate_action (window_fixture_find (GTK_WIDGET (window), PD_TYPE_UNLOCK_PAGE),
                                             "unlock.unlock", NULL));
  sample_window_wait_until (has_desk, window);

  window_fixture_close (window);
  g_assert_cmpuint (count_demo_folders (), ==, 0);
}

static gboolean
is_making_demo (gpointer user_data)
{
  return count_demo_folders () > 0;
}

static gboolean
has_no_demo (gpointer user_data)
{
  return count_demo_folders () == 0;
}

static void
test_a_demo_is_closed_while_it_is_made (void)
{
  PdWindow *window = window_fixture_new_window ();

  pd_window_open_demo (window);
  sample_window_wait_until (is_making_demo, NULL);
  gtk_window_close (GTK_WINDOW (window));
  sample_window_wait_until (has_no_demo, NULL);
}

static gboolean
says_that_it_is_not_saved (gpointer user_data)
{
  return window_fixture_has_text ("could not be saved");
}

static gboolean
asks (gpointer user_data)
{
  return window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* A disk that is full, as the system says it: no file may grow any more. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = full ? 16 : limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* What closes without an error, for the end of the test. */
static void
begin_again (Fixture *self)
{
  g_autofree char   *path = g_strdup (pd_vault_get_path (pd_workspace_get_vault (self->sample.workspace)));
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (self->sample.workspace);
  self->sample.workspace = pd_workspace_open (path, TRUE, &error);
  g_assert_no_error (error);
  self->window = window_fixture_new_window ();
}

static void
test_a_failed_save_is_said_and_kept_safe (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (PdPerson)    person = pd_person_new (PD_ID_NONE, "Wren Oakes");
  g_autofree char        *copy = g_build_filename (self->sample.folder, "copy.peerdesk", NULL);
  g_autoptr (PdWorkspace) other = NULL;
  g_autoptr (PdSecret)    passphrase = pd_secret_new_passphrase ("kelp and gravel", -1, NULL);
  g_autoptr (GError)      error = NULL;
  GtkWindow              *question;

  fill_disk (TRUE);
  pd_workspace_save_person (self->sample.workspace, person, NULL);
  sample_window_wait_until (says_that_it_is_not_saved, NULL);
  fill_disk (FALSE);

  g_assert_false (pd_workspace_is_writable (self->sample.workspace));
  gtk_window_close (GTK_WINDOW (self->window));
  sample_window_wait_until (asks, NULL);
  question = window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "no");
  gtk_window_close (question);
  window_fixture_settle ();
  g_assert_false (asks (NULL));
  g_assert_nonnull (pd_window_get_desk (self->window));

  pd_workspace_save_copy (self->sample.workspace, copy, &error);
  g_assert_no_error (error);
  other = pd_workspace_open (copy, FALSE, &error);
  g_assert_no_error (error);
  pd_workspace_unlock (other, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pd_workspace_find_person (other, "Wren Oakes", &error));
  pd_workspace_close (other, NULL);

  gtk_window_close (GTK_WINDOW (self->window));
  sample_window_wait_until (asks, NULL);
  question = window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  window_fixture_settle ();
  begin_again (self);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  signal (SIGXFSZ, SIG_IGN);
  window_fixture_start (&argc, &argv);

  ADD ("/import-dialog/imports-as-one-change", test_a_table_is_imported_as_one_change);
  ADD ("/import-dialog/closing-gives-the-import-up", test_closing_the_dialog_gives_the_import_up);
  ADD ("/import-dialog/a-calendar-brings-shifts", test_a_calendar_brings_shifts);
  ADD ("/import-dialog/a-column-is-named-by-hand", test_a_column_is_named_by_hand);
  ADD ("/import-dialog/imports-leave-chosen-by-hand", test_a_table_of_leave_is_chosen_by_hand);
  ADD ("/import-dialog/says-what-is-no-table", test_what_is_no_table_is_said);
  ADD ("/import-dialog/ends-with-locking", test_locking_ends_an_import);
  g_test_add_func ("/demo-file/leaves-nothing", test_a_demo_leaves_nothing);
  g_test_add_func ("/demo-file/is-closed-while-it-is-made", test_a_demo_is_closed_while_it_is_made);
  ADD ("/window/a-failed-save-is-said-and-kept-safe", test_a_failed_save_is_said_and_kept_safe);

  return window_fixture_run ();
}
