/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two shifts are the same, and which is read first. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift-private.h"

#include "pd-segment-private.h"

static int
compare_ids (PdId id,
             PdId other)
{
  return (id > other) - (id < other);
}

/**
 * pd_shift_equal:
 * @self: a shift
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_shift_equal (PdShift *self,
                PdShift *other)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (other), FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         self->site_id == other->site_id &&
         self->day == other->day &&
         self->activity == other->activity &&
         self->role_id == other->role_id &&
         self->is_pinned == other->is_pinned &&
         self->series_id == other->series_id &&
         g_str_equal (self->note, other->note) &&
         pd_segments_equal (self->segments, other->segments);
}

/**
 * pd_shift_compare:
 * @self: a shift
 * @other: another
 *
 * Orders shifts as they are read: by day, start, end, site, person, id. No two of
 * different ids are equal, so that every list of them has one order.
 *
 * Returns: below 0, 0 or above 0
 */
int
pd_shift_compare (PdShift *self,
                  PdShift *other)
{
  int order;

  g_return_val_if_fail (PD_IS_SHIFT (self), 0);
  g_return_val_if_fail (PD_IS_SHIFT (other), 0);

  order = (self->day > other->day) - (self->day < other->day);
  if (order == 0)
    order = pd_shift_get_start (self) - pd_shift_get_start (other);
  if (order == 0)
    order = pd_shift_get_end (self) - pd_shift_get_end (other);
  if (order == 0)
    order = compare_ids (self->site_id, other->site_id);
  if (order == 0)
    order = compare_ids (self->person_id, other->person_id);
  if (order == 0)
    order = compare_ids (self->id, other->id);
  return order;
}
