/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "circle-desk.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-supervision.h"
#include "pd-workspace-today.h"

#include <string.h>

static void
test_keeps_all (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdCircle)  circle = add_circle (self);
  g_autoptr (PdCircle)  changed = pd_circle_copy (circle);
  g_autoptr (PdCircle)  found = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError)    error = NULL;

  pd_circle_member_set_contact (get_member (changed, CIRCLE_ANA), "a text message");
  get_member (changed, CIRCLE_NOOR)->sits_out_from = TUESDAY;
  changed->modes = 1 << PD_MEETING_VIDEO;
  pd_circle_keep_apart (changed, get_member_id (circle, CIRCLE_ANA), get_member_id (circle, CIRCLE_MIRA), TRUE);
  pd_workspace_save_circle (self->workspace, changed, circle, &error);
  g_assert_no_error (error);
  workspace_fixture_reopen (self);
  found = pd_workspace_find_circle (self->workspace, "coast CIRCLE", &error);
  g_assert_no_error (error);
  g_assert_true (pd_circle_equal (found, changed));
  all = pd_workspace_list_circles (self->workspace, &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_clear_pointer (&found, pd_circle_free);
  found = pd_workspace_load_circle (self->workspace, circle->id, &error);
  g_assert_true (pd_circle_equal (found, circle));
}

/* Two editors were open; the second one to save is told. */
static void
test_stale_copy (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdCircle) circle = add_circle (self);
  g_autoptr (PdCircle) mine = pd_circle_copy (circle);
  g_autoptr (PdCircle) theirs = pd_circle_copy (circle);
  g_autoptr (PdCircle) as_is = NULL;
  g_autoptr (GError)   error = NULL;

  pd_circle_set_name (mine, "Hill circle");
  pd_circle_set_name (theirs, "River circle");
  g_assert_true (pd_workspace_save_circle (self->workspace, mine, circle, NULL));
  g_assert_false (pd_workspace_save_circle (self->workspace, theirs, circle, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_end_circle (self->workspace, circle, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  as_is = pd_workspace_load_circle (self->workspace, circle->id, NULL);
  g_assert_cmpstr (as_is->name, ==, "Hill circle");
}

/* Somebody who was put down by mistake goes; somebody who had a session only leaves. */
static void
test_members_stay (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircle)        without = pd_circle_copy (circle);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_NOOR, TUESDAY, 10 * 60);
  g_autoptr (GError)          error = NULL;

  g_ptr_array_remove (without->members, get_member (without, CIRCLE_ANA));
  pd_workspace_save_circle (self->workspace, without, circle, &error);
  g_assert_no_error (error);
  pd_circle_free (circle);
  circle = pd_circle_copy (without);
  g_ptr_array_remove (without->members, get_member (without, CIRCLE_NOOR));
  g_assert_false (pd_workspace_save_circle (self->workspace, without, circle, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
assert_day (WorkspaceFixture *self,
            const char       *expected)
{
  g_autofree char *day = dup_day_of (self, self->noor, TUESDAY);

  g_assert_cmpstr (day, ==, expected);
}

/* Nobody is paid twice for an hour, and the site is not counted on them for it. */
static void
test_cuts_shift (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdShift)         shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (PdShift)         given_back = NULL;
  const int                   starts[] = { 9 * 60, 12 * 60, 16 * 60 };
  const char                 *days[] = { "co-supervision 9:00 – 10:00, support 10:00 – 17:00",
                                         "support 9:00 – 12:00, co-supervision 12:00 – 13:00, support 13:00 – 17:00",
                                         "support 9:00 – 16:00, co-supervision 16:00 – 17:00" };

  assert_day (self, "support 9:00 – 17:00");
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, starts[i]);
      assert_day (self, days[i]);
      g_assert_true (pd_workspace_not_hold_circle_session (self->workspace, session, NULL));
      assert_day (self, "support 9:00 – 17:00");
      given_back = pd_workspace_load_shift (self->workspace, pd_shift_get_id (shift), NULL);
      g_assert_nonnull (given_back);
      g_clear_object (&given_back);
      g_clear_pointer (&session, pd_circle_session_free);
    }
}

/* At noon on the circle's clock it is nine in Perth; and a break that the session adjoins is
 * there again when it is dropped. */
static void
test_other_zone (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdSite)          perth = pd_site_copy (find_site (self, "Bay Street"));
  g_autoptr (PdShift)         shift = NULL;
  g_autoptr (PdShift)         as_is = NULL;
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GError)          error = NULL;

  pd_site_set_zone (perth, "Australia/Perth");
  pd_workspace_save_site (self->workspace, perth, &error);
  g_assert_no_error (error);
  shift = add_shift (self, self->noor, self->bay, TUESDAY);
  pd_shift_set_break (shift, 30, &error);
  g_assert_no_error (error);
  pd_workspace_save_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
  /* The break is in the middle, from 12:45 on. */
  session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, 14 * 60 + 45);
  assert_day (self, "support 9:00 – 11:45, co-supervision 11:45 – 12:45, support 13:15 – 17:00");
  g_assert_true (pd_workspace_not_hold_circle_session (self->workspace, session, NULL));
  as_is = pd_workspace_load_shift (self->workspace, pd_shift_get_id (shift), NULL);
  g_assert_true (pd_shift_equal (as_is, shift));
}

static void
test_moves (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, 10 * 60);
  g_autoptr (PdCircleSession) stale = pd_circle_session_copy (session);
  g_autoptr (PdCircleSession) to = new_pair (circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, 11 * 60);
  g_autoptr (GError)          error = NULL;
  PdId                        come_ids[] = { get_member_id (circle, CIRCLE_NOOR), get_member_id (circle, CIRCLE_ANA) };

  assert_day (self, "co-supervision 10:00 – 11:00");
  pd_workspace_move_circle_session (self->workspace, session, to, &error);
  g_assert_no_error (error);
  assert_day (self, "co-supervision 11:00 – 12:00");
  g_assert_cmpint (session->rebooked_as, ==, to->id);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Move co-supervision of Tue 24 Nov");

  g_assert_false (pd_workspace_pin_circle_session (self->workspace, stale, TRUE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_workspace_hold_circle_session (self->workspace, to, come_ids, 2, &error);
  g_assert_no_error (error);
  g_assert_true (pd_circle_session_find_seat (to, come_ids[1])->has_come);
  for (guint i = 0; i < 2; i++)
    g_assert_true (pd_workspace_undo (self->workspace, NULL));
  assert_day (self, "co-supervision 10:00 – 11:00");
}

static void
test_ends (WorkspaceFixture *self,
           gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, 10 * 60);
  g_autoptr (PdCircleSession) as_is = NULL;
  g_autoptr (GError)          error = NULL;

  pd_workspace_end_circle (self->workspace, circle, TUESDAY - 1, &error);
  g_assert_no_error (error);
  assert_day (self, "");
  as_is = pd_workspace_load_circle_session (self->workspace, session->id, &error);
  g_assert_cmpint (as_is->state, ==, PD_CIRCLE_SESSION_NOT_HELD);
  g_assert_true (pd_workspace_remove_circle_session (self->workspace, as_is, &error));
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  assert_day (self, "co-supervision 10:00 – 11:00");
}

/* What was agreed before stays readable, and asks for no sessions of its own. */
static void
test_agreement (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdCircle)               circle = add_circle (self);
  g_autoptr (PdCircle)               stale = pd_circle_copy (circle);
  g_autoptr (PdSupervisionAgreement) words = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, TUESDAY);
  g_autoptr (GPtrArray)              versions = NULL;
  g_autoptr (GArray)                 due_before = pd_workspace_list_supervision_due (self->workspace, TUESDAY, NULL);
  g_autoptr (GArray)                 due = NULL;
  g_autoptr (GError)                 error = NULL;

  pd_supervision_agreement_set_text (words, PD_SUPERVISION_TEXT_CONFIDENTIAL, "All of it");
  pd_workspace_agree_circle (self->workspace, circle, words, TUESDAY - 30, &error);
  g_assert_no_error (error);
  pd_supervision_agreement_set_text (words, PD_SUPERVISION_TEXT_CONFIDENTIAL, "All but harm");
  g_assert_false (pd_workspace_agree_circle (self->workspace, stale, words, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_workspace_agree_circle (self->workspace, circle, words, TUESDAY, &error);
  g_assert_no_error (error);
  versions = pd_workspace_list_circle_agreements (self->workspace, circle, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((PdSupervisionAgreement *) versions->pdata[0])->texts[PD_SUPERVISION_TEXT_CONFIDENTIAL], ==, "All of it");
  g_assert_cmpint (((PdSupervisionAgreement *) versions->pdata[0])->ended_on, ==, TUESDAY - 1);
  g_assert_cmpstr (((PdSupervisionAgreement *) versions->pdata[1])->texts[PD_SUPERVISION_TEXT_CONFIDENTIAL], ==, "All but harm");
  g_assert_cmpint (((PdSupervisionAgreement *) versions->pdata[1])->id, ==, circle->agreement_id);
  due = pd_workspace_list_supervision_due (self->workspace, TUESDAY, &error);
  g_assert_cmpuint (due->len, ==, due_before->len);
  for (guint i = 0; i < due->len; i++)
    g_assert_cmpint (g_array_index (due, PdSupervisionDue, i).due_on, ==, g_array_index (due_before, PdSupervisionDue, i).due_on);
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_ptr_array_unref (versions);
  versions = pd_workspace_list_circle_agreements (self->workspace, circle, &error);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (((PdSupervisionAgreement *) versions->pdata[0])->ended_on, ==, PD_DAY_NONE);
}

static const PdCircleLine *
find_line (GArray *lines,
           PdId    member_id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (g_array_index (lines, PdCircleLine, i).member_id == member_id)
        return &g_array_index (lines, PdCircleLine, i);
    }
  return NULL;
}

/* Whoever sits out stands there like the others, and nothing is expected of them. */
static void
test_lines (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircle)        changed = pd_circle_copy (circle);
  g_autoptr (PdCircleSession) held = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY - 7, 10 * 60);
  g_autoptr (PdCircleSession) next = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_MIRA, TUESDAY + 7, 10 * 60);
  g_autoptr (GArray)          lines = NULL;
  g_autoptr (GError)          error = NULL;
  PdId                        come_ids[] = { get_member_id (circle, CIRCLE_NOOR), get_member_id (circle, CIRCLE_ANA) };

  pd_workspace_hold_circle_session (self->workspace, held, come_ids, 2, &error);
  g_assert_no_error (error);
  get_member (changed, CIRCLE_ANA)->sits_out_from = TUESDAY - 1;
  g_assert_true (pd_workspace_save_circle (self->workspace, changed, circle, NULL));
  lines = pd_workspace_list_circle_lines (self->workspace, changed, TUESDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpint (find_line (lines, come_ids[0])->last, ==, TUESDAY - 7);
  g_assert_cmpint (find_line (lines, come_ids[0])->next, ==, TUESDAY + 7);
  g_assert_cmpint (find_line (lines, come_ids[0])->due_on, ==, TUESDAY + 21);
  g_assert_cmpuint (find_line (lines, come_ids[0])->hosted, ==, 1);
  g_assert_cmpuint (find_line (lines, come_ids[0])->brought, ==, 1);
  g_assert_cmpint (find_line (lines, come_ids[1])->due_on, ==, PD_DAY_NONE);
  g_assert_cmpuint (find_line (lines, come_ids[1])->held, ==, 1);
}

static void
test_today (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) past = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, TUESDAY - 7, 10 * 60);
  g_autoptr (PdCircleSession) next = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_MIRA, TUESDAY + 21, 10 * 60);
  g_autoptr (PdCircleSession) later = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_MIRA, TUESDAY + 49, 10 * 60);
  g_autoptr (PdCircleSession) others = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY, 10 * 60);
  g_autoptr (PdToday)         today = NULL;
  g_autoptr (GPtrArray)       mine = g_ptr_array_new ();
  g_autoptr (GError)          error = NULL;

  today = pd_workspace_load_today (self->workspace, TUESDAY, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < today->items->len; i++)
    {
      if (((PdTodayItem *) today->items->pdata[i])->kind == PD_TODAY_CIRCLE)
        g_ptr_array_add (mine, today->items->pdata[i]);
    }
  g_assert_cmpuint (mine->len, ==, 2);
  g_assert_cmpint (((PdTodayItem *) mine->pdata[0])->subject_id, ==, next->id);
  g_assert_cmpstr (((PdTodayItem *) mine->pdata[0])->words, ==, "Tue 15 Dec 10:00 – 11:00 with Noor");
  g_assert_cmpint (((PdTodayItem *) mine->pdata[1])->subject_id, ==, past->id);
  g_assert_cmpstr (((PdTodayItem *) mine->pdata[1])->detail, ==, "Nobody has put down yet whether it was held");
}

/* What a role promises is held against what circles met. */
static char *
dup_gaps (WorkspaceFixture *self,
          const PdRole     *role,
          PdDay             today)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) gaps = pd_workspace_check_role (self->workspace, role, pd_role_get_approved (role), today, &error);
  g_autoptr (GString)   found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < gaps->len; i++)
    {
      const PdRoleGap *gap = g_ptr_array_index (gaps, i);

      if (strstr (gap->words, "Promises co-supervision") != NULL)
        g_string_append (found, gap->words);
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
assert_gap (WorkspaceFixture *self,
            const PdRole     *role,
            PdDay             today,
            const char       *expected)
{
  g_autofree char *found = dup_gaps (self, role, today);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_role (WorkspaceFixture *self,
           gconstpointer     data)
{
  g_autoptr (PdCircle)          circle = add_circle (self);
  g_autoptr (PdRole)            role = pd_role_new ();
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  g_autoptr (PdRoleAssignment)  assignment = NULL;
  g_autoptr (PdCircleSession)   session = NULL;
  PdId                          come_ids[] = { get_member_id (circle, CIRCLE_NOOR), get_member_id (circle, CIRCLE_ANA) };

  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_DAYS, "28 days");
  g_assert_true (pd_workspace_draft_role (self->workspace, role, description, TUESDAY - 90, NULL));
  g_assert_true (pd_workspace_approve_role (self->workspace, role, TUESDAY - 90, NULL));
  assignment = pd_workspace_assign_role (self->workspace, role, find_person (self, "Noor"), TUESDAY - 90, NULL);
  g_assert_nonnull (assignment);
  g_assert_true (pd_workspace_acknowledge_role (self->workspace, assignment, 1, "", TUESDAY - 90, NULL));
  assert_gap (self, role, TUESDAY, "Promises co-supervision every 4 weeks; Noor, who began on Wednesday 26 August 2026, has had none yet.");
  session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, TUESDAY - 7, 10 * 60);
  g_assert_true (pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, NULL));
  assert_gap (self, role, TUESDAY, "");
  assert_gap (self, role, TUESDAY + 60, "Promises co-supervision every 4 weeks; Noor has had none since Tuesday 17 November 2026.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/circles/keep-members-times-and-who-is-kept-apart", test_keeps_all);
  ADD ("/circles/are-not-changed-by-a-stale-copy", test_stale_copy);
  ADD ("/circles/keep-whoever-had-a-session", test_members_stay);
  ADD ("/circles/end-with-what-was-booked-after", test_ends);
  ADD ("/circles/keep-every-version-of-what-they-agreed", test_agreement);
  ADD ("/circles/say-how-everybody-stands", test_lines);
  ADD ("/circle-sessions/count-for-what-a-role-promises", test_role);
  ADD ("/circle-sessions/stand-in-the-day-of-whoever-comes", test_today);
  ADD ("/circle-sessions/are-cut-out-of-a-shift-and-given-back", test_cuts_shift);
  ADD ("/circle-sessions/know-the-clock-of-the-site", test_other_zone);
  ADD ("/circle-sessions/move-with-their-time-on-the-roster", test_moves);
#undef ADD

  return g_test_run ();
}
