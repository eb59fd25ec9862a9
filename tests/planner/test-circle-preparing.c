/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-diaries.h"
#include "pd-circle-planner.h"
#include "pd-circle-preparing.h"
#include "pd-shift.h"

/* Monday 30 November 2026. */
#define MONDAY 20787
#define BAY 1
#define PERTH 2
#define ANA 10
#define BEN 20
#define CHI 3

typedef struct
{
  PdCircle  *circle;
  GPtrArray *sessions;
  GPtrArray *people;
  GPtrArray *agreements;
} Desk;

static void
add_person (Desk       *desk,
            PdId        id,
            const char *name,
            PdId        site_id)
{
  PdPerson *person = pd_person_new (id, name);

  pd_person_set_site_ids (person, &site_id, 1);
  g_ptr_array_add (desk->people, person);
}

static void
add_member (Desk           *desk,
            PdCircleMember *member,
            PdId            id)
{
  member->id = id;
  pd_circle_take_member (desk->circle, member);
}

/* Members 1 and 2 are our Ana and Ben, 3 is a partner's Chi. */
static void
init_desk (Desk *desk)
{
  desk->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", MONDAY - 300);
  desk->circle->id = 7;
  desk->circle->days_between = 28;
  desk->circle->minutes = 60;
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  add_person (desk, ANA, "Ana", BAY);
  add_person (desk, BEN, "Ben", BAY);
  add_member (desk, pd_circle_member_new_of_person (ANA, MONDAY - 300), 1);
  add_member (desk, pd_circle_member_new_of_person (BEN, MONDAY - 300), 2);
  add_member (desk, pd_circle_member_new_of_partner ("Chi", "River House", MONDAY - 300), CHI);
}

static void
clear_desk (Desk *desk)
{
  pd_circle_free (desk->circle);
  g_ptr_array_unref (desk->sessions);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->agreements);
}

static PdCirclePlanning *
begin (Desk *desk)
{
  const PdCircleFrame frame = { .circle = desk->circle,
                                .sessions = desk->sessions,
                                .people = desk->people,
                                .agreements = desk->agreements,
                                .from = MONDAY,
                                .n_weeks = 8,
                                .first_start = 9 * 60,
                                .last_start = 16 * 60,
                                .step = 60,
                                .weekdays = PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY) | PD_WEEKDAYS_OF (PD_WEEKDAY_TUESDAY) };

  return pd_circle_preparing_begin (&frame);
}

static PdCircleSession *
add_session (Desk *desk,
             PdDay day,
             PdId  host,
             PdId  guest)
{
  PdCircleSession *session = pd_circle_session_new (desk->circle, day, 630);

  pd_circle_session_seat (session, host, PD_CIRCLE_ROLE_TIMEKEEPER);
  pd_circle_session_seat (session, guest, PD_CIRCLE_ROLE_BRINGER);
  session->host_id = host;
  g_ptr_array_add (desk->sessions, session);
  return session;
}

static void
hold (PdCircleSession *session)
{
  const PdId come[] = { g_array_index (session->seats, PdCircleSeat, 0).member_id,
                        g_array_index (session->seats, PdCircleSeat, 1).member_id };

  pd_circle_session_hold (session, come, 2);
}

static void
test_what_was_before_counts (void)
{
  Desk                         desk;
  g_autoptr (PdCirclePlanning) planning = NULL;
  const PdCircleSeeker        *ana, *chi;

  init_desk (&desk);
  hold (add_session (&desk, MONDAY - 3, 1, 2));
  hold (add_session (&desk, MONDAY - 40, 1, 2));
  hold (add_session (&desk, MONDAY - 250, 1, 2));
  add_session (&desk, MONDAY - 20, 1, CHI);
  planning = begin (&desk);
  ana = pd_circle_planning_find_seeker (planning, 1);
  chi = pd_circle_planning_find_seeker (planning, CHI);
  g_assert_cmpuint (pd_circle_planning_get_n_rounds (planning), ==, 4);
  g_assert_cmpuint (pd_circle_planning_get_n_times (planning, 0), ==, 4 * 8);
  g_assert_cmpstr (ana->name, ==, "Ana");
  g_assert_cmpint (ana->every, ==, 2);
  g_assert_cmpint (ana->rounds_since, ==, 0);
  g_assert_cmpint (ana->hosted, ==, 3);
  g_assert_cmpint (ana->brought, ==, -3);
  g_assert_false (ana->is_sole);
  g_assert_cmpint (chi->rounds_since, ==, -1);
  g_assert_true (chi->is_sole);
  g_assert_cmpint (chi->site_id, <, 0);
  g_assert_cmpuint (pd_circle_planning_get_meetings (planning, 1, 2), ==, 2);
  g_assert_cmpuint (pd_circle_planning_get_meetings (planning, 1, CHI), ==, 0);
  clear_desk (&desk);
}

static void
test_what_is_booked_is_there (void)
{
  Desk                         desk;
  g_autoptr (PdCirclePlanning) planning = NULL;
  GPtrArray                   *sessions;
  const PdPlannedSession      *booked;

  init_desk (&desk);
  add_session (&desk, MONDAY + 14, 2, CHI);
  add_session (&desk, MONDAY + 28, 1, CHI)->is_pinned = TRUE;
  pd_circle_session_not_hold (add_session (&desk, MONDAY + 1, 1, 2));
  planning = begin (&desk);
  sessions = pd_circle_planning_get_sessions (planning);
  g_assert_cmpuint (sessions->len, ==, 2);
  booked = g_ptr_array_index (sessions, 0);
  g_assert_cmpint (booked->hold, ==, PD_HOLD_DIARY);
  g_assert_cmpuint (booked->round, ==, 1);
  g_assert_cmpint (pd_circle_planning_get_time (planning, 1, (guint) booked->time)->start, ==, 630);
  g_assert_cmpint (booked->bringer_id, ==, CHI);
  g_assert_cmpint (((PdPlannedSession *) g_ptr_array_index (sessions, 1))->hold, ==, PD_HOLD_PINNED);
  clear_desk (&desk);
}

static void
test_kept_apart_and_sitting_out (void)
{
  Desk                         desk;
  PdSupervisionAgreement      *line = pd_supervision_agreement_new (PD_SUPERVISION_LINE, ANA, MONDAY + 50);
  g_autoptr (PdCirclePlanning) planning = NULL;

  init_desk (&desk);
  pd_supervision_agreement_add_member (line, BEN);
  g_ptr_array_add (desk.agreements, line);
  pd_circle_keep_apart (desk.circle, 2, CHI, TRUE);
  pd_circle_find_member (desk.circle, CHI)->left_on = MONDAY + 40;
  planning = begin (&desk);
  g_assert_true (pd_circle_planning_are_kept_apart (planning, 1, 2));
  g_assert_true (pd_circle_planning_are_kept_apart (planning, CHI, 2));
  g_assert_false (pd_circle_planning_are_kept_apart (planning, 1, CHI));
  g_assert_cmpint (pd_circle_planning_find_seeker (planning, CHI)->last_round, ==, 1);
  pd_circle_find_member (desk.circle, CHI)->sits_out_from = MONDAY - 1;
  g_clear_pointer (&planning, pd_circle_planning_unref);
  planning = begin (&desk);
  g_assert_null (pd_circle_planning_find_seeker (planning, CHI));
  g_assert_cmpuint (pd_circle_planning_get_n_seekers (planning), ==, 2);
  clear_desk (&desk);
}

static PdShift *
add_shift (GPtrArray *shifts,
           PdId       person_id,
           PdDay      day,
           int        start,
           int        end,
           PdId       site_id)
{
  PdShift *shift = pd_shift_new (shifts->len + 1);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_day (shift, day);
  pd_shift_set_site_id (shift, site_id);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  g_ptr_array_add (shifts, shift);
  return shift;
}

/* Ana's first Monday by the hour from 9:00: extra minutes, or x. */
static char *
write_free (PdCirclePlanning *planning)
{
  GString *text = g_string_new (NULL);

  for (guint time = 0; time < 8; time++)
    {
      int extra = pd_circle_planning_get_free (planning, 1, 0, time);

      if (extra == PD_CIRCLE_NOT_FREE)
        g_string_append (text, "x ");
      else
        g_string_append_printf (text, "%d ", extra);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  Desk           desk;
  GPtrArray     *shifts;
  PdRosterFacts *facts;
  GHashTable    *zones;
  PdZone        *sydney;
} FreeDesk;

static void
init_free_desk (FreeDesk *self)
{
  PdRuleSet *rules = pd_rule_set_new ("none");
  PdId      *perth = g_new (PdId, 1);

  init_desk (&self->desk);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = pd_roster_facts_new (rules, MONDAY, MONDAY);
  self->zones = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) pd_zone_unref);
  self->sydney = pd_zone_new ("Australia/Sydney", NULL);
  *perth = PERTH;
  g_hash_table_insert (self->zones, perth, pd_zone_new ("Australia/Perth", NULL));
  g_object_unref (rules);
}

static void
assert_free (FreeDesk   *self,
             const char *expected)
{
  g_autoptr (PdCirclePlanning) planning = begin (&self->desk);
  g_autofree char             *text = NULL;
  const PdCircleRoster         roster = { .shifts = self->shifts,
                                          .facts = self->facts,
                                          .zones = self->zones,
                                          .circle_zone = self->sydney,
                                          .home_zone = self->sydney,
                                          .minutes = 60 };
  g_autoptr (PdCircleDiaries)  diaries = pd_circle_diaries_new (planning, &roster);

  pd_circle_diaries_set_free (diaries, 1, ANA, 180);
  text = write_free (planning);
  g_assert_cmpstr (text, ==, expected);
}

static void
clear_free_desk (FreeDesk *self)
{
  clear_desk (&self->desk);
  g_ptr_array_unref (self->shifts);
  g_object_unref (self->facts);
  g_hash_table_unref (self->zones);
  pd_zone_unref (self->sydney);
}

static void
test_free_beside_and_within_shifts (void)
{
  FreeDesk self;
  PdShift *training;

  init_free_desk (&self);
  assert_free (&self, "180 180 180 180 180 180 180 180 ");
  add_shift (self.shifts, ANA, MONDAY, 11 * 60, 14 * 60, BAY);
  assert_free (&self, "180 60 x x x 60 180 180 ");
  add_shift (self.shifts, BEN, MONDAY, 12 * 60, 17 * 60, BAY);
  assert_free (&self, "180 60 x 0 0 60 180 180 ");
  training = add_shift (self.shifts, ANA, MONDAY, 15 * 60, 16 * 60, PD_ID_NONE);
  pd_shift_set_activity (training, PD_ACTIVITY_TRAINING);
  assert_free (&self, "180 60 x 0 0 60 x 60 ");
  clear_free_desk (&self);
}

/* Perth is three hours behind Sydney in November: 8:00 to 10:00 there is 11:00 to 13:00. */
static void
test_free_by_the_clock_of_the_site (void)
{
  FreeDesk self;

  init_free_desk (&self);
  add_shift (self.shifts, ANA, MONDAY, 8 * 60, 10 * 60, PERTH);
  add_shift (self.shifts, BEN, MONDAY, 8 * 60, 10 * 60, PERTH);
  assert_free (&self, "180 60 0 0 60 180 180 180 ");
  clear_free_desk (&self);
}

static void
test_not_on_leave_or_where_they_said_no (void)
{
  FreeDesk self;
  PdLeave *leave;

  init_free_desk (&self);
  leave = pd_leave_new (ANA, PD_LEAVE_OTHER, MONDAY, MONDAY);
  leave->start = 13 * 60;
  leave->end = 24 * 60;
  pd_roster_facts_take_leave (self.facts, leave);
  pd_roster_facts_take_availability (self.facts,
                                     pd_availability_new (ANA,
                                                          PD_WISH_NO,
                                                          (PdWhen){ .weekdays = PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY),
                                                                    .from = PD_DAY_NONE,
                                                                    .to = PD_DAY_NONE,
                                                                    .start = 0,
                                                                    .end = 10 * 60 }));
  assert_free (&self, "x 180 180 180 x x x x ");
  clear_free_desk (&self);
}

/* From a circle to a plan and back to sessions as they are kept. */
static void
test_a_plan_becomes_sessions (void)
{
  Desk                         desk;
  g_autoptr (PdCirclePlanning) planning = NULL;
  g_autoptr (PdCirclePlan)     plan = NULL;
  g_autoptr (GError)           error = NULL;
  PdCircleBudget               budget;

  init_desk (&desk);
  planning = begin (&desk);
  for (PdId id = 1; id <= 3; id++)
    {
      for (guint t = 0; t < 4; t++)
        pd_circle_planning_set_free (planning, id, t, 5, 0);
    }
  budget = pd_circle_budget_get_usual (planning, 1);
  plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->figures.covered, ==, 6);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      g_autoptr (PdCircleSession) booked = pd_circle_preparing_book (desk.circle,
                                                                     planning,
                                                                     g_ptr_array_index (plan->sessions, i));

      g_assert_true (pd_circle_session_check (booked, &error));
      g_assert_no_error (error);
      g_assert_cmpint (booked->start, ==, 14 * 60);
      g_assert_cmpint (pd_circle_session_find_role (booked, PD_CIRCLE_ROLE_BRINGER), !=, PD_ID_NONE);
      g_assert_cmpint (pd_circle_session_find_role (booked, PD_CIRCLE_ROLE_TIMEKEEPER), !=, PD_ID_NONE);
    }
  clear_desk (&desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-preparing/what-was-before-counts", test_what_was_before_counts);
  g_test_add_func ("/circle-preparing/what-is-booked-is-there", test_what_is_booked_is_there);
  g_test_add_func ("/circle-preparing/row-81/kept-apart-and-sitting-out", test_kept_apart_and_sitting_out);
  g_test_add_func ("/circle-preparing/row-80/free-beside-and-within-shifts", test_free_beside_and_within_shifts);
  g_test_add_func ("/circle-preparing/free-by-the-clock-of-the-site", test_free_by_the_clock_of_the_site);
  g_test_add_func ("/circle-preparing/not-on-leave-or-where-they-said-no", test_not_on_leave_or_where_they_said_no);
  g_test_add_func ("/circle-preparing/row-76/a-plan-becomes-sessions", test_a_plan_becomes_sessions);
  return g_test_run ();
}
