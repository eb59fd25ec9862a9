/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note.h"
#include "pd-workspace-notes.h"

G_BEGIN_DECLS

/**
 * PdAgreedAction:
 * @note_id: the note that it was agreed in
 * @day: the day of its session
 * @index: which of the note's actions
 * @is_closed: whether the note is closed
 * @what: the next step, in everyday words
 * @owner_id: whose it is, or %PD_ID_NONE for a supervisor from outside
 * @due: by when, or %PD_DAY_NONE
 * @done_on: when it was done, or %PD_DAY_NONE
 *
 * An action of a note that was opened for it: content, which only stays in memory.
 */
typedef struct
{
  PdId     note_id;
  PdDay    day;
  guint    index;
  gboolean is_closed;
  char    *what;
  PdId     owner_id;
  PdDay    due;
  PdDay    done_on;
} PdAgreedAction;

void       pd_agreed_action_free (PdAgreedAction *self);
GPtrArray *pd_workspace_read_note_actions (PdWorkspace        *self,
                                           const PdNoteRecord *note,
                                           GError            **error);
gboolean   pd_workspace_mark_note_action (PdWorkspace          *self,
                                          const PdAgreedAction *action,
                                          PdDay                 done_on,
                                          GError              **error);
gboolean   pd_workspace_add_note_action (PdWorkspace        *self,
                                         PdId                note_id,
                                         const PdNoteAction *action,
                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdAgreedAction, pd_agreed_action_free)

G_END_DECLS
