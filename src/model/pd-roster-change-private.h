/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-change.h"

G_BEGIN_DECLS

PdRosterChange *pd_roster_change_new (PdId        person_id,
                                      PdShift    *before,
                                      const char *site_before,
                                      PdShift    *after,
                                      const char *site_after);
void            pd_roster_change_free (PdRosterChange *self);
PdDay           pd_roster_change_get_last_day (const PdRosterChange *self);

G_END_DECLS
