/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-path-step.h"

G_BEGIN_DECLS

/**
 * PdPathDialog:
 *
 * The form of one step in somebody's path. What others call their steps is offered, so that
 * the same is called the same.
 */
#define PD_TYPE_PATH_DIALOG (pd_path_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdPathDialog, pd_path_dialog, PD, PATH_DIALOG, PdFormWindow)

GtkWidget *pd_path_dialog_new (GtkWindow        *parent,
                               PdWorkspace      *workspace,
                               PdPerson         *person,
                               const PdPathStep *step,
                               PdDay             today);

G_END_DECLS
