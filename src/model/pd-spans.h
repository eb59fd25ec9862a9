/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdSpan:
 * @start: wall-clock minutes since the midnight that some day begins with; negative on
 *   the day before
 * @end: the same; later than @start
 */
typedef struct
{
  int start;
  int end;
} PdSpan;

/* Stretches of a wall clock as a GArray of PdSpan: in order, apart, never touching. */

GArray  *pd_spans_new (void);
void     pd_spans_add (GArray *spans,
                       int     start,
                       int     end);
void     pd_spans_take_out (GArray *spans,
                            int     start,
                            int     end);
void     pd_spans_keep_within (GArray *spans,
                               int     start,
                               int     end);
gboolean pd_spans_is_empty (GArray *spans);
int      pd_spans_get_minutes (GArray *spans);
char    *pd_spans_to_text (GArray *spans);
GArray  *pd_spans_parse (const char *text);

G_END_DECLS
