/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the notes")
#define SAVE N_ ("save the note")
#define DESTROY N_ ("destroy the note")

/* Those that somebody reads or read, or had a part in. */
#define OF_PERSON                                                                                          \
  "(?1 IS NULL OR EXISTS (SELECT TRUE FROM note_reader AS r WHERE r.note_id = n.id AND r.person_id = ?1) " \
  " OR EXISTS (SELECT TRUE FROM note_party AS p WHERE p.note_id = n.id AND p.person_id = ?1))"

#define COLUMNS                                                                              \
  "n.id, n.agreement_id, n.session_id, n.day, n.minutes, n.closed_at, n.trashed_on, "        \
  "(SELECT coalesce (max (v.revision), 0) FROM note_revision AS v WHERE v.note_id = n.id), " \
  "(SELECT coalesce (max (v.revision), 0) FROM note_revision AS v WHERE v.note_id = n.id AND v.kind = 'text')"

enum
{
  COLUMN_ID,
  COLUMN_AGREEMENT_ID,
  COLUMN_SESSION_ID,
  COLUMN_DAY,
  COLUMN_MINUTES,
  COLUMN_CLOSED_AT,
  COLUMN_TRASHED_ON,
  COLUMN_N_REVISIONS,
  COLUMN_TEXT_REVISION,
};

/* The rows of many notes, or of one. */
typedef struct
{
  PdQuery parties;
  PdQuery readers;
  PdQuery consents;
} Children;

#define CHILDREN(where)                                                                                     \
  {                                                                                                         \
    { "SELECT c.note_id, c.person_id, c.side FROM note_party AS c JOIN note AS n ON n.id = c.note_id "      \
      "WHERE " where " ORDER BY c.note_id, c.side, c.person_id",                                            \
      READ },                                                                                               \
        { "SELECT c.note_id, c.person_id, c.from_revision, c.until_revision, c.added_by, c.added_at, "      \
          "c.removed_by, c.removed_at FROM note_reader AS c JOIN note AS n ON n.id = c.note_id "            \
          "WHERE " where " ORDER BY c.note_id, c.added_at, c.person_id",                                    \
          READ },                                                                                           \
        { "SELECT c.note_id, c.person_id, c.revision, c.agreed_at FROM note_consent AS c "                  \
          "JOIN note AS n ON n.id = c.note_id WHERE " where " ORDER BY c.note_id, c.revision, c.person_id", \
          READ },                                                                                           \
  }

static const Children children_of_person = CHILDREN (OF_PERSON);
static const Children children_of_one = CHILDREN ("n.id = ?1");

static const PdQuery insert_party_query = {
  "INSERT INTO note_party (note_id, person_id, side) VALUES (?1, ?2, ?3)",
  SAVE,
};

static const PdQuery insert_reader_query = {
  "INSERT INTO note_reader (note_id, person_id, from_revision, until_revision, added_by, added_at, "
  "removed_by, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  SAVE,
};

static const PdQuery insert_consent_query = {
  "INSERT INTO note_consent (note_id, person_id, revision, agreed_at) VALUES (?1, ?2, ?3, ?4)",
  SAVE,
};

/* Consents before the revisions that they are to. */
static const PdQuery delete_queries[] = {
  { "DELETE FROM note_party WHERE note_id = ?1", DESTROY },
  { "DELETE FROM note_reader WHERE note_id = ?1", DESTROY },
  { "DELETE FROM note_consent WHERE note_id = ?1", DESTROY },
  { "DELETE FROM note_draft WHERE note_id = ?1", DESTROY },
  { "DELETE FROM note_revision WHERE note_id = ?1", DESTROY },
};

/* As many of these as saving writes anew. */
#define N_SAVED 3

static gpointer
read_row (PdStatement *row)
{
  PdNoteRecord *note = pd_note_record_new (pd_statement_get_day (row, COLUMN_DAY),
                                           (int) pd_statement_get_int (row, COLUMN_MINUTES));

  note->id = pd_statement_get_id (row, COLUMN_ID);
  note->agreement_id = pd_statement_get_id (row, COLUMN_AGREEMENT_ID);
  note->session_id = pd_statement_get_id (row, COLUMN_SESSION_ID);
  note->closed_at = pd_statement_get_int (row, COLUMN_CLOSED_AT);
  note->trashed_on = pd_statement_get_day (row, COLUMN_TRASHED_ON);
  note->n_revisions = (int) pd_statement_get_int (row, COLUMN_N_REVISIONS);
  note->text_revision = (int) pd_statement_get_int (row, COLUMN_TEXT_REVISION);
  return note;
}

static void
take_party (gpointer     parent,
            PdStatement *row)
{
  PdNoteSide side = PD_NOTE_SIDE_WORKER;

  pd_note_side_parse (pd_statement_get_text (row, 2), &side);
  pd_note_record_add_party (parent, pd_statement_get_id (row, 1), side);
}

static void
take_reader (gpointer     parent,
             PdStatement *row)
{
  PdNoteRecord *note = parent;
  PdNoteReader  reader = {
     .person_id = pd_statement_get_id (row, 1),
     .from = (int) pd_statement_get_int (row, 2),
     .until = (int) pd_statement_get_int (row, 3),
     .added_by = pd_statement_get_id (row, 4),
     .added_at = pd_statement_get_int (row, 5),
     .removed_by = pd_statement_get_id (row, 6),
     .removed_at = pd_statement_get_int (row, 7),
  };

  g_array_append_val (note->readers, reader);
}

static void
take_consent (gpointer     parent,
              PdStatement *row)
{
  PdNoteRecord *note = parent;
  PdNoteConsent consent = {
    .person_id = pd_statement_get_id (row, 1),
    .revision = (int) pd_statement_get_int (row, 2),
    .agreed_at = pd_statement_get_int (row, 3),
  };

  g_array_append_val (note->consents, consent);
}

/* 0 stands for nothing. */
static void
bind_or_null (PdStatement *write,
              int          index,
              gint64       value)
{
  if (value == 0)
    pd_statement_bind_null (write, index);
  else
    pd_statement_bind_int (write, index, value);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdNoteRecord *note = value;

  pd_statement_bind_id (write, 1 + COLUMN_AGREEMENT_ID, note->agreement_id);
  pd_statement_bind_id (write, 1 + COLUMN_SESSION_ID, note->session_id);
  pd_statement_bind_day (write, 1 + COLUMN_DAY, note->day);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, note->minutes);
  bind_or_null (write, 1 + COLUMN_CLOSED_AT, note->closed_at);
  pd_statement_bind_day (write, 1 + COLUMN_TRASHED_ON, note->trashed_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_note_record_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT " COLUMNS " FROM note AS n WHERE " OF_PERSON " ORDER BY n.day DESC, n.id DESC",
      READ,
  },
  .insert = {
      "INSERT INTO note (id, agreement_id, session_id, day, minutes, closed_at, trashed_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      SAVE,
  },
  .update = {
      "UPDATE note SET agreement_id = ?2, session_id = ?3, day = ?4, minutes = ?5, closed_at = ?6, "
      "trashed_on = ?7 WHERE id = ?1",
      SAVE,
  },
  .delete = {
      "DELETE FROM note WHERE id = ?1",
      DESTROY,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_note_record_free,
};

/* The same rows, of one note only. */
static const PdRowTable one_table = {
  .list = {
      "SELECT " COLUMNS " FROM note AS n WHERE n.id = ?1",
      READ,
  },
  .read = read_row,
  .free = (GDestroyNotify) pd_note_record_free,
};

static gboolean
list (PdStore          *store,
      const PdRowTable *rows,
      const Children   *children,
      PdId              owner_id,
      GPtrArray       **ret_values,
      GError          **error)
{
  PdDatabase           *database = pd_store_get_database (store);
  g_autoptr (GPtrArray) notes = NULL;

  if (!pd_row_table_list (rows, store, owner_id, &notes, error) ||
      !pd_child_rows_read (database, &children->parties, owner_id, notes, take_party, error) ||
      !pd_child_rows_read (database, &children->readers, owner_id, notes, take_reader, error) ||
      !pd_child_rows_read (database, &children->consents, owner_id, notes, take_consent, error))
    return FALSE;
  *ret_values = g_steal_pointer (&notes);
  return TRUE;
}

/**
 * pd_note_table_list:
 * @store: a store
 * @person_id: somebody who reads or read them, or had a part in them; or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of the
 *   notes without opening them, the newest first; the trash too
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list (PdStore    *store,
                    PdId        person_id,
                    GPtrArray **ret_values,
                    GError    **error)
{
  return list (store, &table, &children_of_person, person_id, ret_values, error);
}

/**
 * pd_note_table_find:
 * @store: a store
 * @id: which note
 * @ret_value: (out) (transfer full) (nullable): what is known of it, if it is there
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_note_table_find (PdStore       *store,
                    PdId           id,
                    PdNoteRecord **ret_value,
                    GError       **error)
{
  g_autoptr (GPtrArray) notes = NULL;

  *ret_value = NULL;
  if (id == PD_ID_NONE)
    return TRUE;
  if (!list (store, &one_table, &children_of_one, id, &notes, error))
    return FALSE;
  if (notes->len > 0)
    *ret_value = g_ptr_array_steal_index (notes, 0);
  return TRUE;
}

static gboolean
write_parties (PdDatabase         *database,
               const PdNoteRecord *note,
               GError            **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_party_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      pd_statement_bind_id (insert, 1, note->id);
      pd_statement_bind_id (insert, 2, party->person_id);
      pd_statement_bind_text (insert, 3, pd_note_side_to_nick (party->side));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_readers (PdDatabase         *database,
               const PdNoteRecord *note,
               GError            **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_reader_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < note->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      pd_statement_bind_id (insert, 1, note->id);
      pd_statement_bind_id (insert, 2, reader->person_id);
      pd_statement_bind_int (insert, 3, reader->from);
      bind_or_null (insert, 4, reader->until);
      pd_statement_bind_id (insert, 5, reader->added_by);
      pd_statement_bind_int (insert, 6, reader->added_at);
      pd_statement_bind_id (insert, 7, reader->removed_by);
      bind_or_null (insert, 8, reader->removed_at);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_consents (PdDatabase         *database,
                const PdNoteRecord *note,
                GError            **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_consent_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < note->consents->len; i++)
    {
      const PdNoteConsent *consent = &g_array_index (note->consents, PdNoteConsent, i);

      pd_statement_bind_id (insert, 1, note->id);
      pd_statement_bind_id (insert, 2, consent->person_id);
      pd_statement_bind_int (insert, 3, consent->revision);
      pd_statement_bind_int (insert, 4, consent->agreed_at);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_note_table_save:
 * @change: a change
 * @value: what is known of a note from now on; a new one gets an id. How many revisions
 *   it has follows from their rows
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_note_table_save (PdChange     *change,
                    PdNoteRecord *value,
                    GError      **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  if (!pd_row_table_save (&table, change, value, error))
    return FALSE;
  for (guint i = 0; i < N_SAVED; i++)
    if (!pd_child_rows_delete (database, &delete_queries[i], value->id, error))
      return FALSE;
  return write_parties (database, value, error) && write_readers (database, value, error) &&
         write_consents (database, value, error);
}

/**
 * pd_note_table_delete:
 * @change: a change
 * @id: which note
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Removes it with all its revisions and drafts.
 *
 * Returns: whether it was removed
 */
gboolean
pd_note_table_delete (PdChange *change,
                      PdId      id,
                      GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  for (guint i = 0; i < G_N_ELEMENTS (delete_queries); i++)
    if (!pd_child_rows_delete (database, &delete_queries[i], id, error))
      return FALSE;
  return pd_row_table_delete (&table, change, id, error);
}
