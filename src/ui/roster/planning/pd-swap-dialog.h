/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-swap.h"

G_BEGIN_DECLS

/* A swap that waits for an answer: what each would have, and how they agreed. Declining
 * takes one button and no reason. */

#define PD_TYPE_SWAP_DIALOG (pd_swap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdSwapDialog, pd_swap_dialog, PD, SWAP_DIALOG, PdFormWindow)

GtkWidget *pd_swap_dialog_new (GtkWindow    *parent,
                               PdWorkspace  *workspace,
                               const PdSwap *swap,
                               PdDay         today);

G_END_DECLS
