/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleOutcome:
 * @PD_CIRCLE_OUTCOME_HELD: it took place, and who came
 * @PD_CIRCLE_OUTCOME_MOVED: it takes place at another time
 */
typedef enum
{
  PD_CIRCLE_OUTCOME_HELD,
  PD_CIRCLE_OUTCOME_MOVED,
} PdCircleOutcome;

/**
 * PdCircleOutcomeDialog:
 *
 * The form of what becomes of a session of co-supervision. Nobody is asked why.
 */
#define PD_TYPE_CIRCLE_OUTCOME_DIALOG (pd_circle_outcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleOutcomeDialog, pd_circle_outcome_dialog, PD, CIRCLE_OUTCOME_DIALOG, PdFormWindow)

GtkWidget *pd_circle_outcome_dialog_new (GtkWindow             *parent,
                                         PdWorkspace           *workspace,
                                         const PdCircle        *circle,
                                         const PdCircleSession *session,
                                         PdCircleOutcome        outcome,
                                         PdDay                  today);

G_END_DECLS
