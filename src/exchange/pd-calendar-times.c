/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-times-private.h"

/* Each holds gint64; what has a zone is kept by the instant, what has none by what the
 * clock shows, and a whole day by itself. */
struct _PdCalendarTimes
{
  GHashTable *instants;
  GHashTable *walls;
  GHashTable *days;
};

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add (GHashTable *set,
     gint64      value)
{
  g_hash_table_add (set, g_memdup2 (&value, sizeof value));
}

/**
 * pd_calendar_times_new:
 *
 * Returns: (transfer full): a set of no times
 */
PdCalendarTimes *
pd_calendar_times_new (void)
{
  PdCalendarTimes *self = g_new0 (PdCalendarTimes, 1);

  self->instants = new_set ();
  self->walls = new_set ();
  self->days = new_set ();
  return self;
}

/**
 * pd_calendar_times_free:
 * @self: (transfer full): a set
 */
void
pd_calendar_times_free (PdCalendarTimes *self)
{
  g_hash_table_unref (self->instants);
  g_hash_table_unref (self->walls);
  g_hash_table_unref (self->days);
  g_free (self);
}

/**
 * pd_calendar_times_add:
 * @self: a set
 * @time: a time, or a whole day
 */
void
pd_calendar_times_add (PdCalendarTimes      *self,
                       const PdCalendarTime *time)
{
  if (time->is_date)
    add (self->days, pd_calendar_time_get_day (time->wall));
  else if (time->zone == NULL)
    add (self->walls, time->wall);
  else
    add (self->instants, pd_calendar_time_to_instant (time, NULL));
}

/**
 * pd_calendar_times_has:
 * @self: a set
 * @time: a time
 *
 * Returns: whether the set has it, in whatever zone, or its day. One without a zone is
 *   that of any.
 */
gboolean
pd_calendar_times_has (PdCalendarTimes      *self,
                       const PdCalendarTime *time)
{
  gint64 day = pd_calendar_time_get_day (time->wall);
  gint64 instant;

  if (g_hash_table_contains (self->days, &day) || g_hash_table_contains (self->walls, &time->wall))
    return TRUE;
  if (g_hash_table_size (self->instants) == 0)
    return FALSE;
  instant = pd_calendar_time_to_instant (time, NULL);
  return g_hash_table_contains (self->instants, &instant);
}
