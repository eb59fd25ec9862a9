/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdAccessDialog:
 *
 * A passphrase for somebody who has none yet, or a new one for who has unlocked the file.
 *
 * Signals: "saved".
 */
#define PD_TYPE_ACCESS_DIALOG (pd_access_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdAccessDialog, pd_access_dialog, PD, ACCESS_DIALOG, AdwWindow)

GtkWidget *pd_access_dialog_new (GtkWindow   *parent,
                                 PdWorkspace *workspace,
                                 gboolean     mine,
                                 PdDay        today);

G_END_DECLS
