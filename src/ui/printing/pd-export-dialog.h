/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-export-form.h"
#include "pd-roster-export.h"

G_BEGIN_DECLS

/**
 * PdExportDialog:
 *
 * Asks what of a roster goes out for other programs to read, and writes it to a file.
 */
#define PD_TYPE_EXPORT_DIALOG (pd_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdExportDialog, pd_export_dialog, PD, EXPORT_DIALOG, PdExportForm)

void pd_export_dialog_present (GtkWindow   *parent,
                               PdWorkspace *workspace,
                               const PdRosterExport *export);

G_END_DECLS
