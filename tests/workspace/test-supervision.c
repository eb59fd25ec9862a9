/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-workspace-supervision.h"
#include "workspace-fixture.h"

static PdSupervisionAgreement *
add_agreement (WorkspaceFixture *self,
               PdId              member_id,
               PdId              other_id)
{
  g_autoptr (GError)      error = NULL;
  PdSupervisionAgreement *agreement;

  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE,
                                            pd_person_get_id (pd_workspace_get_me (self->workspace)),
                                            TUESDAY - 28);
  agreement->days_between = 14;
  agreement->minutes = 60;
  agreement->is_paid = TRUE;
  pd_supervision_agreement_add_member (agreement, member_id);
  if (other_id != PD_ID_NONE)
    {
      agreement->form = PD_SUPERVISION_GROUP;
      pd_supervision_agreement_add_member (agreement, other_id);
    }
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  return agreement;
}

static PdSession *
book (WorkspaceFixture             *self,
      const PdSupervisionAgreement *agreement,
      PdDay                         day)
{
  g_autoptr (GError) error = NULL;
  PdSession         *session = pd_session_new (agreement, day, 10 * 60);

  pd_workspace_book_session (self->workspace, agreement, session, NULL, &error);
  g_assert_no_error (error);
  return session;
}

/* The shifts of supervision of a day. */
static guint
count_shifts (WorkspaceFixture *self,
              PdDay             day)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace, day, 1, PD_ROSTER_BY_PERSON, 0, 0, &error);
  GPtrArray           *shifts = pd_roster_get_shifts (roster);
  guint                n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < shifts->len; i++)
    n += pd_shift_get_day (shifts->pdata[i]) == day && pd_shift_get_activity (shifts->pdata[i]) == PD_ACTIVITY_SUPERVISION;
  return n;
}

static void
test_agreeing (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (GPtrArray)              all = NULL;
  g_autoptr (GError)                 error = NULL;
  PdId                               my_id = pd_person_get_id (pd_workspace_get_me (self->workspace));

  pd_workspace_agree_supervision (self->workspace, agreement, TUESDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pd_supervision_agreement_get_consent (agreement, my_id), ==, TUESDAY);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Agree to supervision of Noor");

  /* What says something else has yet to be agreed to. */
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_CONFIDENTIAL, "All but harm");
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  all = pd_workspace_list_supervision (self->workspace, find_person (self, "Noor"), &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (pd_supervision_agreement_get_consent (all->pdata[0], my_id), ==, PD_DAY_NONE);
}

static void
test_stranger_agrees (WorkspaceFixture *self,
                      gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSupervisionAgreement) changed = pd_supervision_agreement_copy (agreement);
  g_autoptr (GError)                 error = NULL;
  PdId                               ari = add_person (self, "Ari", "AR");

  changed->minutes = 30;
  g_assert_false (pd_workspace_agree_supervision (self->workspace, changed, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  agreement->supervisor_id = ari;
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  g_assert_false (pd_workspace_agree_supervision (self->workspace, agreement, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_booking (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSession)              session = book (self, agreement, TUESDAY);
  g_autoptr (PdShift)                shift = pd_workspace_load_shift (self->workspace, session->shift_id, NULL);

  g_assert_cmpint (pd_shift_get_person_id (shift), ==, self->noor);
  g_assert_cmpint (pd_shift_get_start (shift), ==, 10 * 60);
  g_assert_cmpint (pd_shift_get_end (shift), ==, 11 * 60);
  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 1);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Book supervision on Tue 24 Nov");
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 0);
}

static void
test_moving (WorkspaceFixture *self,
             gconstpointer     data)
{
  PdId                               ari = add_person (self, "Ari", "AR");
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, ari);
  g_autoptr (PdSession)              session = book (self, agreement, TUESDAY);
  g_autoptr (PdSession)              to = pd_session_new (agreement, TUESDAY + 2, 14 * 60);
  g_autoptr (PdSession)              again = NULL;
  g_autoptr (GPtrArray)              sessions = NULL;
  g_autoptr (GError)                 error = NULL;

  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 2);
  pd_workspace_move_session (self->workspace, agreement, session, to, self->noor, "The tram", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 0);
  g_assert_cmpuint (count_shifts (self, TUESDAY + 2), ==, 2);
  sessions = pd_workspace_list_sessions (self->workspace, agreement, &error);
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_cmpint (((PdSession *) sessions->pdata[0])->state, ==, PD_SESSION_MOVED);
  g_assert_cmpint (((PdSession *) sessions->pdata[0])->rebooked_as, ==, to->id);
  again = pd_session_new (agreement, TUESDAY + 3, 14 * 60);
  g_assert_false (pd_workspace_move_session (self->workspace, agreement, session, again, self->noor, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_cancelling (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSession)              session = book (self, agreement, TUESDAY);
  g_autoptr (PdSession)              instead = pd_session_new (agreement, TUESDAY + 6, 10 * 60);
  g_autoptr (GArray)                 due = NULL;
  g_autoptr (GError)                 error = NULL;

  pd_workspace_cancel_session (self->workspace, session, self->noor, "Unwell", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 0);
  due = pd_workspace_list_supervision_due (self->workspace, TUESDAY, &error);
  for (guint i = 0; i < due->len; i++)
    if (g_array_index (due, PdSupervisionDue, i).person_id == self->noor)
      g_assert_true (g_array_index (due, PdSupervisionDue, i).is_rebooking);
  pd_workspace_book_session (self->workspace, agreement, instead, session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (session->rebooked_as, ==, instead->id);
  g_assert_cmpuint (count_shifts (self, TUESDAY + 6), ==, 1);
}

static void
test_holding (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSession)              session = book (self, agreement, TUESDAY);
  g_autoptr (GPtrArray)              sessions = NULL;
  g_autoptr (GError)                 error = NULL;

  pd_workspace_hold_session (self->workspace, session, &self->noor, 1, &error);
  g_assert_no_error (error);
  sessions = pd_workspace_list_sessions (self->workspace, NULL, &error);
  g_assert_true (pd_session_has_present (sessions->pdata[0], self->noor));
  g_assert_cmpuint (count_shifts (self, TUESDAY), ==, 1);
  g_assert_false (pd_workspace_cancel_session (self->workspace, session, self->noor, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_booking_the_next (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSession)              held = book (self, agreement, TUESDAY);
  g_autoptr (PdSession)              next = NULL;
  g_autoptr (PdSession)              again = NULL;
  g_autoptr (PdSession)              instead = NULL;
  g_autoptr (GPtrArray)              sessions = NULL;
  g_autoptr (GError)                 error = NULL;

  held->start = 13 * 60;
  pd_workspace_hold_session (self->workspace, held, &self->noor, 1, &error);
  g_assert_no_error (error);
  next = pd_workspace_book_next_session (self->workspace, agreement, TUESDAY + 14, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next->start, ==, 13 * 60);
  g_assert_cmpint (next->minutes, ==, 60);
  g_assert_cmpuint (count_shifts (self, TUESDAY + 14), ==, 1);
  again = pd_workspace_book_next_session (self->workspace, agreement, TUESDAY + 14, 9 * 60, &error);
  g_assert_no_error (error);
  g_assert_true (pd_session_equal (again, next));
  g_assert_cmpuint (count_shifts (self, TUESDAY + 14), ==, 1);

  /* What was cancelled is booked again with the next one. */
  pd_workspace_cancel_session (self->workspace, again, self->noor, "Unwell", &error);
  g_assert_no_error (error);
  instead = pd_workspace_book_next_session (self->workspace, agreement, TUESDAY + 16, -1, &error);
  g_assert_no_error (error);
  sessions = pd_workspace_list_sessions (self->workspace, agreement, &error);
  g_assert_cmpint (((PdSession *) sessions->pdata[1])->rebooked_as, ==, instead->id);
}

/* Of two agreements, one of a group of which not everybody is always there: whatever became
 * of the sessions, who is due follows from the few that are not settled. */
static void
test_unsettled (WorkspaceFixture *self,
                gconstpointer     data)
{
  PdId                               ari = add_person (self, "Ari", "AR");
  g_autoptr (PdSupervisionAgreement) one = add_agreement (self, self->noor, PD_ID_NONE);
  g_autoptr (PdSupervisionAgreement) group = add_agreement (self, self->noor, ari);
  g_autoptr (GRand)                  random = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray)              agreements = NULL;
  g_autoptr (GError)                 error = NULL;

  agreements = pd_workspace_list_supervision (self->workspace, NULL, &error);
  for (guint i = 0; i < 120; i++)
    {
      const PdSupervisionAgreement *under = g_rand_boolean (random) ? one : group;
      g_autoptr (PdSession)         session = book (self, under, TUESDAY + g_rand_int_range (random, -400, 10));
      PdId                          present[] = { self->noor, ari };
      g_autoptr (GPtrArray)         all = NULL;
      g_autoptr (GPtrArray)         unsettled = NULL;
      g_autoptr (GArray)            due = NULL;
      g_autoptr (GArray)            due_of_all = NULL;

      switch (g_rand_int_range (random, 0, 6))
        {
        case 0:
          break;
        case 1:
          pd_workspace_cancel_session (self->workspace, session, self->noor, "Unwell", &error);
          break;
        default:
          pd_workspace_hold_session (self->workspace, session, present + g_rand_int_range (random, 0, 2), 1, &error);
        }
      g_assert_no_error (error);
      all = pd_workspace_list_sessions (self->workspace, NULL, &error);
      unsettled = pd_workspace_list_unsettled_sessions (self->workspace, &error);
      due_of_all = pd_supervision_due_list (agreements, all, NULL, TUESDAY);
      due = pd_supervision_due_list (agreements, unsettled, NULL, TUESDAY);
      g_assert_cmpuint (due->len, ==, 3);
      g_assert_cmpmem (due->data, due->len * sizeof (PdSupervisionDue), due_of_all->data,
                       due_of_all->len * sizeof (PdSupervisionDue));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/supervision/is-agreed-to-as-it-stands", test_agreeing);
  ADD ("/supervision/is-agreed-to-by-its-parties-only", test_stranger_agrees);
  ADD ("/supervision/is-paid-time-on-the-roster-in-the-same-change", test_booking);
  ADD ("/supervision/takes-its-shifts-along-when-it-is-moved", test_moving);
  ADD ("/supervision/is-booked-again-when-it-was-cancelled", test_cancelling);
  ADD ("/supervision/that-was-held-says-who-was-there", test_holding);
  ADD ("/supervision/who-is-due-follows-from-what-is-not-settled", test_unsettled);
  ADD ("/supervision/the-next-one-is-booked-once-at-the-usual-time", test_booking_the_next);
#undef ADD

  return g_test_run ();
}
