/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-remind-before.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/* How sure a duty is: not published as it is now, published, or taken back. */
typedef enum
{
  PD_DUTY_TENTATIVE,
  PD_DUTY_CONFIRMED,
  PD_DUTY_CANCELLED,
} PdDutyStatus;

/**
 * PdCalendarDuty:
 * @shift: (unowned): a shift of the person; one that is cancelled as they had it
 * @status: how sure it is
 * @sequence: a number that goes up whenever the shift is changed
 * @session_id: the session of a circle that it is paid time of, or %PD_ID_NONE
 * @member_id: what the person is known by in that circle
 */
typedef struct
{
  PdShift     *shift;
  PdDutyStatus status;
  guint64      sequence;
  PdId         session_id;
  PdId         member_id;
} PdCalendarDuty;

/**
 * PdPersonCalendar:
 * @file_id: what the service's file is known by; makes what events are known by
 * @person_id: whose calendar it is
 * @duties: (element-type PdCalendarDuty): what stands in it
 * @sites: (element-type PdSite): every site
 * @zone: the IANA zone of a shift whose site is none of these
 * @has_details: whether it says where and what for; else it says "Work" and when
 * @stamp: when it is made, in microseconds since the epoch, UTC
 * @remind: how long before a session of supervision or co-supervision it reminds its owner;
 *   of other shifts it never does
 *
 * What a calendar of one person is made from.
 */
typedef struct
{
  const char    *file_id;
  PdId           person_id;
  GArray        *duties;
  GPtrArray     *sites;
  const char    *zone;
  gboolean       has_details;
  gint64         stamp;
  PdRemindBefore remind;
} PdPersonCalendar;

GBytes *pd_person_calendar_make (const PdPersonCalendar *self);

G_END_DECLS
