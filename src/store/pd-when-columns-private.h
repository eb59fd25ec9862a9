/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-statement-private.h"
#include "pd-when.h"

G_BEGIN_DECLS

/* The five columns that days and times take up: weekdays, from_day, to_day, start_minute
 * and end_minute, one after another. */

PdWhen pd_when_columns_read (PdStatement *row,
                             int          first_column);
void   pd_when_columns_bind (PdStatement  *write,
                             int           first_index,
                             const PdWhen *when);

G_END_DECLS
