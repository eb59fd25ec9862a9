/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-search.h"

G_BEGIN_DECLS

struct _PdNoteSearch
{
  GObject parent_instance;

  /* owned; the index is only there while the workspace is unlocked */
  PdWorkspace  *workspace;
  PdNoteIndex  *index;
  GCancellable *building;
  GHashTable   *changed; /* notes that say something else than when they were read */
  GTask        *finding; /* in a thread, which alone uses the index meanwhile */
  GTask        *next;    /* what is searched for then */

  /* state */
  guint later_id;
  guint update_id;
  guint n_notes;
  guint n_done;
  guint n_damaged;
};

/* pd-note-search.c */
void     pd_note_search_forget (PdNoteSearch *self);
void     pd_note_search_update_later (PdNoteSearch *self);
gboolean pd_note_search_update_all (PdNoteSearch *self,
                                    GError      **error);

/* pd-note-search-find.c */
void pd_note_search_stop_finding (PdNoteSearch *self);

G_END_DECLS
