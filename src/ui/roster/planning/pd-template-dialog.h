/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-shift-template.h"

G_BEGIN_DECLS

/**
 * PdTemplateDialog:
 *
 * A shift that is given by a letter: its letter and name, where and what for, its times
 * with an unpaid break and a sleepover.
 */
#define PD_TYPE_TEMPLATE_DIALOG (pd_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdTemplateDialog, pd_template_dialog, PD, TEMPLATE_DIALOG, PdFormWindow)

GtkWidget *pd_template_dialog_new (GtkWindow   *parent,
                                   PdWorkspace *workspace,
                                   const PdShiftTemplate *template);

G_END_DECLS
