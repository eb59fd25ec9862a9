/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-session.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STATES[] = {
  [PD_CIRCLE_SESSION_BOOKED] = { "booked", N_ ("Booked"), "planned" },
  [PD_CIRCLE_SESSION_HELD] = { "held", N_ ("Held"), "met came done" },
  [PD_CIRCLE_SESSION_MOVED] = { "moved", N_ ("Moved"), "postponed rescheduled" },
  [PD_CIRCLE_SESSION_NOT_HELD] = { "not-held", N_ ("Didn’t happen"), "cancelled canceled" },
};

static PdCircleSeat *
get_seat (const PdCircleSession *self,
          guint                  i)
{
  return &g_array_index (self->seats, PdCircleSeat, i);
}

static PdMeetingMode
find_first_mode (guint modes)
{
  return modes != 0 ? (PdMeetingMode) g_bit_nth_lsf (modes, -1) : PD_MEETING_FACE_TO_FACE;
}

/**
 * pd_circle_session_new:
 * @circle: of which circle
 * @day: when, on its clock
 * @start: in minutes since the midnight that @day begins with
 *
 * Returns: (transfer full): a booked session of nobody yet, without a row
 */
PdCircleSession *
pd_circle_session_new (const PdCircle *circle,
                       PdDay           day,
                       int             start)
{
  PdCircleSession *self;

  g_return_val_if_fail (circle != NULL, NULL);

  self = g_new0 (PdCircleSession, 1);
  self->circle_id = circle->id;
  self->day = day;
  self->start = start;
  self->minutes = circle->minutes;
  self->mode = find_first_mode (circle->modes);
  self->seats = g_array_new (FALSE, FALSE, sizeof (PdCircleSeat));
  return self;
}

/**
 * pd_circle_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): another one that is the same
 */
PdCircleSession *
pd_circle_session_copy (const PdCircleSession *self)
{
  PdCircleSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->seats = g_array_copy (self->seats);
  return copy;
}

/**
 * pd_circle_session_free:
 * @self: (transfer full) (nullable): a session
 */
void
pd_circle_session_free (PdCircleSession *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->seats);
  g_free (self);
}

static gboolean
seats_equal (const PdCircleSession *self,
             const PdCircleSession *other)
{
  if (self->seats->len != other->seats->len)
    return FALSE;
  for (guint i = 0; i < self->seats->len; i++)
    {
      const PdCircleSeat *one = get_seat (self, i);
      const PdCircleSeat *two = get_seat (other, i);

      if (one->member_id != two->member_id || one->role != two->role || one->has_come != two->has_come ||
          one->shift_id != two->shift_id || one->cut_from_id != two->cut_from_id || one->rest_id != two->rest_id)
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_session_equal:
 * @self: a session
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_circle_session_equal (const PdCircleSession *self,
                         const PdCircleSession *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->circle_id == other->circle_id &&
         self->day == other->day &&
         self->start == other->start &&
         self->minutes == other->minutes &&
         self->mode == other->mode &&
         self->state == other->state &&
         self->is_pinned == other->is_pinned &&
         self->host_id == other->host_id &&
         self->rebooked_as == other->rebooked_as &&
         seats_equal (self, other);
}

/**
 * pd_circle_session_seat:
 * @self: a session
 * @member_id: who is to come
 * @role: what they do
 *
 * Adds them, or gives them another role.
 */
void
pd_circle_session_seat (PdCircleSession *self,
                        PdId             member_id,
                        PdCircleRole     role)
{
  PdCircleSeat  added = { .member_id = member_id, .role = role };
  PdCircleSeat *seat;

  g_return_if_fail (self != NULL);

  seat = pd_circle_session_find_seat (self, member_id);
  if (seat != NULL)
    seat->role = role;
  else
    g_array_append_val (self->seats, added);
}

/**
 * pd_circle_session_find_seat:
 * @self: a session
 * @member_id: a member
 *
 * Returns: (transfer none) (nullable): how they take part, or %NULL if they don't; until
 *   somebody is added
 */
PdCircleSeat *
pd_circle_session_find_seat (const PdCircleSession *self,
                             PdId                   member_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->seats->len; i++)
    {
      if (get_seat (self, i)->member_id == member_id)
        return get_seat (self, i);
    }
  return NULL;
}

/**
 * pd_circle_session_find_role:
 * @self: a session
 * @role: a role
 *
 * Returns: the first member who has it, or %PD_ID_NONE
 */
PdId
pd_circle_session_find_role (const PdCircleSession *self,
                             PdCircleRole           role)
{
  g_return_val_if_fail (self != NULL, PD_ID_NONE);

  for (guint i = 0; i < self->seats->len; i++)
    {
      if (get_seat (self, i)->role == role)
        return get_seat (self, i)->member_id;
    }
  return PD_ID_NONE;
}

static void
set_state (PdCircleSession     *self,
           PdCircleSessionState state)
{
  self->state = state;
  self->rebooked_as = PD_ID_NONE;
  for (guint i = 0; i < self->seats->len; i++)
    get_seat (self, i)->has_come = FALSE;
}

/**
 * pd_circle_session_hold:
 * @self: a session
 * @come_ids: (array length=n): who was there; those who were not to come are added
 * @n: how many
 *
 * Puts down that it took place.
 */
void
pd_circle_session_hold (PdCircleSession *self,
                        const PdId      *come_ids,
                        guint            n)
{
  g_return_if_fail (self != NULL);

  set_state (self, PD_CIRCLE_SESSION_HELD);
  for (guint i = 0; i < n; i++)
    {
      if (pd_circle_session_find_seat (self, come_ids[i]) == NULL)
        pd_circle_session_seat (self, come_ids[i], PD_CIRCLE_ROLE_COMPANION);
      pd_circle_session_find_seat (self, come_ids[i])->has_come = TRUE;
    }
}

/**
 * pd_circle_session_move:
 * @self: a session
 * @rebooked_as: the session that takes its place
 *
 * Puts down that it takes place at another time.
 */
void
pd_circle_session_move (PdCircleSession *self,
                        PdId             rebooked_as)
{
  g_return_if_fail (self != NULL);

  set_state (self, PD_CIRCLE_SESSION_MOVED);
  self->rebooked_as = rebooked_as;
}

/**
 * pd_circle_session_not_hold:
 * @self: a session
 *
 * Puts down that it did not happen. Nobody has to say why.
 */
void
pd_circle_session_not_hold (PdCircleSession *self)
{
  g_return_if_fail (self != NULL);

  set_state (self, PD_CIRCLE_SESSION_NOT_HELD);
}

static const char *
find_problem_of_seats (const PdCircleSession *self)
{
  guint n_come = 0;

  for (guint i = 0; i < self->seats->len; i++)
    {
      n_come += get_seat (self, i)->has_come;
      if (get_seat (self, i)->member_id == PD_ID_NONE ||
          pd_circle_session_find_seat (self, get_seat (self, i)->member_id) != get_seat (self, i))
        return _ ("Everybody who comes is named once.");
    }
  if (self->seats->len < 2)
    return _ ("A session is of two people at least.");
  if (self->host_id != PD_ID_NONE && pd_circle_session_find_seat (self, self->host_id) == NULL)
    return _ ("Whoever hosts comes.");
  if (self->state == PD_CIRCLE_SESSION_HELD && n_come < 2)
    return _ ("Say who was there: two people at least.");
  if (self->state != PD_CIRCLE_SESSION_HELD && n_come > 0)
    return _ ("Nobody was at a session that was not held.");
  return NULL;
}

/**
 * pd_circle_session_check:
 * @self: a session
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_circle_session_check (const PdCircleSession *self,
                         GError               **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->circle_id == PD_ID_NONE)
    problem = _ ("A session is of a circle.");
  else if (self->day == PD_DAY_NONE || self->start < 0 || self->start >= PD_MINUTES_PER_DAY)
    problem = _ ("A session has a day and a time.");
  else if (self->minutes <= 0 || self->minutes > PD_MINUTES_PER_DAY)
    problem = _ ("A session lasts between a minute and a day.");
  else if ((self->state == PD_CIRCLE_SESSION_MOVED) != (self->rebooked_as != PD_ID_NONE))
    problem = _ ("Say which session takes the place of the one that was moved.");
  else
    problem = find_problem_of_seats (self);

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_circle_session_state_to_nick:
 * @state: what became of a session
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_circle_session_state_to_nick (PdCircleSessionState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_circle_session_state_to_words:
 * @state: what became of a session
 *
 * Returns: the same in the reader's language
 */
const char *
pd_circle_session_state_to_words (PdCircleSessionState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_circle_session_state_parse:
 * @text: (nullable): what may be what became of a session
 * @ret_state: (out): the state
 *
 * Returns: whether it is one
 */
gboolean
pd_circle_session_state_parse (const char           *text,
                               PdCircleSessionState *ret_state)
{
  guint value;

  if (!pd_spelling_find (STATES, G_N_ELEMENTS (STATES), text, &value))
    return FALSE;
  *ret_state = value;
  return TRUE;
}
