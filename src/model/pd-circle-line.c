/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-line.h"

static void
count_held (PdCircleLine          *line,
            const PdCircleSession *session,
            const PdCircleSeat    *seat)
{
  line->last = MAX (line->last, session->day);
  line->held++;
  line->hosted += session->host_id == line->member_id;
  line->brought += seat->role == PD_CIRCLE_ROLE_BRINGER;
}

static PdDay
find_due (const PdCircle       *circle,
          const PdCircleMember *member,
          PdDay                 last,
          PdDay                 today)
{
  int   rhythm = member->days_between > 0 ? member->days_between : circle->days_between;
  PdDay from = MAX (MAX (last, member->joined_on), circle->started_on);

  if (!pd_circle_member_takes_part (member, today) || (circle->ended_on != PD_DAY_NONE && circle->ended_on < today))
    return PD_DAY_NONE;
  /* What was while they sat out is not held against them. */
  if (member->sits_out_until != PD_DAY_NONE && member->sits_out_until < today)
    from = MAX (from, member->sits_out_until);
  return from + rhythm;
}

/**
 * pd_circle_line_list:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): its sessions
 * @today: the day
 *
 * Returns: (transfer full) (element-type PdCircleLine): a line for each member who has not
 *   left, in the order of members
 */
GArray *
pd_circle_line_list (const PdCircle *circle,
                     GPtrArray      *sessions,
                     PdDay           today)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PdCircleLine));

  g_return_val_if_fail (circle != NULL && sessions != NULL, lines);

  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdCircleLine          line = { .member_id = member->id, .last = PD_DAY_NONE, .next = PD_DAY_NONE };

      if (member->left_on != PD_DAY_NONE && member->left_on < today)
        continue;
      for (guint j = 0; j < sessions->len; j++)
        {
          const PdCircleSession *session = g_ptr_array_index (sessions, j);
          const PdCircleSeat    *seat = pd_circle_session_find_seat (session, member->id);

          if (seat != NULL && seat->has_come)
            count_held (&line, session, seat);
          if (seat != NULL && session->state == PD_CIRCLE_SESSION_BOOKED && session->day >= today &&
              (line.next == PD_DAY_NONE || session->day < line.next))
            line.next = session->day;
        }
      line.due_on = find_due (circle, member, line.last, today);
      g_array_append_val (lines, line);
    }
  return lines;
}
