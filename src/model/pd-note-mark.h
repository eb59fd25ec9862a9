/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note.h"

G_BEGIN_DECLS

/* Actions are done after the note that they were agreed in is closed. That is added to the
 * note as a line of a list, which people and the program read alike. */

char *pd_note_mark_to_text (const PdNoteAction *action);
guint pd_note_mark_apply (PdNote     *note,
                          const char *added);

G_END_DECLS
