/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-banner.h"
#include "pd-print-preview.h"
#include "pd-role-drift-window.h"
#include "pd-rows-group.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-window.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  GPtrArray      *assignments;
  GtkWidget      *window;
} Fixture;

static PdPerson *
get_person (Fixture *self,
            guint    i)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), i);

  return person;
}

/* Two people of the sample roster, whose first shifts are on the Monday. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (PdRole) role = NULL;
  g_autoptr (GError) error = NULL;

  sample_workspace_set_up (&self->sample, 3, 2);
  role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  sample_role_approve (self->sample.workspace, role, SAMPLE_MONDAY - 7);
  self->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_assignment_free);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (self->assignments, sample_role_assign (self->sample.workspace, role, get_person (self, i), SAMPLE_MONDAY - 7));
  pd_workspace_acknowledge_role (self->sample.workspace, g_ptr_array_index (self->assignments, 0), 1,
                                 "The nights are missing.", SAMPLE_MONDAY - 6, &error);
  g_assert_no_error (error);
  self->window = pd_role_drift_window_new (NULL, self->sample.workspace, role, self->assignments, SAMPLE_MONDAY + 13);
  gtk_window_present (GTK_WINDOW (self->window));
  sample_window_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  g_ptr_array_unref (self->assignments);
  sample_workspace_tear_down (&self->sample);
}

static gpointer
get_child (Fixture    *self,
           const char *id)
{
  return sample_form_get (self->window, PD_TYPE_ROLE_DRIFT_WINDOW, id);
}

static const char *
get_title (Fixture    *self,
           const char *id,
           guint       i)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (get_child (self, id), i)));
}

static void
test_the_words_of_the_worker_come_first (Fixture      *self,
                                         gconstpointer data)
{
  GtkWidget *content = GTK_WIDGET (get_child (self, "content"));

  g_assert_true (gtk_widget_get_next_sibling (gtk_widget_get_first_child (content)) == GTK_WIDGET (get_child (self, "remarks")));
  g_assert_cmpstr (get_title (self, "remarks", 0), ==, "The nights are missing.");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (self, "standing"))), ==, "Version 1, from Mon 16 Nov");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (self, "person")), 1);
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_child (self, "remarks")), ==, 0);
}

/* The rows are what the workspace finds in those days, and other days are other rows. */
static void
test_the_period_is_chosen (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (PdRoleDrift) drift = pd_workspace_load_role_drift (self->sample.workspace, g_ptr_array_index (self->assignments, 0),
                                                                SAMPLE_MONDAY, SAMPLE_MONDAY + 13, NULL);
  g_autofree char        *words = pd_role_drift_outside_to_words (drift);

  g_assert_cmpuint (drift->n_shifts, >, 0);
  g_assert_cmpstr (get_title (self, "sums", 0), ==, words);
  sample_form_type_day (self->window, PD_TYPE_ROLE_DRIFT_WINDOW, "to", "17/11/2026");
  g_assert_cmpstr (get_title (self, "sums", 0), ==, "No shift of theirs stands on the roster in these days.");
}

static void
test_days_that_make_no_period_are_told (Fixture      *self,
                                        gconstpointer data)
{
  sample_form_type_day (self->window, PD_TYPE_ROLE_DRIFT_WINDOW, "to", "1/1/2020");
  g_assert_cmpstr (pd_banner_get_title (get_child (self, "banner")), ==, "The last day is before the first.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_child (self, "content"))));
  sample_form_type_day (self->window, PD_TYPE_ROLE_DRIFT_WINDOW, "to", "some day");
  g_assert_cmpstr (pd_banner_get_title (get_child (self, "banner")), ==, "Say from which day to which day.");
  sample_form_type_day (self->window, PD_TYPE_ROLE_DRIFT_WINDOW, "to", "6/12/2026");
  g_assert_cmpstr (pd_banner_get_title (get_child (self, "banner")), ==, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_child (self, "content"))));
}

static gboolean
is_drawn (gpointer preview)
{
  return pd_page_view_is_drawn (pd_print_preview_get_view (preview));
}

static void
test_the_review_is_printed (Fixture      *self,
                            gconstpointer data)
{
  GtkWidget *preview;

  sample_form_act (self->window, "role-drift.print");
  preview = sample_window_find_toplevel (PD_TYPE_PRINT_PREVIEW);
  g_assert_nonnull (preview);
  sample_window_wait_until (is_drawn, preview);
  g_assert_cmpstr (pd_document_get_title (pd_page_view_get_document (pd_print_preview_get_view (PD_PRINT_PREVIEW (preview)))),
                   ==, "Role and roster");
  sample_window_close (preview);
}

static void
test_the_keyboard_begins_with_what_is_shown (Fixture      *self,
                                             gconstpointer data)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (get_child (self, "person")));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/role-drift/the-keyboard-begins-with-what-is-shown", test_the_keyboard_begins_with_what_is_shown);
  ADD ("/role-drift/the-words-of-the-worker-come-first", test_the_words_of_the_worker_come_first);
  ADD ("/role-drift/the-period-is-chosen", test_the_period_is_chosen);
  ADD ("/role-drift/days-that-make-no-period-are-told", test_days_that_make_no_period_are_told);
  ADD ("/role-drift/the-review-is-printed", test_the_review_is_printed);

  return g_test_run ();
}
