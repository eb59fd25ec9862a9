/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of which sessions in a file whoever opened it is reminded. */

#include "config.h"

#include "circle-desk.h"
#include "pd-workspace-reminders.h"
#include "pd-workspace-supervision.h"

#define TEN (10 * 60)

/* What there is to be reminded of, by the hours from the midnight before Tuesday, UTC. */
static void
assert_reminders (WorkspaceFixture *self,
                  gint64            now,
                  const char       *expected)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GArray)  reminders = pd_workspace_list_reminders (self->workspace, now, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < reminders->len; i++)
    {
      const PdReminder *reminder = &g_array_index (reminders, PdReminder, i);

      g_string_append_printf (found, "%s %g ", reminder->kind == PD_REMINDER_SUPERVISION ? "supervision" : "co-supervision",
                              (double) (reminder->start - (gint64) TUESDAY * 86400) / 3600);
    }
  g_assert_cmpstr (g_strchomp (found->str), ==, expected);
}

static PdSession *
book_supervision (WorkspaceFixture *self,
                  PdId              member_id,
                  PdDay             day)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (GError)                 error = NULL;
  PdSession                         *session;

  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, pd_person_get_id (pd_workspace_get_me (self->workspace)), TUESDAY - 30);
  agreement->minutes = 60;
  agreement->is_paid = TRUE;
  pd_supervision_agreement_add_member (agreement, member_id);
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  session = pd_session_new (agreement, day, TEN);
  pd_workspace_book_session (self->workspace, agreement, session, NULL, &error);
  g_assert_no_error (error);
  return session;
}

static void
test_both_kinds_of_session_remind_those_who_are_in_it (WorkspaceFixture *self,
                                                       gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdSession)       supervision = NULL;
  g_autoptr (PdCircleSession) mine = NULL;
  g_autoptr (PdCircleSession) others = NULL;
  g_autoptr (GError)          error = NULL;

  assert_reminders (self, 0, "");
  supervision = book_supervision (self, self->noor, TUESDAY);
  mine = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, TUESDAY + 1, TEN);
  others = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY + 2, TEN);
  assert_reminders (self, 0, "supervision -1 co-supervision 23");
  /* Not of what is over. */
  assert_reminders (self, (gint64) TUESDAY * 86400 - 1, "supervision -1 co-supervision 23");
  assert_reminders (self, (gint64) TUESDAY * 86400, "co-supervision 23");

  pd_workspace_cancel_session (self->workspace, supervision, PD_ID_NONE, "Ill", &error);
  g_assert_no_error (error);
  assert_reminders (self, 0, "co-supervision 23");
  pd_workspace_not_hold_circle_session (self->workspace, mine, &error);
  g_assert_no_error (error);
  assert_reminders (self, 0, "");
}

/* Moved, it is told of where it is now; undo brings the first back. */
static void
test_a_moved_session_reminds_where_it_is_now (WorkspaceFixture *self,
                                              gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, TUESDAY, TEN);
  g_autoptr (PdCircleSession) to = new_pair (circle, CIRCLE_MIRA, CIRCLE_ANA, TUESDAY + 1, TEN + 30);
  g_autoptr (GError)          error = NULL;

  pd_workspace_move_circle_session (self->workspace, session, to, &error);
  g_assert_no_error (error);
  assert_reminders (self, 0, "co-supervision 23.5");
  g_assert_true (pd_workspace_undo (self->workspace, &error));
  g_assert_no_error (error);
  assert_reminders (self, 0, "co-supervision -1");
}

static void
test_a_locked_file_tells_nothing (WorkspaceFixture *self,
                                  gconstpointer     data)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_lock (self->workspace);
  g_assert_null (pd_workspace_list_reminders (self->workspace, 0, &error));
  g_assert_nonnull (error);
}

#define ADD(path, func) g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, func, workspace_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/workspace/reminders/both-kinds-of-session-remind-those-who-are-in-it", test_both_kinds_of_session_remind_those_who_are_in_it);
  ADD ("/workspace/reminders/a-moved-session-reminds-where-it-is-now", test_a_moved_session_reminds_where_it_is_now);
  ADD ("/workspace/reminders/a-locked-file-tells-nothing", test_a_locked_file_tells_nothing);
  return g_test_run ();
}
