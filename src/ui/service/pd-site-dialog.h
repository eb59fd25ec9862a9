/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdSiteDialog:
 *
 * The form of one site. It changes a copy, and saves that as one change. How many people a
 * site wants is listed below, and changed on its own.
 */
#define PD_TYPE_SITE_DIALOG (pd_site_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdSiteDialog, pd_site_dialog, PD, SITE_DIALOG, PdFormWindow)

GtkWidget *pd_site_dialog_new (GtkWindow   *parent,
                               PdWorkspace *workspace,
                               PdSite      *site,
                               PdDay        today);

G_END_DECLS
