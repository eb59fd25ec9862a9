/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"
#include "pd-roster-facts.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdCircleDiary:
 * @person_id: one of our workers
 * @shifts: (element-type PdShift): everybody's shifts of the weeks that are planned
 * @facts: availability and leave
 * @zones: (element-type PdId PdZone): the zone of each site
 * @circle_zone: the zone that the circle's times are told in
 * @home_zone: the zone that the person's leave and availability are told in
 * @minutes: how long a session is
 * @least_paid: how many minutes are paid at least where no shift is beside it, by the
 *   minimum-payment rule that holds for them
 *
 * What says when somebody can come to a session; all is borrowed.
 */
typedef struct
{
  PdId           person_id;
  GPtrArray     *shifts;
  PdRosterFacts *facts;
  GHashTable    *zones;
  PdZone        *circle_zone;
  PdZone        *home_zone;
  int            minutes;
  int            least_paid;
} PdCircleDiary;

void pd_circle_free_set (PdCirclePlanning    *planning,
                         PdId                 member_id,
                         const PdCircleDiary *diary);

G_END_DECLS
