/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdTimesGroup:
 *
 * The rows of a form that say at which times of its days something is: the whole day, or
 * from a time to a time, which is on the next day when it is not later.
 *
 * Signals: "changed": with each letter.
 */
#define PD_TYPE_TIMES_GROUP (pd_times_group_get_type ())
G_DECLARE_FINAL_TYPE (PdTimesGroup, pd_times_group, PD, TIMES_GROUP, AdwPreferencesGroup)

gboolean pd_times_group_get (PdTimesGroup *self,
                             int          *ret_start,
                             int          *ret_end);
void     pd_times_group_set (PdTimesGroup *self,
                             int           start,
                             int           end);

G_END_DECLS
