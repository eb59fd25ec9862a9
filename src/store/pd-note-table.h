/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-note-record.h"

G_BEGIN_DECLS

/**
 * PdNoteRange:
 * @agreement_id: a supervision agreement, or %PD_ID_NONE for the notes without one
 * @person_id: somebody who reads or read them, or had a part in them
 * @before: (nullable): only those that are older, by day
 * @limit: how many at most
 *
 * Some of the notes of sessions under an agreement.
 */
typedef struct
{
  PdId                agreement_id;
  PdId                person_id;
  const PdNoteRecord *before;
  guint               limit;
} PdNoteRange;

gboolean pd_note_table_list (PdStore    *store,
                             PdId        person_id,
                             GPtrArray **ret_values,
                             GError    **error);
gboolean pd_note_table_list_under (PdStore    *store,
                                   PdId        agreement_id,
                                   GPtrArray **ret_values,
                                   GError    **error);
gboolean pd_note_table_list_newest (PdStore           *store,
                                    const PdNoteRange *range,
                                    GPtrArray        **ret_values,
                                    GError           **error);
gboolean pd_note_table_list_of_session (PdStore    *store,
                                        PdId        session_id,
                                        GPtrArray **ret_values,
                                        GError    **error);
gboolean pd_note_table_list_waiting (PdStore    *store,
                                     PdId        person_id,
                                     GPtrArray **ret_values,
                                     GError    **error);
gboolean pd_note_table_list_trashed (PdStore    *store,
                                     PdId        person_id,
                                     GPtrArray **ret_values,
                                     GError    **error);
gboolean pd_note_table_find (PdStore       *store,
                             PdId           id,
                             PdNoteRecord **ret_value,
                             GError       **error);
gboolean pd_note_table_save (PdChange     *change,
                             PdNoteRecord *value,
                             GError      **error);
gboolean pd_note_table_delete (PdChange *change,
                               PdId      id,
                               GError  **error);

G_END_DECLS
