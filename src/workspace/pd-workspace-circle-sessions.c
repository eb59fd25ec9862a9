/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions of a circle, one at a time, and their place on the roster. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-session-table.h"
#include "pd-error.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_list_circle_sessions:
 * @self: a workspace
 * @circle_id: a circle, or %PD_ID_NONE for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCircleSession): its sessions, in order of time
 */
GPtrArray *
pd_workspace_list_circle_sessions (PdWorkspace *self,
                                   PdId         circle_id,
                                   GError     **error)
{
  GPtrArray *sessions;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_circle_session_table_list (self->store, circle_id, &sessions, error))
    return NULL;
  return sessions;
}

/**
 * pd_workspace_load_circle_session:
 * @self: a workspace
 * @id: a session
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: (transfer full): the session
 */
PdCircleSession *
pd_workspace_load_circle_session (PdWorkspace *self,
                                  PdId         id,
                                  GError     **error)
{
  PdCircleSession *session;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_circle_session_table_find (self->store, id, &session, error))
    return NULL;
  if (session == NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The circle has no such session. Nothing was changed."));
  return session;
}

/* Whether nobody has changed it since it was read. */
static gboolean
check_is_current (PdWorkspace           *self,
                  const PdCircleSession *session,
                  GError               **error)
{
  g_autoptr (PdCircleSession) as_is = pd_workspace_load_circle_session (self, session->id, error);

  if (as_is == NULL)
    return FALSE;
  return pd_circle_session_equal (as_is, session) ||
         pd_workspace_refuse (error, _ ("The session has changed since it was opened. Nothing was changed; look at it again."));
}

static gboolean
check_is_booked (PdWorkspace           *self,
                 const PdCircleSession *session,
                 GError               **error)
{
  if (!check_is_current (self, session, error))
    return FALSE;
  if (session->state == PD_CIRCLE_SESSION_BOOKED)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_REFUSED,
               /* Translators: %s is what became of a session: "held", "moved" */
               _ ("This can’t be done with this session; what is put down of it is: %s."),
               pd_circle_session_state_to_words (session->state));
  return FALSE;
}

/* @format has one %s, for the day. */
static PdChange *
begin (PdWorkspace           *self,
       const PdCircleSession *session,
       const char            *format,
       GError               **error)
{
  g_autofree char *day = pd_day_to_short_words (session->day);
  g_autofree char *label = g_strdup_printf (format, day);

  return pd_workspace_begin_change (self, label, error);
}

static void
become (PdCircleSession       *session,
        const PdCircleSession *other)
{
  g_autoptr (GArray) before = g_steal_pointer (&session->seats);

  *session = *other;
  session->seats = g_array_copy (other->seats);
}

/* Writes the session as it is to be from now on, and keeps the change. */
static gboolean
keep_session (PdWorkspace     *self,
              PdChange        *change,
              PdCircleSession *session,
              PdCircleSession *changed,
              GError         **error)
{
  if (!pd_circle_session_table_save (change, changed, error) || !pd_workspace_keep_change (self, change, error))
    return FALSE;
  become (session, changed);
  return TRUE;
}

/**
 * pd_workspace_book_circle_session:
 * @self: a workspace
 * @session: (inout): a new one, which gets an id and its time on the roster of our people
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Books one by hand. Whether it suits everybody is not looked at here.
 *
 * Returns: whether it is booked
 */
gboolean
pd_workspace_book_circle_session (PdWorkspace     *self,
                                  PdCircleSession *session,
                                  GError         **error)
{
  g_autoptr (PdCircleSession) changed = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL && session->id == PD_ID_NONE, FALSE);

  if (!pd_circle_session_check (session, error))
    return FALSE;
  changed = pd_circle_session_copy (session);
  /* Translators: acts in the history; %s is a day: "Tue 24 Nov" */
  change = begin (self, session, _ ("Book co-supervision on %s"), error);
  return change != NULL && pd_circle_shifts_write (self, change, changed, error) &&
         keep_session (self, change, session, changed, error);
}

/**
 * pd_workspace_pin_circle_session:
 * @self: a workspace
 * @session: (inout): one that was read, and is booked
 * @is_pinned: whether plans leave it as it is
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not booked, or has changed
 *   since it was read
 *
 * Returns: whether it is put down
 */
gboolean
pd_workspace_pin_circle_session (PdWorkspace     *self,
                                 PdCircleSession *session,
                                 gboolean         is_pinned,
                                 GError         **error)
{
  g_autoptr (PdCircleSession) changed = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (!check_is_booked (self, session, error))
    return FALSE;
  if (session->is_pinned == is_pinned)
    return TRUE;
  changed = pd_circle_session_copy (session);
  changed->is_pinned = is_pinned;
  change = begin (self, session, is_pinned ? _ ("Pin co-supervision on %s") : _ ("Unpin co-supervision on %s"), error);
  return change != NULL && keep_session (self, change, session, changed, error);
}

/**
 * pd_workspace_hold_circle_session:
 * @self: a workspace
 * @session: (inout): one that was read, or a new one, which was not booked and gets an id
 * @come_ids: (array length=n): the members who were there
 * @n: how many they are
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when it has changed since it was read, or was moved
 *
 * Puts down that it took place, and who was there. What is on the roster stays.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_hold_circle_session (PdWorkspace     *self,
                                  PdCircleSession *session,
                                  const PdId      *come_ids,
                                  guint            n,
                                  GError         **error)
{
  g_autoptr (PdCircleSession) changed = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (session->id != PD_ID_NONE && !check_is_current (self, session, error))
    return FALSE;
  if (session->state == PD_CIRCLE_SESSION_MOVED)
    return pd_workspace_refuse (error, _ ("The session was moved. Put it down with the one that took its place."));
  changed = pd_circle_session_copy (session);
  pd_circle_session_hold (changed, come_ids, n);
  change = begin (self, session, _ ("Put down that co-supervision was held on %s"), error);
  return change != NULL && keep_session (self, change, session, changed, error);
}

/**
 * pd_workspace_move_circle_session:
 * @self: a workspace
 * @session: (inout): one that was read, and is booked
 * @to: (inout): a new one, at the new time, which gets an id
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not booked, or has changed
 *   since it was read
 *
 * Books it anew, and takes its time on the roster along in the same change. Nobody is asked why.
 *
 * Returns: whether it is moved
 */
gboolean
pd_workspace_move_circle_session (PdWorkspace     *self,
                                  PdCircleSession *session,
                                  PdCircleSession *to,
                                  GError         **error)
{
  g_autoptr (PdCircleSession) changed = NULL;
  g_autoptr (PdCircleSession) booked = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);
  g_return_val_if_fail (to != NULL && to->id == PD_ID_NONE && to->circle_id == session->circle_id, FALSE);

  if (!check_is_booked (self, session, error) || !pd_circle_session_check (to, error))
    return FALSE;
  changed = pd_circle_session_copy (session);
  booked = pd_circle_session_copy (to);
  change = begin (self, session, _ ("Move co-supervision of %s"), error);
  if (change == NULL || !pd_circle_shifts_take_away (self, change, changed, error) ||
      !pd_circle_shifts_write (self, change, booked, error) ||
      !pd_circle_session_table_save (change, booked, error))
    return FALSE;
  pd_circle_session_move (changed, booked->id);
  if (!keep_session (self, change, session, changed, error))
    return FALSE;
  become (to, booked);
  return TRUE;
}

/**
 * pd_workspace_not_hold_circle_session:
 * @self: a workspace
 * @session: (inout): one that was read, and is booked
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not booked, or has changed
 *   since it was read
 *
 * Puts down that it did not happen; its time leaves the roster in the same change. Nobody is
 * asked why.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_not_hold_circle_session (PdWorkspace     *self,
                                      PdCircleSession *session,
                                      GError         **error)
{
  g_autoptr (PdCircleSession) changed = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (!check_is_booked (self, session, error))
    return FALSE;
  changed = pd_circle_session_copy (session);
  change = begin (self, session, _ ("Put down that co-supervision was not held on %s"), error);
  if (change == NULL || !pd_circle_shifts_take_away (self, change, changed, error))
    return FALSE;
  pd_circle_session_not_hold (changed);
  return keep_session (self, change, session, changed, error);
}

/**
 * pd_workspace_drop_circle_session:
 * @self: a workspace
 * @change: its change
 * @session: one that was read
 * @error: return location for an error
 *
 * Returns: whether it is gone, with its time on the roster
 */
gboolean
pd_workspace_drop_circle_session (PdWorkspace     *self,
                                  PdChange        *change,
                                  PdCircleSession *session,
                                  GError         **error)
{
  return pd_circle_shifts_take_away (self, change, session, error) &&
         pd_circle_session_table_delete (change, session->id, error);
}

/**
 * pd_workspace_drop_circle_sessions_after:
 * @self: a workspace
 * @change: its change
 * @circle: a circle that may have a last day
 * @error: return location for an error
 *
 * Returns: whether nothing is booked after that day
 */
gboolean
pd_workspace_drop_circle_sessions_after (PdWorkspace    *self,
                                         PdChange       *change,
                                         const PdCircle *circle,
                                         GError        **error)
{
  g_autoptr (GPtrArray) sessions = NULL;

  if (circle->ended_on == PD_DAY_NONE)
    return TRUE;
  sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      PdCircleSession *session = g_ptr_array_index (sessions, i);

      if (session->state == PD_CIRCLE_SESSION_BOOKED && session->day > circle->ended_on)
        {
          if (!pd_circle_shifts_take_away (self, change, session, error))
            return FALSE;
          pd_circle_session_not_hold (session);
          if (!pd_circle_session_table_save (change, session, error))
            return FALSE;
        }
    }
  return sessions != NULL;
}

/**
 * pd_workspace_remove_circle_session:
 * @self: a workspace
 * @session: one that was read
 * @error: return location for an error: %PD_ERROR_REFUSED when it has changed since it was
 *   read, when something is written about it, or when it takes the place of one that was moved
 *
 * Takes back one that was put down by mistake, with its time on the roster.
 *
 * Returns: whether it is gone
 */
gboolean
pd_workspace_remove_circle_session (PdWorkspace           *self,
                                    const PdCircleSession *session,
                                    GError               **error)
{
  g_autoptr (PdCircleSession) removed = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (!check_is_current (self, session, error))
    return FALSE;
  removed = pd_circle_session_copy (session);
  change = begin (self, session, _ ("Remove co-supervision of %s"), error);
  return change != NULL && pd_workspace_drop_circle_session (self, change, removed, error) &&
         pd_workspace_keep_change (self, change, error);
}
