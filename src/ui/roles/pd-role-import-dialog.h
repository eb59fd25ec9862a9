/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-role.h"

G_BEGIN_DECLS

/**
 * PdRoleImportDialog:
 *
 * Brings in a role description that was written elsewhere: as a new role, or as the draft of
 * one that is there. First it shows what goes where and what has no place of its own; all of
 * it is one change.
 *
 * Signals: "imported" (int64: the role's id): it is there.
 */
#define PD_TYPE_ROLE_IMPORT_DIALOG (pd_role_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleImportDialog, pd_role_import_dialog, PD, ROLE_IMPORT_DIALOG, PdFormWindow)

GtkWidget *pd_role_import_dialog_new (GtkWindow    *parent,
                                      PdWorkspace  *workspace,
                                      const PdRole *role,
                                      PdDay         today);
void       pd_role_import_dialog_read (PdRoleImportDialog *self,
                                       const char         *path);
gboolean   pd_role_import_dialog_is_reading (PdRoleImportDialog *self);

G_END_DECLS
