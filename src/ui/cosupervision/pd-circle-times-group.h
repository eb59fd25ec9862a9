/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-when.h"

G_BEGIN_DECLS

/**
 * PdCircleTimesGroup:
 *
 * When a partner's worker can come, as they said it: a row for days of the week and times of
 * them, and what adds another.
 *
 * Signals: "changed".
 */
#define PD_TYPE_CIRCLE_TIMES_GROUP (pd_circle_times_group_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleTimesGroup, pd_circle_times_group, PD, CIRCLE_TIMES_GROUP, GtkBox)

void          pd_circle_times_group_set (PdCircleTimesGroup *self,
                                         const GArray       *times,
                                         PdDay               today);
const GArray *pd_circle_times_group_get (PdCircleTimesGroup *self);

G_END_DECLS
