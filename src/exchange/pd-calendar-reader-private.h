/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-parts-private.h"

G_BEGIN_DECLS

/* What a component is, as far as it matters what stands in it. */
typedef enum
{
  PD_CALENDAR_KIND_CALENDAR,
  PD_CALENDAR_KIND_EVENT,
  PD_CALENDAR_KIND_ZONE,
  PD_CALENDAR_KIND_ZONE_PART,
  PD_CALENDAR_KIND_OTHER,
} PdCalendarKind;

/* A component that is open. */
typedef struct
{
  PdCalendarKind kind;
  char          *name; /* borrowed from the names that were seen */
} PdCalendarLevel;

/**
 * PdCalendarReader:
 *
 * A calendar while it is taken apart: which components are open, and the line that is put
 * together.
 */
typedef struct
{
  PdCalendarParts *parts;

  /* owned */
  GArray     *levels; /* PdCalendarLevel */
  GHashTable *names;
  GString    *line; /* put together */

  /* state */
  PdCalendarPart *event;    /* borrowed: the event that is open and kept */
  guint           too_deep; /* how many components are open below the deepest level */
  guint           number;   /* of the line that is read */
  guint           began_on; /* where the line that was put together begins */
  gboolean        is_cut;   /* whether it was too long to keep all of it */
  char           *zone_id;
  char           *zone_place;

  /* state: of the calendar that is open */
  PdCalendarMethod method;
  guint            first_event;

  /* owned: of the zone that is open */
  PdCalendarClock *clock;
} PdCalendarReader;

void           pd_calendar_reader_init (PdCalendarReader *self,
                                        PdCalendarParts  *parts);
void           pd_calendar_reader_clear (PdCalendarReader *self);
PdCalendarKind pd_calendar_reader_get_kind (PdCalendarReader *self);
void           pd_calendar_reader_begin_component (PdCalendarReader *self,
                                                   const char       *value);
void           pd_calendar_reader_end_component (PdCalendarReader *self,
                                                 const char       *value);
void           pd_calendar_reader_end (PdCalendarReader *self);
void           pd_calendar_part_set_flaw (PdCalendarPart *self,
                                          PdCalendarFlaw  flaw);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdCalendarReader, pd_calendar_reader_clear)

G_END_DECLS
