/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-today-private.h"

#include <glib/gi18n-lib.h>

static void
take_shift (PdToday    *self,
            PdTodayKind kind,
            PdShift    *shift,
            const char *detail)
{
  const char  *site = pd_today_name_site (self, pd_shift_get_site_id (shift));
  PdTodayItem *item = pd_today_take (self, kind, pd_shift_get_day (shift), pd_shift_get_id (shift),
                                     pd_shift_to_full_words (shift, site, NULL), g_strdup (detail));

  item->start = pd_shift_get_start (shift);
}

/**
 * pd_today_add_shifts:
 * @self: somebody's day
 * @shifts: (element-type PdShift): shifts of some days
 *
 * Adds their own of the next %PD_TODAY_DAYS_OWN days, with the note to hand over.
 */
void
pd_today_add_shifts (PdToday   *self,
                     GPtrArray *shifts)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = shifts->pdata[i];
      PdDay    day = pd_shift_get_day (shift);

      if (pd_shift_get_person_id (shift) == pd_person_get_id (self->me) && day >= self->today &&
          day < self->today + PD_TODAY_DAYS_OWN)
        take_shift (self, PD_TODAY_SHIFT, shift, pd_shift_get_note (shift));
    }
}

/* Whoever is asked answers; then it is for whoever looks after the roster. */
static gboolean
is_for_me (const PdToday *self,
           const PdSwap  *swap)
{
  return pd_today_minds_others (self) ||
         (swap->state == PD_SWAP_ASKED && swap->wanted.person_id == pd_person_get_id (self->me));
}

static const char *
name_somebody (const PdToday *self,
               PdId           id)
{
  const char *name = pd_today_name_person (self, id);

  return name != NULL ? name : _ ("somebody");
}

/**
 * pd_today_add_swaps:
 * @self: somebody's day
 * @swaps: (element-type PdSwap): those that wait
 *
 * Adds what somebody asks them, or anybody asks anybody for whoever looks after the roster.
 */
void
pd_today_add_swaps (PdToday   *self,
                    GPtrArray *swaps)
{
  for (guint i = 0; i < swaps->len; i++)
    {
      const PdSwap *swap = swaps->pdata[i];

      if (is_for_me (self, swap))
        pd_today_take (self, PD_TODAY_SWAP, MIN (swap->offered.day, swap->wanted.day), swap->id,
                       pd_swap_to_words (swap, name_somebody (self, swap->offered.person_id),
                                         name_somebody (self, swap->wanted.person_id),
                                         pd_today_name_site (self, swap->offered.site_id),
                                         pd_today_name_site (self, swap->wanted.site_id)),
                       g_strdup (swap->state == PD_SWAP_AGREED ? pd_swap_state_to_words (swap->state) : NULL));
    }
}

/**
 * pd_today_add_gaps:
 * @self: somebody's day
 * @shifts: (element-type PdShift): shifts of some days
 * @difference: how they stand to what was published
 *
 * Adds open shifts of the next %PD_TODAY_DAYS_ROSTER days that people have been given a
 * roster with, for whoever looks after it.
 */
void
pd_today_add_gaps (PdToday            *self,
                   GPtrArray          *shifts,
                   PdRosterDifference *difference)
{
  if (!pd_today_minds_others (self))
    return;

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = shifts->pdata[i];
      PdDay    day = pd_shift_get_day (shift);

      if (pd_shift_is_open (shift) && day >= self->today && day < self->today + PD_TODAY_DAYS_ROSTER &&
          pd_roster_difference_find_publication (difference, day) != NULL)
        take_shift (self, PD_TODAY_GAP, shift, NULL);
    }
}

static PdDay
find_first_day (GPtrArray *changes)
{
  PdDay first = PD_DAY_NONE;

  for (guint i = 0; i < changes->len; i++)
    {
      const PdRosterChange *change = changes->pdata[i];

      if (first == PD_DAY_NONE || change->day < first)
        first = change->day;
    }
  return first;
}

/**
 * pd_today_add_publishing:
 * @self: somebody's day
 * @difference: how the next %PD_TODAY_DAYS_ROSTER days stand to what was published
 *
 * Adds what people have not been told yet, from the first such day on, for whoever looks
 * after the roster.
 */
void
pd_today_add_publishing (PdToday            *self,
                         PdRosterDifference *difference)
{
  GPtrArray *changes = pd_roster_difference_get_changes (difference);
  PdDay      first;

  if (changes->len == 0 || !pd_today_minds_others (self))
    return;

  first = find_first_day (changes);
  pd_today_take (self, PD_TODAY_PUBLISH, first, PD_ID_NONE, pd_day_to_words (first),
                 pd_roster_difference_to_words (difference));
}
