/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-draft.h"

G_BEGIN_DECLS

/* When most sleepovers are, for one that is just added. */
#define PD_USUAL_SLEEP_START (22 * 60)
#define PD_USUAL_SLEEP_END (6 * 60)

/* The times as the quick form holds them. */
typedef struct
{
  int      start;
  int      end;
  int      break_minutes;
  gboolean has_sleepover;
  int      sleep_start;
  int      sleep_end;
} PdShiftDraftTimes;

struct _PdShiftDraft
{
  /* owned */
  PdShift *original;
  PdShift *shift;
  GArray  *original_parts; /* of PdSegment: breaks and sleepovers, without the work */
  GArray  *parts;          /* the same, as they stand in the form */
  GError  *problem;        /* with the times; the shift has those of before, then */

  /* state */
  PdShiftDraftTimes original_times;
  PdShiftDraftTimes times;
  PdRepetition      repetition;
  gboolean          is_repeated;
  gboolean          is_detailed; /* the parts hold, not the quick form's break and sleepover */
};

/* pd-shift-draft-times.c */
void     pd_shift_draft_read_times (PdShiftDraft *self);
void     pd_shift_draft_update_times (PdShiftDraft *self);
gboolean pd_shift_draft_has_new_times (PdShiftDraft *self);

/* pd-shift-draft-parts.c */
GArray  *pd_shift_parts_list (PdShift *shift);
void     pd_shift_part_unwrap (const PdSegment *part,
                               int              shift_start,
                               PdSegment       *ret_part);
gboolean pd_shift_parts_apply (GArray  *parts,
                               PdShift *shift,
                               GError **error);

G_END_DECLS
