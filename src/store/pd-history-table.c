/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-history-table-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-history-entry-private.h"
#include "pd-statement-private.h"

/* How far undo reaches back. Both bounds are part of what replaying a file gives, so a
 * file that was written with others would not verify. */
#define MAX_KEPT_CHANGESETS 500
#define MAX_KEPT_BYTES (32 * 1024 * 1024)

static const PdQuery insert_query = {
  "INSERT INTO history (seq, who, made_at, kind, of_seq, label) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  N_ ("write the history"),
};

static const PdQuery delete_same_before_query = {
  "DELETE FROM history WHERE seq = ?1 - 1 AND who = ?2 AND kind = 'lasting' AND label = ?3",
  N_ ("write the history"),
};

/* The running total goes on from the newest one that was kept. */
static const PdQuery insert_changeset_query = {
  "INSERT INTO history_changeset (seq, up_to, changeset) "
  "VALUES (?1, "
  "  ?2 + coalesce ((SELECT up_to FROM history_changeset ORDER BY seq DESC LIMIT 1), 0), ?3)",
  N_ ("write the history"),
};

/* The oldest one, if it is too old or enough lies behind it. */
static const PdQuery forget_oldest_query = {
  "DELETE FROM history_changeset "
  "WHERE seq = (SELECT min (seq) FROM history_changeset) AND (seq <= ?1 "
  "  OR up_to <= (SELECT up_to FROM history_changeset ORDER BY seq DESC LIMIT 1) - ?2)",
  N_ ("write the history"),
};

static const PdQuery forget_all_query = {
  "DELETE FROM history_changeset",
  N_ ("write the history"),
};

static const PdQuery find_changeset_query = {
  "SELECT changeset FROM history_changeset WHERE seq = ?1",
  N_ ("read the history"),
};

static const PdQuery find_last_query = {
  "SELECT coalesce (max (seq), 0) FROM history",
  N_ ("read the history"),
};

static const PdQuery find_oldest_kept_query = {
  "SELECT min (seq) FROM history_changeset",
  N_ ("read the history"),
};

static const PdQuery list_since_query = {
  "SELECT seq, who, made_at, kind, of_seq, label, FALSE FROM history WHERE seq > ?1 ORDER BY seq",
  N_ ("read the history"),
};

static const PdQuery list_newest_query = {
  "SELECT seq, who, made_at, kind, of_seq, label, "
  "  coalesce ((SELECT later.kind = 'undo' FROM history AS later "
  "             WHERE later.of_seq = history.seq ORDER BY later.seq DESC LIMIT 1), FALSE) "
  "FROM history ORDER BY seq DESC LIMIT ?1",
  N_ ("read the history"),
};

enum
{
  COLUMN_SEQ,
  COLUMN_WHO,
  COLUMN_MADE_AT,
  COLUMN_KIND,
  COLUMN_OF_SEQ,
  COLUMN_LABEL,
  COLUMN_IS_UNDONE,
};

static const char *
kind_to_nick (PdRecordKind kind,
              gboolean     is_lasting)
{
  switch (kind)
    {
    case PD_RECORD_CHANGE:
      return is_lasting ? "lasting" : "change";
    case PD_RECORD_UNDO:
      return "undo";
    case PD_RECORD_REDO:
      return "redo";
    default:
      g_return_val_if_reached (NULL);
    }
}

static PdRecordKind
kind_from_nick (const char *nick,
                gboolean   *ret_is_lasting)
{
  *ret_is_lasting = g_str_equal (nick, "lasting");
  if (g_str_equal (nick, "undo"))
    return PD_RECORD_UNDO;
  if (g_str_equal (nick, "redo"))
    return PD_RECORD_REDO;
  return PD_RECORD_CHANGE;
}

/* The record borrows the label from the row. */
static PdVaultRecord
read_record (PdStatement *statement,
             gboolean    *ret_is_lasting)
{
  return (PdVaultRecord){
    .sequence = (guint64) pd_statement_get_int (statement, COLUMN_SEQ),
    .who = pd_statement_get_id (statement, COLUMN_WHO),
    .when = pd_statement_get_int (statement, COLUMN_MADE_AT),
    .kind = kind_from_nick (pd_statement_get_text (statement, COLUMN_KIND), ret_is_lasting),
    .of = (guint64) pd_statement_get_int (statement, COLUMN_OF_SEQ),
    .label = (char *) pd_statement_get_text (statement, COLUMN_LABEL),
  };
}

static gboolean
write_line (PdDatabase          *database,
            const PdVaultRecord *record,
            gboolean             is_lasting,
            GError             **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_int (insert, 1, (gint64) record->sequence);
  pd_statement_bind_int (insert, 2, record->who);
  pd_statement_bind_int (insert, 3, record->when);
  pd_statement_bind_text (insert, 4, kind_to_nick (record->kind, is_lasting));
  pd_statement_bind_id (insert, 5, record->kind != PD_RECORD_CHANGE ? (PdId) record->of : PD_ID_NONE);
  pd_statement_bind_text (insert, 6, record->label);
  return pd_statement_run (insert, error);
}

static gboolean
write_changeset (PdDatabase          *database,
                 const PdVaultRecord *record,
                 GBytes              *changeset,
                 GError             **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_changeset_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_int (insert, 1, (gint64) record->sequence);
  pd_statement_bind_int (insert, 2, (gint64) g_bytes_get_size (changeset));
  pd_statement_bind_bytes (insert, 3, changeset);
  return pd_statement_run (insert, error);
}

static gboolean
forget_oldest (PdDatabase *database,
               guint64     newest,
               GError    **error)
{
  g_autoptr (PdStatement) forget = pd_statement_prepare (database, &forget_oldest_query, error);
  guint                   n_forgotten;

  if (forget == NULL)
    return FALSE;
  pd_statement_bind_int (forget, 1, (gint64) newest - MAX_KEPT_CHANGESETS);
  pd_statement_bind_int (forget, 2, MAX_KEPT_BYTES);
  do
    if (!pd_statement_run_counted (forget, &n_forgotten, error))
      return FALSE;
  while (n_forgotten > 0);
  return TRUE;
}

static gboolean
delete_same_before (PdDatabase          *database,
                    const PdVaultRecord *record,
                    GError             **error)
{
  g_autoptr (PdStatement) delete_line = pd_statement_prepare (database, &delete_same_before_query, error);

  if (delete_line == NULL)
    return FALSE;
  pd_statement_bind_int (delete_line, 1, (gint64) record->sequence);
  pd_statement_bind_int (delete_line, 2, record->who);
  pd_statement_bind_text (delete_line, 3, record->label);
  return pd_statement_run (delete_line, error);
}

/**
 * pd_history_table_write:
 * @database: a database, between pd_database_begin() and pd_database_commit()
 * @record: what was done, with its number
 * @is_lasting: whether undo passes over it; its changeset is not kept then
 * @goes_on: whether it takes the place of the line before, where the same person did the same
 * @error: return location for an error
 *
 * Writes the line of a change and drops the oldest changesets beyond the bounds. It
 * depends on nothing but the record and the history before it, so that replaying a
 * change writes what making it wrote.
 *
 * Returns: whether it was written
 */
gboolean
pd_history_table_write (PdDatabase          *database,
                        const PdVaultRecord *record,
                        gboolean             is_lasting,
                        gboolean             goes_on,
                        GError             **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (goes_on && !delete_same_before (database, record, error))
    return FALSE;
  if (!is_lasting && !pd_history_table_go_on (database, record, &changeset, error))
    return FALSE;
  if (!write_line (database, record, is_lasting, error))
    return FALSE;
  if (!is_lasting && !write_changeset (database, record, changeset, error))
    return FALSE;
  return forget_oldest (database, record->sequence, error);
}

/**
 * pd_history_table_find_changeset:
 * @database: a database
 * @sequence: the number of a change
 * @ret_changeset: (out) (transfer full) (nullable): what it did, if that was kept
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
pd_history_table_find_changeset (PdDatabase *database,
                                 guint64     sequence,
                                 GBytes    **ret_changeset,
                                 GError    **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_changeset_query, error);
  PdStep                  step;

  *ret_changeset = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_int (find, 1, (gint64) sequence);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    *ret_changeset = pd_statement_dup_bytes (find, 0);
  return step != PD_STEP_FAILED;
}

/**
 * pd_history_table_find_last:
 * @database: a database
 * @ret_sequence: (out): the number of the newest change, or 0
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
pd_history_table_find_last (PdDatabase *database,
                            guint64    *ret_sequence,
                            GError    **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_last_query, error);

  if (find == NULL || pd_statement_step (find, error) != PD_STEP_ROW)
    return FALSE;
  *ret_sequence = (guint64) pd_statement_get_int (find, 0);
  return TRUE;
}

/**
 * pd_history_table_find_oldest_kept:
 * @database: a database
 * @ret_sequence: (out): the oldest change whose changeset is kept; when there is none, a
 *   number above all others
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
pd_history_table_find_oldest_kept (PdDatabase *database,
                                   guint64    *ret_sequence,
                                   GError    **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_oldest_kept_query, error);

  if (find == NULL || pd_statement_step (find, error) != PD_STEP_ROW)
    return FALSE;
  *ret_sequence = G_MAXUINT64;
  if (!pd_statement_is_null (find, 0))
    *ret_sequence = (guint64) pd_statement_get_int (find, 0);
  return TRUE;
}

/**
 * pd_history_table_forget_changesets:
 * @database: a database, between pd_database_begin() and pd_database_commit()
 * @error: return location for an error
 *
 * After a migration, changesets of the tables as they were fit no more.
 *
 * Returns: whether they were forgotten
 */
gboolean
pd_history_table_forget_changesets (PdDatabase *database,
                                    GError    **error)
{
  g_autoptr (PdStatement) forget = pd_statement_prepare (database, &forget_all_query, error);

  return forget != NULL && pd_statement_run (forget, error);
}

/**
 * pd_history_table_load_undo_stack:
 * @database: a database
 * @ret_stack: (out) (transfer full): what undo and redo would act on
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
pd_history_table_load_undo_stack (PdDatabase   *database,
                                  PdUndoStack **ret_stack,
                                  GError      **error)
{
  g_autoptr (PdUndoStack) stack = pd_undo_stack_new ();
  g_autoptr (PdStatement) list = NULL;
  guint64                 last;
  guint64                 oldest_kept;
  PdStep                  step;

  if (!pd_history_table_find_last (database, &last, error) ||
      !pd_history_table_find_oldest_kept (database, &oldest_kept, error))
    return FALSE;
  list = pd_statement_prepare (database, &list_since_query, error);
  if (list == NULL)
    return FALSE;

  pd_statement_bind_int (list, 1, (gint64) last - MAX_KEPT_CHANGESETS);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      gboolean      is_lasting;
      PdVaultRecord record = read_record (list, &is_lasting);

      if (!is_lasting)
        pd_undo_stack_note (stack, record.kind, record.sequence, record.of, record.label);
    }
  if (step == PD_STEP_FAILED)
    return FALSE;

  pd_undo_stack_forget_before (stack, oldest_kept);
  *ret_stack = g_steal_pointer (&stack);
  return TRUE;
}

/**
 * pd_history_table_list:
 * @database: a database
 * @limit: how many lines at most
 * @ret_entries: (out) (transfer full) (element-type PdHistoryEntry): the newest first
 * @error: return location for an error
 *
 * Returns: whether the history could be read
 */
gboolean
pd_history_table_list (PdDatabase *database,
                       guint       limit,
                       GPtrArray **ret_entries,
                       GError    **error)
{
  g_autoptr (GPtrArray)   entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_newest_query, error);
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  pd_statement_bind_int (list, 1, limit);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      gboolean      is_lasting;
      PdVaultRecord record = read_record (list, &is_lasting);

      g_ptr_array_add (entries, pd_history_entry_new (&record, pd_statement_get_int (list, COLUMN_IS_UNDONE) != 0, is_lasting));
    }
  if (step == PD_STEP_FAILED)
    return FALSE;

  *ret_entries = g_steal_pointer (&entries);
  return TRUE;
}
