/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-checker.h"

G_BEGIN_DECLS

/**
 * PdNoteHints:
 *
 * What is underlined in the accounts that a widget shows: gone to by a key, explained, and
 * changed when asked for. A dictionary takes memory and time, so it is made with the first
 * account that somebody writes in.
 *
 * Actions of the widget: "hints.explain", "hints.next", "hints.previous".
 * Signals: "looked": something was looked over; "refused" (string): why a word can't be kept
 * as right.
 */
#define PD_TYPE_NOTE_HINTS (pd_note_hints_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteHints, pd_note_hints, PD, NOTE_HINTS, GObject)

PdNoteHints *pd_note_hints_new (GtkWidget     *owner,
                                PdNoteChecker *checker);
void         pd_note_hints_watch (PdNoteHints *self,
                                  GPtrArray   *accounts);
void         pd_note_hints_close (PdNoteHints *self);
void         pd_note_hints_show_count (PdNoteHints *self,
                                       GtkButton   *button,
                                       GtkWidget   *no_dictionary);
void         pd_note_hints_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
