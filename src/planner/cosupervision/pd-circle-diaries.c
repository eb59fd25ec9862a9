/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-diaries.h"

#include "pd-clock.h"
#include "pd-shift.h"
#include "pd-spans.h"

/* No shift is longer than two days. */
#define DAYS_NEAR 2

/* What is on the same day somewhere is at most one day away on a clock of elsewhere. */
#define DAYS_BETWEEN_CLOCKS 1

/* A stretch of time, in seconds since 1 January 1970, UTC. */
typedef struct
{
  gint64 start;
  gint64 end;
} Stretch;

/* Somebody's shift. When that is, is found when it is first asked for. */
typedef struct
{
  PdShift *shift;
  Stretch  whole;
  gboolean is_found;
} Entry;

typedef struct
{
  PdId  site_id;
  PdDay day;
} Place;

/* A time of the planning, and the same on the clock of leave and availability. */
typedef struct
{
  Stretch session;
  PdDay   day;
  PdDay   home_day;
  int     home_minute;
} Time;

/* One of their shifts. */
typedef struct
{
  PdDay    day;
  Stretch  whole;
  GArray  *work;    /* Stretch: without breaks and sleepovers */
  GArray  *company; /* Stretch: when others are at the site */
  gboolean is_kept; /* for something else that can't be left: training, supervision */
  gboolean has_site;
} Duty;

struct _PdCircleDiaries
{
  /* owned */
  PdCirclePlanning *planning;
  GArray           *entries;   /* Entry: everybody's that are not open */
  GHashTable       *of_person; /* (element-type PdId GPtrArray(Entry)) */
  GHashTable       *at_place;  /* (element-type Place GPtrArray(Entry)) */
  GPtrArray        *rounds;    /* (element-type GArray(Time)) */

  /* borrowed */
  PdCircleRoster roster;
};

static void
duty_free (Duty *duty)
{
  g_array_unref (duty->work);
  g_array_unref (duty->company);
  g_free (duty);
}

static guint
place_hash (gconstpointer key)
{
  const Place *place = key;

  return g_int64_hash (&place->site_id) * 31 + (guint) place->day;
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  const Place *place = a;
  const Place *other = b;

  return place->site_id == other->site_id && place->day == other->day;
}

static PdZone *
get_zone (PdCircleDiaries *self,
          PdShift         *shift)
{
  PdId    site_id = pd_shift_get_site_id (shift);
  PdZone *zone = g_hash_table_lookup (self->roster.zones, &site_id);

  return zone != NULL ? zone : self->roster.home_zone;
}

static Stretch
get_stretch (PdCircleDiaries *self,
             Entry           *entry)
{
  if (!entry->is_found)
    pd_shift_get_instants (entry->shift, get_zone (self, entry->shift), &entry->whole.start, &entry->whole.end);
  entry->is_found = TRUE;
  return entry->whole;
}

static void
add_entry_to (GHashTable   *table,
              gconstpointer key,
              gsize         size,
              Entry        *entry)
{
  GPtrArray *entries = g_hash_table_lookup (table, key);

  if (entries == NULL)
    {
      entries = g_ptr_array_new ();
      g_hash_table_insert (table, g_memdup2 (key, size), entries);
    }
  g_ptr_array_add (entries, entry);
}

static void
add_entries (PdCircleDiaries *self)
{
  for (guint i = 0; i < self->roster.shifts->len; i++)
    {
      Entry entry = { .shift = g_ptr_array_index (self->roster.shifts, i) };

      if (!pd_shift_is_open (entry.shift))
        g_array_append_val (self->entries, entry);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      PdId   person_id = pd_shift_get_person_id (entry->shift);
      Place  place = { pd_shift_get_site_id (entry->shift), pd_shift_get_day (entry->shift) };

      add_entry_to (self->of_person, &person_id, sizeof person_id, entry);
      add_entry_to (self->at_place, &place, sizeof place, entry);
    }
}

static GArray *
list_times (PdCircleDiaries *self,
            guint            round)
{
  guint   n = pd_circle_planning_get_n_times (self->planning, round);
  GArray *times = g_array_sized_new (FALSE, FALSE, sizeof (Time), n);

  for (guint i = 0; i < n; i++)
    {
      const PdCircleTime *of = pd_circle_planning_get_time (self->planning, round, i);
      Time                time = { .day = of->day };

      time.session.start = pd_zone_to_instant (self->roster.circle_zone, of->day, of->start, G_MININT64);
      time.session.end = time.session.start + self->roster.minutes * 60;
      pd_zone_from_instant (self->roster.home_zone, time.session.start, &time.home_day, &time.home_minute);
      g_array_append_val (times, time);
    }
  return times;
}

/**
 * pd_circle_diaries_new:
 * @planning: a planning with its people and times, which get no more
 * @roster: what says when people can come
 *
 * Returns: (transfer full): the same, to be asked of one person after another
 */
PdCircleDiaries *
pd_circle_diaries_new (PdCirclePlanning     *planning,
                       const PdCircleRoster *roster)
{
  PdCircleDiaries *self;

  g_return_val_if_fail (planning != NULL && roster != NULL, NULL);

  self = g_new0 (PdCircleDiaries, 1);
  self->planning = pd_circle_planning_ref (planning);
  self->roster = *roster;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->of_person = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->at_place = g_hash_table_new_full (place_hash, place_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_entries (self);
  for (guint round = 0; round < pd_circle_planning_get_n_rounds (planning); round++)
    g_ptr_array_add (self->rounds, list_times (self, round));
  return self;
}

/**
 * pd_circle_diaries_free:
 * @self: (transfer full) (nullable): diaries
 */
void
pd_circle_diaries_free (PdCircleDiaries *self)
{
  if (self == NULL)
    return;
  pd_circle_planning_unref (self->planning);
  g_hash_table_unref (self->of_person);
  g_hash_table_unref (self->at_place);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->rounds);
  g_free (self);
}

/* A session that stands on the roster already is where it is; support and office work can be
 * left for an hour. */
static gboolean
can_be_left (PdActivity activity)
{
  return activity == PD_ACTIVITY_SUPPORT || activity == PD_ACTIVITY_ADMIN || activity == PD_ACTIVITY_CO_SUPERVISION;
}

static void
add_work (PdCircleDiaries *self,
          PdShift         *shift,
          Duty            *duty)
{
  PdZone          *zone = get_zone (self, shift);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      Stretch stretch;

      if (segments[i].kind != PD_SEGMENT_WORK)
        continue;
      stretch.start = pd_zone_to_instant (zone, duty->day, segments[i].start, G_MININT64);
      stretch.end = pd_zone_to_instant (zone, duty->day, segments[i].end, stretch.start);
      g_array_append_val (duty->work, stretch);
    }
}

static void
add_company (PdCircleDiaries *self,
             PdShift         *shift,
             Duty            *duty)
{
  Place place = { pd_shift_get_site_id (shift), duty->day - DAYS_NEAR };

  for (; place.day <= duty->day + DAYS_NEAR; place.day++)
    {
      GPtrArray *others = g_hash_table_lookup (self->at_place, &place);

      for (guint i = 0; others != NULL && i < others->len; i++)
        {
          Entry  *other = g_ptr_array_index (others, i);
          Stretch stretch;

          if (pd_shift_get_person_id (other->shift) == pd_shift_get_person_id (shift))
            continue;
          stretch = get_stretch (self, other);
          if (stretch.start < duty->whole.end && stretch.end > duty->whole.start)
            g_array_append_val (duty->company, stretch);
        }
    }
}

static Duty *
new_duty (PdCircleDiaries *self,
          Entry           *entry)
{
  PdActivity activity = pd_shift_get_activity (entry->shift);
  Duty      *duty = g_new0 (Duty, 1);

  duty->day = pd_shift_get_day (entry->shift);
  duty->whole = get_stretch (self, entry);
  duty->work = g_array_new (FALSE, FALSE, sizeof (Stretch));
  duty->company = g_array_new (FALSE, FALSE, sizeof (Stretch));
  duty->is_kept = !can_be_left (activity);
  duty->has_site = pd_shift_get_site_id (entry->shift) != PD_ID_NONE && activity != PD_ACTIVITY_CO_SUPERVISION;
  add_work (self, entry->shift, duty);
  if (duty->has_site)
    add_company (self, entry->shift, duty);
  return duty;
}

static int
compare_duties (gconstpointer a,
                gconstpointer b)
{
  const Duty *duty = *(const Duty *const *) a;
  const Duty *other = *(const Duty *const *) b;

  return (duty->day > other->day) - (duty->day < other->day);
}

/* By day; of one day in the order of the roster. */
static GPtrArray *
list_duties (PdCircleDiaries *self,
             PdId             person_id)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) duty_free);
  GPtrArray *entries = g_hash_table_lookup (self->of_person, &person_id);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_ptr_array_add (duties, new_duty (self, g_ptr_array_index (entries, i)));
  g_ptr_array_sort (duties, compare_duties);
  return duties;
}

/* Whether one stretch of a list has all of it. */
static gboolean
is_within_one (GArray        *stretches,
               const Stretch *session)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (stretch->start <= session->start && stretch->end >= session->end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_away (GPtrArray  *leaves,
         const Time *time,
         int         minutes)
{
  g_autoptr (GArray) away = NULL;

  if (leaves->len == 0)
    return FALSE;
  away = pd_leave_find_spans (leaves, time->home_day, time->home_minute, time->home_minute + minutes);
  return !pd_spans_is_empty (away);
}

static gboolean
says_no (GPtrArray  *said,
         const Time *time,
         int         minutes)
{
  g_autoptr (GArray) no = NULL;

  if (said->len == 0)
    return FALSE;
  no = pd_availability_find_spans (said, PD_WISH_NO, time->home_day, time->home_minute, time->home_minute + minutes);
  return !pd_spans_is_empty (no);
}

/* The first that begins on a day or later. */
static guint
find_first (GPtrArray *duties,
            PdDay      day)
{
  guint first = 0, end = duties->len;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (((const Duty *) g_ptr_array_index (duties, middle))->day < day)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* What is paid beyond shifts, or that they can't come. */
static int
find_extra (GPtrArray  *duties,
            const Time *time,
            int         minutes,
            int         least_paid)
{
  const Stretch *session = &time->session;
  PdDay          last = time->day + DAYS_NEAR + DAYS_BETWEEN_CLOCKS;
  int            extra = MAX (least_paid, minutes);

  for (guint i = find_first (duties, time->day - DAYS_NEAR - DAYS_BETWEEN_CLOCKS); i < duties->len; i++)
    {
      const Duty *duty = g_ptr_array_index (duties, i);

      if (duty->day > last)
        break;
      if (session->start < duty->whole.end && session->end > duty->whole.start)
        {
          gboolean can_leave = !duty->is_kept && is_within_one (duty->work, session) &&
                               (!duty->has_site || is_within_one (duty->company, session));

          return can_leave ? 0 : PD_CIRCLE_NOT_FREE;
        }
      if (session->start == duty->whole.end || session->end == duty->whole.start)
        extra = minutes;
    }
  return extra;
}

/**
 * pd_circle_diaries_set_free:
 * @self: diaries
 * @member_id: the member that the person is
 * @person_id: one of our workers
 * @least_paid: how many minutes are paid at least where no shift is beside it, by the
 *   minimum-payment rule that holds for them
 *
 * Says at which times the person can come, and what would be paid beyond shifts. Within a
 * shift they can while work there can be left for it: not from a sleepover, from training, or
 * when nobody else is at the site for all of it. Right before or after a shift it is the
 * session that is paid, and on its own at least what the rules give. Never on leave, and
 * never when they said no. A session that ends or begins within a shift is left out: half of
 * it would have to be paid, half released.
 */
void
pd_circle_diaries_set_free (PdCircleDiaries *self,
                            PdId             member_id,
                            PdId             person_id,
                            int              least_paid)
{
  g_autoptr (GPtrArray) duties = NULL;
  GPtrArray            *leaves;
  GPtrArray            *said;
  int                   minutes;

  g_return_if_fail (self != NULL);

  duties = list_duties (self, person_id);
  leaves = pd_roster_facts_get_leaves (self->roster.facts, person_id);
  said = pd_roster_facts_get_availabilities (self->roster.facts, person_id);
  minutes = self->roster.minutes;
  for (guint round = 0; round < self->rounds->len; round++)
    {
      GArray  *times = g_ptr_array_index (self->rounds, round);
      gboolean is_never_there = times->len > 0;

      for (guint i = 0; i < times->len; i++)
        {
          const Time *time = &g_array_index (times, Time, i);

          if (is_away (leaves, time, minutes) || says_no (said, time, minutes))
            continue;
          is_never_there = FALSE;
          pd_circle_planning_set_free (self->planning, member_id, round, i, find_extra (duties, time, minutes, least_paid));
        }
      if (is_never_there)
        pd_circle_planning_set_away (self->planning, member_id, round);
    }
}
