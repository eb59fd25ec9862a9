/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people were given of the roster, and what has changed since. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-publication.h"
#include "pd-shift-reshape.h"

#define DAYS_PER_FORTNIGHT 14

/* A little earlier than has to be. */
#define DAYS_AHEAD 16

/* When what had changed by then was published. */
#define DAYS_SINCE_CHANGES 3

/* How far ahead the changes are that were published, and those that are not yet. */
#define PUBLISHED_CHANGE_FROM 2
#define OPEN_CHANGES_FROM 8

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  return pd_shift_compare (*(PdShift *const *) a, *(PdShift *const *) b);
}

/* The shifts of some days in their order, each a copy: as they were. */
static GPtrArray *
copy_days (PdDemo *self,
           PdDay   from,
           PdDay   to)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);

      if (from <= pd_shift_get_day (shift) && pd_shift_get_day (shift) <= to)
        g_ptr_array_add (copies, pd_shift_copy (shift));
    }
  g_ptr_array_sort (copies, compare_shifts);
  return copies;
}

/* The first shift of support of a day's length that somebody has from a day on. */
static guint
find_day_shift (GPtrArray *shifts,
                PdDay      from,
                guint      n_before)
{
  guint i = n_before;

  for (; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (pd_shift_get_day (shift) >= from && !pd_shift_is_open (shift) &&
          pd_shift_get_activity (shift) == PD_ACTIVITY_SUPPORT && pd_shift_get_start (shift) >= 9 * 60 &&
          pd_shift_get_end (shift) <= 18 * 60)
        break;
    }
  return i;
}

/* Somebody else of the same site, who had the shift before. */
static PdId
find_colleague (PdDemo  *self,
                PdShift *shift)
{
  for (guint i = 0; i < self->workers->len; i++)
    {
      const PdDemoWorker *worker = &g_array_index (self->workers, PdDemoWorker, i);

      if (pd_site_get_id (g_ptr_array_index (self->sites, worker->site)) == pd_shift_get_site_id (shift) &&
          pd_person_get_id (worker->person) != pd_shift_get_person_id (shift))
        return pd_person_get_id (worker->person);
    }
  return PD_ID_NONE;
}

/* One began half an hour later then; gives where it is. */
static guint
had_other_times (GPtrArray *shifts,
                 PdDay      from,
                 guint      n_before)
{
  guint i = find_day_shift (shifts, from, n_before);

  if (i < shifts->len)
    pd_shift_move_start (g_ptr_array_index (shifts, i), pd_shift_get_start (g_ptr_array_index (shifts, i)) + 30, NULL);
  return i;
}

/* Of those that were published then one had other times, one was another's, one was not
 * there yet, and one has gone since. */
static void
had_other_shifts (PdDemo    *self,
                  GPtrArray *shifts,
                  PdDay      from)
{
  guint    one = had_other_times (shifts, from, 0);
  guint    two = find_day_shift (shifts, from, one + 1);
  guint    three = find_day_shift (shifts, from, two + 1);
  guint    four = find_day_shift (shifts, from, three + 1);
  PdShift *gone;

  if (four >= shifts->len)
    return;
  pd_shift_set_person_id (g_ptr_array_index (shifts, two),
                          find_colleague (self, g_ptr_array_index (shifts, two)));
  gone = pd_shift_copy (g_ptr_array_index (shifts, four));
  pd_shift_set_id (gone, pd_random_id (&self->more));
  pd_shift_set_day (gone, pd_shift_get_day (gone) + 1);
  pd_shift_set_person_id (gone, PD_ID_NONE);
  g_ptr_array_add (shifts, gone);
  g_ptr_array_remove_index (shifts, three);
}

static void
publish (PdDemo    *self,
         PdDay      published_on,
         PdDay      from,
         GPtrArray *shifts)
{
  g_ptr_array_add (self->publications,
                   pd_publication_new ((int) self->publications->len + 1,
                                       published_on,
                                       from,
                                       from + DAYS_PER_FORTNIGHT - 1,
                                       shifts));
}

/**
 * pd_demo_publish:
 * @self: a service with its roster
 *
 * Publishes the fortnight before today's, today's and the next one, each in time; then
 * today's again with a change. Of the two that are to come, some has changed since. What
 * comes after is a draft.
 */
void
pd_demo_publish (PdDemo *self)
{
  PdDay                 today = self->options.today;
  PdDay                 start = pd_day_fortnight_start (today, self->anchor);
  g_autoptr (GPtrArray) republished = NULL;

  if (self->options.n_weeks == 0)
    return;
  for (int i = -1; i <= 1; i++)
    {
      PdDay                 from = start + i * DAYS_PER_FORTNIGHT;
      g_autoptr (GPtrArray) shifts = copy_days (self, from, from + DAYS_PER_FORTNIGHT - 1);

      if (i == 0)
        had_other_times (shifts, today + PUBLISHED_CHANGE_FROM, 0);
      if (i == 1)
        had_other_shifts (self, shifts, MAX (from, today + OPEN_CHANGES_FROM));
      publish (self, from - DAYS_AHEAD, from, shifts);
    }
  republished = copy_days (self, start, start + DAYS_PER_FORTNIGHT - 1);
  publish (self, MAX (today - DAYS_SINCE_CHANGES, start), start, republished);
}
