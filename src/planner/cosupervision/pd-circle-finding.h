/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-answer.h"
#include "pd-circle-session.h"
#include "pd-roster-facts.h"
#include "pd-zone.h"

G_BEGIN_DECLS

typedef enum
{
  PD_CIRCLE_FINDING_KEPT_APART,
  PD_CIRCLE_FINDING_DOUBLE_BOOKED,
  PD_CIRCLE_FINDING_ON_LEAVE,
  PD_CIRCLE_FINDING_CANNOT_COME,
  PD_CIRCLE_FINDING_NOT_IN_CIRCLE,
  PD_CIRCLE_FINDING_SIZE,
  PD_CIRCLE_FINDING_OVERDUE,
} PdCircleFindingKind;

/**
 * PdCircleFinding:
 * @kind: what it is about
 * @session_id: in which session, or %PD_ID_NONE where it is about none
 * @member_id: whom it is about, or %PD_ID_NONE
 * @day: when; of somebody who is overdue, by when they were to have a session
 * @words: what was found, and why it is so
 *
 * Something about a circle's sessions that wants to be looked at.
 */
typedef struct
{
  PdCircleFindingKind kind;
  PdId                session_id;
  PdId                member_id;
  PdDay               day;
  char               *words;
} PdCircleFinding;

/**
 * PdCircleChecking:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): all its sessions
 * @answers: (element-type PdCircleAnswer): what members said to their invitations
 * @people: (element-type PdPerson): the service's people
 * @agreements: (element-type PdSupervisionAgreement): the service's agreements
 * @facts: leave, availability, and whom the roster keeps apart
 * @shifts: (element-type PdShift): everybody's shifts around these days
 * @zones: (element-type PdId PdZone): the zone of each site
 * @circle_zone: the zone that the circle's times are told in
 * @home_zone: the zone that leave and availability are told in
 * @from: the first day of the sessions that are looked at
 * @to: the last day
 * @today: the day that it is
 *
 * What is looked at to check a circle; all is borrowed.
 */
typedef struct
{
  const PdCircle *circle;
  GPtrArray      *sessions;
  GPtrArray      *answers;
  GPtrArray      *people;
  GPtrArray      *agreements;
  PdRosterFacts  *facts;
  GPtrArray      *shifts;
  GHashTable     *zones;
  PdZone         *circle_zone;
  PdZone         *home_zone;
  PdDay           from;
  PdDay           to;
  PdDay           today;
} PdCircleChecking;

GPtrArray  *pd_circle_checking_list (const PdCircleChecking *self);
const char *pd_circle_finding_kind_to_nick (PdCircleFindingKind kind);

G_END_DECLS
