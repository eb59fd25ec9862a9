/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/* The recovery sheet: offered once after a service is made, and on the service page. */

void pd_recovery_offer_ask (GtkWindow   *parent,
                            PdWorkspace *workspace,
                            PdDay        today);
void pd_recovery_offer_save (GtkWindow   *parent,
                             PdWorkspace *workspace,
                             PdDay        today);

gboolean pd_recovery_offer_write (PdWorkspace *workspace,
                                  const char  *path,
                                  PdDay        today,
                                  GError     **error);

G_END_DECLS
