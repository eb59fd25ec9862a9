/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-zones-private.h"

#include <string.h>

/* Longer than any name of a zone, whatever a program puts before it. */
#define MAX_NAME 200u

struct _PdCalendarZones
{
  GHashTable *places;  /* borrowed: what the calendar says that its names stand for */
  GHashTable *clocks;  /* borrowed: what it says of their clocks */
  GPtrArray  *likened; /* borrowed names, each of a zone that was found by its clock */
  GHashTable *zones;   /* owned: names to zones; to NULL where there is none of that name */
  PdZone     *utc;     /* owned */
};

/* Outlook's names, of places that a service here may have shifts or visitors from, those
 * that are meant most often first: Unicode CLDR, supplemental/windowsZones.xml, territory
 * 001. */
static const struct
{
  const char *name;
  const char *zone;
} OUTLOOK[] = {
  { "AUS Central Standard Time", "Australia/Darwin" },
  { "AUS Eastern Standard Time", "Australia/Sydney" },
  { "Aus Central W. Standard Time", "Australia/Eucla" },
  { "Cen. Australia Standard Time", "Australia/Adelaide" },
  { "E. Australia Standard Time", "Australia/Brisbane" },
  { "W. Australia Standard Time", "Australia/Perth" },
  { "Tasmania Standard Time", "Australia/Hobart" },
  { "Lord Howe Standard Time", "Australia/Lord_Howe" },
  { "Norfolk Standard Time", "Pacific/Norfolk" },
  { "New Zealand Standard Time", "Pacific/Auckland" },
  { "Central Pacific Standard Time", "Pacific/Guadalcanal" },
  { "Central Standard Time", "America/Chicago" },
  { "China Standard Time", "Asia/Shanghai" },
  { "Eastern Standard Time", "America/New_York" },
  { "Fiji Standard Time", "Pacific/Fiji" },
  { "GMT Standard Time", "Europe/London" },
  { "India Standard Time", "Asia/Kolkata" },
  { "Mountain Standard Time", "America/Denver" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "W. Europe Standard Time", "Europe/Berlin" },
  { "Romance Standard Time", "Europe/Paris" },
  { "Central Europe Standard Time", "Europe/Budapest" },
  { "Singapore Standard Time", "Asia/Singapore" },
  { "Tokyo Standard Time", "Asia/Tokyo" },
  { "West Pacific Standard Time", "Pacific/Port_Moresby" }
};

/* Programs put their own name and a version before that of a zone, as in
 * “/freeassociation.sourceforge.net/Australia/Sydney”; the zone's own has two parts, or
 * three. */
static PdZone *
find_behind_prefix (const char *name)
{
  PdZone *zone = NULL;

  for (const char *p = *name == '/' ? strchr (name + 1, '/') : NULL; p != NULL && zone == NULL; p = strchr (p + 1, '/'))
    zone = strchr (p + 1, '/') != NULL ? pd_zone_new (p + 1, NULL) : NULL;
  return zone;
}

static PdZone *
find_outlook (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (OUTLOOK); i++)
    if (g_ascii_strcasecmp (name, OUTLOOK[i].name) == 0)
      return pd_zone_new (OUTLOOK[i].zone, NULL);
  return NULL;
}

/* A name that nothing is known by: the first zone whose clock shows the same. */
static PdZone *
find_by_clock (PdCalendarZones *self,
               const char      *name)
{
  gpointer known_name;
  gpointer clock;

  if (!g_hash_table_lookup_extended (self->clocks, name, &known_name, &clock))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (OUTLOOK); i++)
    {
      g_autoptr (PdZone) zone = pd_zone_new (OUTLOOK[i].zone, NULL);

      if (zone == NULL || !pd_calendar_clock_is_of (clock, zone))
        continue;
      g_ptr_array_add (self->likened, known_name);
      return g_steal_pointer (&zone);
    }
  return NULL;
}

static PdZone *
find (PdCalendarZones *self,
      const char      *name)
{
  const char *place = g_hash_table_lookup (self->places, name);
  PdZone     *zone = pd_zone_new (name, NULL);

  if (zone == NULL)
    zone = find_behind_prefix (name);
  if (zone == NULL && place != NULL)
    zone = pd_zone_new (place, NULL);
  if (zone == NULL)
    zone = find_outlook (name);
  return zone != NULL ? zone : find_by_clock (self, name);
}

/**
 * pd_calendar_zones_new:
 * @places: (element-type utf8 utf8): what a calendar says that its names of zones stand
 *   for, where it does; lent as long as this is used
 * @clocks: (element-type utf8 PdCalendarClock): what it says of their clocks; the same
 *
 * Returns: (transfer full): what finds zones
 */
PdCalendarZones *
pd_calendar_zones_new (GHashTable *places,
                       GHashTable *clocks)
{
  PdCalendarZones *self = g_new0 (PdCalendarZones, 1);

  self->places = places;
  self->clocks = clocks;
  self->likened = g_ptr_array_new ();
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->utc = pd_zone_new ("UTC", NULL);
  return self;
}

/**
 * pd_calendar_zones_free:
 * @self: (transfer full): what finds zones; those that it found are gone with it
 */
void
pd_calendar_zones_free (PdCalendarZones *self)
{
  GHashTableIter iter;
  gpointer       zone;

  /* The table can't free them itself: some are NULL. */
  g_hash_table_iter_init (&iter, self->zones);
  while (g_hash_table_iter_next (&iter, NULL, &zone))
    g_clear_pointer ((PdZone **) &zone, pd_zone_unref);
  g_hash_table_unref (self->zones);
  g_ptr_array_unref (self->likened);
  g_clear_pointer (&self->utc, pd_zone_unref);
  g_free (self);
}

/**
 * pd_calendar_zones_find:
 * @self: what finds zones
 * @name: what a calendar calls a zone
 *
 * Where the name is known, the definition that a calendar carries is not looked into: what
 * it says of past and coming changes of the clock is often wrong, and this computer knows
 * them. Else it tells which zone is meant.
 *
 * Returns: (transfer none) (nullable): the zone; %NULL when it can't be told which is
 *   meant
 */
PdZone *
pd_calendar_zones_find (PdCalendarZones *self,
                        const char      *name)
{
  gpointer zone;

  if (strlen (name) > MAX_NAME)
    return NULL;
  if (!g_hash_table_lookup_extended (self->zones, name, NULL, &zone))
    {
      zone = find (self, name);
      g_hash_table_insert (self->zones, g_strdup (name), zone);
    }
  return zone;
}

/**
 * pd_calendar_zones_get_utc:
 * @self: what finds zones
 *
 * Returns: (transfer none) (nullable): UTC; %NULL on a computer without zones
 */
PdZone *
pd_calendar_zones_get_utc (PdCalendarZones *self)
{
  return self->utc;
}

/**
 * pd_calendar_zones_get_likened:
 * @self: what finds zones
 *
 * Returns: (transfer none) (element-type utf8): the names of which nothing was known but
 *   the clock
 */
GPtrArray *
pd_calendar_zones_get_likened (PdCalendarZones *self)
{
  return self->likened;
}
