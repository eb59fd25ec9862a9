/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-banner.h"
#include "pd-role-export-dialog.h"
#include "pd-role-import-dialog.h"
#include "pd-role-import.h"
#include "pd-rows-group.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-window.h"
#include "sample-workspace.h"

#include <string.h>

static const char OLD_TEXT[] = "# Warm line worker\n\n## Purpose of the role\n\nTo listen.\n\n## Dress code\n\nA name badge.\n\n"
                               "## Hours\n\nas needed\n";

typedef struct
{
  SampleWorkspace sample;
  PdRole         *role;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 0);
  self->role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  sample_role_approve (self->sample.workspace, self->role, SAMPLE_MONDAY - 7);
}

static gboolean
is_finished (gpointer workspace)
{
  return G_OBJECT (workspace)->ref_count == 1;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  pd_role_free (self->role);
  /* A thread that writes or reads holds the dialog until it ends. */
  sample_window_wait_until (is_finished, self->sample.workspace);
  sample_workspace_tear_down (&self->sample);
}

static char *
dup_path (Fixture    *self,
          const char *name)
{
  return g_build_filename (self->sample.folder, name, NULL);
}

static gboolean
is_gone (gpointer type)
{
  return sample_window_find_toplevel (GPOINTER_TO_SIZE (type)) == NULL;
}

static void
export_as (Fixture    *self,
           guint       kind,
           const char *path)
{
  GtkWidget *dialog = pd_role_export_dialog_new (NULL, self->sample.workspace, self->role, 1, SAMPLE_MONDAY);

  gtk_window_present (GTK_WINDOW (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (dialog, PD_TYPE_ROLE_EXPORT_DIALOG, "kind")), kind);
  pd_export_form_write (PD_EXPORT_FORM (dialog), path);
  sample_window_wait_until (is_gone, GSIZE_TO_POINTER (PD_TYPE_ROLE_EXPORT_DIALOG));
}

static void
test_what_goes_out_comes_in_again (Fixture      *self,
                                   gconstpointer data)
{
  static const char *const NAMES[] = { "role.html", "role.md" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char         *path = dup_path (self, NAMES[i]);
      g_autoptr (PdRoleImport) read = NULL;
      g_autoptr (GError)       error = NULL;
      const PdRoleDescription *description = pd_role_get_newest (self->role)->description;

      export_as (self, i, path);
      read = pd_role_import_path (path, &error);
      g_assert_no_error (error);
      g_assert_true (pd_role_description_equal (read->description, description));
    }
}

static void
test_pages_go_out (Fixture      *self,
                   gconstpointer data)
{
  g_autofree char *path = dup_path (self, "role.pdf");
  g_autofree char *content = NULL;

  export_as (self, 2, path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static gboolean
says_why (gpointer banner)
{
  return pd_banner_get_title (banner) != NULL;
}

static void
test_what_can_not_be_written_is_told (Fixture      *self,
                                      gconstpointer data)
{
  g_autofree char *path = dup_path (self, "nowhere/role.html");
  GtkWidget       *dialog = pd_role_export_dialog_new (NULL, self->sample.workspace, self->role, 1, SAMPLE_MONDAY);

  gtk_window_present (GTK_WINDOW (dialog));
  pd_export_form_write (PD_EXPORT_FORM (dialog), path);
  sample_window_wait_until (says_why, sample_form_get (dialog, PD_TYPE_FORM_WINDOW, "banner"));
  sample_window_close (dialog);
}

static gboolean
is_read (gpointer dialog)
{
  return !pd_role_import_dialog_is_reading (dialog);
}

static GtkWidget *
import (Fixture      *self,
        const PdRole *role,
        const char   *text)
{
  g_autofree char *path = dup_path (self, "old.md");
  GtkWidget       *dialog = pd_role_import_dialog_new (NULL, self->sample.workspace, role, SAMPLE_MONDAY);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_false (sample_form_can_save (dialog));
  pd_role_import_dialog_read (PD_ROLE_IMPORT_DIALOG (dialog), path);
  sample_window_wait_until (is_read, dialog);
  sample_window_settle ();
  return dialog;
}

static gpointer
get_child (GtkWidget  *dialog,
           const char *id)
{
  return sample_form_get (dialog, PD_TYPE_ROLE_IMPORT_DIALOG, id);
}

static const char *
get_unplaced (GtkWidget *dialog,
              guint      i)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (get_child (dialog, "unplaced"), i)));
}

static const char *
get_unplaced_place (GtkWidget *dialog,
                    guint      i)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (pd_rows_group_get_row (get_child (dialog, "unplaced"), i)));
}

static void
imported_cb (GtkWidget *dialog,
             gint64     role_id,
             gint64    *ret_role_id)
{
  *ret_role_id = role_id;
}

static void
test_a_new_role_comes_in_as_one_change (Fixture      *self,
                                        gconstpointer data)
{
  GtkWidget         *dialog = import (self, NULL, OLD_TEXT);
  guint64            before = pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace));
  g_autoptr (PdRole) role = NULL;
  gint64             role_id = PD_ID_NONE;

  /* What has no place of its own is named before anything is kept. */
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_child (dialog, "unplaced")), ==, 2);
  g_assert_cmpstr (get_unplaced (dialog, 0), ==, "Dress code");
  g_assert_nonnull (strstr (get_unplaced (dialog, 1), "as needed"));
  g_assert_true (g_str_has_prefix (get_unplaced_place (dialog, 0), "Line 7. "));
  g_assert_true (g_str_has_prefix (get_unplaced_place (dialog, 1), "Line 13. "));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_child (dialog, "title"))), ==, "Warm line worker");
  g_signal_connect (dialog, "imported", G_CALLBACK (imported_cb), &role_id);
  sample_form_save (dialog);
  role = pd_workspace_load_role (self->sample.workspace, role_id, NULL);
  g_assert_cmpstr (pd_role_get_title (role), ==, "Warm line worker");
  g_assert_cmpstr (pd_role_get_newest (role)->description->texts[PD_ROLE_PURPOSE], ==, "To listen.");
  g_assert_nonnull (strstr (pd_role_get_newest (role)->description->texts[PD_ROLE_OTHER], "A name badge."));
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace)), ==, before + 1);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==, "Add a role: Warm line worker");
}

static void
test_it_becomes_the_next_version_of_a_role (Fixture      *self,
                                            gconstpointer data)
{
  GtkWidget         *dialog = import (self, self->role, "Purpose of the role\n\nTo listen.\n");
  g_autoptr (PdRole) role = NULL;

  /* A role needs a title, which the one that is there has. */
  g_assert_false (sample_form_can_save (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (dialog, "target")), 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_child (dialog, "title"))), ==, "Peer worker");
  sample_form_save (dialog);
  role = pd_workspace_load_role (self->sample.workspace, self->role->id, NULL);
  g_assert_cmpuint (role->versions->len, ==, 2);
  g_assert_cmpstr (pd_role_get_draft (role)->description->texts[PD_ROLE_PURPOSE], ==, "To listen.");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==, "Begin a new version of a role: Peer worker");
}

static void
test_what_is_no_text_is_told_and_another_file_is_read (Fixture      *self,
                                                       gconstpointer data)
{
  g_autofree char *nothing = dup_path (self, "is-not-there.md");
  g_autofree char *old = dup_path (self, "old.md");
  GtkWidget       *dialog = import (self, NULL, OLD_TEXT);
  GtkWidget       *words = GTK_WIDGET (get_child (dialog, "trouble_words"));

  g_assert_false (gtk_widget_get_visible (words));
  pd_role_import_dialog_read (PD_ROLE_IMPORT_DIALOG (dialog), nothing);
  sample_window_wait_until (is_read, dialog);
  g_assert_true (gtk_widget_get_visible (words));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_child (dialog, "content"))));
  g_assert_false (sample_form_can_save (dialog));
  pd_role_import_dialog_read (PD_ROLE_IMPORT_DIALOG (dialog), old);
  sample_window_wait_until (is_read, dialog);
  g_assert_false (gtk_widget_get_visible (words));
  g_assert_true (sample_form_can_save (dialog));
  sample_form_save (dialog);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/role-export/row-75/what-goes-out-comes-in-again", test_what_goes_out_comes_in_again);
  ADD ("/role-export/row-75/pages-go-out", test_pages_go_out);
  ADD ("/role-export/what-can-not-be-written-is-told", test_what_can_not_be_written_is_told);
  ADD ("/role-import/a-new-role-comes-in-as-one-change", test_a_new_role_comes_in_as_one_change);
  ADD ("/role-import/it-becomes-the-next-version-of-a-role", test_it_becomes_the_next_version_of_a_role);
  ADD ("/role-import/what-is-no-text-is-told-and-another-file-is-read", test_what_is_no_text_is_told_and_another_file_is_read);

  return g_test_run ();
}
