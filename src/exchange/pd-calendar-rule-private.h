/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-time-private.h"

G_BEGIN_DECLS

/**
 * PdCalendarRule:
 *
 * How an event repeats.
 */
typedef struct _PdCalendarRule PdCalendarRule;

PdCalendarRule *pd_calendar_rule_new (const char           *text,
                                      const PdCalendarTime *start,
                                      GError              **error);
void            pd_calendar_rule_free (PdCalendarRule *self);
gboolean        pd_calendar_rule_is_endless (PdCalendarRule *self);
gboolean        pd_calendar_rule_expand (PdCalendarRule *self,
                                         PdDay           last,
                                         guint           max,
                                         guint64        *steps,
                                         GArray         *walls,
                                         gboolean       *ret_is_beyond);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarRule, pd_calendar_rule_free)

G_END_DECLS
