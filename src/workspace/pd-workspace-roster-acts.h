/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-act.h"
#include "pd-shift-copying.h"
#include "pd-shift-series.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Acts on many shifts, or on more than a shift. Each is planned first, so that it can be
 * looked at, and then done as one named change with one undo. */

PdRosterAct *pd_workspace_plan_copying (PdWorkspace     *self,
                                        const PdCopying *copying,
                                        GError         **error);
PdRosterAct *pd_workspace_plan_patterns (PdWorkspace *self,
                                         PdPerson    *person,
                                         PdDay        from,
                                         guint        n_days,
                                         PdId         site_id,
                                         GError     **error);
PdRosterAct *pd_workspace_plan_repeating (PdWorkspace        *self,
                                          PdShift            *shift,
                                          const PdRepetition *repetition,
                                          GError            **error);
PdRosterAct *pd_workspace_plan_series_change (PdWorkspace  *self,
                                              PdShift      *shift,
                                              PdSeriesReach reach,
                                              GError      **error);
PdRosterAct *pd_workspace_plan_series_removal (PdWorkspace  *self,
                                               PdShift      *shift,
                                               PdSeriesReach reach,
                                               GError      **error);
PdRosterAct *pd_workspace_plan_splitting (PdWorkspace *self,
                                          PdShift     *shift,
                                          int          minute,
                                          GError     **error);
PdRosterAct *pd_workspace_plan_swapping (PdWorkspace       *self,
                                         PdShift           *shift,
                                         PdShift           *other,
                                         const PdAgreedHow *agreed_how,
                                         PdDay              today,
                                         GError           **error);
PdRosterAct *pd_workspace_plan_taking_off (PdWorkspace *self,
                                           PdShift     *shift,
                                           GError     **error);
gboolean     pd_workspace_do_roster_act (PdWorkspace       *self,
                                         const PdRosterAct *act,
                                         GPtrArray        **ret_shifts,
                                         GError           **error);
gboolean     pd_workspace_give_template (PdWorkspace *self,
                                         const char  *letter,
                                         PdPerson    *person,
                                         PdId         site_id,
                                         PdDay        day,
                                         PdShift    **ret_shift,
                                         GError     **error);

G_END_DECLS
