/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"
#include "pd-roster-facts.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdCircleRoster:
 * @shifts: (element-type PdShift): everybody's shifts of the weeks that are planned
 * @facts: availability and leave
 * @zones: (element-type PdId PdZone): the zone of each site
 * @circle_zone: the zone that the circle's times are told in
 * @home_zone: the zone that people's leave and availability are told in
 * @minutes: how long a session is
 *
 * What says when people can come to a session; all is borrowed.
 */
typedef struct
{
  GPtrArray     *shifts;
  PdRosterFacts *facts;
  GHashTable    *zones;
  PdZone        *circle_zone;
  PdZone        *home_zone;
  int            minutes;
} PdCircleRoster;

/* A roster and the times of a planning, read once for all people of a circle. */
typedef struct _PdCircleDiaries PdCircleDiaries;

PdCircleDiaries *pd_circle_diaries_new (PdCirclePlanning     *planning,
                                        const PdCircleRoster *roster);
void             pd_circle_diaries_free (PdCircleDiaries *self);
void             pd_circle_diaries_set_free (PdCircleDiaries *self,
                                             PdId             member_id,
                                             PdId             person_id,
                                             int              least_paid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleDiaries, pd_circle_diaries_free)

G_END_DECLS
