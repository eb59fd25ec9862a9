/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-sealing-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-person-table.h"
#include "pd-sealed-box.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/* All that the row says beside the box: in any other row it does not open. */
static GBytes *
bind_text (const PdSealedText *text)
{
  char *words = g_strdup_printf ("sealed_text %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                 text->session_id,
                                 text->kept_apart_id,
                                 text->revision,
                                 text->author_id,
                                 text->written_at);

  return g_bytes_new_take (words, strlen (words));
}

/**
 * pd_sealing_list:
 * @workspace: a workspace
 * @about_id: a session of a circle, or two who are kept apart
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSealedText): what is written about it, by revision
 */
GPtrArray *
pd_sealing_list (PdWorkspace *workspace,
                 PdId         about_id,
                 GError     **error)
{
  GPtrArray *texts;

  if (!pd_workspace_check_unlocked (workspace, error) ||
      !pd_sealed_text_table_list (workspace->store, about_id, &texts, error))
    return NULL;
  return texts;
}

/**
 * pd_sealing_find_newest:
 * @workspace: a workspace
 * @about_id: a session of a circle, or two who are kept apart
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when nothing is written about it
 *
 * Returns: (transfer full): the newest revision
 */
PdSealedText *
pd_sealing_find_newest (PdWorkspace *workspace,
                        PdId         about_id,
                        GError     **error)
{
  g_autoptr (GPtrArray) texts = pd_sealing_list (workspace, about_id, error);

  if (texts == NULL)
    return NULL;
  if (texts->len > 0)
    return g_ptr_array_steal_index (texts, texts->len - 1);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("Nothing is written about this yet."));
  return NULL;
}

/* Whoever can't open the file any more gets nothing that is written from then on. */
static GPtrArray *
list_keys (PdWorkspace  *workspace,
           PdSealedText *text,
           GError      **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = text->reader_ids->len; i > 0; i--)
    {
      PdId    person_id = g_array_index (text->reader_ids, PdId, i - 1);
      GBytes *key = NULL;

      if (pd_note_seal_has_key (workspace, person_id) &&
          !pd_person_table_find_public_key (workspace->store, person_id, &key, error))
        return NULL;
      if (key != NULL)
        g_ptr_array_add (keys, key);
      else
        g_array_remove_index (text->reader_ids, i - 1);
    }
  return g_steal_pointer (&keys);
}

/**
 * pd_sealing_write:
 * @workspace: an unlocked workspace
 * @change: its change
 * @text: (inout): the next revision, with those who are to read it. Its author, moment and box
 *   are set, and those are left out who can't open the file
 * @content: what was written
 * @error: return location for an error, as for pd_sealed_text_table_save()
 *
 * Returns: whether it is written, sealed
 */
gboolean
pd_sealing_write (PdWorkspace  *workspace,
                  PdChange     *change,
                  PdSealedText *text,
                  GBytes       *content,
                  GError      **error)
{
  g_autoptr (GPtrArray) keys = list_keys (workspace, text, error);
  g_autoptr (GBytes)    binding = NULL;

  if (keys == NULL)
    return FALSE;
  text->author_id = pd_workspace_get_my_id (workspace);
  text->written_at = pd_workspace_get_now (workspace);
  binding = bind_text (text);
  g_clear_pointer (&text->box, g_bytes_unref);
  text->box = pd_sealed_box_seal (content, keys, binding, error);
  return text->box != NULL && pd_sealed_text_table_save (change, text, text->author_id, text->written_at, error);
}

/**
 * pd_sealing_open:
 * @workspace: an unlocked workspace
 * @text: a row with its box
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not sealed for the person
 *   who unlocked it, %PD_ERROR_DAMAGED_RECORD when it was cut, changed, or belongs elsewhere
 *
 * Returns: (transfer full) (nullable): what was written
 */
GBytes *
pd_sealing_open (PdWorkspace        *workspace,
                 const PdSealedText *text,
                 GError            **error)
{
  g_autoptr (GBytes) binding = bind_text (text);

  return pd_sealed_box_open (text->box, pd_vault_get_identity (workspace->vault), binding, error);
}

/**
 * pd_sealing_add_reader:
 * @workspace: an unlocked workspace
 * @change: its change
 * @text: (inout): a text that is sealed for the person who unlocked it
 * @person_id: who reads it from now on, too
 * @error: return location for an error, as for pd_sealing_open()
 *
 * Returns: whether they can
 */
gboolean
pd_sealing_add_reader (PdWorkspace  *workspace,
                       PdChange     *change,
                       PdSealedText *text,
                       PdId          person_id,
                       GError      **error)
{
  g_autoptr (GBytes) binding = bind_text (text);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GBytes) before = g_steal_pointer (&text->box);

  if (!pd_person_table_find_public_key (workspace->store, person_id, &key, error))
    return FALSE;
  text->box = pd_sealed_box_add_reader (before, pd_vault_get_identity (workspace->vault), key, binding, error);
  if (text->box == NULL)
    return FALSE;
  pd_sealed_text_add_reader (text, person_id);
  return pd_sealed_text_table_save (change,
                                    text,
                                    pd_workspace_get_my_id (workspace),
                                    pd_workspace_get_now (workspace),
                                    error);
}
