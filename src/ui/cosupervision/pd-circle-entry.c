/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-entry.h"

#include <glib/gi18n-lib.h>

/* Said in a word and with a picture, so that nothing hangs on a colour. */
static const struct
{
  const char *words;
  const char *icon_name;
} STATES[PD_CIRCLE_ENTRY_N_STATES] = {
  [PD_CIRCLE_ENTRY_PROPOSED] = { N_ ("Proposed"), "document-edit-symbolic" },
  [PD_CIRCLE_ENTRY_DIARY] = { N_ ("In diaries"), "x-office-calendar-symbolic" },
  [PD_CIRCLE_ENTRY_GOES] = { N_ ("In diaries, would go"), "edit-delete-symbolic" },
  [PD_CIRCLE_ENTRY_HELD] = { N_ ("Held"), "object-select-symbolic" },
  [PD_CIRCLE_ENTRY_MOVED] = { N_ ("Moved"), "media-seek-forward-symbolic" },
  [PD_CIRCLE_ENTRY_NOT_HELD] = { N_ ("Didn’t happen"), "window-close-symbolic" },
};

static PdCircleEntry *
create (PdCircleEntryState state,
        PdDay              day,
        int                start,
        int                minutes)
{
  PdCircleEntry *self = g_new0 (PdCircleEntry, 1);

  self->state = state;
  self->day = day;
  self->start = start;
  self->minutes = minutes;
  self->member_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  return self;
}

/**
 * pd_circle_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): another one that is the same
 */
PdCircleEntry *
pd_circle_entry_copy (const PdCircleEntry *self)
{
  PdCircleEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->member_ids = g_array_copy (self->member_ids);
  copy->planned = self->planned != NULL ? pd_planned_session_copy (self->planned) : NULL;
  return copy;
}

/**
 * pd_circle_entry_free:
 * @self: (transfer full) (nullable): an entry
 */
void
pd_circle_entry_free (PdCircleEntry *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->member_ids);
  g_clear_pointer (&self->planned, pd_planned_session_free);
  g_free (self);
}

static gboolean
is_of_members (const PdPlannedSession *planned,
               const PdCircleSession  *session)
{
  if (planned->member_ids->len != session->seats->len)
    return FALSE;
  for (guint i = 0; i < session->seats->len; i++)
    if (!pd_planned_session_has_member (planned, g_array_index (session->seats, PdCircleSeat, i).member_id))
      return FALSE;
  return TRUE;
}

static gboolean
is_session (const PdPlannedSession *planned,
            PdCirclePlanning       *planning,
            const PdCircleSession  *session)
{
  const PdCircleTime *time;

  if (planned->hold == PD_HOLD_NONE || planned->hold == PD_HOLD_HELD || planned->time < 0)
    return FALSE;
  time = pd_circle_planning_get_time (planning, planned->round, (guint) planned->time);
  return time->day == session->day && time->start == session->start && is_of_members (planned, session);
}

static const PdPlannedSession *
find_planned (GPtrArray             *list,
              PdCirclePlanning      *planning,
              const PdCircleSession *session)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (list, i);

      if (is_session (planned, planning, session))
        return planned;
    }
  return NULL;
}

static PdCircleEntryState
get_state (const PdCircleSession *session)
{
  switch (session->state)
    {
    case PD_CIRCLE_SESSION_HELD:
      return PD_CIRCLE_ENTRY_HELD;
    case PD_CIRCLE_SESSION_MOVED:
      return PD_CIRCLE_ENTRY_MOVED;
    case PD_CIRCLE_SESSION_NOT_HELD:
      return PD_CIRCLE_ENTRY_NOT_HELD;
    case PD_CIRCLE_SESSION_BOOKED:
    default:
      return PD_CIRCLE_ENTRY_DIARY;
    }
}

static PdCircleEntry *
create_of_session (const PdCircleSession *session)
{
  PdCircleEntry *self = create (get_state (session), session->day, session->start, session->minutes);

  self->is_pinned = session->is_pinned && session->state == PD_CIRCLE_SESSION_BOOKED;
  self->host_id = session->host_id;
  self->bringer_id = pd_circle_session_find_role (session, PD_CIRCLE_ROLE_BRINGER);
  self->session_id = session->id;
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (session->state != PD_CIRCLE_SESSION_HELD || seat->has_come)
        g_array_append_val (self->member_ids, seat->member_id);
    }
  return self;
}

/* With the turns of the proposal, where that has it. */
static PdCircleEntry *
create_kept (const PdCircleSession *session,
             PdCirclePlanning      *planning,
             const PdCirclePlan    *plan)
{
  PdCircleEntry          *self = create_of_session (session);
  const PdPlannedSession *planned;

  if (plan == NULL || session->state != PD_CIRCLE_SESSION_BOOKED)
    return self;
  planned = find_planned (plan->sessions, planning, session);
  if (planned != NULL)
    {
      self->planned = pd_planned_session_copy (planned);
      self->host_id = planned->host_id;
      self->bringer_id = planned->bringer_id;
    }
  else if (find_planned (plan->dropped, planning, session) != NULL)
    self->state = PD_CIRCLE_ENTRY_GOES;
  return self;
}

static PdCircleEntry *
create_proposed (const PdCircle         *circle,
                 PdCirclePlanning       *planning,
                 const PdPlannedSession *planned)
{
  const PdCircleTime *time = pd_circle_planning_get_time (planning, planned->round, (guint) planned->time);
  PdCircleEntry      *self = create (PD_CIRCLE_ENTRY_PROPOSED, time->day, time->start, circle->minutes);

  self->is_pinned = planned->hold == PD_HOLD_PINNED;
  self->host_id = planned->host_id;
  self->bringer_id = planned->bringer_id;
  self->planned = pd_planned_session_copy (planned);
  g_array_append_vals (self->member_ids, planned->member_ids->data, planned->member_ids->len);
  return self;
}

static gboolean
is_kept (const PdPlannedSession *planned,
         PdCirclePlanning       *planning,
         GPtrArray              *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    if (is_session (planned, planning, g_ptr_array_index (sessions, i)))
      return TRUE;
  return FALSE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PdCircleEntry *one = *(const PdCircleEntry *const *) a;
  const PdCircleEntry *other = *(const PdCircleEntry *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (one->session_id > other->session_id) - (one->session_id < other->session_id);
}

/**
 * pd_circle_entry_list:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): its sessions
 * @planning: (nullable): what @plan was made from
 * @plan: (nullable): a proposal, which is not kept yet
 *
 * Returns: (transfer full) (element-type PdCircleEntry): the sessions, and what the proposal
 *   would make of them, in order of time
 */
GPtrArray *
pd_circle_entry_list (const PdCircle     *circle,
                      GPtrArray          *sessions,
                      PdCirclePlanning   *planning,
                      const PdCirclePlan *plan)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_entry_free);

  g_return_val_if_fail (circle != NULL && sessions != NULL, entries);
  g_return_val_if_fail (plan == NULL || planning != NULL, entries);

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (entries, create_kept (g_ptr_array_index (sessions, i), planning, plan));
  for (guint i = 0; plan != NULL && i < plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (plan->sessions, i);

      if (planned->hold != PD_HOLD_HELD && planned->time >= 0 && !is_kept (planned, planning, sessions))
        g_ptr_array_add (entries, create_proposed (circle, planning, planned));
    }
  g_ptr_array_sort (entries, compare);
  return entries;
}

static gboolean
has_same_members (const PdCircleEntry *self,
                  const PdCircleEntry *other)
{
  return self->member_ids->len == other->member_ids->len &&
         memcmp (self->member_ids->data, other->member_ids->data, self->member_ids->len * sizeof (PdId)) == 0;
}

/**
 * pd_circle_entry_is_same:
 * @self: an entry
 * @other: another
 *
 * Returns: whether both are the same session; of one that is only proposed, whether the same
 *   people meet at the same time
 */
gboolean
pd_circle_entry_is_same (const PdCircleEntry *self,
                         const PdCircleEntry *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->session_id != PD_ID_NONE && other->session_id != PD_ID_NONE)
    return self->session_id == other->session_id;
  return self->day == other->day && self->start == other->start && has_same_members (self, other);
}

/**
 * pd_circle_entry_looks_same:
 * @self: an entry
 * @other: another
 *
 * Returns: whether the same is said of both, where people are called the same
 */
gboolean
pd_circle_entry_looks_same (const PdCircleEntry *self,
                            const PdCircleEntry *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->state == other->state && self->is_pinned == other->is_pinned && self->day == other->day &&
         self->start == other->start && self->minutes == other->minutes && self->host_id == other->host_id &&
         self->bringer_id == other->bringer_id && has_same_members (self, other);
}

/**
 * pd_circle_entry_state_to_words:
 * @state: how far a session is settled
 *
 * Returns: the same in the reader's language
 */
const char *
pd_circle_entry_state_to_words (PdCircleEntryState state)
{
  g_return_val_if_fail (state < PD_CIRCLE_ENTRY_N_STATES, "");

  return _ (STATES[state].words);
}

/**
 * pd_circle_entry_state_get_icon:
 * @state: how far a session is settled
 *
 * Returns: the name of a picture that says so without a colour
 */
const char *
pd_circle_entry_state_get_icon (PdCircleEntryState state)
{
  g_return_val_if_fail (state < PD_CIRCLE_ENTRY_N_STATES, "");

  return STATES[state].icon_name;
}
