/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-training.h"

G_BEGIN_DECLS

/**
 * PdTrainingDialog:
 *
 * The form of one training that somebody did, or one check that they have. What others
 * have is offered as names, so that the same is called the same.
 */
#define PD_TYPE_TRAINING_DIALOG (pd_training_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdTrainingDialog, pd_training_dialog, PD, TRAINING_DIALOG, PdFormWindow)

GtkWidget *pd_training_dialog_new (GtkWindow        *parent,
                                   PdWorkspace      *workspace,
                                   PdPerson         *person,
                                   const PdTraining *training,
                                   PdDay             today);

G_END_DECLS
