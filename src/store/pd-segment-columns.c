/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-segment-columns-private.h"

/* Not pd_segment_kind_parse(), which forgives spelling: this runs for every row. */
static PdSegmentKind
kind_from_nick (const char *nick)
{
  PdSegmentKind kind = PD_SEGMENT_BREAK;

  while (kind > PD_SEGMENT_WORK && !g_str_equal (pd_segment_kind_to_nick (kind), nick))
    kind--;
  return kind;
}

/**
 * pd_segment_columns_read:
 * @row: a row
 * @first_column: where its kind stands
 *
 * Returns: the segment
 */
PdSegment
pd_segment_columns_read (PdStatement *row,
                         int          first_column)
{
  return (PdSegment){
    .kind = kind_from_nick (pd_statement_get_text (row, first_column)),
    .start = (int) pd_statement_get_int (row, first_column + 1),
    .end = (int) pd_statement_get_int (row, first_column + 2),
  };
}

/**
 * pd_segment_columns_bind:
 * @write: a statement
 * @first_index: which value is the position, from 1; kind, start and end follow
 * @position: which segment of its duty it is, from 0
 * @segment: the segment
 */
void
pd_segment_columns_bind (PdStatement     *write,
                         int              first_index,
                         guint            position,
                         const PdSegment *segment)
{
  pd_statement_bind_int (write, first_index, position);
  pd_statement_bind_text (write, first_index + 1, pd_segment_kind_to_nick (segment->kind));
  pd_statement_bind_int (write, first_index + 2, segment->start);
  pd_statement_bind_int (write, first_index + 3, segment->end);
}
