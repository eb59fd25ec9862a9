/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts on many shifts, looked at before they are done; templates. */

#include "config.h"

#include "window-fixture.h"

#include "pd-act-dialog.h"
#include "pd-date-row.h"
#include "pd-repeat-dialog.h"
#include "pd-repetition-group.h"
#include "pd-shift-editor.h"
#include "pd-template-dialog.h"
#include "pd-templates-window.h"
#include "pd-time-entry.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roster-acts.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 4, 1);
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

static guint
count_shifts (Fixture *self,
              PdDay    from)
{
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (GError)   error = NULL;

  roster = pd_workspace_load_roster (self->sample.workspace, from, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_no_error (error);
  return pd_roster_get_shifts (roster)->len;
}

/* The preview of this week on the next one. */
static GtkWidget *
open_copying (Fixture *self)
{
  PdCopying          copying = { SAMPLE_MONDAY, 7, SAMPLE_MONDAY + 7, PD_ID_NONE, PD_ID_NONE };
  g_autoptr (GError) error = NULL;
  PdRosterAct       *act = pd_workspace_plan_copying (self->sample.workspace, &copying, &error);
  GtkWidget         *dialog;

  g_assert_no_error (error);
  dialog = pd_act_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, act, "Copy", "C_opy");
  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  return dialog;
}

static GtkCheckButton *
find_check (GtkWidget *dialog,
            int        n)
{
  gpointer       list = window_fixture_get_child (dialog, PD_TYPE_ACT_DIALOG, "list");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, n);

  return GTK_CHECK_BUTTON (window_fixture_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON));
}

static void
act (GtkWidget  *dialog,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (dialog, action_name, NULL));
  window_fixture_settle ();
}

static void
test_copies (Fixture      *self,
             gconstpointer data)
{
  guint n = count_shifts (self, SAMPLE_MONDAY);

  g_assert_cmpuint (n, >, 2);
  act (open_copying (self), "act.do");
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, n);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, 0);
}

static void
test_leaves_out (Fixture      *self,
                 gconstpointer data)
{
  guint      n = count_shifts (self, SAMPLE_MONDAY);
  GtkWidget *dialog = open_copying (self);

  gtk_check_button_set_active (find_check (dialog, 0), FALSE);
  gtk_check_button_set_active (find_check (dialog, 2), FALSE);
  act (dialog, "act.do");
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, n - 2);
}

static void
test_again (Fixture      *self,
            gconstpointer data)
{
  guint      n = count_shifts (self, SAMPLE_MONDAY);
  GtkWidget *again;

  act (open_copying (self), "act.do");
  again = open_copying (self);
  for (guint i = 0; i < n; i++)
    g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_check (again, (int) i))));
  g_assert_false (gtk_widget_get_sensitive (window_fixture_get_child (again, PD_TYPE_ACT_DIALOG, "do_button")));
  gtk_window_close (GTK_WINDOW (again));
}

static gpointer
get_field (GtkWidget  *dialog,
           const char *id)
{
  return window_fixture_get_child (dialog, PD_TYPE_TEMPLATE_DIALOG, id);
}

static void
test_templates (Fixture      *self,
                gconstpointer data)
{
  GtkWidget            *window = pd_templates_window_new (GTK_WINDOW (self->window), self->sample.workspace);
  gpointer              stack = window_fixture_get_child (window, PD_TYPE_TEMPLATES_WINDOW, "stack");
  GtkWidget            *dialog;
  g_autoptr (GPtrArray) templates = NULL;
  PdShiftTemplate      *night;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  dialog = pd_template_dialog_new (GTK_WINDOW (window), self->sample.workspace, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_sensitive (window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button")));
  gtk_editable_set_text (get_field (dialog, "letter"), "n");
  gtk_editable_set_text (get_field (dialog, "name"), "Night");
  pd_time_entry_set_minute (get_field (dialog, "start"), 20 * 60);
  pd_time_entry_set_minute (get_field (dialog, "end"), 9 * 60);
  adw_expander_row_set_enable_expansion (get_field (dialog, "sleepover"), TRUE);
  act (dialog, "form.save");

  templates = pd_workspace_list_templates (self->sample.workspace, NULL);
  g_assert_cmpuint (templates->len, ==, 1);
  night = templates->pdata[0];
  g_assert_cmpuint (night->segments->len, ==, 3);
  g_assert_cmpint (g_array_index (night->segments, PdSegment, 1).kind, ==, PD_SEGMENT_SLEEPOVER);
  g_assert_cmpint (g_array_index (night->segments, PdSegment, 1).start, ==, 23 * 60);
  g_assert_cmpint (g_array_index (night->segments, PdSegment, 1).end, ==, 31 * 60);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_letter_is_taken (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (PdShiftTemplate) day = pd_shift_template_new ("d", "Day");
  GtkWidget                  *dialog;
  g_autoptr (GPtrArray)       templates = NULL;

  g_assert_true (pd_workspace_save_template (self->sample.workspace, day, NULL));
  dialog = pd_template_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (get_field (dialog, "letter"), "D");
  gtk_editable_set_text (get_field (dialog, "name"), "Drop-in");
  act (dialog, "form.save");
  templates = pd_workspace_list_templates (self->sample.workspace, NULL);
  g_assert_cmpuint (templates->len, ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_get_visible (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static PdShift *
find_first_shift (Fixture *self)
{
  g_autoptr (PdRoster) roster = NULL;

  roster = pd_workspace_load_roster (self->sample.workspace, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, NULL);
  return g_object_ref (pd_roster_get_shifts (roster)->pdata[0]);
}

static void
repeat (Fixture *self,
        PdShift *shift)
{
  GtkWidget *dialog = pd_repeat_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, shift, SAMPLE_MONDAY);
  gpointer   repetition = window_fixture_get_child (dialog, PD_TYPE_REPEAT_DIALOG, "repetition");
  gpointer   until = window_fixture_get_child (repetition, PD_TYPE_REPETITION_GROUP, "until");

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  pd_date_row_set_day (until, pd_shift_get_day (shift) + 21);
  act (dialog, "form.save");
}

static void
test_repeats (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (PdShift) shift = find_first_shift (self);

  repeat (self, shift);
  for (int i = 1; i <= 3; i++)
    g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7 * i), ==, 1);
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 28), ==, 0);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, 0);
}

/* Opens the second of a series, and removes as many as the answer says. */
static void
remove_of_series (Fixture    *self,
                  const char *answer)
{
  g_autoptr (PdRoster) roster = NULL;
  GtkWidget           *editor;
  GtkWindow           *question;
  PdShift             *second;

  roster = pd_workspace_load_roster (self->sample.workspace, SAMPLE_MONDAY + 7, 7, PD_ROSTER_BY_PERSON, 0, 0, NULL);
  second = pd_roster_get_shifts (roster)->pdata[0];
  editor = pd_shift_editor_new (NULL, self->sample.workspace, second, SAMPLE_MONDAY, NULL);
  gtk_window_present (GTK_WINDOW (editor));
  window_fixture_settle ();
  g_assert_true (gtk_widget_activate_action (editor, "form.remove", NULL));
  question = window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), answer);
  gtk_window_destroy (question);
  window_fixture_settle ();
}

static void
test_following (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (PdShift) shift = find_first_shift (self);
  guint               n = count_shifts (self, SAMPLE_MONDAY);

  repeat (self, shift);
  remove_of_series (self, "1");
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY), ==, n);
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, 0);
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 21), ==, 0);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 21), ==, 1);
}

static void
test_this_one (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (PdShift) shift = find_first_shift (self);

  repeat (self, shift);
  remove_of_series (self, "0");
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 7), ==, 0);
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 14), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/planning/row-7-copies-a-week-as-one-act", test_copies);
  ADD ("/planning/leaves-out-what-is-not-ticked", test_leaves_out);
  ADD ("/planning/adds-nothing-twice", test_again);
  ADD ("/planning/row-6-repeats-a-shift-as-one-act", test_repeats);
  ADD ("/planning/row-6-removes-this-and-the-following-of-a-series", test_following);
  ADD ("/planning/row-6-removes-this-one-of-a-series-alone", test_this_one);
  ADD ("/templates/row-5-row-19-keep-a-night-with-a-sleepover", test_templates);
  ADD ("/templates/give-a-letter-to-one-only", test_letter_is_taken);
#undef ADD

  return window_fixture_run ();
}
