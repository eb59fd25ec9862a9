/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-repetition.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdShiftDraft:
 *
 * A shift that is being written: what a form holds, with times that may not be typed
 * yet. A value without a window: each change is a function that can be tested.
 */
typedef struct _PdShiftDraft PdShiftDraft;

/* A time that is not typed yet, or can't be read. */
#define PD_SHIFT_DRAFT_NO_TIME (-1)

PdShiftDraft *pd_shift_draft_new (PdShift *shift);
void          pd_shift_draft_free (PdShiftDraft *self);
PdShift      *pd_shift_draft_get_shift (PdShiftDraft *self);
PdShift      *pd_shift_draft_get_original (PdShiftDraft *self);
gboolean      pd_shift_draft_is_new (PdShiftDraft *self);
gboolean      pd_shift_draft_is_changed (PdShiftDraft *self);
gboolean      pd_shift_draft_concerns_series (PdShiftDraft *self);
gboolean      pd_shift_draft_check (PdShiftDraft *self,
                                    GError      **error);

void                pd_shift_draft_set_person_id (PdShiftDraft *self,
                                                  PdId          person_id);
void                pd_shift_draft_set_site_id (PdShiftDraft *self,
                                                PdId          site_id);
void                pd_shift_draft_set_day (PdShiftDraft *self,
                                            PdDay         day);
void                pd_shift_draft_set_activity (PdShiftDraft *self,
                                                 PdActivity    activity);
void                pd_shift_draft_set_role_id (PdShiftDraft *self,
                                                PdId          role_id);
void                pd_shift_draft_set_note (PdShiftDraft *self,
                                             const char   *note);
void                pd_shift_draft_set_is_pinned (PdShiftDraft *self,
                                                  gboolean      is_pinned);
void                pd_shift_draft_set_repetition (PdShiftDraft       *self,
                                                   const PdRepetition *repetition);
const PdRepetition *pd_shift_draft_get_repetition (PdShiftDraft *self);
void                pd_shift_draft_set_start (PdShiftDraft *self,
                                              int           minute);
int                 pd_shift_draft_get_start (PdShiftDraft *self);
void                pd_shift_draft_set_end (PdShiftDraft *self,
                                            int           minute);
int                 pd_shift_draft_get_end (PdShiftDraft *self);
void                pd_shift_draft_set_break (PdShiftDraft *self,
                                              int           minutes);
int                 pd_shift_draft_get_break (PdShiftDraft *self);
void                pd_shift_draft_set_sleepover (PdShiftDraft *self,
                                                  gboolean      has_sleepover,
                                                  int           start,
                                                  int           end);
gboolean            pd_shift_draft_get_sleepover (PdShiftDraft *self,
                                                  int          *ret_start,
                                                  int          *ret_end);
char               *pd_shift_draft_dup_sentence (PdShiftDraft *self,
                                                 PdZone       *zone);

/* Breaks and sleepovers one by one. */
void             pd_shift_draft_set_detailed (PdShiftDraft *self,
                                              gboolean      is_detailed);
gboolean         pd_shift_draft_is_detailed (PdShiftDraft *self);
const PdSegment *pd_shift_draft_get_parts (PdShiftDraft *self,
                                           guint        *ret_n);
void             pd_shift_draft_add_part (PdShiftDraft *self,
                                          PdSegmentKind kind);
void             pd_shift_draft_remove_part (PdShiftDraft *self,
                                             guint         n);
void             pd_shift_draft_set_part_start (PdShiftDraft *self,
                                                guint         n,
                                                int           minute);
void             pd_shift_draft_set_part_end (PdShiftDraft *self,
                                              guint         n,
                                              int           minute);
char            *pd_shift_draft_dup_part_words (PdShiftDraft *self,
                                                guint         n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftDraft, pd_shift_draft_free)

G_END_DECLS
