/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-session.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-id-list-private.h"
#include "pd-spelling-private.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STATES[] = {
  [PD_SESSION_BOOKED] = { "booked", N_ ("Booked"), "planned" },
  [PD_SESSION_HELD] = { "held", N_ ("Held"), "done met" },
  [PD_SESSION_MOVED] = { "moved", N_ ("Moved"), "postponed rescheduled" },
  [PD_SESSION_CANCELLED] = { "cancelled", N_ ("Cancelled"), "canceled" },
};

/**
 * pd_session_new:
 * @agreement: the supervision agreement that it is under
 * @day: when
 * @start: in minutes since the midnight that @day begins with
 *
 * Returns: (transfer full): a session as it was agreed, booked, without a row yet
 */
PdSession *
pd_session_new (const PdSupervisionAgreement *agreement,
                PdDay                         day,
                int                           start)
{
  PdSession *self;

  g_return_val_if_fail (agreement != NULL, NULL);

  self = g_new0 (PdSession, 1);
  self->agreement_id = agreement->id;
  self->day = day;
  self->start = start;
  self->minutes = agreement->minutes;
  self->mode = agreement->mode;
  self->place = g_strdup (agreement->place);
  self->is_planned = TRUE;
  self->why = g_strdup ("");
  self->present_ids = pd_id_list_new ();
  return self;
}

/**
 * pd_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): another one that is the same
 */
PdSession *
pd_session_copy (const PdSession *self)
{
  PdSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->place = g_strdup (self->place);
  copy->why = g_strdup (self->why);
  copy->present_ids = g_array_copy (self->present_ids);
  return copy;
}

/**
 * pd_session_free:
 * @self: (transfer full) (nullable): a session
 */
void
pd_session_free (PdSession *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self->why);
  g_array_unref (self->present_ids);
  g_free (self);
}

/**
 * pd_session_equal:
 * @self: a session
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_session_equal (const PdSession *self,
                  const PdSession *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->agreement_id == other->agreement_id &&
         self->day == other->day &&
         self->start == other->start &&
         self->minutes == other->minutes &&
         self->mode == other->mode &&
         g_str_equal (self->place, other->place) &&
         self->is_planned == other->is_planned &&
         self->state == other->state &&
         g_str_equal (self->why, other->why) &&
         self->by == other->by &&
         self->rebooked_as == other->rebooked_as &&
         self->shift_id == other->shift_id &&
         pd_id_list_equal (self->present_ids, other->present_ids);
}

/**
 * pd_session_set_place:
 * @self: a session
 * @place: (nullable): where
 */
void
pd_session_set_place (PdSession  *self,
                      const char *place)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->place, place);
}

/**
 * pd_session_set_why:
 * @self: a session
 * @why: (nullable): why it was moved or cancelled
 */
void
pd_session_set_why (PdSession  *self,
                    const char *why)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->why, why);
}

/**
 * pd_session_hold:
 * @self: a session
 * @present_ids: (array length=n): who was there
 * @n: how many they are
 *
 * Puts down that it took place.
 */
void
pd_session_hold (PdSession  *self,
                 const PdId *present_ids,
                 guint       n)
{
  g_return_if_fail (self != NULL);

  self->state = PD_SESSION_HELD;
  self->by = PD_ID_NONE;
  self->rebooked_as = PD_ID_NONE;
  pd_session_set_why (self, NULL);
  g_array_set_size (self->present_ids, 0);
  if (n > 0)
    g_array_append_vals (self->present_ids, present_ids, n);
}

/**
 * pd_session_cancel:
 * @self: a session
 * @by: who cancelled it; %PD_ID_NONE for somebody from outside
 * @why: (nullable): the reason
 *
 * Puts down that it did not take place.
 */
void
pd_session_cancel (PdSession  *self,
                   PdId        by,
                   const char *why)
{
  g_return_if_fail (self != NULL);

  self->state = PD_SESSION_CANCELLED;
  self->by = by;
  pd_session_set_why (self, why);
  g_array_set_size (self->present_ids, 0);
}

/**
 * pd_session_move:
 * @self: a session
 * @by: who moved it; %PD_ID_NONE for somebody from outside
 * @why: (nullable): the reason
 * @rebooked_as: the session that takes its place
 *
 * Puts down that it takes place at another time.
 */
void
pd_session_move (PdSession  *self,
                 PdId        by,
                 const char *why,
                 PdId        rebooked_as)
{
  g_return_if_fail (self != NULL);

  pd_session_cancel (self, by, why);
  self->state = PD_SESSION_MOVED;
  self->rebooked_as = rebooked_as;
}

/**
 * pd_session_has_present:
 * @self: a session
 * @person_id: somebody
 *
 * Returns: whether they were there
 */
gboolean
pd_session_has_present (const PdSession *self,
                        PdId             person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return pd_id_list_has (self->present_ids, person_id);
}

static const char *
find_problem_of_state (const PdSession *self)
{
  switch (self->state)
    {
    case PD_SESSION_BOOKED:
      if (self->present_ids->len > 0)
        return _ ("Nobody was at a session yet that is only booked.");
      break;
    case PD_SESSION_HELD:
      if (self->present_ids->len == 0)
        return _ ("Say who was there.");
      break;
    case PD_SESSION_MOVED:
      if (self->rebooked_as == PD_ID_NONE || self->rebooked_as == self->id)
        return _ ("Say which session takes the place of the one that was moved.");
      break;
    case PD_SESSION_CANCELLED:
      if (*self->why == '\0')
        return _ ("Say why the session was cancelled.");
      break;
    }
  return NULL;
}

/**
 * pd_session_check:
 * @self: a session
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_session_check (const PdSession *self,
                  GError         **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->agreement_id == PD_ID_NONE)
    problem = _ ("A session is under a supervision agreement.");
  else if (self->day == PD_DAY_NONE || self->start < 0 || self->start >= PD_MINUTES_PER_DAY)
    problem = _ ("A session has a day and a time.");
  else if (self->minutes <= 0 || self->minutes > PD_MINUTES_PER_DAY)
    problem = _ ("A session lasts between a minute and a day.");
  else if (!pd_id_list_is_sound (self->present_ids))
    problem = _ ("Everybody who was there is named once.");
  else
    problem = find_problem_of_state (self);

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_session_compare:
 * @self: a session
 * @other: another
 *
 * Returns: less than, equal to or more than 0, as @self begins before, with or after @other
 */
int
pd_session_compare (const PdSession *self,
                    const PdSession *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, 0);

  if (self->day != other->day)
    return self->day < other->day ? -1 : 1;
  return (self->start > other->start) - (self->start < other->start);
}

/**
 * pd_session_state_to_nick:
 * @state: what became of a session
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_session_state_to_nick (PdSessionState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_session_state_to_words:
 * @state: what became of a session
 *
 * Returns: the same in the reader's language
 */
const char *
pd_session_state_to_words (PdSessionState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_session_state_parse:
 * @text: (nullable): what may be what became of a session
 * @ret_state: (out): the state
 *
 * Returns: whether @text is one
 */
gboolean
pd_session_state_parse (const char     *text,
                        PdSessionState *ret_state)
{
  guint value;

  if (!pd_spelling_find (STATES, G_N_ELEMENTS (STATES), text, &value))
    return FALSE;
  *ret_state = value;
  return TRUE;
}
