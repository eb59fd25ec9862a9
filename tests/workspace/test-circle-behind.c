/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans of a circle, prepared and accepted in a thread, while somebody else does something at
 * every turn of the main loop in between. */

#include "config.h"

#include "circle-desk.h"
#include "pd-circle-planner.h"
#include "pd-workspace-people.h"

#define MONDAY (TUESDAY + 6)
#define N_WEEKS 8

/* Far more than it takes. */
#define MOST_TURNS 1000

typedef struct
{
  WorkspaceFixture  fixture;
  PdCircle         *circle;
  PdCirclePlanning *planning;
  PdCirclePlan     *plan;
  GCancellable     *cancellable;

  /* of what is under way */
  GError           *error;
  PdCirclePlanning *prepared;
  gboolean          is_over;
  gboolean          is_done;
} Desk;

/* Done once, at some turn. */
typedef void (*Meddle) (Desk *self);

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
set_up (Desk         *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  workspace_fixture_set_up (&self->fixture, data);
  self->circle = add_circle (&self->fixture);
  for (PdDay day = MONDAY; day < MONDAY + N_WEEKS * 7; day += 7)
    g_object_unref (add_shift (&self->fixture, self->fixture.noor, self->fixture.bay, day));
  self->planning = pd_workspace_prepare_circle (self->fixture.workspace, self->circle, MONDAY, N_WEEKS, &error);
  g_assert_no_error (error);
  self->plan = plan_it (self->planning);
  g_assert_cmpuint (self->plan->sessions->len, >=, 2);
}

static void
forget_outcome (Desk *self)
{
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->prepared, pd_circle_planning_unref);
  self->is_over = self->is_done = FALSE;
}

static void
tear_down (Desk         *self,
           gconstpointer data)
{
  forget_outcome (self);
  pd_circle_plan_free (self->plan);
  pd_circle_planning_unref (self->planning);
  pd_circle_free (self->circle);
  workspace_fixture_tear_down (&self->fixture, data);
}

static guint
count_sessions (Desk *self)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) sessions = pd_workspace_list_circle_sessions (self->fixture.workspace, self->circle->id, &error);

  g_assert_no_error (error);
  return sessions->len;
}

static guint64
count_changes (Desk *self)
{
  return pd_store_get_last_change (pd_workspace_get_store (self->fixture.workspace));
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Desk *self = user_data;

  self->is_done = pd_workspace_accept_circle_plan_finish (PD_WORKSPACE (source), result, &self->error);
  g_assert_true (self->is_done == (self->error == NULL));
  self->is_over = TRUE;
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Desk *self = user_data;

  self->prepared = pd_workspace_prepare_circle_finish (PD_WORKSPACE (source), result, &self->error);
  g_assert_true ((self->prepared != NULL) == (self->error == NULL));
  self->is_done = self->prepared != NULL;
  self->is_over = TRUE;
}

static void
begin_accepting (Desk *self)
{
  forget_outcome (self);
  self->cancellable = g_cancellable_new ();
  pd_workspace_accept_circle_plan_async (self->fixture.workspace, self->circle, self->planning, self->plan,
                                         self->cancellable, accepted_cb, self);
}

static void
begin_preparing (Desk *self)
{
  forget_outcome (self);
  self->cancellable = g_cancellable_new ();
  pd_workspace_prepare_circle_async (self->fixture.workspace, self->circle, MONDAY, N_WEEKS, self->cancellable,
                                     prepared_cb, self);
}

/* Lets it go on for so many turns, does something else, and waits for the end. Returns whether
 * it was over before. */
static gboolean
meddle_at (Desk  *self,
           guint  turns,
           Meddle meddle)
{
  gboolean was_over;

  for (guint i = 0; i < turns && !self->is_over; i++)
    g_main_context_iteration (NULL, TRUE);
  was_over = self->is_over;
  if (!was_over)
    meddle (self);
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  return was_over;
}

static void
cancel (Desk *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
lock (Desk *self)
{
  pd_workspace_lock (self->fixture.workspace);
}

static void
rename_site (Desk *self)
{
  g_autoptr (PdSite) site = pd_site_copy (pd_workspace_get_site (self->fixture.workspace, self->fixture.bay));

  pd_site_set_name (site, "Bay Lane");
  g_assert_true (pd_workspace_save_site (self->fixture.workspace, site, NULL));
}

/* Noor is on a training day that has one of their sessions in it. */
static void
take_noor_away (Desk *self)
{
  PdId noor = get_member_id (self->circle, CIRCLE_NOOR);

  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (self->plan->sessions, i);
      const PdCircleTime     *time = pd_circle_planning_get_time (self->planning, planned->round, (guint) planned->time);

      if (pd_planned_session_has_member (planned, noor))
        {
          g_autoptr (GError) error = NULL;
          PdLeave           *leave = pd_leave_new (self->fixture.noor, PD_LEAVE_OTHER, time->day, time->day);

          pd_workspace_save_leave (self->fixture.workspace, leave, &error);
          pd_leave_free (leave);
          g_assert_no_error (error);
          return;
        }
    }
  g_assert_not_reached ();
}

/* All of it is there, as one change, or nothing; undone, it can be accepted again. */
static void
assert_all_or_nothing (Desk   *self,
                       guint64 n_changes)
{
  g_assert_cmpuint (count_sessions (self), ==, self->is_done ? self->plan->sessions->len : 0);
  g_assert_cmpuint (count_changes (self), ==, n_changes + (self->is_done ? 1 : 0));
  if (self->is_done)
    {
      g_assert_cmpstr (pd_workspace_get_undo_label (self->fixture.workspace), ==, "Accept a plan of co-supervision: Coast circle");
      g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
      g_assert_cmpuint (count_sessions (self), ==, 0);
    }
}

static void
test_cancelled (Desk         *self,
                gconstpointer data)
{
  gboolean was_over = FALSE;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      guint64 n_changes = count_changes (self);

      begin_accepting (self);
      was_over = meddle_at (self, turns, cancel);
      if (!self->is_done)
        g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (turns > 0 || !self->is_done);
      assert_all_or_nothing (self, n_changes);
    }
  g_assert_true (was_over && self->is_done);
}

static void
test_locked (Desk         *self,
             gconstpointer data)
{
  gboolean was_over = FALSE;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      guint64 n_changes = count_changes (self);

      begin_accepting (self);
      was_over = meddle_at (self, turns, lock);
      if (!self->is_done)
        g_assert_error (self->error, PD_ERROR, PD_ERROR_READ_ONLY);
      if (!was_over)
        unlock (self->fixture.workspace, self->fixture.passphrase);
      assert_all_or_nothing (self, n_changes);
    }
  g_assert_true (was_over && self->is_done);
}

/* What has nothing to do with it stays, and the plan comes on top of it. */
static void
test_edited (Desk         *self,
             gconstpointer data)
{
  gboolean was_over = FALSE;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      PdSite *site;

      begin_accepting (self);
      was_over = meddle_at (self, turns, rename_site);
      g_assert_no_error (self->error);
      g_assert_cmpuint (count_sessions (self), ==, self->plan->sessions->len);
      site = pd_workspace_get_site (self->fixture.workspace, self->fixture.bay);
      g_assert_cmpstr (pd_site_get_name (site), ==, was_over ? "Bay Street" : "Bay Lane");
      while (count_sessions (self) > 0 || !g_str_equal (pd_site_get_name (site), "Bay Street"))
        {
          g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
          site = pd_workspace_get_site (self->fixture.workspace, self->fixture.bay);
        }
    }
  g_assert_true (was_over);
}

/* Where it doesn't fit any more, it is refused as if it had been there before; unless all of
 * it was in the file by then. */
static void
test_stale (Desk         *self,
            gconstpointer data)
{
  gboolean was_over = FALSE;
  guint    n_refused = 0;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      begin_accepting (self);
      was_over = meddle_at (self, turns, take_noor_away);
      n_refused += !self->is_done;
      if (!self->is_done)
        g_assert_error (self->error, PD_ERROR, PD_ERROR_REFUSED);
      g_assert_cmpuint (count_sessions (self), ==, self->is_done ? self->plan->sessions->len : 0);
      g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
      if (self->is_done && !was_over)
        g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
      g_assert_cmpuint (count_sessions (self), ==, 0);
    }
  g_assert_true (was_over && n_refused > 0);
}

static void
assert_same_plan (Desk             *self,
                  PdCirclePlanning *planning)
{
  g_autoptr (PdCirclePlan) plan = plan_it (planning);

  g_assert_cmpuint (plan->sessions->len, ==, self->plan->sessions->len);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);
      const PdPlannedSession *expected = g_ptr_array_index (self->plan->sessions, i);

      g_assert_cmpuint (session->round, ==, expected->round);
      g_assert_cmpint (session->time, ==, expected->time);
      g_assert_cmpint (session->host_id, ==, expected->host_id);
      g_assert_true (pd_planned_session_is_of_same_people (session, expected));
    }
}

static void
test_prepared (Desk         *self,
               gconstpointer data)
{
  gboolean was_over = FALSE;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      begin_preparing (self);
      was_over = meddle_at (self, turns, turns % 2 == 0 ? cancel : lock);
      if (!self->is_done && turns % 2 == 0)
        g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      if (!self->is_done && turns % 2 != 0)
        g_assert_error (self->error, PD_ERROR, PD_ERROR_READ_ONLY);
      if (!was_over && turns % 2 != 0)
        unlock (self->fixture.workspace, self->fixture.passphrase);
    }
  g_assert_true (was_over);
  g_assert_no_error (self->error);
  assert_same_plan (self, self->prepared);
}

/* It is of the file as it is in the end: a plan of it can be accepted. */
static void
test_prepared_anew (Desk         *self,
                    gconstpointer data)
{
  gboolean was_over = FALSE;

  for (guint turns = 0; !was_over && turns < MOST_TURNS; turns++)
    {
      g_autoptr (PdCirclePlan) plan = NULL;
      g_autoptr (GError)       error = NULL;

      begin_preparing (self);
      was_over = meddle_at (self, turns, take_noor_away);
      g_assert_no_error (self->error);
      if (was_over)
        break;
      plan = plan_it (self->prepared);
      pd_workspace_accept_circle_plan (self->fixture.workspace, self->circle, self->prepared, plan, &error);
      g_assert_no_error (error);
      g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
      g_assert_true (pd_workspace_undo (self->fixture.workspace, NULL));
    }
  g_assert_true (was_over);
  assert_same_plan (self, self->prepared);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  ADD ("/circle-behind/a-plan-that-is-cancelled-is-all-there-or-not-at-all", test_cancelled);
  ADD ("/circle-behind/locking-meanwhile-keeps-all-of-a-plan-or-nothing", test_locked);
  ADD ("/circle-behind/what-is-changed-meanwhile-stays-below-the-plan", test_edited);
  ADD ("/circle-behind/a-plan-that-does-not-fit-any-more-is-refused", test_stale);
  ADD ("/circle-behind/preparing-in-a-thread-gives-the-same-plan", test_prepared);
  ADD ("/circle-behind/what-is-changed-meanwhile-is-prepared-for", test_prepared_anew);
#undef ADD

  return g_test_run ();
}
