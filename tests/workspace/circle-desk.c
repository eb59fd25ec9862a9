/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "circle-desk.h"

#include "pd-roster.h"

#define FIRST_DAY (TUESDAY - 60)

PdCircle *
add_circle (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  PdPerson          *mira = pd_workspace_get_me (self->workspace);
  PdCircle          *circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Melbourne", FIRST_DAY);
  PdCircleMember    *ana = pd_circle_member_new_of_partner ("Ana", "River House", FIRST_DAY + CIRCLE_ANA);
  PdWhen             mornings = { PD_WEEKDAYS_ALL, PD_DAY_NONE, PD_DAY_NONE, 9 * 60, 13 * 60 };

  pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (mira), FIRST_DAY + CIRCLE_MIRA));
  pd_circle_take_member (circle, pd_circle_member_new_of_person (self->noor, FIRST_DAY + CIRCLE_NOOR));
  pd_circle_member_add_time (ana, &mornings);
  pd_circle_take_member (circle, ana);
  pd_workspace_save_circle (self->workspace, circle, NULL, &error);
  g_assert_no_error (error);
  return circle;
}

/* Members are in the order of their ids, which are random; they all joined a day apart. */
PdCircleMember *
get_member (const PdCircle *circle,
            guint           which)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->joined_on == FIRST_DAY + (int) which)
        return member;
    }
  g_assert_not_reached ();
}

PdId
get_member_id (const PdCircle *circle,
               guint           which)
{
  return get_member (circle, which)->id;
}

PdCircleSession *
new_pair (const PdCircle *circle,
          guint           one,
          guint           other,
          PdDay           day,
          int             start)
{
  PdCircleSession *session = pd_circle_session_new (circle, day, start);

  session->minutes = 60;
  session->host_id = get_member_id (circle, one);
  pd_circle_session_seat (session, get_member_id (circle, one), PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, get_member_id (circle, other), PD_CIRCLE_ROLE_TIMEKEEPER);
  return session;
}

PdCircleSession *
book_pair (WorkspaceFixture *self,
           const PdCircle   *circle,
           guint             one,
           guint             other,
           PdDay             day,
           int               start)
{
  g_autoptr (GError) error = NULL;
  PdCircleSession   *session = new_pair (circle, one, other, day, start);

  pd_workspace_book_circle_session (self->workspace, session, &error);
  g_assert_no_error (error);
  return session;
}

/* What somebody's day looks like: "support 9:00 – 10:00, co-supervision 10:00 – 11:00". */
char *
dup_day_of (WorkspaceFixture *self,
            PdId              person_id,
            PdDay             day)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace, day, 1, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_autoptr (GString)  text = g_string_new (NULL);
  GPtrArray           *shifts;

  g_assert_no_error (error);
  shifts = pd_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift         *shift = g_ptr_array_index (shifts, i);
      g_autofree char *times = pd_shift_times_to_text (shift);

      if (pd_shift_get_person_id (shift) == person_id && pd_shift_get_day (shift) == day)
        g_string_append_printf (text,
                                "%s%s %s",
                                text->len > 0 ? ", " : "",
                                pd_activity_to_nick (pd_shift_get_activity (shift)),
                                times);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
