/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle-zones-private.h"
#include "pd-workspace-circles.h"

G_BEGIN_DECLS

gboolean pd_workspace_check_circle_is_current (PdWorkspace    *self,
                                               const PdCircle *circle,
                                               GError        **error);
gboolean pd_workspace_write_circle_agreement (PdWorkspace    *self,
                                              PdChange       *change,
                                              const PdCircle *circle,
                                              PdId            agreement_id,
                                              GError        **error);
void     pd_workspace_let_circle_leavers_go (PdWorkspace *self,
                                             PdCircle    *circle);
gboolean pd_workspace_set_circle_free (PdWorkspace      *self,
                                       const PdCircle   *circle,
                                       PdCirclePlanning *planning,
                                       PdDay             from,
                                       guint             n_days,
                                       GError          **error);
gboolean pd_workspace_drop_circle_session (PdWorkspace     *self,
                                           PdChange        *change,
                                           PdCircleSession *session,
                                           GError         **error);
gboolean pd_workspace_drop_circle_sessions_after (PdWorkspace    *self,
                                                  PdChange       *change,
                                                  const PdCircle *circle,
                                                  GError        **error);

/* What a plan was made from, beside what is there now. */
GPtrArray       *pd_circle_plan_list_booked (GPtrArray        *sessions,
                                             PdCirclePlanning *planning);
PdCircleSession *pd_circle_plan_find_booked (GPtrArray              *booked,
                                             PdCirclePlanning       *planning,
                                             const PdPlannedSession *planned);
gboolean         pd_circle_plan_is_of (const PdCircleSession  *session,
                                       const PdPlannedSession *planned);
gboolean         pd_circle_plan_check_is_current (PdWorkspace        *self,
                                                  const PdCircle     *circle,
                                                  PdCirclePlanning   *planning,
                                                  const PdCirclePlan *plan,
                                                  GPtrArray          *booked,
                                                  GError            **error);

/* The time of sessions on the roster of those of our people who come to them. */
typedef struct _PdCircleSeating PdCircleSeating;

PdCircleSeating *pd_circle_seating_new (PdWorkspace *self,
                                        PdChange    *change,
                                        PdId         circle_id,
                                        PdDay        first,
                                        PdDay        last,
                                        GError     **error);
void             pd_circle_seating_free (PdCircleSeating *self);
gboolean         pd_circle_seating_write (PdCircleSeating *self,
                                          PdCircleSession *session,
                                          GError         **error);
gboolean         pd_circle_shifts_write (PdWorkspace     *self,
                                         PdChange        *change,
                                         PdCircleSession *session,
                                         GError         **error);
gboolean         pd_circle_shifts_take_away (PdWorkspace     *self,
                                             PdChange        *change,
                                             PdCircleSession *session,
                                             GError         **error);
GPtrArray       *pd_circle_shifts_leave_out (GPtrArray *shifts,
                                             GPtrArray *sessions,
                                             GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleSeating, pd_circle_seating_free)

G_END_DECLS
