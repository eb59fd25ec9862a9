/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions, and their place on the roster. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-session-list.h"
#include "pd-session-table.h"
#include "pd-shift-table.h"
#include "pd-workspace-private.h"

/* @format has one %s, for the day. */
static PdChange *
begin (PdWorkspace     *self,
       const PdSession *session,
       const char      *format,
       GError         **error)
{
  g_autofree char *day = pd_day_to_short_words (session->day);
  g_autofree char *label = g_strdup_printf (format, day);

  return pd_workspace_begin_change (self, label, error);
}

static PdShift *
new_shift (PdWorkspace                  *self,
           const PdSupervisionAgreement *agreement,
           const PdSession              *session,
           PdId                          person_id,
           GError                      **error)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdPerson           *person = pd_workspace_get_person (self, person_id);
  const PdId         *site_ids = NULL;
  guint               n_sites = 0;

  if (person != NULL)
    site_ids = pd_person_get_site_ids (person, &n_sites);
  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, n_sites > 0 ? site_ids[0] : PD_ID_NONE);
  pd_shift_set_day (shift, session->day);
  pd_shift_set_activity (shift, agreement->kind == PD_SUPERVISION_CO_SUPERVISION ? PD_ACTIVITY_CO_SUPERVISION : PD_ACTIVITY_SUPERVISION);
  if (!pd_shift_set_times (shift, session->start, session->start + session->minutes, error))
    return NULL;
  return g_steal_pointer (&shift);
}

/* Paid time of everybody who is supervised; the first one's is the session's own. */
static gboolean
write_shifts (PdWorkspace                  *self,
              PdChange                     *change,
              const PdSupervisionAgreement *agreement,
              PdSession                    *session,
              GError                      **error)
{
  if (!agreement->is_paid || session->minutes == 0)
    return TRUE;
  for (guint i = 0; i < agreement->member_ids->len; i++)
    {
      g_autoptr (PdShift) shift = new_shift (self, agreement, session, g_array_index (agreement->member_ids, PdId, i), error);

      if (shift == NULL || !pd_shift_table_insert (change, shift, error))
        return FALSE;
      if (session->shift_id == PD_ID_NONE)
        session->shift_id = pd_shift_get_id (shift);
    }
  return TRUE;
}

/* Whether a shift stands on the roster for the session: it is the session's own, or, in a
 * group, one of somebody else at the same time for the same. */
static gboolean
is_for (PdShift *shift,
        PdShift *own)
{
  return pd_shift_get_id (shift) == pd_shift_get_id (own) ||
         (pd_shift_get_activity (shift) == pd_shift_get_activity (own) &&
          pd_shift_get_day (shift) == pd_shift_get_day (own) &&
          pd_shift_get_start (shift) == pd_shift_get_start (own) &&
          pd_shift_get_end (shift) == pd_shift_get_end (own));
}

static gboolean
is_member (GPtrArray       *agreements,
           const PdSession *session,
           PdId             person_id)
{
  const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, session->agreement_id);

  return agreement != NULL && pd_supervision_agreement_has_member (agreement, person_id);
}

static gboolean
delete_shifts (PdWorkspace *self,
               PdChange    *change,
               PdSession   *session,
               GError     **error)
{
  g_autoptr (PdShift)   own = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self, NULL, error);
  PdDay                 day;

  if (agreements == NULL || !pd_shift_table_find (self->store, session->shift_id, &own, error))
    return FALSE;
  session->shift_id = PD_ID_NONE;
  if (own == NULL)
    return TRUE;
  day = pd_shift_get_day (own);
  if (!pd_shift_table_list_between (self->store, day, day, &shifts, error))
    return FALSE;
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (is_for (shift, own) && is_member (agreements, session, pd_shift_get_person_id (shift)) &&
          !pd_shift_table_delete (change, pd_shift_get_id (shift), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_booked (PdWorkspace                  *self,
              PdChange                     *change,
              const PdSupervisionAgreement *agreement,
              PdSession                    *session,
              GError                      **error)
{
  return write_shifts (self, change, agreement, session, error) && pd_session_table_save (change, session, error);
}

static gboolean
check_state (const PdSession *session,
             PdSessionState   state,
             GError         **error)
{
  if (session->state == state)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_REFUSED,
               /* Translators: %s is what became of a session: "held", "cancelled" */
               _ ("This can’t be done with this session; what is put down of it is: %s."),
               pd_session_state_to_words (session->state));
  return FALSE;
}

/**
 * pd_workspace_book_session:
 * @self: a workspace
 * @agreement: the supervision agreement that it is under
 * @session: (inout): a new one, which gets an id and its shift on the roster where it is
 *   paid time
 * @instead_of: (nullable) (inout): a cancelled one that it takes the place of
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is booked
 */
gboolean
pd_workspace_book_session (PdWorkspace                  *self,
                           const PdSupervisionAgreement *agreement,
                           PdSession                    *session,
                           PdSession                    *instead_of,
                           GError                      **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);
  g_return_val_if_fail (session != NULL && session->id == PD_ID_NONE, FALSE);

  if (instead_of != NULL && !check_state (instead_of, PD_SESSION_CANCELLED, error))
    return FALSE;
  /* Translators: acts in the history; %s is a day: "Tue 24 Nov" */
  change = begin (self, session, _ ("Book supervision on %s"), error);
  if (change == NULL || !write_booked (self, change, agreement, session, error))
    return FALSE;
  if (instead_of != NULL)
    {
      instead_of->rebooked_as = session->id;
      if (!pd_session_table_save (change, instead_of, error))
        return FALSE;
    }
  return pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_book_next_session:
 * @self: a workspace
 * @agreement: the supervision agreement that it is under
 * @day: when
 * @start: in minutes since midnight; -1 for the time of the last one
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Books the session that was agreed on in the one before, with the usual length and mode.
 * One that is booked for that day already is left as it is. A session that was cancelled
 * since the last was held is booked again with it.
 *
 * Returns: (transfer full): the session of that day
 */
PdSession *
pd_workspace_book_next_session (PdWorkspace                  *self,
                                const PdSupervisionAgreement *agreement,
                                PdDay                         day,
                                int                           start,
                                GError                      **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (PdSession) session = NULL;
  const PdSession      *known;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  sessions = pd_workspace_list_sessions (self, agreement, error);
  if (sessions == NULL)
    return NULL;
  known = pd_session_list_find_on (sessions, day);
  if (known != NULL)
    return pd_session_copy (known);
  session = pd_session_new (agreement, day, start >= 0 ? start : pd_session_list_get_usual_start (sessions));
  if (!pd_workspace_book_session (self, agreement, session, pd_session_list_find_cancelled (sessions), error))
    return NULL;
  return g_steal_pointer (&session);
}

/**
 * pd_workspace_hold_session:
 * @self: a workspace
 * @session: (inout): one that was read
 * @present_ids: (array length=n): who was there
 * @n: how many they are
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Puts down that it took place. A new one, which was not booked before, gets an id.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_hold_session (PdWorkspace *self,
                           PdSession   *session,
                           const PdId  *present_ids,
                           guint        n,
                           GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  pd_session_hold (session, present_ids, n);
  change = begin (self, session, _ ("Put down that supervision was held on %s"), error);
  return change != NULL && pd_session_table_save (change, session, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_move_session:
 * @self: a workspace
 * @agreement: the supervision agreement that it is under
 * @session: (inout): one that is booked
 * @to: (inout): a new one, at the new time, which gets an id
 * @by: who moves it; %PD_ID_NONE for somebody from outside
 * @why: (nullable): the reason
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not booked
 *
 * Books it anew, and takes its shift along in the same change.
 *
 * Returns: whether it is moved
 */
gboolean
pd_workspace_move_session (PdWorkspace                  *self,
                           const PdSupervisionAgreement *agreement,
                           PdSession                    *session,
                           PdSession                    *to,
                           PdId                          by,
                           const char                   *why,
                           GError                      **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL && session != NULL, FALSE);
  g_return_val_if_fail (to != NULL && to->id == PD_ID_NONE, FALSE);

  if (!check_state (session, PD_SESSION_BOOKED, error))
    return FALSE;
  change = begin (self, session, _ ("Move supervision of %s"), error);
  if (change == NULL || !delete_shifts (self, change, session, error) ||
      !write_booked (self, change, agreement, to, error))
    return FALSE;
  pd_session_move (session, by, why, to->id);
  return pd_session_table_save (change, session, error) && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_cancel_session:
 * @self: a workspace
 * @session: (inout): one that is booked
 * @by: who cancels it; %PD_ID_NONE for somebody from outside
 * @why: (nullable): the reason
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not booked
 *
 * Its shift leaves the roster in the same change.
 *
 * Returns: whether it is cancelled
 */
gboolean
pd_workspace_cancel_session (PdWorkspace *self,
                             PdSession   *session,
                             PdId         by,
                             const char  *why,
                             GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (!check_state (session, PD_SESSION_BOOKED, error))
    return FALSE;
  change = begin (self, session, _ ("Cancel supervision on %s"), error);
  if (change == NULL || !delete_shifts (self, change, session, error))
    return FALSE;
  pd_session_cancel (session, by, why);
  return pd_session_table_save (change, session, error) && pd_workspace_keep_change (self, change, error);
}
