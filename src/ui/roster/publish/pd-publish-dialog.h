/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdPublishDialog:
 *
 * Some days of the roster on their way to people: what has changed since they were given
 * a version, who must be told, what rules say about the notice; and then the list of
 * whom to tell, to copy.
 */
#define PD_TYPE_PUBLISH_DIALOG (pd_publish_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdPublishDialog, pd_publish_dialog, PD, PUBLISH_DIALOG, AdwWindow)

GtkWidget *pd_publish_dialog_new (GtkWindow   *parent,
                                  PdWorkspace *workspace,
                                  PdDay        from,
                                  guint        n_days,
                                  guint        n_open_findings,
                                  PdDay        today);

G_END_DECLS
