/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-session-table.h"
#include "pd-circle-table.h"
#include "pd-supervision-agreement-table.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roles-private.h"

/**
 * pd_workspace_list_supervision:
 * @self: a workspace
 * @person: (nullable): who supervises or is supervised, or %NULL for everybody
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSupervisionAgreement): what was agreed about
 *   supervision, by the day that it began
 */
GPtrArray *
pd_workspace_list_supervision (PdWorkspace *self,
                               PdPerson    *person,
                               GError     **error)
{
  GPtrArray *agreements;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_supervision_agreement_table_list (self->store,
                                            person != NULL ? pd_person_get_id (person) : PD_ID_NONE,
                                            &agreements,
                                            error))
    return NULL;
  return agreements;
}

static gboolean
write_agreement (PdChange *change,
                 gpointer  value,
                 GError  **error)
{
  return pd_supervision_agreement_table_save (change, value, error);
}

/* Whom it is for, as far as one line goes. */
static char *
label_agreement (PdWorkspace                  *self,
                 const PdSupervisionAgreement *agreement,
                 const char                   *for_one,
                 const char                   *for_group)
{
  PdPerson *member = NULL;

  if (agreement->member_ids->len == 1)
    member = pd_workspace_get_person (self, g_array_index (agreement->member_ids, PdId, 0));
  return member != NULL ? g_strdup_printf (for_one, pd_person_get_name (member)) : g_strdup (for_group);
}

/**
 * pd_workspace_dup_supervision:
 * @self: a workspace
 * @id: a supervision agreement, or %PD_ID_NONE
 *
 * Returns: (transfer full) (nullable): that agreement, where it is there
 */
PdSupervisionAgreement *
pd_workspace_dup_supervision (PdWorkspace *self,
                              PdId         id)
{
  g_autoptr (GPtrArray)         all = pd_workspace_list_supervision (self, NULL, NULL);
  const PdSupervisionAgreement *found = all != NULL ? pd_supervision_agreements_find (all, id) : NULL;

  return found != NULL ? pd_supervision_agreement_copy (found) : NULL;
}

/**
 * pd_workspace_save_supervision:
 * @self: a workspace
 * @agreement: (inout): what it is from now on; a new one gets an id. Where it says
 *   something else than before, nobody has agreed to it yet
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_supervision (PdWorkspace            *self,
                               PdSupervisionAgreement *agreement,
                               GError                **error)
{
  g_autoptr (GPtrArray)         all = NULL;
  g_autofree char              *label = NULL;
  const PdSupervisionAgreement *before;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);

  all = pd_workspace_list_supervision (self, NULL, error);
  if (all == NULL)
    return FALSE;
  before = agreement->id != PD_ID_NONE ? pd_supervision_agreements_find (all, agreement->id) : NULL;
  if (before != NULL && !pd_supervision_agreement_has_same_terms (before, agreement))
    g_array_set_size (agreement->consents, 0);
  if (before == NULL)
    /* Translators: acts in the history; %s is a person */
    label = label_agreement (self, agreement, _ ("Add supervision of %s"), _ ("Add supervision of a group"));
  else
    label = label_agreement (self, agreement, _ ("Change supervision of %s"), _ ("Change supervision of a group"));
  return pd_workspace_do (self, label, write_agreement, agreement, error);
}

/**
 * pd_workspace_agree_supervision:
 * @self: a workspace
 * @agreement: (inout): one that was read
 * @today: the day
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it
 *   is not one of its parties, or it has changed since it was read
 *
 * They agree to it as it stands.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_agree_supervision (PdWorkspace            *self,
                                PdSupervisionAgreement *agreement,
                                PdDay                   today,
                                GError                **error)
{
  g_autoptr (GPtrArray)         all = NULL;
  g_autofree char              *label = NULL;
  const PdSupervisionAgreement *as_is;
  PdId                          my_id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);

  all = pd_workspace_list_supervision (self, NULL, error);
  if (all == NULL)
    return FALSE;
  my_id = pd_vault_get_person_id (self->vault);
  as_is = pd_supervision_agreements_find (all, agreement->id);
  if (as_is == NULL || !pd_supervision_agreement_is_party (as_is, my_id) ||
      !pd_supervision_agreement_has_same_terms (as_is, agreement))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_REFUSED,
                           _ ("Only those whom it is between agree to it, as it stands now. Nothing was changed."));
      return FALSE;
    }
  pd_supervision_agreement_consent (agreement, my_id, today);
  label = label_agreement (self, agreement, _ ("Agree to supervision of %s"), _ ("Agree to supervision of a group"));
  return pd_workspace_do (self, label, write_agreement, agreement, error);
}

/**
 * pd_workspace_list_sessions:
 * @self: a workspace
 * @agreement: (nullable): under which supervision agreement, or %NULL for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSession): the sessions, by day
 */
GPtrArray *
pd_workspace_list_sessions (PdWorkspace                  *self,
                            const PdSupervisionAgreement *agreement,
                            GError                      **error)
{
  GPtrArray *sessions;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_session_table_list (self->store, agreement != NULL ? agreement->id : PD_ID_NONE, &sessions, error))
    return NULL;
  return sessions;
}

/* A circle has sessions of its own, and what it agreed asks for none beside them. */
static gboolean
leave_out_circles (PdWorkspace *self,
                   GPtrArray   *agreements,
                   GError     **error)
{
  g_autoptr (GArray) ids = NULL;

  if (!pd_circle_table_list_agreements (self->store, PD_ID_NONE, &ids, error))
    return FALSE;
  for (guint i = agreements->len; i > 0; i--)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i - 1);

      for (guint j = 0; j < ids->len; j++)
        {
          if (agreement->id == g_array_index (ids, PdId, j))
            {
              g_ptr_array_remove_index (agreements, i - 1);
              break;
            }
        }
    }
  return TRUE;
}

/**
 * pd_workspace_list_newest_sessions:
 * @self: a workspace
 * @agreement: under which supervision agreement
 * @limit: how many at most, beside those that are booked
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSession): the newest sessions and all that are
 *   booked, by day
 */
GPtrArray *
pd_workspace_list_newest_sessions (PdWorkspace                  *self,
                                   const PdSupervisionAgreement *agreement,
                                   guint                         limit,
                                   GError                      **error)
{
  GPtrArray *sessions;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_session_table_list_newest (self->store, agreement->id, limit, &sessions, error))
    return NULL;
  return sessions;
}

/**
 * pd_workspace_list_unsettled_sessions:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSession): all that are booked, or cancelled and
 *   not booked again, and the last that each member of each agreement was at, by day
 */
GPtrArray *
pd_workspace_list_unsettled_sessions (PdWorkspace *self,
                                      GError     **error)
{
  GPtrArray *sessions;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_session_table_list_unsettled (self->store, &sessions, error))
    return NULL;
  return sessions;
}

/**
 * pd_workspace_dup_session:
 * @self: a workspace
 * @id: a session, or %PD_ID_NONE
 *
 * Returns: (transfer full) (nullable): that session, where it is there
 */
PdSession *
pd_workspace_dup_session (PdWorkspace *self,
                          PdId         id)
{
  PdSession *session;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, NULL) || !pd_session_table_find (self->store, id, &session, NULL))
    return NULL;
  return session;
}

/**
 * pd_workspace_list_supervision_due:
 * @self: a workspace
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSupervisionDue): how everybody who is here
 *   stands with supervision, who needs it first
 */
GArray *
pd_workspace_list_supervision_due (PdWorkspace *self,
                                   PdDay        today,
                                   GError     **error)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self, NULL, error);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) scopes = NULL;
  GArray               *dues;

  if (agreements == NULL || !leave_out_circles (self, agreements, error))
    return NULL;
  sessions = pd_workspace_list_unsettled_sessions (self, error);
  scopes = sessions != NULL ? pd_workspace_list_role_scopes (self, error) : NULL;
  if (scopes == NULL)
    return NULL;
  g_ptr_array_set_free_func (scopes, (GDestroyNotify) pd_role_scope_free);
  people = pd_workspace_dup_people (self);
  dues = pd_supervision_due_list (agreements, sessions, people, today);
  pd_supervision_due_add_promises (dues, agreements, scopes, today);
  return dues;
}

/* Appends all sessions under an agreement. */
static gboolean
add_sessions (PdWorkspace                  *self,
              const PdSupervisionAgreement *agreement,
              GPtrArray                    *sessions,
              GError                      **error)
{
  GPtrArray *of_one = pd_workspace_list_sessions (self, agreement, error);

  if (of_one != NULL)
    g_ptr_array_extend_and_steal (sessions, of_one);
  return of_one != NULL;
}

/**
 * pd_workspace_list_supervision_due_of:
 * @self: a workspace
 * @person: somebody who supervises or is supervised
 * @today: the day
 * @error: return location for an error
 *
 * It reads the agreements of this person and nothing else, so that it can be asked whenever
 * somebody is looked at. What their role promises is not in it.
 *
 * Returns: (transfer full) (element-type PdSupervisionDue): how the members who are here
 *   stand under the agreements that @person supervises or is supervised under, who needs it
 *   first; nobody who has none
 */
GArray *
pd_workspace_list_supervision_due_of (PdWorkspace *self,
                                      PdPerson    *person,
                                      PdDay        today,
                                      GError     **error)
{
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_session_free);
  GArray               *dues;

  g_return_val_if_fail (PD_IS_PERSON (person), NULL);

  agreements = pd_workspace_list_supervision (self, person, error);
  if (agreements == NULL || !leave_out_circles (self, agreements, error))
    return NULL;
  for (guint i = 0; i < agreements->len; i++)
    if (!add_sessions (self, g_ptr_array_index (agreements, i), sessions, error))
      return NULL;
  people = pd_workspace_dup_people (self);
  dues = pd_supervision_due_list (agreements, sessions, people, today);
  for (guint i = dues->len; i > 0; i--)
    if (g_array_index (dues, PdSupervisionDue, i - 1).agreement_id == PD_ID_NONE)
      g_array_remove_index (dues, i - 1);
  return dues;
}
