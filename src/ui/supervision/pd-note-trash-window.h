/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdNoteTrashWindow:
 *
 * The notes that were put aside, and how long each can still be brought back.
 */
#define PD_TYPE_NOTE_TRASH_WINDOW (pd_note_trash_window_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteTrashWindow, pd_note_trash_window, PD, NOTE_TRASH_WINDOW, AdwWindow)

GtkWidget *pd_note_trash_window_new (GtkWindow   *parent,
                                     PdWorkspace *workspace,
                                     PdDay        today);

G_END_DECLS
