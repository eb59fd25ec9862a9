/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-seal-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-person-table.h"
#include "pd-sealed-box.h"
#include "pd-workspace-access.h"
#include "pd-workspace-private.h"

/* All that the row says beside the box: in any other row it does not open. */
static GBytes *
bind_revision (const PdNoteRevision *revision)
{
  char *text = g_strdup_printf ("note_revision %" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                revision->note_id,
                                revision->revision,
                                (int) revision->kind,
                                revision->author_id,
                                revision->written_at);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
bind_draft (const PdNoteDraft *draft)
{
  char *text = g_strdup_printf ("note_draft %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT,
                                draft->note_id,
                                draft->author_id,
                                draft->base_revision,
                                draft->saved_at);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
bind_own_words (const PdOwnWords *words)
{
  char *text = g_strdup_printf ("own_words %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, words->person_id, words->saved_at);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * pd_note_seal_has_key:
 * @workspace: an unlocked workspace
 * @person_id: somebody
 *
 * Returns: whether something can be sealed for them: whether they can open the file
 */
gboolean
pd_note_seal_has_key (PdWorkspace *workspace,
                      PdId         person_id)
{
  PdPerson *person = pd_workspace_get_person (workspace, person_id);

  return person != NULL && pd_workspace_access_can_open (workspace, person);
}

/* Somebody who can't open the file any more reads nothing that is written from then on. */
static GPtrArray *
list_keys (PdWorkspace        *workspace,
           const PdNoteRecord *note,
           int                 revision,
           GError            **error)
{
  g_autoptr (GPtrArray)  keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < note->readers->len; i++)
    {
      PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);
      GBytes       *key;

      if (reader->from > revision || (reader->until != 0 && reader->until < revision) ||
          !pd_note_seal_has_key (workspace, reader->person_id) || !g_hash_table_add (seen, &reader->person_id))
        continue;
      if (!pd_person_table_find_public_key (workspace->store, reader->person_id, &key, error))
        return NULL;
      if (key != NULL)
        g_ptr_array_add (keys, key);
    }
  return g_steal_pointer (&keys);
}

/**
 * pd_note_seal_revision:
 * @workspace: an unlocked workspace
 * @note: of which note
 * @revision: the rest of its row; its box is set
 * @content: what was written
 * @error: return location for an error
 *
 * Seals it for those who read that revision of the note.
 *
 * Returns: whether it is sealed
 */
gboolean
pd_note_seal_revision (PdWorkspace        *workspace,
                       const PdNoteRecord *note,
                       PdNoteRevision     *revision,
                       GBytes             *content,
                       GError            **error)
{
  g_autoptr (GPtrArray) keys = list_keys (workspace, note, revision->revision, error);
  g_autoptr (GBytes)    binding = bind_revision (revision);

  if (keys == NULL)
    return FALSE;
  g_clear_pointer (&revision->box, g_bytes_unref);
  revision->box = pd_sealed_box_seal (content, keys, binding, error);
  return revision->box != NULL;
}

/**
 * pd_note_seal_open:
 * @reader: who opens it
 * @revision: a row with its box; its day is how an error names it
 * @error: return location for an error, as for pd_sealed_box_open()
 *
 * Can be called in any thread.
 *
 * Returns: (transfer full) (nullable): what was written
 */
GBytes *
pd_note_seal_open (PdIdentity           *reader,
                   const PdNoteRevision *revision,
                   GError              **error)
{
  g_autoptr (GBytes) binding = bind_revision (revision);
  g_autoptr (GError) cause = NULL;
  g_autofree char   *on = NULL;
  GBytes            *content = pd_sealed_box_open (revision->box, reader, binding, &cause);

  if (content != NULL)
    return content;
  on = pd_day_to_short_words (revision->day);
  /* Translators: "The note of Tue 24 Nov, revision 2: This was not sealed for you." */
  g_set_error (error, cause->domain, cause->code, _ ("The note of %1$s, revision %2$d: %3$s"), on, revision->revision, cause->message);
  return NULL;
}

/* In the place of what was in @box: sealed for the person who unlocked the file, and nobody
 * else. */
static gboolean
seal_for_oneself (PdWorkspace *workspace,
                  GBytes      *content,
                  GBytes      *binding,
                  GBytes     **box,
                  GError     **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  g_ptr_array_add (keys, pd_identity_get_public (pd_vault_get_identity (workspace->vault)));
  g_clear_pointer (box, g_bytes_unref);
  *box = pd_sealed_box_seal (content, keys, binding, error);
  return *box != NULL;
}

/**
 * pd_note_seal_draft:
 * @workspace: an unlocked workspace
 * @draft: the rest of its row; its box is set
 * @content: what was written so far
 * @error: return location for an error
 *
 * Seals it for the person who unlocked the file, and nobody else.
 *
 * Returns: whether it is sealed
 */
gboolean
pd_note_seal_draft (PdWorkspace *workspace,
                    PdNoteDraft *draft,
                    GBytes      *content,
                    GError     **error)
{
  g_autoptr (GBytes) binding = bind_draft (draft);

  return seal_for_oneself (workspace, content, binding, &draft->box, error);
}

/**
 * pd_note_seal_open_draft:
 * @workspace: an unlocked workspace
 * @draft: a row with its box
 * @error: return location for an error, as for pd_sealed_box_open()
 *
 * Returns: (transfer full) (nullable): what was written so far
 */
GBytes *
pd_note_seal_open_draft (PdWorkspace       *workspace,
                         const PdNoteDraft *draft,
                         GError           **error)
{
  g_autoptr (GBytes) binding = bind_draft (draft);

  return pd_sealed_box_open (draft->box, pd_vault_get_identity (workspace->vault), binding, error);
}

/**
 * pd_note_seal_own_words:
 * @workspace: an unlocked workspace
 * @words: the rest of its row; its box is set
 * @content: the words
 * @error: return location for an error
 *
 * Seals them for the person who unlocked the file, and nobody else.
 *
 * Returns: whether they are sealed
 */
gboolean
pd_note_seal_own_words (PdWorkspace *workspace,
                        PdOwnWords  *words,
                        GBytes      *content,
                        GError     **error)
{
  g_autoptr (GBytes) binding = bind_own_words (words);

  return seal_for_oneself (workspace, content, binding, &words->box, error);
}

/**
 * pd_note_seal_open_own_words:
 * @workspace: an unlocked workspace
 * @words: a row with its box
 * @error: return location for an error, as for pd_sealed_box_open(), which names them
 *
 * Returns: (transfer full) (nullable): the words
 */
GBytes *
pd_note_seal_open_own_words (PdWorkspace      *workspace,
                             const PdOwnWords *words,
                             GError          **error)
{
  g_autoptr (GBytes) binding = bind_own_words (words);
  GBytes            *content = pd_sealed_box_open (words->box, pd_vault_get_identity (workspace->vault), binding, error);

  if (content == NULL)
    /* Translators: what comes behind it says what is wrong with them */
    g_prefix_error (error, "%s ", _ ("Your own words of spelling can’t be read."));
  return content;
}
