/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-session.h"
#include "pd-supervision-due.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What was agreed about supervision, and the sessions. Each act is one named change; a
 * session that is booked is a shift of supervision on the roster in the same change. */

GPtrArray              *pd_workspace_list_supervision (PdWorkspace *self,
                                                       PdPerson    *person,
                                                       GError     **error);
PdSupervisionAgreement *pd_workspace_dup_supervision (PdWorkspace *self,
                                                      PdId         id);
gboolean                pd_workspace_save_supervision (PdWorkspace            *self,
                                                       PdSupervisionAgreement *agreement,
                                                       GError                **error);
gboolean                pd_workspace_agree_supervision (PdWorkspace            *self,
                                                        PdSupervisionAgreement *agreement,
                                                        PdDay                   today,
                                                        GError                **error);
GArray                 *pd_workspace_list_supervision_due (PdWorkspace *self,
                                                           PdDay        today,
                                                           GError     **error);
GArray                 *pd_workspace_list_supervision_due_of (PdWorkspace *self,
                                                              PdPerson    *person,
                                                              PdDay        today,
                                                              GError     **error);

GPtrArray *pd_workspace_list_sessions (PdWorkspace                  *self,
                                       const PdSupervisionAgreement *agreement,
                                       GError                      **error);
GPtrArray *pd_workspace_list_newest_sessions (PdWorkspace                  *self,
                                              const PdSupervisionAgreement *agreement,
                                              guint                         limit,
                                              GError                      **error);
GPtrArray *pd_workspace_list_unsettled_sessions (PdWorkspace *self,
                                                 GError     **error);
PdSession *pd_workspace_dup_session (PdWorkspace *self,
                                     PdId         id);
gboolean   pd_workspace_book_session (PdWorkspace                  *self,
                                      const PdSupervisionAgreement *agreement,
                                      PdSession                    *session,
                                      PdSession                    *instead_of,
                                      GError                      **error);
PdSession *pd_workspace_book_next_session (PdWorkspace                  *self,
                                           const PdSupervisionAgreement *agreement,
                                           PdDay                         day,
                                           int                           start,
                                           GError                      **error);
gboolean   pd_workspace_hold_session (PdWorkspace *self,
                                      PdSession   *session,
                                      const PdId  *present_ids,
                                      guint        n,
                                      GError     **error);
gboolean   pd_workspace_move_session (PdWorkspace                  *self,
                                      const PdSupervisionAgreement *agreement,
                                      PdSession                    *session,
                                      PdSession                    *to,
                                      PdId                          by,
                                      const char                   *why,
                                      GError                      **error);
gboolean   pd_workspace_cancel_session (PdWorkspace *self,
                                        PdSession   *session,
                                        PdId         by,
                                        const char  *why,
                                        GError     **error);

G_END_DECLS
