/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdSealedText:
 * @id: what its row is known by
 * @session_id: of which session of a circle, or %PD_ID_NONE
 * @kept_apart_id: about which two who are kept apart, or %PD_ID_NONE
 * @revision: which revision, from 1
 * @author_id: who wrote it
 * @written_at: when, in microseconds since the epoch, UTC
 * @box: (nullable): what was written, sealed
 * @reader_ids: (element-type PdId): for whom it is sealed, in order
 *
 * A text that only those for whom it was sealed can read.
 */
typedef struct
{
  PdId    id;
  PdId    session_id;
  PdId    kept_apart_id;
  int     revision;
  PdId    author_id;
  gint64  written_at;
  GBytes *box;
  GArray *reader_ids;
} PdSealedText;

PdSealedText *pd_sealed_text_new (void);
void          pd_sealed_text_free (PdSealedText *self);
void          pd_sealed_text_add_reader (PdSealedText *self,
                                         PdId          person_id);
gboolean      pd_sealed_text_is_for (const PdSealedText *self,
                                     PdId                person_id);

gboolean pd_sealed_text_table_list (PdStore    *store,
                                    PdId        about_id,
                                    GPtrArray **ret_values,
                                    GError    **error);
gboolean pd_sealed_text_table_save (PdChange     *change,
                                    PdSealedText *value,
                                    PdId          by_id,
                                    gint64        at,
                                    GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSealedText, pd_sealed_text_free)

G_END_DECLS
