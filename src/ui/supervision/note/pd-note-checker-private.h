/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-checker.h"

#include "pd-note-spelling.h"

G_BEGIN_DECLS

/* What is found is underlined by these, and kept nowhere else. */
#define PD_NOTE_TAG_HINT "finding-hint"
#define PD_NOTE_TAG_SPELLING "finding-spelling"

PdNoteSpelling *pd_note_checker_get_spelling (PdNoteChecker *self);
GPtrArray      *pd_note_checker_look_at_words (PdNoteChecker *self,
                                               const char    *text);

G_END_DECLS
