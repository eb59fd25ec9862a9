/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCreatePage:
 *
 * The form with which a service begins: its name, who makes it, a passphrase, a place.
 *
 * Signals: "created" (#PdWorkspace, unlocked), "cancelled".
 */
#define PD_TYPE_CREATE_PAGE (pd_create_page_get_type ())
G_DECLARE_FINAL_TYPE (PdCreatePage, pd_create_page, PD, CREATE_PAGE, AdwBin)

GtkWidget *pd_create_page_new (void);
void       pd_create_page_set_cost (PdCreatePage *self,
                                    PdKdfCost     cost);

G_END_DECLS
