/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-duty-private.h"

#include "pd-clock.h"

#define SECONDS_PER_MINUTE 60
#define DAYS_OF_A_SHIFT 3

static int
to_minutes (gint64 seconds)
{
  return (int) (seconds / SECONDS_PER_MINUTE);
}

static void
add_minutes (PdDuty       *self,
             PdSegmentKind kind,
             int           minutes)
{
  if (kind == PD_SEGMENT_WORK)
    self->work += minutes;
  else if (kind == PD_SEGMENT_SLEEPOVER)
    self->sleep += minutes;
}

/* Which day of its shift a piece begins on: not always the shift's own, where the shift
 * goes on after a long break. */
static PdDay
get_day_of_piece (const PdDuty  *duty,
                  const PdPiece *piece)
{
  return duty->day + piece->minute / PD_MINUTES_PER_DAY;
}

static void
begin_portion (PdPortion     *portion,
               const PdDuty  *duties,
               const PdPiece *piece,
               guint          n)
{
  *portion = (PdPortion){ 0 };
  portion->first_duty = piece->duty;
  portion->last_duty = piece->duty;
  portion->first_piece = n;
  portion->start = piece->start;
  portion->end = piece->end;
  portion->day = get_day_of_piece (&duties[piece->duty], piece);
}

static void
extend_portion (PdPortion     *portion,
                const PdPiece *piece,
                guint          n)
{
  int minutes = to_minutes (piece->end - piece->start);

  portion->n_pieces = n + 1 - portion->first_piece;
  portion->last_duty = piece->duty;
  portion->end = MAX (portion->end, piece->end);
  if (piece->kind == PD_SEGMENT_SLEEPOVER)
    {
      portion->sleep += minutes;
      portion->work_after = 0;
      return;
    }
  portion->work += minutes;
  if (portion->sleep == 0)
    portion->work_before += minutes;
  else
    portion->work_after += minutes;
}

/* Looks up a midnight among those that are kept, and asks the zone if it is not there. */
static const PdMidnight *
find_midnight (PdMidnight *midnights,
               PdZone     *zone,
               PdDay       day)
{
  guint       n = ((guint) day + (guint) (GPOINTER_TO_SIZE (zone) >> 4)) % PD_N_MIDNIGHTS;
  PdMidnight *midnight = &midnights[n];

  if (midnight->zone == zone && midnight->day == day)
    return midnight;
  midnight->zone = zone;
  midnight->day = day;
  midnight->is_even = pd_zone_find_even_midnight (zone, day, DAYS_OF_A_SHIFT, &midnight->midnight);
  if (!midnight->is_even)
    midnight->midnight = pd_zone_to_instant (zone, day, 0, G_MININT64);
  return midnight;
}

/**
 * pd_duty_init:
 * @self: (out): a duty
 * @shift: a shift on a day; borrowed
 * @zone: the zone of its site; borrowed
 * @midnights: (array fixed-size=256): midnights that are kept
 *
 * Reckons when the shift is. Asks the zone for one offset where the clock goes on
 * evenly, which is nearly always: a roster has thousands of shifts.
 */
void
pd_duty_init (PdDuty     *self,
              PdShift    *shift,
              PdZone     *zone,
              PdMidnight *midnights)
{
  guint             n;
  const PdSegment  *segments = pd_shift_get_segments (shift, &n);
  const PdMidnight *midnight = find_midnight (midnights, zone, pd_shift_get_day (shift));
  gint64            end;

  *self = (PdDuty){ shift, zone };
  self->day = midnight->day;
  self->is_even = midnight->is_even;
  self->midnight = midnight->midnight;
  self->start = pd_duty_get_instant (self, segments[0].start);
  self->end = self->start;
  for (guint i = 0; i < n; i++)
    {
      end = MAX (self->is_even ? self->midnight + (gint64) segments[i].end * SECONDS_PER_MINUTE
                               : pd_zone_to_instant (zone, self->day, segments[i].end, self->end),
                 self->end);
      add_minutes (self, segments[i].kind, to_minutes (end - self->end));
      self->end = end;
    }
}

/**
 * pd_duty_get_instant:
 * @self: a duty
 * @minute: minutes of the wall clock since its day's midnight
 *
 * Returns: when that is, in seconds since 1 January 1970, UTC
 */
gint64
pd_duty_get_instant (const PdDuty *self,
                     int           minute)
{
  if (self->is_even)
    return self->midnight + (gint64) minute * SECONDS_PER_MINUTE;
  return pd_zone_to_instant (self->zone, self->day, minute, self->start != 0 ? self->start : G_MININT64);
}

/**
 * pd_duty_measure:
 * @self: a duty
 * @start: minutes of the wall clock since its day's midnight
 * @end: the same
 *
 * Counts how many minutes of the duty pass between two times on the wall. Breaks do not
 * count.
 *
 * Returns: minutes
 */
int
pd_duty_measure (const PdDuty *self,
                 int           start,
                 int           end)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (self->shift, &n);
  gint64           seconds = 0;

  for (guint i = 0; i < n; i++)
    {
      int from = MAX (segments[i].start, start);
      int to = MIN (segments[i].end, end);

      if (segments[i].kind != PD_SEGMENT_BREAK && to > from)
        seconds += MAX (pd_duty_get_instant (self, to) - pd_duty_get_instant (self, from), 0);
    }
  return to_minutes (seconds);
}

/**
 * pd_duty_compare:
 * @a: a #PdDuty
 * @b: another
 *
 * Returns: below 0, 0 or above 0, as the one that begins earlier comes first
 */
int
pd_duty_compare (gconstpointer a,
                 gconstpointer b)
{
  const PdDuty *duty = a;
  const PdDuty *other = b;

  if (duty->start != other->start)
    return duty->start < other->start ? -1 : 1;
  if (duty->end != other->end)
    return duty->end < other->end ? -1 : 1;
  return pd_shift_compare (duty->shift, other->shift);
}

/**
 * pd_duty_get_last_day:
 * @self: a duty
 *
 * Returns: the last day that it has a minute on, by the clock of its site
 */
PdDay
pd_duty_get_last_day (const PdDuty *self)
{
  return self->day + (pd_shift_get_end (self->shift) - 1) / PD_MINUTES_PER_DAY;
}

/**
 * pd_duties_add_pieces:
 * @duties: (element-type PdDuty): the duties of one person, in order
 * @pieces: (element-type PdPiece): what to add to
 *
 * Adds the segments of the duties, in their order.
 */
void
pd_duties_add_pieces (GArray *duties,
                      GArray *pieces)
{
  for (guint i = 0; i < duties->len; i++)
    {
      const PdDuty    *duty = &g_array_index (duties, PdDuty, i);
      guint            n;
      const PdSegment *segments = pd_shift_get_segments (duty->shift, &n);
      gint64           start = duty->start;

      for (guint j = 0; j < n; j++)
        {
          PdPiece piece = { segments[j].kind, i, segments[j].start, start, MAX (pd_duty_get_instant (duty, segments[j].end), start) };

          start = piece.end;
          g_array_append_val (pieces, piece);
        }
    }
}

/**
 * pd_pieces_add_portions:
 * @pieces: (element-type PdPiece): the segments of one person's duties, in order
 * @duties: (element-type PdDuty): those duties
 * @longest_break: minutes; a longer time without work begins another portion
 * @portions: (element-type PdPortion): what to add to
 *
 * Joins what is one shift in truth: shifts that touch, and what only a meal break is
 * between, whether that is put down as a break or as two shifts.
 */
void
pd_pieces_add_portions (GArray *pieces,
                        GArray *duties,
                        int     longest_break,
                        GArray *portions)
{
  gint64 gap = (gint64) longest_break * SECONDS_PER_MINUTE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const PdPiece *piece = &g_array_index (pieces, PdPiece, i);
      PdPortion     *portion = portions->len > 0 ? &g_array_index (portions, PdPortion, portions->len - 1) : NULL;

      if (piece->kind == PD_SEGMENT_BREAK)
        continue;
      if (portion == NULL || piece->start - portion->end > gap)
        {
          g_array_set_size (portions, portions->len + 1);
          portion = &g_array_index (portions, PdPortion, portions->len - 1);
          begin_portion (portion, (const PdDuty *) (void *) duties->data, piece, i);
        }
      extend_portion (portion, piece, i);
    }
}
