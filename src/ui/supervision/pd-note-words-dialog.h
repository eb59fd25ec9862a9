/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-note-template.h"

G_BEGIN_DECLS

/**
 * PdNoteWordsDialog:
 *
 * The form of a template, or of the words that the coach knows: written as a text, whose
 * lines are explained above it. A template that comes with the program is the beginning of
 * one of the service's own.
 */
#define PD_TYPE_NOTE_WORDS_DIALOG (pd_note_words_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteWordsDialog, pd_note_words_dialog, PD, NOTE_WORDS_DIALOG, PdFormWindow)

GtkWidget *pd_note_words_dialog_new_template (GtkWindow   *parent,
                                              PdWorkspace *workspace,
                                              const PdNoteTemplate *template);
GtkWidget *pd_note_words_dialog_new_coach (GtkWindow   *parent,
                                           PdWorkspace *workspace);

G_END_DECLS
