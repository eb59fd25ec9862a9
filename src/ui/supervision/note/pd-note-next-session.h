/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-note-writing.h"

G_BEGIN_DECLS

/**
 * PdNoteNextSession:
 *
 * When those of a note meet again: the day, which goes into the note at once, and its place
 * on the roster. Whether it is booked is said in words; where it is not, a time and the
 * action "note.book" are offered, with what else those who are to come have then.
 *
 * Signals: "changed": what can be booked is something else.
 */
#define PD_TYPE_NOTE_NEXT_SESSION (pd_note_next_session_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteNextSession, pd_note_next_session, PD, NOTE_NEXT_SESSION, AdwBin)

GtkWidget *pd_note_next_session_new (PdWorkspace   *workspace,
                                     PdNoteWriting *writing,
                                     PdDay          today);
gboolean   pd_note_next_session_can_book (PdNoteNextSession *self);
gboolean   pd_note_next_session_book (PdNoteNextSession *self,
                                      GError           **error);

G_END_DECLS
