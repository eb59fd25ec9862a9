/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pd-circle-call.h"
#include "pd-circle-names.h"
#include "pd-commands.h"
#include "pd-error.h"
#include "pd-typed.h"
#include "pd-workspace-circles.h"

#define USUAL_WEEKS 8
#define DAYS_PER_WEEK 7

/* The first one is done where none is named. */
static const PdCircleAct *const TABLES[] = {
  pd_circle_list_acts,
  pd_circle_plan_acts,
  pd_circle_file_acts,
  pd_circle_keeping_acts,
  pd_circle_agreeing_acts,
  pd_circle_session_acts,
  pd_circle_sealed_acts,
};

static PdCircle *
load_only_circle (PdWorkspace *workspace,
                  GError     **error)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (workspace, error);
  const PdCircle       *only = NULL;
  guint                 n = 0;

  if (!circles)
    return NULL;
  for (guint i = 0; i < circles->len; i++)
    if (((PdCircle *) circles->pdata[i])->ended_on == PD_DAY_NONE)
      {
        only = circles->pdata[i];
        n++;
      }
  if (n == 1)
    return pd_circle_copy (only);
  if (n == 0)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no circle yet; cosupervision FILE circle-new makes one."));
  else
    pd_usage_error (error, _ ("Say which circle, by its name or ID; cosupervision FILE circles shows them."));
  return NULL;
}

/**
 * pd_circle_call_load:
 * @self: a call
 * @workspace: an unlocked workspace
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is no such circle
 *
 * Returns: (transfer full): the circle that the call names; where it names none, the only
 *   one that has not ended
 */
PdCircle *
pd_circle_call_load (PdInvocation *self,
                     PdWorkspace  *workspace,
                     GError      **error)
{
  const char *name = pd_invocation_get_argument (self, 1);

  return name ? pd_workspace_find_circle (workspace, name, error) : load_only_circle (workspace, error);
}

/**
 * pd_circle_call_load_session:
 * @self: a call that names a session
 * @workspace: an unlocked workspace
 * @ret_circle: (out) (transfer full): its circle
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is no such session
 *
 * Returns: (transfer full): the session
 */
PdCircleSession *
pd_circle_call_load_session (PdInvocation *self,
                             PdWorkspace  *workspace,
                             PdCircle    **ret_circle,
                             GError      **error)
{
  g_autoptr (PdCircleSession) session = NULL;
  PdId                        id;

  *ret_circle = NULL;
  if (!pd_typed_read_id (pd_invocation_get_argument (self, 1), &id))
    {
      pd_usage_error (error, _ ("Say which session, by its ID; cosupervision FILE list shows them."));
      return NULL;
    }
  session = pd_workspace_load_circle_session (workspace, id, error);
  *ret_circle = session ? pd_workspace_load_circle (workspace, session->circle_id, error) : NULL;
  return *ret_circle ? g_steal_pointer (&session) : NULL;
}

/**
 * pd_circle_call_name_members:
 * @workspace: an unlocked workspace
 * @circle: a circle
 *
 * Returns: (transfer full): what its members are called, for pd_circle_names_get()
 */
GHashTable *
pd_circle_call_name_members (PdWorkspace    *workspace,
                             const PdCircle *circle)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);

  return pd_circle_names_new (circle, people, PD_REDACTION_FULL_NAMES);
}

/* By the whole name, by the name without the service, or by the first name. */
static gboolean
is_called (const char *name,
           const char *folded)
{
  g_autofree char *own = g_utf8_casefold (name, -1);
  gsize            length = strlen (folded);

  return g_str_has_prefix (own, folded) && (own[length] == '\0' || own[length] == ' ');
}

/**
 * pd_circle_call_find_member:
 * @workspace: an unlocked workspace
 * @circle: a circle
 * @name: who is meant: a name, or its beginning up to a space
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when nobody is called so
 *
 * Returns: (transfer none): the only member who can be meant
 */
PdCircleMember *
pd_circle_call_find_member (PdWorkspace    *workspace,
                            const PdCircle *circle,
                            const char     *name,
                            GError        **error)
{
  g_autoptr (GHashTable) names = pd_circle_call_name_members (workspace, circle);
  g_autofree char       *folded = g_utf8_casefold (name, -1);
  PdCircleMember        *found = NULL;
  guint                  n = 0;

  for (guint i = 0; i < circle->members->len; i++)
    {
      PdCircleMember *member = circle->members->pdata[i];

      if (!is_called (pd_circle_names_get (names, member->id), folded))
        continue;
      found = member;
      n++;
    }
  if (n == 1)
    return found;
  if (n == 0)
    g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("\"%s\" is nobody of this circle; cosupervision FILE members shows them."), name);
  else
    pd_usage_error (error, _ ("\"%s\" can be several people of this circle. Say the whole name."), name);
  return NULL;
}

/**
 * pd_circle_call_read_day:
 * @option: what the option is called
 * @text: (nullable): what it says
 * @otherwise: the day where it says nothing
 * @ret_day: (out): the day
 * @error: return location for an error
 *
 * Returns: whether that is a day
 */
gboolean
pd_circle_call_read_day (const char *option,
                         const char *text,
                         PdDay       otherwise,
                         PdDay      *ret_day,
                         GError    **error)
{
  *ret_day = otherwise;
  return !text || pd_typed_read_day (option, text, ret_day, error);
}

/**
 * pd_circle_call_settle_days:
 * @self: a call
 * @call: what was said
 * @ret_from: (out): the first day
 * @ret_to: (out): the last day
 * @error: return location for an error
 *
 * Returns: whether the days that it is about are such
 */
gboolean
pd_circle_call_settle_days (PdInvocation       *self,
                            const PdCircleCall *call,
                            PdDay              *ret_from,
                            PdDay              *ret_to,
                            GError            **error)
{
  if (!pd_circle_call_read_day ("--from", call->from, pd_invocation_get_today (self), ret_from, error))
    return FALSE;
  *ret_to = *ret_from + call->weeks * DAYS_PER_WEEK - 1;
  return TRUE;
}

static const PdCircleAct *
find_act (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const PdCircleAct *act = TABLES[i]; act->name; act++)
      if (g_str_equal (act->name, name))
        return act;
  g_assert_not_reached ();
}

static GStrv
list_act_names (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const PdCircleAct *act = TABLES[i]; act->name; act++)
      g_strv_builder_add (names, act->name);
  return g_strv_builder_end (names);
}

static gboolean
act_on_circles (PdInvocation *self,
                PdWorkspace  *workspace,
                gpointer      user_data,
                GError      **error)
{
  const PdCircleCall *call = user_data;

  return find_act (call->act)->run (self, workspace, call, error);
}

static gboolean
is_said (const GOptionEntry *entries,
         const char         *option)
{
  while (!g_str_equal (entries->long_name, option))
    entries++;
  return entries->arg == G_OPTION_ARG_INT ? *(int *) entries->arg_data != 0 : *(char **) entries->arg_data != NULL;
}

static gboolean
check_needs (const PdCircleAct  *act,
             const GOptionEntry *entries,
             GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (act->needs) && act->needs[i]; i++)
    if (!is_said (entries, act->needs[i]))
      {
        pd_usage_error (error, _ ("cosupervision FILE %s needs --%s."), act->name, act->needs[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_call (PdInvocation       *self,
            const PdCircleCall *call,
            const GOptionEntry *entries,
            GError            **error)
{
  const PdCircleAct *act = find_act (call->act);
  gboolean           has_more = pd_invocation_get_argument (self, 1) != NULL;

  if (act->more && *act->more != '[' && !has_more)
    pd_usage_error (error, _ ("cosupervision FILE %s takes %s."), act->name, act->more);
  else if (!act->more && has_more)
    pd_usage_error (error, _ ("cosupervision FILE %s takes nothing but options."), act->name);
  else if (call->weeks < 1 || call->weeks > 520)
    pd_usage_error (error, _ ("--weeks takes a number from 1 to 520."));
  else if (call->seconds < 0 || call->moves < 0 || call->every < 0 || call->minutes < 0)
    pd_usage_error (error, _ ("--seconds, --moves, --every and --minutes take numbers above 0."));
  else
    return check_needs (act, entries, error);
  return FALSE;
}

static gboolean
writes (const PdCircleCall *call)
{
  if (g_str_equal (call->act, "plan"))
    return call->accept;
  return find_act (call->act)->writes && !call->dry_run;
}

static void
circle_call_clear (PdCircleCall *self)
{
  char **texts[] = {
    &self->from, &self->to, &self->output, &self->input, &self->sheet, &self->names, &self->ink, &self->remind, &self->organizer, &self->dates,
    &self->name, &self->format, &self->zone, &self->person, &self->service, &self->contact, &self->date, &self->start,
    &self->host, &self->brings, &self->text_file, &self->what, &self->due, &self->place, &self->review
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->modes, g_strfreev);
  g_clear_pointer (&self->times, g_strfreev);
  g_clear_pointer (&self->members, g_strfreev);
  g_clear_pointer (&self->may_know, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdCircleCall, circle_call_clear)

static gboolean
run_cosupervision (PdInvocation *self,
                   GError      **error)
{
  g_auto (PdCircleCall) call = { .weeks = USUAL_WEEKS, .seed = 1 };
  g_auto (GStrv)        names = list_act_names ();
  const GOptionEntry    entries[] = {
       { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("The first day; otherwise today"), N_ ("DATE") },
       { "weeks", 0, 0, G_OPTION_ARG_INT, &call.weeks, N_ ("How many weeks; otherwise 8. A plan is of 4 to 26"), N_ ("N") },
       { "seconds", 0, 0, G_OPTION_ARG_INT, &call.seconds, N_ ("plan: stop after that long, with the best so far"), N_ ("S") },
       { "seed", 0, 0, G_OPTION_ARG_INT64, &call.seed, N_ ("plan: the same seed gives the same plan; another one, another as good"), N_ ("S") },
       { "moves", 0, 0, G_OPTION_ARG_INT, &call.moves, N_ ("plan: how often to try for a better one"), N_ ("N") },
       { "accept", 0, 0, G_OPTION_ARG_NONE, &call.accept, N_ ("plan: book it, as one act that undo takes back"), NULL },
       { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.output, N_ ("print: a name ending in .pdf or .png; ics: a folder; form: a name ending in .csv"), N_ ("PATH") },
       { "input", 0, 0, G_OPTION_ARG_FILENAME, &call.input, N_ ("reply: the table or calendar that a partner sent"), N_ ("FILE") },
       { "sheet", 0, 0, G_OPTION_ARG_STRING, &call.sheet, N_ ("print: plan, member (with --member) or matrix"), N_ ("SHEET") },
       { "names", 0, 0, G_OPTION_ARG_STRING, &call.names, N_ ("print: full, first (first name and initial) or initials"), N_ ("HOW") },
       { "ink", 0, 0, G_OPTION_ARG_STRING, &call.ink, N_ ("print: colour, grey or plain"), N_ ("INK") },
       { "large", 0, 0, G_OPTION_ARG_NONE, &call.large, N_ ("print: large letters"), NULL },
       { "details", 0, 0, G_OPTION_ARG_NONE, &call.details, N_ ("ics: say with whom, where and how; otherwise \"Meeting\" and when"), NULL },
       { "remind", 0, 0, G_OPTION_ARG_STRING, &call.remind, N_ ("ics: how long before a session calendars remind of it: 1d (otherwise), 1h, 15m or none"), N_ ("WHEN") },
       { "organizer", 0, 0, G_OPTION_ARG_STRING, &call.organizer, N_ ("ics: whom calendars answer; otherwise your email address"), N_ ("EMAIL") },
       { "dates", 0, 0, G_OPTION_ARG_STRING, &call.dates, N_ ("reply: dmy or mdy, for dates that can be read both ways"), N_ ("ORDER") },
       { "dry-run", 0, 0, G_OPTION_ARG_NONE, &call.dry_run, N_ ("reply: only say what would be put down"), NULL },
       { "name", 0, 0, G_OPTION_ARG_STRING, &call.name, N_ ("What the circle, or a partner's worker, is called"), N_ ("NAME") },
       { "format", 0, 0, G_OPTION_ARG_STRING, &call.format, N_ ("circle-new, circle-change: pairs, trios or groups"), N_ ("FORMAT") },
       { "every", 0, 0, G_OPTION_ARG_INT, &call.every, N_ ("Days from one session to the next"), N_ ("DAYS") },
       { "minutes", 0, 0, G_OPTION_ARG_INT, &call.minutes, N_ ("How long a session is"), N_ ("N") },
       { "mode", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.modes, N_ ("How they meet: face-to-face, phone or video; can be said again"), N_ ("MODE") },
       { "zone", 0, 0, G_OPTION_ARG_STRING, &call.zone, N_ ("Whose clock: a time zone such as Australia/Sydney"), N_ ("ZONE") },
       { "person", 0, 0, G_OPTION_ARG_STRING, &call.person, N_ ("member-add: one of our workers; a code does as well"), N_ ("NAME") },
       { "service", 0, 0, G_OPTION_ARG_STRING, &call.service, N_ ("member-add: the partner that somebody works for; form: for which partner"), N_ ("SERVICE") },
       { "contact", 0, 0, G_OPTION_ARG_STRING, &call.contact, N_ ("How they want to be reached"), N_ ("CONTACT") },
       { "time", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.times, N_ ("When a partner's worker can come, as \"Mon 9:00-12:00\"; can be said again"), N_ ("TIME") },
       { "member", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.members, N_ ("Who; can be said again"), N_ ("NAME") },
       { "date", 0, 0, G_OPTION_ARG_STRING, &call.date, N_ ("When; otherwise today"), N_ ("DATE") },
       { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("member-sit-out: the last day; otherwise it is open"), N_ ("DATE") },
       { "start", 0, 0, G_OPTION_ARG_STRING, &call.start, N_ ("book, move: when it begins"), N_ ("HH:MM") },
       { "host", 0, 0, G_OPTION_ARG_STRING, &call.host, N_ ("book: who hosts; otherwise the first member"), N_ ("NAME") },
       { "brings", 0, 0, G_OPTION_ARG_STRING, &call.brings, N_ ("book: who brings something; otherwise the second member"), N_ ("NAME") },
       { "text-file", 0, 0, G_OPTION_ARG_FILENAME, &call.text_file, N_ ("agree, reflect, apart-add, apart-write: what is written ('-' for standard input)"), N_ ("FILE") },
       { "what", 0, 0, G_OPTION_ARG_STRING, &call.what, N_ ("action-add: what is to be done; --member says by whom, otherwise by you"), N_ ("TEXT") },
       { "due", 0, 0, G_OPTION_ARG_STRING, &call.due, N_ ("action-add: by when"), N_ ("DATE") },
       { "may-know", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.may_know, N_ ("apart-add: who else may know why; can be said again"), N_ ("NAME") },
       { "place", 0, 0, G_OPTION_ARG_STRING, &call.place, N_ ("agree: where they meet"), N_ ("PLACE") },
       { "review", 0, 0, G_OPTION_ARG_STRING, &call.review, N_ ("agree, apart-add, apart-write: when it is looked at again"), N_ ("DATE") },
       { "not", 0, 0, G_OPTION_ARG_NONE, &call.undone, N_ ("keep-apart: not any more; circle-end: have it again"), NULL },
       G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, (const char *const *) names, 1, &call.act, error) &&
         check_call (self, &call, entries, error) &&
         pd_invocation_work (self, writes (&call), NULL, act_on_circles, &call, error);
}

const PdCommand pd_cosupervision_command = {
  .name = "cosupervision",
  .synopsis = "FILE [ACT] [CIRCLE|ID] [OPTION…]",
  .summary = N_ ("Plans who meets whom in co-supervision, keeps circles and their sessions, and writes invitations"),
  .run = run_cosupervision,
};
