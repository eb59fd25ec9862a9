/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-when.h"

G_BEGIN_DECLS

/* Days of the week, as the cells of a table have them. */

gboolean pd_table_weekdays_read (const char *text,
                                 PdWeekdays *ret_weekdays);
char    *pd_table_weekdays_write (PdWeekdays weekdays);

G_END_DECLS
