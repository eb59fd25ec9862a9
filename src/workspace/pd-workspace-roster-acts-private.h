/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-placing.h"
#include "pd-workspace-roster-acts.h"

G_BEGIN_DECLS

/* How far a shift can reach over midnight and between zones. */
#define PD_DAYS_A_SHIFT_MAY_REACH 3

PdShiftPlacing *pd_workspace_load_placing (PdWorkspace *self,
                                           PdDay        from,
                                           PdDay        to,
                                           GError     **error);

/* What these acts are called. */
char *pd_roster_act_label_for_copying (PdWorkspace     *workspace,
                                       const PdCopying *copying);
char *pd_roster_act_label_for_filling (PdSite *site,
                                       PdDay   from,
                                       guint   n_days);
char *pd_roster_act_label_for_patterns (PdPerson *person,
                                        PdDay     from,
                                        guint     n_days);
char *pd_roster_act_label_for_repeating (PdWorkspace *workspace,
                                         PdShift     *shift);
char *pd_roster_act_label_for_series_change (PdWorkspace  *workspace,
                                             PdShift      *before,
                                             PdShift      *after,
                                             PdSeriesReach reach);
char *pd_roster_act_label_for_series_removal (PdWorkspace  *workspace,
                                              PdShift      *shift,
                                              PdSeriesReach reach);
char *pd_roster_act_label_for_splitting (PdWorkspace *workspace,
                                         PdShift     *shift);
char *pd_roster_act_label_for_swapping (PdWorkspace *workspace,
                                        PdShift     *shift,
                                        PdShift     *other);
char *pd_roster_act_label_for_taking_off (PdWorkspace *workspace,
                                          PdShift     *shift);

G_END_DECLS
