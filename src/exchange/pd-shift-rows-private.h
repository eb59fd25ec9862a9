/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-work-private.h"

G_BEGIN_DECLS

/**
 * PdShiftRows:
 *
 * Turns the rows of a table of shifts into shifts, with the people and sites that they
 * name.
 */
typedef struct _PdShiftRows PdShiftRows;

PdShiftRows *pd_shift_rows_new (PdImportWork *work,
                                PdDateOrder   order);
void         pd_shift_rows_free (PdShiftRows *self);
PdShift     *pd_shift_rows_read (PdShiftRows *self,
                                 guint        row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftRows, pd_shift_rows_free)

G_END_DECLS
