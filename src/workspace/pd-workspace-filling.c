/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-filling.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-shift-table.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roster-acts-private.h"

/* No rule looks further than four weeks and what reaches into them. */
#define DAYS_AROUND 31

/* As many as a roster is looked at at once, twice over. */
#define MOST_DAYS 56

/* What a thread has to itself while it fills. */
typedef struct
{
  PdFilling     *filling;
  PdFillBudget   budget;
  GCancellable  *enough; /* nullable */
  GCancellable  *given_up;
  PdFillTellFunc tell;
  gpointer       tell_data;
  PdWorkspace   *of; /* borrowed; the task has it */
  gulong         lock_handler;
} Job;

static void
job_free (Job *job)
{
  g_clear_signal_handler (&job->lock_handler, job->of);
  pd_filling_free (job->filling);
  g_clear_object (&job->enough);
  g_object_unref (job->given_up);
  g_free (job);
}

/* All that filling looks at is read here and now: the thread then asks nobody. */
static PdFilling *
load_filling (PdWorkspace      *self,
              const PdFillWish *wish,
              GError          **error)
{
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (GPtrArray)     shifts = NULL;
  g_autoptr (GPtrArray)     people = NULL;
  g_autoptr (GPtrArray)     sites = NULL;
  PdDay                     last = wish->from + (PdDay) wish->n_days - 1;
  PdFilling                *filling;

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  if (wish->n_days > MOST_DAYS)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("At most %d days can be filled at once."), MOST_DAYS);
      return NULL;
    }
  facts = pd_workspace_load_facts (self, wish->from, wish->n_days, wish->today, error);
  if (facts == NULL ||
      !pd_shift_table_list_between (self->store, wish->from - DAYS_AROUND, last + DAYS_AROUND, &shifts, error))
    return NULL;
  people = pd_workspace_dup_people (self);
  sites = pd_workspace_dup_sites (self);
  filling = pd_filling_new (facts, people, sites, shifts);
  pd_filling_set_days (filling, wish->from, wish->n_days, wish->site_id);
  return filling;
}

static PdFillBudget
make_budget (const PdFillWish *wish,
             const PdFilling  *filling)
{
  if (wish->seconds > 0)
    return pd_fill_budget_get_of_seconds (wish->seconds, wish->seed);
  return pd_fill_budget_get_usual (filling, wish->seed);
}

/**
 * pd_workspace_plan_filling:
 * @self: a workspace
 * @wish: what to fill
 * @tell: (nullable) (scope call): told how far it is, and asked whether to go on
 * @tell_data: for @tell
 * @error: return location for an error: %PD_ERROR_INPUT when it is too many days
 *
 * Returns: (transfer full): who could get which open shift, and what stays open and why
 */
PdFillPlan *
pd_workspace_plan_filling (PdWorkspace      *self,
                           const PdFillWish *wish,
                           PdFillTellFunc    tell,
                           gpointer          tell_data,
                           GError          **error)
{
  g_autoptr (PdFilling) filling = NULL;
  PdFillBudget          budget;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (wish != NULL && wish->from != PD_DAY_NONE && wish->n_days > 0, NULL);

  filling = load_filling (self, wish, error);
  if (filling == NULL)
    return NULL;
  budget = make_budget (wish, filling);
  return pd_filler_fill (filling, &budget, tell, tell_data);
}

static gboolean
goes_on (const PdFillProgress *progress,
         gpointer              data)
{
  const Job *job = data;

  if (g_cancellable_is_cancelled (job->given_up) || g_cancellable_is_cancelled (job->enough))
    return FALSE;
  return job->tell == NULL || job->tell (progress, job->tell_data);
}

static void
fill_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job        *job = task_data;
  PdFillPlan *plan = pd_filler_fill (job->filling, &job->budget, goes_on, job);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, plan, (GDestroyNotify) pd_fill_plan_free);
  else
    pd_fill_plan_free (plan);
}

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  PdFillPlan       *plan = g_task_propagate_pointer (G_TASK (result), &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) pd_fill_plan_free);
  else
    g_task_return_error (task, error);
}

/* The workspace is not kept by the thread, which would close it if it were the last. */
static void
run_in_thread (PdWorkspace *self,
               GTask       *task,
               Job         *job)
{
  g_autoptr (GTask) working = g_task_new (NULL, job->given_up, filled_cb, task);

  job->of = self;
  job->lock_handler = g_signal_connect_swapped (self, "notify::locked", G_CALLBACK (g_cancellable_cancel), job->given_up);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_source_tag (working, fill_in_thread);
  g_task_set_task_data (working, job, NULL);
  g_task_run_in_thread (working, fill_in_thread);
}

/**
 * pd_workspace_plan_filling_async:
 * @self: a workspace
 * @wish: what to fill
 * @enough: (nullable): to end the search; the plan is then the best so far
 * @tell: (nullable): called in a thread, up to the callback: as in
 *   pd_workspace_plan_filling()
 * @tell_data: for @tell
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As pd_workspace_plan_filling(), without keeping anybody waiting. It goes by the roster as
 * it is now. Locking gives it up.
 */
void
pd_workspace_plan_filling_async (PdWorkspace        *self,
                                 const PdFillWish   *wish,
                                 GCancellable       *enough,
                                 PdFillTellFunc      tell,
                                 gpointer            tell_data,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask     *task;
  PdFilling *filling;
  Job       *job;
  GError    *error = NULL;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (wish != NULL && wish->from != PD_DAY_NONE && wish->n_days > 0);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_workspace_plan_filling_async);
  filling = load_filling (self, wish, &error);
  if (filling == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  job = g_new0 (Job, 1);
  job->filling = filling;
  job->budget = make_budget (wish, filling);
  job->given_up = g_cancellable_new ();
  g_set_object (&job->enough, enough);
  job->tell = tell;
  job->tell_data = tell_data;
  run_in_thread (self, task, job);
}

/**
 * pd_workspace_plan_filling_finish:
 * @self: a workspace
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED when it was locked meanwhile
 *
 * Returns: (transfer full): as pd_workspace_plan_filling()
 */
PdFillPlan *
pd_workspace_plan_filling_finish (PdWorkspace  *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pd_workspace_make_filling_act:
 * @self: a workspace
 * @plan: a plan of it
 * @wish: what was asked for
 *
 * Returns: (transfer full): all that is given by the plan, as one act
 */
PdRosterAct *
pd_workspace_make_filling_act (PdWorkspace      *self,
                               const PdFillPlan *plan,
                               const PdFillWish *wish)
{
  g_autofree char *label = NULL;
  GPtrArray       *proposals = pd_proposals_new ();

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (plan != NULL && wish != NULL, NULL);

  for (guint i = 0; i < plan->given->len; i++)
    {
      const PdProposal *given = ((const PdFillGiven *) g_ptr_array_index (plan->given, i))->proposal;
      PdProposal       *proposal = pd_proposal_new (given->before, given->after, PD_COLLISION_NONE, NULL);

      proposal->is_published = given->is_published;
      g_ptr_array_add (proposals, proposal);
    }
  label = pd_roster_act_label_for_filling (pd_workspace_get_site (self, wish->site_id), wish->from, wish->n_days);
  return pd_roster_act_new (label, proposals, PD_COLLIDING_LEFT_OUT);
}

/**
 * pd_workspace_explain_left:
 * @self: a workspace
 * @left: a shift that a plan of it leaves open
 *
 * Returns: (transfer full): why, and on a line each who came closest and what bars them
 */
char *
pd_workspace_explain_left (PdWorkspace      *self,
                           const PdFillLeft *left)
{
  GString *words;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (left != NULL, NULL);

  words = g_string_new (left->words);
  for (guint i = 0; i < left->near->len; i++)
    {
      const PdFillNear *near = g_ptr_array_index (left->near, i);
      PdPerson         *person = pd_workspace_get_person (self, near->person_id);
      g_auto (GStrv)    bars = g_strsplit (near->words, "\n", -1);
      g_autofree char  *line = g_strjoinv (" ", bars);

      g_string_append_c (words, '\n');
      /* Translators: somebody, and what bars them from a shift: "Mira: 9 h of rest ..." */
      g_string_append_printf (words, _ ("%1$s: %2$s"), person != NULL ? pd_person_get_name (person) : _ ("Somebody"), line);
    }
  return g_string_free (words, FALSE);
}
