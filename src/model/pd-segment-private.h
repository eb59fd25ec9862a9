/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-segment.h"

G_BEGIN_DECLS

/* Changes of a whole duty's segments, a GArray of PdSegment. They take what a duty
 * holds and give what it would hold; whether that may be is for the check to say. */

GArray  *pd_segments_new (const PdSegment *segments,
                          guint            n);
gboolean pd_segments_check (const PdSegment *segments,
                            guint            n,
                            GError         **error);
void     pd_segments_relax (GArray       *segments,
                            PdSegmentKind kind);
void     pd_segments_carve (GArray       *segments,
                            PdSegmentKind kind,
                            int           start,
                            int           end);

G_END_DECLS
