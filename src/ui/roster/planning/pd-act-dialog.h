/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-roster-act.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdActDialog:
 *
 * An act on many shifts before it is done: what would come of each, and what is in the
 * way, to tick or to leave out. What is ticked is done as one change with one undo.
 *
 * Signals: "done" (#GPtrArray of #PdShift): it is, and these were saved.
 */
#define PD_TYPE_ACT_DIALOG (pd_act_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdActDialog, pd_act_dialog, PD, ACT_DIALOG, AdwWindow)

GtkWidget *pd_act_dialog_new (GtkWindow   *parent,
                              PdWorkspace *workspace,
                              PdRosterAct *act,
                              const char  *heading,
                              const char  *yes_label);
gboolean   pd_act_dialog_is_needed (const PdRosterAct *act);

G_END_DECLS
