/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PD_SEGMENT_WORK,
  PD_SEGMENT_SLEEPOVER,
  PD_SEGMENT_BREAK,
} PdSegmentKind;

/**
 * PdSegment:
 * @kind: what the time is; a break is unpaid
 * @start: wall-clock minutes since the midnight that the shift's day begins with
 * @end: the same; later than @start, and above 1440 after midnight
 */
typedef struct
{
  PdSegmentKind kind;
  int           start;
  int           end;
} PdSegment;

/* The longest duty, from its first minute to its last: two days. */
#define PD_SHIFT_MAX_MINUTES (2 * 24 * 60)

const char *pd_segment_kind_to_nick (PdSegmentKind kind);
const char *pd_segment_kind_to_words (PdSegmentKind kind);
gboolean    pd_segment_kind_parse (const char    *text,
                                   PdSegmentKind *ret_kind);
gboolean    pd_segments_equal (GArray *segments,
                               GArray *others);

G_END_DECLS
