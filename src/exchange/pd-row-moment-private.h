/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-work-private.h"

G_BEGIN_DECLS

#define PD_ROW_NO_MINUTE (-1)

/**
 * PdRowMoment:
 * @day: the day, or %PD_DAY_NONE
 * @minute: minutes since its midnight, or %PD_ROW_NO_MINUTE
 *
 * What a cell says: a day, a time of it, both, or neither.
 */
typedef struct
{
  PdDay day;
  int   minute;
} PdRowMoment;

gboolean pd_row_moment_read (PdImportWork *work,
                             guint         row,
                             PdTableField  field,
                             PdDateOrder   order,
                             PdRowMoment  *ret_moment);
gboolean pd_row_day_read (PdImportWork *work,
                          guint         row,
                          PdTableField  field,
                          PdDateOrder   order,
                          PdDay        *ret_day);

G_END_DECLS
