/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes back from partner services. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circle-files.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-answer-table.h"
#include "pd-circle-invitation-table.h"
#include "pd-circle-session-table.h"
#include "pd-circle-table.h"
#include "pd-workspace-circles-private.h"
#include "pd-workspace-private.h"

/* What a reply is matched with, and what it is made of. */
typedef struct
{
  PdCircleReplyInto into;
  GPtrArray        *sessions;
  GPtrArray        *people;
  GPtrArray        *given;
} Matching;

static void
matching_clear (Matching *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matching, matching_clear)

static gboolean
matching_init (Matching       *self,
               PdWorkspace    *workspace,
               const PdCircle *circle,
               PdDateOrder     dates,
               GError        **error)
{
  if (!pd_workspace_check_unlocked (workspace, error) ||
      !pd_circle_session_table_list (workspace->store, circle->id, &self->sessions, error) ||
      !pd_circle_invitation_table_list (workspace->store, circle->id, &self->given, error))
    return FALSE;
  self->people = pd_workspace_dup_people (workspace);
  self->into = (PdCircleReplyInto){
    .file_id = pd_vault_get_file_id (workspace->vault),
    .circle = circle,
    .sessions = self->sessions,
    .people = self->people,
    .given = self->given,
    .dates = dates,
  };
  return TRUE;
}

/**
 * pd_workspace_read_circle_reply:
 * @self: a workspace
 * @circle: a circle that was read
 * @path: a file that a partner service sent
 * @dates: how dates are read that can be read two ways
 * @error: return location for an error: %PD_ERROR_INPUT when it is no reply
 *
 * Changes nothing.
 *
 * Returns: (transfer full): what could be matched, and what could not
 */
PdCircleReply *
pd_workspace_read_circle_reply (PdWorkspace    *self,
                                const PdCircle *circle,
                                const char     *path,
                                PdDateOrder     dates,
                                GError        **error)
{
  g_auto (Matching) matching = { .sessions = NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (circle != NULL && path != NULL, NULL);

  if (!matching_init (&matching, self, circle, dates, error))
    return NULL;
  return pd_circle_reply_read_file (path, &matching.into, error);
}

static void
add_times (PdCircle             *circle,
           const PdCircleAnswer *answer)
{
  PdCircleMember *member = pd_circle_find_member (circle, answer->member_id);

  for (guint i = 0; member != NULL && i < answer->times->len; i++)
    pd_circle_member_add_time (member, &g_array_index (answer->times, PdWhen, i));
}

static gboolean
write_answers (PdChange            *change,
               PdCircle            *circle,
               const PdCircleReply *reply,
               GError             **error)
{
  g_autoptr (PdCircle) before = pd_circle_copy (circle);

  for (guint i = 0; i < reply->answers->len; i++)
    {
      const PdCircleAnswer *answer = g_ptr_array_index (reply->answers, i);

      add_times (circle, answer);
      if (answer->session_id != PD_ID_NONE && !pd_circle_answer_table_save (change, answer, error))
        return FALSE;
    }
  return pd_circle_equal (before, circle) || pd_circle_table_save (change, circle, error);
}

/**
 * pd_workspace_take_circle_reply:
 * @self: a workspace
 * @circle: a circle that was read
 * @reply: what pd_workspace_read_circle_reply() gave for it
 * @error: return location for an error: %PD_ERROR_REFUSED when the circle has changed since
 *
 * Puts down what members answered, as one change: who said no or named other times can't
 * come to that session, so that planning again finds somebody else or another time, and the
 * times that they named are when they can come from now on.
 *
 * Returns: whether it is put down
 */
gboolean
pd_workspace_take_circle_reply (PdWorkspace         *self,
                                const PdCircle      *circle,
                                const PdCircleReply *reply,
                                GError             **error)
{
  g_autoptr (PdCircle) changed = NULL;
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (circle != NULL && reply != NULL, FALSE);

  if (reply->answers->len == 0)
    return TRUE;
  if (!pd_workspace_check_circle_is_current (self, circle, error))
    return FALSE;
  changed = pd_circle_copy (circle);
  /* Translators: acts in the history; %s is what a circle is called */
  label = g_strdup_printf (_ ("Put down answers of a circle: %s"), circle->name);
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && write_answers (change, changed, reply, error) &&
         (pd_change_is_empty (change) || pd_workspace_keep_change (self, change, error));
}

/**
 * pd_workspace_make_circle_form:
 * @self: a workspace
 * @circle: a circle that was read
 * @service: a partner
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full): a table for the partner to fill in and send back
 */
GBytes *
pd_workspace_make_circle_form (PdWorkspace    *self,
                               const PdCircle *circle,
                               const char     *service,
                               PdDay           from,
                               PdDay           to,
                               GError        **error)
{
  g_auto (Matching) matching = { .sessions = NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (circle != NULL && service != NULL, NULL);

  if (!matching_init (&matching, self, circle, PD_DATE_ORDER_UNSETTLED, error))
    return NULL;
  return pd_circle_reply_make_form (&matching.into, service, from, to);
}
