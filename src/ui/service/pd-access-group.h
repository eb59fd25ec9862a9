/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdAccessGroup:
 *
 * Who can open the file, and with what: every key, and the ways to give and take them.
 */
#define PD_TYPE_ACCESS_GROUP (pd_access_group_get_type ())
G_DECLARE_FINAL_TYPE (PdAccessGroup, pd_access_group, PD, ACCESS_GROUP, AdwPreferencesGroup)

void pd_access_group_set_workspace (PdAccessGroup *self,
                                    PdWorkspace   *workspace);
void pd_access_group_set_today (PdAccessGroup *self,
                                PdDay          today);

G_END_DECLS
