/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-fact-call.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-typed.h"

static const char *const acts[] = { "list", "add", "change", "remove", NULL };

/* What every kind of fact begins with. */
typedef struct
{
  PdId id;
  PdId person_id;
} Fact;

/* A call and what it is about. */
typedef struct
{
  const PdFactKind *kind;
  const PdFactCall *call;
} FactWork;

void
pd_fact_call_clear (PdFactCall *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->end, g_free);
  g_clear_pointer (&self->weekdays, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->can, g_free);
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->done, g_free);
  g_clear_pointer (&self->expires, g_free);
  g_clear_pointer (&self->planned, g_free);
  g_clear_pointer (&self->reached, g_free);
  g_clear_pointer (&self->times, g_strfreev);
  g_clear_pointer (&self->anchor, g_free);
}

static gboolean
list_facts (const FactWork *work,
            PdInvocation   *invocation,
            PdWorkspace    *workspace,
            GError        **error)
{
  gboolean              json = pd_invocation_get_json (invocation);
  PdPerson             *person = NULL;
  g_autoptr (PdOutput)  output = pd_output_new (json, json ? work->kind->full : work->kind->brief);
  g_autoptr (GPtrArray) facts = NULL;

  if (work->call->person)
    {
      person = pd_workspace_find_person (workspace, work->call->person, error);
      if (!person)
        return FALSE;
    }
  facts = work->kind->list (workspace, person, error);
  for (guint i = 0; facts && i < facts->len; i++)
    work->kind->add_row (output, invocation, workspace, facts->pdata[i], json);
  if (facts)
    pd_output_print (output);
  return facts != NULL;
}

static gpointer
find_fact (const FactWork *work,
           PdWorkspace    *workspace,
           GError        **error)
{
  g_autoptr (GPtrArray) facts = NULL;
  PdId                  id;

  if (!pd_typed_read_id (work->call->id, &id))
    {
      pd_usage_error (error, _ ("Say which with --id and the id that list gives."));
      return NULL;
    }
  facts = work->kind->list (workspace, NULL, error);
  for (guint i = 0; facts && i < facts->len; i++)
    if (((const Fact *) facts->pdata[i])->id == id)
      return work->kind->copy (facts->pdata[i]);
  if (facts)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("Nothing has this id here. Nothing was changed."));
  return NULL;
}

static void
print_id (PdInvocation *invocation,
          const Fact   *fact)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (invocation), fields);

  pd_output_add_id (output, fact->id);
  pd_output_print (output);
}

static gboolean
add_fact (const FactWork *work,
          PdInvocation   *invocation,
          PdWorkspace    *workspace,
          GError        **error)
{
  PdPerson *person = pd_workspace_find_person (workspace, work->call->person, error);
  gpointer  fact = person ? work->kind->start (pd_person_get_id (person)) : NULL;
  gboolean  is_done = fact && work->kind->apply (work->call, fact, error) && work->kind->save (workspace, fact, error);

  if (is_done)
    print_id (invocation, fact);
  if (fact)
    work->kind->free (fact);
  return is_done;
}

/* What is as it was makes no line in the history. */
static gboolean
change_fact (const FactWork *work,
             PdInvocation   *invocation,
             PdWorkspace    *workspace,
             GError        **error)
{
  gpointer fact = find_fact (work, workspace, error);
  gpointer changed = fact ? work->kind->copy (fact) : NULL;
  gboolean is_done = changed && work->kind->apply (work->call, changed, error) &&
                     (work->kind->equal (fact, changed) || work->kind->save (workspace, changed, error));

  if (is_done)
    print_id (invocation, changed);
  if (fact)
    work->kind->free (fact);
  if (changed)
    work->kind->free (changed);
  return is_done;
}

static gboolean
remove_fact (const FactWork *work,
             PdWorkspace    *workspace,
             GError        **error)
{
  gpointer fact = find_fact (work, workspace, error);
  gboolean is_done = fact && work->kind->remove (workspace, fact, error);

  if (fact)
    work->kind->free (fact);
  return is_done;
}

static gboolean
act_on_facts (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  const FactWork *work = user_data;

  if (g_str_equal (work->call->act, "add"))
    return add_fact (work, self, workspace, error);
  if (g_str_equal (work->call->act, "change"))
    return change_fact (work, self, workspace, error);
  if (g_str_equal (work->call->act, "remove"))
    return remove_fact (work, workspace, error);
  return list_facts (work, self, workspace, error);
}

static gboolean
check_call (const PdFactKind *kind,
            const PdFactCall *call,
            GError          **error)
{
  gboolean is_of_one = g_str_equal (call->act, "change") || g_str_equal (call->act, "remove");

  if (is_of_one && call->person)
    pd_usage_error (error, _ ("What has an id is somebody’s already: --person does not go with it."));
  else if (is_of_one && !call->id)
    pd_usage_error (error, _ ("Say which with --id and the id that list gives."));
  else if (g_str_equal (call->act, "add") && (!call->person || !kind->is_whole (call)))
    pd_usage_error (error, "%s", _ (kind->missing));
  else
    return TRUE;
  return FALSE;
}

/**
 * pd_fact_call_run:
 * @kind: what it is about
 * @call: where what is typed goes
 * @own: (array zero-terminated=1): the options that only this kind has
 * @invocation: the call
 * @error: why it is not done
 *
 * Lists what is known of people, or adds, changes or removes one of it, as one change.
 *
 * Returns: whether it is done
 */
gboolean
pd_fact_call_run (const PdFactKind   *kind,
                  PdFactCall         *call,
                  const GOptionEntry *own,
                  PdInvocation       *invocation,
                  GError            **error)
{
  FactWork           work = { kind, call };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry shared[] = {
    { "person", 0, 0, G_OPTION_ARG_STRING, &call->person, N_ ("list: of this person; add: whose it is"), N_ ("NAME") },
    { "id", 0, 0, G_OPTION_ARG_STRING, &call->id, N_ ("change, remove: which, by the id that list gives"), N_ ("ID") },
  };

  g_array_append_vals (entries, shared, G_N_ELEMENTS (shared));
  for (guint i = 0; own[i].long_name; i++)
    g_array_append_val (entries, own[i]);
  return pd_invocation_parse_acts (invocation, (const GOptionEntry *) (void *) entries->data, acts, 0, &call->act, error) &&
         check_call (kind, call, error) &&
         pd_invocation_work (invocation, !g_str_equal (call->act, "list"), NULL, act_on_facts, &work, error);
}

/**
 * pd_fact_call_read_day:
 * @option: what it was typed behind
 * @text: (nullable): a day, or "none"; what is not said stays as it is
 * @day: (inout): the day
 * @error: that it is no day
 *
 * Returns: whether it is one
 */
gboolean
pd_fact_call_read_day (const char *option,
                       const char *text,
                       PdDay      *day,
                       GError    **error)
{
  if (!text)
    return TRUE;
  if (!g_str_equal (text, "none"))
    return pd_typed_read_day (option, text, day, error);
  *day = PD_DAY_NONE;
  return TRUE;
}

/**
 * pd_fact_call_read_days:
 * @call: what was typed
 * @from: (inout): the first day
 * @to: (inout): the last one
 * @error: that one is no day
 *
 * Reads --from and --to; what is not said stays as it is.
 *
 * Returns: whether they are days
 */
gboolean
pd_fact_call_read_days (const PdFactCall *call,
                        PdDay            *from,
                        PdDay            *to,
                        GError          **error)
{
  return pd_fact_call_read_day ("--from", call->from, from, error) &&
         pd_fact_call_read_day ("--to", call->to, to, error);
}

/**
 * pd_fact_call_read_times:
 * @call: what was typed
 * @start: (inout): minutes since midnight
 * @end: (inout): the same, and more where it is on the next day
 * @error: that one is no time
 *
 * Reads --start and --end; what is not said stays as it is, and an end before the start is
 * on the next day.
 *
 * Returns: whether they are times
 */
gboolean
pd_fact_call_read_times (const PdFactCall *call,
                         int              *start,
                         int              *end,
                         GError          **error)
{
  if ((call->start && !pd_typed_read_time ("--start", call->start, start, error)) ||
      (call->end && !pd_typed_read_time ("--end", call->end, end, error)))
    return FALSE;
  if (*end <= *start)
    *end += PD_MINUTES_PER_DAY;
  if (*end > *start + PD_MINUTES_PER_DAY)
    *end -= PD_MINUTES_PER_DAY;
  return TRUE;
}
