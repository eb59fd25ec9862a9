/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-page.h"
#include "pd-print-preview.h"
#include "pd-role-compare-window.h"
#include "pd-role-drift-window.h"
#include "pd-role-export-dialog.h"
#include "pd-role-import-dialog.h"
#include "pd-role-pane.h"
#include "pd-roles-page.h"
#include "pd-rows-group.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-window.h"
#include "sample-workspace.h"

/* What the roles page opens, from the page itself. */

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  GtkWidget      *page;
  GtkWidget      *pane;
  PdRole         *role;
} Fixture;

static GtkWidget *
find_pane (GtkWidget *widget)
{
  if (PD_IS_ROLE_PANE (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_pane (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 2);
  self->role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  sample_role_approve (self->sample.workspace, self->role, SAMPLE_MONDAY - 7);
  self->page = g_object_new (PD_TYPE_ROLES_PAGE, "today", SAMPLE_MONDAY, "workspace", self->sample.workspace, NULL);
  self->window = sample_window_show (self->page, 900, 600);
  self->pane = find_pane (self->page);
  pd_page_go_to (PD_PAGE (self->page), "role", PD_DAY_NONE, self->role->id);
  sample_window_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  pd_role_free (self->role);
  sample_workspace_tear_down (&self->sample);
}

static GtkWidget *
open_window (Fixture    *self,
             const char *action_name,
             GType       type)
{
  GtkWidget *window;

  sample_form_act (self->pane, action_name);
  window = sample_window_find_toplevel (type);
  g_assert_nonnull (window);
  return window;
}

static void
test_versions_are_compared_once_there_are_two (Fixture      *self,
                                               gconstpointer data)
{
  GtkWidget *window;
  gpointer   before;

  gtk_widget_activate_action (self->pane, "roles.compare", NULL);
  g_assert_null (sample_window_find_toplevel (PD_TYPE_ROLE_COMPARE_WINDOW));
  sample_role_draft (self->sample.workspace, self->role, PD_ROLE_HOURS, "19", SAMPLE_MONDAY);
  sample_window_settle ();
  window = open_window (self, "roles.compare", PD_TYPE_ROLE_COMPARE_WINDOW);
  before = sample_form_get (window, PD_TYPE_ROLE_COMPARE_WINDOW, "before");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (before)), ==, 0);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
  sample_window_close (window);
}

static gboolean
is_drawn (gpointer preview)
{
  return pd_page_view_is_drawn (pd_print_preview_get_view (preview));
}

static const char *
get_preview_title (GtkWidget *preview)
{
  sample_window_wait_until (is_drawn, preview);
  return pd_document_get_title (pd_page_view_get_document (pd_print_preview_get_view (PD_PRINT_PREVIEW (preview))));
}

static void
test_the_role_and_its_criteria_are_printed (Fixture      *self,
                                            gconstpointer data)
{
  GtkWidget *preview = open_window (self, "roles.print", PD_TYPE_PRINT_PREVIEW);

  g_assert_cmpstr (get_preview_title (preview), ==, "Role description");
  sample_window_close (preview);
  preview = open_window (self, "roles.recruit", PD_TYPE_PRINT_PREVIEW);
  g_assert_cmpstr (get_preview_title (preview), ==, "Recruitment sheet");
  sample_window_close (preview);
  g_assert_true (pd_page_can_print (PD_PAGE (self->page)));
  pd_page_print (PD_PAGE (self->page));
  preview = sample_window_find_toplevel (PD_TYPE_PRINT_PREVIEW);
  g_assert_cmpstr (get_preview_title (preview), ==, "Role description");
  sample_window_close (preview);
}

static void
test_a_role_stands_beside_the_roster (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (PdPerson)         person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (GError)           error = NULL;
  PdRowsGroup                 *remarks;
  GtkWidget                   *window;

  assignment = sample_role_assign (self->sample.workspace, self->role, person, SAMPLE_MONDAY);
  sample_window_settle ();
  window = open_window (self, "roles.drift", PD_TYPE_ROLE_DRIFT_WINDOW);
  remarks = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_ROLE_DRIFT_WINDOW, "remarks"));
  g_assert_cmpuint (pd_rows_group_get_n_rows (remarks), ==, 0);
  sample_window_close (window);

  pd_workspace_acknowledge_role (self->sample.workspace, assignment, 1, "The nights are missing.", SAMPLE_MONDAY, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  window = open_window (self, "roles.drift", PD_TYPE_ROLE_DRIFT_WINDOW);
  remarks = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_ROLE_DRIFT_WINDOW, "remarks"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (remarks, 0))), ==,
                   "The nights are missing.");
  sample_window_close (window);
}

static GtkWidget *
open_by_page (Fixture    *self,
              const char *action_name,
              GType       type)
{
  GtkWidget *window;

  g_action_group_activate_action (pd_page_get_actions (PD_PAGE (self->page)), action_name, NULL);
  sample_window_settle ();
  window = sample_window_find_toplevel (type);
  g_assert_nonnull (window);
  return window;
}

static void
test_roles_go_out_and_come_in (Fixture      *self,
                               gconstpointer data)
{
  g_autoptr (PdRole) other = sample_role_add (self->sample.workspace, SAMPLE_MONDAY);
  GtkWidget         *window = open_by_page (self, "export", PD_TYPE_ROLE_EXPORT_DIALOG);

  sample_window_close (window);
  window = open_by_page (self, "import", PD_TYPE_ROLE_IMPORT_DIALOG);
  g_signal_emit_by_name (window, "imported", (gint64) other->id);
  g_assert_cmpint (pd_role_pane_get_role (PD_ROLE_PANE (self->pane))->id, ==, other->id);
  sample_window_close (window);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/role-windows/row-72/versions-are-compared-once-there-are-two", test_versions_are_compared_once_there_are_two);
  ADD ("/role-windows/a-role-stands-beside-the-roster", test_a_role_stands_beside_the_roster);
  ADD ("/role-windows/roles-go-out-and-come-in", test_roles_go_out_and_come_in);
  ADD ("/role-windows/row-75/the-role-and-its-criteria-are-printed", test_the_role_and_its_criteria_are_printed);

  return g_test_run ();
}
