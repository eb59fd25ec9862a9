/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filling open shifts: looked at before it is done, ended early, given up. */

#include "config.h"

#include "window-fixture.h"

#include "pd-fill-dialog.h"
#include "pd-workspace.h"
#include "sample-workspace.h"

#define NEXT_MONDAY (SAMPLE_MONDAY + 7)

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
add_gap (PdWorkspace *workspace,
         PdDay        day)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdSite)  site = g_list_model_get_item (pd_workspace_get_sites (workspace), 0);
  g_autoptr (GError)  error = NULL;

  pd_shift_set_site_id (shift, pd_site_get_id (site));
  pd_shift_set_day (shift, day);
  pd_shift_set_is_pinned (shift, day == NEXT_MONDAY + 4);
  pd_workspace_save_shift (workspace, shift, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 4, 1);
  for (PdDay day = 1; day <= 4; day++)
    add_gap (self->sample.workspace, NEXT_MONDAY + day);
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

static PdRoster *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  PdRoster          *roster = pd_workspace_load_roster (self->sample.workspace, NEXT_MONDAY, 7, PD_ROSTER_BY_PERSON, 0, 0,
                                                        &error);

  g_assert_no_error (error);
  return roster;
}

static guint
count_open (Fixture *self)
{
  g_autoptr (PdRoster) roster = load (self);
  GPtrArray           *shifts = pd_roster_get_shifts (roster);
  guint                n = 0;

  for (guint i = 0; i < shifts->len; i++)
    n += pd_shift_is_open (shifts->pdata[i]);
  return n;
}

static gpointer
get_child (GtkWidget  *dialog,
           const char *id)
{
  return window_fixture_get_child (dialog, PD_TYPE_FILL_DIALOG, id);
}

static gboolean
shows_plan (gpointer dialog)
{
  return g_str_equal (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "plan");
}

static GtkWidget *
open_dialog (Fixture *self,
             guint    seconds)
{
  g_autoptr (PdRoster) roster = load (self);
  const PdFillWish     wish = { NEXT_MONDAY, 7, PD_ID_NONE, SAMPLE_MONDAY - 20, seconds, 1 };
  GtkWidget           *dialog = pd_fill_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, roster, &wish);

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static GtkCheckButton *
find_check (GtkWidget *dialog,
            int        n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_child (dialog, "given_list"), n);

  return GTK_CHECK_BUTTON (window_fixture_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON));
}

static void
test_does_what_is_ticked (Fixture      *self,
                          gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, 0);

  sample_window_wait_until (shows_plan, dialog);
  g_assert_null (gtk_list_box_get_row_at_index (get_child (dialog, "given_list"), 3));
  g_assert_cmpstr (gtk_label_get_text (get_child (dialog, "summary")), ==, "3 shifts get somebody; 1 stays open.");
  g_assert_true (window_fixture_has_text ("It is pinned as an open shift, and stays as it is."));
  gtk_check_button_set_active (find_check (dialog, 1), FALSE);
  g_assert_cmpuint (count_open (self), ==, 4);
  g_assert_true (gtk_widget_activate_action (dialog, "fill.do", NULL));
  window_fixture_settle ();
  g_assert_cmpuint (count_open (self), ==, 2);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_open (self), ==, 4);
}

static gboolean
can_do (gpointer dialog)
{
  return gtk_widget_get_sensitive (get_child (dialog, "do_button"));
}

static void
add_many_gaps (Fixture *self)
{
  for (int i = 0; i < 10; i++)
    for (PdDay day = 1; day <= 3; day++)
      add_gap (self->sample.workspace, NEXT_MONDAY + day);
}

static void
test_many_lines (Fixture      *self,
                 gconstpointer data)
{
  GtkWidget *dialog;
  int        n_given = 0;
  int        n_left = 0;

  add_many_gaps (self);
  dialog = open_dialog (self, 0);
  sample_window_wait_until (can_do, dialog);
  while (gtk_list_box_get_row_at_index (get_child (dialog, "left_list"), n_left) != NULL)
    n_left++;
  while (gtk_list_box_get_row_at_index (get_child (dialog, "given_list"), n_given) != NULL)
    n_given++;
  g_assert_cmpint (n_given + n_left, ==, 34);
  g_assert_true (gtk_widget_activate_action (dialog, "fill.do", NULL));
  window_fixture_settle ();
  g_assert_cmpuint (count_open (self), ==, n_left);
}

static void
test_nothing_is_ticked (Fixture      *self,
                        gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, 0);

  sample_window_wait_until (shows_plan, dialog);
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "do_button")));
  for (int i = 0; i < 3; i++)
    gtk_check_button_set_active (find_check (dialog, i), FALSE);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "do_button")));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpuint (count_open (self), ==, 4);
}

static void
test_shows_best_so_far (Fixture      *self,
                        gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, 3600);

  window_fixture_settle ();
  g_assert_false (shows_plan (dialog));
  g_assert_true (gtk_widget_activate_action (dialog, "fill.stop", NULL));
  sample_window_wait_until (shows_plan, dialog);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (get_child (dialog, "summary")),
                                   "The search was ended early: a longer one may fill more."));
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The search, which would go on for an hour, is ended too. */
static void
test_closing_does_nothing (Fixture      *self,
                           gconstpointer data)
{
  GtkWidget *dialog;

  add_many_gaps (self);
  dialog = open_dialog (self, 3600);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  window_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (dialog));
  sample_window_wait_until (is_gone, &dialog);
  g_assert_cmpuint (count_open (self), ==, 34);
}

static void
test_page_opens_it (Fixture      *self,
                    gconstpointer data)
{
  GtkWidget *page = window_fixture_find (GTK_WIDGET (self->window), g_type_from_name ("PdRosterPage"));

  g_assert_true (gtk_widget_activate_action (page, "roster.fill-open", NULL));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_window (PD_TYPE_FILL_DIALOG));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/filling/row-15-does-what-is-ticked-as-one-act", test_does_what_is_ticked);
  ADD ("/filling/shows-every-line-of-many-before-they-can-be-applied", test_many_lines);
  ADD ("/filling/does-nothing-where-nothing-is-ticked", test_nothing_is_ticked);
  ADD ("/filling/shows-the-best-so-far-when-somebody-has-waited-enough", test_shows_best_so_far);
  ADD ("/filling/closing-it-does-nothing", test_closing_does_nothing);
  ADD ("/filling/the-roster-page-opens-it", test_page_opens_it);
#undef ADD

  return window_fixture_run ();
}
