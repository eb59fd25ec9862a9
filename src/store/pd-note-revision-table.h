/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-day.h"

G_BEGIN_DECLS

typedef enum
{
  PD_NOTE_REVISION_TEXT,
  PD_NOTE_REVISION_ADDENDUM,
} PdNoteRevisionKind;

/**
 * PdNoteRevision:
 * @note_id: of which note
 * @day: of the note's session; only read, never written with it
 * @revision: its number, from 1
 * @kind: the whole text anew, or what was added after it was closed
 * @author_id: who wrote it
 * @written_at: when, in microseconds since the epoch, UTC
 * @box: what they wrote, sealed for the readers of that time
 *
 * A revision as it lies in the tables: closed.
 */
typedef struct
{
  PdId               note_id;
  PdDay              day;
  int                revision;
  PdNoteRevisionKind kind;
  PdId               author_id;
  gint64             written_at;
  GBytes            *box;
} PdNoteRevision;

/**
 * PdNotePlace:
 * @day: of the last note that was looked at, as it stands in the table: a file of
 *   somebody else's making may have days that are none
 * @id: which it was; %PD_ID_NONE before the first
 * @is_end: whether there is none behind it
 *
 * A place in the row of all notes, by day.
 */
typedef struct
{
  char     day[sizeof "2026-11-27"];
  PdId     id;
  gboolean is_end;
} PdNotePlace;

void pd_note_revision_free (PdNoteRevision *self);

gboolean pd_note_revision_table_list (PdStore    *store,
                                      PdId        note_id,
                                      GPtrArray **ret_revisions,
                                      GError    **error);
gboolean pd_note_revision_table_list_newest (PdStore     *store,
                                             PdId         reader_id,
                                             PdNotePlace *place,
                                             guint        limit,
                                             GPtrArray  **ret_revisions,
                                             GError     **error);
gboolean pd_note_revision_table_find_newest (PdStore    *store,
                                             PdId        reader_id,
                                             PdId        note_id,
                                             GPtrArray **ret_revisions,
                                             GError    **error);
gboolean pd_note_revision_table_count_notes (PdStore *store,
                                             guint   *ret_n,
                                             GError **error);
gboolean pd_note_revision_table_insert (PdChange             *change,
                                        const PdNoteRevision *revision,
                                        GError              **error);
gboolean pd_note_revision_table_set_box (PdChange             *change,
                                         const PdNoteRevision *revision,
                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteRevision, pd_note_revision_free)

G_END_DECLS
