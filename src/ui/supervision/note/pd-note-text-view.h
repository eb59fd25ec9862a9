/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdNoteTextView:
 *
 * Where an account is written, or read. Shows its question while nothing is written. Tab
 * goes on to what comes next; Ctrl+Z and Ctrl+Shift+Z undo and redo what was typed here,
 * and never what was done elsewhere.
 *
 * What is pasted is text and nothing but text.
 *
 * Properties: "question" (nullable).
 * Signals: "refused" (string): why something could not be pasted.
 */
#define PD_TYPE_NOTE_TEXT_VIEW (pd_note_text_view_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteTextView, pd_note_text_view, PD, NOTE_TEXT_VIEW, GtkTextView)

GtkWidget *pd_note_text_view_new (GtkTextBuffer *buffer,
                                  const char    *question,
                                  gboolean       editable);

G_END_DECLS
