/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"
#include "pd-role-scope.h"
#include "pd-session.h"

G_BEGIN_DECLS

/* In the order in which they are listed: what needs somebody first. */
typedef enum
{
  PD_DUE_OVERDUE,
  PD_DUE_NOT_AGREED,
  PD_DUE_BY,
  PD_DUE_BOOKED,
} PdDueState;

/**
 * PdSupervisionDue:
 * @person_id: who is to have supervision
 * @agreement_id: under which agreement, or %PD_ID_NONE for somebody who has none
 * @state: whether that is settled
 * @due_on: the last day for the next session, or %PD_DAY_NONE without an agreement
 * @is_rebooking: whether @due_on is there because a session was cancelled
 * @last_held: the day of the last session that they came to, or %PD_DAY_NONE
 * @next_id: the next session that is booked, or %PD_ID_NONE
 * @next_booked: its day, or %PD_DAY_NONE
 * @promised_days: how often their role promises supervision, in days, where that is more
 *   often than what is agreed or where nothing is agreed; otherwise 0
 * @unrecorded_id: a session that was to be before today and of which nobody put down what
 *   became of it, or %PD_ID_NONE
 *
 * How one person stands with one supervision agreement. Nothing of what was said.
 */
typedef struct
{
  PdId       person_id;
  PdId       agreement_id;
  PdDueState state;
  PdDay      due_on;
  gboolean   is_rebooking;
  PdDay      last_held;
  PdId       next_id;
  PdDay      next_booked;
  int        promised_days;
  PdId       unrecorded_id;
} PdSupervisionDue;

GArray *pd_supervision_due_list (GPtrArray *agreements,
                                 GPtrArray *sessions,
                                 GPtrArray *people,
                                 PdDay      today);
void    pd_supervision_due_add_promises (GArray    *dues,
                                         GPtrArray *agreements,
                                         GPtrArray *scopes,
                                         PdDay      today);
PdDay   pd_supervision_due_get_rebook_by (PdDay day);
PdDay   pd_supervision_due_get_working_day (PdDay day);
char   *pd_supervision_due_to_words (const PdSupervisionDue *self);
char   *pd_supervision_due_to_short_words (const PdSupervisionDue *self);

const char *pd_due_state_to_nick (PdDueState state);
const char *pd_due_state_to_words (PdDueState state);

G_END_DECLS
