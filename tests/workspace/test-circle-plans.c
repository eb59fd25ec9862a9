/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans of a circle, made from the file and accepted into it. */

#include "config.h"

#include "circle-desk.h"
#include "pd-circle-planner.h"

#define MONDAY (TUESDAY + 6)
#define N_WEEKS 8

static PdCirclePlanning *
prepare (WorkspaceFixture *self,
         const PdCircle   *circle)
{
  g_autoptr (GError) error = NULL;
  PdCirclePlanning  *planning = pd_workspace_prepare_circle (self->workspace, circle, MONDAY, N_WEEKS, &error);

  g_assert_no_error (error);
  return planning;
}

static PdCirclePlan *
plan_it (PdCirclePlanning *planning)
{
  const PdCircleBudget budget = pd_circle_budget_get_quick (planning, 1);
  g_autoptr (GError)   error = NULL;
  PdCirclePlan        *plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
plan_and_accept (WorkspaceFixture *self,
                 const PdCircle   *circle)
{
  g_autoptr (PdCirclePlanning) planning = prepare (self, circle);
  g_autoptr (PdCirclePlan)     plan = plan_it (planning);
  g_autoptr (GError)           error = NULL;

  pd_workspace_accept_circle_plan (self->workspace, circle, planning, plan, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_sessions (WorkspaceFixture *self,
               const PdCircle   *circle)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *sessions = pd_workspace_list_circle_sessions (self->workspace, circle->id, &error);

  g_assert_no_error (error);
  return sessions;
}

static gboolean
has_session (GPtrArray             *sessions,
             const PdCircleSession *wanted)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      if (pd_circle_session_equal (g_ptr_array_index (sessions, i), wanted))
        return TRUE;
    }
  return FALSE;
}

/* Everybody's shifts of the weeks that are planned. */
static char *
dup_roster (WorkspaceFixture *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PdId                mira = pd_person_get_id (pd_workspace_get_me (self->workspace));

  for (PdDay day = MONDAY; day < MONDAY + N_WEEKS * 7; day++)
    {
      g_autofree char *one = dup_day_of (self, self->noor, day);
      g_autofree char *other = dup_day_of (self, mira, day);

      g_string_append_printf (text, "%s | %s\n", one, other);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_becomes_roster (WorkspaceFixture *self,
                     gconstpointer     data)
{
  g_autoptr (PdCircle)  circle = add_circle (self);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char      *before = dup_roster (self);
  g_autofree char      *after = NULL;
  g_autofree char      *undone = NULL;
  g_autofree char      *redone = NULL;

  plan_and_accept (self, circle);
  sessions = list_sessions (self, circle);
  g_assert_cmpuint (sessions->len, >=, 2);
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i);

      for (guint j = 0; j < session->seats->len; j++)
        {
          const PdCircleSeat   *seat = &g_array_index (session->seats, PdCircleSeat, j);
          const PdCircleMember *member = pd_circle_find_member (circle, seat->member_id);

          g_assert_true ((seat->shift_id != PD_ID_NONE) == (member->person_id != PD_ID_NONE));
          if (member->person_id == PD_ID_NONE)
            g_assert_true (pd_circle_member_says_yes (member, session->day, session->start, session->minutes));
        }
    }
  after = dup_roster (self);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Accept a plan of co-supervision: Coast circle");
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  undone = dup_roster (self);
  g_assert_cmpstr (undone, ==, before);
  g_ptr_array_unref (sessions);
  sessions = list_sessions (self, circle);
  g_assert_cmpuint (sessions->len, ==, 0);
  g_assert_true (pd_workspace_redo (self->workspace, NULL));
  redone = dup_roster (self);
  g_assert_cmpstr (redone, ==, after);
}

/* Planned again with nothing changed, all stays, and nothing is put down. */
static void
test_again (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdCircle)  circle = add_circle (self);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint64               n_changes;

  plan_and_accept (self, circle);
  sessions = list_sessions (self, circle);
  n_changes = pd_store_get_last_change (pd_workspace_get_store (self->workspace));
  plan_and_accept (self, circle);
  again = list_sessions (self, circle);
  g_assert_cmpuint (again->len, ==, sessions->len);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_true (has_session (again, g_ptr_array_index (sessions, i)));
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->workspace)), ==, n_changes);
}

/* Ana can't come on one of the mornings any more: only her session of that day changes. */
static void
test_one_change (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdCircle)  circle = add_circle (self);
  g_autoptr (PdCircle)  changed = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError)    error = NULL;
  PdCircleSession      *hers = NULL;
  PdCircleMember       *ana;

  plan_and_accept (self, circle);
  sessions = list_sessions (self, circle);
  for (guint i = 0; i < sessions->len && hers == NULL; i++)
    {
      if (pd_circle_session_find_seat (g_ptr_array_index (sessions, i), get_member_id (circle, CIRCLE_ANA)) != NULL)
        hers = g_ptr_array_index (sessions, i);
    }
  g_assert_nonnull (hers);
  changed = pd_circle_copy (circle);
  ana = get_member (changed, CIRCLE_ANA);
  g_array_set_size (ana->times, 0);
  pd_circle_member_add_time (ana, &(PdWhen){ PD_WEEKDAYS_ALL, PD_DAY_NONE, hers->day - 1, 9 * 60, 13 * 60 });
  pd_circle_member_add_time (ana, &(PdWhen){ PD_WEEKDAYS_ALL, hers->day + 1, PD_DAY_NONE, 9 * 60, 13 * 60 });
  pd_workspace_save_circle (self->workspace, changed, circle, &error);
  g_assert_no_error (error);
  plan_and_accept (self, changed);
  again = list_sessions (self, circle);
  g_assert_cmpuint (again->len, ==, sessions->len);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_true (has_session (again, g_ptr_array_index (sessions, i)) == (g_ptr_array_index (sessions, i) != hers));
  for (guint i = 0; i < again->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (again, i);

      /* The same people at another time have the same session in their diaries. */
      if (session->id == hers->id)
        g_assert_cmpint (session->day, !=, hers->day);
    }
}

static void
assert_refused (WorkspaceFixture   *self,
                const PdCircle     *circle,
                PdCirclePlanning   *planning,
                const PdCirclePlan *plan)
{
  g_autoptr (GPtrArray) before = list_sessions (self, circle);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_false (pd_workspace_accept_circle_plan (self->workspace, circle, planning, plan, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  after = list_sessions (self, circle);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_stale (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdCircle)         circle = add_circle (self);
  g_autoptr (PdCirclePlanning) planning = prepare (self, circle);
  g_autoptr (PdCirclePlan)     plan = plan_it (planning);
  g_autoptr (PdCircleSession)  session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_NOOR, MONDAY, 10 * 60);
  g_autoptr (PdCircle)         changed = pd_circle_copy (circle);

  assert_refused (self, circle, planning, plan);
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  changed->days_between = 42;
  g_assert_true (pd_workspace_save_circle (self->workspace, changed, circle, NULL));
  assert_refused (self, circle, planning, plan);
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_assert_true (pd_workspace_accept_circle_plan (self->workspace, circle, planning, plan, NULL));
}

/* Noor was put on a training day while somebody thought about the plan. */
static void
test_stale_roster (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdCircle)         circle = add_circle (self);
  g_autoptr (PdCirclePlanning) planning = prepare (self, circle);
  g_autoptr (PdCirclePlan)     plan = plan_it (planning);
  PdId                         noor = get_member_id (circle, CIRCLE_NOOR);

  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (plan->sessions, i);
      const PdCircleTime     *time = pd_circle_planning_get_time (planning, planned->round, (guint) planned->time);
      g_autoptr (PdShift)     shift = NULL;

      if (!pd_planned_session_has_member (planned, noor))
        continue;
      shift = add_shift (self, self->noor, self->bay, time->day);
      assert_refused (self, circle, planning, plan);
      return;
    }
  g_assert_not_reached ();
}

/* What somebody pinned, or held, no plan takes away. */
static void
test_pinned (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) pinned = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_NOOR, MONDAY + 1, 10 * 60 + 15);
  g_autoptr (GPtrArray)       sessions = NULL;
  g_autoptr (GError)          error = NULL;

  pd_workspace_pin_circle_session (self->workspace, pinned, TRUE, &error);
  g_assert_no_error (error);
  plan_and_accept (self, circle);
  sessions = list_sessions (self, circle);
  g_assert_true (has_session (sessions, pinned));
}

/* Whoever sits out has no session any more, and the others have one of their own. */
static void
test_sits_out (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdCircle)  circle = add_circle (self);
  g_autoptr (PdCircle)  changed = pd_circle_copy (circle);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError)    error = NULL;

  plan_and_accept (self, circle);
  get_member (changed, CIRCLE_MIRA)->sits_out_from = MONDAY;
  pd_workspace_save_circle (self->workspace, changed, circle, &error);
  g_assert_no_error (error);
  plan_and_accept (self, changed);
  sessions = list_sessions (self, circle);
  g_assert_cmpuint (sessions->len, ==, 2);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_null (pd_circle_session_find_seat (g_ptr_array_index (sessions, i), get_member_id (circle, CIRCLE_MIRA)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/circle-plans/become-paid-time-on-the-roster-as-one-undo", test_becomes_roster);
  ADD ("/circle-plans/change-nothing-when-nothing-has-changed", test_again);
  ADD ("/circle-plans/alter-only-what-they-must", test_one_change);
  ADD ("/circle-plans/are-refused-when-what-is-booked-has-changed", test_stale);
  ADD ("/circle-plans/are-refused-when-the-roster-has-changed", test_stale_roster);
  ADD ("/circle-plans/leave-what-is-pinned", test_pinned);
  ADD ("/circle-plans/leave-out-whoever-sits-out", test_sits_out);
#undef ADD

  return g_test_run ();
}
