/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-index.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdNoteSearch:
 *
 * Search over all notes that the person who unlocked a workspace may read. The notes are
 * opened for it in a thread, and their words are kept in memory alone; locking forgets
 * them, and gives up the building. What is written, agreed to or handed over afterwards is
 * found as it is then.
 *
 * Properties: "progress" (gdouble, 0 to 1): how much of the building is done.
 */
#define PD_TYPE_NOTE_SEARCH (pd_note_search_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteSearch, pd_note_search, PD, NOTE_SEARCH, GObject)

PdNoteSearch *pd_workspace_dup_note_search (PdWorkspace *self);
PdNoteSearch *pd_note_search_new (PdWorkspace *workspace);
void          pd_note_search_start (PdNoteSearch *self);
void          pd_note_search_start_later (PdNoteSearch *self);
void          pd_note_search_build_async (PdNoteSearch       *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean      pd_note_search_build_finish (PdNoteSearch *self,
                                           GAsyncResult *result,
                                           GError      **error);
gboolean      pd_note_search_is_ready (PdNoteSearch *self);
double        pd_note_search_get_progress (PdNoteSearch *self);
guint         pd_note_search_get_n_damaged (PdNoteSearch *self);
void          pd_note_search_find_async (PdNoteSearch       *self,
                                         const char         *words,
                                         guint               limit,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray    *pd_note_search_find_finish (PdNoteSearch *self,
                                          GAsyncResult *result,
                                          GError      **error);
GPtrArray    *pd_note_search_find (PdNoteSearch *self,
                                   const char   *words,
                                   guint         limit,
                                   GError      **error);

G_END_DECLS
