/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-availability.h"
#include "pd-clock.h"

G_BEGIN_DECLS

/**
 * PdWishWeek:
 *
 * What somebody said about every week, minute by minute, as a week that can be painted.
 * It goes round: what is painted over the end of Sunday goes on on Monday. A plain value,
 * in which painting cannot go wrong; the entries that are kept are made from it, and it
 * from them.
 */
typedef struct _PdWishWeek PdWishWeek;

PdWishWeek *pd_wish_week_new (void);
PdWishWeek *pd_wish_week_new_read (GPtrArray *availabilities);
PdWishWeek *pd_wish_week_copy (const PdWishWeek *self);
void        pd_wish_week_free (PdWishWeek *self);
gboolean    pd_wish_week_equal (const PdWishWeek *self,
                                const PdWishWeek *other);
void        pd_wish_week_paint (PdWishWeek *self,
                                PdWeekdays  weekdays,
                                int         start,
                                int         end,
                                PdWish      wish);
gboolean    pd_wish_week_find (const PdWishWeek *self,
                               PdWeekday         weekday,
                               int               start,
                               int               end,
                               PdWish           *ret_wish);
PdWish      pd_wish_week_get_stretch (const PdWishWeek *self,
                                      PdWeekday         weekday,
                                      int               minute,
                                      int              *ret_end);
GPtrArray  *pd_wish_week_list (const PdWishWeek *self,
                               PdId              person_id);
gboolean    pd_wish_week_holds (const PdAvailability *availability);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdWishWeek, pd_wish_week_free)

G_END_DECLS
