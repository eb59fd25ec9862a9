/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the members of a circle stand, and what they agreed. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-table.h"
#include "pd-error.h"
#include "pd-supervision-agreement-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"
#include "pd-workspace-supervision.h"

/**
 * pd_workspace_list_circle_lines:
 * @self: a workspace
 * @circle: a circle
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCircleLine): how each member stands who has left
 *   neither the circle nor the service
 */
GArray *
pd_workspace_list_circle_lines (PdWorkspace    *self,
                                const PdCircle *circle,
                                PdDay           today,
                                GError        **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (PdCircle)  without_leavers = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && circle != NULL, NULL);

  sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  if (sessions == NULL)
    return NULL;
  without_leavers = pd_circle_copy (circle);
  pd_workspace_let_circle_leavers_go (self, without_leavers);
  return pd_circle_line_list (without_leavers, sessions, today);
}

/**
 * pd_workspace_list_circle_agreements:
 * @self: a workspace
 * @circle: a circle
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSupervisionAgreement): all that the circle ever
 *   agreed, version by version; the last one holds
 */
GPtrArray *
pd_workspace_list_circle_agreements (PdWorkspace    *self,
                                     const PdCircle *circle,
                                     GError        **error)
{
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GArray)    ids = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && circle != NULL, NULL);

  agreements = pd_workspace_list_supervision (self, NULL, error);
  if (agreements == NULL || !pd_circle_table_list_agreements (self->store, circle->id, &ids, error))
    return NULL;
  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  for (guint i = 0; i < ids->len; i++)
    {
      const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, g_array_index (ids, PdId, i));

      if (agreement != NULL)
        g_ptr_array_add (versions, pd_supervision_agreement_copy (agreement));
    }
  return g_steal_pointer (&versions);
}

/* The circle's own rhythm and people: nothing that the circle says is said twice. */
static PdSupervisionAgreement *
new_version (const PdCircle               *circle,
             const PdSupervisionAgreement *words,
             PdDay                         today)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, today);

  agreement->form = PD_SUPERVISION_GROUP;
  agreement->days_between = circle->days_between;
  agreement->minutes = circle->minutes;
  agreement->mode = words->mode;
  agreement->is_paid = TRUE;
  agreement->review_on = words->review_on;
  pd_supervision_agreement_set_place (agreement, words->place);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    pd_supervision_agreement_set_text (agreement, i, words->texts[i]);
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id != PD_ID_NONE && (member->left_on == PD_DAY_NONE || member->left_on >= today))
        pd_supervision_agreement_add_member (agreement, member->person_id);
    }
  return agreement;
}

/* The one before stays as it was, but for its last day. */
static gboolean
end_before (PdWorkspace    *self,
            PdChange       *change,
            const PdCircle *circle,
            PdDay           today,
            GError        **error)
{
  g_autoptr (GPtrArray)              versions = pd_workspace_list_circle_agreements (self, circle, error);
  g_autoptr (PdSupervisionAgreement) before = NULL;

  if (versions == NULL || versions->len == 0)
    return versions != NULL;
  before = g_ptr_array_steal_index (versions, versions->len - 1);
  before->ended_on = MAX (today - 1, before->started_on);
  return pd_supervision_agreement_table_save (change, before, error);
}

/**
 * pd_workspace_agree_circle:
 * @self: a workspace
 * @circle: (inout): a circle that was read
 * @words: the texts, the place, the mode and the day of review that were agreed
 * @today: the day
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when the circle has changed since it was read
 *
 * Puts down what the circle agreed: a new version, under which those of our people are who
 * are in it today. The one before ends, and stays readable. Each consents to it as to any
 * agreement of supervision.
 *
 * Returns: whether it is put down
 */
gboolean
pd_workspace_agree_circle (PdWorkspace                  *self,
                           PdCircle                     *circle,
                           const PdSupervisionAgreement *words,
                           PdDay                         today,
                           GError                      **error)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (PdChange)               change = NULL;
  g_autofree char                   *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && circle != NULL && words != NULL, FALSE);

  if (!pd_workspace_check_circle_is_current (self, circle, error))
    return FALSE;
  agreement = new_version (circle, words, today);
  /* Translators: an act in the history; %s is what a circle is called */
  label = g_strdup_printf (_ ("Put down what a circle agreed: %s"), circle->name);
  change = pd_workspace_begin_change (self, label, error);
  if (change == NULL || !end_before (self, change, circle, today, error) ||
      !pd_supervision_agreement_table_save (change, agreement, error) ||
      !pd_workspace_write_circle_agreement (self, change, circle, agreement->id, error) ||
      !pd_workspace_keep_change (self, change, error))
    return FALSE;
  circle->agreement_id = agreement->id;
  return TRUE;
}
