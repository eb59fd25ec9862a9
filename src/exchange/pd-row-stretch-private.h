/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-work-private.h"

G_BEGIN_DECLS

/**
 * PdRowStretch:
 * @from: the first day, or %PD_DAY_NONE
 * @to: the last day, or %PD_DAY_NONE
 * @start: minutes since the midnight of each of these days
 * @end: the same; later than @start, above 1440 after midnight
 *
 * The days and times that a row is about, as #PdWhen has them. Without times it is whole
 * days.
 */
typedef struct
{
  PdDay from;
  PdDay to;
  int   start;
  int   end;
} PdRowStretch;

gboolean pd_row_stretch_read (PdImportWork *work,
                              guint         row,
                              PdDateOrder   order,
                              PdRowStretch *ret_stretch);

G_END_DECLS
