/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The times of a draft: start and end, and the usual break and sleepover, or all of them
 * one by one. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-draft-private.h"

#include "pd-error.h"
#include "pd-shift-reshape.h"

#include <glib/gi18n-lib.h>

static void
read_break_and_sleepover (PdShift           *shift,
                          PdShiftDraftTimes *ret_times)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  ret_times->break_minutes = pd_shift_get_minutes (shift, PD_SEGMENT_BREAK);
  ret_times->has_sleepover = FALSE;
  ret_times->sleep_start = PD_USUAL_SLEEP_START;
  ret_times->sleep_end = PD_USUAL_SLEEP_END;
  for (guint i = 0; i < n && !ret_times->has_sleepover; i++)
    if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
      {
        ret_times->has_sleepover = TRUE;
        ret_times->sleep_start = segments[i].start;
        ret_times->sleep_end = segments[i].end;
      }
}

static gboolean
times_equal (const PdShiftDraftTimes *one,
             const PdShiftDraftTimes *other)
{
  return one->start == other->start && one->end == other->end &&
         one->break_minutes == other->break_minutes && one->has_sleepover == other->has_sleepover &&
         (!one->has_sleepover ||
          (one->sleep_start == other->sleep_start && one->sleep_end == other->sleep_end));
}

static gboolean
check_typed (PdShiftDraft *self,
             GError      **error)
{
  const PdShiftDraftTimes *times = &self->times;
  gboolean                 has_sleepover = times->has_sleepover && !self->is_detailed;
  const char              *missing = NULL;

  if (times->start == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when it starts, like 9 or 9:30.");
  else if (times->end == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when it ends, like 17 or 5pm.");
  else if (has_sleepover && times->sleep_start == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when the sleepover starts, like 22.");
  else if (has_sleepover && times->sleep_end == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when the sleepover ends, like 6.");

  if (missing != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, missing);
  return missing == NULL;
}

static gboolean
apply_times (PdShiftDraft *self,
             PdShift      *shift,
             GError      **error)
{
  const PdShiftDraftTimes *times = &self->times;

  if (!check_typed (self, error) ||
      !pd_shift_set_times (shift, times->start, times->end, error))
    return FALSE;
  if (self->is_detailed)
    return pd_shift_parts_apply (self->parts, shift, error);
  if (times->has_sleepover &&
      !pd_shift_set_sleepover (shift, times->sleep_start, times->sleep_end, error))
    return FALSE;
  return times->break_minutes == 0 || pd_shift_set_break (shift, times->break_minutes, error);
}

/* The quick form shows what the parts come to, for whoever goes back to it. */
static void
take_shift (PdShiftDraft *self,
            PdShift      *shift)
{
  g_set_object (&self->shift, shift);
  if (self->is_detailed)
    read_break_and_sleepover (shift, &self->times);
}

/* Whether the quick form can show all of a shift: one sleepover, and a break where that is
 * put that has no time of its own. */
static gboolean
is_quick (PdShiftDraft *self)
{
  g_autoptr (PdShift) quick = pd_shift_copy (self->original);

  return apply_times (self, quick, NULL) && pd_shift_has_same_segments (quick, self->original);
}

/**
 * pd_shift_draft_read_times:
 * @self: a draft that is being made
 *
 * Takes the times of the shift that it begins with; a new one has none.
 */
void
pd_shift_draft_read_times (PdShiftDraft *self)
{
  self->original_times = (PdShiftDraftTimes){ 0 };
  self->original_times.start = pd_shift_get_start (self->original);
  self->original_times.end = pd_shift_get_end (self->original);
  read_break_and_sleepover (self->original, &self->original_times);
  self->times = self->original_times;
  self->original_parts = pd_shift_parts_list (self->original);
  self->parts = g_array_copy (self->original_parts);
  self->is_detailed = !is_quick (self);
  if (!pd_shift_draft_is_new (self))
    return;
  self->original_times.start = PD_SHIFT_DRAFT_NO_TIME;
  self->original_times.end = PD_SHIFT_DRAFT_NO_TIME;
  self->times = self->original_times;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_has_new_times:
 * @self: a draft
 *
 * Returns: whether its times are others than it began with, half-typed ones included
 */
gboolean
pd_shift_draft_has_new_times (PdShiftDraft *self)
{
  if (self->is_detailed && !pd_segments_equal (self->parts, self->original_parts))
    return TRUE;
  return !times_equal (&self->times, &self->original_times);
}

/**
 * pd_shift_draft_update_times:
 * @self: a draft
 *
 * Gives the shift the times that stand in the form, if they are possible.
 */
void
pd_shift_draft_update_times (PdShiftDraft *self)
{
  g_autoptr (PdShift) shift = NULL;

  g_clear_error (&self->problem);
  if (!pd_shift_draft_is_new (self) && !pd_shift_draft_has_new_times (self))
    shift = pd_shift_copy (self->original);
  else
    {
      shift = pd_shift_copy (self->shift);
      if (!apply_times (self, shift, &self->problem))
        return;
    }

  pd_shift_set_person_id (shift, pd_shift_get_person_id (self->shift));
  pd_shift_set_site_id (shift, pd_shift_get_site_id (self->shift));
  pd_shift_set_day (shift, pd_shift_get_day (self->shift));
  pd_shift_set_activity (shift, pd_shift_get_activity (self->shift));
  pd_shift_set_role_id (shift, pd_shift_get_role_id (self->shift));
  pd_shift_set_note (shift, pd_shift_get_note (self->shift));
  pd_shift_set_is_pinned (shift, pd_shift_get_is_pinned (self->shift));
  take_shift (self, shift);
}

/**
 * pd_shift_draft_set_start:
 * @self: a draft
 * @minute: minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_start (PdShiftDraft *self,
                          int           minute)
{
  self->times.start = minute;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_get_start:
 * @self: a draft
 *
 * Returns: when it begins, as it stands in the form
 */
int
pd_shift_draft_get_start (PdShiftDraft *self)
{
  return self->times.start;
}

/**
 * pd_shift_draft_set_end:
 * @self: a draft
 * @minute: minutes since midnight, at or before the start for the next day; or
 *   %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_end (PdShiftDraft *self,
                        int           minute)
{
  self->times.end = minute;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_get_end:
 * @self: a draft
 *
 * Returns: when it ends, as it stands in the form
 */
int
pd_shift_draft_get_end (PdShiftDraft *self)
{
  return self->times.end;
}

/**
 * pd_shift_draft_set_break:
 * @self: a draft
 * @minutes: how long the unpaid break is; 0 for none
 */
void
pd_shift_draft_set_break (PdShiftDraft *self,
                          int           minutes)
{
  self->times.break_minutes = minutes;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_get_break:
 * @self: a draft
 *
 * Returns: how long the unpaid break is, in minutes
 */
int
pd_shift_draft_get_break (PdShiftDraft *self)
{
  return self->times.break_minutes;
}

/**
 * pd_shift_draft_set_sleepover:
 * @self: a draft
 * @has_sleepover: whether there is a sleepover in it
 * @start: when that begins, in minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 * @end: when that ends
 */
void
pd_shift_draft_set_sleepover (PdShiftDraft *self,
                              gboolean      has_sleepover,
                              int           start,
                              int           end)
{
  self->times.has_sleepover = has_sleepover;
  self->times.sleep_start = start;
  self->times.sleep_end = end;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_get_sleepover:
 * @self: a draft
 * @ret_start: (out): when it begins; the usual time when there is none
 * @ret_end: (out): when it ends
 *
 * Returns: whether there is a sleepover in it
 */
gboolean
pd_shift_draft_get_sleepover (PdShiftDraft *self,
                              int          *ret_start,
                              int          *ret_end)
{
  *ret_start = self->times.sleep_start;
  *ret_end = self->times.sleep_end;
  return self->times.has_sleepover;
}
