/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who reads a note: each change of that is an act, and stays in the note's rows. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-safeguarding-table.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_reseal_note:
 * @self: an unlocked workspace
 * @change: a change
 * @note: what is known of the note, with its readers as they are from now on
 * @from: the first revision that is sealed anew
 * @error: return location for an error, as for pd_sealed_box_open()
 *
 * Whoever unlocked the file opens the revisions and seals them for the readers of now, each
 * with a key of its own. One that is not sealed for them stays as it is.
 *
 * Returns: whether all that they can open are sealed so
 */
gboolean
pd_workspace_reseal_note (PdWorkspace        *self,
                          PdChange           *change,
                          const PdNoteRecord *note,
                          int                 from,
                          GError            **error)
{
  g_autoptr (GPtrArray) revisions = pd_workspace_list_note_revisions (self, note->id, error);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      PdNoteRevision    *revision = g_ptr_array_index (revisions, i);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) cause = NULL;

      if (revision->revision < from)
        continue;
      content = pd_note_seal_open (pd_vault_get_identity (self->vault), revision, &cause);
      if (content == NULL && g_error_matches (cause, PD_ERROR, PD_ERROR_REFUSED))
        continue;
      if (content == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (!pd_note_seal_revision (self, note, revision, content, error) ||
          !pd_note_revision_table_set_box (change, revision, error))
        return FALSE;
    }
  return revisions != NULL;
}

/* No two rows of one reader begin at the same moment. */
static gint64
find_moment (PdWorkspace        *self,
             const PdNoteRecord *note,
             PdId                person_id)
{
  gint64 moment = pd_workspace_get_now (self);

  for (guint i = 0; i < note->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      if (reader->person_id == person_id)
        moment = MAX (moment, reader->added_at + 1);
    }
  return moment;
}

/**
 * pd_workspace_note_add_reader_row:
 * @self: an unlocked workspace
 * @note: (inout): what is known of a note
 * @person_id: who reads it from now on, beside the others
 * @from: the first revision that they read
 */
void
pd_workspace_note_add_reader_row (PdWorkspace  *self,
                                  PdNoteRecord *note,
                                  PdId          person_id,
                                  int           from)
{
  PdNoteReader reader = {
    .person_id = person_id,
    .from = from,
    .added_by = pd_workspace_get_my_id (self),
    .added_at = find_moment (self, note, person_id),
  };

  if (!pd_note_record_is_reader (note, person_id))
    g_array_append_val (note->readers, reader);
}

/**
 * pd_workspace_note_end_reader_row:
 * @self: an unlocked workspace
 * @note: (inout): what is known of a note
 * @person_id: who does not read what is written from now on
 *
 * Returns: whether they were a reader
 */
gboolean
pd_workspace_note_end_reader_row (PdWorkspace  *self,
                                  PdNoteRecord *note,
                                  PdId          person_id)
{
  for (guint i = 0; i < note->readers->len; i++)
    {
      PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      if (reader->person_id != person_id || reader->until != 0)
        continue;
      if (note->n_revisions < reader->from)
        {
          g_array_remove_index (note->readers, i);
          return TRUE;
        }
      reader->until = note->n_revisions;
      reader->removed_by = pd_workspace_get_my_id (self);
      reader->removed_at = pd_workspace_get_now (self);
      return TRUE;
    }
  return FALSE;
}

/**
 * pd_workspace_check_reader_has_key:
 * @self: an unlocked workspace
 * @person: somebody
 * @error: return location for an error: %PD_ERROR_REFUSED
 *
 * Returns: whether something can be sealed for them: whether they can open the file
 */
gboolean
pd_workspace_check_reader_has_key (PdWorkspace *self,
                                   PdPerson    *person,
                                   GError     **error)
{
  if (pd_note_seal_has_key (self, pd_person_get_id (person)))
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_REFUSED,
               _ ("%s has no key to the file yet, so nothing can be sealed for them. Give them a passphrase first."),
               pd_person_get_name (person));
  return FALSE;
}

/**
 * pd_workspace_add_note_reader:
 * @self: a workspace
 * @id: a note
 * @person: who reads its newest text, what is added to it, and what is written from now on
 * @error: return location for an error: %PD_ERROR_REFUSED when they have no key to the
 *   file, or the person who unlocked it may not say who reads the note
 *
 * Returns: whether they do
 */
gboolean
pd_workspace_add_note_reader (PdWorkspace *self,
                              PdId         id,
                              PdPerson    *person,
                              GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (PdChange)     change = NULL;
  g_autofree char         *label = NULL;
  int                      from;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL || !pd_workspace_check_reader_has_key (self, person, error))
    return FALSE;
  from = MAX (note->text_revision, 1);
  pd_workspace_note_add_reader_row (self, note, pd_person_get_id (person), from);
  /* Translators: an act in the history; %s is a person */
  label = g_strdup_printf (_ ("Let %s read a note"), pd_person_get_name (person));
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && pd_note_table_save (change, note, error) &&
         pd_workspace_reseal_note (self, change, note, from, error) &&
         pd_workspace_keep_change (self, change, error);
}

static gboolean
write_record (PdChange *change,
              gpointer  value,
              GError  **error)
{
  return pd_note_table_save (change, value, error);
}

/**
 * pd_workspace_remove_note_reader:
 * @self: a workspace
 * @id: a note
 * @person: who does not read what is written from now on
 * @error: return location for an error: %PD_ERROR_REFUSED when it was the session of
 *   @person, who only gives that up for themselves, %PD_ERROR_NOT_FOUND when they are no
 *   reader
 *
 * What was sealed for them before stays sealed for them.
 *
 * Returns: whether they don't
 */
gboolean
pd_workspace_remove_note_reader (PdWorkspace *self,
                                 PdId         id,
                                 PdPerson    *person,
                                 GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autofree char         *label = NULL;
  PdId                     person_id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  person_id = pd_person_get_id (person);
  if (person_id != pd_workspace_get_my_id (self) && pd_note_record_is_party (note, person_id))
    return pd_workspace_refuse (error, _ ("Whose session it was reads the note, until they give that up themselves."));
  if (!pd_workspace_note_end_reader_row (self, note, person_id))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("%s does not read this note."), pd_person_get_name (person));
      return FALSE;
    }
  /* Translators: an act in the history; %s is a person */
  label = g_strdup_printf (_ ("End that %s reads a note"), pd_person_get_name (person));
  return pd_workspace_do (self, label, write_record, note, error);
}

/**
 * pd_workspace_get_safeguarding:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): who reads every note that is begun, as the service
 *   has set it; to be shown wherever one is written
 */
PdPerson *
pd_workspace_get_safeguarding (PdWorkspace *self)
{
  PdId id = PD_ID_NONE;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (self->store != NULL)
    pd_safeguarding_table_find (self->store, &id, NULL);
  return id != PD_ID_NONE ? pd_workspace_get_person (self, id) : NULL;
}

static gboolean
write_safeguarding (PdChange *change,
                    gpointer  value,
                    GError  **error)
{
  return pd_safeguarding_table_set (change, *(const PdId *) value, error);
}

/**
 * pd_workspace_set_safeguarding:
 * @self: a workspace
 * @person: (nullable): who reads every note that is begun from now on, or %NULL for nobody
 * @error: return location for an error: %PD_ERROR_REFUSED when they have no key to the file
 *
 * Notes that are there already keep their readers.
 *
 * Returns: whether it is set
 */
gboolean
pd_workspace_set_safeguarding (PdWorkspace *self,
                               PdPerson    *person,
                               GError     **error)
{
  PdId id = PD_ID_NONE;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (!pd_workspace_check_unlocked (self, error) || (person != NULL && !pd_workspace_check_reader_has_key (self, person, error)))
    return FALSE;
  if (person != NULL)
    id = pd_person_get_id (person);
  return pd_workspace_do (self, _ ("Set who reads every note"), write_safeguarding, &id, error);
}
