/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-difference-private.h"

static PdPublication *
make_publication (PdRosterDifference *self,
                  int                 version,
                  PdDay               published_on,
                  PdDay               from,
                  PdDay               to)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);

      if (from <= pd_shift_get_day (shift) && pd_shift_get_day (shift) <= to)
        g_ptr_array_add (shifts, pd_shift_copy (shift));
    }
  return pd_publication_new (version, published_on, from, to, shifts);
}

static gboolean
touches (PdShift *shift,
         PdDay    from,
         PdDay    to)
{
  return shift != NULL && from <= pd_shift_get_day (shift) && pd_shift_get_day (shift) <= to;
}

static gboolean
has_change_between (PdRosterDifference *self,
                    PdDay               from,
                    PdDay               to)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (self->changes, i);

      if (touches (change->before, from, to) || touches (change->after, from, to))
        return TRUE;
    }
  return FALSE;
}

/* The last of the days from @from on that were published without a day between them that
 * never was; the day before @from where it was not. */
static PdDay
find_last_published (PdRosterDifference *self,
                     PdDay               from)
{
  PdDay day = from;

  while (pd_roster_difference_has_day (self, day) && pd_roster_facts_find_publication (self->facts, day) != NULL)
    day++;
  return day - 1;
}

/**
 * pd_roster_difference_is_published:
 * @self: a difference
 *
 * Returns: whether people have every one of these days as it is, so that there is nothing
 *   to publish
 */
gboolean
pd_roster_difference_is_published (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), FALSE);

  return self->changes->len == 0 && !pd_roster_difference_has_day (self, find_last_published (self, self->from) + 1);
}

/**
 * pd_roster_difference_make_publications:
 * @self: a difference
 * @version: the number of the first one; each further one has the next
 * @published_on: the day that people can see it from
 * @only_changes: whether days that were never published stay a draft, and days without a
 *   change keep their version
 *
 * Makes what would be published. Changes only is one publication for each stretch of
 * published days in which something has changed: mostly one.
 *
 * Returns: (transfer full) (element-type PdPublication): the publications, possibly none
 */
GPtrArray *
pd_roster_difference_make_publications (PdRosterDifference *self,
                                        int                 version,
                                        PdDay               published_on,
                                        gboolean            only_changes)
{
  GPtrArray *publications = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_publication_free);
  PdDay      last;

  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), publications);
  g_return_val_if_fail (published_on != PD_DAY_NONE, publications);

  last = self->from + (PdDay) self->n_days - 1;
  if (!only_changes)
    {
      g_ptr_array_add (publications, make_publication (self, version, published_on, self->from, last));
      return publications;
    }
  for (PdDay from = self->from; from <= last; from++)
    {
      PdDay to = find_last_published (self, from);

      if (to < from)
        continue;
      if (has_change_between (self, from, to))
        g_ptr_array_add (publications, make_publication (self, version++, published_on, from, to));
      from = to;
    }
  return publications;
}
