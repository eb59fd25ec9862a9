/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdZone:
 *
 * An IANA time zone. Turns a wall clock's day and minute into an instant.
 */
typedef struct _PdZone PdZone;

/* The beginning of a stretch that has none. */
#define PD_ZONE_ALWAYS G_MININT64

/**
 * PdZoneStretch:
 * @since: when it begins, in seconds since 1 January 1970, UTC, or %PD_ZONE_ALWAYS
 * @offset: how many seconds the clock is ahead of UTC
 * @offset_before: the same, right before @since
 * @is_summer_time: whether it is daylight-saving time
 * @abbreviation: (unowned): what the clock's time is called, such as "AEDT"
 *
 * A time in which the clock of a zone is not put forward or back.
 */
typedef struct
{
  gint64      since;
  int         offset;
  int         offset_before;
  gboolean    is_summer_time;
  const char *abbreviation;
} PdZoneStretch;

PdZone     *pd_zone_new (const char *identifier,
                         GError    **error);
PdZone     *pd_zone_ref (PdZone *self);
void        pd_zone_unref (PdZone *self);
const char *pd_zone_get_name (PdZone *self);
gint64      pd_zone_to_instant (PdZone *self,
                                PdDay   day,
                                int     minute,
                                gint64  not_before);
void        pd_zone_from_instant (PdZone *self,
                                  gint64  instant,
                                  PdDay  *ret_day,
                                  int    *ret_minute);
gboolean    pd_zone_find_even_midnight (PdZone *self,
                                        PdDay   day,
                                        guint   n_days,
                                        gint64 *ret_midnight);
GArray     *pd_zone_list_stretches (PdZone *self,
                                    gint64  from,
                                    gint64  to);
gboolean    pd_zone_is_gap (PdZone *self,
                            PdDay   day,
                            int     minute);
gboolean    pd_zone_is_fold (PdZone *self,
                             PdDay   day,
                             int     minute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdZone, pd_zone_unref)

G_END_DECLS
