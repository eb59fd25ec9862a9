/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* What an act is called in the history and beside Undo. Names may stand in it: the
 * history is sealed with the rest of the file. */

const char *pd_act_label_get_name (PdWorkspace *workspace,
                                   PdShift     *shift);

char *pd_act_label_for_new_shift (PdWorkspace *workspace,
                                  PdShift     *shift);
char *pd_act_label_for_changed_shift (PdWorkspace *workspace,
                                      PdShift     *before,
                                      PdShift     *after);
char *pd_act_label_for_removed_shift (PdWorkspace *workspace,
                                      PdShift     *shift);

G_END_DECLS
