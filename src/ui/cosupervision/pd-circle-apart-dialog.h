/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"
#include "pd-kept-apart.h"

G_BEGIN_DECLS

/**
 * PdCircleApartDialog:
 *
 * The form of two members of a circle who are kept apart. Everybody sees that they are; why is
 * asked only of somebody whom it concerns, and is sealed for the two, as a line says.
 */
#define PD_TYPE_CIRCLE_APART_DIALOG (pd_circle_apart_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleApartDialog, pd_circle_apart_dialog, PD, CIRCLE_APART_DIALOG, PdFormWindow)

GtkWidget *pd_circle_apart_dialog_new (GtkWindow      *parent,
                                       PdWorkspace    *workspace,
                                       const PdCircle *circle,
                                       PdDay           today);
GtkWidget *pd_circle_apart_dialog_new_of (GtkWindow         *parent,
                                          PdWorkspace       *workspace,
                                          const PdKeptApart *apart,
                                          PdDay              today);

G_END_DECLS
