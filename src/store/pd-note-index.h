/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdNoteIndex:
 *
 * The words of notes that somebody opened, to search in. It lives in memory alone: no
 * file, no temporary file, and what is given back is wiped. One thread at a time may use
 * it.
 */
typedef struct _PdNoteIndex PdNoteIndex;

/**
 * PdNoteHit:
 * @note_id: a note in which all that was asked for is found
 * @excerpt: some words around one of the places
 */
typedef struct
{
  PdId  note_id;
  char *excerpt;
} PdNoteHit;

PdNoteIndex *pd_note_index_new (GError **error);
PdNoteIndex *pd_note_index_ref (PdNoteIndex *self);
void         pd_note_index_unref (PdNoteIndex *self);
void         pd_note_index_interrupt (PdNoteIndex *self);
gboolean     pd_note_index_begin (PdNoteIndex *self,
                                  GError     **error);
gboolean     pd_note_index_commit (PdNoteIndex *self,
                                   GError     **error);
gboolean     pd_note_index_set (PdNoteIndex *self,
                                PdId         note_id,
                                PdDay        day,
                                const char  *text,
                                GError     **error);
gboolean     pd_note_index_remove (PdNoteIndex *self,
                                   PdId         note_id,
                                   GError     **error);
guint        pd_note_index_get_n_notes (PdNoteIndex *self);
GPtrArray   *pd_note_index_find (PdNoteIndex *self,
                                 const char  *words,
                                 guint        limit,
                                 GError     **error);

void pd_note_hit_free (PdNoteHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteIndex, pd_note_index_unref)

G_END_DECLS
