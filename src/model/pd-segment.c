/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-segment-private.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_SEGMENT_WORK] = { "work", N_ ("Work"), NULL },
  [PD_SEGMENT_SLEEPOVER] = { "sleepover", N_ ("Sleepover"), NULL },
  [PD_SEGMENT_BREAK] = { "break", N_ ("Unpaid break"), "mealbreak meal" },
};

static PdSegment *
nth (GArray *segments,
     guint   n)
{
  return &g_array_index (segments, PdSegment, n);
}

static gboolean
check_whole (const PdSegment *first,
             const PdSegment *last,
             GError         **error)
{
  const char *problem = NULL;

  if (first->start < 0 || first->start >= PD_MINUTES_PER_DAY)
    problem = _ ("A shift begins between 0:00 and 23:59 of its day.");
  else if (first->kind == PD_SEGMENT_BREAK || last->kind == PD_SEGMENT_BREAK)
    problem = _ ("A shift begins and ends with work or a sleepover, not with a break.");
  else if (last->end - first->start > PD_SHIFT_MAX_MINUTES)
    problem = _ ("A shift can’t be longer than two days.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/* Joins neighbours of one kind. */
static void
merge (GArray *segments)
{
  for (guint i = 1; i < segments->len;)
    if (nth (segments, i)->kind == nth (segments, i - 1)->kind)
      {
        nth (segments, i - 1)->end = nth (segments, i)->end;
        g_array_remove_index (segments, i);
      }
    else
      {
        i++;
      }
}

static void
append (GArray       *segments,
        PdSegmentKind kind,
        int           start,
        int           end)
{
  PdSegment segment = { kind, start, end };

  if (end > start)
    g_array_append_val (segments, segment);
}

/**
 * pd_segments_new:
 * @segments: (array length=n): segments
 * @n: how many there are
 *
 * Returns: (transfer full): a copy of them
 */
GArray *
pd_segments_new (const PdSegment *segments,
                 guint            n)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (PdSegment), n);

  g_array_append_vals (copy, segments, n);
  return copy;
}

/**
 * pd_segments_check:
 * @segments: (array length=n): what a duty would hold
 * @n: how many there are
 * @error: return location for a #GError
 *
 * A duty begins on its day, goes on without holes (time off within it is a break), is
 * somebody's work or sleep for some of it, and ends within %PD_SHIFT_MAX_MINUTES.
 *
 * Returns: whether the segments make a duty; %PD_ERROR_INPUT says why not
 */
gboolean
pd_segments_check (const PdSegment *segments,
                   guint            n,
                   GError         **error)
{
  if (n == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A shift needs a start and an end."));
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      const char *problem = NULL;

      if ((guint) segments[i].kind > PD_SEGMENT_BREAK)
        problem = _ ("A part of a shift is work, a sleepover or a break.");
      else if (segments[i].end <= segments[i].start)
        problem = _ ("Each part of a shift ends after it begins.");
      else if (i > 0 && segments[i].start != segments[i - 1].end)
        problem = _ ("Each part of a shift begins when the one before it ends.");

      if (problem != NULL)
        {
          g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
          return FALSE;
        }
    }

  return check_whole (&segments[0], &segments[n - 1], error);
}

/**
 * pd_segments_relax:
 * @segments: what a duty holds
 * @kind: %PD_SEGMENT_BREAK or %PD_SEGMENT_SLEEPOVER
 *
 * Turns every segment of @kind into what is beside it, work before sleep, and joins
 * neighbours that are alike then. What is left of a duty that was all sleep is work.
 */
void
pd_segments_relax (GArray       *segments,
                   PdSegmentKind kind)
{
  merge (segments);
  for (guint i = 0; i < segments->len; i++)
    {
      gboolean sleeps_before = i > 0 && nth (segments, i - 1)->kind == PD_SEGMENT_SLEEPOVER;
      gboolean sleeps_after = i + 1 < segments->len && nth (segments, i + 1)->kind == PD_SEGMENT_SLEEPOVER;

      if (nth (segments, i)->kind != kind)
        continue;
      nth (segments, i)->kind = sleeps_before && sleeps_after ? PD_SEGMENT_SLEEPOVER : PD_SEGMENT_WORK;
    }
  merge (segments);
}

/**
 * pd_segments_carve:
 * @segments: what a duty holds
 * @kind: what the time becomes
 * @start: from this minute
 * @end: up to this one; both within the duty
 *
 * Puts a segment in place of whatever the duty held for that time.
 */
void
pd_segments_carve (GArray       *segments,
                   PdSegmentKind kind,
                   int           start,
                   int           end)
{
  g_autoptr (GArray) before = pd_segments_new ((const PdSegment *) (void *) segments->data, segments->len);

  g_array_set_size (segments, 0);
  for (guint i = 0; i < before->len; i++)
    append (segments, nth (before, i)->kind, nth (before, i)->start, MIN (nth (before, i)->end, start));
  append (segments, kind, start, end);
  for (guint i = 0; i < before->len; i++)
    append (segments, nth (before, i)->kind, MAX (nth (before, i)->start, end), nth (before, i)->end);
  merge (segments);
}

/**
 * pd_segments_equal:
 * @segments: (element-type PdSegment): what a duty holds, or a part of it
 * @others: (element-type PdSegment): what another one holds
 *
 * Returns: whether both are the same, in the same order
 */
gboolean
pd_segments_equal (GArray *segments,
                   GArray *others)
{
  if (segments->len != others->len)
    return FALSE;
  for (guint i = 0; i < segments->len; i++)
    if (nth (segments, i)->kind != nth (others, i)->kind ||
        nth (segments, i)->start != nth (others, i)->start ||
        nth (segments, i)->end != nth (others, i)->end)
      return FALSE;
  return TRUE;
}

/**
 * pd_segment_kind_to_nick:
 * @kind: what a part of a shift is
 *
 * Returns: its name in files, tables and on the command line
 */
const char *
pd_segment_kind_to_nick (PdSegmentKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_segment_kind_to_words:
 * @kind: what a part of a shift is
 *
 * Returns: its name in the reader's language
 */
const char *
pd_segment_kind_to_words (PdSegmentKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_segment_kind_parse:
 * @text: (nullable): what somebody wrote
 * @ret_kind: (out) (optional): the kind meant; not touched when there is none
 *
 * Returns: whether @text names a kind of segment
 */
gboolean
pd_segment_kind_parse (const char    *text,
                       PdSegmentKind *ret_kind)
{
  guint value;

  if (!pd_spelling_find (KINDS, G_N_ELEMENTS (KINDS), text, &value))
    return FALSE;
  if (ret_kind != NULL)
    *ret_kind = (PdSegmentKind) value;
  return TRUE;
}
