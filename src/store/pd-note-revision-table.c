/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-revision-table.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the note")
#define WRITE N_ ("save the note")

#define ROWS                                                                       \
  "SELECT v.note_id, o.day, v.revision, v.kind, v.author_id, v.written_at, v.box " \
  "FROM note_revision AS v JOIN note AS o ON o.id = v.note_id "

enum
{
  COLUMN_NOTE_ID,
  COLUMN_DAY,
  COLUMN_REVISION,
  COLUMN_KIND,
  COLUMN_AUTHOR_ID,
  COLUMN_WRITTEN_AT,
  COLUMN_BOX,
};

static const PdQuery list_query = {
  ROWS "WHERE v.note_id = ?1 ORDER BY v.revision",
  READ,
};

/* Of note n: whether somebody reads it, and what was written in it stands. */
#define IS_READ                       \
  "n.trashed_on IS NULL AND EXISTS (" \
  "  SELECT TRUE FROM note_reader AS r WHERE r.note_id = n.id AND r.person_id = ?1) "

/* The newest text and what was added to it since. */
#define IS_NEWEST                                                   \
  "v.revision >= (SELECT max (t.revision) FROM note_revision AS t " \
  "               WHERE t.note_id = v.note_id AND t.kind = 'text') "

/* So many notes are looked at, whoever reads them: to go on until there are enough that
 * somebody reads would hold the window up where they read few. */
#define BEHIND "FROM note AS n WHERE (n.day, n.id) > (?2, ?3) ORDER BY n.day, n.id LIMIT "

static const PdQuery list_newest_query = {
  ROWS "WHERE v.note_id IN ("
       "  SELECT n.id FROM (SELECT n.id, n.day, n.trashed_on " BEHIND "?4) AS n WHERE " IS_READ ") "
       "AND " IS_NEWEST "ORDER BY o.day, v.note_id, v.revision",
  READ,
};

static const PdQuery find_place_query = {
  "SELECT n.day, n.id " BEHIND "1 OFFSET ?4 - 1",
  READ,
};

static const PdQuery find_newest_query = {
  ROWS "WHERE v.note_id = (SELECT n.id FROM note AS n WHERE n.id = ?2 AND " IS_READ ") "
       "AND " IS_NEWEST "ORDER BY v.revision",
  READ,
};

static const PdQuery count_query = {
  "SELECT count (*) FROM note",
  READ,
};

static const PdQuery insert_query = {
  "INSERT INTO note_revision (note_id, revision, kind, author_id, written_at, box) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  WRITE,
  N_ ("this revision is there already"),
};

static const PdQuery set_box_query = {
  "UPDATE note_revision SET box = ?3 WHERE note_id = ?1 AND revision = ?2",
  WRITE,
};

/**
 * pd_note_revision_free:
 * @self: (transfer full) (nullable): a revision
 */
void
pd_note_revision_free (PdNoteRevision *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->box, g_bytes_unref);
  g_free (self);
}

static const char *
kind_to_nick (PdNoteRevisionKind kind)
{
  return kind == PD_NOTE_REVISION_ADDENDUM ? "addendum" : "text";
}

static PdNoteRevision *
read_row (PdStatement *row)
{
  PdNoteRevision *revision = g_new0 (PdNoteRevision, 1);

  revision->note_id = pd_statement_get_id (row, COLUMN_NOTE_ID);
  revision->day = pd_statement_get_day (row, COLUMN_DAY);
  revision->revision = (int) pd_statement_get_int (row, COLUMN_REVISION);
  if (g_str_equal (pd_statement_get_text (row, COLUMN_KIND), kind_to_nick (PD_NOTE_REVISION_ADDENDUM)))
    revision->kind = PD_NOTE_REVISION_ADDENDUM;
  revision->author_id = pd_statement_get_id (row, COLUMN_AUTHOR_ID);
  revision->written_at = pd_statement_get_int (row, COLUMN_WRITTEN_AT);
  revision->box = pd_statement_dup_bytes (row, COLUMN_BOX);
  return revision;
}

static gboolean
read_all (PdStatement *list,
          GPtrArray  **ret_revisions,
          GError     **error)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_revision_free);
  PdStep                step;

  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    g_ptr_array_add (revisions, read_row (list));
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_revisions = g_steal_pointer (&revisions);
  return TRUE;
}

/**
 * pd_note_revision_table_list:
 * @store: a store
 * @note_id: of which note
 * @ret_revisions: (out) (transfer full) (element-type PdNoteRevision): all of them, the
 *   first one first
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_revision_table_list (PdStore    *store,
                             PdId        note_id,
                             GPtrArray **ret_revisions,
                             GError    **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &list_query, error);

  if (list == NULL)
    return FALSE;
  pd_statement_bind_id (list, 1, note_id);
  return read_all (list, ret_revisions, error);
}

/* Every day comes after no text. */
static void
bind_place (PdStatement       *statement,
            const PdNotePlace *place,
            guint              limit)
{
  pd_statement_bind_text (statement, 2, place->day);
  pd_statement_bind_int (statement, 3, place->id);
  pd_statement_bind_int (statement, 4, limit);
}

static gboolean
move_place (PdStore     *store,
            PdNotePlace *place,
            guint        limit,
            GError     **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_place_query, error);
  PdStep                  step;

  if (find == NULL)
    return FALSE;
  bind_place (find, place, limit);
  step = pd_statement_step (find, error);
  place->is_end = step != PD_STEP_ROW;
  if (step == PD_STEP_ROW)
    {
      g_strlcpy (place->day, pd_statement_get_text (find, 0), sizeof place->day);
      place->id = pd_statement_get_id (find, 1);
    }
  return step != PD_STEP_FAILED;
}

/**
 * pd_note_revision_table_list_newest:
 * @store: a store
 * @reader_id: somebody
 * @place: (inout): where to begin, and how far it went
 * @limit: how many notes at most are looked at
 * @ret_revisions: (out) (transfer full) (element-type PdNoteRevision): of those that
 *   @reader_id reads or read, and that are not in the trash, the newest text of each and
 *   what was added to it since, the first day first
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_revision_table_list_newest (PdStore     *store,
                                    PdId         reader_id,
                                    PdNotePlace *place,
                                    guint        limit,
                                    GPtrArray  **ret_revisions,
                                    GError     **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &list_newest_query, error);

  if (list == NULL)
    return FALSE;
  pd_statement_bind_id (list, 1, reader_id);
  bind_place (list, place, limit);
  return read_all (list, ret_revisions, error) && move_place (store, place, limit, error);
}

/**
 * pd_note_revision_table_find_newest:
 * @store: a store
 * @reader_id: somebody
 * @note_id: a note
 * @ret_revisions: (out) (transfer full) (element-type PdNoteRevision): its newest text and
 *   what was added to it since; none where @reader_id never read it, nothing is written in
 *   it, or it is not there or in the trash
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_revision_table_find_newest (PdStore    *store,
                                    PdId        reader_id,
                                    PdId        note_id,
                                    GPtrArray **ret_revisions,
                                    GError    **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_newest_query, error);

  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, reader_id);
  pd_statement_bind_id (find, 2, note_id);
  return read_all (find, ret_revisions, error);
}

/**
 * pd_note_revision_table_count_notes:
 * @store: a store
 * @ret_n: (out): how many notes pd_note_revision_table_list_newest() looks at, whoever
 *   reads them
 * @error: return location for an error
 *
 * Returns: whether they could be counted
 */
gboolean
pd_note_revision_table_count_notes (PdStore *store,
                                    guint   *ret_n,
                                    GError **error)
{
  g_autoptr (PdStatement) count = pd_statement_prepare (pd_store_get_database (store), &count_query, error);

  if (count == NULL)
    return FALSE;
  if (pd_statement_step (count, error) != PD_STEP_ROW)
    return FALSE;
  *ret_n = (guint) pd_statement_get_int (count, 0);
  return TRUE;
}

/**
 * pd_note_revision_table_insert:
 * @change: a change
 * @revision: one that is not there yet
 * @error: return location for an error: %PD_ERROR_EXISTS when it is
 *
 * Returns: whether it was written
 */
gboolean
pd_note_revision_table_insert (PdChange             *change,
                               const PdNoteRevision *revision,
                               GError              **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_id (insert, 1, revision->note_id);
  pd_statement_bind_int (insert, 2, revision->revision);
  pd_statement_bind_text (insert, 3, kind_to_nick (revision->kind));
  pd_statement_bind_id (insert, 4, revision->author_id);
  pd_statement_bind_int (insert, 5, revision->written_at);
  pd_statement_bind_bytes (insert, 6, revision->box);
  return pd_statement_run (insert, error);
}

/**
 * pd_note_revision_table_set_box:
 * @change: a change
 * @revision: one that is there, with the box that takes the place of its own
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * The same content, sealed for other readers.
 *
 * Returns: whether it was written
 */
gboolean
pd_note_revision_table_set_box (PdChange             *change,
                                const PdNoteRevision *revision,
                                GError              **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) update = pd_statement_prepare (database, &set_box_query, error);

  if (update == NULL)
    return FALSE;
  pd_statement_bind_id (update, 1, revision->note_id);
  pd_statement_bind_int (update, 2, revision->revision);
  pd_statement_bind_bytes (update, 3, revision->box);
  return pd_statement_run_on_one (update, error);
}
