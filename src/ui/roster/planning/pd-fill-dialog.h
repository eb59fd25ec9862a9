/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-roster.h"
#include "pd-workspace-filling.h"

G_BEGIN_DECLS

/**
 * PdFillDialog:
 *
 * Open shifts of some days are filled: first it is looked who could work them, for as long
 * as somebody likes; then who would get which stands beside what they have now, with the
 * reasons, and below it what stays open and why. What is ticked is done as one change with
 * one undo. Nothing is done by closing it.
 */
#define PD_TYPE_FILL_DIALOG (pd_fill_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdFillDialog, pd_fill_dialog, PD, FILL_DIALOG, AdwWindow)

GtkWidget *pd_fill_dialog_new (GtkWindow        *parent,
                               PdWorkspace      *workspace,
                               PdRoster         *roster,
                               const PdFillWish *wish);

G_END_DECLS
