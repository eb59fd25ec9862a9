/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-sealed-text-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read what is sealed")
#define SAVE N_ ("save what is sealed")

enum
{
  COLUMN_ID,
  COLUMN_SESSION_ID,
  COLUMN_KEPT_APART_ID,
  COLUMN_REVISION,
  COLUMN_AUTHOR_ID,
  COLUMN_WRITTEN_AT,
  COLUMN_BOX,
};

static const PdQuery list_readers_query = {
  "SELECT r.text_id, r.person_id FROM sealed_text_reader AS r "
  "JOIN sealed_text AS t ON t.id = r.text_id "
  "WHERE ?1 IS NULL OR t.session_id = ?1 OR t.kept_apart_id = ?1 ORDER BY r.text_id, r.person_id",
  READ,
};

/* Who was added when is not written anew. */
static const PdQuery insert_reader_query = {
  "INSERT INTO sealed_text_reader (text_id, person_id, added_by, added_at) "
  "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
  SAVE,
};

/**
 * pd_sealed_text_new:
 *
 * Returns: (transfer full): the first revision of a text, about nothing yet
 */
PdSealedText *
pd_sealed_text_new (void)
{
  PdSealedText *self = g_new0 (PdSealedText, 1);

  self->revision = 1;
  self->reader_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  return self;
}

/**
 * pd_sealed_text_free:
 * @self: (transfer full) (nullable): a sealed text
 */
void
pd_sealed_text_free (PdSealedText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->box, g_bytes_unref);
  g_array_unref (self->reader_ids);
  g_free (self);
}

/**
 * pd_sealed_text_add_reader:
 * @self: a sealed text
 * @person_id: for whom it is sealed, too; once is enough
 */
void
pd_sealed_text_add_reader (PdSealedText *self,
                           PdId          person_id)
{
  g_return_if_fail (self != NULL);

  if (!pd_sealed_text_is_for (self, person_id))
    g_array_append_val (self->reader_ids, person_id);
}

/**
 * pd_sealed_text_is_for:
 * @self: a sealed text
 * @person_id: somebody
 *
 * Returns: whether the rows say that it is sealed for them
 */
gboolean
pd_sealed_text_is_for (const PdSealedText *self,
                       PdId                person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->reader_ids->len; i++)
    {
      if (g_array_index (self->reader_ids, PdId, i) == person_id)
        return TRUE;
    }
  return FALSE;
}

static gpointer
read_row (PdStatement *row)
{
  PdSealedText *text = pd_sealed_text_new ();

  text->id = pd_statement_get_id (row, COLUMN_ID);
  text->session_id = pd_statement_get_id (row, COLUMN_SESSION_ID);
  text->kept_apart_id = pd_statement_get_id (row, COLUMN_KEPT_APART_ID);
  text->revision = (int) pd_statement_get_int (row, COLUMN_REVISION);
  text->author_id = pd_statement_get_id (row, COLUMN_AUTHOR_ID);
  text->written_at = pd_statement_get_int (row, COLUMN_WRITTEN_AT);
  text->box = pd_statement_dup_bytes (row, COLUMN_BOX);
  return text;
}

static void
take_reader (gpointer     parent,
             PdStatement *row)
{
  pd_sealed_text_add_reader (parent, pd_statement_get_id (row, 1));
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdSealedText *text = value;

  pd_statement_bind_id (write, 1 + COLUMN_SESSION_ID, text->session_id);
  pd_statement_bind_id (write, 1 + COLUMN_KEPT_APART_ID, text->kept_apart_id);
  pd_statement_bind_int (write, 1 + COLUMN_REVISION, text->revision);
  pd_statement_bind_id (write, 1 + COLUMN_AUTHOR_ID, text->author_id);
  pd_statement_bind_int (write, 1 + COLUMN_WRITTEN_AT, text->written_at);
  pd_statement_bind_bytes (write, 1 + COLUMN_BOX, text->box);
}

/* What is in the box is checked before it is sealed. */
static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return TRUE;
}

static const PdRowTable table = {
  .list = {
      "SELECT id, session_id, kept_apart_id, revision, author_id, written_at, box FROM sealed_text "
      "WHERE ?1 IS NULL OR session_id = ?1 OR kept_apart_id = ?1 "
      "ORDER BY session_id, kept_apart_id, revision",
      READ,
  },
  .insert = {
      "INSERT INTO sealed_text (id, session_id, kept_apart_id, revision, author_id, written_at, box) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      SAVE,
      N_ ("somebody else has written meanwhile"),
  },
  .update = {
      "UPDATE sealed_text SET session_id = ?2, kept_apart_id = ?3, revision = ?4, author_id = ?5, "
      "written_at = ?6, box = ?7 WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_sealed_text_free,
};

/**
 * pd_sealed_text_table_list:
 * @store: a store
 * @about_id: a session of a circle, or two who are kept apart; %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdSealedText): what is written about it,
 *   sealed, by revision
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_sealed_text_table_list (PdStore    *store,
                           PdId        about_id,
                           GPtrArray **ret_values,
                           GError    **error)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (!pd_row_table_list (&table, store, about_id, &texts, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_readers_query, about_id, texts, take_reader, error))
    return FALSE;
  *ret_values = g_steal_pointer (&texts);
  return TRUE;
}

/**
 * pd_sealed_text_table_save:
 * @change: a change
 * @value: a sealed text; a new one gets an id
 * @by_id: who lets those read it who are readers now
 * @at: when, in microseconds since the epoch, UTC
 * @error: return location for an error, as for pd_row_table_save(), and %PD_ERROR_EXISTS when
 *   the revision is there already
 *
 * Returns: whether it was written
 */
gboolean
pd_sealed_text_table_save (PdChange     *change,
                           PdSealedText *value,
                           PdId          by_id,
                           gint64        at,
                           GError      **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) insert = NULL;

  if (!pd_row_table_save (&table, change, value, error))
    return FALSE;
  insert = pd_statement_prepare (database, &insert_reader_query, error);
  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < value->reader_ids->len; i++)
    {
      pd_statement_bind_id (insert, 1, value->id);
      pd_statement_bind_id (insert, 2, g_array_index (value->reader_ids, PdId, i));
      pd_statement_bind_id (insert, 3, by_id);
      pd_statement_bind_int (insert, 4, at);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}
