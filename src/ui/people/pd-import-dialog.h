/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-table-kind.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdImportDialog:
 *
 * A table before it is imported: which column is what, and what would come of it, worked
 * out anew after each choice. Importing is one change.
 */
#define PD_TYPE_IMPORT_DIALOG (pd_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdImportDialog, pd_import_dialog, PD, IMPORT_DIALOG, AdwWindow)

void pd_import_dialog_present (GtkWindow   *parent,
                               PdWorkspace *workspace,
                               PdTableKind  kind,
                               GFile       *file);

G_END_DECLS
