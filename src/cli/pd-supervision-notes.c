/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-names.h"
#include "pd-note-search.h"
#include "pd-note.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-typed.h"
#include "pd-workspace-note-actions.h"
#include "pd-workspace-notes.h"

/* More than anybody reads. */
#define MAX_HITS 1000

static gboolean
append_actions (PdWorkspace        *workspace,
                const PdNoteRecord *note,
                GString            *text,
                GError            **error)
{
  g_autoptr (GPtrArray) actions = pd_workspace_read_note_actions (workspace, note, error);

  if (!actions)
    return FALSE;
  if (actions->len > 0)
    g_string_append_printf (text, "%s# %s\n", text->len > 0 ? "\n\n" : "", _ ("Actions"));
  for (guint i = 0; i < actions->len; i++)
    {
      const PdAgreedAction *agreed = actions->pdata[i];
      const PdNoteAction    action = { agreed->what, agreed->owner_id, agreed->due, agreed->done_on };
      const char           *owner = pd_names_find_person (workspace, agreed->owner_id);
      g_autofree char      *words = pd_note_action_to_words (&action, owner ? owner : _ ("somebody from outside"));

      g_string_append_printf (text, "\n- %s", words);
    }
  return TRUE;
}

/* The newest text, and what was added to it. */
static char *
read_text (PdWorkspace        *workspace,
           const PdNoteRecord *note,
           PdDay              *ret_next,
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
          *ret_next = written->next_day;
          /* Actions come below with who does them, and whether they are done by now. */
          g_ptr_array_set_size (written->actions, 0);
          part = pd_note_to_text (written);
          g_string_append (text, part);
          if (!append_actions (workspace, note, text, error))
            return NULL;
          continue;
        }
      part = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      /* Translators: a heading over what was added to a note after both had closed it */
      g_string_append_printf (text, "\n\n# %s\n\n%s", _ ("Added after it was closed"), part);
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
            PdDay               next,
            const char         *text)
{
  g_autofree char *day = pd_day_to_iso (note->day);
  g_autofree char *supervisor = pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_SUPERVISOR);
  g_autofree char *worker = pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_WORKER);
  g_autofree char *readers = pd_supervision_name_readers (workspace, note);

  /* Translators: a date, a number of minutes, and how the note stands: "open", "closed" */
  printf (_ ("%s, %d minutes, %s\n"), day, note->minutes, pd_supervision_standing (note));
  printf (_ ("Supervisor: %s\nWorker: %s\nRead by: %s\n"), supervisor, worker, readers);
  if (next != PD_DAY_NONE)
    {
      g_autofree char *next_day = pd_day_to_iso (next);

      /* Translators: %s is a date */
      printf (_ ("Next session: %s\n"), next_day);
    }
  putchar ('\n');
  puts (text);
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
  static const char *const fields[] = { "id", "date", "minutes", "supervisor", "worker", "standing", "readers", "next", "text", NULL };
  g_autoptr (PdNoteRecord) note = pd_supervision_load_note (self, workspace, error);
  g_autoptr (PdOutput)     output = NULL;
  PdDay                    next = PD_DAY_NONE;
  g_autofree char         *text = note ? read_text (workspace, note, &next, error) : NULL;

  if (!text)
    return FALSE;
  if (!pd_invocation_get_json (self))
    {
      print_note (workspace, note, next, text);
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
  pd_output_add_day (output, next);
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
