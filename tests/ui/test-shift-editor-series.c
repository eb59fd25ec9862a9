/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-act-dialog.h"
#include "pd-date-entry.h"
#include "pd-date-row.h"
#include "pd-repetition-group.h"
#include "pd-shift-parts.h"
#include "pd-weekdays-row.h"
#include "sample-form.h"
#include "sample-shift-form.h"
#include "sample-window.h"

#include <string.h>

/* Breaks and sleepovers one by one, the pin, and shifts that come again. */

static guint
count_kept (SampleShiftForm *self,
            PdDay            from,
            guint            n_days)
{
  g_autoptr (PdRoster) roster = sample_shift_form_load (self, from, n_days);

  return pd_roster_get_shifts (roster)->len;
}

static void
add_part (SampleShiftForm *self,
          const char      *action_name)
{
  sample_form_act (sample_shift_form_get (self, "parts"), action_name);
}

static void
assert_segments (PdShift    *shift,
                 const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint               n;
  const PdSegment    *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s %d-%d", i > 0 ? ", " : "", pd_segment_kind_to_nick (segments[i].kind),
                            segments[i].start, segments[i].end);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_parts_are_added_changed_and_removed (SampleShiftForm *self,
                                          gconstpointer    data)
{
  g_autoptr (PdShift) kept = NULL;

  sample_shift_form_open_new (self, "16");
  sample_shift_form_type (self, NULL, "10");
  sample_shift_form_turn_on (self, "detailed");
  g_assert_true (gtk_widget_get_visible (sample_shift_form_get (self, "parts")));
  g_assert_false (gtk_widget_get_visible (sample_shift_form_get (self, "pause_row")));
  add_part (self, "parts.add-sleepover");
  add_part (self, "parts.add-break");
  sample_shift_form_type_part (self, 1, "19", "19:30");
  add_part (self, "parts.add-break");
  sample_shift_form_type_part (self, 2, "8", "8:20");
  gtk_widget_activate_action (sample_shift_form_get (self, "parts"), "parts.remove", "u", 2);
  sample_shift_form_save (self);
  kept = sample_shift_form_find (self, SAMPLE_MONDAY);
  assert_segments (kept, "work 960-1140, break 1140-1170, work 1170-1320, sleepover 1320-1800, work 1800-2040");
}

static void
test_what_the_quick_rows_say_goes_into_the_list (SampleShiftForm *self,
                                                 gconstpointer    data)
{
  guint n;

  sample_shift_form_open_new (self, "16");
  sample_shift_form_type (self, NULL, "10");
  sample_shift_form_turn_on (self, "sleepover");
  gtk_editable_set_text (GTK_EDITABLE (sample_shift_form_get (self, "pause")), "45");
  sample_shift_form_turn_on (self, "detailed");
  sample_shift_form_type_part (self, 1, "22:30", NULL);
  sample_shift_form_save (self);
  pd_shift_get_segments (self->saved, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (pd_shift_get_minutes (self->saved, PD_SEGMENT_BREAK), ==, 45);
  g_assert_cmpint (pd_shift_get_minutes (self->saved, PD_SEGMENT_SLEEPOVER), ==, 450);
}

static void
test_a_pin_is_kept (SampleShiftForm *self,
                    gconstpointer    data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (self, SAMPLE_MONDAY, 9, 13);
  g_autoptr (PdShift) kept = NULL;

  sample_shift_form_open (self, shift, NULL);
  sample_shift_form_turn_on (self, "pinned");
  sample_shift_form_save (self);
  kept = sample_shift_form_find (self, SAMPLE_MONDAY);
  g_assert_true (pd_shift_get_is_pinned (kept));
}

static void
repeat_until (SampleShiftForm *self,
              PdDay            day)
{
  GtkWidget *repetition = sample_shift_form_get (self, "repetition");

  sample_shift_form_turn_on (self, "repeats");
  pd_date_row_set_day (PD_DATE_ROW (sample_form_get (repetition, PD_TYPE_REPETITION_GROUP, "until")), day);
}

static char *
dup_preview (SampleShiftForm *self)
{
  GtkWidget *preview = sample_form_get (sample_shift_form_get (self, "repetition"), PD_TYPE_REPETITION_GROUP,
                                        "preview");

  sample_window_settle ();
  return g_strdup (gtk_label_get_text (GTK_LABEL (preview)));
}

/* A series of four, on Mondays from 9 to 13. */
static void
make_series (SampleShiftForm *self)
{
  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  repeat_until (self, SAMPLE_MONDAY + 21);
  sample_shift_form_save (self);
}

static void
test_a_new_shift_repeats_as_one_act (SampleShiftForm *self,
                                     gconstpointer    data)
{
  g_autoptr (PdShift) first = NULL;
  g_autoptr (PdShift) last = NULL;

  make_series (self);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 28), ==, 4);
  first = sample_shift_form_find (self, SAMPLE_MONDAY);
  last = sample_shift_form_find (self, SAMPLE_MONDAY + 21);
  g_assert_cmpint (pd_shift_get_id (self->saved), ==, pd_shift_get_id (first));
  g_assert_cmpint (pd_shift_get_series_id (last), ==, pd_shift_get_series_id (first));
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 28), ==, 0);
}

static void
test_days_of_the_week_are_chosen (SampleShiftForm *self,
                                  gconstpointer    data)
{
  GtkWidget       *repetition;
  GtkWidget       *days;
  g_autofree char *preview = NULL;

  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  repeat_until (self, SAMPLE_MONDAY + 13);
  repetition = sample_shift_form_get (self, "repetition");
  days = sample_form_get (repetition, PD_TYPE_REPETITION_GROUP, "days");
  pd_weekdays_row_set_weekdays (PD_WEEKDAYS_ROW (days), 0);
  g_assert_false (sample_form_can_save (self->editor));
  pd_weekdays_row_set_weekdays (PD_WEEKDAYS_ROW (days), PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY) | PD_WEEKDAYS_OF (PD_WEEKDAY_FRIDAY));
  preview = dup_preview (self);
  g_assert_true (g_str_has_prefix (preview, "4 new shifts;"));
  sample_shift_form_save (self);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 14), ==, 4);
}

/* Typed and saved at once: the number is taken though its button was not left. */
static void
test_a_number_is_taken_while_it_is_typed (SampleShiftForm *self,
                                          gconstpointer    data)
{
  GtkWidget *weeks;

  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  repeat_until (self, SAMPLE_MONDAY + 28);
  weeks = sample_form_get (sample_shift_form_get (self, "repetition"), PD_TYPE_REPETITION_GROUP, "weeks");
  gtk_editable_set_text (GTK_EDITABLE (weeks), "2");
  sample_shift_form_save (self);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 29), ==, 3);
}

static void
test_the_proposal_goes_with_the_day (SampleShiftForm *self,
                                     gconstpointer    data)
{
  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  sample_shift_form_turn_on (self, "repeats");
  pd_date_entry_set_day (PD_DATE_ENTRY (sample_shift_form_get (self, "day")), SAMPLE_MONDAY + 1);
  sample_shift_form_save (self);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 56), ==, 7);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY + 7, 1), ==, 0);
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY + 8, 1), ==, 1);
}

static gboolean
has_preview (gpointer data)
{
  return sample_window_find_toplevel (PD_TYPE_ACT_DIALOG) != NULL;
}

static void
test_what_is_in_the_way_is_shown_first (SampleShiftForm *self,
                                        gconstpointer    data)
{
  g_autoptr (PdShift) other = sample_shift_form_save_shift (self, SAMPLE_MONDAY + 7, 12, 15);
  g_autofree char    *preview = NULL;

  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  repeat_until (self, SAMPLE_MONDAY + 21);
  preview = dup_preview (self);
  g_assert_nonnull (strstr (preview, "3 new shifts;"));
  g_assert_nonnull (strstr (preview, "Mon 30 Nov: At the same time as"));
  sample_shift_form_act (self, "form.save");
  sample_window_wait_until (has_preview, NULL);
  g_assert_false (sample_shift_form_is_closed (NULL));
  sample_form_act (sample_window_find_toplevel (PD_TYPE_ACT_DIALOG), "act.do");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  g_assert_false (has_preview (NULL));
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 28), ==, 4);
  g_assert_cmpint (pd_shift_get_day (self->saved), ==, SAMPLE_MONDAY);
}

static void
test_leaving_the_preview_keeps_the_form (SampleShiftForm *self,
                                         gconstpointer    data)
{
  g_autoptr (PdShift) other = sample_shift_form_save_shift (self, SAMPLE_MONDAY + 7, 12, 15);

  sample_shift_form_open_new (self, "9");
  sample_shift_form_type (self, NULL, "13");
  repeat_until (self, SAMPLE_MONDAY + 21);
  sample_shift_form_act (self, "form.save");
  sample_window_wait_until (has_preview, NULL);
  gtk_window_close (GTK_WINDOW (sample_window_find_toplevel (PD_TYPE_ACT_DIALOG)));
  sample_window_settle ();
  g_assert_false (sample_shift_form_is_closed (NULL));
  g_assert_true (sample_form_can_save (self->editor));
  g_assert_cmpuint (count_kept (self, SAMPLE_MONDAY, 28), ==, 1);
}

/* Opens the second of a series, changes its end, and says how far that goes. */
static void
change_second (SampleShiftForm *self,
               const char      *answer)
{
  g_autoptr (PdShift) second = NULL;

  make_series (self);
  second = sample_shift_form_find (self, SAMPLE_MONDAY + 7);
  sample_shift_form_open (self, second, NULL);
  g_assert_true (gtk_widget_get_visible (sample_shift_form_get (self, "series_row")));
  g_assert_false (gtk_widget_get_visible (sample_shift_form_get (self, "repeats_row")));
  sample_shift_form_type (self, NULL, "14");
  sample_shift_form_act (self, "form.save");
  sample_shift_form_answer (answer);
}

static void
assert_ends (SampleShiftForm *self,
             int              first,
             int              second,
             int              third)
{
  const int hours[] = { first, second, third };

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PdShift) shift = sample_shift_form_find (self, SAMPLE_MONDAY + 7 * i);

      g_assert_cmpint (pd_shift_get_end (shift), ==, hours[i] * 60);
    }
}

static void
test_a_change_goes_to_the_following (SampleShiftForm *self,
                                     gconstpointer    data)
{
  change_second (self, "1");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  assert_ends (self, 13, 14, 14);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  assert_ends (self, 13, 13, 13);
}

static void
test_a_change_goes_to_one_or_all (SampleShiftForm *self,
                                  gconstpointer    data)
{
  g_autoptr (PdShift) second = NULL;

  change_second (self, "2");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  assert_ends (self, 14, 14, 14);
  second = sample_shift_form_find (self, SAMPLE_MONDAY + 7);
  sample_shift_form_open (self, second, NULL);
  sample_shift_form_type (self, NULL, "12");
  sample_shift_form_act (self, "form.save");
  sample_shift_form_answer ("0");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  assert_ends (self, 14, 12, 14);
}

static void
test_an_answer_that_is_not_given_changes_nothing (SampleShiftForm *self,
                                                  gconstpointer    data)
{
  change_second (self, "cancel");
  g_assert_false (sample_shift_form_is_closed (NULL));
  assert_ends (self, 13, 13, 13);
}

/* A pin is of the one shift, which stays in its series. */
static void
test_a_pin_asks_nothing (SampleShiftForm *self,
                         gconstpointer    data)
{
  g_autoptr (PdShift) second = NULL;
  g_autoptr (PdShift) kept = NULL;

  make_series (self);
  second = sample_shift_form_find (self, SAMPLE_MONDAY + 7);
  sample_shift_form_open (self, second, NULL);
  sample_shift_form_turn_on (self, "pinned");
  sample_shift_form_save (self);
  kept = sample_shift_form_find (self, SAMPLE_MONDAY + 7);
  g_assert_true (pd_shift_get_is_pinned (kept));
  g_assert_cmpint (pd_shift_get_series_id (kept), ==, pd_shift_get_series_id (second));
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) \
  g_test_add (path, SampleShiftForm, NULL, sample_shift_form_set_up, function, sample_shift_form_tear_down)
  ADD ("/shift-editor/row-19/parts-are-added-changed-and-removed", test_parts_are_added_changed_and_removed);
  ADD ("/shift-editor/row-19/what-the-quick-rows-say-goes-into-the-list",
       test_what_the_quick_rows_say_goes_into_the_list);
  ADD ("/shift-editor/a-pin-is-kept", test_a_pin_is_kept);
  ADD ("/shift-editor/row-101/a-new-shift-repeats-as-one-act", test_a_new_shift_repeats_as_one_act);
  ADD ("/shift-editor/days-of-the-week-are-chosen", test_days_of_the_week_are_chosen);
  ADD ("/shift-editor/a-number-is-taken-while-it-is-typed", test_a_number_is_taken_while_it_is_typed);
  ADD ("/shift-editor/the-proposal-goes-with-the-day", test_the_proposal_goes_with_the_day);
  ADD ("/shift-editor/what-is-in-the-way-is-shown-first", test_what_is_in_the_way_is_shown_first);
  ADD ("/shift-editor/leaving-the-preview-keeps-the-form", test_leaving_the_preview_keeps_the_form);
  ADD ("/shift-editor/row-101/a-change-goes-to-the-following", test_a_change_goes_to_the_following);
  ADD ("/shift-editor/a-change-goes-to-one-or-all", test_a_change_goes_to_one_or_all);
  ADD ("/shift-editor/an-answer-that-is-not-given-changes-nothing",
       test_an_answer_that_is_not_given_changes_nothing);
  ADD ("/shift-editor/a-pin-asks-nothing", test_a_pin_asks_nothing);
#undef ADD

  return g_test_run ();
}
