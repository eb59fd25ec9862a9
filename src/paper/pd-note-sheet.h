/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-note.h"
#include "pd-paper.h"

G_BEGIN_DECLS

/**
 * PdNoteSheetWords:
 * @supervisor: who supervised
 * @worker: whose session it was
 * @readers: who may read the note
 * @standing: how it stands, such as "Closed: both agreed to it"
 * @added: (nullable) (array zero-terminated=1): what was added after it was closed
 *
 * What a page says beside the note itself. All is borrowed.
 */
typedef struct
{
  const char        *supervisor;
  const char        *worker;
  const char        *readers;
  const char        *standing;
  const char *const *added;
} PdNoteSheetWords;

PdDocument *pd_note_sheet_new (const PdNote           *note,
                               PdDay                   day,
                               const PdNoteSheetWords *words,
                               const PdPaperOptions   *options);

G_END_DECLS
