/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCirclePeopleDialog:
 *
 * Those of our people who are not in a circle, to be added to it.
 *
 * Signals: "saved" (pointer: a #GArray of #PdId, the people who were chosen).
 */
#define PD_TYPE_CIRCLE_PEOPLE_DIALOG (pd_circle_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCirclePeopleDialog, pd_circle_people_dialog, PD, CIRCLE_PEOPLE_DIALOG, PdFormWindow)

GtkWidget *pd_circle_people_dialog_new (GtkWindow      *parent,
                                        PdWorkspace    *workspace,
                                        const PdCircle *circle,
                                        PdDay           today);

G_END_DECLS
