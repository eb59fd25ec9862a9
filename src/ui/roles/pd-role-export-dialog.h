/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-export-form.h"
#include "pd-role.h"

G_BEGIN_DECLS

/**
 * PdRoleExportDialog:
 *
 * Asks how a version of a role goes out for other programs to read, and writes it to a
 * file.
 */
#define PD_TYPE_ROLE_EXPORT_DIALOG (pd_role_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleExportDialog, pd_role_export_dialog, PD, ROLE_EXPORT_DIALOG, PdExportForm)

GtkWidget *pd_role_export_dialog_new (GtkWindow    *parent,
                                      PdWorkspace  *workspace,
                                      const PdRole *role,
                                      int           version,
                                      PdDay         today);

G_END_DECLS
