/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-draft-table.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the draft")
#define SAVE N_ ("save the draft")

static const PdQuery find_query = {
  "SELECT base_revision, saved_at, box FROM note_draft WHERE note_id = ?1 AND author_id = ?2",
  READ,
};

static const PdQuery find_newest_query = {
  "SELECT note_id, saved_at FROM note_draft WHERE author_id = ?1 ORDER BY saved_at DESC LIMIT 1",
  READ,
};

static const PdQuery update_query = {
  "UPDATE note_draft SET base_revision = ?3, saved_at = ?4, box = ?5 WHERE note_id = ?1 AND author_id = ?2",
  SAVE,
};

static const PdQuery insert_query = {
  "INSERT INTO note_draft (note_id, author_id, base_revision, saved_at, box) VALUES (?1, ?2, ?3, ?4, ?5)",
  SAVE,
};

static const PdQuery delete_query = {
  "DELETE FROM note_draft WHERE note_id = ?1 AND author_id = ?2",
  N_ ("remove the draft"),
};

/**
 * pd_note_draft_free:
 * @self: (transfer full) (nullable): a draft
 */
void
pd_note_draft_free (PdNoteDraft *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->box, g_bytes_unref);
  g_free (self);
}

/**
 * pd_note_draft_table_find:
 * @store: a store
 * @note_id: of which note
 * @author_id: whose
 * @ret_draft: (out) (transfer full) (nullable): their draft, if there is one
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_note_draft_table_find (PdStore      *store,
                          PdId          note_id,
                          PdId          author_id,
                          PdNoteDraft **ret_draft,
                          GError      **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_query, error);
  PdStep                  step;

  *ret_draft = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, note_id);
  pd_statement_bind_id (find, 2, author_id);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    {
      *ret_draft = g_new0 (PdNoteDraft, 1);
      (*ret_draft)->note_id = note_id;
      (*ret_draft)->author_id = author_id;
      (*ret_draft)->base_revision = (int) pd_statement_get_int (find, 0);
      (*ret_draft)->saved_at = pd_statement_get_int (find, 1);
      (*ret_draft)->box = pd_statement_dup_bytes (find, 2);
    }
  return step != PD_STEP_FAILED;
}

/**
 * pd_note_draft_table_find_newest:
 * @store: a store
 * @author_id: who
 * @ret_note_id: (out): of which note their newest draft is, or %PD_ID_NONE without one
 * @ret_saved_at: (out): when that was saved, in microseconds since the epoch
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_note_draft_table_find_newest (PdStore *store,
                                 PdId     author_id,
                                 PdId    *ret_note_id,
                                 gint64  *ret_saved_at,
                                 GError **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_newest_query, error);
  PdStep                  step;

  *ret_note_id = PD_ID_NONE;
  *ret_saved_at = 0;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, author_id);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    {
      *ret_note_id = pd_statement_get_id (find, 0);
      *ret_saved_at = pd_statement_get_int (find, 1);
    }
  return step != PD_STEP_FAILED;
}

static void
bind_draft (PdStatement       *write,
            const PdNoteDraft *draft)
{
  pd_statement_bind_id (write, 1, draft->note_id);
  pd_statement_bind_id (write, 2, draft->author_id);
  pd_statement_bind_int (write, 3, draft->base_revision);
  pd_statement_bind_int (write, 4, draft->saved_at);
  pd_statement_bind_bytes (write, 5, draft->box);
}

/**
 * pd_note_draft_table_save:
 * @change: a change
 * @draft: what somebody wrote so far; it takes the place of their draft before it
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_note_draft_table_save (PdChange          *change,
                          const PdNoteDraft *draft,
                          GError           **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) update = pd_statement_prepare (database, &update_query, error);
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_query, error);
  guint                   n_rows;

  if (update == NULL || insert == NULL)
    return FALSE;
  bind_draft (update, draft);
  if (!pd_statement_run_counted (update, &n_rows, error))
    return FALSE;
  bind_draft (insert, draft);
  return n_rows > 0 || pd_statement_run (insert, error);
}

/**
 * pd_note_draft_table_delete:
 * @change: a change
 * @note_id: of which note
 * @author_id: whose
 * @error: return location for an error
 *
 * Returns: whether they have none any more
 */
gboolean
pd_note_draft_table_delete (PdChange *change,
                            PdId      note_id,
                            PdId      author_id,
                            GError  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) remove = pd_statement_prepare (database, &delete_query, error);

  if (remove == NULL)
    return FALSE;
  pd_statement_bind_id (remove, 1, note_id);
  pd_statement_bind_id (remove, 2, author_id);
  return pd_statement_run (remove, error);
}
