/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"

G_BEGIN_DECLS

typedef enum
{
  PD_HOLD_NONE,   /* newly proposed */
  PD_HOLD_DIARY,  /* people have it in their diaries: it stays if it can */
  PD_HOLD_PINNED, /* somebody said that it stays */
  PD_HOLD_HELD,   /* it took place, whatever rules say now */
} PdHold;

/**
 * PdPlannedSession:
 * @hold: how far it is settled
 * @round: in which round
 * @time: which of the round's times; -1 for one that was held at another
 * @member_ids: (element-type PdId): who, in order of id
 * @host_id: who hosts, or %PD_ID_NONE while that is open
 * @bringer_id: who brings, or %PD_ID_NONE
 * @timekeeper_id: who keeps the time, or %PD_ID_NONE
 * @extra_minutes: what is paid beyond shifts, of all together
 * @reasons: (element-type utf8): why it is as it is, a sentence each
 *
 * A session of co-supervision that is proposed, or that is there already.
 */
typedef struct
{
  PdHold     hold;
  guint      round;
  int        time;
  GArray    *member_ids;
  PdId       host_id;
  PdId       bringer_id;
  PdId       timekeeper_id;
  int        extra_minutes;
  GPtrArray *reasons;
} PdPlannedSession;

PdPlannedSession *pd_planned_session_new (PdHold hold,
                                          guint  round,
                                          int    time);
PdPlannedSession *pd_planned_session_copy (const PdPlannedSession *self);
void              pd_planned_session_free (PdPlannedSession *self);
void              pd_planned_session_add_member (PdPlannedSession *self,
                                                 PdId              id);
gboolean          pd_planned_session_has_member (const PdPlannedSession *self,
                                                 PdId                    id);
gboolean          pd_planned_session_is_of_same_people (const PdPlannedSession *self,
                                                        const PdPlannedSession *other);
char             *pd_planned_session_dup_reasons (const PdPlannedSession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPlannedSession, pd_planned_session_free)

G_END_DECLS
