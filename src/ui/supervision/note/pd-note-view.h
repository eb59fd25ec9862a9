/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-note-writing.h"

G_BEGIN_DECLS

/**
 * PdNoteView:
 *
 * A note: read by its readers, written and agreed to by those whose session it was. A line
 * at the top always says who can read it. What is typed is kept as a draft inside the file
 * at every pause of a second, when the window loses the focus or the note is left, and by
 * pd_note_view_save_draft().
 *
 * Signals: "left": the person is done with the note.
 */
#define PD_TYPE_NOTE_VIEW (pd_note_view_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteView, pd_note_view, PD, NOTE_VIEW, PdDeskPart)

gboolean       pd_note_view_show (PdNoteView *self,
                                  PdId        note_id,
                                  GError    **error);
gboolean       pd_note_view_resume (PdNoteView *self);
void           pd_note_view_save_draft (PdNoteView *self);
PdNoteWriting *pd_note_view_get_writing (PdNoteView *self);

G_END_DECLS
