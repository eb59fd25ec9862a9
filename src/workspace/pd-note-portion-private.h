/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-identity.h"
#include "pd-note-index.h"
#include "pd-note-revision-table.h"

G_BEGIN_DECLS

/* What a thread works on, and on nothing else meanwhile: the index comes back to the main
 * thread with it. */
typedef struct
{
  PdNoteIndex *index;
  PdIdentity  *reader;
  GPtrArray   *revisions;
  PdId         last_id;
  guint        n_notes;
  guint        n_damaged;
  gboolean     is_last;
} PdNotePortion;

void     pd_note_portion_free (PdNotePortion *self);
gboolean pd_note_portion_index (PdNotePortion *portion,
                                GCancellable  *cancellable,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNotePortion, pd_note_portion_free)

G_END_DECLS
