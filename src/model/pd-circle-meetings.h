/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"

G_BEGIN_DECLS

/**
 * PdCircleMeetings:
 *
 * Who of a circle has met whom, how often and when last, by the sessions that were held.
 */
typedef struct _PdCircleMeetings PdCircleMeetings;

PdCircleMeetings *pd_circle_meetings_new (GPtrArray *sessions);
void              pd_circle_meetings_free (PdCircleMeetings *self);
guint             pd_circle_meetings_count (PdCircleMeetings *self,
                                            PdId              one,
                                            PdId              other,
                                            PdDay            *ret_last);

GArray *pd_circle_meetings_find_rounds (const PdCircle *circle,
                                        GPtrArray      *sessions,
                                        GArray         *apart,
                                        PdDay           on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleMeetings, pd_circle_meetings_free)

G_END_DECLS
