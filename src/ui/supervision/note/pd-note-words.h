/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-supervision.h"
#include "pd-workspace-notes.h"

G_BEGIN_DECLS

/* What is said about a note, without opening it. */

char *pd_note_words_side (PdWorkspace        *workspace,
                          const PdNoteRecord *record,
                          PdNoteSide          side);
char *pd_note_words_readers (PdWorkspace        *workspace,
                             const PdNoteRecord *record);
char *pd_note_words_unable (PdWorkspace        *workspace,
                            const PdNoteRecord *record);
char *pd_note_words_session (PdWorkspace        *workspace,
                             const PdNoteRecord *record);
char *pd_note_words_standing (PdWorkspace        *workspace,
                              const PdNoteRecord *record);
char *pd_note_words_moment (gint64 moment);

G_END_DECLS
