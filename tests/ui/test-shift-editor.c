/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-person-picker.h"
#include "pd-shift-editor.h"
#include "pd-time-entry.h"
#include "sample-window.h"
#include "sample-workspace.h"

#include <string.h>

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *editor;
  PdShift        *saved;
} Fixture;

static void
saved_cb (Fixture *fixture,
          PdShift *shift)
{
  g_set_object (&fixture->saved, shift);
}

static PdRoster *
load_week (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PdRoster          *roster = pd_workspace_load_roster (fixture->sample.workspace, SAMPLE_MONDAY, 7,
                                                        PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, &error);

  g_assert_no_error (error);
  return roster;
}

static PdPerson *
get_person (Fixture *fixture,
            guint    position)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (pd_workspace_get_people (fixture->sample.workspace),
                                                       position);

  return person; /* the list holds it */
}

static PdId
get_site_id (Fixture *fixture)
{
  g_autoptr (PdSite) site = g_list_model_get_item (pd_workspace_get_sites (fixture->sample.workspace), 0);

  return pd_site_get_id (site);
}

static void
open_editor (Fixture    *fixture,
             PdShift    *shift,
             const char *typed)
{
  fixture->editor = pd_shift_editor_new (fixture->sample.workspace, shift, SAMPLE_MONDAY, typed);
  g_signal_connect_swapped (fixture->editor, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->editor));
  gtk_test_widget_wait_for_draw (fixture->editor);
}

static void
open_new (Fixture    *fixture,
          const char *typed)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);

  pd_shift_set_day (shift, SAMPLE_MONDAY);
  pd_shift_set_site_id (shift, get_site_id (fixture));
  pd_shift_set_person_id (shift, pd_person_get_id (get_person (fixture, 0)));
  open_editor (fixture, shift, typed);
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *name)
{
  GObject *child = gtk_widget_get_template_child (fixture->editor, PD_TYPE_SHIFT_EDITOR, name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static void
type (Fixture    *fixture,
      const char *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (fixture, entry)), text);
}

static const char *
get_text (Fixture    *fixture,
          const char *label)
{
  return gtk_label_get_text (GTK_LABEL (get_child (fixture, label)));
}

static gboolean
is_closed (gpointer data)
{
  return sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR) == NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_workspace_set_up (&fixture->sample, 6, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *editor = sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR);

  if (editor != NULL)
    sample_window_close (editor);
  g_clear_object (&fixture->saved);
  sample_workspace_tear_down (&fixture->sample);
}

static void
test_a_typed_time_goes_on_in_the_form (Fixture      *fixture,
                                       gconstpointer data)
{
  open_new (fixture, "9");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_child (fixture, "start"))), ==, "9");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (get_child (fixture, "start"))), ==, 1);
  g_assert_cmpstr (get_text (fixture, "sentence"), ==, "Type when it ends, like 17 or 5pm.");
}

static void
test_a_new_shift_is_saved_as_one_act (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) undone = NULL;

  open_new (fixture, "22");
  type (fixture, "end", "6");
  g_assert_cmpstr (get_text (fixture, "sentence"), ==, "Monday 23 November 2026, 22:00 – 6:00 +1: 8 h");
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  sample_window_wait_until (is_closed, NULL);

  roster = load_week (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  g_assert_true (pd_roster_find_shift (roster, pd_shift_get_id (fixture->saved), NULL, NULL));
  g_assert_true (pd_workspace_undo (fixture->sample.workspace, &error));
  undone = load_week (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (undone)->len, ==, 0);
}

static void
test_without_times_it_can_not_be_saved (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;

  open_new (fixture, NULL);
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  type (fixture, "start", "9");
  type (fixture, "end", "nine");
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  roster = load_week (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 0);
  g_assert_null (fixture->saved);
}

static PdShift *
save_shift (Fixture *fixture,
            int      start_hour,
            int      end_hour)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = sample_shift_new (PD_ID_NONE, pd_person_get_id (get_person (fixture, 0)),
                                               get_site_id (fixture), SAMPLE_MONDAY, start_hour, end_hour);

  pd_workspace_save_shift (fixture->sample.workspace, shift, &error);
  g_assert_no_error (error);
  return shift;
}

static guint
count_history (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (fixture->sample.workspace, 1000, NULL);

  return entries->len;
}

static void
test_what_is_not_changed_is_not_written (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (PdShift) shift = save_shift (fixture, 9, 15);
  guint               before = count_history (fixture);

  open_editor (fixture, shift, NULL);
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  gtk_window_close (GTK_WINDOW (fixture->editor));
  sample_window_wait_until (is_closed, NULL);
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_an_overlap_is_told_before_it_is_saved (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (PdShift) other = save_shift (fixture, 9, 15);
  g_autoptr (PdShift) shift = save_shift (fixture, 16, 20);

  open_editor (fixture, shift, NULL);
  g_assert_null (strstr (get_text (fixture, "finding"), "at the same time"));
  type (fixture, "start", "14");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "finding_box")));
  g_assert_nonnull (strstr (get_text (fixture, "finding"), "Two shifts at the same time for 1 h"));
  type (fixture, "start", "15");
  g_assert_null (strstr (get_text (fixture, "finding"), "at the same time"));
}

static void
test_all_rules_are_told_with_their_limit (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (PdShift) shift = save_shift (fixture, 9, 13);

  open_editor (fixture, shift, NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "finding_box")));
  type (fixture, "end", "20");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "finding_box")));
  g_assert_nonnull (strstr (get_text (fixture, "finding"), "Hours in a shift: at most 10 h"));
  type (fixture, "end", "13");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "finding_box")));
}

static void
test_giving_it_to_somebody_else_is_an_act (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (PdShift)  shift = save_shift (fixture, 9, 15);
  g_autoptr (PdRoster) roster = NULL;
  PdShift             *now;

  open_editor (fixture, shift, NULL);
  pd_person_picker_set_person_id (PD_PERSON_PICKER (get_child (fixture, "person")), PD_ID_NONE);
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  sample_window_wait_until (is_closed, NULL);
  roster = load_week (fixture);
  now = g_ptr_array_index (pd_roster_get_shifts (roster), 0);
  g_assert_true (pd_shift_is_open (now));
  g_assert_cmpint (pd_shift_get_id (now), ==, pd_shift_get_id (shift));
}

static void
test_removing_it_closes_the_form (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (PdShift)  shift = save_shift (fixture, 9, 15);
  g_autoptr (PdRoster) roster = NULL;

  open_editor (fixture, shift, NULL);
  gtk_widget_activate_action (fixture->editor, "editor.remove", NULL);
  sample_window_wait_until (is_closed, NULL);
  roster = load_week (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 0);
}

static void
test_a_note_alone_is_worth_saving (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (PdShift)  shift = save_shift (fixture, 9, 15);
  g_autoptr (PdRoster) roster = NULL;
  GtkTextView         *note;

  open_editor (fixture, shift, NULL);
  note = GTK_TEXT_VIEW (get_child (fixture, "note"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (note), "Ask for the spare key.", -1);
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  sample_window_wait_until (is_closed, NULL);
  roster = load_week (fixture);
  g_assert_cmpstr (pd_shift_get_note (g_ptr_array_index (pd_roster_get_shifts (roster), 0)), ==,
                   "Ask for the spare key.");
}

static gboolean
is_asked (gpointer data)
{
  return sample_window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
test_leaving_what_is_written_is_asked_about (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (PdShift) shift = save_shift (fixture, 9, 15);
  GtkWidget          *question;
  guint               before = count_history (fixture);

  open_editor (fixture, shift, NULL);
  type (fixture, "end", "16");
  gtk_window_close (GTK_WINDOW (fixture->editor));
  sample_window_wait_until (is_asked, NULL);
  g_assert_false (is_closed (NULL));
  question = sample_window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  gtk_window_close (GTK_WINDOW (question));
  sample_window_settle ();
  g_assert_false (is_closed (NULL));
  pd_shift_editor_abandon (PD_SHIFT_EDITOR (fixture->editor));
  sample_window_wait_until (is_closed, NULL);
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_a_digit_that_slipped_is_not_asked_about (Fixture      *fixture,
                                              gconstpointer data)
{
  open_new (fixture, "9");
  gtk_window_close (GTK_WINDOW (fixture->editor));
  sample_window_wait_until (is_closed, NULL);
}

static void
test_fields_are_told_to_screen_readers (Fixture      *fixture,
                                        gconstpointer data)
{
  open_new (fixture, NULL);
  gtk_test_accessible_assert_property (get_child (fixture, "start"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Start");
  gtk_test_accessible_assert_property (get_child (fixture, "end"), GTK_ACCESSIBLE_PROPERTY_LABEL, "End");
  gtk_test_accessible_assert_property (get_child (fixture, "note"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Note for hand-over");
  gtk_test_accessible_assert_role (get_child (fixture, "sentence"), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/shift-editor/a-typed-time-goes-on-in-the-form", test_a_typed_time_goes_on_in_the_form);
  add_test ("/shift-editor/a-new-shift-is-saved-as-one-act", test_a_new_shift_is_saved_as_one_act);
  add_test ("/shift-editor/without-times-it-can-not-be-saved", test_without_times_it_can_not_be_saved);
  add_test ("/shift-editor/what-is-not-changed-is-not-written", test_what_is_not_changed_is_not_written);
  add_test ("/shift-editor/an-overlap-is-told-before-it-is-saved", test_an_overlap_is_told_before_it_is_saved);
  add_test ("/shift-editor/row-32-row-33/all-rules-are-told-with-their-limit", test_all_rules_are_told_with_their_limit);
  add_test ("/shift-editor/giving-it-to-somebody-else-is-an-act", test_giving_it_to_somebody_else_is_an_act);
  add_test ("/shift-editor/removing-it-closes-the-form", test_removing_it_closes_the_form);
  add_test ("/shift-editor/a-note-alone-is-worth-saving", test_a_note_alone_is_worth_saving);
  add_test ("/shift-editor/leaving-what-is-written-is-asked-about", test_leaving_what_is_written_is_asked_about);
  add_test ("/shift-editor/a-digit-that-slipped-is-not-asked-about",
            test_a_digit_that_slipped_is_not_asked_about);
  add_test ("/shift-editor/fields-are-told-to-screen-readers", test_fields_are_told_to_screen_readers);

  return g_test_run ();
}
