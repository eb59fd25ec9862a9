/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-writing.h"

G_BEGIN_DECLS

/**
 * PdNoteSectionView:
 *
 * A section of a note: its heading, and the accounts of both sides beside one another. Only
 * that of the person who unlocked the file can be written in.
 */
#define PD_TYPE_NOTE_SECTION_VIEW (pd_note_section_view_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteSectionView, pd_note_section_view, PD, NOTE_SECTION_VIEW, GtkWidget)

GtkWidget *pd_note_section_view_new (PdNoteWriting     *writing,
                                     guint              section,
                                     const char *const *names);
GtkWidget *pd_note_section_view_get_account (PdNoteSectionView *self,
                                             PdNoteSide         side);

G_END_DECLS
