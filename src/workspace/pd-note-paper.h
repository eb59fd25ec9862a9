/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdNotePaper:
 *
 * Notes that were opened to be printed, with all that their pages say, and shared with the
 * open service no more: so they can be laid out in any thread.
 */
typedef struct _PdNotePaper PdNotePaper;

PdNotePaper *pd_note_paper_read (PdWorkspace          *workspace,
                                 GPtrArray            *records,
                                 PdPerson             *copy_of,
                                 const PdPaperOptions *options,
                                 GError              **error);
PdDocument  *pd_note_paper_make (const PdNotePaper *self);
void         pd_note_paper_free (PdNotePaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNotePaper, pd_note_paper_free)

G_END_DECLS
