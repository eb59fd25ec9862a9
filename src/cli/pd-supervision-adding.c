/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* A note of a session that was held, and when the next one is. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-clock.h"
#include "pd-note-template.h"
#include "pd-session-list.h"
#include "pd-supervision-call.h"
#include "pd-typed.h"
#include "pd-workspace-note-words.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

/* How long a session was where nothing is said. */
#define USUAL_MINUTES 60

/* What we agreed, the two of us; or nothing. */
static gboolean
find_agreement (PdWorkspace             *workspace,
                PdPerson                *with,
                PdDay                    day,
                PdSupervisionAgreement **ret_agreement,
                GError                 **error)
{
  PdId                  my_id = pd_person_get_id (pd_workspace_get_me (workspace));
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (workspace, with, error);

  *ret_agreement = NULL;
  if (!agreements)
    return FALSE;
  for (guint i = 0; i < agreements->len && !*ret_agreement; i++)
    {
      const PdSupervisionAgreement *agreement = agreements->pdata[i];

      if (agreement->supervisor_id != PD_ID_NONE && agreement->member_ids->len == 1 &&
          pd_supervision_agreement_holds_on (agreement, day) &&
          pd_supervision_agreement_is_party (agreement, my_id))
        *ret_agreement = pd_supervision_agreement_copy (agreement);
    }
  return TRUE;
}

/* Without an agreement, a worker’s session is with their supervisor; else I supervise. */
static gboolean
am_worker (PdWorkspace                  *workspace,
           PdPerson                     *with,
           const PdSupervisionAgreement *agreement)
{
  if (agreement)
    return agreement->supervisor_id == pd_person_get_id (with);
  return pd_person_get_use (pd_workspace_get_me (workspace)) == PD_USE_WORKER && pd_person_get_use (with) != PD_USE_WORKER;
}

/* The session of that day, held, booked before or not. */
static gboolean
hold_session (PdWorkspace                  *workspace,
              const PdSupervisionAgreement *agreement,
              PdNoteRecord                 *note,
              GError                      **error)
{
  g_autoptr (GPtrArray) sessions = pd_workspace_list_sessions (workspace, agreement, error);
  g_autoptr (PdSession) session = NULL;
  const PdSession      *known;
  PdId                  present[] = { agreement->supervisor_id, g_array_index (agreement->member_ids, PdId, 0) };

  if (!sessions)
    return FALSE;
  known = pd_session_list_find_on (sessions, note->day);
  if (known)
    session = pd_session_copy (known);
  else
    {
      session = pd_session_new (agreement, note->day, pd_session_list_get_usual_start (sessions));
      session->is_planned = FALSE;
    }
  session->minutes = note->minutes;
  if (session->state != PD_SESSION_HELD && !pd_workspace_hold_session (workspace, session, present, G_N_ELEMENTS (present), error))
    return FALSE;
  note->agreement_id = agreement->id;
  note->session_id = session->id;
  return TRUE;
}

/**
 * pd_supervision_call_read_text:
 * @call: what was said
 * @ret_text: (out) (transfer full): what stands in the file that was named
 * @ret_length: (out): how many bytes that is
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_supervision_call_read_text (const PdSupervisionCall *call,
                               char                   **ret_text,
                               gsize                   *ret_length,
                               GError                 **error)
{
  return g_file_get_contents (g_str_equal (call->text_file, "-") ? "/dev/stdin" : call->text_file, ret_text, ret_length, error);
}

static GBytes *
read_content (PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              PdNoteSide               side,
              PdDay                    next_day,
              GError                 **error)
{
  g_autoptr (PdNoteTemplate) template = pd_workspace_load_default_note_template (workspace, error);
  g_autoptr (PdNote) note = template ? pd_note_template_make_note (template) : NULL;
  g_autofree char   *text = NULL;
  gsize              length;

  if (!note || !pd_supervision_call_read_text (call, &text, &length, error) ||
      !pd_note_fill (note, side, text, (gssize) length, error))
    return NULL;
  note->next_day = next_day;
  return pd_note_to_bytes (note, error);
}

/**
 * pd_supervision_call_find_day:
 * @self: a call
 * @call: what was said
 * @ret_day: (out): the day that was named, or today
 * @error: return location for an error
 *
 * Returns: whether it is a day
 */
gboolean
pd_supervision_call_find_day (PdInvocation            *self,
                              const PdSupervisionCall *call,
                              PdDay                   *ret_day,
                              GError                 **error)
{
  *ret_day = pd_invocation_get_today (self);
  return !call->date || pd_typed_read_day ("--date", call->date, ret_day, error);
}

/* When they meet again, if that was said. */
typedef struct
{
  PdDay day;
  int   start; /* -1 for when the last one began */
} Next;

static gboolean
find_next (const PdSupervisionCall *call,
           PdDay                    day,
           Next                    *next,
           GError                 **error)
{
  *next = (Next){ PD_DAY_NONE, -1 };
  if (call->next_start && !call->next)
    pd_usage_error (error, _ ("--next-start goes with --next."));
  else if ((call->next && !pd_typed_read_day ("--next", call->next, &next->day, error)) ||
           (call->next_start && !pd_typed_read_time ("--next-start", call->next_start, &next->start, error)))
    return FALSE;
  else if (call->next && next->day <= day)
    pd_usage_error (error, _ ("--next takes a day after the session that the note is of."));
  else
    return TRUE;
  return FALSE;
}

/* The note is written by now, whatever becomes of this. */
static gboolean
book_next (PdWorkspace                  *workspace,
           const PdSupervisionAgreement *agreement,
           const Next                   *next,
           GError                      **error)
{
  g_autoptr (PdSession) session = NULL;

  if (next->day == PD_DAY_NONE)
    return TRUE;
  if (!agreement || !pd_supervision_agreement_holds_on (agreement, next->day))
    {
      fprintf (stderr, "%s\n", _ ("No agreement between the two of you holds on that day, so it stands in the note and is not booked."));
      return TRUE;
    }
  session = pd_workspace_book_next_session (workspace, agreement, next->day, next->start, error);
  if (session && next->start >= 0 && session->start != next->start)
    {
      g_autofree char *start = pd_clock_to_text (session->start);

      fprintf (stderr, _ ("A session is booked for that day already, at %s. It was left as it is.\n"), start);
    }
  return session != NULL;
}

/**
 * pd_supervision_call_add:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Writes a note of a session, and puts down that it was held where it is agreed; then books
 * the next one, if that was said.
 *
 * Returns: whether it is written; its id is printed then
 */
gboolean
pd_supervision_call_add (PdInvocation            *self,
                         PdWorkspace             *workspace,
                         const PdSupervisionCall *call,
                         GError                 **error)
{
  g_autoptr (PdNoteRecord)           note = NULL;
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (GBytes)                 content = NULL;
  PdPerson                          *with = pd_workspace_find_person (workspace, call->with, error);
  PdNoteSide                         mine;
  Next                               next;
  PdDay                              day;

  if (!with || !pd_supervision_call_find_day (self, call, &day, error) || !find_next (call, day, &next, error))
    return FALSE;
  if (with == pd_workspace_get_me (workspace))
    {
      pd_usage_error (error, _ ("--with takes the other one, not yourself."));
      return FALSE;
    }
  if (!find_agreement (workspace, with, day, &agreement, error))
    return FALSE;
  mine = am_worker (workspace, with, agreement) ? PD_NOTE_SIDE_WORKER : PD_NOTE_SIDE_SUPERVISOR;
  note = pd_note_record_new (day, call->minutes != 0 ? call->minutes : USUAL_MINUTES);
  pd_note_record_add_party (note, pd_person_get_id (pd_workspace_get_me (workspace)), mine);
  pd_note_record_add_party (note, pd_person_get_id (with), mine == PD_NOTE_SIDE_WORKER ? PD_NOTE_SIDE_SUPERVISOR : PD_NOTE_SIDE_WORKER);
  content = read_content (workspace, call, mine, next.day, error);
  if (!content || !pd_note_record_check (note, error) ||
      (agreement && !hold_session (workspace, agreement, note, error)) ||
      !pd_workspace_begin_note (workspace, note, error) ||
      !pd_workspace_write_note (workspace, note->id, 0, content, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", note->id);
  return book_next (workspace, agreement, &next, error);
}
