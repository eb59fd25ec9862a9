/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"

G_BEGIN_DECLS

#define PD_ROSTER_OPEN_ROW 0

typedef struct
{
  PdPerson   *person; /* borrowed; NULL in a row of nobody or of a site */
  PdSite     *site;   /* borrowed; NULL in a row of no place or of a person */
  char       *name;
  char       *key; /* to sort by; NULL where the row has a place of its own */
  int         minutes;
  GPtrArray **cells; /* one for each day; NULL where nothing is */
} PdRosterRow;

typedef struct
{
  guint row;
  guint column;
} PdRosterPlace;

struct _PdRoster
{
  GObject parent_instance;

  /* owned */
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *known_shifts;
  GPtrArray *shifts;
  GPtrArray *rows;
  GPtrArray *no_shifts;
  GPtrArray *findings;
  PdZone    *usual_zone;

  /* owned, from a PdId or a zone's name; what they lead to is borrowed from above,
   * but for the zones and places */
  GHashTable *people_by_id;
  GHashTable *sites_by_id;
  GHashTable *zones_by_name;
  GHashTable *zones_by_site;
  GHashTable *rows_by_id;
  GHashTable *places_by_shift;
  GHashTable *findings_by_shift;

  /* state */
  PdRosterSide side;
  PdDay        from;
  guint        n_days;
};

GHashTable *pd_roster_new_table (GDestroyNotify free_value);
void        pd_roster_remember (GHashTable *table,
                                PdId        id,
                                gpointer    value);
void        pd_roster_lay_out (PdRoster *self);
GPtrArray  *pd_roster_get_known_shifts (PdRoster *self);
GPtrArray  *pd_roster_get_known_people (PdRoster *self);
GPtrArray  *pd_roster_get_known_sites (PdRoster *self);
gboolean    pd_roster_has_day (PdRoster *self,
                               PdDay     day);

G_END_DECLS
