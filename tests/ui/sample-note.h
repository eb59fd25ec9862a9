/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-view.h"
#include "sample-workspace.h"

G_BEGIN_DECLS

/**
 * SampleNote:
 * @sample: a service; its founder supervises, and has it open
 * @worker_id: the first of its people, who has a passphrase of their own
 * @note_id: a note of a session of both, on the Monday
 *
 * A note that nothing is written in.
 */
typedef struct
{
  SampleWorkspace sample;
  PdId            worker_id;
  PdId            note_id;
} SampleNote;

void          sample_note_set_up (SampleNote *self);
void          sample_note_tear_down (SampleNote *self);
void          sample_note_be_founder (SampleNote *self);
void          sample_note_be_worker (SampleNote *self);
PdNoteView   *sample_note_view_new (SampleNote *self);
GtkTextView  *sample_note_get_account (PdNoteView *view,
                                       guint       section,
                                       PdNoteSide  side);
void          sample_note_type (PdNoteView *view,
                                guint       section,
                                const char *text);
char         *sample_note_dup_text (GtkTextView *account);
PdNoteRecord *sample_note_load_record (SampleNote *self);

G_END_DECLS
