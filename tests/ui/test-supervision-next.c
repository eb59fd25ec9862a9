/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day of the next session, which a note ends with, and its place on the roster. */

#include "config.h"

#include "pd-date-entry.h"
#include "pd-note-next-session.h"
#include "pd-time-entry.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-supervision.h"
#include "sample-window.h"

#define NEXT (SAMPLE_MONDAY + 14)

typedef struct
{
  SampleSupervision desk;
  PdId              agreement_id;
  PdNoteView       *view;
} Fixture;

/* What shows it is made anew with the note. */
static GtkWidget *
get (Fixture    *self,
     const char *id)
{
  GtkWidget *next_session = sample_supervision_find_widget (GTK_WIDGET (self->view), PD_TYPE_NOTE_NEXT_SESSION);

  return sample_form_get (next_session, PD_TYPE_NOTE_NEXT_SESSION, id);
}

static void
assert_words (Fixture    *self,
              const char *id,
              const char *words)
{
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get (self, id))), ==, words);
}

static void
assert_offered (Fixture *self,
                gboolean is_offered)
{
  GtkWidget *box = get (self, "book_box");

  g_assert_cmpint (gtk_widget_get_visible (box), ==, is_offered);
  g_assert_cmpint (gtk_widget_get_sensitive (gtk_widget_get_last_child (box)), ==, is_offered);
}

static guint
count_shifts (Fixture *self,
              PdDay    day)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->desk.workspace, day, 1, PD_ROSTER_BY_PERSON, PD_ID_NONE,
                                                          PD_ID_NONE, NULL);
  GPtrArray           *shifts = pd_roster_get_shifts (roster);
  guint                n = 0;

  for (guint i = 0; i < shifts->len; i++)
    n += pd_shift_get_day (shifts->pdata[i]) == day && pd_shift_get_activity (shifts->pdata[i]) == PD_ACTIVITY_SUPERVISION;
  return n;
}

static void
find_view (Fixture *self)
{
  self->view = PD_NOTE_VIEW (sample_supervision_find_widget (self->desk.page, PD_TYPE_NOTE_VIEW));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_supervision_set_up (&self->desk, data);
  find_view (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_supervision_tear_down (&self->desk, data);
}

/* A note of today's session, under what both agreed. */
static void
open_note (Fixture *self)
{
  self->agreement_id = sample_supervision_agree_on (&self->desk, PD_SUPERVISION_PRACTICE);
  sample_supervision_act_on_session (&self->desk, "supervision.write-note");
}

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  sample_window_settle ();
}

static void
agree_next_day (Fixture *self,
                PdDay    day)
{
  pd_date_entry_set_day (PD_DATE_ENTRY (get (self, "day")), day);
  sample_window_settle ();
}

static void
test_booked (Fixture      *self,
             gconstpointer data)
{
  guint64 before;

  open_note (self);
  assert_offered (self, FALSE);
  agree_next_day (self, NEXT);
  assert_offered (self, TRUE);
  before = sample_supervision_get_last_change (&self->desk);
  pd_time_entry_set_minute (PD_TIME_ENTRY (get (self, "start")), 14 * 60);
  act (self, "note.book");
  assert_offered (self, FALSE);
  assert_words (self, "booked", "Booked: Mon 7 Dec, 14:00 – 15:00");
  g_assert_cmpuint (count_shifts (self, NEXT), ==, 1);
  /* The draft of the note, and the booking. */
  g_assert_cmpuint (sample_supervision_get_last_change (&self->desk), ==, before + 2);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->desk.workspace), ==, "Book supervision on Mon 7 Dec");

  sample_supervision_undo (&self->desk);
  g_assert_cmpuint (count_shifts (self, NEXT), ==, 0);
  assert_offered (self, TRUE);
  assert_words (self, "booked", "");
  g_assert_cmpint (pd_note_writing_get_note (pd_note_view_get_writing (self->view))->next_day, ==, NEXT);
}

static void
test_twice (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (PdSession)              session = NULL;
  g_autoptr (GError)                 error = NULL;

  open_note (self);
  agreement = pd_workspace_dup_supervision (self->desk.workspace, self->agreement_id);
  session = pd_session_new (agreement, NEXT, 11 * 60);
  g_assert_true (pd_workspace_book_session (self->desk.workspace, agreement, session, NULL, &error));
  agree_next_day (self, NEXT + 1);
  assert_offered (self, TRUE);
  assert_words (self, "booked", "Another one is booked: Mon 7 Dec, 11:00 – 12:00");
  agree_next_day (self, NEXT);
  assert_offered (self, FALSE);
  assert_words (self, "booked", "Booked: Mon 7 Dec, 11:00 – 12:00");
  act (self, "note.book");
  g_assert_cmpuint (count_shifts (self, NEXT), ==, 1);
}

static void
test_clash (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (GError)  error = NULL;

  pd_shift_set_person_id (shift, self->desk.sample.worker_id);
  pd_shift_set_day (shift, NEXT);
  g_assert_true (pd_shift_set_times (shift, 9 * 60, 10 * 60 + 30, &error));
  g_assert_true (pd_workspace_save_shift (self->desk.workspace, shift, &error));
  open_note (self);
  agree_next_day (self, NEXT);
  assert_words (self, "clash", "Ana María Ruiz-Delgado is on the roster 9:00 – 10:30");
  pd_time_entry_set_minute (PD_TIME_ENTRY (get (self, "start")), 11 * 60);
  assert_words (self, "clash", "");
  assert_offered (self, TRUE);
}

static void
test_not_offered (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* A note that is under no agreement. */
  g_assert_true (pd_note_view_show (self->view, self->desk.sample.note_id, &error));
  agree_next_day (self, NEXT);
  assert_offered (self, FALSE);

  open_note (self);
  agree_next_day (self, SAMPLE_MONDAY);
  assert_offered (self, FALSE);
  agree_next_day (self, SAMPLE_MONDAY + 1);
  assert_offered (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get (self, "start")), "late");
  act (self, "note.book");
  g_assert_cmpuint (count_shifts (self, SAMPLE_MONDAY + 1), ==, 0);
}

static void
test_closed (Fixture      *self,
             gconstpointer data)
{
  PdId note_id;

  open_note (self);
  note_id = pd_note_writing_get_record (pd_note_view_get_writing (self->view))->id;
  agree_next_day (self, NEXT);
  act (self, "note.agree");
  sample_supervision_turn (&self->desk, sample_note_be_worker);
  find_view (self);
  g_signal_emit_by_name (self->desk.pane, "open-note", note_id);
  act (self, "note.agree");
  g_assert_false (gtk_widget_get_visible (get (self, "day_box")));
  assert_words (self, "day_words", "Monday 7 December 2026");
  assert_offered (self, TRUE);
  act (self, "note.book");
  assert_words (self, "booked", "Booked: Mon 7 Dec, 10:00 – 11:00");
  g_assert_cmpuint (count_shifts (self, NEXT), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 77;

  ADD ("/supervision-next/the-next-date-of-a-note-is-booked-as-one-change/row-59", test_booked);
  ADD ("/supervision-next/what-is-booked-for-that-day-is-not-booked-twice", test_twice);
  ADD ("/supervision-next/it-says-what-else-they-have-at-that-time", test_clash);
  ADD ("/supervision-next/only-a-day-to-come-under-an-agreement-is-offered", test_not_offered);
  ADD ("/supervision-next/either-of-them-books-it-when-the-note-is-closed", test_closed);
  return g_test_run ();
}
