/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-session-dialog.h"
#include "pd-supervision-page.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-supervision.h"
#include "sample-window.h"

static GPtrArray *
list_shifts (SampleSupervision *self,
             PdDay              day)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace, day, 1, PD_ROSTER_BY_PERSON, PD_ID_NONE,
                                                          PD_ID_NONE, NULL);
  GPtrArray           *shifts = pd_roster_get_shifts (roster);
  GPtrArray           *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    if (pd_shift_get_day (shifts->pdata[i]) == day)
      g_ptr_array_add (found, g_object_ref (shifts->pdata[i]));
  return found;
}

static void
assert_n_shifts (SampleSupervision *self,
                 PdDay              day,
                 guint              n)
{
  g_autoptr (GPtrArray) shifts = list_shifts (self, day);

  g_assert_cmpuint (shifts->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (pd_shift_get_activity (shifts->pdata[i]), ==, PD_ACTIVITY_SUPERVISION);
      g_assert_cmpint (pd_shift_get_person_id (shifts->pdata[i]), ==, self->sample.worker_id);
    }
}

static void
book_on (SampleSupervision *self,
         const char        *day)
{
  PdFormWindow *form;

  sample_form_act (self->pane, "supervision.book");
  form = sample_form_find (PD_TYPE_SESSION_DIALOG);
  sample_form_type_day (form, PD_TYPE_SESSION_DIALOG, "day", day);
  sample_form_save (form);
  sample_window_settle ();
}

static void
test_booked (SampleSupervision *self,
             gconstpointer      data)
{
  guint64 before;

  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  sample_supervision_assert_standing (self, "Overdue since Wed 28 Oct");
  before = sample_supervision_get_last_change (self);
  book_on (self, "27/11");
  g_assert_cmpuint (sample_supervision_get_last_change (self), ==, before + 1);
  sample_supervision_assert_standing (self, "Booked for Fri 27 Nov");
  sample_supervision_assert_row (self, "sessions", 0, "Fri 27 Nov, 10:00 – 11:00", "Booked\nFace to face");
  assert_n_shifts (self, SAMPLE_MONDAY + 4, 1);

  sample_supervision_act_on_session (self, "supervision.move");
  g_assert_false (sample_form_can_save (sample_form_find (PD_TYPE_SESSION_DIALOG)));
  sample_form_type_day (sample_form_find (PD_TYPE_SESSION_DIALOG), PD_TYPE_SESSION_DIALOG, "day", "30/11");
  sample_form_save (sample_form_find (PD_TYPE_SESSION_DIALOG));
  sample_window_settle ();
  sample_supervision_assert_row (self, "sessions", 0, "Mon 30 Nov, 10:00 – 11:00", "Booked\nFace to face");
  sample_supervision_assert_row (self, "sessions", 1, "Fri 27 Nov, 10:00 – 11:00", "Moved by Zoe Founder to Mon 30 Nov, 10:00 – 11:00");
  assert_n_shifts (self, SAMPLE_MONDAY + 4, 0);
  assert_n_shifts (self, SAMPLE_MONDAY + 7, 1);
  sample_supervision_undo (self);
  assert_n_shifts (self, SAMPLE_MONDAY + 4, 1);
  sample_supervision_undo (self);
  assert_n_shifts (self, SAMPLE_MONDAY + 4, 0);
  sample_supervision_assert_standing (self, "Overdue since Wed 28 Oct");
}

/* As many are read as are shown; the note of each is with it, however far down. */
static void
test_many (SampleSupervision *self,
           gconstpointer      data)
{
  PdId                               id = sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  g_autoptr (PdSupervisionAgreement) agreement = pd_workspace_dup_supervision (self->workspace, id);
  PdRowsGroup                       *group = sample_supervision_get_group (self, "sessions");
  PdId                               me = sample_supervision_get_my_id (self);
  g_autoptr (GError)                 error = NULL;

  for (PdDay day = SAMPLE_MONDAY - 12; day < SAMPLE_MONDAY; day++)
    {
      g_autoptr (PdSession) session = pd_session_new (agreement, day, 10 * 60);

      g_assert_true (pd_workspace_hold_session (self->workspace, session, &me, 1, &error));
    }
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (group), ==, 9);
  sample_supervision_assert_row (self, "sessions", 0, "Sun 22 Nov, 10:00 – 11:00", "Held: Zoe Founder\nFace to face\nNo note yet");
  sample_supervision_assert_row (self, "sessions", 8, "Earlier Sessions", "Show more of them");
  g_signal_emit_by_name (group, "activated", 8);
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (group), ==, 12);
  sample_supervision_assert_row (self, "sessions", 11, "Wed 11 Nov, 10:00 – 11:00", "Held: Zoe Founder\nFace to face\nNo note yet");
}

static void
test_clash (SampleSupervision *self,
            gconstpointer      data)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (GError)  error = NULL;
  PdFormWindow       *form;
  GtkWidget          *clash;

  pd_shift_set_person_id (shift, self->sample.worker_id);
  pd_shift_set_day (shift, SAMPLE_MONDAY + 1);
  g_assert_true (pd_shift_set_times (shift, 9 * 60, 10 * 60 + 30, &error));
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, &error));
  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);

  sample_form_act (self->pane, "supervision.book");
  form = sample_form_find (PD_TYPE_SESSION_DIALOG);
  clash = sample_form_get (form, PD_TYPE_SESSION_DIALOG, "clash");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (clash)), ==,
                   "Ana María Ruiz-Delgado is on the roster 9:00 – 10:30");
  g_assert_true (sample_form_can_save (form));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_SESSION_DIALOG, "start")), "10.30");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (clash)), ==, "");
  sample_form_save (form);
}

static void
test_cancelled (SampleSupervision *self,
                gconstpointer      data)
{
  PdFormWindow *form;
  GtkWidget    *hint;

  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  book_on (self, "27/11");
  sample_supervision_act_on_session (self, "supervision.cancel");
  form = sample_form_find (PD_TYPE_SESSION_DIALOG);
  g_assert_false (sample_form_can_save (form));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_SESSION_DIALOG, "why")), "The tram was late");
  sample_form_act (form, "form.save");
  sample_window_settle ();
  sample_supervision_assert_row (self, "sessions", 0, "Fri 27 Nov, 10:00 – 11:00", "Cancelled by Zoe Founder\nThe tram was late");
  assert_n_shifts (self, SAMPLE_MONDAY + 4, 0);

  form = sample_form_find (PD_TYPE_SESSION_DIALOG);
  hint = sample_form_get (form, PD_TYPE_SESSION_DIALOG, "hint");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (hint)), "by Friday 4 December 2026"));
  sample_form_save (form);
  sample_window_settle ();
  sample_supervision_assert_row (self, "sessions", 0, "Mon 30 Nov, 10:00 – 11:00", "Booked\nFace to face");
  sample_supervision_assert_row (self, "sessions", 1, "Fri 27 Nov, 10:00 – 11:00",
                                 "Cancelled by Zoe Founder, booked again for Mon 30 Nov, 10:00 – 11:00\nThe tram was late");
  assert_n_shifts (self, SAMPLE_MONDAY + 7, 1);
}

static void
test_held (SampleSupervision *self,
           gconstpointer      data)
{
  PdFormWindow *form;

  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  sample_supervision_act_on_session (self, "supervision.hold");
  form = sample_form_find (PD_TYPE_SESSION_DIALOG);
  g_assert_true (sample_form_can_save (form));
  sample_form_save (form);
  sample_window_settle ();
  sample_supervision_assert_standing (self, "Due by Mon 7 Dec");
  sample_supervision_assert_row (self, "sessions", 0, "Mon 23 Nov, 10:00 – 11:00",
                                 "Held, not booked before: Ana María Ruiz-Delgado, Zoe Founder\nFace to face\nNo note yet");
  g_signal_emit_by_name (sample_supervision_get_row (self, "sessions", 0), "activated");
  sample_window_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (sample_form_get (self->page, PD_TYPE_SUPERVISION_PAGE, "content"))),
                   ==, "note");
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleSupervision, NULL, sample_supervision_set_up, function, sample_supervision_tear_down)
  ADD ("/supervision-sessions/a-session-stands-on-the-roster-wherever-it-is-moved", test_booked);
  ADD ("/supervision-sessions/earlier-ones-are-read-when-they-are-asked-for", test_many);
  ADD ("/supervision-sessions/what-else-they-have-at-that-time-is-said", test_clash);
  ADD ("/supervision-sessions/another-time-is-offered-for-what-is-cancelled", test_cancelled);
  ADD ("/supervision-sessions/what-was-held-is-written-about", test_held);
#undef ADD

  return g_test_run ();
}
