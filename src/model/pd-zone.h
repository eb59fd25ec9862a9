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
gboolean    pd_zone_is_gap (PdZone *self,
                            PdDay   day,
                            int     minute);
gboolean    pd_zone_is_fold (PdZone *self,
                             PdDay   day,
                             int     minute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdZone, pd_zone_unref)

G_END_DECLS
