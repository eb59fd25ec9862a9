/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdPersonDialog:
 *
 * The form of one person. It changes a copy, and saves that as one change.
 *
 * Signals: "saved" (#PdPerson: who they are from now on, with an id).
 */
#define PD_TYPE_PERSON_DIALOG (pd_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdPersonDialog, pd_person_dialog, PD, PERSON_DIALOG, PdFormWindow)

GtkWidget *pd_person_dialog_new (GtkWindow   *parent,
                                 PdWorkspace *workspace,
                                 PdPerson    *person,
                                 PdDay        today);

G_END_DECLS
