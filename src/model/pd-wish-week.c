/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-wish-week.h"

#include "pd-block-private.h"

#include <string.h>

#define MINUTES_PER_WEEK (PD_DAYS_PER_WEEK * PD_MINUTES_PER_DAY)

/* One byte a minute: ten thousand of them are copied and compared in no time, and what is
 * painted over what is never a question. */
struct _PdWishWeek
{
  guint8 wishes[MINUTES_PER_WEEK];
};

static int
get_first_minute (PdWeekday weekday)
{
  return (weekday - PD_WEEKDAY_MONDAY) * PD_MINUTES_PER_DAY;
}

static PdWish
get_wish (const PdWishWeek *self,
          int               minute)
{
  return self->wishes[minute % MINUTES_PER_WEEK];
}

static gboolean
is_weekday_in (PdWeekdays weekdays,
               PdWeekday  weekday)
{
  return (weekdays & PD_WEEKDAYS_OF (weekday)) != 0;
}

/* Where both are said, the answer that stands in the way further is the one that counts,
 * as pd_availability_find_spans() has it. */
static void
read_availability (PdWishWeek           *self,
                   const PdAvailability *availability)
{
  PdWeekdays weekdays = availability->when.weekdays != 0 ? availability->when.weekdays : PD_WEEKDAYS_ALL;

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    for (int minute = availability->when.start; is_weekday_in (weekdays, i) && minute < availability->when.end;
         minute++)
      {
        guint8 *wish = &self->wishes[(get_first_minute (i) + minute) % MINUTES_PER_WEEK];

        *wish = MAX (*wish, availability->wish);
      }
}

/* Where the stretch that @minute is in ends; at most a week later. */
static int
find_end (const PdWishWeek *self,
          int               minute)
{
  int end = minute + 1;

  while (end < minute + MINUTES_PER_WEEK && get_wish (self, end) == get_wish (self, minute))
    end++;
  return end;
}

/* A minute that a stretch begins with; Monday's first if it is all one. */
static int
find_first_start (const PdWishWeek *self)
{
  int end = find_end (self, 0);

  return end < MINUTES_PER_WEEK ? end : 0;
}

static void
add_entry (GPtrArray *entries,
           PdId       person_id,
           PdWish     wish,
           int        from,
           int        to)
{
  PdWeekday weekday = PD_WEEKDAY_MONDAY + from / PD_MINUTES_PER_DAY % PD_DAYS_PER_WEEK;
  int       start = from % PD_MINUTES_PER_DAY;
  PdWhen    when = { PD_WEEKDAYS_OF (weekday), PD_DAY_NONE, PD_DAY_NONE, start, start + to - from };

  for (guint i = 0; i < entries->len; i++)
    {
      PdAvailability *entry = g_ptr_array_index (entries, i);

      if (entry->wish == wish && entry->when.start == when.start && entry->when.end == when.end)
        {
          entry->when.weekdays |= when.weekdays;
          return;
        }
    }
  g_ptr_array_add (entries, pd_availability_new (person_id, wish, when));
}

/* A night stays in one piece; what is as long as a day is said day by day. */
static void
add_stretch (GPtrArray *entries,
             PdId       person_id,
             PdWish     wish,
             int        from,
             int        to)
{
  if (to - from < PD_MINUTES_PER_DAY)
    {
      add_entry (entries, person_id, wish, from, to);
      return;
    }
  while (from < to)
    {
      int midnight = (from / PD_MINUTES_PER_DAY + 1) * PD_MINUTES_PER_DAY;

      add_entry (entries, person_id, wish, from, MIN (midnight, to));
      from = midnight;
    }
}

static int
get_first_weekday (const PdWhen *when)
{
  int weekday = PD_WEEKDAY_MONDAY;

  while (weekday < PD_WEEKDAY_SUNDAY && !is_weekday_in (when->weekdays, weekday))
    weekday++;
  return weekday;
}

static int
compare_entries_cb (gconstpointer a,
                    gconstpointer b)
{
  const PdWhen *when = &(*(const PdAvailability *const *) a)->when;
  const PdWhen *other = &(*(const PdAvailability *const *) b)->when;
  int           days = get_first_weekday (when) - get_first_weekday (other);

  return days != 0 ? days : when->start - other->start;
}

/**
 * pd_wish_week_new:
 *
 * Returns: (transfer full): a week about which nothing is said
 */
PdWishWeek *
pd_wish_week_new (void)
{
  return g_new0 (PdWishWeek, 1);
}

/**
 * pd_wish_week_new_read:
 * @availabilities: (element-type PdAvailability): what one person said
 *
 * Returns: (transfer full): what of it holds for every week; see pd_wish_week_holds()
 */
PdWishWeek *
pd_wish_week_new_read (GPtrArray *availabilities)
{
  PdWishWeek *self = pd_wish_week_new ();

  g_return_val_if_fail (availabilities != NULL, self);

  for (guint i = 0; i < availabilities->len; i++)
    {
      const PdAvailability *availability = g_ptr_array_index (availabilities, i);

      if (pd_wish_week_holds (availability))
        read_availability (self, availability);
    }
  return self;
}

/**
 * pd_wish_week_copy:
 * @self: a week
 *
 * Returns: (transfer full): another one that is the same
 */
PdWishWeek *
pd_wish_week_copy (const PdWishWeek *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_wish_week_free:
 * @self: (transfer full): a week
 */
void
pd_wish_week_free (PdWishWeek *self)
{
  g_free (self);
}

/**
 * pd_wish_week_equal:
 * @self: a week
 * @other: another
 *
 * Returns: whether both say the same for each minute
 */
gboolean
pd_wish_week_equal (const PdWishWeek *self,
                    const PdWishWeek *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return memcmp (self->wishes, other->wishes, sizeof self->wishes) == 0;
}

/**
 * pd_wish_week_paint:
 * @self: a week
 * @weekdays: on which days
 * @start: from when, in minutes since the midnight that each day begins with
 * @end: until when; above 1440 on the day after, and no more than a week later
 * @wish: what is said from now on; %PD_WISH_NOTHING_SAID rubs out
 *
 * Paints over what was said before.
 */
void
pd_wish_week_paint (PdWishWeek *self,
                    PdWeekdays  weekdays,
                    int         start,
                    int         end,
                    PdWish      wish)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start >= 0 && end - start <= MINUTES_PER_WEEK);

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    for (int minute = start; is_weekday_in (weekdays, i) && minute < end; minute++)
      self->wishes[(get_first_minute (i) + minute) % MINUTES_PER_WEEK] = wish;
}

/**
 * pd_wish_week_find:
 * @self: a week
 * @weekday: a day of it
 * @start: from when, in minutes since the day's midnight
 * @end: until when
 * @ret_wish: (out): what is said at @start
 *
 * Returns: whether the same is said for all of the time
 */
gboolean
pd_wish_week_find (const PdWishWeek *self,
                   PdWeekday         weekday,
                   int               start,
                   int               end,
                   PdWish           *ret_wish)
{
  int first = get_first_minute (weekday);

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (start >= 0 && start < end, FALSE);

  *ret_wish = get_wish (self, first + start);
  return find_end (self, first + start) >= first + end;
}

/**
 * pd_wish_week_get_stretch:
 * @self: a week
 * @weekday: a day of it
 * @minute: since the day's midnight
 * @ret_end: (out): until when the same is said on that day, at most 1440
 *
 * Returns: what is said at that minute
 */
PdWish
pd_wish_week_get_stretch (const PdWishWeek *self,
                          PdWeekday         weekday,
                          int               minute,
                          int              *ret_end)
{
  int first = get_first_minute (weekday);

  *ret_end = PD_MINUTES_PER_DAY;
  g_return_val_if_fail (self != NULL, PD_WISH_NOTHING_SAID);
  g_return_val_if_fail (minute >= 0 && minute < PD_MINUTES_PER_DAY, PD_WISH_NOTHING_SAID);

  *ret_end = MIN (find_end (self, first + minute) - first, PD_MINUTES_PER_DAY);
  return get_wish (self, first + minute);
}

/**
 * pd_wish_week_list:
 * @self: a week
 * @person_id: whose it is
 *
 * Says the week in as few entries as hold each stretch in one piece: stretches of the same
 * times and the same answer are one entry with several days. A night is one stretch; one
 * of 24 hours or more is told day by day, as nobody says "from Monday at 8 until Thursday
 * at 13". Reading the entries gives the same week again.
 *
 * Returns: (transfer full) (element-type PdAvailability): the entries, by day and time,
 *   none over another, without rows yet
 */
GPtrArray *
pd_wish_week_list (const PdWishWeek *self,
                   PdId              person_id)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  int        first;

  g_return_val_if_fail (self != NULL, entries);

  first = find_first_start (self);
  for (int from = first; from < first + MINUTES_PER_WEEK;)
    {
      int to = find_end (self, from);

      if (get_wish (self, from) != PD_WISH_NOTHING_SAID)
        add_stretch (entries, person_id, get_wish (self, from), from, to);
      from = to;
    }
  g_ptr_array_sort (entries, compare_entries_cb);
  return entries;
}

/**
 * pd_wish_week_holds:
 * @availability: something that somebody said
 *
 * Returns: whether it is about every week, and so a part of the painted one; what has a
 *   first or a last day is not
 */
gboolean
pd_wish_week_holds (const PdAvailability *availability)
{
  g_return_val_if_fail (availability != NULL, FALSE);

  return availability->when.from == PD_DAY_NONE && availability->when.to == PD_DAY_NONE;
}
