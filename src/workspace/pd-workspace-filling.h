/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-filler.h"
#include "pd-roster-act.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Filling the open shifts of some days: planned first, with a reason for each, and then
 * done as one named change with one undo, by pd_workspace_do_roster_act(). */

/* What to fill, and how long to look for a better way. */
typedef struct
{
  PdDay   from;
  guint   n_days;
  PdId    site_id; /* PD_ID_NONE for all sites */
  PdDay   today;
  guint   seconds; /* 0 for as long as is usual */
  guint64 seed;
} PdFillWish;

PdFillPlan  *pd_workspace_plan_filling (PdWorkspace      *self,
                                        const PdFillWish *wish,
                                        PdFillTellFunc    tell,
                                        gpointer          tell_data,
                                        GError          **error);
void         pd_workspace_plan_filling_async (PdWorkspace        *self,
                                              const PdFillWish   *wish,
                                              GCancellable       *enough,
                                              PdFillTellFunc      tell,
                                              gpointer            tell_data,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
PdFillPlan  *pd_workspace_plan_filling_finish (PdWorkspace  *self,
                                               GAsyncResult *result,
                                               GError      **error);
PdRosterAct *pd_workspace_make_filling_act (PdWorkspace      *self,
                                            const PdFillPlan *plan,
                                            const PdFillWish *wish);
char        *pd_workspace_explain_left (PdWorkspace      *self,
                                        const PdFillLeft *left);

G_END_DECLS
