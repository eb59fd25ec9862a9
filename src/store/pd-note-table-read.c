/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what is known of notes. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the notes")

/* Those that somebody reads or read, or had a part in. */
#define OF_PERSON                                                                                          \
  "(?1 IS NULL OR EXISTS (SELECT TRUE FROM note_reader AS r WHERE r.note_id = n.id AND r.person_id = ?1) " \
  " OR EXISTS (SELECT TRUE FROM note_party AS p WHERE p.note_id = n.id AND p.person_id = ?1))"

/* Those that are written and that somebody has not agreed to as they are now. */
#define WAITING_FOR                                                                                 \
  "n.closed_at IS NULL AND n.trashed_on IS NULL "                                                   \
  "AND EXISTS (SELECT TRUE FROM note_party AS p WHERE p.note_id = n.id AND p.person_id = ?1) "      \
  "AND EXISTS (SELECT TRUE FROM note_revision AS v WHERE v.note_id = n.id AND v.kind = 'text') "    \
  "AND NOT EXISTS (SELECT TRUE FROM note_consent AS a WHERE a.note_id = n.id AND a.person_id = ?1 " \
  "AND a.revision = (SELECT max (v.revision) FROM note_revision AS v WHERE v.note_id = n.id "       \
  "AND v.kind = 'text'))"

/* Those of somebody's sessions that were put aside. */
#define TRASHED_OF            \
  "n.trashed_on IS NOT NULL " \
  "AND EXISTS (SELECT TRUE FROM note_party AS p WHERE p.note_id = n.id AND p.person_id = ?1)"

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

/* Which notes are read: their rows, and those that belong to them. */
typedef struct
{
  PdRowTable notes;
  PdQuery    parties;
  PdQuery    readers;
  PdQuery    consents;
} Reading;

/* Which rows are wanted is asked of the notes alone: what belongs to them is then found by
 * their ids. */
#define OF_NOTES(where) "WHERE c.note_id IN (SELECT n.id FROM note AS n WHERE " where ") ORDER BY c.note_id, "

/* Sorted afterwards: to go through all of them by their index of days, to find a few in
 * order, takes several times as long. */
#define READING(where)                                                                                                             \
  {                                                                                                                                \
    .notes = {                                                                                                                     \
      .list = {                                                                                                                    \
          "SELECT " COLUMNS " FROM note AS n WHERE " where " ORDER BY +n.day DESC, n.id DESC",                                     \
          READ,                                                                                                                    \
      },                                                                                                                           \
      .read = read_row,                                                                                                            \
      .free = (GDestroyNotify) pd_note_record_free,                                                                                \
    },                                                                                                                             \
    .parties = {                                                                                                                   \
      "SELECT c.note_id, c.person_id, c.side FROM note_party AS c " OF_NOTES (where) "c.side, c.person_id",                        \
      READ,                                                                                                                        \
    },                                                                                                                             \
    .readers = {                                                                                                                   \
      "SELECT c.note_id, c.person_id, c.from_revision, c.until_revision, c.added_by, c.added_at, "                                 \
      "c.removed_by, c.removed_at FROM note_reader AS c " OF_NOTES (where) "c.added_at, c.person_id",                              \
      READ,                                                                                                                        \
    },                                                                                                                             \
    .consents = {                                                                                                                  \
      "SELECT c.note_id, c.person_id, c.revision, c.agreed_at FROM note_consent AS c " OF_NOTES (where) "c.revision, c.person_id", \
      READ,                                                                                                                        \
    },                                                                                                                             \
  }

static const Reading of_person = READING (OF_PERSON);
static const Reading of_agreement = READING ("n.agreement_id IS ?1");
static const Reading waiting_for = READING (WAITING_FOR);
static const Reading trashed_of = READING (TRASHED_OF);
static const Reading one = READING ("n.id = ?1");
static const Reading of_session = READING ("n.session_id = ?1 AND n.trashed_on IS NULL");

/* Only those that are wanted are looked at as a whole. */
static const PdRowTable newest_under = {
  .list = {
      "SELECT " COLUMNS " FROM note AS n WHERE n.id IN ("
      "  SELECT n.id FROM note AS n WHERE n.agreement_id IS ?2 AND n.trashed_on IS NULL "
      "  AND (n.day, n.id) < (?3, ?4) AND " OF_PERSON " ORDER BY n.day DESC, n.id DESC LIMIT ?5) "
      "ORDER BY n.day DESC, n.id DESC",
      READ,
  },
  .read = read_row,
  .free = (GDestroyNotify) pd_note_record_free,
};

/* What belongs to so many is looked up for each of them: to look for which they are once more
 * costs more, where they are few of many. */
#define A_FEW 50

static gboolean
read_each (PdDatabase *database,
           GPtrArray  *notes,
           GError    **error)
{
  return pd_child_rows_read_each (database, &one.parties, notes, take_party, error) &&
         pd_child_rows_read_each (database, &one.readers, notes, take_reader, error) &&
         pd_child_rows_read_each (database, &one.consents, notes, take_consent, error);
}

static gboolean
list (PdStore       *store,
      const Reading *reading,
      PdId           owner_id,
      GPtrArray    **ret_values,
      GError       **error)
{
  PdDatabase           *database = pd_store_get_database (store);
  g_autoptr (GPtrArray) notes = NULL;

  if (!pd_row_table_list (&reading->notes, store, owner_id, &notes, error))
    return FALSE;
  if (notes->len <= A_FEW && !read_each (database, notes, error))
    return FALSE;
  if (notes->len > A_FEW &&
      (!pd_child_rows_read (database, &reading->parties, owner_id, notes, take_party, error) ||
       !pd_child_rows_read (database, &reading->readers, owner_id, notes, take_reader, error) ||
       !pd_child_rows_read (database, &reading->consents, owner_id, notes, take_consent, error)))
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
  return list (store, &of_person, person_id, ret_values, error);
}

/**
 * pd_note_table_list_under:
 * @store: a store
 * @agreement_id: a supervision agreement, or %PD_ID_NONE for the notes without one
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of the
 *   notes of its sessions, whoever reads them, the newest first; the trash too
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list_under (PdStore    *store,
                          PdId        agreement_id,
                          GPtrArray **ret_values,
                          GError    **error)
{
  return list (store, &of_agreement, agreement_id, ret_values, error);
}

static void
bind_range (PdStatement  *list,
            gconstpointer which)
{
  const PdNoteRange *range = which;

  pd_statement_bind_id (list, 1, range->person_id);
  pd_statement_bind_id (list, 2, range->agreement_id);
  /* No day comes before all text. */
  if (range->before != NULL)
    pd_statement_bind_day (list, 3, range->before->day);
  else
    pd_statement_bind_text (list, 3, "~");
  pd_statement_bind_id (list, 4, range->before != NULL ? range->before->id : PD_ID_NONE);
  pd_statement_bind_int (list, 5, range->limit);
}

/**
 * pd_note_table_list_newest:
 * @store: a store
 * @range: which
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of them, the
 *   newest first; not those in the trash
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list_newest (PdStore           *store,
                           const PdNoteRange *range,
                           GPtrArray        **ret_values,
                           GError           **error)
{
  g_autoptr (GPtrArray) notes = NULL;

  if (!pd_row_table_list_by (&newest_under, store, bind_range, range, &notes, error) ||
      !read_each (pd_store_get_database (store), notes, error))
    return FALSE;
  *ret_values = g_steal_pointer (&notes);
  return TRUE;
}

/**
 * pd_note_table_list_of_session:
 * @store: a store
 * @session_id: a session
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of its
 *   notes, whoever reads them; not those in the trash
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list_of_session (PdStore    *store,
                               PdId        session_id,
                               GPtrArray **ret_values,
                               GError    **error)
{
  return list (store, &of_session, session_id, ret_values, error);
}

/**
 * pd_note_table_list_waiting:
 * @store: a store
 * @person_id: somebody
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of the
 *   notes of their sessions that they have not agreed to as they are now, the newest first
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list_waiting (PdStore    *store,
                            PdId        person_id,
                            GPtrArray **ret_values,
                            GError    **error)
{
  return list (store, &waiting_for, person_id, ret_values, error);
}

/**
 * pd_note_table_list_trashed:
 * @store: a store
 * @person_id: somebody
 * @ret_values: (out) (transfer full) (element-type PdNoteRecord): what is known of the
 *   notes of their sessions that were put aside, the newest first
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_table_list_trashed (PdStore    *store,
                            PdId        person_id,
                            GPtrArray **ret_values,
                            GError    **error)
{
  return list (store, &trashed_of, person_id, ret_values, error);
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
  if (!list (store, &one, id, &notes, error))
    return FALSE;
  if (notes->len > 0)
    *ret_value = g_ptr_array_steal_index (notes, 0);
  return TRUE;
}
