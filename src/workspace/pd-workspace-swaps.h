/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-act.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Swaps in two steps: somebody asks, and whoever is asked agrees or declines. A coordinator
 * agrees too, in the same step where they put down what was said. Only then is the roster
 * changed, as one named change together with the record. */

GPtrArray   *pd_workspace_list_swaps (PdWorkspace *self,
                                      GError     **error);
gboolean     pd_workspace_judge_swap (PdWorkspace  *self,
                                      const PdSwap *swap,
                                      PdDay         today,
                                      PdSwapState  *ret_state,
                                      GError      **error);
GPtrArray   *pd_workspace_list_open_swaps (PdWorkspace *self,
                                           PdDay        today,
                                           GError     **error);
char        *pd_workspace_swap_to_words (PdWorkspace  *self,
                                         const PdSwap *swap);
char        *pd_workspace_swap_story_to_words (PdWorkspace  *self,
                                               const PdSwap *swap);
gboolean     pd_workspace_ask_swap (PdWorkspace *self,
                                    PdShift     *offered,
                                    PdShift     *wanted,
                                    PdDay        today,
                                    PdSwap     **ret_swap,
                                    GError     **error);
PdRosterAct *pd_workspace_plan_agreed_swap (PdWorkspace  *self,
                                            const PdSwap *swap,
                                            PdAgreedHow   how,
                                            PdDay         today,
                                            GError      **error);
gboolean     pd_workspace_decline_swap (PdWorkspace  *self,
                                        const PdSwap *swap,
                                        PdDay         today,
                                        GError      **error);
gboolean     pd_workspace_remove_swap (PdWorkspace  *self,
                                       const PdSwap *swap,
                                       GError      **error);

G_END_DECLS
