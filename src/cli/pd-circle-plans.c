/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* plan: proposals with their reasons, what can't be met, and how good it is */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "pd-circle-call.h"
#include "pd-circle-names.h"
#include "pd-circle-planner.h"
#include "pd-clock.h"
#include "pd-output.h"
#include "pd-workspace-circles.h"

typedef struct
{
  /* borrowed */
  PdInvocation       *invocation;
  const PdCircleCall *call;

  /* owned */
  PdCircle         *circle;
  PdCirclePlanning *planning;
  PdCirclePlan     *plan;
  GHashTable       *names;

  /* state */
  gint64   until; /* monotonic, or 0 for no end */
  gboolean was_stopped;
} Planning;

static void
planning_clear (Planning *self)
{
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  g_clear_pointer (&self->plan, pd_circle_plan_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planning, planning_clear)

static gboolean
tell (const PdCircleProgress *progress,
      gpointer                data)
{
  Planning        *self = data;
  g_autofree char *words = NULL;

  if (self->until != 0 && g_get_monotonic_time () >= self->until)
    {
      self->was_stopped = TRUE;
      return FALSE;
    }
  if (progress->phase == PD_CIRCLE_PHASE_SEARCH)
    words = g_strdup_printf (_ ("Looking for a better plan: %u of %u"), progress->done, progress->of);
  else
    words = g_strdup_printf (_ ("Looking whether a better plan is possible: %u of %u"), progress->done, progress->of);
  pd_invocation_progress (self->invocation, words);
  return TRUE;
}

static gboolean
make_plan (Planning    *self,
           PdWorkspace *workspace,
           GError     **error)
{
  const PdCircleCall *call = self->call;
  PdCircleBudget      budget;
  PdDay               from;

  if (!pd_circle_call_read_day ("--from", call->from, pd_invocation_get_today (self->invocation), &from, error))
    return FALSE;
  self->circle = pd_circle_call_load (self->invocation, workspace, error);
  self->planning = self->circle ? pd_workspace_prepare_circle (workspace, self->circle, from, (guint) call->weeks, error) : NULL;
  if (!self->planning)
    return FALSE;
  budget = pd_circle_budget_get_usual (self->planning, (guint64) call->seed);
  if (call->moves > 0)
    budget.moves = (guint) call->moves;
  if (call->seconds > 0)
    self->until = g_get_monotonic_time () + call->seconds * G_USEC_PER_SEC;
  self->plan = pd_circle_planner_plan (self->planning, &budget, tell, self, error);
  pd_invocation_progress (self->invocation, NULL);
  self->names = pd_circle_call_name_members (workspace, self->circle);
  return self->plan != NULL;
}

static const char *
get_hold (const PdPlannedSession *session)
{
  static const char *const HOLDS[] = {
    [PD_HOLD_NONE] = "new",
    [PD_HOLD_DIARY] = "diary",
    [PD_HOLD_PINNED] = "pinned",
    [PD_HOLD_HELD] = "held",
  };

  return HOLDS[session->hold];
}

static const char *
find_name (const Planning *self,
           PdId            member_id)
{
  return member_id != PD_ID_NONE ? pd_circle_names_get (self->names, member_id) : NULL;
}

static char *
join_names (const Planning         *self,
            const PdPlannedSession *session)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < session->member_ids->len; i++)
    g_strv_builder_add (names, find_name (self, g_array_index (session->member_ids, PdId, i)));
  list = g_strv_builder_end (names);
  return g_strjoinv ("; ", list);
}

static const PdCircleTime *
find_time (const Planning         *self,
           const PdPlannedSession *session)
{
  return session->time >= 0 ? pd_circle_planning_get_time (self->planning, session->round, (guint) session->time) : NULL;
}

static void
add_session (const Planning         *self,
             PdOutput               *output,
             const PdPlannedSession *session,
             const char             *state)
{
  const PdCircleTime *time = find_time (self, session);

  pd_output_add_text (output, state);
  pd_output_add_day (output, time ? time->day : PD_DAY_NONE);
  pd_output_take_text (output, time ? pd_clock_to_text (time->start) : NULL);
  pd_output_take_text (output, join_names (self, session));
  pd_output_add_text (output, find_name (self, session->host_id));
  pd_output_add_text (output, find_name (self, session->bringer_id));
  pd_output_add_number (output, session->extra_minutes);
  pd_output_take_text (output, pd_planned_session_dup_reasons (session));
}

static void
print_unmet (const Planning *self)
{
  for (guint i = 0; i < self->plan->unmet->len; i++)
    {
      const PdCircleUnmet *unmet = self->plan->unmet->pdata[i];

      if (i == 0)
        printf ("\n%s\n", _ ("What can’t be met:"));
      printf ("  %s\n", unmet->words);
      if (unmet->advice)
        printf ("    %s\n", unmet->advice);
    }
}

static void
print_quality (const Planning *self)
{
  const PdCircleFigures *figures = &self->plan->figures;
  g_autofree char       *cost = g_strdup_printf ("%" G_GINT64_FORMAT, figures->cost);
  g_autofree char       *least = g_strdup_printf ("%" G_GINT64_FORMAT, figures->least_cost);

  printf ("\n");
  if (figures->least_cost == G_MININT64)
    printf (_ ("What is to be avoided adds up to %s; how little it can be was not looked for.\n"), cost);
  else if (figures->least_cost == figures->cost)
    printf (_ ("What is to be avoided adds up to %s, and no plan has less: that is proven.\n"), cost);
  else
    printf (_ ("What is to be avoided adds up to %s; no plan has less than %s.\n"), cost, least);
}

static void
print_words (const Planning *self)
{
  static const char *const fields[] = { "state", "date", "start", "who", "host", "brings", "extra_minutes", "why", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (FALSE, fields);
  const PdCirclePlan      *plan = self->plan;

  for (guint i = 0; i < plan->sessions->len; i++)
    add_session (self, output, plan->sessions->pdata[i], get_hold (plan->sessions->pdata[i]));
  for (guint i = 0; i < plan->dropped->len; i++)
    add_session (self, output, plan->dropped->pdata[i], "dropped");
  pd_output_print (output);
  print_unmet (self);
  if (plan->notes->len > 0)
    printf ("\n");
  for (guint i = 0; i < plan->notes->len; i++)
    printf ("%s\n", (char *) plan->notes->pdata[i]);
  print_quality (self);
  if (self->was_stopped)
    printf (_ ("Stopped after %d seconds; this is the best so far.\n"), self->call->seconds);
}

static void
build_text (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
build_number (JsonBuilder *builder,
              const char  *name,
              gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
build_people (const Planning         *self,
              JsonBuilder            *builder,
              const PdPlannedSession *session)
{
  json_builder_set_member_name (builder, "who");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->member_ids->len; i++)
    json_builder_add_string_value (builder, find_name (self, g_array_index (session->member_ids, PdId, i)));
  json_builder_end_array (builder);
}

static void
build_reasons (JsonBuilder            *builder,
               const PdPlannedSession *session)
{
  json_builder_set_member_name (builder, "why");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->reasons->len; i++)
    json_builder_add_string_value (builder, session->reasons->pdata[i]);
  json_builder_end_array (builder);
}

static void
build_session (const Planning         *self,
               JsonBuilder            *builder,
               const PdPlannedSession *session)
{
  const PdCircleTime *time = find_time (self, session);
  g_autofree char    *day = time ? pd_day_to_iso (time->day) : NULL;
  g_autofree char    *start = time ? pd_clock_to_text (time->start) : NULL;

  json_builder_begin_object (builder);
  build_text (builder, "state", get_hold (session));
  build_number (builder, "round", session->round);
  build_text (builder, "date", day);
  build_text (builder, "start", start);
  build_people (self, builder, session);
  build_text (builder, "host", find_name (self, session->host_id));
  build_text (builder, "brings", find_name (self, session->bringer_id));
  build_text (builder, "keeps_time", find_name (self, session->timekeeper_id));
  build_number (builder, "extra_minutes", session->extra_minutes);
  build_reasons (builder, session);
  json_builder_end_object (builder);
}

static void
build_sessions (const Planning *self,
                JsonBuilder    *builder,
                const char     *name,
                GPtrArray      *sessions)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sessions->len; i++)
    build_session (self, builder, sessions->pdata[i]);
  json_builder_end_array (builder);
}

static void
build_unmet (const Planning *self,
             JsonBuilder    *builder)
{
  json_builder_set_member_name (builder, "unmet");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->plan->unmet->len; i++)
    {
      const PdCircleUnmet *unmet = self->plan->unmet->pdata[i];

      json_builder_begin_object (builder);
      build_text (builder, "who", find_name (self, unmet->member_id));
      build_number (builder, "first_round", unmet->first_round);
      build_number (builder, "last_round", unmet->last_round);
      build_text (builder, "words", unmet->words);
      build_text (builder, "advice", unmet->advice);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_figures (const Planning *self,
               JsonBuilder    *builder)
{
  const PdCircleFigures *figures = &self->plan->figures;

  json_builder_set_member_name (builder, "quality");
  json_builder_begin_object (builder);
  build_number (builder, "objective", figures->cost);
  json_builder_set_member_name (builder, "bound");
  if (figures->least_cost == G_MININT64)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, figures->least_cost);
  build_number (builder, "due", figures->due);
  build_number (builder, "covered", figures->covered);
  build_number (builder, "most_covered", figures->most_covered);
  build_number (builder, "repeats", figures->repeats);
  build_number (builder, "same_site", figures->n_same_site);
  build_number (builder, "extra_minutes", figures->extra_minutes);
  build_number (builder, "most_hosted_minus_joined", figures->most_hosted);
  build_number (builder, "kept", figures->n_kept);
  build_number (builder, "dropped", figures->n_dropped);
  json_builder_set_member_name (builder, "stopped");
  json_builder_add_boolean_value (builder, self->was_stopped);
  json_builder_end_object (builder);
}

static void
print_json (const Planning *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_object (builder);
  build_text (builder, "circle", self->circle->name);
  build_sessions (self, builder, "sessions", self->plan->sessions);
  build_sessions (self, builder, "dropped", self->plan->dropped);
  build_unmet (self, builder);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->plan->notes->len; i++)
    json_builder_add_string_value (builder, self->plan->notes->pdata[i]);
  json_builder_end_array (builder);
  build_figures (self, builder);
  json_builder_set_member_name (builder, "accepted");
  json_builder_add_boolean_value (builder, self->call->accept);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  printf ("%s\n", text);
}

static gboolean
plan (PdInvocation       *self,
      PdWorkspace        *workspace,
      const PdCircleCall *call,
      GError            **error)
{
  g_auto (Planning) planning = { .invocation = self, .call = call };

  if (!make_plan (&planning, workspace, error))
    return FALSE;
  if (call->accept &&
      !pd_workspace_accept_circle_plan (workspace, planning.circle, planning.planning, planning.plan, error))
    return FALSE;
  if (pd_invocation_get_json (self))
    print_json (&planning);
  else
    print_words (&planning);
  return TRUE;
}

const PdCircleAct pd_circle_plan_acts[] = {
  { "plan", FALSE, "[CIRCLE]", { NULL }, plan },
  { NULL },
};
