/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session is on the roster's calendar of each who is in it, and they are invited to it: for
 * whoever takes in both files it is one event. */

#include "config.h"

#include "circle-desk.h"
#include "pd-circle-planner.h"
#include "pd-shift-table.h"
#include "pd-workspace-calendar.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-planning.h"

#include <string.h>

#define MONDAY (TUESDAY + 6)
#define N_WEEKS 4

typedef struct
{
  char *uid;
  int   sequence;
  char *status; /* and the beginning */
} Event;

static void
clear_event (gpointer data)
{
  Event *event = data;

  g_free (event->uid);
  g_free (event->status);
}

static char *
dup_value (const char *event,
           const char *name)
{
  const char *line = strstr (event, name);

  g_assert_nonnull (line);
  line = strchr (line + strlen (name) - 1, ':') + 1;
  return g_strndup (line, strcspn (line, "\r"));
}

static void
read_events (GBytes *bytes,
             GArray *events)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv)   parts = g_strsplit (text, "BEGIN:VEVENT", -1);

  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *sequence = dup_value (parts[i], "\r\nSEQUENCE:");
      g_autofree char *start = dup_value (parts[i], "\r\nDTSTART");
      g_autofree char *status = dup_value (parts[i], "\r\nSTATUS:");
      Event            event = { dup_value (parts[i], "\r\nUID:"), atoi (sequence), g_strconcat (start, " ", status, NULL) };

      g_array_append_val (events, event);
    }
}

static GArray *
new_events (void)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));

  g_array_set_clear_func (events, clear_event);
  return events;
}

/* Noor's, of the roster. */
static GArray *
list_duties (WorkspaceFixture *self)
{
  PdCalendarOrder    order = { .person = pd_workspace_get_person (self->workspace, self->noor),
                               .from = MONDAY,
                               .n_days = N_WEEKS * 7,
                               .now = self->now,
                               .today = MONDAY };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pd_workspace_make_calendar (self->workspace, &order, &error);
  GArray            *events = new_events ();

  g_assert_no_error (error);
  read_events (bytes, events);
  return events;
}

/* What Noor is invited to, or not any more. */
static GArray *
list_invitations (WorkspaceFixture *self,
                  const PdCircle   *circle)
{
  PdCircleInviting      inviting = { .circle = circle, .from = MONDAY, .to = MONDAY + N_WEEKS * 7, .now = self->now };
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) letters = pd_workspace_invite_circle (self->workspace, &inviting, &error);
  GArray               *events = new_events ();

  g_assert_no_error (error);
  for (guint i = 0; i < letters->len; i++)
    {
      const PdCircleLetter *letter = g_ptr_array_index (letters, i);

      if (letter->member_id == get_member_id (circle, CIRCLE_NOOR))
        read_events (letter->bytes, events);
    }
  return events;
}

static void
assert_event (GArray     *events,
              guint       i,
              const char *status)
{
  g_assert_cmpuint (events->len, >, i);
  g_assert_cmpstr (g_array_index (events, Event, i).status, ==, status);
}

static void
assert_same (GArray *one,
             guint   i,
             GArray *other,
             guint   j)
{
  g_assert_cmpstr (g_array_index (one, Event, i).uid, ==, g_array_index (other, Event, j).uid);
}

static void
publish (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  int                version;

  pd_workspace_publish (self->workspace, MONDAY, N_WEEKS * 7, MONDAY, &version, &error);
  g_assert_no_error (error);
}

static void
drop (WorkspaceFixture *self,
      PdCircleSession  *session)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_not_hold_circle_session (self->workspace, session, &error);
  g_assert_no_error (error);
}

static void
test_both_files_have_the_same_event (WorkspaceFixture *self,
                                     gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, MONDAY, 600);
  g_autoptr (GArray)          before = NULL;
  g_autoptr (GArray)          invited = NULL;
  g_autoptr (GArray)          after = NULL;
  g_autoptr (GArray)          taken_back = NULL;

  publish (self);
  before = list_duties (self);
  invited = list_invitations (self, circle);
  assert_event (before, 0, "20261130T100000 CONFIRMED");
  assert_event (invited, 0, "20261130T100000 CONFIRMED");
  assert_same (before, 0, invited, 0);
  g_assert_cmpint (g_array_index (invited, Event, 0).sequence, >=, g_array_index (before, Event, 0).sequence);

  drop (self, session);
  after = list_duties (self);
  taken_back = list_invitations (self, circle);
  g_assert_cmpuint (after->len, ==, 1);
  assert_event (after, 0, "20261130T100000 CANCELLED");
  assert_event (taken_back, 0, "20261130T100000 CANCELLED");
  assert_same (after, 0, before, 0);
  assert_same (after, 0, taken_back, 0);
  /* Whichever is taken in first, the other does not bring back what was. */
  g_assert_cmpint (g_array_index (after, Event, 0).sequence, >, g_array_index (invited, Event, 0).sequence);
  g_assert_cmpint (g_array_index (taken_back, Event, 0).sequence, >=, g_array_index (after, Event, 0).sequence);
}

static void
plan_again (WorkspaceFixture *self,
            const PdCircle   *circle)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (PdCirclePlanning) planning = pd_workspace_prepare_circle (self->workspace, circle, MONDAY, N_WEEKS, &error);
  const PdCircleBudget         budget = pd_circle_budget_get_quick (planning, 1);
  g_autoptr (PdCirclePlan)     plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);

  g_assert_no_error (error);
  pd_workspace_accept_circle_plan (self->workspace, circle, planning, plan, &error);
  g_assert_no_error (error);
}

/* Mira sits out, and Ana can come on Tuesdays alone: the two who are left meet then. */
static PdCircle *
leave_only_tuesdays (WorkspaceFixture *self,
                     const PdCircle   *circle)
{
  g_autoptr (GError) error = NULL;
  PdCircle          *changed = pd_circle_copy (circle);
  PdCircleMember    *ana = get_member (changed, CIRCLE_ANA);

  get_member (changed, CIRCLE_MIRA)->sits_out_from = TUESDAY;
  g_array_set_size (ana->times, 0);
  pd_circle_member_add_time (ana, &(PdWhen){ 1 << 1, PD_DAY_NONE, PD_DAY_NONE, 9 * 60, 13 * 60 });
  pd_workspace_save_circle (self->workspace, changed, circle, &error);
  g_assert_no_error (error);
  return changed;
}

/* It is another shift then, and the same event. */
static void
test_at_another_time_it_is_the_same_event (WorkspaceFixture *self,
                                           gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, MONDAY, 600);
  g_autoptr (PdCircle)        changed = leave_only_tuesdays (self, circle);
  g_autoptr (GPtrArray)       sessions = NULL;
  g_autoptr (GArray)          before = NULL;
  g_autoptr (GArray)          after = NULL;
  g_autoptr (GArray)          invited = NULL;

  publish (self);
  before = list_duties (self);
  plan_again (self, changed);
  sessions = pd_workspace_list_circle_sessions (self->workspace, circle->id, NULL);
  g_assert_cmpint (((PdCircleSession *) g_ptr_array_index (sessions, 0))->id, ==, session->id);
  g_assert_cmpint (((PdCircleSession *) g_ptr_array_index (sessions, 0))->day, !=, session->day);
  after = list_duties (self);
  invited = list_invitations (self, changed);
  g_assert_cmpuint (after->len, ==, sessions->len);
  g_assert_cmpuint (after->len, ==, invited->len);
  assert_same (after, 0, before, 0);
  assert_same (after, 0, invited, 0);
  g_assert_true (g_str_has_suffix (g_array_index (after, Event, 0).status, "TENTATIVE"));
}

/* As long as a session: it stands for the whole of that shift, which has a name of its own. */
static void
test_a_whole_shift_is_one_event_at_a_time (WorkspaceFixture *self,
                                           gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdShift)         shift = add_shift (self, self->noor, self->bay, MONDAY);
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GArray)          before = list_duties (self);
  g_autoptr (GArray)          booked = NULL;
  g_autoptr (GArray)          after = NULL;
  int                         start = pd_shift_get_start (shift);

  g_assert_cmpuint (before->len, ==, 1);
  session = new_pair (circle, CIRCLE_NOOR, CIRCLE_ANA, MONDAY, start);
  session->minutes = pd_shift_get_end (shift) - start;
  g_assert_true (pd_workspace_book_circle_session (self->workspace, session, NULL));
  booked = list_duties (self);
  g_assert_cmpuint (booked->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const Event *event = &g_array_index (booked, Event, i);
      gboolean     is_old = g_str_equal (event->uid, g_array_index (before, Event, 0).uid);

      g_assert_true (is_old == g_str_has_suffix (event->status, "CANCELLED"));
    }
  drop (self, session);
  after = list_duties (self);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const Event *event = &g_array_index (after, Event, i);
      gboolean     is_old = g_str_equal (event->uid, g_array_index (before, Event, 0).uid);

      g_assert_true (is_old != g_str_has_suffix (event->status, "CANCELLED"));
    }
}

static void
test_one_that_was_given_away_is_nobody_elses_event (WorkspaceFixture *self,
                                                    gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, MONDAY, 600);
  g_autoptr (PdShift)         changed = NULL;
  g_autoptr (GArray)          duties = NULL;
  PdCircleInviting            inviting = { .circle = circle, .from = MONDAY, .to = MONDAY, .now = self->now };
  g_autoptr (GPtrArray)       letters = pd_workspace_invite_circle (self->workspace, &inviting, NULL);
  PdCircleSeat               *seat = pd_circle_session_find_seat (session, get_member_id (circle, CIRCLE_MIRA));
  g_autoptr (GError)          error = NULL;

  g_assert_true (pd_shift_table_find (pd_workspace_get_store (self->workspace), seat->shift_id, &changed, &error));
  pd_shift_set_person_id (changed, self->noor);
  pd_workspace_save_shift (self->workspace, changed, &error);
  g_assert_no_error (error);
  duties = list_duties (self);
  g_assert_cmpuint (duties->len, ==, 1);
  for (guint i = 0; i < letters->len; i++)
    {
      g_autoptr (GArray) invited = new_events ();

      read_events (((PdCircleLetter *) g_ptr_array_index (letters, i))->bytes, invited);
      g_assert_cmpstr (g_array_index (invited, Event, 0).uid, !=, g_array_index (duties, Event, 0).uid);
    }
}

static void
add (const char *path,
     void (*run) (WorkspaceFixture *, gconstpointer))
{
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, run, workspace_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/circle-calendar/both-files-have-the-same-event", test_both_files_have_the_same_event);
  add ("/circle-calendar/at-another-time-it-is-the-same-event", test_at_another_time_it_is_the_same_event);
  add ("/circle-calendar/a-whole-shift-is-one-event-at-a-time", test_a_whole_shift_is_one_event_at_a_time);
  add ("/circle-calendar/one-that-was-given-away-is-nobody-elses-event", test_one_that_was_given_away_is_nobody_elses_event);
  return g_test_run ();
}
