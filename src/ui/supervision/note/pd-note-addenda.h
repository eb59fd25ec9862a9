/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-writing.h"

G_BEGIN_DECLS

/**
 * PdNoteAddenda:
 *
 * What was added to a note after it was closed, each marked as late, and where those whose
 * session it was add more.
 */
#define PD_TYPE_NOTE_ADDENDA (pd_note_addenda_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteAddenda, pd_note_addenda, PD, NOTE_ADDENDA, GtkBox)

GtkWidget *pd_note_addenda_new (PdWorkspace   *workspace,
                                PdNoteWriting *writing);
GtkWidget *pd_note_addenda_get_account (PdNoteAddenda *self);

G_END_DECLS
