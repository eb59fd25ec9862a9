/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-clock-private.h"

G_BEGIN_DECLS

/* How deep components may stand in each other. */
#define PD_CALENDAR_MAX_DEPTH 100u

/* The longest line, once it is put together again, of those that a shift is made from. */
#define PD_CALENDAR_MAX_LINE (16u * 1024)

/* How many such lines an event may have, and how many events are read. */
#define PD_CALENDAR_MAX_LINES 2000u
#define PD_CALENDAR_MAX_EVENTS 100000u

/* How many zones' clocks are kept of what a calendar defines. */
#define PD_CALENDAR_MAX_CLOCKS 100u

/* What makes an event unusable before anybody looks at what its lines say. */
typedef enum
{
  PD_CALENDAR_FLAW_NONE,
  PD_CALENDAR_FLAW_NO_END,
  PD_CALENDAR_FLAW_LONG_LINE,
  PD_CALENDAR_FLAW_MANY_LINES,
  PD_CALENDAR_FLAW_DEEP,
} PdCalendarFlaw;

/* What stands in a calendar beside events, and is only counted. */
typedef enum
{
  PD_CALENDAR_OTHER_TASK,
  PD_CALENDAR_OTHER_JOURNAL,
  PD_CALENDAR_OTHER_BUSY,
  PD_CALENDAR_OTHER_ALARM,
  PD_CALENDAR_OTHER_UNKNOWN,
  PD_CALENDAR_N_OTHERS,
} PdCalendarOther;

/* What the calendar that an event stands in asks of whoever takes it in (METHOD; RFC 5546). */
typedef enum
{
  PD_CALENDAR_METHOD_OTHER,
  PD_CALENDAR_METHOD_CANCEL,
  PD_CALENDAR_METHOD_REPLY,
  PD_CALENDAR_METHOD_COUNTER,
} PdCalendarMethod;

/**
 * PdCalendarPart:
 * @line: the line of the file that it begins on
 * @method: what its calendar asks
 * @flaw: what is wrong with it
 * @lines: (element-type utf8): those lines of it that a shift is made from, each put
 *   together again where it was folded; none when there is a flaw
 *
 * An event as it stands in the file.
 */
typedef struct
{
  guint            line;
  PdCalendarMethod method;
  PdCalendarFlaw   flaw;
  GPtrArray       *lines;
} PdCalendarPart;

/**
 * PdCalendarParts:
 * @events: (element-type PdCalendarPart): the first %PD_CALENDAR_MAX_EVENTS of them
 * @n_more: how many events came after those
 * @places: (element-type utf8 utf8): the X-LIC-LOCATION of each TZID that has one
 * @clocks: (element-type utf8 PdCalendarClock): what the calendar says of the clock of each
 *   TZID
 * @n_others: what else there is, by #PdCalendarOther
 * @n_replaced: letters that could not be read
 * @name: (nullable): what the calendar calls itself
 * @zone: (nullable): the zone that it says it is for
 */
typedef struct
{
  GPtrArray  *events;
  guint       n_more;
  GHashTable *places;
  GHashTable *clocks;
  guint       n_others[PD_CALENDAR_N_OTHERS];
  guint       n_replaced;
  char       *name;
  char       *zone;
} PdCalendarParts;

gboolean         pd_calendar_parts_recognise (const guint8 *bytes,
                                              gsize         length);
PdCalendarParts *pd_calendar_parts_read (GBytes  *bytes,
                                         GError **error);
void             pd_calendar_parts_free (PdCalendarParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarParts, pd_calendar_parts_free)

G_END_DECLS
