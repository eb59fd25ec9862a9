/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace-notes.h"

G_BEGIN_DECLS

/**
 * PdNoteHistoryWindow:
 *
 * What happened to a note, from its first revision on: who wrote, agreed, and let whom read
 * it. Two of its texts can be compared word by word, and the earlier one brought back, which
 * keeps what was written since.
 *
 * Signals: "brought-back": the note has another text now.
 */
#define PD_TYPE_NOTE_HISTORY_WINDOW (pd_note_history_window_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteHistoryWindow, pd_note_history_window, PD, NOTE_HISTORY_WINDOW, AdwWindow)

GtkWidget *pd_note_history_window_new (GtkWindow   *parent,
                                       PdWorkspace *workspace,
                                       PdId         note_id);

G_END_DECLS
