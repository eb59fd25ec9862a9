/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-change.h"

G_BEGIN_DECLS

/* What a shift refers to is called; NULL or empty where it refers to nothing. Borrowed. */
typedef struct
{
  const char *site;
  const char *role;
} PdRosterChangeNames;

PdRosterChange *pd_roster_change_new (PdId                       person_id,
                                      PdShift                   *before,
                                      const PdRosterChangeNames *names_before,
                                      PdShift                   *after,
                                      const PdRosterChangeNames *names_after);
void            pd_roster_change_free (PdRosterChange *self);
PdDay           pd_roster_change_get_last_day (const PdRosterChange *self);

G_END_DECLS
