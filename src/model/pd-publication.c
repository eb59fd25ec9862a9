/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-publication.h"

#include "pd-roster-private.h"
#include "pd-shift-reshape.h"

/**
 * pd_publication_new:
 * @version: counted from 1
 * @published_on: the day that people could see it from
 * @from: the first day of the roster
 * @to: the last day
 * @shifts: (element-type PdShift): as they are; kept, and not to be changed any more
 *
 * Returns: (transfer full): a published roster
 */
PdPublication *
pd_publication_new (int        version,
                    PdDay      published_on,
                    PdDay      from,
                    PdDay      to,
                    GPtrArray *shifts)
{
  PdPublication *self;

  g_return_val_if_fail (shifts != NULL, NULL);

  self = g_new0 (PdPublication, 1);
  self->version = version;
  self->published_on = published_on;
  self->from = from;
  self->to = to;
  self->shifts = g_ptr_array_new_full (shifts->len, g_object_unref);
  self->by_id = pd_roster_new_table (NULL);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      g_ptr_array_add (self->shifts, g_object_ref (shift));
      pd_roster_remember (self->by_id, pd_shift_get_id (shift), shift);
    }
  return self;
}

/**
 * pd_publication_copy:
 * @self: a published roster
 *
 * Returns: (transfer full): another one that is the same
 */
PdPublication *
pd_publication_copy (const PdPublication *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pd_publication_new (self->version, self->published_on, self->from, self->to, self->shifts);
}

/**
 * pd_publication_free:
 * @self: (transfer full) (nullable): a published roster
 */
void
pd_publication_free (PdPublication *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}

/**
 * pd_publication_has_day:
 * @self: a published roster
 * @day: a day
 *
 * Returns: whether it is one of its days
 */
gboolean
pd_publication_has_day (const PdPublication *self,
                        PdDay                day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day != PD_DAY_NONE && self->from <= day && day <= self->to;
}

/**
 * pd_publication_find_shift:
 * @self: a published roster
 * @shift_id: a shift
 *
 * Returns: (transfer none) (nullable): the shift as it was published, or %NULL when it was not
 */
PdShift *
pd_publication_find_shift (const PdPublication *self,
                           PdId                 shift_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_id, &shift_id);
}

/**
 * pd_publication_is_same_duty:
 * @shift: a shift
 * @other: the same shift at another time of its life
 *
 * Returns: whether nobody need be told: the person, day, times and site are the same,
 *   whatever became of the note
 */
gboolean
pd_publication_is_same_duty (PdShift *shift,
                             PdShift *other)
{
  g_return_val_if_fail (PD_IS_SHIFT (shift) && PD_IS_SHIFT (other), FALSE);

  return pd_shift_get_person_id (shift) == pd_shift_get_person_id (other) &&
         pd_shift_get_day (shift) == pd_shift_get_day (other) &&
         pd_shift_get_site_id (shift) == pd_shift_get_site_id (other) &&
         pd_shift_has_same_segments (shift, other);
}

/**
 * pd_publication_is_same_work:
 * @shift: a shift
 * @other: the same shift at another time of its life
 *
 * Returns: whether it is the same duty, for the same and in the same role
 */
gboolean
pd_publication_is_same_work (PdShift *shift,
                             PdShift *other)
{
  return pd_publication_is_same_duty (shift, other) &&
         pd_shift_get_activity (shift) == pd_shift_get_activity (other) &&
         pd_shift_get_role_id (shift) == pd_shift_get_role_id (other);
}
