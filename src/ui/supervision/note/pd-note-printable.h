/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-paper.h"
#include "pd-note-record.h"
#include "pd-printable.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdNotePrintable:
 *
 * A note on paper, as its readers can read it: what is still a draft is not on it. Whose
 * copy it is can be said on every page.
 */
#define PD_TYPE_NOTE_PRINTABLE (pd_note_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdNotePrintable, pd_note_printable, PD, NOTE_PRINTABLE, PdPrintable)

PdPrintable *pd_note_printable_new (PdWorkspace        *workspace,
                                    PdDay               today,
                                    const PdNoteRecord *record);
void         pd_note_printable_lay_out (GTask       *task,
                                        PdNotePaper *paper);

G_END_DECLS
