/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift-reshape.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-segment-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PdSegment *
nth (GArray *segments,
     guint   n)
{
  return &g_array_index (segments, PdSegment, n);
}

static GArray *
copy_segments (PdShift *self)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (self, &n);

  return pd_segments_new (segments, n);
}

/* A duty neither begins nor ends with a break. */
static void
drop_breaks_at_ends (GArray *segments)
{
  while (segments->len > 0 && nth (segments, 0)->kind == PD_SEGMENT_BREAK)
    g_array_remove_index (segments, 0);
  while (segments->len > 0 && nth (segments, segments->len - 1)->kind == PD_SEGMENT_BREAK)
    g_array_remove_index (segments, segments->len - 1);
}

/* Leaves what lies between two minutes. */
static void
keep_between (GArray *segments,
              int     start,
              int     end)
{
  for (guint i = 0; i < segments->len;)
    {
      PdSegment *segment = nth (segments, i);

      segment->start = MAX (segment->start, start);
      segment->end = MIN (segment->end, end);
      if (segment->end > segment->start)
        i++;
      else
        g_array_remove_index (segments, i);
    }
  drop_breaks_at_ends (segments);
}

/* Longer is more work: a sleepover at the end of a duty stays as long as it is. */
static void
extend_start (GArray *segments,
              int     start)
{
  PdSegment work = { PD_SEGMENT_WORK, start, nth (segments, 0)->start };

  if (nth (segments, 0)->kind == PD_SEGMENT_WORK)
    nth (segments, 0)->start = start;
  else
    g_array_prepend_val (segments, work);
}

static void
extend_end (GArray *segments,
            int     end)
{
  PdSegment *last = nth (segments, segments->len - 1);
  PdSegment  work = { PD_SEGMENT_WORK, last->end, end };

  if (last->kind == PD_SEGMENT_WORK)
    last->end = end;
  else
    g_array_append_val (segments, work);
}

/* Takes segments that may begin on another day than the shift: it is the shift's from
 * then on, and they are counted from its midnight. */
static gboolean
take_segments (PdShift *self,
               GArray  *segments,
               GError **error)
{
  int days = 0;

  if (segments->len > 0)
    {
      int start = nth (segments, 0)->start;

      days = (start - (start < 0 ? PD_MINUTES_PER_DAY - 1 : 0)) / PD_MINUTES_PER_DAY;
    }
  for (guint i = 0; i < segments->len; i++)
    {
      nth (segments, i)->start -= days * PD_MINUTES_PER_DAY;
      nth (segments, i)->end -= days * PD_MINUTES_PER_DAY;
    }
  if (!pd_shift_set_segments (self, (const PdSegment *) (void *) segments->data, segments->len, error))
    return FALSE;
  if (pd_shift_get_day (self) != PD_DAY_NONE)
    pd_shift_set_day (self, pd_shift_get_day (self) + days);
  return TRUE;
}

static gboolean
check_minute (int      minute,
              GError **error)
{
  if (minute > -PD_SHIFT_MAX_MINUTES && minute < 2 * PD_SHIFT_MAX_MINUTES)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A shift can’t be longer than two days."));
  return FALSE;
}

/**
 * pd_shift_new_alike:
 * @self: a shift
 * @day: a day
 *
 * Makes a shift that asks the same of the same person on another day. It is one of its
 * own: not published, not pinned, in no series, without the note for hand-over.
 *
 * Returns: (transfer full): the shift, without an id yet
 */
PdShift *
pd_shift_new_alike (PdShift *self,
                    PdDay    day)
{
  PdShift         *alike;
  const PdSegment *segments;
  guint            n;

  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  alike = pd_shift_new (PD_ID_NONE);
  segments = pd_shift_get_segments (self, &n);
  pd_shift_set_segments (alike, segments, n, NULL);
  pd_shift_set_person_id (alike, pd_shift_get_person_id (self));
  pd_shift_set_site_id (alike, pd_shift_get_site_id (self));
  pd_shift_set_activity (alike, pd_shift_get_activity (self));
  pd_shift_set_role_id (alike, pd_shift_get_role_id (self));
  pd_shift_set_day (alike, day);
  return alike;
}

/**
 * pd_shift_has_same_segments:
 * @self: a shift
 * @other: another
 *
 * Returns: whether both have the same times, breaks and sleepovers
 */
gboolean
pd_shift_has_same_segments (PdShift *self,
                            PdShift *other)
{
  guint            n;
  guint            n_other;
  const PdSegment *segments;
  const PdSegment *others;

  g_return_val_if_fail (PD_IS_SHIFT (self) && PD_IS_SHIFT (other), FALSE);

  segments = pd_shift_get_segments (self, &n);
  others = pd_shift_get_segments (other, &n_other);
  return n == n_other && memcmp (segments, others, n * sizeof *segments) == 0;
}

/**
 * pd_shift_move_start:
 * @self: a shift
 * @minute: when it is to begin, in minutes since the midnight of its day; below 0 on the
 *   day before
 * @error: return location for a #GError
 *
 * Makes it longer or shorter at its start. What was work goes on as work; a break that it
 * would begin with goes.
 *
 * Returns: whether it begins then; otherwise it is as it was, and %PD_ERROR_INPUT says
 *   what is wrong
 */
gboolean
pd_shift_move_start (PdShift *self,
                     int      minute,
                     GError **error)
{
  g_autoptr (GArray) segments = NULL;

  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_minute (minute, error))
    return FALSE;
  segments = copy_segments (self);
  if (minute < pd_shift_get_start (self))
    extend_start (segments, minute);
  else
    keep_between (segments, minute, pd_shift_get_end (self));
  return take_segments (self, segments, error);
}

/**
 * pd_shift_move_end:
 * @self: a shift
 * @minute: when it is to end, in minutes since the midnight of its day
 * @error: return location for a #GError
 *
 * Makes it longer or shorter at its end, as pd_shift_move_start() does at its start.
 *
 * Returns: whether it ends then; otherwise it is as it was, and %PD_ERROR_INPUT says what
 *   is wrong
 */
gboolean
pd_shift_move_end (PdShift *self,
                   int      minute,
                   GError **error)
{
  g_autoptr (GArray) segments = NULL;

  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_minute (minute, error))
    return FALSE;
  segments = copy_segments (self);
  if (minute > pd_shift_get_end (self))
    extend_end (segments, minute);
  else
    keep_between (segments, pd_shift_get_start (self), minute);
  return take_segments (self, segments, error);
}

/**
 * pd_shift_split:
 * @self: a shift; not changed
 * @minute: where to split it, in minutes since the midnight of its day
 * @ret_first: (out) (transfer full): what comes before
 * @ret_second: (out) (transfer full): what comes after, without an id yet
 * @error: return location for a #GError
 *
 * Makes two shifts of one. Each keeps its part of the breaks and sleepovers; a break that
 * lies at the split is left out, because it is time off between two shifts then. The
 * first one stays what it was otherwise, with its id and its note for hand-over, but it
 * goes its own way where it was one of a series.
 *
 * Returns: whether there is something on both sides; %PD_ERROR_INPUT says what is wrong
 */
gboolean
pd_shift_split (PdShift  *self,
                int       minute,
                PdShift **ret_first,
                PdShift **ret_second,
                GError  **error)
{
  g_autoptr (PdShift) first = NULL;
  g_autoptr (PdShift) second = NULL;
  g_autoptr (GArray)  before = NULL;
  g_autoptr (GArray)  after = NULL;

  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (ret_first != NULL && ret_second != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (minute <= pd_shift_get_start (self) || minute >= pd_shift_get_end (self))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A shift is split between its start and its end."));
      return FALSE;
    }
  first = pd_shift_copy (self);
  pd_shift_set_series_id (first, PD_ID_NONE);
  second = pd_shift_new_alike (self, pd_shift_get_day (self));
  before = copy_segments (self);
  after = copy_segments (self);
  keep_between (before, pd_shift_get_start (self), minute);
  keep_between (after, minute, pd_shift_get_end (self));
  if (!take_segments (first, before, error) || !take_segments (second, after, error))
    return FALSE;
  *ret_first = g_steal_pointer (&first);
  *ret_second = g_steal_pointer (&second);
  return TRUE;
}
