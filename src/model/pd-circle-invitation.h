/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"

G_BEGIN_DECLS

/**
 * PdCircleInvitation:
 * @session_id: which session, which may be gone
 * @member_id: who is invited
 * @day: when, on the clock of @zone
 * @start: in minutes since the midnight that @day begins with
 * @minutes: how long
 * @zone: an IANA zone
 * @title: what it is called; empty where it only says "Meeting"
 * @place: where it is; empty where that is not told
 * @words: what else it says; may be empty
 * @sequence: goes up each time that it says something else
 * @is_cancelled: whether it takes back what was said before
 *
 * What one member was told of one session last: their calendar has it.
 */
typedef struct
{
  PdId     session_id;
  PdId     member_id;
  PdDay    day;
  int      start;
  int      minutes;
  char    *zone;
  char    *title;
  char    *place;
  char    *words;
  int      sequence;
  gboolean is_cancelled;
} PdCircleInvitation;

/**
 * PdCircleTelling:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): all its sessions
 * @given: (element-type PdCircleInvitation): what was told last of each session to each
 *   member
 * @from: the first day
 * @to: the last day
 * @names: (nullable) (element-type PdId utf8): what members are called, where invitations
 *   say more than "Meeting" and when
 * @places: (nullable) (element-type PdId utf8): where members host
 * @newest: the number of the newest change of the service's file. The roster's calendar
 *   counts by these, and who takes in both has one event of both, so that a number must not
 *   be below what the other said before. A partner's people have no roster of ours: theirs
 *   are counted from 0, which tells nothing of the file
 *
 * What invitations follow from; all is borrowed.
 */
typedef struct
{
  const PdCircle *circle;
  GPtrArray      *sessions;
  GPtrArray      *given;
  PdDay           from;
  PdDay           to;
  GHashTable     *names;
  GHashTable     *places;
  guint64         newest;
} PdCircleTelling;

PdCircleInvitation *pd_circle_invitation_new (const PdCircle        *circle,
                                              const PdCircleSession *session,
                                              PdId                   member_id);
PdCircleInvitation *pd_circle_invitation_copy (const PdCircleInvitation *self);
void                pd_circle_invitation_free (PdCircleInvitation *self);
gboolean            pd_circle_invitation_equal (const PdCircleInvitation *self,
                                                const PdCircleInvitation *other);
gboolean            pd_circle_invitation_check (const PdCircleInvitation *self,
                                                GError                  **error);
GPtrArray          *pd_circle_telling_list (const PdCircleTelling *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleInvitation, pd_circle_invitation_free)

G_END_DECLS
