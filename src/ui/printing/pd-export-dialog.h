/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-roster-export.h"

G_BEGIN_DECLS

/**
 * PdExportDialog:
 *
 * Asks what of a roster goes out for other programs to read, and writes it to a file.
 * What was written is told by the window before which it stands (`win.tell`).
 */
#define PD_TYPE_EXPORT_DIALOG (pd_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdExportDialog, pd_export_dialog, PD, EXPORT_DIALOG, AdwWindow)

void pd_export_dialog_present (GtkWindow   *parent,
                               PdWorkspace *workspace,
                               const PdRosterExport *export);
void pd_export_dialog_write (PdExportDialog *self,
                             const char     *path);

G_END_DECLS
