/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-identity.h"
#include "pd-note-index.h"
#include "pd-note-revision-table.h"

G_BEGIN_DECLS

/**
 * PdNotePortion:
 *
 * Some notes on their way into the index: first their boxes, then their words. One thread
 * after another may work on it, and on nothing else meanwhile.
 */
typedef struct
{
  /* owned; the words come into being as the boxes are opened */
  PdIdentity *reader;
  GPtrArray  *revisions;
  GArray     *words;

  /* state */
  guint n_damaged;
} PdNotePortion;

PdNotePortion *pd_note_portion_new (PdIdentity *reader,
                                    GPtrArray  *revisions);
void           pd_note_portion_free (PdNotePortion *self);
gboolean       pd_note_portion_open (PdNotePortion *self,
                                     GCancellable  *cancellable,
                                     GError       **error);
gboolean       pd_note_portion_index (PdNotePortion *self,
                                      PdNoteIndex   *index,
                                      GCancellable  *cancellable,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNotePortion, pd_note_portion_free)

G_END_DECLS
