/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open shifts of some days filled as one act, at once or in a thread. */

#include "config.h"

#include "pd-workspace-filling.h"
#include "pd-workspace-people.h"
#include "pd-workspace-roster-acts.h"
#include "workspace-fixture.h"

#define MONDAY (TUESDAY - 1)

static const PdFillWish FORTNIGHT = { MONDAY, 14, PD_ID_NONE, MONDAY - 20, 0, 1 };

/* On three days, which Noor and Mira can share as they like. */
static void
add_gaps (WorkspaceFixture *self)
{
  for (int day = 0; day < 3; day++)
    g_object_unref (add_shift (self, PD_ID_NONE, self->bay, TUESDAY + day));
}

static guint
count_open (WorkspaceFixture *self)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace, MONDAY, 14, PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE, PD_ID_NONE, NULL);
  GPtrArray           *shifts = pd_roster_get_shifts (roster);
  guint                n = 0;

  for (guint i = 0; i < shifts->len; i++)
    n += pd_shift_is_open (shifts->pdata[i]);
  return n;
}

static PdFillPlan *
plan (WorkspaceFixture *self,
      const PdFillWish *wish)
{
  g_autoptr (GError) error = NULL;
  PdFillPlan        *made = pd_workspace_plan_filling (self->workspace, wish, NULL, NULL, &error);

  g_assert_no_error (error);
  return made;
}

static void
test_one_act (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (PdFillPlan)  made = NULL;
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;

  add_gaps (self);
  made = plan (self, &FORTNIGHT);
  g_assert_cmpuint (made->given->len, ==, 3);
  g_assert_cmpuint (count_open (self), ==, 3);
  act = pd_workspace_make_filling_act (self->workspace, made, &FORTNIGHT);
  g_assert_true (pd_workspace_do_roster_act (self->workspace, act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_open (self), ==, 0);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Fill the open shifts, Mon 23 Nov – Sun 6 Dec");
  g_assert_true (pd_workspace_undo (self->workspace, &error));
  g_assert_cmpuint (count_open (self), ==, 3);
}

static void
test_changed_meanwhile (WorkspaceFixture *self,
                        gconstpointer     data)
{
  g_autoptr (PdFillPlan)  made = NULL;
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (PdShift)     taken = NULL;
  g_autoptr (GError)      error = NULL;

  add_gaps (self);
  made = plan (self, &FORTNIGHT);
  act = pd_workspace_make_filling_act (self->workspace, made, &FORTNIGHT);
  taken = pd_shift_copy (((PdProposal *) act->proposals->pdata[0])->before);
  pd_shift_set_person_id (taken, self->noor);
  g_assert_true (pd_workspace_save_shift (self->workspace, taken, &error));
  g_assert_false (pd_workspace_do_roster_act (self->workspace, act, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_cmpuint (count_open (self), ==, 2);
}

static void
test_one_site (WorkspaceFixture *self,
               gconstpointer     data)
{
  PdFillWish             wish = FORTNIGHT;
  g_autoptr (PdFillPlan) made = NULL;

  add_gaps (self);
  wish.site_id = add_site (self, "Hill House", "H");
  g_object_unref (add_shift (self, PD_ID_NONE, wish.site_id, TUESDAY + 6));
  made = plan (self, &wish);
  g_assert_cmpuint (made->given->len + made->left->len, ==, 1);
}

static void
test_too_many_days (WorkspaceFixture *self,
                    gconstpointer     data)
{
  PdFillWish         wish = FORTNIGHT;
  g_autoptr (GError) error = NULL;

  wish.n_days = 57;
  g_assert_null (pd_workspace_plan_filling (self->workspace, &wish, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

typedef struct
{
  PdFillPlan *plan;
  GError     *error;
  gboolean    is_done;
  gint        n_told;
} Waiting;

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->plan = pd_workspace_plan_filling_finish (PD_WORKSPACE (source), result, &waiting->error);
  waiting->is_done = TRUE;
}

static gboolean
count_cb (const PdFillProgress *progress,
          gpointer              data)
{
  g_atomic_int_inc (&((Waiting *) data)->n_told);
  return TRUE;
}

static void
wait_for (Waiting *waiting)
{
  while (!waiting->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_in_thread (WorkspaceFixture *self,
                gconstpointer     data)
{
  Waiting                waiting = { 0 };
  g_autoptr (PdFillPlan) at_once = NULL;

  add_gaps (self);
  at_once = plan (self, &FORTNIGHT);
  pd_workspace_plan_filling_async (self->workspace, &FORTNIGHT, NULL, count_cb, &waiting, planned_cb, &waiting);
  g_assert_false (waiting.is_done);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  g_assert_cmpint (waiting.n_told, >, 100);
  g_assert_cmpuint (waiting.plan->given->len, ==, at_once->given->len);
  g_assert_cmpint (waiting.plan->cost, ==, at_once->cost);
  g_assert_false (waiting.plan->is_cut_short);
  pd_fill_plan_free (waiting.plan);
}

static void
test_enough (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (GCancellable) enough = g_cancellable_new ();
  PdFillWish               wish = FORTNIGHT;
  Waiting                  waiting = { 0 };

  add_gaps (self);
  wish.seconds = 3600;
  pd_workspace_plan_filling_async (self->workspace, &wish, enough, count_cb, &waiting, planned_cb, &waiting);
  while (g_atomic_int_get (&waiting.n_told) < 100)
    g_thread_yield ();
  g_cancellable_cancel (enough);
  wait_for (&waiting);
  g_assert_no_error (waiting.error);
  g_assert_true (waiting.plan->is_cut_short);
  g_assert_cmpuint (waiting.plan->given->len, ==, 3);
  pd_fill_plan_free (waiting.plan);
}

static void
test_locking (WorkspaceFixture *self,
              gconstpointer     data)
{
  PdFillWish wish = FORTNIGHT;
  Waiting    waiting = { 0 };

  add_gaps (self);
  wish.seconds = 3600;
  pd_workspace_plan_filling_async (self->workspace, &wish, NULL, count_cb, &waiting, planned_cb, &waiting);
  pd_workspace_lock (self->workspace);
  wait_for (&waiting);
  g_assert_null (waiting.plan);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  pd_workspace_plan_filling_async (self->workspace, &wish, NULL, NULL, NULL, planned_cb, &waiting);
  waiting.is_done = FALSE;
  wait_for (&waiting);
  g_assert_null (waiting.plan);
  g_assert_nonnull (waiting.error);
  g_clear_error (&waiting.error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/filling/is-one-act-with-one-undo/row-15", test_one_act);
  ADD ("/filling/is-not-done-on-a-roster-that-changed-meanwhile", test_changed_meanwhile);
  ADD ("/filling/of-one-site-leaves-the-others", test_one_site);
  ADD ("/filling/takes-eight-weeks-at-once", test_too_many_days);
  ADD ("/filling/comes-to-the-same-in-a-thread", test_in_thread);
  ADD ("/filling/gives-the-best-so-far-when-it-is-enough", test_enough);
  ADD ("/filling/is-given-up-by-locking", test_locking);
#undef ADD

  return g_test_run ();
}
