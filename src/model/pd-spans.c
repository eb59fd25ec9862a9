/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-spans.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than anybody writes about one day, however it is spaced. */
#define MAX_TEXT 400

static PdSpan *
nth (GArray *spans,
     guint   n)
{
  return &g_array_index (spans, PdSpan, n);
}

/* Which span is the first that ends at or after @minute. */
static guint
find_first_reaching (GArray *spans,
                     int     minute)
{
  guint n = 0;

  while (n < spans->len && nth (spans, n)->end < minute)
    n++;
  return n;
}

/* A span that began on the day before is written as if it began at midnight: nothing
 * here is said about that day. */
static char *
span_to_text (const PdSpan *span)
{
  return pd_clock_span_to_text (MAX (span->start, 0), MAX (span->end, 0));
}

/* "9-17", "22:00 – 6:00 +1": a time that is not later than the first is on the next day. */
static gboolean
parse_span (const char *text,
            PdSpan     *ret_span)
{
  static const char *const DASHES[] = { "–", "—", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (DASHES); i++)
    {
      const char      *dash = strstr (text, DASHES[i]);
      g_autofree char *start = dash != NULL ? g_strndup (text, dash - text) : NULL;

      if (dash == NULL)
        continue;
      if (!pd_clock_parse (start, &ret_span->start) ||
          !pd_clock_parse (dash + strlen (DASHES[i]), &ret_span->end) ||
          ret_span->start >= PD_MINUTES_PER_DAY)
        return FALSE;
      if (ret_span->end <= ret_span->start)
        ret_span->end += PD_MINUTES_PER_DAY;
      return ret_span->end <= 2 * PD_MINUTES_PER_DAY;
    }
  return FALSE;
}

/**
 * pd_spans_new:
 *
 * Returns: (transfer full) (element-type PdSpan): no time at all
 */
GArray *
pd_spans_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PdSpan));
}

/**
 * pd_spans_add:
 * @spans: (element-type PdSpan): some time
 * @start: from when
 * @end: until when; nothing is added unless it is later than @start
 *
 * Adds some time, joined with what it touches: no minute is in twice.
 */
void
pd_spans_add (GArray *spans,
              int     start,
              int     end)
{
  PdSpan span = { start, end };
  guint  n;

  g_return_if_fail (spans != NULL);

  if (end <= start)
    return;
  n = find_first_reaching (spans, start);
  while (n < spans->len && nth (spans, n)->start <= end)
    {
      span.start = MIN (span.start, nth (spans, n)->start);
      span.end = MAX (span.end, nth (spans, n)->end);
      g_array_remove_index (spans, n);
    }
  g_array_insert_val (spans, n, span);
}

/**
 * pd_spans_take_out:
 * @spans: (element-type PdSpan): some time
 * @start: from when
 * @end: until when
 *
 * Leaves only what is not between the two.
 */
void
pd_spans_take_out (GArray *spans,
                   int     start,
                   int     end)
{
  g_return_if_fail (spans != NULL);

  for (guint n = 0; end > start && n < spans->len;)
    {
      PdSpan span = *nth (spans, n);
      PdSpan rest = { end, span.end };

      if (span.end <= start || span.start >= end)
        {
          n++;
          continue;
        }
      g_array_remove_index (spans, n);
      if (rest.end > rest.start)
        g_array_insert_val (spans, n, rest);
      rest = (PdSpan){ span.start, start };
      if (rest.end > rest.start)
        g_array_insert_val (spans, n++, rest);
    }
}

/**
 * pd_spans_keep_within:
 * @spans: (element-type PdSpan): some time
 * @start: from when
 * @end: until when
 *
 * Leaves only what is between the two.
 */
void
pd_spans_keep_within (GArray *spans,
                      int     start,
                      int     end)
{
  pd_spans_take_out (spans, G_MININT, start);
  pd_spans_take_out (spans, end, G_MAXINT);
}

/**
 * pd_spans_is_empty:
 * @spans: (element-type PdSpan): some time
 *
 * Returns: whether it is none
 */
gboolean
pd_spans_is_empty (GArray *spans)
{
  g_return_val_if_fail (spans != NULL, TRUE);

  return spans->len == 0;
}

/**
 * pd_spans_get_minutes:
 * @spans: (element-type PdSpan): some time
 *
 * Returns: how much it is on the wall clock
 */
int
pd_spans_get_minutes (GArray *spans)
{
  int minutes = 0;

  g_return_val_if_fail (spans != NULL, 0);

  for (guint i = 0; i < spans->len; i++)
    minutes += nth (spans, i)->end - nth (spans, i)->start;
  return minutes;
}

/**
 * pd_spans_to_text:
 * @spans: (element-type PdSpan): some time
 *
 * Returns: (transfer full): all of it, such as "9:00 – 10:00, 16:00 – 17:00"
 */
char *
pd_spans_to_text (GArray *spans)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (spans != NULL, g_strdup (""));

  for (guint i = 0; i < spans->len; i++)
    g_ptr_array_add (texts, span_to_text (nth (spans, i)));
  g_ptr_array_add (texts, NULL);
  /* Translators: what stands between two stretches of time in a list */
  return g_strjoinv (C_ ("times", ", "), (char **) texts->pdata);
}

/**
 * pd_spans_parse:
 * @text: (nullable): what may be times of one day
 *
 * Reads times as people type them, with commas or semicolons between: "9-17",
 * "9.30-12, 13-17", "22-6" for a night, and what pd_spans_to_text() writes. A blank text
 * is no time at all.
 *
 * Returns: (transfer full) (nullable) (element-type PdSpan): the times, or %NULL when
 *   @text is something else
 */
GArray *
pd_spans_parse (const char *text)
{
  g_autoptr (GArray) spans = pd_spans_new ();
  g_autofree char   *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_auto (GStrv)     pieces = NULL;

  if (strlen (stripped) > MAX_TEXT)
    return NULL;
  pieces = g_strsplit_set (stripped, ",;", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      PdSpan span;

      if (!parse_span (pieces[i], &span))
        return NULL;
      pd_spans_add (spans, span.start, span.end);
    }
  return g_steal_pointer (&spans);
}
