/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"
#include "pd-circle-session.h"
#include "pd-person.h"
#include "pd-roster-facts.h"
#include "pd-when.h"

G_BEGIN_DECLS

/**
 * PdCircleFrame:
 * @circle: the circle
 * @sessions: (element-type PdCircleSession): all its sessions
 * @people: (element-type PdPerson): the service's people
 * @agreements: (element-type PdSupervisionAgreement): the service's agreements
 * @facts: (nullable): whom the roster keeps apart
 * @from: the first day to plan
 * @n_weeks: how many weeks, 4 to 26
 * @first_start: the earliest time of a day at which a session begins, in minutes
 * @last_start: the latest
 * @step: how many minutes lie between two times
 * @weekdays: on which days
 *
 * What a planning of a circle begins with; all is borrowed.
 */
typedef struct
{
  const PdCircle *circle;
  GPtrArray      *sessions;
  GPtrArray      *people;
  GPtrArray      *agreements;
  PdRosterFacts  *facts;
  PdDay           from;
  guint           n_weeks;
  int             first_start;
  int             last_start;
  int             step;
  PdWeekdays      weekdays;
} PdCircleFrame;

guint             pd_circle_preparing_get_round_days (const PdCircle *circle);
PdCirclePlanning *pd_circle_preparing_begin (const PdCircleFrame *frame);
PdCircleSession  *pd_circle_preparing_book (const PdCircle         *circle,
                                            PdCirclePlanning       *planning,
                                            const PdPlannedSession *session);

G_END_DECLS
