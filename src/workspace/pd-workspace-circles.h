/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-line.h"
#include "pd-circle-plan.h"
#include "pd-circle-session.h"
#include "pd-note.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Circles of co-supervision, their sessions, and what is planned for them. Each act is one
 * named change. A circle or session that was read is a copy: where another act has changed
 * it since, acts on it are refused and nothing is changed. */

/* Circles */
GPtrArray *pd_workspace_list_circles (PdWorkspace *self,
                                      GError     **error);
PdCircle  *pd_workspace_load_circle (PdWorkspace *self,
                                     PdId         id,
                                     GError     **error);
PdCircle  *pd_workspace_find_circle (PdWorkspace *self,
                                     const char  *name,
                                     GError     **error);
gboolean   pd_workspace_save_circle (PdWorkspace    *self,
                                     PdCircle       *circle,
                                     const PdCircle *before,
                                     GError        **error);
gboolean   pd_workspace_end_circle (PdWorkspace *self,
                                    PdCircle    *circle,
                                    PdDay        last_day,
                                    GError     **error);

GArray    *pd_workspace_list_circle_lines (PdWorkspace    *self,
                                           const PdCircle *circle,
                                           PdDay           today,
                                           GError        **error);
GPtrArray *pd_workspace_list_circle_agreements (PdWorkspace    *self,
                                                const PdCircle *circle,
                                                GError        **error);
gboolean   pd_workspace_agree_circle (PdWorkspace                  *self,
                                      PdCircle                     *circle,
                                      const PdSupervisionAgreement *words,
                                      PdDay                         today,
                                      GError                      **error);

/* Planning */
PdCirclePlanning *pd_workspace_prepare_circle (PdWorkspace    *self,
                                               const PdCircle *circle,
                                               PdDay           from,
                                               guint           n_weeks,
                                               GError        **error);
void              pd_workspace_prepare_circle_async (PdWorkspace        *self,
                                                     const PdCircle     *circle,
                                                     PdDay               from,
                                                     guint               n_weeks,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
PdCirclePlanning *pd_workspace_prepare_circle_finish (PdWorkspace  *self,
                                                      GAsyncResult *result,
                                                      GError      **error);
gboolean          pd_workspace_accept_circle_plan (PdWorkspace        *self,
                                                   const PdCircle     *circle,
                                                   PdCirclePlanning   *planning,
                                                   const PdCirclePlan *plan,
                                                   GError            **error);
void              pd_workspace_accept_circle_plan_async (PdWorkspace        *self,
                                                         const PdCircle     *circle,
                                                         PdCirclePlanning   *planning,
                                                         const PdCirclePlan *plan,
                                                         GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);
gboolean          pd_workspace_accept_circle_plan_finish (PdWorkspace  *self,
                                                          GAsyncResult *result,
                                                          GError      **error);

/* Their sessions */
GPtrArray       *pd_workspace_list_circle_sessions (PdWorkspace *self,
                                                    PdId         circle_id,
                                                    GError     **error);
PdCircleSession *pd_workspace_load_circle_session (PdWorkspace *self,
                                                   PdId         id,
                                                   GError     **error);
gboolean         pd_workspace_book_circle_session (PdWorkspace     *self,
                                                   PdCircleSession *session,
                                                   GError         **error);
gboolean         pd_workspace_pin_circle_session (PdWorkspace     *self,
                                                  PdCircleSession *session,
                                                  gboolean         is_pinned,
                                                  GError         **error);
gboolean         pd_workspace_hold_circle_session (PdWorkspace     *self,
                                                   PdCircleSession *session,
                                                   const PdId      *come_ids,
                                                   guint            n,
                                                   GError         **error);
gboolean         pd_workspace_move_circle_session (PdWorkspace     *self,
                                                   PdCircleSession *session,
                                                   PdCircleSession *to,
                                                   GError         **error);
gboolean         pd_workspace_not_hold_circle_session (PdWorkspace     *self,
                                                       PdCircleSession *session,
                                                       GError         **error);
gboolean         pd_workspace_remove_circle_session (PdWorkspace           *self,
                                                     const PdCircleSession *session,
                                                     GError               **error);

/* What was said, for those who were there */
GArray  *pd_workspace_list_reflection_readers (PdWorkspace           *self,
                                               const PdCircleSession *session,
                                               PdDay                  today,
                                               GError               **error);
PdNote  *pd_workspace_read_reflection (PdWorkspace *self,
                                       PdId         session_id,
                                       int         *ret_revision,
                                       GError     **error);
gboolean pd_workspace_write_reflection (PdWorkspace           *self,
                                        const PdCircleSession *session,
                                        int                    base_revision,
                                        const PdNote          *note,
                                        PdDay                  today,
                                        GError               **error);

G_END_DECLS
