/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

typedef enum
{
  PD_SESSION_BOOKED,
  PD_SESSION_HELD,
  PD_SESSION_MOVED,
  PD_SESSION_CANCELLED,
} PdSessionState;

/**
 * PdSession:
 * @id: what its row is known by
 * @agreement_id: the supervision agreement that it is under
 * @day: when
 * @start: in minutes since the midnight that @day begins with
 * @minutes: how long
 * @mode: how they meet
 * @place: where
 * @is_planned: whether it was booked ahead; not where it came up on the day
 * @state: what became of it
 * @why: why it was moved or cancelled; never %NULL
 * @by: who moved or cancelled it; %PD_ID_NONE for somebody from outside
 * @rebooked_as: the session that takes its place, or %PD_ID_NONE
 * @shift_id: where it stands on the roster as paid time, or %PD_ID_NONE
 * @present_ids: (element-type PdId): who was there
 *
 * One supervision session. What was said in it stands in a note, which is sealed; this
 * holds nothing of it.
 */
typedef struct
{
  PdId           id;
  PdId           agreement_id;
  PdDay          day;
  int            start;
  int            minutes;
  PdMeetingMode  mode;
  char          *place;
  gboolean       is_planned;
  PdSessionState state;
  char          *why;
  PdId           by;
  PdId           rebooked_as;
  PdId           shift_id;
  GArray        *present_ids;
} PdSession;

PdSession *pd_session_new (const PdSupervisionAgreement *agreement,
                           PdDay                         day,
                           int                           start);
PdSession *pd_session_copy (const PdSession *self);
void       pd_session_free (PdSession *self);
gboolean   pd_session_equal (const PdSession *self,
                             const PdSession *other);
void       pd_session_set_place (PdSession  *self,
                                 const char *place);
void       pd_session_set_why (PdSession  *self,
                               const char *why);
void       pd_session_hold (PdSession  *self,
                            const PdId *present_ids,
                            guint       n);
void       pd_session_cancel (PdSession  *self,
                              PdId        by,
                              const char *why);
void       pd_session_move (PdSession  *self,
                            PdId        by,
                            const char *why,
                            PdId        rebooked_as);
gboolean   pd_session_has_present (const PdSession *self,
                                   PdId             person_id);
gboolean   pd_session_check (const PdSession *self,
                             GError         **error);
int        pd_session_compare (const PdSession *self,
                               const PdSession *other);

const char *pd_session_state_to_nick (PdSessionState state);
const char *pd_session_state_to_words (PdSessionState state);
gboolean    pd_session_state_parse (const char     *text,
                                    PdSessionState *ret_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSession, pd_session_free)

G_END_DECLS
