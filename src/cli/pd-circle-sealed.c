/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* reflection, reflect: what was said, for those who were there; apart-...: dual relationships,
 * whose reasons are sealed for those concerned */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "pd-circle-call.h"
#include "pd-circle-names.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-note-template.h"
#include "pd-output.h"
#include "pd-typed.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-kept-apart.h"
#include "pd-workspace-note-words.h"

static char *
join_people (PdWorkspace *workspace,
             GArray      *ids)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *name = pd_names_find_person (workspace, g_array_index (ids, PdId, i));

      if (name)
        g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return g_strjoinv ("; ", list);
}

static gboolean
read_text (const PdCircleCall *call,
           char              **ret_text,
           gsize              *ret_length,
           GError            **error)
{
  return g_file_get_contents (g_str_equal (call->text_file, "-") ? "/dev/stdin" : call->text_file, ret_text, ret_length, error);
}

static char *
join_actions (PdWorkspace    *workspace,
              const PdCircle *circle,
              const PdNote   *note)
{
  g_autoptr (GHashTable) names = pd_circle_call_name_members (workspace, circle);
  GString               *lines = g_string_new (NULL);

  for (guint i = 0; i < note->actions->len; i++)
    {
      const PdNoteAction *action = note->actions->pdata[i];
      g_autofree char    *line = pd_note_action_to_words (action, pd_circle_names_get (names, action->owner_id));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (lines, FALSE);
}

static gboolean
show_reflection (PdInvocation       *self,
                 PdWorkspace        *workspace,
                 const PdCircleCall *call,
                 GError            **error)
{
  static const char *const    fields[] = { "session", "date", "revision", "readers", "text", "actions", NULL };
  g_autoptr (PdOutput)        output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);
  g_autoptr (PdNote)          note = NULL;
  g_autoptr (GArray)          readers = NULL;
  g_autofree char            *text = NULL;
  g_autofree char            *actions = NULL;
  int                         revision;

  note = session ? pd_workspace_read_reflection (workspace, session->id, &revision, error) : NULL;
  readers = note ? pd_workspace_list_reflection_readers (workspace, session, pd_invocation_get_today (self), error) : NULL;
  if (!readers)
    return FALSE;
  text = pd_note_to_text (note);
  actions = join_actions (workspace, circle, note);
  if (!pd_invocation_get_json (self))
    {
      g_autofree char *names = join_people (workspace, readers);

      printf (_ ("May be read by: %s\n\n%s"), names, text);
      if (*actions)
        printf ("\n\n%s", actions);
      return TRUE;
    }
  pd_output_add_id (output, session->id);
  pd_output_add_day (output, session->day);
  pd_output_add_number (output, revision);
  pd_output_take_text (output, join_people (workspace, readers));
  pd_output_add_text (output, text);
  pd_output_add_text (output, actions);
  pd_output_print (output);
  return TRUE;
}

/* What is there already, or the service's own sections. */
static PdNote *
begin_reflection (PdWorkspace           *workspace,
                  const PdCircleSession *session,
                  int                   *ret_revision,
                  GError               **error)
{
  g_autoptr (PdNoteTemplate) template = NULL;
  g_autoptr (GError) problem = NULL;
  PdNote            *note = pd_workspace_read_reflection (workspace, session->id, ret_revision, &problem);

  if (note)
    return note;
  if (!g_error_matches (problem, PD_ERROR, PD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  template = pd_workspace_load_default_note_template (workspace, error);
  return template ? pd_note_template_make_note (template) : NULL;
}

static gboolean
reflect (PdInvocation       *self,
         PdWorkspace        *workspace,
         const PdCircleCall *call,
         GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);
  g_autoptr (PdNote)          note = NULL;
  g_autofree char            *text = NULL;
  gsize                       length;
  int                         revision = 0;

  note = session ? begin_reflection (workspace, session, &revision, error) : NULL;
  return note && read_text (call, &text, &length, error) &&
         pd_note_fill (note, PD_NOTE_SIDE_SUPERVISOR, text, (gssize) length, error) &&
         pd_workspace_write_reflection (workspace, session, revision, note, pd_invocation_get_today (self), error);
}

/* Who is named, or else whoever is signed in; either was there. */
static const PdCircleSeat *
find_owner (PdWorkspace           *workspace,
            const PdCircle        *circle,
            const PdCircleSession *session,
            const PdCircleCall    *call,
            GError               **error)
{
  const char           *name = call->members ? call->members[0] : pd_person_get_name (pd_workspace_get_me (workspace));
  const PdCircleMember *member = pd_circle_call_find_member (workspace, circle, name, error);
  const PdCircleSeat   *seat = member ? pd_circle_session_find_seat (session, member->id) : NULL;

  if (member && (!seat || !seat->has_come))
    {
      pd_usage_error (error, _ ("%s was not in that session."), name);
      return NULL;
    }
  return seat;
}

static gboolean
add_action (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);
  g_autoptr (PdNote)          note = NULL;
  const PdCircleSeat         *owner = session ? find_owner (workspace, circle, session, call, error) : NULL;
  PdDay                       due;
  int                         revision = 0;

  if (!owner || !pd_circle_call_read_day ("--due", call->due, PD_DAY_NONE, &due, error))
    return FALSE;
  if (*g_strstrip (call->what) == '\0')
    {
      pd_usage_error (error, _ ("--what takes a step that somebody does."));
      return FALSE;
    }
  note = begin_reflection (workspace, session, &revision, error);
  if (!note)
    return FALSE;
  pd_note_add_action (note, call->what, owner->member_id, due);
  return pd_workspace_write_reflection (workspace, session, revision, note, pd_invocation_get_today (self), error);
}

static gboolean
list_apart (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  static const char *const fields[] = { "id", "one", "other", "since", "ended", "readers", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    all = pd_workspace_list_kept_apart (workspace, error);

  for (guint i = 0; all && i < all->len; i++)
    {
      const PdKeptApart *apart = all->pdata[i];
      g_autoptr (GArray) readers = pd_workspace_list_kept_apart_readers (workspace, apart->id, error);

      if (!readers)
        return FALSE;
      pd_output_add_id (output, apart->id);
      pd_output_add_text (output, pd_names_find_person (workspace, apart->one_id));
      pd_output_add_text (output, pd_names_find_person (workspace, apart->other_id));
      pd_output_add_day (output, apart->since);
      pd_output_add_day (output, apart->ended_on);
      pd_output_take_text (output, join_people (workspace, readers));
    }
  if (all)
    pd_output_print (output);
  return all != NULL;
}

/* What stands before the first heading is why, what stands behind it how they handle it. It
 * comes from a file, because other programs can read arguments. */
static PdKeptApartReason *
read_reason (const PdCircleCall *call,
             GError            **error)
{
  g_autofree char *text = NULL;
  g_autofree char *handling = NULL;
  char            *heading;
  PdDay            review;

  if (!pd_circle_call_read_day ("--review", call->review, PD_DAY_NONE, &review, error) || !read_text (call, &text, NULL, error))
    return NULL;
  heading = g_str_has_prefix (text, "#") ? text : strstr (text, "\n#");
  if (heading)
    {
      char *end = strchr (heading + 1, '\n');

      handling = g_strstrip (g_strdup (end ? end : ""));
      *heading = '\0';
    }
  return pd_kept_apart_reason_new (g_strstrip (text), handling ? handling : "", review);
}

static GPtrArray *
find_people (PdWorkspace *workspace,
             char       **names,
             GError     **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names && names[i]; i++)
    {
      PdPerson *person = pd_workspace_find_person (workspace, names[i], error);

      if (!person)
        return NULL;
      g_ptr_array_add (people, g_object_ref (person));
    }
  return g_steal_pointer (&people);
}

static gboolean
apart_add (PdInvocation       *self,
           PdWorkspace        *workspace,
           const PdCircleCall *call,
           GError            **error)
{
  g_autoptr (GPtrArray)         both = find_people (workspace, call->members, error);
  g_autoptr (GPtrArray)         may_know = both ? find_people (workspace, call->may_know, error) : NULL;
  g_autoptr (PdKeptApartReason) reason = NULL;
  g_autoptr (PdKeptApart)       apart = NULL;
  PdDay                         since;

  if (!may_know || !pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &since, error))
    return FALSE;
  if (both->len != 2)
    {
      pd_usage_error (error, _ ("Say which two: --member NAME --member NAME."));
      return FALSE;
    }
  reason = read_reason (call, error);
  apart = reason ? pd_workspace_keep_apart (workspace, both->pdata[0], both->pdata[1], reason, may_know, since, error) : NULL;
  if (apart)
    printf ("%" G_GINT64_FORMAT "\n", apart->id);
  return apart != NULL;
}

static gboolean
find_apart (PdInvocation *self,
            PdId         *ret_id,
            GError      **error)
{
  if (pd_typed_read_id (pd_invocation_get_argument (self, 1), ret_id))
    return TRUE;
  pd_usage_error (error, _ ("Say which, by its ID; cosupervision FILE apart shows them."));
  return FALSE;
}

static gboolean
apart_show (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  static const char *const      fields[] = { "id", "why", "handling", "review", NULL };
  g_autoptr (PdOutput)          output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdKeptApartReason) reason = NULL;
  PdId                          id;

  if (!find_apart (self, &id, error) || !(reason = pd_workspace_read_kept_apart (workspace, id, error)))
    return FALSE;
  pd_output_add_id (output, id);
  pd_output_add_text (output, reason->why);
  pd_output_add_text (output, reason->handling);
  pd_output_add_day (output, reason->review_on);
  pd_output_print (output);
  return TRUE;
}

static gboolean
apart_write (PdInvocation       *self,
             PdWorkspace        *workspace,
             const PdCircleCall *call,
             GError            **error)
{
  g_autoptr (PdKeptApartReason) reason = NULL;
  PdId                          id;

  return find_apart (self, &id, error) && (reason = read_reason (call, error)) &&
         pd_workspace_write_kept_apart (workspace, id, reason, error);
}

static gboolean
apart_let_know (PdInvocation       *self,
                PdWorkspace        *workspace,
                const PdCircleCall *call,
                GError            **error)
{
  PdPerson *person;
  PdId      id;

  return find_apart (self, &id, error) && (person = pd_workspace_find_person (workspace, call->person, error)) &&
         pd_workspace_let_know_kept_apart (workspace, id, person, error);
}

static gboolean
apart_end (PdInvocation       *self,
           PdWorkspace        *workspace,
           const PdCircleCall *call,
           GError            **error)
{
  PdDay last;
  PdId  id;

  return find_apart (self, &id, error) &&
         pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &last, error) &&
         pd_workspace_end_kept_apart (workspace, id, last, error);
}

const PdCircleAct pd_circle_sealed_acts[] = {
  { "reflection", FALSE, "ID", { NULL }, show_reflection },
  { "reflect", TRUE, "ID", { "text-file" }, reflect },
  { "action-add", TRUE, "ID", { "what" }, add_action },
  { "apart", FALSE, NULL, { NULL }, list_apart },
  { "apart-add", TRUE, NULL, { "member", "text-file" }, apart_add },
  { "apart-show", FALSE, "ID", { NULL }, apart_show },
  { "apart-write", TRUE, "ID", { "text-file" }, apart_write },
  { "apart-let-know", TRUE, "ID", { "person" }, apart_let_know },
  { "apart-end", TRUE, "ID", { NULL }, apart_end },
  { NULL },
};
