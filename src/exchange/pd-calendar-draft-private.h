/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-parts-private.h"
#include "pd-calendar-time-private.h"
#include "pd-calendar.h"

G_BEGIN_DECLS

/**
 * PdCalendarExtra:
 * @start: when it takes place beside the rules
 * @has_length: whether it has a length of its own
 * @on_clock: that length, see pd_calendar_time_add()
 * @exact: the same
 */
typedef struct
{
  PdCalendarTime start;
  gboolean       has_length;
  gint64         on_clock;
  gint64         exact;
} PdCalendarExtra;

/**
 * PdCalendarDraft:
 * @event: what is told of it
 * @sequence: how often it was changed
 * @is_cancelled: whether it does not take place
 * @is_taken_back: whether its calendar takes back what it holds
 * @is_instead: whether it is one time of another event, changed
 * @is_onward: whether it says that it changes those after it too
 * @has_seconds: whether its times are not whole minutes
 * @start: when it takes place first
 * @instead_of: the time that it is instead of
 * @on_clock: its length, see pd_calendar_time_add()
 * @exact: the same
 * @rules: (element-type utf8): how it repeats
 * @extras: (element-type PdCalendarExtra): times beside those
 * @exceptions: (element-type PdCalendarTime): times at which it does not take place
 *
 * An event as it is understood, before it is known when it takes place.
 */
typedef struct
{
  PdCalendarEvent event;
  int             sequence;
  gboolean        is_cancelled;
  gboolean        is_taken_back;
  gboolean        is_instead;
  gboolean        is_onward;
  gboolean        has_seconds;
  PdCalendarTime  start;
  PdCalendarTime  instead_of;
  gint64          on_clock;
  gint64          exact;
  GPtrArray      *rules;
  GArray         *extras;
  GArray         *exceptions;
} PdCalendarDraft;

PdCalendarDraft *pd_calendar_draft_new (const PdCalendarPart *part,
                                        guint                 number,
                                        PdCalendarZones      *zones,
                                        GError              **error);
void             pd_calendar_draft_free (PdCalendarDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarDraft, pd_calendar_draft_free)

G_END_DECLS
