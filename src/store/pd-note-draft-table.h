/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"

G_BEGIN_DECLS

/**
 * PdNoteDraft:
 * @note_id: of which note
 * @author_id: whose
 * @base_revision: on which text it was begun; 0 before the first
 * @saved_at: when, in microseconds since the epoch, UTC
 * @box: what they wrote so far, sealed for them alone
 */
typedef struct
{
  PdId    note_id;
  PdId    author_id;
  int     base_revision;
  gint64  saved_at;
  GBytes *box;
} PdNoteDraft;

void pd_note_draft_free (PdNoteDraft *self);

gboolean pd_note_draft_table_find (PdStore      *store,
                                   PdId          note_id,
                                   PdId          author_id,
                                   PdNoteDraft **ret_draft,
                                   GError      **error);
gboolean pd_note_draft_table_find_newest (PdStore *store,
                                          PdId     author_id,
                                          PdId    *ret_note_id,
                                          gint64  *ret_saved_at,
                                          GError **error);
gboolean pd_note_draft_table_save (PdChange          *change,
                                   const PdNoteDraft *draft,
                                   GError           **error);
gboolean pd_note_draft_table_delete (PdChange *change,
                                     PdId      note_id,
                                     PdId      author_id,
                                     GError  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteDraft, pd_note_draft_free)

G_END_DECLS
