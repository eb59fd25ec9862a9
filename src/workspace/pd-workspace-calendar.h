/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-remind-before.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCalendarOrder:
 * @person: whose calendar
 * @from: the first day
 * @n_days: how many days
 * @has_details: whether it says where and what for; else it says "Work" and when
 * @remind: how long before their sessions of supervision and co-supervision it reminds them
 * @now: when it is made, in microseconds since the epoch, UTC
 * @today: the day that it is then
 *
 * A calendar that somebody wants.
 */
typedef struct
{
  PdPerson      *person;
  PdDay          from;
  guint          n_days;
  gboolean       has_details;
  PdRemindBefore remind;
  gint64         now;
  PdDay          today;
} PdCalendarOrder;

GBytes *pd_workspace_make_calendar (PdWorkspace           *self,
                                    const PdCalendarOrder *order,
                                    GError               **error);

G_END_DECLS
