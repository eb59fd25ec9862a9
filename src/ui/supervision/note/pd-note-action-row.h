/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-note.h"

G_BEGIN_DECLS

/**
 * PdNoteActionOwners:
 * @names: whose an action can be, as they are shown
 * @ids: (element-type PdId): the same people
 */
typedef struct
{
  GtkStringList *names;
  GArray        *ids;
} PdNoteActionOwners;

/**
 * PdNoteActionRow:
 *
 * One action of a note, to be written.
 *
 * Signals: "changed": with each letter. "removed": it is to go.
 */
#define PD_TYPE_NOTE_ACTION_ROW (pd_note_action_row_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteActionRow, pd_note_action_row, PD, NOTE_ACTION_ROW, GtkBox)

GtkWidget    *pd_note_action_row_new (const PdNoteAction       *action,
                                      const PdNoteActionOwners *owners,
                                      PdDay                     today);
PdNoteAction *pd_note_action_row_add_to (PdNoteActionRow          *self,
                                         PdNote                   *note,
                                         const PdNoteActionOwners *owners);
gboolean      pd_note_action_row_is_blank (PdNoteActionRow *self);

G_END_DECLS
