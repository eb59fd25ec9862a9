/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-clock.h"

#define REST_BETWEEN_SHIFTS (10 * 60)

/* How often, in a thousand. */
#define IS_COVERED 450
#define IS_LEFT_OPEN 600
#define HAS_NOTE 80

/* Who may take a shift over is asked one after another, this many at most. */
#define MAX_ASKED 8

/* In which week, of how many, somebody is rostered in two places at once. */
#define SLIP_EVERY 13
#define SLIP_WEEK 4

/* Something else than support, at the beginning or the end of a day's work. */
typedef struct
{
  PdActivity activity;
  int        minutes;
  gboolean   is_first;
} Occasion;

static PdDemoWorker *
get_worker (PdDemo *self,
            guint   i)
{
  return &g_array_index (self->workers, PdDemoWorker, i);
}

static PdSite *
get_site (PdDemo *self,
          guint   i)
{
  return g_ptr_array_index (self->sites, i);
}

static const char *
choose_note (PdDemo *self,
             guint   site)
{
  guint              n;
  const char *const *notes = pd_demo_words_notes (pd_demo_sites[site].kind, &n);

  if (!pd_random_chance (&self->random, HAS_NOTE))
    return NULL;
  return notes[pd_random_below (&self->random, n)];
}

static PdShift *
add_shift (PdDemo    *self,
           PdPerson  *person,
           PdSite    *site,
           PdDay      day,
           int        start,
           int        end,
           PdActivity activity)
{
  PdShift *shift = pd_shift_new (pd_random_id (&self->random));
  gboolean is_whole;

  pd_shift_set_day (shift, day);
  pd_shift_set_site_id (shift, pd_site_get_id (site));
  pd_shift_set_activity (shift, activity);
  if (person != NULL)
    pd_shift_set_person_id (shift, pd_person_get_id (person));
  is_whole = pd_shift_set_times (shift, start, end, NULL);
  g_assert (is_whole);
  g_ptr_array_add (self->shifts, shift);
  return shift;
}

static void
add_support (PdDemo           *self,
             PdPerson         *person,
             guint             site,
             PdDay             day,
             const PdDemoSlot *slot)
{
  PdSite  *at = get_site (self, site);
  PdShift *shift = add_shift (self, person, at, day, slot->start, slot->end, PD_ACTIVITY_SUPPORT);
  gboolean is_whole = TRUE;

  if (slot->sleep_end > 0)
    is_whole = pd_shift_set_sleepover (shift, slot->sleep_start, slot->sleep_end, NULL);
  if (is_whole && slot->rest > 0)
    is_whole = pd_shift_set_break (shift, slot->rest, NULL);
  g_assert (is_whole);
  pd_shift_set_note (shift, choose_note (self, site));
}

/* What is due for somebody in a week: supervision and co-supervision every four weeks,
 * reflection in between, training every quarter; who supervises has paper to do. */
static gboolean
find_occasion (const PdDemoWorker *worker,
               guint               week,
               Occasion           *ret_occasion)
{
  guint turn = (week + worker->phase) % 4;

  if (pd_person_get_employment (worker->person) == PD_EMPLOYMENT_VOLUNTEER && turn != 2)
    return FALSE;
  if (week % 13 == 6 + worker->phase)
    *ret_occasion = (Occasion){ PD_ACTIVITY_TRAINING, 180, TRUE };
  else if (turn == 0)
    *ret_occasion = (Occasion){ PD_ACTIVITY_SUPERVISION, 60, TRUE };
  else if (turn == 2)
    *ret_occasion = (Occasion){ PD_ACTIVITY_CO_SUPERVISION, 90, FALSE };
  else if (turn == 3 && week % 8 < 4)
    *ret_occasion = (Occasion){ PD_ACTIVITY_REFLECTION, 60, FALSE };
  else if (pd_person_get_use (worker->person) != PD_USE_WORKER)
    *ret_occasion = (Occasion){ PD_ACTIVITY_ADMIN, 120, FALSE };
  else
    return FALSE;
  return TRUE;
}

/* Within the hours that are rostered anyway: coming in for an hour alone costs three. */
static gboolean
has_room (const PdDemoSlot *slot,
          const Occasion   *occasion)
{
  return slot->sleep_end == 0 && slot->start >= 9 * 60 && slot->end <= PD_MINUTES_PER_DAY &&
         slot->end - slot->start - occasion->minutes >= 120;
}

static void
add_with_occasion (PdDemo           *self,
                   PdDemoWorker     *worker,
                   PdDay             day,
                   const PdDemoSlot *slot,
                   const Occasion   *occasion)
{
  PdDemoSlot rest = *slot;
  int        start = occasion->is_first ? slot->start : slot->end - occasion->minutes;

  if (occasion->is_first)
    rest.start += occasion->minutes;
  else
    rest.end -= occasion->minutes;
  /* After a long occasion the break comes between the two, so that nobody works for more
   * than five hours without one. */
  if (occasion->is_first && occasion->minutes >= 120)
    {
      rest.start += slot->rest;
      rest.rest = 0;
    }
  add_shift (self,
             worker->person,
             get_site (self, worker->site),
             day,
             start,
             start + occasion->minutes,
             occasion->activity);
  add_support (self, worker->person, worker->site, day, &rest);
}

/* The first day of somebody's week that has room is when it is. */
static gboolean
is_day_of_occasion (PdDemo             *self,
                    const PdDemoWorker *worker,
                    PdDay               day,
                    const Occasion     *occasion)
{
  guint of_pattern = pd_demo_get_pattern_day (self, day);

  for (guint i = of_pattern / 7 * 7; i < of_pattern; i++)
    if (worker->pattern[i] != NULL && has_room (worker->pattern[i], occasion))
      return FALSE;
  return has_room (worker->pattern[of_pattern], occasion);
}

static gboolean
is_apart (gint64 start,
          gint64 end,
          gint64 other_start,
          gint64 other_end)
{
  return end + REST_BETWEEN_SHIFTS <= other_start || other_end + REST_BETWEEN_SHIFTS <= start;
}

static gboolean
is_free (PdDemo             *self,
         const PdDemoWorker *worker,
         PdDay               day,
         const PdDemoSlot   *slot)
{
  gint64 start = pd_demo_get_minute (day, slot->start);
  gint64 end = pd_demo_get_minute (day, slot->end);

  for (PdDay other = MAX (day - 1, self->first_day); other <= day + 1; other++)
    {
      const PdDemoSlot *own = worker->pattern[pd_demo_get_pattern_day (self, other)];

      if (own != NULL &&
          !is_apart (start, end, pd_demo_get_minute (other, own->start), pd_demo_get_minute (other, own->end)))
        return FALSE;
    }
  return (day < worker->away_from || day >= worker->away_until) &&
         is_apart (start, end, worker->cover_start, worker->cover_end);
}

/* Somebody paid, of the same zone, who is free and has had their rest. */
static PdDemoWorker *
find_cover (PdDemo             *self,
            const PdDemoWorker *worker,
            PdDay               day,
            const PdDemoSlot   *slot)
{
  for (guint i = 0; i < MAX_ASKED; i++)
    {
      PdDemoWorker *asked = get_worker (self, pd_random_below (&self->random, self->workers->len));

      if (asked != worker && pd_person_get_employment (asked->person) != PD_EMPLOYMENT_VOLUNTEER &&
          pd_person_get_employment (asked->person) != PD_EMPLOYMENT_FULL_TIME &&
          g_str_equal (pd_demo_sites[asked->site].zone, pd_demo_sites[worker->site].zone) &&
          is_free (self, asked, day, slot))
        return asked;
    }
  return NULL;
}

/* Somebody is not there: another comes, or the shift is open, or the site does without. */
static void
add_gap (PdDemo           *self,
         PdDemoWorker     *worker,
         PdDay             day,
         const PdDemoSlot *slot)
{
  PdDemoWorker *cover = NULL;

  if (pd_random_chance (&self->random, IS_COVERED))
    cover = find_cover (self, worker, day, slot);
  if (cover != NULL)
    {
      cover->cover_start = pd_demo_get_minute (day, slot->start);
      cover->cover_end = pd_demo_get_minute (day, slot->end);
      add_support (self, cover->person, worker->site, day, slot);
    }
  else if (pd_random_chance (&self->random, IS_LEFT_OPEN))
    {
      add_support (self, NULL, worker->site, day, slot);
    }
}

static void
add_day (PdDemo       *self,
         PdDemoWorker *worker,
         PdDay         day,
         guint         week)
{
  const PdDemoSlot *slot = worker->pattern[pd_demo_get_pattern_day (self, day)];
  gboolean          away = pd_demo_is_away (self, worker, day);
  Occasion          occasion;

  if (slot == NULL)
    return;
  if (away)
    {
      pd_demo_put_down_absence (self, worker, day, slot);
      add_gap (self, worker, day, slot);
    }
  else if (find_occasion (worker, week, &occasion) && is_day_of_occasion (self, worker, day, &occasion))
    {
      add_with_occasion (self, worker, day, slot, &occasion);
    }
  else
    {
      add_support (self, worker->person, worker->site, day, slot);
    }
}

/* Another site, where there is one. */
static PdSite *
find_other_site (PdDemo *self,
                 PdId    site_id)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (pd_site_get_id (get_site (self, i)) != site_id)
      return get_site (self, i);
  return get_site (self, 0);
}

/* Now and then somebody with a whole day is put down for two places at once; a roster
 * should say so. */
static void
add_slip (PdDemo *self,
          guint   first_shift)
{
  for (guint i = first_shift; i < self->shifts->len; i++)
    {
      PdShift      *shift = g_ptr_array_index (self->shifts, i);
      PdDemoWorker *worker = pd_demo_find_worker (self, pd_shift_get_person_id (shift));
      PdSite       *site = find_other_site (self, pd_shift_get_site_id (shift));

      if (worker == NULL || pd_shift_get_start (shift) < 8 * 60 || pd_shift_get_end (shift) > 17 * 60 ||
          pd_shift_get_end (shift) - pd_shift_get_start (shift) < 8 * 60)
        continue;
      add_shift (self, worker->person, site, pd_shift_get_day (shift), 14 * 60, 19 * 60, PD_ACTIVITY_SUPPORT);
      return;
    }
}

/**
 * pd_demo_make_roster:
 * @self: a service with its people
 *
 * Makes up the weeks: everybody's pattern, with leave, sickness, people who step in,
 * gaps, supervision, training, and now and then a slip.
 */
void
pd_demo_make_roster (PdDemo *self)
{
  for (guint week = 0; week < self->options.n_weeks; week++)
    {
      PdDay monday = self->first_day + (PdDay) week * 7;
      guint first_shift = self->shifts->len;

      for (PdDay day = monday; day < monday + 7; day++)
        for (guint i = 0; i < self->workers->len; i++)
          add_day (self, get_worker (self, i), day, week);
      if (week % SLIP_EVERY == MIN (SLIP_WEEK, self->options.n_weeks - 1))
        add_slip (self, first_shift);
    }
}
