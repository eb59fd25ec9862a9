/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan of a circle becomes its sessions. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-answer-table.h"
#include "pd-circle-preparing.h"
#include "pd-circle-session-table.h"
#include "pd-workspace-private.h"

/* What a plan makes of the sessions: those that go, and those that are written, new or at
 * another time than before. The lists own nothing. */
typedef struct
{
  GPtrArray *going;
  GPtrArray *moving;
  GPtrArray *written;
} Outcome;

/* One of those that would go becomes one that moves: it stays the same session in diaries. */
static PdCircleSession *
find_moving (GPtrArray              *going,
             const PdPlannedSession *planned)
{
  for (guint i = 0; i < going->len; i++)
    {
      if (pd_circle_plan_is_of (g_ptr_array_index (going, i), planned))
        return g_ptr_array_steal_index (going, i);
    }
  return NULL;
}

static gboolean
has_same_roles (const PdCircleSession *session,
                const PdCircleSession *other)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (pd_circle_session_find_seat (other, seat->member_id)->role != seat->role)
        return FALSE;
    }
  return session->host_id == other->host_id && session->is_pinned == other->is_pinned;
}

static void
take_roles (PdCircleSession       *session,
            const PdCircleSession *other)
{
  for (guint i = 0; i < other->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (other->seats, PdCircleSeat, i);

      pd_circle_session_seat (session, seat->member_id, seat->role);
    }
  session->host_id = other->host_id;
  session->is_pinned = session->is_pinned || other->is_pinned;
}

static void
take_planned (Outcome               *outcome,
              PdCircleSession       *as_is,
              const PdCircleSession *wanted)
{
  if (as_is->day == wanted->day && as_is->start == wanted->start && has_same_roles (as_is, wanted))
    return;
  take_roles (as_is, wanted);
  if (as_is->day != wanted->day || as_is->start != wanted->start)
    {
      as_is->day = wanted->day;
      as_is->start = wanted->start;
      as_is->minutes = wanted->minutes;
      g_ptr_array_add (outcome->moving, as_is);
    }
  g_ptr_array_add (outcome->written, as_is);
}

/* @wanted owns the sessions of the plan as they are to be booked. */
static void
find_outcome (Outcome            *outcome,
              const PdCircle     *circle,
              PdCirclePlanning   *planning,
              const PdCirclePlan *plan,
              GPtrArray          *booked,
              GPtrArray          *wanted)
{
  g_ptr_array_extend (outcome->going, booked, NULL, NULL);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (plan->sessions, i);

      if (planned->hold == PD_HOLD_HELD)
        continue;
      g_ptr_array_add (wanted, pd_circle_preparing_book (circle, planning, planned));
      if (pd_circle_plan_find_booked (booked, planning, planned) != NULL)
        g_ptr_array_remove (outcome->going, pd_circle_plan_find_booked (booked, planning, planned));
    }
  for (guint i = 0, n = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (plan->sessions, i);
      PdCircleSession        *as_is;

      if (planned->hold == PD_HOLD_HELD)
        continue;
      as_is = pd_circle_plan_find_booked (booked, planning, planned);
      if (as_is == NULL)
        as_is = find_moving (outcome->going, planned);
      if (as_is != NULL)
        take_planned (outcome, as_is, g_ptr_array_index (wanted, n));
      else
        g_ptr_array_add (outcome->written, g_ptr_array_index (wanted, n));
      n++;
    }
}

/* What goes and what moves leaves the roster before anything new is cut out of it. */
static gboolean
write_what_leaves (PdWorkspace *self,
                   PdChange    *change,
                   Outcome     *outcome,
                   GError     **error)
{
  for (guint i = outcome->going->len; i > 0; i--)
    {
      if (!pd_workspace_drop_circle_session (self, change, g_ptr_array_index (outcome->going, i - 1), error))
        return FALSE;
    }
  for (guint i = outcome->moving->len; i > 0; i--)
    {
      PdCircleSession *session = g_ptr_array_index (outcome->moving, i - 1);

      if (!pd_circle_shifts_take_away (self, change, session, error) ||
          !pd_circle_answer_table_forget (change, session->id, error))
        return FALSE;
    }
  return TRUE;
}

static PdCircleSeating *
new_seating (PdWorkspace    *self,
             PdChange       *change,
             const PdCircle *circle,
             const Outcome  *outcome,
             GError        **error)
{
  PdDay first = G_MAXINT, last = G_MININT;

  for (guint i = 0; i < outcome->written->len; i++)
    {
      PdDay day = ((const PdCircleSession *) g_ptr_array_index (outcome->written, i))->day;

      first = MIN (first, day);
      last = MAX (last, day);
    }
  return pd_circle_seating_new (self, change, circle->id, first, last, error);
}

static gboolean
write_what_comes (PdWorkspace    *self,
                  PdChange       *change,
                  const PdCircle *circle,
                  Outcome        *outcome,
                  GError        **error)
{
  g_autoptr (PdCircleSeating) seating = NULL;

  if (outcome->written->len == 0)
    return TRUE;
  seating = new_seating (self, change, circle, outcome, error);
  for (guint i = 0; seating != NULL && i < outcome->written->len; i++)
    {
      PdCircleSession *session = g_ptr_array_index (outcome->written, i);
      gboolean         has_time = session->id != PD_ID_NONE && !g_ptr_array_find (outcome->moving, session, NULL);

      if ((!has_time && !pd_circle_seating_write (seating, session, error)) ||
          !pd_circle_session_table_save (change, session, error))
        return FALSE;
    }
  return seating != NULL;
}

static gboolean
keep_outcome (PdWorkspace    *self,
              const PdCircle *circle,
              Outcome        *outcome,
              GError        **error)
{
  /* Translators: an act in the history; %s is what a circle is called */
  g_autofree char     *label = g_strdup_printf (_ ("Accept a plan of co-supervision: %s"), circle->name);
  g_autoptr (PdChange) change = NULL;

  if (outcome->going->len == 0 && outcome->written->len == 0)
    return TRUE;
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && write_what_leaves (self, change, outcome, error) &&
         write_what_comes (self, change, circle, outcome, error) && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_accept_circle_plan:
 * @self: a workspace
 * @circle: the circle, as it was planned
 * @planning: what the plan was made from
 * @plan: the plan
 * @error: return location for an error: %PD_ERROR_REFUSED when the circle, its sessions or
 *   when people are free has changed since
 *
 * Books, moves and drops what the plan says, with the time on the roster, as one change. What
 * stays as it is is not written, so whoever only has such sessions hears nothing. A session of
 * the same people at another time is the same session, moved. Where the plan changes nothing,
 * nothing is put down.
 *
 * Returns: whether the circle's sessions are those of the plan
 */
gboolean
pd_workspace_accept_circle_plan (PdWorkspace        *self,
                                 const PdCircle     *circle,
                                 PdCirclePlanning   *planning,
                                 const PdCirclePlan *plan,
                                 GError            **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) booked = NULL;
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  Outcome               outcome = { going, moving, written };
  PdCircleFigures       figures;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && circle != NULL, FALSE);
  g_return_val_if_fail (planning != NULL && plan != NULL, FALSE);

  if (!pd_workspace_check_circle_is_current (self, circle, error) ||
      !pd_circle_plan_check (plan, planning, &figures, error))
    return FALSE;
  sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  if (sessions == NULL)
    return FALSE;
  booked = pd_circle_plan_list_booked (sessions, planning);
  if (!pd_circle_plan_check_is_current (self, circle, planning, plan, booked, error))
    return FALSE;
  wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  find_outcome (&outcome, circle, planning, plan, booked, wanted);
  return keep_outcome (self, circle, &outcome, error);
}
