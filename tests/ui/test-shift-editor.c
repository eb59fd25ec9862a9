/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-finding-row.h"
#include "pd-person-picker.h"
#include "pd-shift-findings.h"
#include "pd-workspace-planning.h"
#include "sample-form.h"
#include "sample-shift-form.h"
#include "sample-window.h"

#include <string.h>

static void
assert_sentence (SampleShiftForm *fixture,
                 const char      *expected)
{
  g_autofree char *sentence = sample_shift_form_dup_sentence (fixture);

  g_assert_cmpstr (sentence, ==, expected);
}

static gboolean
is_told (SampleShiftForm *fixture,
         const char      *words)
{
  g_autofree char *findings = sample_shift_form_dup_findings (fixture);

  if (strstr (findings, words) == NULL)
    g_test_message ("“%s” is not in: %s", words, findings);
  return strstr (findings, words) != NULL;
}

static void
test_a_typed_time_goes_on_in_the_form (SampleShiftForm *fixture,
                                       gconstpointer    data)
{
  sample_shift_form_open_new (fixture, "9");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sample_shift_form_get_start (fixture))), ==, "9");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (sample_shift_form_get_start (fixture))), ==, 1);
  assert_sentence (fixture, "Type when it ends, like 17 or 5pm.");
}

static void
test_a_new_shift_is_saved_as_one_act (SampleShiftForm *fixture,
                                      gconstpointer    data)
{
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) undone = NULL;

  sample_shift_form_open_new (fixture, "22");
  sample_shift_form_type (fixture, NULL, "6");
  assert_sentence (fixture, "Monday 23 November 2026, 22:00 – 6:00 +1: 8 h");
  sample_shift_form_save (fixture);

  roster = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  g_assert_true (pd_roster_find_shift (roster, pd_shift_get_id (fixture->saved), NULL, NULL));
  g_assert_true (pd_workspace_undo (fixture->sample.workspace, &error));
  undone = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpuint (pd_roster_get_shifts (undone)->len, ==, 0);
}

static void
test_without_times_it_can_not_be_saved (SampleShiftForm *fixture,
                                        gconstpointer    data)
{
  g_autoptr (PdRoster) roster = NULL;

  sample_shift_form_open_new (fixture, NULL);
  gtk_widget_activate_action (fixture->editor, "form.save", NULL);
  sample_shift_form_type (fixture, "9", NULL);
  sample_shift_form_type (fixture, NULL, "nine");
  gtk_widget_activate_action (fixture->editor, "form.save", NULL);
  roster = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 0);
  g_assert_null (fixture->saved);
}

static guint
count_history (SampleShiftForm *fixture)
{
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (fixture->sample.workspace, 1000, NULL);

  return entries->len;
}

static void
test_what_is_not_changed_is_not_written (SampleShiftForm *fixture,
                                         gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  guint               before = count_history (fixture);

  sample_shift_form_open (fixture, shift, NULL);
  sample_shift_form_save (fixture);
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_an_overlap_is_told_before_it_is_saved (SampleShiftForm *fixture,
                                            gconstpointer    data)
{
  g_autoptr (PdShift) other = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 16, 20);

  sample_shift_form_open (fixture, shift, NULL);
  g_assert_false (is_told (fixture, "at the same time"));
  sample_shift_form_type (fixture, "14", NULL);
  g_assert_true (is_told (fixture, "Two shifts at the same time for 1 h"));
  sample_shift_form_type (fixture, "15", NULL);
  g_assert_false (is_told (fixture, "at the same time"));
}

static void
test_all_rules_are_told_with_their_limit (SampleShiftForm *fixture,
                                          gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 13);

  sample_shift_form_open (fixture, shift, NULL);
  g_assert_true (is_told (fixture, "Nothing found by the rules in force on Monday 23 November 2026."));
  sample_shift_form_type (fixture, NULL, "20");
  g_assert_true (is_told (fixture, "2 findings."));
  g_assert_true (is_told (fixture, "Hours in a shift: at most 10 h"));
  sample_shift_form_type (fixture, NULL, "13");
  g_assert_true (is_told (fixture, "Nothing found"));
}

/* Asks for what settles the first finding, as its button does. */
static void
settle_first (SampleShiftForm *fixture)
{
  GtkWidget     *foot = sample_shift_form_get (fixture, "findings");
  GtkListBox    *list = GTK_LIST_BOX (sample_form_get (foot, PD_TYPE_SHIFT_FINDINGS, "list"));
  GtkListBoxRow *row;

  sample_window_settle ();
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_nonnull (row);
  sample_form_act (gtk_list_box_row_get_child (row), "finding.settle");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
}

static void
test_settling_saves_a_new_shift_first (SampleShiftForm *fixture,
                                       gconstpointer    data)
{
  g_autoptr (PdShift) kept = NULL;

  sample_shift_form_open_new (fixture, "9");
  sample_shift_form_type (fixture, NULL, "18");
  g_assert_true (is_told (fixture, "2 findings. Settling one saves the shift first."));
  settle_first (fixture);
  kept = sample_shift_form_find (fixture, SAMPLE_MONDAY);
  g_assert_nonnull (fixture->to_settle);
  g_assert_cmpstr (pd_finding_get_rule_id (fixture->to_settle), ==, "shift-hours");
  g_assert_true (pd_finding_has_shift (fixture->to_settle, pd_shift_get_id (kept)));
}

static void
test_settling_what_is_kept_writes_nothing (SampleShiftForm *fixture,
                                           gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 18);
  guint               before = count_history (fixture);

  sample_shift_form_open (fixture, shift, NULL);
  settle_first (fixture);
  g_assert_nonnull (fixture->to_settle);
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_a_site_that_is_full_is_told_too (SampleShiftForm *fixture,
                                      gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 13);
  PdCoverage         *coverage = pd_coverage_new (pd_shift_get_site_id (shift), PD_WHEN_ALWAYS, 0, 0, 1);

  g_assert_true (pd_workspace_save_coverage (fixture->sample.workspace, coverage, NULL));
  pd_coverage_free (coverage);
  sample_shift_form_open_new (fixture, "10");
  pd_person_picker_take (PD_PERSON_PICKER (sample_shift_form_get (fixture, "person")), 2);
  sample_shift_form_type (fixture, NULL, "12");
  g_assert_true (is_told (fixture, "there is room for 1"));
  sample_shift_form_type (fixture, "13", "16");
  g_assert_false (is_told (fixture, "there is room for 1"));
}

static void
test_giving_it_to_somebody_else_is_an_act (SampleShiftForm *fixture,
                                           gconstpointer    data)
{
  g_autoptr (PdShift)  shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  g_autoptr (PdRoster) roster = NULL;
  PdShift             *now;

  sample_shift_form_open (fixture, shift, NULL);
  pd_person_picker_set_person_id (PD_PERSON_PICKER (sample_shift_form_get (fixture, "person")), PD_ID_NONE);
  sample_shift_form_save (fixture);
  roster = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  now = g_ptr_array_index (pd_roster_get_shifts (roster), 0);
  g_assert_true (pd_shift_is_open (now));
  g_assert_cmpint (pd_shift_get_id (now), ==, pd_shift_get_id (shift));
}

static void
test_removing_it_closes_the_form (SampleShiftForm *fixture,
                                  gconstpointer    data)
{
  g_autoptr (PdShift)  shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  g_autoptr (PdRoster) roster = NULL;

  sample_shift_form_open (fixture, shift, NULL);
  gtk_widget_activate_action (fixture->editor, "form.remove", NULL);
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  roster = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 0);
}

static void
test_a_note_alone_is_worth_saving (SampleShiftForm *fixture,
                                   gconstpointer    data)
{
  g_autoptr (PdShift)  shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  g_autoptr (PdRoster) roster = NULL;
  GtkTextView         *note;

  sample_shift_form_open (fixture, shift, NULL);
  note = GTK_TEXT_VIEW (sample_shift_form_get (fixture, "note"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (note), "Ask for the spare key.", -1);
  sample_shift_form_save (fixture);
  roster = sample_shift_form_load (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpstr (pd_shift_get_note (g_ptr_array_index (pd_roster_get_shifts (roster), 0)), ==,
                   "Ask for the spare key.");
}

static void
test_leaving_what_is_written_is_asked_about (SampleShiftForm *fixture,
                                             gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (fixture, SAMPLE_MONDAY, 9, 15);
  guint               before = count_history (fixture);

  sample_shift_form_open (fixture, shift, NULL);
  sample_shift_form_type (fixture, NULL, "16");
  gtk_window_close (GTK_WINDOW (fixture->editor));
  sample_shift_form_answer ("no");
  g_assert_false (sample_shift_form_is_closed (NULL));
  pd_form_window_end (PD_FORM_WINDOW (fixture->editor), TRUE, NULL);
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_a_digit_that_slipped_is_not_asked_about (SampleShiftForm *fixture,
                                              gconstpointer    data)
{
  sample_shift_form_open_new (fixture, "9");
  gtk_window_close (GTK_WINDOW (fixture->editor));
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
}

static gboolean
is_end_in_sight (gpointer data)
{
  GtkWidget      *end = sample_shift_form_get_end (data);
  GtkWidget      *scroller = gtk_widget_get_ancestor (end, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  sample_window_settle ();
  return gtk_widget_compute_bounds (end, scroller, &bounds) &&
         graphene_rect_get_y (&bounds) >= 0 &&
         graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) <= gtk_widget_get_height (scroller);
}

/* Findings take room from the form while somebody writes in it. */
static void
test_what_has_the_keyboard_stays_in_sight (SampleShiftForm *fixture,
                                           gconstpointer    data)
{
  sample_shift_form_open_new (fixture, "9");
  gtk_window_set_default_size (GTK_WINDOW (fixture->editor), 500, 420);
  sample_window_wait_until (is_end_in_sight, fixture);
  gtk_widget_grab_focus (sample_shift_form_get_end (fixture));
  sample_shift_form_type (fixture, NULL, "20");
  g_assert_true (is_told (fixture, "2 findings."));
  sample_window_wait_until (is_end_in_sight, fixture);
}

static void
test_fields_are_told_to_screen_readers (SampleShiftForm *fixture,
                                        gconstpointer    data)
{
  GtkWidget *foot;

  sample_shift_form_open_new (fixture, NULL);
  foot = sample_shift_form_get (fixture, "findings");
  gtk_test_accessible_assert_property (sample_shift_form_get_start (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Start");
  gtk_test_accessible_assert_property (sample_shift_form_get_end (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "End");
  gtk_test_accessible_assert_property (sample_shift_form_get (fixture, "note"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Note for hand-over");
  gtk_test_accessible_assert_role (sample_form_get (foot, PD_TYPE_SHIFT_FINDINGS, "sentence"), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
add_test (const char *path,
          void (*test) (SampleShiftForm *, gconstpointer))
{
  g_test_add (path, SampleShiftForm, NULL, sample_shift_form_set_up, test, sample_shift_form_tear_down);
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
  add_test ("/shift-editor/row-29/settling-saves-a-new-shift-first", test_settling_saves_a_new_shift_first);
  add_test ("/shift-editor/settling-what-is-kept-writes-nothing", test_settling_what_is_kept_writes_nothing);
  add_test ("/shift-editor/a-site-that-is-full-is-told-too", test_a_site_that_is_full_is_told_too);
  add_test ("/shift-editor/giving-it-to-somebody-else-is-an-act", test_giving_it_to_somebody_else_is_an_act);
  add_test ("/shift-editor/removing-it-closes-the-form", test_removing_it_closes_the_form);
  add_test ("/shift-editor/a-note-alone-is-worth-saving", test_a_note_alone_is_worth_saving);
  add_test ("/shift-editor/leaving-what-is-written-is-asked-about", test_leaving_what_is_written_is_asked_about);
  add_test ("/shift-editor/a-digit-that-slipped-is-not-asked-about",
            test_a_digit_that_slipped_is_not_asked_about);
  add_test ("/shift-editor/what-has-the-keyboard-stays-in-sight", test_what_has_the_keyboard_stays_in_sight);
  add_test ("/shift-editor/fields-are-told-to-screen-readers", test_fields_are_told_to_screen_readers);

  return g_test_run ();
}
