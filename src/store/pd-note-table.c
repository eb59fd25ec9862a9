/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define SAVE N_ ("save the note")
#define DESTROY N_ ("destroy the note")

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

  pd_statement_bind_id (write, 2, note->agreement_id);
  pd_statement_bind_id (write, 3, note->session_id);
  pd_statement_bind_day (write, 4, note->day);
  pd_statement_bind_int (write, 5, note->minutes);
  bind_or_null (write, 6, note->closed_at);
  pd_statement_bind_day (write, 7, note->trashed_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_note_record_check (value, error);
}

static const PdRowTable table = {
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
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_note_record_free,
};

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
