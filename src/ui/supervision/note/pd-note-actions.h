/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-writing.h"

G_BEGIN_DECLS

/**
 * PdNoteActions:
 *
 * What was agreed to be done: for each step what it is, whose, by when, and whether it is
 * done. What is changed here goes into the note at once.
 */
#define PD_TYPE_NOTE_ACTIONS (pd_note_actions_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteActions, pd_note_actions, PD, NOTE_ACTIONS, GtkWidget)

GtkWidget *pd_note_actions_new (PdWorkspace   *workspace,
                                PdNoteWriting *writing,
                                PdDay          today);

G_END_DECLS
