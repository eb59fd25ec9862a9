/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-segment.h"
#include "pd-statement-private.h"

G_BEGIN_DECLS

/* The columns of a segment, in each table that has any: kind, start_minute and end_minute,
 * with the position before them where they are written. */

PdSegment pd_segment_columns_read (PdStatement *row,
                                   int          first_column);
void      pd_segment_columns_bind (PdStatement     *write,
                                   int              first_index,
                                   guint            position,
                                   const PdSegment *segment);

G_END_DECLS
