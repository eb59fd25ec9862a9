/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-circle-planner.h"
#include "pd-circle.h"
#include "pd-progress.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCircleProposal:
 *
 * A plan for some weeks of a circle that is looked for, looked at, and looked for again; kept
 * by nobody yet. What is pinned in it stays in the next one.
 */
#define PD_TYPE_CIRCLE_PROPOSAL (pd_circle_proposal_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleProposal, pd_circle_proposal, PD, CIRCLE_PROPOSAL, GObject)

PdCircleProposal   *pd_circle_proposal_new (PdWorkspace    *workspace,
                                            const PdCircle *circle,
                                            PdDay           from,
                                            guint           n_weeks);
void                pd_circle_proposal_make_async (PdCircleProposal   *self,
                                                   PdProgress         *progress,
                                                   GCancellable       *stop,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
gboolean            pd_circle_proposal_make_finish (PdCircleProposal *self,
                                                    GAsyncResult     *result,
                                                    GError          **error);
void                pd_circle_proposal_accept_async (PdCircleProposal   *self,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
gboolean            pd_circle_proposal_accept_finish (PdCircleProposal *self,
                                                      GAsyncResult     *result,
                                                      GError          **error);
void                pd_circle_proposal_toggle_pin (PdCircleProposal       *self,
                                                   const PdPlannedSession *session);
PdCirclePlanning   *pd_circle_proposal_get_planning (PdCircleProposal *self);
const PdCirclePlan *pd_circle_proposal_get_plan (PdCircleProposal *self);

G_END_DECLS
