/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wish-week.h"

G_BEGIN_DECLS

/**
 * PdAvailabilityDraft:
 *
 * What somebody said about working, while it is changed: the week that is painted, and the
 * entries beside it that have a date. A plain value: the window works on one, and the
 * original is there to compare with. Each change can be taken back and done again.
 */
typedef struct _PdAvailabilityDraft PdAvailabilityDraft;

PdAvailabilityDraft  *pd_availability_draft_new (PdId       person_id,
                                                 GPtrArray *said);
void                  pd_availability_draft_free (PdAvailabilityDraft *self);
const PdWishWeek     *pd_availability_draft_get_week (const PdAvailabilityDraft *self);
void                  pd_availability_draft_paint (PdAvailabilityDraft *self,
                                                   PdWeekdays           weekdays,
                                                   int                  start,
                                                   int                  end,
                                                   PdWish               wish);
guint                 pd_availability_draft_get_n_dated (const PdAvailabilityDraft *self);
const PdAvailability *pd_availability_draft_get_dated (const PdAvailabilityDraft *self,
                                                       guint                      i);
void                  pd_availability_draft_add_dated (PdAvailabilityDraft  *self,
                                                       const PdAvailability *entry);
void                  pd_availability_draft_set_dated (PdAvailabilityDraft  *self,
                                                       guint                 i,
                                                       const PdAvailability *entry);
void                  pd_availability_draft_remove_dated (PdAvailabilityDraft *self,
                                                          guint                i);
gboolean              pd_availability_draft_undo (PdAvailabilityDraft *self);
gboolean              pd_availability_draft_redo (PdAvailabilityDraft *self);
gboolean              pd_availability_draft_is_changed (const PdAvailabilityDraft *self);
GPtrArray            *pd_availability_draft_list (const PdAvailabilityDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdAvailabilityDraft, pd_availability_draft_free)

G_END_DECLS
