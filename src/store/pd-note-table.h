/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-note-record.h"

G_BEGIN_DECLS

gboolean pd_note_table_list (PdStore    *store,
                             PdId        person_id,
                             GPtrArray **ret_values,
                             GError    **error);
gboolean pd_note_table_list_under (PdStore    *store,
                                   PdId        agreement_id,
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
