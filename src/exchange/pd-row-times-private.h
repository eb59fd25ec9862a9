/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-work-private.h"

G_BEGIN_DECLS

gboolean pd_row_times_read (PdImportWork *work,
                            guint         row,
                            PdDateOrder   order,
                            PdDay        *ret_day,
                            int          *ret_start,
                            int          *ret_end);
gboolean pd_row_sleepovers_parse (const char *text,
                                  PdShift    *shift);
char    *pd_row_sleepovers_to_text (PdShift *shift);

G_END_DECLS
