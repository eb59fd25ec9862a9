/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-free.h"

#include "pd-clock.h"
#include "pd-shift.h"
#include "pd-spans.h"

/* No shift is longer than two days. */
#define DAYS_NEAR 2

/* A stretch of time, in seconds since 1 January 1970, UTC. */
typedef struct
{
  gint64 start;
  gint64 end;
} Stretch;

/* One of their shifts. */
typedef struct
{
  Stretch  whole;
  GArray  *work;    /* Stretch: without breaks and sleepovers */
  GArray  *company; /* Stretch: when others are at the site */
  gboolean is_kept; /* for something else that can't be left: training, supervision */
  gboolean has_site;
} Duty;

static void
duty_free (Duty *duty)
{
  g_array_unref (duty->work);
  g_array_unref (duty->company);
  g_free (duty);
}

static Stretch
get_stretch (const PdCircleDiary *diary,
             PdShift             *shift)
{
  PdId    site_id = pd_shift_get_site_id (shift);
  PdZone *zone = g_hash_table_lookup (diary->zones, &site_id);
  Stretch stretch;

  pd_shift_get_instants (shift, zone != NULL ? zone : diary->home_zone, &stretch.start, &stretch.end);
  return stretch;
}

/* A session that stands on the roster already is where it is; support and office work can be
 * left for an hour. */
static gboolean
can_be_left (PdActivity activity)
{
  return activity == PD_ACTIVITY_SUPPORT || activity == PD_ACTIVITY_ADMIN || activity == PD_ACTIVITY_CO_SUPERVISION;
}

static void
add_work (const PdCircleDiary *diary,
          PdShift             *shift,
          Duty                *duty)
{
  PdId             site_id = pd_shift_get_site_id (shift);
  PdZone          *zone = g_hash_table_lookup (diary->zones, &site_id);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      Stretch stretch;

      if (segments[i].kind != PD_SEGMENT_WORK)
        continue;
      zone = zone != NULL ? zone : diary->home_zone;
      stretch.start = pd_zone_to_instant (zone, pd_shift_get_day (shift), segments[i].start, G_MININT64);
      stretch.end = pd_zone_to_instant (zone, pd_shift_get_day (shift), segments[i].end, stretch.start);
      g_array_append_val (duty->work, stretch);
    }
}

/* The shifts of each day, so that a duty is only held against those of days near it. */
static GHashTable *
list_by_day (const PdCircleDiary *diary)
{
  GHashTable *by_day = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < diary->shifts->len; i++)
    {
      PdShift   *shift = g_ptr_array_index (diary->shifts, i);
      gpointer   day = GINT_TO_POINTER (pd_shift_get_day (shift));
      GPtrArray *of_day = g_hash_table_lookup (by_day, day);

      if (of_day == NULL)
        {
          of_day = g_ptr_array_new ();
          g_hash_table_insert (by_day, day, of_day);
        }
      g_ptr_array_add (of_day, shift);
    }
  return by_day;
}

static void
add_company_of (const PdCircleDiary *diary,
                PdShift             *shift,
                GPtrArray           *others,
                Duty                *duty)
{
  for (guint i = 0; i < others->len; i++)
    {
      PdShift *other = g_ptr_array_index (others, i);
      Stretch  stretch;

      if (pd_shift_is_open (other) || pd_shift_get_person_id (other) == diary->person_id ||
          pd_shift_get_site_id (other) != pd_shift_get_site_id (shift))
        continue;
      stretch = get_stretch (diary, other);
      if (stretch.start < duty->whole.end && stretch.end > duty->whole.start)
        g_array_append_val (duty->company, stretch);
    }
}

static void
add_company (const PdCircleDiary *diary,
             GHashTable          *by_day,
             PdShift             *shift,
             Duty                *duty)
{
  for (PdDay day = pd_shift_get_day (shift) - DAYS_NEAR; duty->has_site && day <= pd_shift_get_day (shift) + DAYS_NEAR; day++)
    {
      GPtrArray *others = g_hash_table_lookup (by_day, GINT_TO_POINTER (day));

      if (others != NULL)
        add_company_of (diary, shift, others, duty);
    }
}

static GPtrArray *
list_duties (const PdCircleDiary *diary)
{
  GPtrArray             *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) duty_free);
  g_autoptr (GHashTable) by_day = list_by_day (diary);

  for (guint i = 0; i < diary->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (diary->shifts, i);
      Duty    *duty;

      if (pd_shift_is_open (shift) || pd_shift_get_person_id (shift) != diary->person_id)
        continue;
      duty = g_new0 (Duty, 1);
      duty->whole = get_stretch (diary, shift);
      duty->work = g_array_new (FALSE, FALSE, sizeof (Stretch));
      duty->company = g_array_new (FALSE, FALSE, sizeof (Stretch));
      duty->is_kept = !can_be_left (pd_shift_get_activity (shift));
      duty->has_site = pd_shift_get_site_id (shift) != PD_ID_NONE &&
                       pd_shift_get_activity (shift) != PD_ACTIVITY_CO_SUPERVISION;
      add_work (diary, shift, duty);
      add_company (diary, by_day, shift, duty);
      g_ptr_array_add (duties, duty);
    }
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
is_away_or_says_no (const PdCircleDiary *diary,
                    const Stretch       *session)
{
  GPtrArray         *leaves = pd_roster_facts_get_leaves (diary->facts, diary->person_id);
  GPtrArray         *said = pd_roster_facts_get_availabilities (diary->facts, diary->person_id);
  g_autoptr (GArray) away = NULL;
  g_autoptr (GArray) no = NULL;
  PdDay              day;
  int                minute;

  pd_zone_from_instant (diary->home_zone, session->start, &day, &minute);
  away = pd_leave_find_spans (leaves, day, minute, minute + diary->minutes);
  no = pd_availability_find_spans (said, PD_WISH_NO, day, minute, minute + diary->minutes);
  return !pd_spans_is_empty (away) || !pd_spans_is_empty (no);
}

/* What is paid beyond shifts, or that they can't come. */
static int
find_extra (const PdCircleDiary *diary,
            GPtrArray           *duties,
            const Stretch       *session)
{
  int extra = MAX (diary->least_paid, diary->minutes);

  for (guint i = 0; i < duties->len; i++)
    {
      const Duty *duty = g_ptr_array_index (duties, i);

      if (session->start < duty->whole.end && session->end > duty->whole.start)
        {
          gboolean can_leave = !duty->is_kept && is_within_one (duty->work, session) &&
                               (!duty->has_site || is_within_one (duty->company, session));

          return can_leave ? 0 : PD_CIRCLE_NOT_FREE;
        }
      if (session->start == duty->whole.end || session->end == duty->whole.start)
        extra = diary->minutes;
    }
  return extra;
}

static Stretch
get_session (const PdCircleDiary *diary,
             const PdCircleTime  *time)
{
  Stretch session;

  session.start = pd_zone_to_instant (diary->circle_zone, time->day, time->start, G_MININT64);
  session.end = session.start + diary->minutes * 60;
  return session;
}

/**
 * pd_circle_free_set:
 * @planning: a planning with its people and times
 * @member_id: the member that the person is
 * @diary: what says when they can come
 *
 * Says at which times the person can come, and what would be paid beyond shifts. Within a
 * shift they can while work there can be left for it: not from a sleepover, from training, or
 * when nobody else is at the site for all of it. Right before or after a shift it is the
 * session that is paid, and on its own at least what the rules give. Never on leave, and
 * never when they said no. A session that ends or begins within a shift is left out: half of
 * it would have to be paid, half released.
 */
void
pd_circle_free_set (PdCirclePlanning    *planning,
                    PdId                 member_id,
                    const PdCircleDiary *diary)
{
  g_autoptr (GPtrArray) duties = NULL;

  g_return_if_fail (planning != NULL && diary != NULL);

  duties = list_duties (diary);
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      guint    n_times = pd_circle_planning_get_n_times (planning, t);
      gboolean is_away = n_times > 0;

      for (guint time = 0; time < n_times; time++)
        {
          Stretch session = get_session (diary, pd_circle_planning_get_time (planning, t, time));

          if (is_away_or_says_no (diary, &session))
            continue;
          is_away = FALSE;
          pd_circle_planning_set_free (planning, member_id, t, time, find_extra (diary, duties, &session));
        }
      if (is_away)
        pd_circle_planning_set_away (planning, member_id, t);
    }
}
