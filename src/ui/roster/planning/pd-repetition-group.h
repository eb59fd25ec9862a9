/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-repetition.h"

G_BEGIN_DECLS

/**
 * PdRepetitionGroup:
 *
 * The rows of a form that say how a shift comes again: every so many weeks, on which days
 * of the week, until a day or how many times; and below them a preview of what would come
 * of it.
 *
 * Properties: "today" (int, write only: the day that words of a date are read on).
 * Signals: "changed".
 */
#define PD_TYPE_REPETITION_GROUP (pd_repetition_group_get_type ())
G_DECLARE_FINAL_TYPE (PdRepetitionGroup, pd_repetition_group, PD, REPETITION_GROUP, AdwPreferencesGroup)

void         pd_repetition_group_set_first (PdRepetitionGroup *self,
                                            PdDay              first);
PdRepetition pd_repetition_group_get_repetition (PdRepetitionGroup *self);
gboolean     pd_repetition_group_is_as_proposed (PdRepetitionGroup *self);
gboolean     pd_repetition_group_check (PdRepetitionGroup *self,
                                        GError           **error);
void         pd_repetition_group_show_proposals (PdRepetitionGroup *self,
                                                 GPtrArray         *proposals);

G_END_DECLS
