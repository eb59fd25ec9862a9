/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roster is published, shifts change, and the changes are published. */

#include "config.h"

#include "window-fixture.h"

#include "pd-print-preview.h"
#include "pd-publish-dialog.h"
#include "pd-workspace-planning.h"
#include "sample-workspace.h"

#include <string.h>

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 1);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static GtkWidget *
open_dialog (Fixture *self,
             guint    n_open_findings)
{
  GtkWidget *dialog = pd_publish_dialog_new (GTK_WINDOW (self->window),
                                             self->sample.workspace,
                                             SAMPLE_MONDAY,
                                             7,
                                             n_open_findings,
                                             SAMPLE_MONDAY - 3);

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  return dialog;
}

static gpointer
get_child (GtkWidget  *dialog,
           const char *name)
{
  return window_fixture_get_child (dialog, PD_TYPE_PUBLISH_DIALOG, name);
}

static void
publish (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "publish.publish", NULL));
  window_fixture_settle ();
}

static guint
count_versions (Fixture *self)
{
  g_autoptr (GPtrArray) versions = NULL;

  versions = pd_workspace_list_publications (self->sample.workspace, SAMPLE_MONDAY, SAMPLE_MONDAY + 6, NULL);
  return versions->len;
}

/* Moves the first shift that is somebody's by an hour. */
static void
change_a_shift (Fixture *self)
{
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (GError)   error = NULL;
  GPtrArray           *shifts;

  roster = pd_workspace_load_roster (self->sample.workspace, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_no_error (error);
  shifts = pd_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      g_autoptr (PdShift) shift = pd_shift_copy (shifts->pdata[i]);

      if (pd_shift_is_open (shift) || !pd_shift_set_times (shift, 10 * 60, 14 * 60, NULL))
        continue;
      g_assert_true (pd_workspace_save_shift (self->sample.workspace, shift, &error));
      return;
    }
  g_assert_not_reached ();
}

static void
test_first (Fixture      *self,
            gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, 4);

  g_assert_nonnull (strstr (gtk_label_get_text (get_child (dialog, "summary")), "Not published yet"));
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "what_group")));
  g_assert_true (gtk_widget_get_visible (get_child (dialog, "look_at")));
  publish (dialog);
  g_assert_cmpuint (count_versions (self), ==, 1);
  g_assert_cmpstr (gtk_label_get_text (get_child (dialog, "summary")), ==, "Version 1 is published.");
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "publish_button")));
  g_assert_true (gtk_widget_activate_action (dialog, "publish.copy", NULL));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_versions (self), ==, 0);
}

static void
test_changes (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *first = open_dialog (self, 0);
  GtkWidget *second;

  publish (first);
  gtk_window_close (GTK_WINDOW (first));
  change_a_shift (self);
  second = open_dialog (self, 0);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (get_child (second, "summary")), "Since version 1: "));
  g_assert_true (gtk_widget_get_visible (get_child (second, "what_group")));
  adw_combo_row_set_selected (get_child (second, "what"), 1);
  publish (second);
  g_assert_cmpstr (gtk_label_get_text (get_child (second, "summary")), ==, "Version 2 is published.");
  gtk_window_close (GTK_WINDOW (second));
}

static void
test_nothing_new (Fixture      *self,
                  gconstpointer data)
{
  GtkWidget *first = open_dialog (self, 0);
  GtkWidget *second;

  publish (first);
  gtk_window_close (GTK_WINDOW (first));
  second = open_dialog (self, 0);
  g_assert_false (gtk_widget_is_sensitive (get_child (second, "publish_button")));
  g_assert_true (gtk_widget_has_focus (get_child (second, "close_button")));
  g_assert_cmpuint (count_versions (self), ==, 1);
  gtk_window_close (GTK_WINDOW (second));
}

static gboolean
is_drawn (gpointer view)
{
  return pd_page_view_is_drawn (view);
}

static void
test_print (Fixture      *self,
            gconstpointer data)
{
  GtkWidget      *dialog = open_dialog (self, 0);
  PdPrintPreview *preview;

  g_assert_true (gtk_widget_activate_action (dialog, "publish.print", NULL));
  preview = PD_PRINT_PREVIEW (window_fixture_find_window (PD_TYPE_PRINT_PREVIEW));
  g_assert_nonnull (preview);
  sample_window_wait_until (is_drawn, pd_print_preview_get_view (preview));
  g_assert_cmpstr (pd_document_get_title (pd_page_view_get_document (pd_print_preview_get_view (preview))),
                   ==, "What has changed");
  gtk_window_close (GTK_WINDOW (preview));
  gtk_window_close (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/publish/row-50-gives-people-a-version", test_first);
  ADD ("/publish/row-51-gives-people-the-changes-only", test_changes);
  ADD ("/publish/publishes-nothing-where-nothing-changed", test_nothing_new);
  ADD ("/publish/row-51-prints-who-to-tell", test_print);
#undef ADD

  return window_fixture_run ();
}
