/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-note-search.h"

G_BEGIN_DECLS

/**
 * PdFoundNote:
 *
 * A note that was found, to be listed: content, which stays in memory.
 */
#define PD_TYPE_FOUND_NOTE (pd_found_note_get_type ())
G_DECLARE_FINAL_TYPE (PdFoundNote, pd_found_note, PD, FOUND_NOTE, GObject)

PdFoundNote *pd_found_note_new (PdWorkspace     *workspace,
                                const PdNoteHit *hit,
                                PdDay            today);
PdId         pd_found_note_get_id (PdFoundNote *self);
const char  *pd_found_note_get_title (PdFoundNote *self);
const char  *pd_found_note_get_excerpt (PdFoundNote *self);
GtkWidget   *pd_found_note_create_row (void);
void         pd_found_note_show (PdFoundNote *self,
                                 GtkWidget   *row);

G_END_DECLS
