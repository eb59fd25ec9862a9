/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/* What is done to the times of a whole shift, with its breaks and sleepovers left right. */

PdShift *pd_shift_new_alike (PdShift *self,
                             PdDay    day);
gboolean pd_shift_has_same_segments (PdShift *self,
                                     PdShift *other);
gboolean pd_shift_move_start (PdShift *self,
                              int      minute,
                              GError **error);
gboolean pd_shift_move_end (PdShift *self,
                            int      minute,
                            GError **error);
gboolean pd_shift_split (PdShift  *self,
                         int       minute,
                         PdShift **ret_first,
                         PdShift **ret_second,
                         GError  **error);

G_END_DECLS
