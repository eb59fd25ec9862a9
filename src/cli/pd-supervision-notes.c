/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-note-search.h"
#include "pd-note-template.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-typed.h"
#include "pd-workspace-note-words.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

/* More than anybody reads. */
#define MAX_HITS 1000

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
  PdId                  present[] = { agreement->supervisor_id, g_array_index (agreement->member_ids, PdId, 0) };

  if (!sessions)
    return FALSE;
  for (guint i = 0; i < sessions->len && !session; i++)
    {
      const PdSession *booked = sessions->pdata[i];

      if (booked->day == note->day && (booked->state == PD_SESSION_BOOKED || booked->state == PD_SESSION_HELD))
        session = pd_session_copy (booked);
    }
  if (!session)
    {
      session = pd_session_new (agreement, note->day, 9 * 60);
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
              GError                 **error)
{
  g_autoptr (PdNoteTemplate) template = pd_workspace_load_default_note_template (workspace, error);
  g_autoptr (PdNote) note = template ? pd_note_template_make_note (template) : NULL;
  g_autofree char   *text = NULL;
  gsize              length;

  if (!note || !pd_supervision_call_read_text (call, &text, &length, error) ||
      !pd_note_fill (note, side, text, (gssize) length, error))
    return NULL;
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

/**
 * pd_supervision_call_add:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Writes a note of a session, and puts down that it was held where it is agreed.
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
  PdDay                              day;

  if (!with || !pd_supervision_call_find_day (self, call, &day, error))
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
  content = read_content (workspace, call, mine, error);
  if (!content || !pd_note_record_check (note, error) ||
      (agreement && !hold_session (workspace, agreement, note, error)) ||
      !pd_workspace_begin_note (workspace, note, error) ||
      !pd_workspace_write_note (workspace, note->id, 0, content, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", note->id);
  return TRUE;
}

/* The newest text, and what was added to it, each with who wrote it. */
static char *
read_text (PdWorkspace        *workspace,
           const PdNoteRecord *note,
           GError            **error)
{
  g_autoptr (GPtrArray) revisions = pd_workspace_list_note_revisions (workspace, note->id, error);
  g_autoptr (GString)   text = g_string_new (NULL);

  if (!revisions)
    return NULL;
  for (guint i = 0; i < revisions->len; i++)
    {
      const PdNoteRevision *revision = revisions->pdata[i];
      g_autoptr (GBytes)    content = NULL;
      g_autoptr (PdNote)    written = NULL;
      g_autofree char      *part = NULL;

      if (revision->revision < note->text_revision)
        continue;
      content = pd_workspace_read_note (workspace, note->id, revision->revision, error);
      if (!content)
        return NULL;
      if (revision->kind == PD_NOTE_REVISION_TEXT)
        {
          written = pd_note_new_from_bytes (content, error);
          if (!written)
            return NULL;
          part = pd_note_to_text (written);
          g_string_append (text, part);
          continue;
        }
      part = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      /* Translators: a heading over what was added to a note after both had closed it */
      g_string_append_printf (text, "# %s\n\n%s\n\n", _ ("Added after it was closed"), part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pd_supervision_call_get_id:
 * @self: a call
 * @ret_id: (out): what its second argument names
 * @error: return location for an error
 *
 * Returns: whether it is an id
 */
gboolean
pd_supervision_call_get_id (PdInvocation *self,
                            PdId         *ret_id,
                            GError      **error)
{
  const char *argument = pd_invocation_get_argument (self, 1);

  if (pd_typed_read_id (argument, ret_id))
    return TRUE;
  pd_usage_error (error, _ ("\"%s\" is not an ID; supervision FILE list, agreements and sessions show them."), argument);
  return FALSE;
}

/**
 * pd_supervision_load_note:
 * @self: a call
 * @workspace: an unlocked workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): what is known of the note that is named by its id
 */
PdNoteRecord *
pd_supervision_load_note (PdInvocation *self,
                          PdWorkspace  *workspace,
                          GError      **error)
{
  PdId id;

  return pd_supervision_call_get_id (self, &id, error) ? pd_workspace_load_note (workspace, id, error) : NULL;
}

static void
print_note (PdWorkspace        *workspace,
            const PdNoteRecord *note,
            const char         *text)
{
  g_autofree char *day = pd_day_to_iso (note->day);
  g_autofree char *supervisor = pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_SUPERVISOR);
  g_autofree char *worker = pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_WORKER);
  g_autofree char *readers = pd_supervision_name_readers (workspace, note);

  /* Translators: a date, a number of minutes, and how the note stands: "open", "closed" */
  printf (_ ("%s, %d minutes, %s\n"), day, note->minutes, pd_supervision_standing (note));
  printf (_ ("Supervisor: %s\nWorker: %s\nRead by: %s\n\n"), supervisor, worker, readers);
  fputs (text, stdout);
}

/**
 * pd_supervision_call_show:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error: %PD_ERROR_REFUSED when the note is not sealed for
 *   the person who unlocked it
 *
 * Returns: whether the note is printed
 */
gboolean
pd_supervision_call_show (PdInvocation            *self,
                          PdWorkspace             *workspace,
                          const PdSupervisionCall *call,
                          GError                 **error)
{
  static const char *const fields[] = { "id", "date", "minutes", "supervisor", "worker", "standing", "readers", "text", NULL };
  g_autoptr (PdNoteRecord) note = pd_supervision_load_note (self, workspace, error);
  g_autoptr (PdOutput)     output = NULL;
  g_autofree char         *text = note ? read_text (workspace, note, error) : NULL;

  if (!text)
    return FALSE;
  if (!pd_invocation_get_json (self))
    {
      print_note (workspace, note, text);
      return TRUE;
    }
  output = pd_output_new (TRUE, fields);
  pd_output_add_id (output, note->id);
  pd_output_add_day (output, note->day);
  pd_output_add_number (output, note->minutes);
  pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_SUPERVISOR));
  pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_WORKER));
  pd_output_add_text (output, pd_supervision_standing (note));
  pd_output_take_text (output, pd_supervision_name_readers (workspace, note));
  pd_output_add_text (output, text);
  pd_output_print (output);
  return TRUE;
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GAsyncResult **built = user_data;

  *built = g_object_ref (result);
}

static gboolean
build (PdNoteSearch *search,
       GError      **error)
{
  g_autoptr (GAsyncResult) built = NULL;

  pd_note_search_build_async (search, NULL, built_cb, &built);
  while (!built)
    g_main_context_iteration (NULL, TRUE);
  return pd_note_search_build_finish (search, built, error);
}

/**
 * pd_supervision_call_search:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Looks through every note that the person who unlocked it may read.
 *
 * Returns: whether that was done; what was found is printed
 */
gboolean
pd_supervision_call_search (PdInvocation            *self,
                            PdWorkspace             *workspace,
                            const PdSupervisionCall *call,
                            GError                 **error)
{
  static const char *const fields[] = { "id", "date", "supervisor", "worker", "excerpt", NULL };
  g_autoptr (PdNoteSearch) search = pd_note_search_new (workspace);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    hits = NULL;

  if (!build (search, error))
    return FALSE;
  hits = pd_note_search_find (search, pd_invocation_get_argument (self, 1), MAX_HITS, error);
  for (guint i = 0; hits && i < hits->len; i++)
    {
      const PdNoteHit         *hit = hits->pdata[i];
      g_autoptr (PdNoteRecord) note = pd_workspace_load_note (workspace, hit->note_id, error);

      if (!note)
        return FALSE;
      pd_output_add_id (output, note->id);
      pd_output_add_day (output, note->day);
      pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_SUPERVISOR));
      pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_WORKER));
      pd_output_add_text (output, hit->excerpt);
    }
  if (!hits)
    return FALSE;
  pd_output_print (output);
  if (pd_note_search_get_n_damaged (search) > 0)
    fprintf (stderr, "%s\n", _ ("Some notes are damaged and could not be searched; supervision FILE show ID says more of each."));
  return TRUE;
}
