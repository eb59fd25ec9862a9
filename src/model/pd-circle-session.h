/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"

G_BEGIN_DECLS

typedef enum
{
  PD_CIRCLE_SESSION_BOOKED,
  PD_CIRCLE_SESSION_HELD,
  PD_CIRCLE_SESSION_MOVED,
  PD_CIRCLE_SESSION_NOT_HELD,
} PdCircleSessionState;

/**
 * PdCircleSeat:
 * @member_id: who is to come
 * @role: what they do
 * @has_come: whether they were there; only of one that was held
 * @shift_id: where it stands on their roster as paid time, or %PD_ID_NONE
 * @cut_from_id: the shift that this time was taken out of, which gets it back when the session
 *   is dropped; %PD_ID_NONE where it is paid by itself
 * @rest_id: what of that shift comes after the session, a shift of its own by now, or
 *   %PD_ID_NONE
 */
typedef struct
{
  PdId         member_id;
  PdCircleRole role;
  gboolean     has_come;
  PdId         shift_id;
  PdId         cut_from_id;
  PdId         rest_id;
} PdCircleSeat;

/**
 * PdCircleSession:
 * @id: what its row is known by
 * @circle_id: of which circle
 * @day: when, on the circle's clock
 * @start: in minutes since the midnight that @day begins with
 * @minutes: how long
 * @mode: how they meet
 * @state: what became of it
 * @is_pinned: whether a plan leaves it as it is
 * @host_id: the member who hosts, or %PD_ID_NONE
 * @rebooked_as: the session that takes its place when it was moved, or %PD_ID_NONE
 * @seats: (element-type PdCircleSeat): who comes
 *
 * One session of co-supervision: that it took place, never what was said in it. Why one was
 * moved or did not happen is not asked.
 */
typedef struct
{
  PdId                 id;
  PdId                 circle_id;
  PdDay                day;
  int                  start;
  int                  minutes;
  PdMeetingMode        mode;
  PdCircleSessionState state;
  gboolean             is_pinned;
  PdId                 host_id;
  PdId                 rebooked_as;
  GArray              *seats;
} PdCircleSession;

PdCircleSession *pd_circle_session_new (const PdCircle *circle,
                                        PdDay           day,
                                        int             start);
PdCircleSession *pd_circle_session_copy (const PdCircleSession *self);
void             pd_circle_session_free (PdCircleSession *self);
gboolean         pd_circle_session_equal (const PdCircleSession *self,
                                          const PdCircleSession *other);
void             pd_circle_session_seat (PdCircleSession *self,
                                         PdId             member_id,
                                         PdCircleRole     role);
PdCircleSeat    *pd_circle_session_find_seat (const PdCircleSession *self,
                                              PdId                   member_id);
PdId             pd_circle_session_find_role (const PdCircleSession *self,
                                              PdCircleRole           role);
void             pd_circle_session_hold (PdCircleSession *self,
                                         const PdId      *come_ids,
                                         guint            n);
void             pd_circle_session_move (PdCircleSession *self,
                                         PdId             rebooked_as);
void             pd_circle_session_not_hold (PdCircleSession *self);
gboolean         pd_circle_session_check (const PdCircleSession *self,
                                          GError               **error);

const char *pd_circle_session_state_to_nick (PdCircleSessionState state);
const char *pd_circle_session_state_to_words (PdCircleSessionState state);
gboolean    pd_circle_session_state_parse (const char           *text,
                                           PdCircleSessionState *ret_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleSession, pd_circle_session_free)

G_END_DECLS
