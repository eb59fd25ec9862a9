/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-desk.h"
#include "pd-export-dialog.h"
#include "sample-workspace.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
  PdExportDialog *dialog;
} Fixture;

/* As a person comes to it: the roster, then the item of the main menu. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GtkWidget *desk;

  sample_workspace_set_up (&self->sample, 4, 2);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  window_fixture_settle ();
  desk = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_DESK);
  pd_desk_show_page (PD_DESK (desk), "roster");
  window_fixture_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "page.export", NULL));
  window_fixture_settle ();
  self->dialog = PD_EXPORT_DIALOG (window_fixture_find_window (PD_TYPE_EXPORT_DIALOG));
  g_assert_nonnull (self->dialog);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static GtkWidget *
get_child (Fixture    *self,
           const char *id)
{
  return window_fixture_get_child (self->dialog, PD_TYPE_EXPORT_DIALOG, id);
}

static void
choose_kind (Fixture     *self,
             PdExportKind kind)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (self, "kind")), kind);
  window_fixture_settle ();
}

static gboolean
no_export_dialog (gpointer user_data)
{
  return window_fixture_find_window (PD_TYPE_EXPORT_DIALOG) == NULL;
}

static char *
export_to (Fixture    *self,
           const char *name,
           gsize      *ret_length)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  char            *content;
  GStatBuf         status;

  pd_export_form_write (PD_EXPORT_FORM (self->dialog), path);
  sample_window_wait_until (no_export_dialog, NULL);
  window_fixture_settle ();
  g_assert_true (g_file_get_contents (path, &content, ret_length, NULL));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (window_fixture_has_text (name));
  return content;
}

static void
test_a_spreadsheet_is_written (Fixture      *self,
                               gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (gtk_widget_get_visible (get_child (self, "names")));
  g_assert_false (gtk_widget_get_visible (get_child (self, "calendar")));
  content = export_to (self, "roster.xlsx", &length);
  g_assert_cmpmem (content, 2, "PK", 2);
}

static void
test_a_table_has_names_as_far_as_was_said (Fixture      *self,
                                           gconstpointer data)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->sample.workspace);
  g_autofree char      *content = NULL;
  gsize                 length;

  choose_kind (self, PD_EXPORT_TABLE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (self, "names")), PD_REDACTION_INITIALS);
  content = export_to (self, "roster.csv", &length);
  g_assert_true (g_str_has_prefix (content, "person,site,date,"));
  for (guint i = 0; i < people->len; i++)
    g_assert_null (strstr (content, pd_person_get_name (g_ptr_array_index (people, i))));
}

static void
test_a_calendar_is_that_of_whoever_was_chosen (Fixture      *self,
                                               gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            length;

  choose_kind (self, PD_EXPORT_CALENDAR);
  g_assert_false (gtk_widget_get_visible (get_child (self, "names")));
  g_assert_true (gtk_widget_get_visible (get_child (self, "calendar")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (self, "person")), 1);
  content = export_to (self, "work.ics", &length);
  g_assert_nonnull (strstr (content, "BEGIN:VEVENT\r\n"));
  g_assert_nonnull (strstr (content, "SUMMARY:Work\r\n"));
  g_assert_null (strstr (content, "LOCATION"));
}

static void
test_what_cannot_be_written_is_said_there (Fixture      *self,
                                           gconstpointer data)
{
  choose_kind (self, PD_EXPORT_TABLE);
  pd_export_form_write (PD_EXPORT_FORM (self->dialog), "/nowhere/roster.csv");
  g_assert_false (gtk_widget_is_sensitive (get_child (self, "kind")));
  while (!window_fixture_has_text ("could not be written"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_is_sensitive (get_child (self, "kind")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->dialog), "window.close", NULL));
  window_fixture_settle ();
}

static void
test_locking_takes_the_dialog (Fixture      *self,
                               gconstpointer data)
{
  pd_window_lock (self->window);
  window_fixture_settle ();
  g_assert_true (no_export_dialog (NULL));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/export/row-48/a-spreadsheet-is-written", test_a_spreadsheet_is_written);
  ADD ("/export/row-48/a-table-has-names-as-far-as-was-said", test_a_table_has_names_as_far_as_was_said);
  ADD ("/export/row-49/a-calendar-is-that-of-whoever-was-chosen", test_a_calendar_is_that_of_whoever_was_chosen);
  ADD ("/export/what-cannot-be-written-is-said-there", test_what_cannot_be_written_is_said_there);
  ADD ("/export/locking-takes-the-dialog", test_locking_takes_the_dialog);
#undef ADD
  return window_fixture_run ();
}
