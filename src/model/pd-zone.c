/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-zone.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_PER_DAY (24 * 60 * 60)

/* No zone is further from UTC than this, so an instant lies within it of its wall time
 * read as UTC. A day, because the Pacific has skipped and repeated whole days. */
#define REACH SECONDS_PER_DAY

/* Zones have been in use for fewer years than these. */
#define LONGEST_STRETCH (300LL * 366 * SECONDS_PER_DAY)

/* More readings of one wall time than any zone has had. */
#define MAX_INSTANTS 4

struct _PdZone
{
  gatomicrefcount refs;
  char           *name;
  GTimeZone      *zone;
};

/* The instants at which a clock shows one wall time: none in a gap, two in a fold. */
typedef struct
{
  gint64 instants[MAX_INSTANTS];
  guint  n;
  gint64 if_none; /* the wall time moved forward by the gap's length */
} Readings;

/* A name such as Australia/Sydney. GLib opens the file of that name beside others that
 * are no zones (leapseconds, right/…, all in small letters), and reads what is left as
 * an offset or a POSIX rule (Sydney10 as ten hours west): a slip here, so none may pass. */
static gboolean
is_zone_name (const char *identifier)
{
  gboolean has_area;

  if (identifier == NULL || !g_ascii_isupper (*identifier) || strstr (identifier, "..") != NULL)
    return FALSE;

  has_area = strchr (identifier, '/') != NULL;
  for (const char *p = identifier; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p) && strchr ("_-/", *p) == NULL &&
        !(has_area && (g_ascii_isdigit (*p) || *p == '+')))
      return FALSE;
  return TRUE;
}

static gint64
read_as_utc (PdDay day,
             int   minute)
{
  return (gint64) day * SECONDS_PER_DAY + (gint64) minute * 60;
}

/* Asks every stretch of constant offset around the wall time whether its clock shows
 * it: no arithmetic on offsets can then go wrong where two changes are near. */
static void
find_readings (PdZone   *self,
               gint64    wall,
               Readings *ret_readings)
{
  int first = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, wall - REACH);
  int last = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, wall + REACH);

  ret_readings->n = 0;
  ret_readings->if_none = wall - g_time_zone_get_offset (self->zone, first);
  if (first == last)
    {
      ret_readings->instants[ret_readings->n++] = ret_readings->if_none;
      return;
    }
  for (int i = first; i <= last && ret_readings->n < MAX_INSTANTS; i++)
    {
      gint64 instant = wall - g_time_zone_get_offset (self->zone, i);
      int    found = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, instant);

      if (found == i)
        ret_readings->instants[ret_readings->n++] = instant;
      else if (found > i)
        ret_readings->if_none = instant;
    }
}

/**
 * pd_zone_new:
 * @identifier: the name of an IANA zone, such as `Australia/Sydney`
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the zone, or %NULL with %PD_ERROR_INPUT when this computer
 *   knows none of that name
 */
PdZone *
pd_zone_new (const char *identifier,
             GError    **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  PdZone               *self;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (is_zone_name (identifier))
    zone = g_time_zone_new_identifier (identifier);
  if (zone == NULL)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("There is no time zone “%s” on this computer. Names look like “Australia/Sydney”."),
                   identifier != NULL ? identifier : "");
      return NULL;
    }

  self = g_new0 (PdZone, 1);
  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (identifier);
  self->zone = g_steal_pointer (&zone);
  return self;
}

/**
 * pd_zone_ref:
 * @self: a zone
 *
 * Returns: (transfer full): @self
 */
PdZone *
pd_zone_ref (PdZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * pd_zone_unref:
 * @self: (transfer full): a zone
 */
void
pd_zone_unref (PdZone *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_time_zone_unref (self->zone);
  g_free (self->name);
  g_free (self);
}

/**
 * pd_zone_get_name:
 * @self: a zone
 *
 * Returns: its IANA name
 */
const char *
pd_zone_get_name (PdZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * pd_zone_to_instant:
 * @self: a zone
 * @day: a day
 * @minute: minutes since its midnight on the wall clock; 1440 and more are on the
 *   following days
 * @not_before: an instant that came earlier, or %G_MININT64 for none
 *
 * Finds when a wall clock in the zone shows a time. A time that happens twice, because
 * the clock is put back, is its first, unless that would be before @not_before: then it
 * is the second. A time that never happens, because the clock is put forward, is moved
 * forward by the length of the gap, as the clock on the wall is.
 *
 * Returns: seconds since 1 January 1970, UTC
 */
gint64
pd_zone_to_instant (PdZone *self,
                    PdDay   day,
                    int     minute,
                    gint64  not_before)
{
  Readings readings;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (day != PD_DAY_NONE, 0);

  find_readings (self, read_as_utc (day, minute), &readings);
  if (readings.n == 0)
    return readings.if_none;
  for (guint i = 0; i < readings.n; i++)
    if (readings.instants[i] >= not_before)
      return readings.instants[i];
  return readings.instants[readings.n - 1];
}

/**
 * pd_zone_from_instant:
 * @self: a zone
 * @instant: seconds since 1 January 1970, UTC
 * @ret_day: (out): the day that it is then in the zone
 * @ret_minute: (out): the minutes since its midnight that the wall clock shows
 *
 * The other way round than pd_zone_to_instant(). Seconds are dropped.
 */
void
pd_zone_from_instant (PdZone *self,
                      gint64  instant,
                      PdDay  *ret_day,
                      int    *ret_minute)
{
  gint64 wall;
  gint64 second;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ret_day != NULL && ret_minute != NULL);

  wall = instant + g_time_zone_get_offset (self->zone,
                                           g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, instant));
  second = (wall % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  *ret_day = (PdDay) ((wall - second) / SECONDS_PER_DAY);
  *ret_minute = (int) (second / 60);
}

/**
 * pd_zone_find_even_midnight:
 * @self: a zone
 * @day: a day
 * @n_days: how many days
 * @ret_midnight: (out): when the day begins, in seconds since 1 January 1970, UTC; not
 *   touched when the clock is changed
 *
 * Asks whether the clock goes on evenly for some days, so that every time of them is the
 * midnight and the minutes since then.
 *
 * Returns: whether it does
 */
gboolean
pd_zone_find_even_midnight (PdZone *self,
                            PdDay   day,
                            guint   n_days,
                            gint64 *ret_midnight)
{
  gint64 wall = read_as_utc (day, 0);
  int    first;
  int    last;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_midnight != NULL, FALSE);

  first = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, wall - REACH);
  last = g_time_zone_find_interval (self->zone,
                                    G_TIME_TYPE_UNIVERSAL,
                                    wall + (gint64) n_days * SECONDS_PER_DAY + REACH);
  if (first != last)
    return FALSE;
  *ret_midnight = wall - g_time_zone_get_offset (self->zone, first);
  return TRUE;
}

/* The first instant after @from that is in the stretch @interval, or later, and not after
 * @to, which is. */
static gint64
find_beginning (PdZone *self,
                int     interval,
                gint64  from,
                gint64  to)
{
  while (to - from > 1)
    {
      gint64 middle = from + (to - from) / 2;

      if (g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, middle) >= interval)
        to = middle;
      else
        from = middle;
    }
  return to;
}

/**
 * pd_zone_list_stretches:
 * @self: a zone
 * @from: seconds since 1 January 1970, UTC
 * @to: the same; not before @from
 *
 * Returns: (transfer full) (element-type PdZoneStretch): the stretches that reach between
 *   the two, in order; what they are called is lent as long as @self is there
 */
GArray *
pd_zone_list_stretches (PdZone *self,
                        gint64  from,
                        gint64  to)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (PdZoneStretch));
  int     first;
  int     last;

  g_return_val_if_fail (self != NULL && from <= to, stretches);

  first = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, from);
  last = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, to);
  for (int i = first; i <= last; i++)
    {
      PdZoneStretch stretch = {
        .since = i > 0 ? find_beginning (self, i, from - LONGEST_STRETCH, i > first ? to : from) : PD_ZONE_ALWAYS,
        .offset = g_time_zone_get_offset (self->zone, i),
        .offset_before = g_time_zone_get_offset (self->zone, MAX (i - 1, 0)),
        .is_summer_time = g_time_zone_is_dst (self->zone, i),
        .abbreviation = g_time_zone_get_abbreviation (self->zone, i),
      };

      if (stretches->len == 0 || stretch.offset != stretch.offset_before)
        g_array_append_val (stretches, stretch);
    }
  return stretches;
}

/**
 * pd_zone_is_gap:
 * @self: a zone
 * @day: a day
 * @minute: minutes since its midnight on the wall clock
 *
 * Returns: whether the clock is put forward over that time, so that it never happens
 */
gboolean
pd_zone_is_gap (PdZone *self,
                PdDay   day,
                int     minute)
{
  Readings readings;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (day != PD_DAY_NONE, FALSE);

  find_readings (self, read_as_utc (day, minute), &readings);
  return readings.n == 0;
}

/**
 * pd_zone_is_fold:
 * @self: a zone
 * @day: a day
 * @minute: minutes since its midnight on the wall clock
 *
 * Returns: whether the clock is put back to before that time, so that it happens twice
 */
gboolean
pd_zone_is_fold (PdZone *self,
                 PdDay   day,
                 int     minute)
{
  Readings readings;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (day != PD_DAY_NONE, FALSE);

  find_readings (self, read_as_utc (day, minute), &readings);
  return readings.n > 1;
}
