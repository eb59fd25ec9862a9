/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-note-template.h"
#include "pd-workspace-notes.h"

G_BEGIN_DECLS

/**
 * PdNoteWriting:
 *
 * A note that is open to be read and, by those whose session it was, written: what is known
 * of it, its text as the person has it now, and where the draft of that stands. It shows
 * nothing; it keeps the buffers that are typed into, each with its own undo, for as long as
 * the file is unlocked.
 *
 * Signals: "changed": something was typed or chosen that no draft holds yet.
 */
#define PD_TYPE_NOTE_WRITING (pd_note_writing_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteWriting, pd_note_writing, PD, NOTE_WRITING, GObject)

PdNoteWriting *pd_note_writing_open (PdWorkspace *workspace,
                                     PdId         note_id,
                                     GError     **error);

/* What it is */
const PdNoteRecord *pd_note_writing_get_record (PdNoteWriting *self);
const PdNote       *pd_note_writing_get_note (PdNoteWriting *self);
const char         *pd_note_writing_get_trouble (PdNoteWriting *self);
PdNoteSide          pd_note_writing_get_my_side (PdNoteWriting *self);
gboolean            pd_note_writing_is_current (PdNoteWriting *self);
gboolean            pd_note_writing_is_editable (PdNoteWriting *self);
gboolean            pd_note_writing_is_unshared (PdNoteWriting *self);
gboolean            pd_note_writing_is_untouched (PdNoteWriting *self);
gboolean            pd_note_writing_is_resumed (PdNoteWriting *self);
gboolean            pd_note_writing_is_merged (PdNoteWriting *self,
                                               guint         *ret_n_conflicts);
gint64              pd_note_writing_get_saved_at (PdNoteWriting *self);
GtkTextBuffer      *pd_note_writing_get_buffer (PdNoteWriting *self,
                                                guint          section);
guint               pd_note_writing_find_last_changed (PdNoteWriting *self);
PdNote             *pd_note_writing_dup_note (PdNoteWriting *self);

/* Adding to it when it is closed */
gboolean       pd_note_writing_can_be_added_to (PdNoteWriting *self);
GtkTextBuffer *pd_note_writing_get_addendum (PdNoteWriting *self);
gboolean       pd_note_writing_add (PdNoteWriting *self,
                                    GError       **error);

/* Writing it */
gboolean pd_note_writing_is_mine (PdNoteWriting *self);
void     pd_note_writing_ask (PdNoteWriting *self,
                              const PdNoteTemplate *template);
void     pd_note_writing_take_actions (PdNoteWriting *self,
                                       GPtrArray     *actions);
void     pd_note_writing_set_next_day (PdNoteWriting *self,
                                       PdDay          day);
gboolean pd_note_writing_save_draft (PdNoteWriting *self,
                                     GError       **error);
gboolean pd_note_writing_share (PdNoteWriting *self,
                                GError       **error);
gboolean pd_note_writing_agree (PdNoteWriting *self,
                                GError       **error);
gboolean pd_note_writing_reload (PdNoteWriting *self,
                                 GError       **error);

G_END_DECLS
