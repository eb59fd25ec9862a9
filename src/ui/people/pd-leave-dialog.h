/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-leave.h"

G_BEGIN_DECLS

/**
 * PdLeaveDialog:
 *
 * The form of one leave. Who may not see what kind of leave it is can say when it is, and
 * leaves the kind as it was.
 */
#define PD_TYPE_LEAVE_DIALOG (pd_leave_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdLeaveDialog, pd_leave_dialog, PD, LEAVE_DIALOG, PdFormWindow)

GtkWidget *pd_leave_dialog_new (GtkWindow     *parent,
                                PdWorkspace   *workspace,
                                PdPerson      *person,
                                const PdLeave *leave,
                                PdDay          today);

G_END_DECLS
