/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdShiftIndex:
 *
 * Finds the shift that a row of a table says once more. Two shifts are alike when a
 * table would say the same of them: person, site, day, times, unpaid minutes,
 * sleepovers, what it is for. A shift is found once: two that are alike need two rows.
 */
typedef struct _PdShiftIndex PdShiftIndex;

PdShiftIndex *pd_shift_index_new (GPtrArray *shifts);
void          pd_shift_index_free (PdShiftIndex *self);
PdShift      *pd_shift_index_take_same (PdShiftIndex *self,
                                        PdShift      *shift);
PdShift      *pd_shift_index_take_like (PdShiftIndex *self,
                                        PdShift      *shift);

guint    pd_shift_hash_alike (gconstpointer shift);
gboolean pd_shift_is_alike (gconstpointer shift,
                            gconstpointer other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftIndex, pd_shift_index_free)

G_END_DECLS
