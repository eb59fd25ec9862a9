/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-format.h"
#include "pd-circle-member.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/**
 * PdCirclePair:
 * @one: a member
 * @other: another
 *
 * Two members who are not to be in one session. Why is not here.
 */
typedef struct
{
  PdId one;
  PdId other;
} PdCirclePair;

/**
 * PdCircle:
 * @id: what its row is known by
 * @name: what the circle is called
 * @format: how many meet at a time
 * @days_between: the rhythm, in days from one session of somebody to their next
 * @minutes: how long a session is
 * @modes: how they can meet: a set of `1 << PdMeetingMode`
 * @zone: the IANA zone that its times are told in
 * @agreement_id: what they agreed: a supervision agreement of kind co-supervision, which has
 *   versions and a review; or %PD_ID_NONE
 * @started_on: the first day
 * @ended_on: the last day, or %PD_DAY_NONE
 * @members: (element-type PdCircleMember): who is in it, and who was
 * @kept_apart: (element-type PdCirclePair): whom to keep apart, as far as that stands here:
 *   line management is not here, it follows from agreements
 *
 * People who supervise one another as equals.
 */
typedef struct
{
  PdId           id;
  char          *name;
  PdCircleFormat format;
  int            days_between;
  int            minutes;
  guint          modes;
  char          *zone;
  PdId           agreement_id;
  PdDay          started_on;
  PdDay          ended_on;
  GPtrArray     *members;
  GArray        *kept_apart;
} PdCircle;

PdCircle       *pd_circle_new (const char    *name,
                               PdCircleFormat format,
                               const char    *zone,
                               PdDay          started_on);
PdCircle       *pd_circle_copy (const PdCircle *self);
void            pd_circle_free (PdCircle *self);
gboolean        pd_circle_equal (const PdCircle *self,
                                 const PdCircle *other);
void            pd_circle_set_name (PdCircle   *self,
                                    const char *name);
void            pd_circle_take_member (PdCircle       *self,
                                       PdCircleMember *member);
PdCircleMember *pd_circle_find_member (const PdCircle *self,
                                       PdId            id);
void            pd_circle_keep_apart (PdCircle *self,
                                      PdId      one,
                                      PdId      other,
                                      gboolean  are_kept_apart);
gboolean        pd_circle_are_kept_apart (const PdCircle *self,
                                          PdId            one,
                                          PdId            other);
GArray         *pd_circle_find_line_managed (const PdCircle *self,
                                             GPtrArray      *agreements,
                                             PdDay           day);
gboolean        pd_circle_check (const PdCircle *self,
                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircle, pd_circle_free)

G_END_DECLS
