/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-draft-table.h"
#include "pd-note-record.h"
#include "pd-note-revision-table.h"
#include "pd-note-words-table.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* How what is written becomes a box in a row, and back. A box opens only for those it was
 * sealed for, and only in the row that it was sealed for. */

gboolean pd_note_seal_revision (PdWorkspace        *workspace,
                                const PdNoteRecord *note,
                                PdNoteRevision     *revision,
                                GBytes             *content,
                                GError            **error);
GBytes  *pd_note_seal_open (PdIdentity           *reader,
                            const PdNoteRevision *revision,
                            GError              **error);
gboolean pd_note_seal_draft (PdWorkspace *workspace,
                             PdNoteDraft *draft,
                             GBytes      *content,
                             GError     **error);
GBytes  *pd_note_seal_open_draft (PdWorkspace       *workspace,
                                  const PdNoteDraft *draft,
                                  GError           **error);
gboolean pd_note_seal_own_words (PdWorkspace *workspace,
                                 PdOwnWords  *words,
                                 GBytes      *content,
                                 GError     **error);
GBytes  *pd_note_seal_open_own_words (PdWorkspace      *workspace,
                                      const PdOwnWords *words,
                                      GError          **error);
gboolean pd_note_seal_has_key (PdWorkspace *workspace,
                               PdId         person_id);

G_END_DECLS
