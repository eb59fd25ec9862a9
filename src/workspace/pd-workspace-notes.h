/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-record.h"
#include "pd-note-revision-table.h"
#include "pd-supervision-agreement.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Notes of supervision. What is known of one without opening it is a #PdNoteRecord; what
 * is written in it is content: bytes that are only ever kept sealed, for its readers. Each
 * act is one named change that does not say what was written, and undo passes over it. */

/**
 * PdHandOver:
 * @PD_HAND_OVER_TO: another supervisor reads them from the first revision on, and goes on
 * @PD_HAND_OVER_SEAL: the worker and the other readers keep them, and nobody is added
 * @PD_HAND_OVER_ONLY_COPY: they are sealed anew for the worker, and for nobody else
 * @PD_HAND_OVER_DESTROY: they are gone, with a line in the history
 *
 * What becomes of somebody's notes when their supervisor leaves.
 */
typedef enum
{
  PD_HAND_OVER_TO,
  PD_HAND_OVER_SEAL,
  PD_HAND_OVER_ONLY_COPY,
  PD_HAND_OVER_DESTROY,
} PdHandOver;

/* Listing and reading */
GPtrArray    *pd_workspace_list_notes (PdWorkspace *self,
                                       GError     **error);
GPtrArray    *pd_workspace_list_notes_under (PdWorkspace *self,
                                             PdId         agreement_id,
                                             GError     **error);
GPtrArray    *pd_workspace_list_newest_notes_under (PdWorkspace        *self,
                                                    PdId                agreement_id,
                                                    const PdNoteRecord *before,
                                                    guint               limit,
                                                    GError            **error);
PdNoteRecord *pd_workspace_find_note_of_session (PdWorkspace *self,
                                                 PdId         session_id);
GPtrArray    *pd_workspace_list_notes_waiting (PdWorkspace *self,
                                               GError     **error);
PdNoteRecord *pd_workspace_load_note (PdWorkspace *self,
                                      PdId         id,
                                      GError     **error);
GPtrArray    *pd_workspace_list_note_revisions (PdWorkspace *self,
                                                PdId         id,
                                                GError     **error);
GBytes       *pd_workspace_read_note (PdWorkspace *self,
                                      PdId         id,
                                      int          revision,
                                      GError     **error);

/* Writing */
gboolean pd_workspace_begin_note (PdWorkspace  *self,
                                  PdNoteRecord *note,
                                  GError      **error);
gboolean pd_workspace_save_note_draft (PdWorkspace *self,
                                       PdId         id,
                                       int          base_revision,
                                       GBytes      *content,
                                       GError     **error);
gboolean pd_workspace_find_note_draft (PdWorkspace *self,
                                       PdId         id,
                                       GBytes     **ret_content,
                                       int         *ret_base_revision,
                                       GError     **error);
gboolean pd_workspace_find_unfinished_note (PdWorkspace *self,
                                            PdId        *ret_id,
                                            GError     **error);
gboolean pd_workspace_remove_note_draft (PdWorkspace *self,
                                         PdId         id,
                                         GError     **error);
gboolean pd_workspace_write_note (PdWorkspace *self,
                                  PdId         id,
                                  int          base_revision,
                                  GBytes      *content,
                                  GError     **error);
gboolean pd_workspace_agree_note (PdWorkspace *self,
                                  PdId         id,
                                  int          revision,
                                  GError     **error);
gboolean pd_workspace_add_to_note (PdWorkspace *self,
                                   PdId         id,
                                   GBytes      *content,
                                   GError     **error);

/* Who reads it */
gboolean  pd_workspace_add_note_reader (PdWorkspace *self,
                                        PdId         id,
                                        PdPerson    *person,
                                        GError     **error);
gboolean  pd_workspace_remove_note_reader (PdWorkspace *self,
                                           PdId         id,
                                           PdPerson    *person,
                                           GError     **error);
PdPerson *pd_workspace_get_safeguarding (PdWorkspace *self);
gboolean  pd_workspace_set_safeguarding (PdWorkspace *self,
                                         PdPerson    *person,
                                         GError     **error);

/* The trash */
GPtrArray *pd_workspace_list_trashed_notes (PdWorkspace *self,
                                            GError     **error);
gboolean   pd_workspace_trash_note (PdWorkspace *self,
                                    PdId         id,
                                    PdDay        today,
                                    GError     **error);
gboolean   pd_workspace_restore_note (PdWorkspace *self,
                                      PdId         id,
                                      GError     **error);
gboolean   pd_workspace_destroy_note (PdWorkspace *self,
                                      PdId         id,
                                      GError     **error);
gboolean   pd_workspace_empty_note_trash (PdWorkspace *self,
                                          PdDay        today,
                                          guint       *ret_n,
                                          GError     **error);

/* When a supervisor leaves */
gboolean pd_workspace_hand_over_notes (PdWorkspace *self,
                                       PdPerson    *worker,
                                       PdHandOver   how,
                                       PdPerson    *to,
                                       guint       *ret_n,
                                       GError     **error);
gboolean pd_workspace_hand_over_group_notes (PdWorkspace                  *self,
                                             const PdSupervisionAgreement *group,
                                             PdHandOver                    how,
                                             PdPerson                     *to,
                                             guint                        *ret_n,
                                             GError                      **error);

G_END_DECLS
