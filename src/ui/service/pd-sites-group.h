/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdSitesGroup:
 *
 * The sites of a service, each to change, and a way to add one.
 *
 * Properties: "workspace" (set once, before it is shown).
 */
#define PD_TYPE_SITES_GROUP (pd_sites_group_get_type ())
G_DECLARE_FINAL_TYPE (PdSitesGroup, pd_sites_group, PD, SITES_GROUP, AdwPreferencesGroup)

void pd_sites_group_set_workspace (PdSitesGroup *self,
                                   PdWorkspace  *workspace);
void pd_sites_group_set_today (PdSitesGroup *self,
                               PdDay         today);

G_END_DECLS
