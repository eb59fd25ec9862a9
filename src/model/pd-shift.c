/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-segment-private.h"

#include <glib/gi18n-lib.h>

/* What a new shift holds until it is told: a shift always holds a possible duty. */
#define DEFAULT_START (9 * 60)
#define DEFAULT_END (17 * 60)

struct _PdShift
{
  GObject parent_instance;

  /* owned, never NULL */
  GArray *segments;
  char   *note;

  /* state */
  PdId       id;
  PdId       person_id;
  PdId       site_id;
  PdDay      day;
  PdActivity activity;
};

G_DEFINE_FINAL_TYPE (PdShift, pd_shift, G_TYPE_OBJECT)

static const PdSegment *
get_segment (PdShift *self,
             guint    n)
{
  return &g_array_index (self->segments, PdSegment, n);
}

static void
take_segments (PdShift *self,
               GArray  *segments)
{
  g_array_unref (self->segments);
  self->segments = segments;
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
  take_segments (self, g_steal_pointer (&taken));
  return TRUE;
}

static GArray *
copy_segments (PdShift *self)
{
  return pd_segments_new (get_segment (self, 0), self->segments->len);
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

static int
compare_ids (PdId id,
             PdId other)
{
  return (id > other) - (id < other);
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

static void
pd_shift_finalize (GObject *object)
{
  PdShift *self = PD_SHIFT (object);

  g_array_unref (self->segments);
  g_free (self->note);

  G_OBJECT_CLASS (pd_shift_parent_class)->finalize (object);
}

static void
pd_shift_class_init (PdShiftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_shift_finalize;
}

static void
pd_shift_init (PdShift *self)
{
  PdSegment segment = { PD_SEGMENT_WORK, DEFAULT_START, DEFAULT_END };

  self->segments = pd_segments_new (&segment, 1);
  self->note = g_strdup ("");
  self->day = PD_DAY_NONE;
}

/**
 * pd_shift_new:
 * @id: what its row is known by, or %PD_ID_NONE before it has one
 *
 * Returns: (transfer full): an open shift of support from 9:00 to 17:00, without a
 *   site, on %PD_DAY_NONE
 */
PdShift *
pd_shift_new (PdId id)
{
  PdShift *self = g_object_new (PD_TYPE_SHIFT, NULL);

  self->id = id;
  return self;
}

/**
 * pd_shift_copy:
 * @self: a shift
 *
 * Returns: (transfer full): another one that is the same
 */
PdShift *
pd_shift_copy (PdShift *self)
{
  PdShift *copy;

  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  copy = pd_shift_new (self->id);
  copy->person_id = self->person_id;
  copy->site_id = self->site_id;
  copy->day = self->day;
  copy->activity = self->activity;
  pd_shift_set_note (copy, self->note);
  take_segments (copy, copy_segments (self));
  return copy;
}

/**
 * pd_shift_equal:
 * @self: a shift
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_shift_equal (PdShift *self,
                PdShift *other)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (other), FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         self->site_id == other->site_id &&
         self->day == other->day &&
         self->activity == other->activity &&
         g_str_equal (self->note, other->note) &&
         pd_segments_equal (self->segments, other->segments);
}

/**
 * pd_shift_get_id:
 * @self: a shift
 *
 * Returns: what its row is known by
 */
PdId
pd_shift_get_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->id;
}

/**
 * pd_shift_set_id:
 * @self: a shift
 * @id: what its row is known by
 */
void
pd_shift_set_id (PdShift *self,
                 PdId     id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->id = id;
}

/**
 * pd_shift_get_person_id:
 * @self: a shift
 *
 * Returns: who works it; %PD_ID_NONE when it is open
 */
PdId
pd_shift_get_person_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_shift_set_person_id:
 * @self: a shift
 * @person_id: who works it; %PD_ID_NONE opens it
 */
void
pd_shift_set_person_id (PdShift *self,
                        PdId     person_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->person_id = person_id;
}

/**
 * pd_shift_is_open:
 * @self: a shift
 *
 * Returns: whether it waits for somebody
 */
gboolean
pd_shift_is_open (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);

  return self->person_id == PD_ID_NONE;
}

/**
 * pd_shift_get_site_id:
 * @self: a shift
 *
 * Returns: where it is; %PD_ID_NONE when nobody said
 */
PdId
pd_shift_get_site_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->site_id;
}

/**
 * pd_shift_set_site_id:
 * @self: a shift
 * @site_id: where it is
 */
void
pd_shift_set_site_id (PdShift *self,
                      PdId     site_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->site_id = site_id;
}

/**
 * pd_shift_get_day:
 * @self: a shift
 *
 * Returns: the day that it begins on, by the clock of its site
 */
PdDay
pd_shift_get_day (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_DAY_NONE);

  return self->day;
}

/**
 * pd_shift_set_day:
 * @self: a shift
 * @day: the day that it begins on
 */
void
pd_shift_set_day (PdShift *self,
                  PdDay    day)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->day = day;
}

/**
 * pd_shift_get_activity:
 * @self: a shift
 *
 * Returns: what it is for
 */
PdActivity
pd_shift_get_activity (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ACTIVITY_SUPPORT);

  return self->activity;
}

/**
 * pd_shift_set_activity:
 * @self: a shift
 * @activity: what it is for
 */
void
pd_shift_set_activity (PdShift   *self,
                       PdActivity activity)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->activity = activity;
}

/**
 * pd_shift_get_note:
 * @self: a shift
 *
 * Returns: the note for hand-over; never %NULL
 */
const char *
pd_shift_get_note (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  return self->note;
}

/**
 * pd_shift_set_note:
 * @self: a shift
 * @note: (nullable): the note for hand-over
 */
void
pd_shift_set_note (PdShift    *self,
                   const char *note)
{
  char *copy;

  g_return_if_fail (PD_IS_SHIFT (self));

  copy = g_strdup (note != NULL ? note : "");
  g_free (self->note);
  self->note = copy;
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
  PdSegment segment = { PD_SEGMENT_WORK, start, end <= start ? end + PD_MINUTES_PER_DAY : end };

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

  segments = copy_segments (self);
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

  if (end <= start)
    end += PD_MINUTES_PER_DAY;
  if (start < pd_shift_get_start (self))
    {
      start += PD_MINUTES_PER_DAY;
      end += PD_MINUTES_PER_DAY;
    }
  if (end <= start || start < pd_shift_get_start (self) || end > pd_shift_get_end (self))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("A sleepover lies within the times of its shift."));
      return FALSE;
    }

  segments = copy_segments (self);
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

  if (zone == NULL)
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
 * pd_shift_compare:
 * @self: a shift
 * @other: another
 *
 * Orders shifts as they are read: by day, start, end, site, person, id. No two of
 * different ids are equal, so that every list of them has one order.
 *
 * Returns: below 0, 0 or above 0
 */
int
pd_shift_compare (PdShift *self,
                  PdShift *other)
{
  int order;

  g_return_val_if_fail (PD_IS_SHIFT (self), 0);
  g_return_val_if_fail (PD_IS_SHIFT (other), 0);

  order = (self->day > other->day) - (self->day < other->day);
  if (order == 0)
    order = pd_shift_get_start (self) - pd_shift_get_start (other);
  if (order == 0)
    order = pd_shift_get_end (self) - pd_shift_get_end (other);
  if (order == 0)
    order = compare_ids (self->site_id, other->site_id);
  if (order == 0)
    order = compare_ids (self->person_id, other->person_id);
  if (order == 0)
    order = compare_ids (self->id, other->id);
  return order;
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
