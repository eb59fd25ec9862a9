/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-preparing.h"

#define DAYS_PER_WEEK 7
#define DAYS_PER_FORTNIGHT 14

/* How long it counts that two met (solver.md, Formulation). */
#define DAYS_OF_MEETINGS (26 * DAYS_PER_WEEK)

typedef struct
{
  const PdCircleFrame *frame;
  PdCirclePlanning    *planning;
  guint                round_days;
  guint                n_rounds;
} Preparing;

/**
 * pd_circle_preparing_get_round_days:
 * @circle: a circle
 *
 * Returns: how many days a round of its plan is: a fortnight, or a week where somebody's
 *   rhythm is no whole number of fortnights
 */
guint
pd_circle_preparing_get_round_days (const PdCircle *circle)
{
  gboolean is_even;

  g_return_val_if_fail (circle != NULL, DAYS_PER_FORTNIGHT);

  is_even = circle->days_between % DAYS_PER_FORTNIGHT == 0;
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      is_even = is_even && member->days_between % DAYS_PER_FORTNIGHT == 0;
    }
  return is_even ? DAYS_PER_FORTNIGHT : DAYS_PER_WEEK;
}

static PdPerson *
find_person (const Preparing *self,
             PdId             id)
{
  for (guint i = 0; i < self->frame->people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (self->frame->people, i);

      if (pd_person_get_id (person) == id)
        return person;
    }
  return NULL;
}

/* Ids of rows are above 0, so those of partners, which have none, are below. */
static PdId
find_site (const Preparing      *self,
           const PdCircleMember *member)
{
  PdPerson *person = find_person (self, member->person_id);
  guint     n = 0;

  if (member->person_id == PD_ID_NONE)
    return -1 - (PdId) g_str_hash (member->service);
  if (person == NULL)
    return PD_ID_NONE;
  pd_person_get_site_ids (person, &n);
  return n > 0 ? pd_person_get_site_ids (person, &n)[0] : PD_ID_NONE;
}

static gboolean
takes_part_in (const Preparing      *self,
               const PdCircleMember *member,
               guint                 round)
{
  PdDay first = self->frame->from + (int) (round * self->round_days);

  for (guint i = 0; i < self->round_days; i++)
    {
      if (!pd_circle_member_takes_part (member, first + (int) i))
        return FALSE;
    }
  return TRUE;
}

/* The first stretch of rounds in which they are there all the time; FALSE without any. */
static gboolean
find_stretch (const Preparing      *self,
              const PdCircleMember *member,
              PdCircleSeeker       *seeker)
{
  guint first = 0;
  guint last;

  while (first < self->n_rounds && !takes_part_in (self, member, first))
    first++;
  for (last = first; last < self->n_rounds && takes_part_in (self, member, last); last++)
    ;
  seeker->first_round = (int) first;
  seeker->last_round = (int) last - 1;
  return last > first;
}

static gboolean
counts_before (const Preparing       *self,
               const PdCircleSession *session)
{
  return session->day < self->frame->from && session->state == PD_CIRCLE_SESSION_HELD;
}

static void
count_past (const Preparing *self,
            PdCircleSeeker  *seeker)
{
  PdDay last = PD_DAY_NONE;

  seeker->rounds_since = -1;
  for (guint i = 0; i < self->frame->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->frame->sessions, i);
      const PdCircleSeat    *seat = pd_circle_session_find_seat (session, seeker->id);

      if (seat == NULL || !seat->has_come || !counts_before (self, session))
        continue;
      last = MAX (last, session->day);
      seeker->hosted += session->host_id == seeker->id ? 1 : -1;
      seeker->brought += seat->role == PD_CIRCLE_ROLE_BRINGER ? 1 : -1;
      seeker->kept_time += seat->role == PD_CIRCLE_ROLE_TIMEKEEPER ? 1 : -1;
    }
  if (last != PD_DAY_NONE)
    seeker->rounds_since = (self->frame->from - 1 - last) / (int) self->round_days;
}

static gboolean
is_sole (const Preparing      *self,
         const PdCircleMember *member,
         PdId                  site_id)
{
  for (guint i = 0; i < self->frame->circle->members->len; i++)
    {
      const PdCircleMember *other = g_ptr_array_index (self->frame->circle->members, i);

      if (other != member && find_site (self, other) == site_id &&
          pd_circle_member_takes_part (other, MAX (self->frame->from, member->joined_on)))
        return FALSE;
    }
  return TRUE;
}

static void
add_seeker (const Preparing      *self,
            const PdCircleMember *member)
{
  PdPerson      *person = find_person (self, member->person_id);
  int            rhythm = member->days_between > 0 ? member->days_between : self->frame->circle->days_between;
  PdCircleSeeker seeker = { .id = member->id, .site_id = find_site (self, member) };

  if (!find_stretch (self, member, &seeker))
    return;
  seeker.name = person != NULL ? pd_person_get_name (person) : member->name;
  seeker.every = MAX (rhythm / (int) self->round_days, 1);
  seeker.is_sole = seeker.site_id != PD_ID_NONE && is_sole (self, member, seeker.site_id);
  count_past (self, &seeker);
  pd_circle_planning_add_seeker (self->planning, &seeker);
}

static int
find_time (const Preparing *self,
           guint            round,
           PdDay            day,
           int              start)
{
  for (guint i = 0; i < pd_circle_planning_get_n_times (self->planning, round); i++)
    {
      const PdCircleTime *time = pd_circle_planning_get_time (self->planning, round, i);

      if (time->day == day && time->start == start)
        return (int) i;
    }
  return -1;
}

static gboolean
is_in_plan (const Preparing       *self,
            const PdCircleSession *session)
{
  return session->day >= self->frame->from &&
         session->day < self->frame->from + (int) (self->n_rounds * self->round_days) &&
         (session->state == PD_CIRCLE_SESSION_BOOKED || session->state == PD_CIRCLE_SESSION_HELD);
}

static guint
get_round (const Preparing       *self,
           const PdCircleSession *session)
{
  return (guint) (session->day - self->frame->from) / self->round_days;
}

/* All times of the grid, and those of sessions that are there at others, so that they can stay. */
static void
add_times (const Preparing *self)
{
  const PdCircleFrame *frame = self->frame;

  for (guint i = 0; i < self->n_rounds * self->round_days; i++)
    {
      PdDay day = frame->from + (int) i;

      for (int start = frame->first_start; start <= frame->last_start; start += frame->step)
        {
          if ((frame->weekdays & PD_WEEKDAYS_OF (pd_day_get_weekday (day))) != 0)
            pd_circle_planning_add_time (self->planning, i / self->round_days, day, start);
        }
    }
  for (guint i = 0; i < frame->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (frame->sessions, i);

      if (is_in_plan (self, session) && find_time (self, get_round (self, session), session->day, session->start) < 0)
        pd_circle_planning_add_time (self->planning, get_round (self, session), session->day, session->start);
    }
}

static void
add_meetings (const Preparing       *self,
              const PdCircleSession *session)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      for (guint j = 0; seat->has_come && j < i; j++)
        {
          const PdCircleSeat *other = &g_array_index (session->seats, PdCircleSeat, j);

          if (other->has_come)
            pd_circle_planning_add_meetings (self->planning, seat->member_id, other->member_id, 1);
        }
    }
}

static void
add_session (const Preparing       *self,
             const PdCircleSession *session)
{
  gboolean          is_held = session->state == PD_CIRCLE_SESSION_HELD;
  guint             round = get_round (self, session);
  PdHold            hold = is_held ? PD_HOLD_HELD : session->is_pinned ? PD_HOLD_PINNED
                                                                       : PD_HOLD_DIARY;
  PdPlannedSession *planned = pd_planned_session_new (hold, round, find_time (self, round, session->day, session->start));

  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (!is_held || seat->has_come)
        pd_planned_session_add_member (planned, seat->member_id);
    }
  planned->host_id = session->host_id;
  planned->bringer_id = pd_circle_session_find_role (session, PD_CIRCLE_ROLE_BRINGER);
  planned->timekeeper_id = pd_circle_session_find_role (session, PD_CIRCLE_ROLE_TIMEKEEPER);
  pd_circle_planning_take_session (self->planning, planned);
}

static void
keep_apart (const Preparing *self,
            GArray          *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (pairs, PdCirclePair, i);

      pd_circle_planning_keep_apart (self->planning, pair->one, pair->other);
    }
}

/* Where two are kept apart on the roster, nobody here knows why either. */
static void
keep_apart_as_roster (const Preparing *self)
{
  GPtrArray *members = self->frame->circle->members;

  for (guint i = 0; self->frame->facts != NULL && i < members->len; i++)
    {
      const PdCircleMember *one = g_ptr_array_index (members, i);

      for (guint j = 0; j < i; j++)
        {
          const PdCircleMember *other = g_ptr_array_index (members, j);

          if (one->person_id != PD_ID_NONE && other->person_id != PD_ID_NONE &&
              pd_roster_facts_are_kept_apart (self->frame->facts, one->person_id, other->person_id))
            pd_circle_planning_keep_apart (self->planning, one->id, other->id);
        }
    }
}

/* Line management that begins or ends within the plan holds for all of it. */
static void
keep_all_apart (const Preparing *self)
{
  const PdCircleFrame *frame = self->frame;
  PdDay                last = frame->from + (int) (self->n_rounds * self->round_days) - 1;
  g_autoptr (GArray)   at_first = pd_circle_find_line_managed (frame->circle, frame->agreements, frame->from);
  g_autoptr (GArray)   at_last = pd_circle_find_line_managed (frame->circle, frame->agreements, last);

  keep_apart (self, frame->circle->kept_apart);
  keep_apart (self, at_first);
  keep_apart (self, at_last);
  keep_apart_as_roster (self);
}

/**
 * pd_circle_preparing_begin:
 * @frame: what is known of the circle
 *
 * Makes a planning of who is in the circle, what was before, who is kept apart, and what there
 * is already. Nobody is free yet: pd_circle_diaries_set_free() says it of our people, and partners'
 * people say it themselves. Whoever sits out for all of it is not there.
 *
 * Returns: (transfer full): the planning
 */
PdCirclePlanning *
pd_circle_preparing_begin (const PdCircleFrame *frame)
{
  Preparing self = { .frame = frame };
  guint     least, most;

  g_return_val_if_fail (frame != NULL && frame->circle != NULL && frame->step > 0, NULL);

  self.round_days = pd_circle_preparing_get_round_days (frame->circle);
  self.n_rounds = MIN (frame->n_weeks * DAYS_PER_WEEK / self.round_days, PD_CIRCLE_MAX_ROUNDS);
  pd_circle_format_get_sizes (frame->circle->format, &least, &most);
  self.planning = pd_circle_planning_new (least, most, self.n_rounds);
  for (guint i = 0; i < frame->circle->members->len && i < PD_CIRCLE_MAX_MEMBERS; i++)
    add_seeker (&self, g_ptr_array_index (frame->circle->members, i));
  add_times (&self);
  keep_all_apart (&self);
  for (guint i = 0; i < frame->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (frame->sessions, i);

      if (counts_before (&self, session) && session->day >= frame->from - DAYS_OF_MEETINGS)
        add_meetings (&self, session);
      else if (is_in_plan (&self, session))
        add_session (&self, session);
    }
  return self.planning;
}

/**
 * pd_circle_preparing_book:
 * @circle: a circle
 * @planning: what a plan was made from
 * @session: a session of that plan, at one of its times
 *
 * Returns: (transfer full): the same as it is kept, booked, without a row. The first who
 *   has no other role holds the notes
 */
PdCircleSession *
pd_circle_preparing_book (const PdCircle         *circle,
                          PdCirclePlanning       *planning,
                          const PdPlannedSession *session)
{
  const PdCircleTime *time;
  PdCircleSession    *booked;
  PdCircleRole        open_role = PD_CIRCLE_ROLE_NOTE_HOLDER;

  g_return_val_if_fail (circle != NULL && planning != NULL && session != NULL && session->time >= 0, NULL);

  time = pd_circle_planning_get_time (planning, session->round, (guint) session->time);
  booked = pd_circle_session_new (circle, time->day, time->start);
  booked->is_pinned = session->hold == PD_HOLD_PINNED;
  booked->host_id = session->host_id;
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      PdId id = g_array_index (session->member_ids, PdId, i);

      if (id == session->bringer_id)
        pd_circle_session_seat (booked, id, PD_CIRCLE_ROLE_BRINGER);
      else if (id == session->timekeeper_id)
        pd_circle_session_seat (booked, id, PD_CIRCLE_ROLE_TIMEKEEPER);
      else
        {
          pd_circle_session_seat (booked, id, open_role);
          open_role = PD_CIRCLE_ROLE_COMPANION;
        }
    }
  return booked;
}
