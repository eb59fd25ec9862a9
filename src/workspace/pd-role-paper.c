/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-role-paper.h"

#include "pd-role-sheet.h"

#include <glib/gi18n-lib.h>

/* @version_words has to outlive what is returned. */
static PdPaperOptions
complete_options (PdWorkspace          *workspace,
                  const PdRoleVersion  *version,
                  const PdPaperOptions *options,
                  const char           *version_words)
{
  PdPaperOptions complete = *options;

  complete.service_name = pd_service_get_name (pd_workspace_get_service (workspace));
  complete.version = version_words;
  complete.is_draft = pd_role_version_is_draft (version);
  return complete;
}

static char *
dup_number (const PdRoleVersion *version)
{
  return g_strdup_printf (_ ("Version %d"), version->version);
}

/**
 * pd_role_paper_lay_out:
 * @workspace: an unlocked workspace
 * @role: a role
 * @version: one of its versions
 * @options: how it is to look
 *
 * Returns: (transfer full): pages of the role description
 */
PdDocument *
pd_role_paper_lay_out (PdWorkspace          *workspace,
                       const PdRole         *role,
                       const PdRoleVersion  *version,
                       const PdPaperOptions *options)
{
  g_autofree char *number = dup_number (version);
  g_autofree char *standing = pd_workspace_describe_role_version (workspace, role, version);
  PdPaperOptions   complete = complete_options (workspace, version, options, number);

  return pd_role_sheet_new (version->description, standing, &complete);
}

/**
 * pd_role_paper_compare:
 * @workspace: an unlocked workspace
 * @role: a role
 * @before: one of its versions
 * @after: another, later one
 * @options: how it is to look
 *
 * Returns: (transfer full): pages of what they say differently, word by word
 */
PdDocument *
pd_role_paper_compare (PdWorkspace          *workspace,
                       const PdRole         *role,
                       const PdRoleVersion  *before,
                       const PdRoleVersion  *after,
                       const PdPaperOptions *options)
{
  g_autofree char *number = dup_number (after);
  g_autofree char *before_standing = pd_workspace_describe_role_version (workspace, role, before);
  g_autofree char *after_standing = pd_workspace_describe_role_version (workspace, role, after);
  PdPaperOptions   complete = complete_options (workspace, after, options, number);

  return pd_role_comparison_new (before->description, before_standing, after->description, after_standing, &complete);
}

/**
 * pd_role_paper_recruit:
 * @workspace: an unlocked workspace
 * @role: a role
 * @version: one of its versions
 * @options: how it is to look
 *
 * Returns: (transfer full): a form for a panel that takes somebody on for the role
 */
PdDocument *
pd_role_paper_recruit (PdWorkspace          *workspace,
                       const PdRole         *role,
                       const PdRoleVersion  *version,
                       const PdPaperOptions *options)
{
  g_autofree char *number = dup_number (version);
  g_autofree char *standing = pd_workspace_describe_role_version (workspace, role, version);
  PdPaperOptions   complete = complete_options (workspace, version, options, number);

  return pd_recruitment_sheet_new (version->description, standing, &complete);
}

static const char *
get_place_name (PdWorkspace *workspace,
                PdId         site_id)
{
  PdSite *site = pd_workspace_get_site (workspace, site_id);

  return site != NULL ? pd_site_get_name (site) : _ ("No site");
}

static GPtrArray *
list_place_names (PdWorkspace       *workspace,
                  const PdRoleDrift *drift)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < drift->places->len; i++)
    g_ptr_array_add (names, (gpointer) get_place_name (workspace, g_array_index (drift->places, PdRoleDriftLine, i).site_id));
  g_ptr_array_add (names, NULL);
  return names;
}

/**
 * pd_role_paper_review:
 * @workspace: an unlocked workspace
 * @assignment: that somebody works in a role
 * @from: the first day that is looked at
 * @to: the last day
 * @options: how it is to look
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when the role is not there
 *
 * Returns: (transfer full): pages of the role beside what they were rostered for
 */
PdDocument *
pd_role_paper_review (PdWorkspace            *workspace,
                      const PdRoleAssignment *assignment,
                      PdDay                   from,
                      PdDay                   to,
                      const PdPaperOptions   *options,
                      GError                **error)
{
  g_autoptr (PdRoleDrift) drift = pd_workspace_load_role_drift (workspace, assignment, from, to, error);
  g_autoptr (PdRole)      role = drift != NULL ? pd_workspace_load_role (workspace, assignment->role_id, error) : NULL;
  PdPerson               *person = pd_workspace_get_person (workspace, assignment->person_id);
  g_autoptr (GPtrArray)   places = NULL;
  g_autofree char        *number = NULL;
  const PdRoleVersion    *version;
  PdPaperOptions          complete;
  PdRoleDriftNames        names = { .from = from, .to = to };

  if (role == NULL)
    return NULL;
  version = pd_role_find_version (role, assignment->version);
  number = dup_number (version);
  complete = complete_options (workspace, version, options, number);
  places = list_place_names (workspace, drift);
  names.person = person != NULL ? pd_person_get_name (person) : "";
  names.version = number;
  names.places = (const char *const *) places->pdata;
  return pd_role_drift_sheet_new (drift, version->description, &names, &complete);
}
