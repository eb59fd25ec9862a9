/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many people a site wants, said and changed in the site's form. */

#include "config.h"

#include "pd-coverage-dialog.h"
#include "pd-coverage-group.h"
#include "pd-rows-group.h"
#include "pd-site-dialog.h"
#include "pd-weekdays-row.h"
#include "pd-workspace-planning.h"
#include "sample-form.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define WEEKEND (PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY) | PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY))

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  PdSite         *site;
  GtkWidget      *dialog;
} Fixture;

static PdRowsGroup *
get_rows (Fixture *self)
{
  GtkWidget *group = sample_form_get (self->dialog, PD_TYPE_SITE_DIALOG, "coverage");

  return PD_ROWS_GROUP (adw_bin_get_child (ADW_BIN (group)));
}

/* The rows as they are read, one a line. */
static void
assert_rows (Fixture    *self,
             const char *expected)
{
  PdRowsGroup *rows = get_rows (self);
  GString     *found = g_string_new (NULL);

  for (guint i = 0; i < pd_rows_group_get_n_rows (rows); i++)
    {
      GtkWidget *row = pd_rows_group_get_row (rows, i);

      g_string_append_printf (found, "%s%s: %s", i > 0 ? "\n" : "",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                              adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_string_free (found, TRUE);
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *coverage = pd_workspace_list_coverage (self->sample.workspace, self->site, &error);

  g_assert_no_error (error);
  return coverage;
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_undo (self->sample.workspace, &error));
  g_assert_no_error (error);
}

static PdFormWindow *
find_form (void)
{
  return sample_form_find (PD_TYPE_COVERAGE_DIALOG);
}

static gpointer
get (const char *id)
{
  return sample_form_get (find_form (), PD_TYPE_COVERAGE_DIALOG, id);
}

static void
add (Fixture *self)
{
  sample_form_act (get_rows (self), "coverage.add");
}

static void
open_row (Fixture *self,
          guint    i)
{
  adw_action_row_activate (ADW_ACTION_ROW (pd_rows_group_get_row (get_rows (self), i)));
  sample_window_settle ();
}

static void
add_weekend (Fixture *self)
{
  add (self);
  pd_weekdays_row_set_weekdays (get ("weekdays"), WEEKEND);
  sample_form_type_times (find_form (), PD_TYPE_COVERAGE_DIALOG, "9", "17");
  sample_form_save (find_form ());
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 2, 0);
  self->window = sample_window_show (gtk_label_new ("behind"), 400, 300);
  self->site = g_list_model_get_item (pd_workspace_get_sites (self->sample.workspace), 0);
  self->dialog = pd_site_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, self->site, SAMPLE_MONDAY);
  gtk_window_present (GTK_WINDOW (self->dialog));
  sample_window_wait_for_draw (self->dialog);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->dialog);
  sample_window_close (self->window);
  g_object_unref (self->site);
  sample_workspace_tear_down (&self->sample);
}

static void
test_adds (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) kept = NULL;
  const PdCoverage     *coverage;

  assert_rows (self, "");
  add_weekend (self);
  assert_rows (self, "At least 2 people, nobody alone: Sat, Sun 9:00 – 17:00");
  kept = list (self);
  g_assert_cmpuint (kept->len, ==, 1);
  coverage = g_ptr_array_index (kept, 0);
  g_assert_cmpint (coverage->site_id, ==, pd_site_get_id (self->site));
  g_assert_cmpint (coverage->maximum, ==, PD_COVERAGE_NO_MAXIMUM);

  undo (self);
  assert_rows (self, "");
}

static void
test_changes (Fixture      *self,
              gconstpointer data)
{
  add_weekend (self);
  open_row (self, 0);
  gtk_spin_button_set_value (get ("minimum"), 1);
  gtk_switch_set_active (get ("has_maximum"), TRUE);
  gtk_spin_button_set_value (get ("maximum"), 4);
  gtk_spin_button_set_value (get ("wished"), 3);
  gtk_switch_set_active (get ("may_be_alone"), TRUE);
  sample_form_type_day (find_form (), PD_TYPE_COVERAGE_DIALOG, "from", "24/11/2026");
  sample_form_save (find_form ());
  assert_rows (self,
               "At least 1 person, better 3, at most 4, one may be alone: "
               "Sat, Sun 9:00 – 17:00, from Tue 24 Nov");

  undo (self);
  assert_rows (self, "At least 2 people, nobody alone: Sat, Sun 9:00 – 17:00");
}

static void
test_removes (Fixture      *self,
              gconstpointer data)
{
  add_weekend (self);
  open_row (self, 0);
  sample_form_act (find_form (), "form.remove");
  assert_rows (self, "");
  undo (self);
  assert_rows (self, "At least 2 people, nobody alone: Sat, Sun 9:00 – 17:00");

  gtk_widget_grab_focus (pd_rows_group_get_row (get_rows (self), 0));
  sample_form_act (get_rows (self), "rows.remove");
  assert_rows (self, "");
  undo (self);
  assert_rows (self, "At least 2 people, nobody alone: Sat, Sun 9:00 – 17:00");
}

static void
test_refuses (Fixture      *self,
              gconstpointer data)
{
  add (self);
  g_assert_false (sample_form_can_save (find_form ()));
  pd_weekdays_row_set_weekdays (get ("weekdays"), WEEKEND);
  g_assert_true (sample_form_can_save (find_form ()));
  gtk_spin_button_set_value (get ("wished"), 1);
  g_assert_false (sample_form_can_save (find_form ()));
  gtk_spin_button_set_value (get ("wished"), 3);
  g_assert_true (sample_form_can_save (find_form ()));
  gtk_switch_set_active (get ("has_maximum"), TRUE);
  gtk_spin_button_set_value (get ("maximum"), 2);
  g_assert_false (sample_form_can_save (find_form ()));
  gtk_switch_set_active (get ("has_maximum"), FALSE);
  sample_form_type_day (find_form (), PD_TYPE_COVERAGE_DIALOG, "from", "when the tide is in");
  g_assert_false (sample_form_can_save (find_form ()));
  sample_form_type_day (find_form (), PD_TYPE_COVERAGE_DIALOG, "from", "24/11/2026");
  sample_form_type_day (find_form (), PD_TYPE_COVERAGE_DIALOG, "to", "23/11/2026");
  g_assert_false (sample_form_can_save (find_form ()));
  sample_form_type_day (find_form (), PD_TYPE_COVERAGE_DIALOG, "to", "");
  sample_form_save (find_form ());
}

static void
test_every_day (Fixture      *self,
                gconstpointer data)
{
  add (self);
  pd_weekdays_row_set_weekdays (get ("weekdays"), PD_WEEKDAYS_ALL);
  sample_form_save (find_form ());
  assert_rows (self, "At least 2 people, nobody alone: every day");
}

/* Looking at every day, said as no day of the week, makes no line in the history. */
static void
test_looking (Fixture      *self,
              gconstpointer data)
{
  PdCoverage        *coverage = pd_coverage_new (pd_site_get_id (self->site), PD_WHEN_ALWAYS, 1, 1, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_save_coverage (self->sample.workspace, coverage, &error));
  open_row (self, 0);
  g_assert_cmpint (pd_weekdays_row_get_weekdays (get ("weekdays")), ==, PD_WEEKDAYS_ALL);
  sample_form_save (find_form ());
  undo (self);
  assert_rows (self, "");
  pd_coverage_free (coverage);
}

static void
test_new_site (Fixture      *self,
               gconstpointer data)
{
  GtkWidget *dialog = pd_site_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, NULL, SAMPLE_MONDAY);

  g_assert_false (gtk_widget_get_visible (sample_form_get (dialog, PD_TYPE_SITE_DIALOG, "coverage")));
  g_assert_true (gtk_widget_get_visible (sample_form_get (self->dialog, PD_TYPE_SITE_DIALOG, "coverage")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 77;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/coverage/row-12-is-said-for-a-site-and-undone", test_adds);
  ADD ("/coverage/row-12-is-changed-and-undone", test_changes);
  ADD ("/coverage/row-12-is-removed-by-button-or-key-and-undone", test_removes);
  ADD ("/coverage/row-12-is-not-kept-while-it-can-not-be", test_refuses);
  ADD ("/coverage/is-said-for-every-day", test_every_day);
  ADD ("/coverage/looking-at-it-is-no-change", test_looking);
  ADD ("/coverage/waits-until-a-site-is-kept", test_new_site);
#undef ADD

  return g_test_run ();
}
