/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-outcome-dialog.h"
#include "pd-circle-panel.h"
#include "pd-circle-plan-view.h"
#include "pd-circle-reflection.h"
#include "pd-circle-session-window.h"
#include "pd-note-text-view.h"
#include "pd-page.h"
#include "pd-rows-group.h"
#include "pd-workspace-circles.h"
#include "sample-circle.h"
#include "sample-form.h"
#include "sample-window.h"

/* Of the founder, who is at the desk, and the first of the others. */
static PdId
book (SampleCircle *self,
      PdDay         day)
{
  g_autoptr (PdCircle)        circle = sample_circle_load (self);
  g_autoptr (PdCircleSession) session = pd_circle_session_new (circle, day, 10 * 60);
  g_autoptr (GError)          error = NULL;

  pd_circle_session_seat (session, sample_circle_get_member_id (self, 0), PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, sample_circle_get_member_id (self, 1), PD_CIRCLE_ROLE_COMPANION);
  session->host_id = sample_circle_get_member_id (self, 1);
  pd_workspace_book_circle_session (self->workspace, session, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  return session->id;
}

static GtkWidget *
open_first (SampleCircle *self)
{
  GtkWidget *window;

  g_signal_emit_by_name (sample_circle_find (self, PD_TYPE_CIRCLE_PLAN_VIEW), "activated", 0);
  window = sample_window_find_toplevel (PD_TYPE_CIRCLE_SESSION_WINDOW);
  g_assert_nonnull (window);
  sample_window_settle ();
  return window;
}

static PdCircleSession *
load (SampleCircle *self,
      PdId          id)
{
  g_autoptr (GError) error = NULL;
  PdCircleSession   *session = pd_workspace_load_circle_session (self->workspace, id, &error);

  g_assert_no_error (error);
  return session;
}

static void
assert_standing (GtkWidget  *window,
                 const char *words)
{
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (sample_form_get (window, PD_TYPE_CIRCLE_SESSION_WINDOW, "standing"))),
                   ==, words);
}

static void
test_chip (SampleCircle *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) chips = NULL;

  sample_circle_add (self, 3);
  book (self, SAMPLE_MONDAY + 1);
  chips = sample_circle_list_chips (self, "diary");
  g_assert_cmpuint (chips->len, ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chips->pdata[0]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tue 24 Nov, 10:00 – 11:30: Ana María Ruiz-Delgado and Zoe Founder. "
                                       "Ana María Ruiz-Delgado hosts, Zoe Founder brings. In diaries");
  g_signal_emit_by_name (sample_circle_find (self, PD_TYPE_CIRCLE_PLAN_VIEW), "pin-toggled", 0);
  sample_window_settle ();
  g_clear_pointer (&chips, g_ptr_array_unref);
  chips = sample_circle_list_chips (self, "diary");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chips->pdata[0]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tue 24 Nov, 10:00 – 11:30: Ana María Ruiz-Delgado and Zoe Founder. "
                                       "Ana María Ruiz-Delgado hosts, Zoe Founder brings. In diaries, pinned");
}

static void
test_held (SampleCircle *self,
           gconstpointer data)
{
  g_autoptr (PdCircleSession) session = NULL;
  GtkWidget                  *window;
  PdId                        id;

  sample_circle_add (self, 3);
  id = book (self, SAMPLE_MONDAY);
  window = open_first (self);
  assert_standing (window, "In diaries");
  sample_form_act (window, "session.hold");
  sample_form_save (sample_form_find (PD_TYPE_CIRCLE_OUTCOME_DIALOG));
  sample_window_settle ();
  assert_standing (window, "Held");
  session = load (self, id);
  g_assert_cmpint (session->state, ==, PD_CIRCLE_SESSION_HELD);
  g_assert_true (g_array_index (session->seats, PdCircleSeat, 1).has_come);
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
}

static const char *
get_round (SampleCircle *self)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (sample_circle_find (self, PD_TYPE_CIRCLE_PANEL), PD_TYPE_CIRCLE_PANEL,
                                                          "round")));
}

/* Of two, who have met once; not before it was held. */
static void
test_rounds (SampleCircle *self,
             gconstpointer data)
{
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GError)          error = NULL;
  PdId                        come_ids[2];

  sample_circle_add (self, 2);
  session = load (self, book (self, SAMPLE_MONDAY));
  g_assert_cmpstr (get_round (self), ==, "Round 1: not everyone has met everyone yet.");
  come_ids[0] = sample_circle_get_member_id (self, 0);
  come_ids[1] = sample_circle_get_member_id (self, 1);
  pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  g_assert_cmpstr (get_round (self), ==, "Everyone has met everyone; round 2 has started.");
}

static void
test_moved (SampleCircle *self,
            gconstpointer data)
{
  g_autoptr (PdCircleSession) session = NULL;
  GtkWidget                  *window;
  PdFormWindow               *form;
  PdId                        id;

  sample_circle_add (self, 3);
  id = book (self, SAMPLE_MONDAY + 1);
  window = open_first (self);
  sample_form_act (window, "session.move");
  form = sample_form_find (PD_TYPE_CIRCLE_OUTCOME_DIALOG);
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_CIRCLE_OUTCOME_DIALOG, "day", "27/11");
  sample_form_save (form);
  sample_window_settle ();
  assert_standing (window, "Moved to Fri 27 Nov, 10:00 – 11:30");
  session = load (self, id);
  g_assert_cmpint (session->state, ==, PD_CIRCLE_SESSION_MOVED);
  pd_workspace_undo (self->workspace, NULL);
  sample_window_settle ();
  assert_standing (window, "In diaries");
  sample_form_act (window, "session.not-hold");
  assert_standing (window, "Didn’t happen");
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
}

static GtkTextBuffer *
get_text (GtkWidget *window)
{
  GtkWidget *reflection = sample_form_get (window, PD_TYPE_CIRCLE_SESSION_WINDOW, "reflection");
  GtkWidget *frame = sample_form_get (reflection, PD_TYPE_CIRCLE_REFLECTION, "frame");

  g_assert_true (gtk_widget_get_visible (reflection));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_frame_get_child (GTK_FRAME (frame))));
}

static char *
dup_kept (SampleCircle *self,
          PdId          session_id)
{
  g_autoptr (PdNote) note = NULL;
  g_autoptr (GError) error = NULL;
  int                revision;

  note = pd_workspace_read_reflection (self->workspace, session_id, &revision, &error);
  g_assert_no_error (error);
  return g_strdup (((PdNoteSection *) note->sections->pdata[0])->accounts[PD_NOTE_SIDE_WORKER]);
}

/* Neither closing nor locking loses it. */
static void
test_reflection (SampleCircle *self,
                 gconstpointer data)
{
  GtkWidget       *window;
  g_autofree char *kept = NULL;
  PdId             id;

  sample_circle_add (self, 3);
  id = book (self, SAMPLE_MONDAY);
  window = open_first (self);
  sample_form_act (window, "session.hold");
  sample_form_save (sample_form_find (PD_TYPE_CIRCLE_OUTCOME_DIALOG));
  sample_window_settle ();
  gtk_text_buffer_set_text (get_text (window), "We named who had the power.", -1);
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
  kept = dup_kept (self, id);
  g_assert_cmpstr (kept, ==, "We named who had the power.");

  window = open_first (self);
  gtk_text_buffer_set_text (get_text (window), "And what helped.", -1);
  pd_page_lock (PD_PAGE (self->page));
  g_free (kept);
  kept = dup_kept (self, id);
  g_assert_cmpstr (kept, ==, "And what helped.");
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
}

/* Who was not there sees neither the words nor a place for them. */
static void
test_not_there (SampleCircle *self,
                gconstpointer data)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GError)          error = NULL;
  GtkWidget                  *window;
  PdId                        come_ids[2];

  sample_circle_add (self, 3);
  circle = sample_circle_load (self);
  session = pd_circle_session_new (circle, SAMPLE_MONDAY, 10 * 60);
  come_ids[0] = sample_circle_get_member_id (self, 1);
  come_ids[1] = sample_circle_get_member_id (self, 2);
  pd_circle_session_seat (session, come_ids[0], PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, come_ids[1], PD_CIRCLE_ROLE_COMPANION);
  pd_workspace_book_circle_session (self->workspace, session, &error);
  pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  window = open_first (self);
  g_assert_false (gtk_widget_get_visible (sample_form_get (window, PD_TYPE_CIRCLE_SESSION_WINDOW, "reflection")));
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleCircle, NULL, sample_circle_set_up, function, sample_circle_tear_down)
  ADD ("/circle-session/says-when-who-and-how-far-it-is-settled", test_chip);
  ADD ("/circle-session/is-put-down-as-held-with-who-came", test_held);
  ADD ("/circle-session/everyone-has-met-everyone-and-round-2-starts", test_rounds);
  ADD ("/circle-session/is-moved-or-did-not-happen-and-nobody-is-asked-why", test_moved);
  ADD ("/circle-session/what-is-written-is-kept-by-closing-and-by-locking", test_reflection);
  ADD ("/circle-session/who-was-not-there-sees-no-reflection", test_not_there);
#undef ADD

  return g_test_run ();
}
