/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-problem-private.h"

#include "pd-gap-candidates.h"

#define DAYS_PER_FORTNIGHT 14
#define WEEKS_PER_FORTNIGHT 2

/* Evenings, nights and weekends go round within four weeks, as they do for one gap. */
#define DAYS_OF_FAIR_SHARE 28

/* The keys are the same for every search, so that they are not a matter of the seed. */
#define KEYS_SEED 20261127

static void
gap_free (PdFillGap *gap)
{
  g_array_unref (gap->choices);
  g_free (gap);
}

static void
person_free (PdFillPerson *person)
{
  g_free (person->minutes);
  g_free (person);
}

static gboolean
is_to_fill (const PdFilling *filling,
            PdShift         *shift)
{
  PdDay day = pd_shift_get_day (shift);

  return pd_shift_is_open (shift) && day != PD_DAY_NONE && day >= filling->from &&
         day - filling->from < (PdDay) filling->n_days && pd_shift_get_id (shift) != PD_ID_NONE &&
         (filling->site_id == PD_ID_NONE || pd_shift_get_site_id (shift) == filling->site_id);
}

static guint
find_site (PdFillProblem *self,
           PdId           site_id)
{
  for (guint i = 0; i < self->site_ids->len; i++)
    if (g_array_index (self->site_ids, PdId, i) == site_id)
      return i;
  if (pd_roster_facts_get_coverages (self->filling->facts, site_id)->len == 0)
    return PD_FILL_NONE;
  g_array_append_val (self->site_ids, site_id);
  return self->site_ids->len - 1;
}

static void
add_gap (PdFillProblem *self,
         PdRoster      *roster,
         PdRandom      *keys,
         PdShift       *shift)
{
  PdFillGap *gap = g_new0 (PdFillGap, 1);
  PdZone    *zone = pd_roster_get_zone (roster, shift);

  gap->shift = shift;
  pd_shift_get_instants (shift, zone, &gap->start, &gap->end);
  gap->minutes = pd_shift_get_worked_minutes (shift, zone);
  gap->fortnight = (guint) (pd_shift_get_day (shift) - self->first_fortnight) / DAYS_PER_FORTNIGHT;
  gap->site = find_site (self, pd_shift_get_site_id (shift));
  gap->is_unsocial = pd_gap_is_unsocial (shift);
  gap->key = pd_random_next (keys);
  gap->choices = g_array_new (FALSE, FALSE, sizeof (PdFillChoice));
  g_ptr_array_add (self->gaps, gap);
}

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  PdShift *shift = *(PdShift *const *) a;
  PdShift *other = *(PdShift *const *) b;
  PdId     id = pd_shift_get_id (shift);
  PdId     other_id = pd_shift_get_id (other);

  if (pd_shift_get_day (shift) != pd_shift_get_day (other))
    return pd_shift_get_day (shift) < pd_shift_get_day (other) ? -1 : 1;
  if (pd_shift_get_start (shift) != pd_shift_get_start (other))
    return pd_shift_get_start (shift) - pd_shift_get_start (other);
  return (id > other_id) - (id < other_id);
}

static void
add_gaps (PdFillProblem *self,
          PdRoster      *roster,
          PdRandom      *keys)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  PdDay                 today = pd_roster_facts_get_today (self->filling->facts);

  for (guint i = 0; i < self->filling->shifts->len; i++)
    if (is_to_fill (self->filling, g_ptr_array_index (self->filling->shifts, i)))
      g_ptr_array_add (open, g_ptr_array_index (self->filling->shifts, i));
  g_ptr_array_sort (open, compare_shifts);
  for (guint i = 0; i < open->len; i++)
    {
      PdShift *shift = g_ptr_array_index (open, i);

      if (pd_shift_get_is_pinned (shift) || (today != PD_DAY_NONE && pd_shift_get_day (shift) < today))
        g_ptr_array_add (self->aside, shift);
      else
        add_gap (self, roster, keys, shift);
    }
}

static int
count_unsocial (PdFillProblem *self,
                PdId           person_id)
{
  g_autoptr (GPtrArray) shifts = pd_roster_check_list_shifts (self->check,
                                                              person_id,
                                                              self->filling->from - DAYS_OF_FAIR_SHARE,
                                                              self->filling->n_days + DAYS_OF_FAIR_SHARE);
  int                   n = 0;

  for (guint i = 0; i < shifts->len; i++)
    n += pd_gap_is_unsocial (g_ptr_array_index (shifts, i));
  return n;
}

static void
add_person (PdFillProblem *self,
            PdRandom      *keys,
            PdPerson      *person)
{
  PdFillPerson *added = g_new0 (PdFillPerson, 1);

  added->person = person;
  added->id = pd_person_get_id (person);
  added->target = pd_person_get_agreed_minutes (person) * WEEKS_PER_FORTNIGHT;
  added->minutes = g_new0 (int, self->n_fortnights);
  for (guint i = 0; i < self->n_fortnights; i++)
    added->minutes[i] = pd_roster_check_get_minutes (self->check,
                                                     added->id,
                                                     self->first_fortnight + (PdDay) (i * DAYS_PER_FORTNIGHT),
                                                     DAYS_PER_FORTNIGHT);
  added->n_unsocial = count_unsocial (self, added->id);
  added->is_kept_apart = pd_roster_facts_is_kept_apart (self->filling->facts, added->id);
  added->key = pd_random_next (keys);
  g_ptr_array_add (self->people, added);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  PdId id = pd_person_get_id (*(PdPerson *const *) a);
  PdId other_id = pd_person_get_id (*(PdPerson *const *) b);

  return (id > other_id) - (id < other_id);
}

static gboolean
is_here_on_some_day (const PdFilling *filling,
                     PdPerson        *person)
{
  for (guint i = 0; i < filling->n_days; i++)
    if (pd_person_is_here (person, filling->from + (PdDay) i))
      return TRUE;
  return FALSE;
}

static void
add_people (PdFillProblem *self,
            PdRandom      *keys)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_extend (people, self->filling->people, NULL, NULL);
  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);
      guint     n_sites;

      pd_person_get_site_ids (person, &n_sites);
      self->has_sites |= n_sites > 0;
      if (pd_person_get_id (person) != PD_ID_NONE && is_here_on_some_day (self->filling, person))
        add_person (self, keys, person);
    }
}

/* What everybody's share of evenings, nights and weekends is stands before the search
 * begins: by agreed hours, and equal where none are agreed at all. */
static void
set_fair_shares (PdFillProblem *self)
{
  gint64 n = 0;
  gint64 agreed = 0;

  for (guint i = 0; i < self->gaps->len; i++)
    n += ((PdFillGap *) g_ptr_array_index (self->gaps, i))->is_unsocial;
  for (guint i = 0; i < self->people->len; i++)
    {
      const PdFillPerson *person = g_ptr_array_index (self->people, i);

      n += person->n_unsocial;
      agreed += person->target;
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      PdFillPerson *person = g_ptr_array_index (self->people, i);

      person->fair = agreed > 0 ? n * 1000 * person->target / agreed : n * 1000 / self->people->len;
    }
}

/**
 * pd_fill_problem_new:
 * @filling: what a roster is filled from, with days; must live longer
 * @work: who is told, and asked whether to go on
 *
 * Sorts everything by id and time, so that names and the order of lists change nothing.
 *
 * Returns: (transfer full): what the search looks at
 */
PdFillProblem *
pd_fill_problem_new (const PdFilling *filling,
                     PdFillWork      *work)
{
  PdFillProblem       *self = g_new0 (PdFillProblem, 1);
  g_autoptr (PdRoster) roster = pd_roster_new (filling->people,
                                               filling->sites,
                                               filling->shifts,
                                               filling->from,
                                               filling->n_days,
                                               PD_ROSTER_BY_PERSON);
  PdDay                anchor = pd_roster_facts_get_anchor (filling->facts);
  PdDay                last = filling->from + (PdDay) filling->n_days - 1;
  PdRandom             keys;

  pd_random_init (&keys, KEYS_SEED);
  self->filling = filling;
  self->check = pd_roster_check_new (roster, filling->facts);
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) gap_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->site_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->aside = g_ptr_array_new ();
  self->first_fortnight = pd_day_fortnight_start (filling->from, anchor);
  self->n_fortnights = (guint) (last - self->first_fortnight) / DAYS_PER_FORTNIGHT + 1;
  add_gaps (self, roster, &keys);
  add_people (self, &keys);
  set_fair_shares (self);
  pd_fill_problem_add_choices (self, work);
  return self;
}

/**
 * pd_fill_problem_free:
 * @self: (transfer full) (nullable): a problem
 */
void
pd_fill_problem_free (PdFillProblem *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->check);
  g_ptr_array_unref (self->gaps);
  g_ptr_array_unref (self->people);
  g_array_unref (self->site_ids);
  g_ptr_array_unref (self->aside);
  g_free (self);
}
