/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-supervision-private.h"

#include "pd-json-list-private.h"
#include "pd-note-revision-table.h"
#include "pd-note-table.h"
#include "pd-note-template-table.h"
#include "pd-session-table.h"
#include "pd-supervision-agreement-table.h"

/* A note and its revisions, which stay sealed. */
typedef struct
{
  PdNoteRecord *note;
  GPtrArray    *revisions;
} SealedNote;

static void
sealed_note_free (gpointer data)
{
  SealedNote *self = data;

  g_ptr_array_unref (self->revisions);
  g_free (self);
}

static void
add_moment (JsonBuilder *builder,
            const char  *member,
            gint64       moment)
{
  g_autoptr (GDateTime) when = moment != 0 ? g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC) : NULL;
  g_autofree char      *text = when != NULL ? g_date_time_format_iso8601 (when) : g_strdup ("");

  pd_json_add_text (builder, member, text);
}

static void
add_ids (JsonBuilder  *builder,
         const char   *member,
         const GArray *ids)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    pd_json_add_id_value (builder, g_array_index (ids, PdId, i));
  json_builder_end_array (builder);
}

static void
add_texts (JsonBuilder                  *builder,
           const PdSupervisionAgreement *agreement)
{
  json_builder_set_member_name (builder, "texts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    if (*agreement->texts[i] != '\0')
      pd_json_add_text (builder, pd_supervision_text_to_nick (i), agreement->texts[i]);
  json_builder_end_object (builder);
}

static void
add_consents (JsonBuilder                  *builder,
              const PdSupervisionAgreement *agreement)
{
  json_builder_set_member_name (builder, "agreed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < agreement->consents->len; i++)
    {
      const PdSupervisionConsent *consent = &g_array_index (agreement->consents, PdSupervisionConsent, i);

      json_builder_begin_object (builder);
      pd_json_add_id (builder, "person", consent->person_id);
      pd_json_add_day (builder, "day", consent->day);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_agreement (JsonBuilder *builder,
               gpointer     item)
{
  const PdSupervisionAgreement *agreement = item;

  pd_json_add_id (builder, "id", agreement->id);
  pd_json_add_text (builder, "kind", pd_supervision_kind_to_nick (agreement->kind));
  pd_json_add_text (builder, "form", pd_supervision_form_to_nick (agreement->form));
  pd_json_add_id (builder, "supervisor", agreement->supervisor_id);
  pd_json_add_text (builder, "outside", agreement->outside_name);
  add_ids (builder, "members", agreement->member_ids);
  pd_json_add_number (builder, "days_between", agreement->days_between);
  pd_json_add_number (builder, "minutes", agreement->minutes);
  pd_json_add_text (builder, "mode", pd_meeting_mode_to_nick (agreement->mode));
  pd_json_add_text (builder, "place", agreement->place);
  pd_json_add_boolean (builder, "is_paid", agreement->is_paid);
  pd_json_add_day (builder, "started_on", agreement->started_on);
  pd_json_add_day (builder, "review_on", agreement->review_on);
  pd_json_add_day (builder, "ended_on", agreement->ended_on);
  add_texts (builder, agreement);
  add_consents (builder, agreement);
}

static void
add_session (JsonBuilder *builder,
             gpointer     item)
{
  const PdSession *session = item;

  pd_json_add_id (builder, "id", session->id);
  pd_json_add_id (builder, "agreement", session->agreement_id);
  pd_json_add_day (builder, "day", session->day);
  pd_json_add_number (builder, "start_minute", session->start);
  pd_json_add_number (builder, "minutes", session->minutes);
  pd_json_add_text (builder, "mode", pd_meeting_mode_to_nick (session->mode));
  pd_json_add_text (builder, "place", session->place);
  pd_json_add_boolean (builder, "is_planned", session->is_planned);
  pd_json_add_text (builder, "state", pd_session_state_to_nick (session->state));
  pd_json_add_text (builder, "why", session->why);
  pd_json_add_id (builder, "by", session->by);
  pd_json_add_id (builder, "rebooked_as", session->rebooked_as);
  pd_json_add_id (builder, "shift", session->shift_id);
  add_ids (builder, "present", session->present_ids);
}

static void
add_parties (JsonBuilder        *builder,
             const PdNoteRecord *note)
{
  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      json_builder_begin_object (builder);
      pd_json_add_id (builder, "person", party->person_id);
      pd_json_add_text (builder, "side", pd_note_side_to_nick (party->side));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_readers (JsonBuilder        *builder,
             const PdNoteRecord *note)
{
  json_builder_set_member_name (builder, "readers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < note->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      json_builder_begin_object (builder);
      pd_json_add_id (builder, "person", reader->person_id);
      pd_json_add_number (builder, "from_revision", reader->from);
      pd_json_add_number (builder, "until_revision", reader->until);
      pd_json_add_id (builder, "added_by", reader->added_by);
      add_moment (builder, "added_at", reader->added_at);
      pd_json_add_id (builder, "removed_by", reader->removed_by);
      add_moment (builder, "removed_at", reader->removed_at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_revision (JsonBuilder          *builder,
              const PdNoteRevision *revision)
{
  gsize            size;
  gconstpointer    data = g_bytes_get_data (revision->box, &size);
  g_autofree char *box = g_base64_encode (data, size);

  json_builder_begin_object (builder);
  pd_json_add_number (builder, "revision", revision->revision);
  pd_json_add_text (builder, "kind", revision->kind == PD_NOTE_REVISION_ADDENDUM ? "addendum" : "text");
  pd_json_add_id (builder, "author", revision->author_id);
  add_moment (builder, "written_at", revision->written_at);
  pd_json_add_text (builder, "box", box);
  json_builder_end_object (builder);
}

static void
add_note (JsonBuilder *builder,
          gpointer     item)
{
  const SealedNote   *sealed = item;
  const PdNoteRecord *note = sealed->note;

  pd_json_add_id (builder, "id", note->id);
  pd_json_add_id (builder, "agreement", note->agreement_id);
  pd_json_add_id (builder, "session", note->session_id);
  pd_json_add_day (builder, "day", note->day);
  pd_json_add_number (builder, "minutes", note->minutes);
  add_moment (builder, "closed_at", note->closed_at);
  pd_json_add_day (builder, "trashed_on", note->trashed_on);
  add_parties (builder, note);
  add_readers (builder, note);
  json_builder_set_member_name (builder, "revisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sealed->revisions->len; i++)
    add_revision (builder, g_ptr_array_index (sealed->revisions, i));
  json_builder_end_array (builder);
}

static void
add_template (JsonBuilder *builder,
              gpointer     item)
{
  const PdNoteTemplate *template = item;
  g_autofree char *text = pd_note_template_to_text (template);

  pd_json_add_id (builder, "id", template->id);
  pd_json_add_text (builder, "name", template->name);
  pd_json_add_text (builder, "text", text);
}

static GPtrArray *
list_sealed (PdStore   *store,
             GPtrArray *notes,
             GError   **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (sealed_note_free);

  for (guint i = 0; i < notes->len; i++)
    {
      PdNoteRecord *note = g_ptr_array_index (notes, i);
      SealedNote   *sealed;
      GPtrArray    *revisions;

      if (!pd_note_revision_table_list (store, note->id, &revisions, error))
        return NULL;
      sealed = g_new0 (SealedNote, 1);
      sealed->note = note;
      sealed->revisions = revisions;
      g_ptr_array_add (all, sealed);
    }
  return g_steal_pointer (&all);
}

/**
 * pd_export_supervision:
 * @folder: where to
 * @store: the tables
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * What everybody with the file sees of supervision. What is written in notes stays in its
 * boxes: a reader prints or shows it, which is an act of their own.
 *
 * Returns: whether `supervision.json`, `sessions.json`, `notes.json` and
 *   `note-templates.json` are there
 */
gboolean
pd_export_supervision (PdExportFolder *folder,
                       PdStore        *store,
                       GError        **error)
{
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) sealed = NULL;
  g_autoptr (GPtrArray) templates = NULL;

  if (!pd_supervision_agreement_table_list (store, PD_ID_NONE, &agreements, error) ||
      !pd_session_table_list (store, PD_ID_NONE, &sessions, error) ||
      !pd_note_table_list (store, PD_ID_NONE, &notes, error) ||
      !pd_note_template_table_list (store, &templates, error))
    return FALSE;
  sealed = list_sealed (store, notes, error);
  return sealed != NULL &&
         pd_json_list_write (folder, "supervision.json", agreements, add_agreement, error) &&
         pd_json_list_write (folder, "sessions.json", sessions, add_session, error) &&
         pd_json_list_write (folder, "notes.json", sealed, add_note, error) &&
         pd_json_list_write (folder, "note-templates.json", templates, add_template, error);
}
