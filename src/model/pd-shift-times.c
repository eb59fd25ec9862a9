/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift-private.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-segment-private.h"

#include <glib/gi18n-lib.h>

static const PdSegment *
get_segment (PdShift *self,
             guint    n)
{
  return &g_array_index (self->segments, PdSegment, n);
}

/* Checks what a change made of the segments, and takes it if it is possible. */
static gboolean
take_if_possible (PdShift *self,
                  GArray  *segments,
                  GError **error)
{
  g_autoptr (GArray) taken = segments;

  if (!pd_segments_check ((const PdSegment *) (void *) taken->data, taken->len, error))
    return FALSE;
  g_array_unref (self->segments);
  self->segments = g_steal_pointer (&taken);
  return TRUE;
}

/* Moves times of the wall clock to the days of the shift, if they are within it. */
static gboolean
fit_into (PdShift *self,
          int     *start,
          int     *end)
{
  int shift_start = pd_shift_get_start (self);
  int shift_end = pd_shift_get_end (self);

  if (*start < 0 || *end < 0 || *start > shift_end || *end > shift_end)
    return FALSE;
  if (*end <= *start)
    *end += PD_MINUTES_PER_DAY;
  if (*start < shift_start)
    {
      *start += PD_MINUTES_PER_DAY;
      *end += PD_MINUTES_PER_DAY;
    }
  return *start >= shift_start && *end <= shift_end;
}

static PdSegment
find_longest_work (GArray *segments)
{
  PdSegment longest = { PD_SEGMENT_WORK, 0, 0 };

  for (guint i = 0; i < segments->len; i++)
    {
      const PdSegment *segment = &g_array_index (segments, PdSegment, i);

      if (segment->kind == PD_SEGMENT_WORK && segment->end - segment->start > longest.end - longest.start)
        longest = *segment;
    }
  return longest;
}

/* When the wall clock shows @minute, and never before @not_before: a duty that begins
 * in a gap begins later on the wall than it says, and may even be over by its end. */
static gint64
get_instant (PdShift *self,
             PdZone  *zone,
             int      minute,
             gint64   not_before)
{
  return MAX (pd_zone_to_instant (zone, self->day, minute, not_before), not_before);
}

/**
 * pd_shift_get_segments:
 * @self: a shift
 * @ret_n: (out): how many there are; at least one
 *
 * Returns: (array length=ret_n): what the duty holds, in order and without holes; lent
 *   until the shift is changed
 */
const PdSegment *
pd_shift_get_segments (PdShift *self,
                       guint   *ret_n)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  *ret_n = self->segments->len;
  return get_segment (self, 0);
}

/**
 * pd_shift_set_segments:
 * @self: a shift
 * @segments: (array length=n): what the duty holds
 * @n: how many there are
 * @error: return location for a #GError
 *
 * The first segment begins on the shift's day, each begins when the one before it
 * ends, the first and the last are no break, and the whole is within
 * %PD_SHIFT_MAX_MINUTES.
 *
 * Returns: whether the shift holds them now; otherwise it is as it was, and
 *   %PD_ERROR_INPUT says what is wrong
 */
gboolean
pd_shift_set_segments (PdShift         *self,
                       const PdSegment *segments,
                       guint            n,
                       GError         **error)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (segments != NULL || n == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return take_if_possible (self, pd_segments_new (segments, n), error);
}

/**
 * pd_shift_set_times:
 * @self: a shift
 * @start: minutes since midnight
 * @end: the same; at or before @start means the next day
 * @error: return location for a #GError
 *
 * Makes the shift one stretch of work, without breaks and sleepovers.
 *
 * Returns: whether it holds that now; otherwise it is as it was, and %PD_ERROR_INPUT
 *   says what is wrong
 */
gboolean
pd_shift_set_times (PdShift *self,
                    int      start,
                    int      end,
                    GError **error)
{
  PdSegment segment = { PD_SEGMENT_WORK, start, end };

  /* A start on another day is refused below, so this can't overflow. */
  if (end <= start && start < PD_MINUTES_PER_DAY)
    segment.end += PD_MINUTES_PER_DAY;
  return pd_shift_set_segments (self, &segment, 1, error);
}

/**
 * pd_shift_set_break:
 * @self: a shift
 * @minutes: how long; 0 for no break
 * @error: return location for a #GError
 *
 * Takes all breaks out, so that what is around them is one again, and puts an unpaid
 * break into the middle of the longest stretch of work.
 *
 * Returns: whether the shift holds that now; otherwise it is as it was, and
 *   %PD_ERROR_INPUT says what is wrong
 */
gboolean
pd_shift_set_break (PdShift *self,
                    int      minutes,
                    GError **error)
{
  g_autoptr (GArray) segments = NULL;
  PdSegment          longest;
  int                start;

  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  segments = g_array_copy (self->segments);
  pd_segments_relax (segments, PD_SEGMENT_BREAK);
  longest = find_longest_work (segments);
  if (minutes < 0 || (minutes > 0 && minutes > longest.end - longest.start - 2))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("A break is shorter than the work around it."));
      return FALSE;
    }

  if (minutes > 0)
    {
      start = longest.start + (longest.end - longest.start - minutes) / 2;
      pd_segments_carve (segments, PD_SEGMENT_BREAK, start, start + minutes);
    }
  return take_if_possible (self, g_steal_pointer (&segments), error);
}

/**
 * pd_shift_set_sleepover:
 * @self: a shift
 * @start: minutes since midnight; before the shift's start means the next day
 * @end: the same; at or before @start means the day after it
 * @error: return location for a #GError
 *
 * Puts a sleepover inside the shift, in place of whatever was there and of any other
 * sleepover, which becomes work.
 *
 * Returns: whether the shift holds that now; otherwise it is as it was, and
 *   %PD_ERROR_INPUT says what is wrong
 */
gboolean
pd_shift_set_sleepover (PdShift *self,
                        int      start,
                        int      end,
                        GError **error)
{
  g_autoptr (GArray) segments = NULL;

  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!fit_into (self, &start, &end))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("A sleepover lies within the times of its shift."));
      return FALSE;
    }

  segments = g_array_copy (self->segments);
  pd_segments_relax (segments, PD_SEGMENT_SLEEPOVER);
  pd_segments_carve (segments, PD_SEGMENT_SLEEPOVER, start, end);
  return take_if_possible (self, g_steal_pointer (&segments), error);
}

/**
 * pd_shift_get_start:
 * @self: a shift
 *
 * Returns: when it begins, in minutes since the midnight of its day
 */
int
pd_shift_get_start (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), 0);

  return get_segment (self, 0)->start;
}

/**
 * pd_shift_get_end:
 * @self: a shift
 *
 * Returns: when it ends, in minutes since the midnight of its day; above 1440 on a
 *   following day
 */
int
pd_shift_get_end (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), 0);

  return get_segment (self, self->segments->len - 1)->end;
}

/**
 * pd_shift_get_minutes:
 * @self: a shift
 * @kind: what to count
 *
 * Returns: how many minutes of @kind it has on the wall clock
 */
int
pd_shift_get_minutes (PdShift      *self,
                      PdSegmentKind kind)
{
  int minutes = 0;

  g_return_val_if_fail (PD_IS_SHIFT (self), 0);

  for (guint i = 0; i < self->segments->len; i++)
    if (get_segment (self, i)->kind == kind)
      minutes += get_segment (self, i)->end - get_segment (self, i)->start;
  return minutes;
}

/* All but a few nights a year: then minutes pass as the wall clock says, and nobody needs to
 * ask for each of them. */
static gboolean
goes_on_evenly (PdShift *self,
                PdZone  *zone)
{
  guint  n_days = (guint) pd_shift_get_end (self) / PD_MINUTES_PER_DAY + 1;
  gint64 midnight;

  return pd_zone_find_even_midnight (zone, self->day, n_days, &midnight);
}

/**
 * pd_shift_get_worked_minutes:
 * @self: a shift on a day
 * @zone: (nullable): the zone of its site; %NULL to count on the wall clock
 *
 * Counts work and sleepovers, not breaks, as they pass: a night in which the clock is
 * put forward is an hour shorter than its times say.
 *
 * Returns: minutes
 */
int
pd_shift_get_worked_minutes (PdShift *self,
                             PdZone  *zone)
{
  gint64 seconds = 0;
  gint64 start;

  g_return_val_if_fail (PD_IS_SHIFT (self), 0);
  g_return_val_if_fail (zone == NULL || self->day != PD_DAY_NONE, 0);

  if (zone == NULL || goes_on_evenly (self, zone))
    return pd_shift_get_minutes (self, PD_SEGMENT_WORK) +
           pd_shift_get_minutes (self, PD_SEGMENT_SLEEPOVER);

  start = get_instant (self, zone, get_segment (self, 0)->start, G_MININT64);
  for (guint i = 0; i < self->segments->len; i++)
    {
      gint64 end = get_instant (self, zone, get_segment (self, i)->end, start);

      if (get_segment (self, i)->kind != PD_SEGMENT_BREAK)
        seconds += end - start;
      start = end;
    }
  return (int) (seconds / 60);
}

/**
 * pd_shift_get_instants:
 * @self: a shift on a day
 * @zone: the zone of its site
 * @ret_start: (out) (optional): when it begins, in seconds since 1 January 1970, UTC
 * @ret_end: (out) (optional): when it ends; not before @ret_start
 */
void
pd_shift_get_instants (PdShift *self,
                       PdZone  *zone,
                       gint64  *ret_start,
                       gint64  *ret_end)
{
  gint64 start;

  g_return_if_fail (PD_IS_SHIFT (self));
  g_return_if_fail (zone != NULL);
  g_return_if_fail (self->day != PD_DAY_NONE);

  start = get_instant (self, zone, pd_shift_get_start (self), G_MININT64);
  if (ret_start != NULL)
    *ret_start = start;
  if (ret_end != NULL)
    *ret_end = get_instant (self, zone, pd_shift_get_end (self), start);
}

/**
 * pd_shift_times_to_text:
 * @self: a shift
 *
 * Returns: (transfer full): its times, such as "9:00 – 17:00" or "22:00 – 6:00 +1"
 */
char *
pd_shift_times_to_text (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), g_strdup (""));

  return pd_clock_span_to_text (pd_shift_get_start (self), pd_shift_get_end (self));
}
