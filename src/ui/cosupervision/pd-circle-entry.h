/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-plan.h"
#include "pd-circle-session.h"

G_BEGIN_DECLS

typedef enum
{
  PD_CIRCLE_ENTRY_PROPOSED, /* nobody has it in their diary yet */
  PD_CIRCLE_ENTRY_DIARY,    /* people have it in their diaries */
  PD_CIRCLE_ENTRY_GOES,     /* they have it, and with the proposal it goes */
  PD_CIRCLE_ENTRY_HELD,
  PD_CIRCLE_ENTRY_MOVED,
  PD_CIRCLE_ENTRY_NOT_HELD,
  PD_CIRCLE_ENTRY_N_STATES,
} PdCircleEntryState;

/**
 * PdCircleEntry:
 * @state: how far it is settled
 * @is_pinned: whether a plan leaves it as it is
 * @day: when, on the circle's clock
 * @start: in minutes since the midnight that @day begins with
 * @minutes: how long
 * @member_ids: (element-type PdId): who comes; of one that was held, who came
 * @host_id: who hosts, or %PD_ID_NONE
 * @bringer_id: who brings, or %PD_ID_NONE
 * @session_id: the session that it is, or %PD_ID_NONE of one that is only proposed
 * @planned: (nullable): the same as the proposal has it
 *
 * A session as the plan of a circle shows it: one that is kept, or one that is proposed.
 */
typedef struct
{
  PdCircleEntryState state;
  gboolean           is_pinned;
  PdDay              day;
  int                start;
  int                minutes;
  GArray            *member_ids;
  PdId               host_id;
  PdId               bringer_id;
  PdId               session_id;
  PdPlannedSession  *planned;
} PdCircleEntry;

GPtrArray     *pd_circle_entry_list (const PdCircle     *circle,
                                     GPtrArray          *sessions,
                                     PdCirclePlanning   *planning,
                                     const PdCirclePlan *plan);
PdCircleEntry *pd_circle_entry_copy (const PdCircleEntry *self);
void           pd_circle_entry_free (PdCircleEntry *self);
gboolean       pd_circle_entry_is_same (const PdCircleEntry *self,
                                        const PdCircleEntry *other);
gboolean       pd_circle_entry_looks_same (const PdCircleEntry *self,
                                           const PdCircleEntry *other);

const char *pd_circle_entry_state_to_words (PdCircleEntryState state);
const char *pd_circle_entry_state_get_icon (PdCircleEntryState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleEntry, pd_circle_entry_free)

G_END_DECLS
