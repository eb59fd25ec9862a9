/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-role.h"

/**
 * sample_role_add:
 * @workspace: an unlocked workspace
 * @today: the day
 *
 * Returns: (transfer full): a role whose first version is a draft
 */
PdRole *
sample_role_add (PdWorkspace *workspace,
                 PdDay        today)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  g_autoptr (GError)            error = NULL;
  PdRole                       *role = pd_role_new ();

  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (description, PD_ROLE_HOURS, "22.8");
  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, "support; co-supervision");
  pd_role_description_set_text (description, PD_ROLE_DUTIES, "At the hub:\nYou welcome people.\nYou sit with whoever wants company.");
  pd_role_description_set_text (description, PD_ROLE_DECISIONS, "You ask before you begin a group.");
  pd_workspace_draft_role (workspace, role, description, today, &error);
  g_assert_no_error (error);
  return role;
}

/**
 * sample_role_draft:
 * @workspace: an unlocked workspace
 * @role: (inout): a role
 * @field: a part of it
 * @text: what its draft is to say there
 * @today: the day
 */
void
sample_role_draft (PdWorkspace *workspace,
                   PdRole      *role,
                   PdRoleField  field,
                   const char  *text,
                   PdDay        today)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_copy (pd_role_get_newest (role)->description);
  g_autoptr (GError)            error = NULL;

  g_assert_true (pd_role_description_set_text (description, field, text));
  pd_workspace_draft_role (workspace, role, description, today, &error);
  g_assert_no_error (error);
}

/**
 * sample_role_approve:
 * @workspace: an unlocked workspace
 * @role: (inout): a role with a draft
 * @today: the day
 */
void
sample_role_approve (PdWorkspace *workspace,
                     PdRole      *role,
                     PdDay        today)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_approve_role (workspace, role, today, &error);
  g_assert_no_error (error);
}

/**
 * sample_role_assign:
 * @workspace: an unlocked workspace
 * @role: a role that has an approved version
 * @person: who is to work in it
 * @from: the first day
 *
 * Returns: (transfer full): that they do
 */
PdRoleAssignment *
sample_role_assign (PdWorkspace  *workspace,
                    const PdRole *role,
                    PdPerson     *person,
                    PdDay         from)
{
  g_autoptr (GError) error = NULL;
  PdRoleAssignment  *assignment = pd_workspace_assign_role (workspace, role, person, from, &error);

  g_assert_no_error (error);
  return assignment;
}
