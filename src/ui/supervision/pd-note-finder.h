/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdNoteFinder:
 *
 * Finds notes by words that are in them, as somebody types, over something else that it
 * covers meanwhile. The notes are looked through once, behind everything else; neither
 * what they say nor what is searched for is kept anywhere, and both are gone at locking.
 *
 * Signals: "activated" (gint64): a note is to be opened.
 */
#define PD_TYPE_NOTE_FINDER (pd_note_finder_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteFinder, pd_note_finder, PD, NOTE_FINDER, PdDeskPart)

void        pd_note_finder_set_covered (PdNoteFinder *self,
                                        GtkWidget    *covered);
void        pd_note_finder_search (PdNoteFinder *self);
gboolean    pd_note_finder_is_ready (PdNoteFinder *self);
GListModel *pd_note_finder_get_found (PdNoteFinder *self);

G_END_DECLS
