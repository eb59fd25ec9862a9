/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdNoteWordsWindow:
 *
 * What notes of this service are written with: the templates whose questions they ask, which
 * of them a new note begins with, and the words that the coach knows.
 *
 * Keys: Ctrl+N a new template, Delete removes one's own, Escape closes.
 */
#define PD_TYPE_NOTE_WORDS_WINDOW (pd_note_words_window_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteWordsWindow, pd_note_words_window, PD, NOTE_WORDS_WINDOW, AdwWindow)

GtkWidget *pd_note_words_window_new (GtkWindow   *parent,
                                     PdWorkspace *workspace);

G_END_DECLS
