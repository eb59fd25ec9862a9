/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace-notes.h"

G_BEGIN_DECLS

/**
 * PdNoteReadersWindow:
 *
 * Who reads a note. Letting somebody read it, and ending that, is an act: it is done at
 * once, and all whose session it was see it in the history of the note.
 */
#define PD_TYPE_NOTE_READERS_WINDOW (pd_note_readers_window_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteReadersWindow, pd_note_readers_window, PD, NOTE_READERS_WINDOW, AdwWindow)

GtkWidget *pd_note_readers_window_new (GtkWindow   *parent,
                                       PdWorkspace *workspace,
                                       PdId         note_id);

G_END_DECLS
