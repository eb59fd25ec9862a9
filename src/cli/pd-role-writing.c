/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* role: what a role says, and who approved it */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "pd-error.h"
#include "pd-role-call.h"
#include "pd-role-import.h"
#include "pd-role-template.h"

/* What has no place of its own is kept, and said. */
static void
report (const PdRoleImport *read)
{
  for (guint i = 0; i < read->unplaced->len; i++)
    {
      const PdRoleUnplaced *unplaced = read->unplaced->pdata[i];
      g_autofree char      *words = pd_role_unplaced_to_words (unplaced);

      /* Translators: a line of a file, what stands there, and in a sentence what became of it */
      printf (_ ("Line %1$u: \"%2$s\". %3$s\n"), unplaced->line, unplaced->text, words);
    }
}

static PdRoleImport *
read_text (const char *path,
           GError    **error)
{
  return pd_role_import_path (g_str_equal (path, "-") ? "/dev/stdin" : path, error);
}

static PdRoleDescription *
read_template (const char *name,
               GError    **error)
{
  g_autoptr (GPtrArray) templates = pd_role_template_list (error);

  if (!templates)
    return NULL;
  for (guint i = 0; i < templates->len; i++)
    {
      const PdRoleTemplate *template = templates->pdata[i];

      if (g_str_equal (template->nick, name))
        return pd_role_description_copy (template->description);
    }
  g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no template \"%s\"; role FILE templates lists them."), name);
  return NULL;
}

static gboolean
set_part (PdRoleDescription *description,
          const char        *assignment,
          GError           **error)
{
  const char      *equals = strchr (assignment, '=');
  g_autofree char *part = equals ? g_strndup (assignment, equals - assignment) : NULL;
  PdRoleField      field;

  if (!part || !pd_role_field_parse (part, &field))
    pd_usage_error (error, _ ("--set takes a part and what it is to say, such as hours=22.8, not \"%s\"."), assignment);
  else if (!g_utf8_validate (equals + 1, -1, NULL) || !pd_role_description_set_text (description, field, equals + 1))
    pd_usage_error (error, _ ("\"%s\" is not understood as “%s”."), equals + 1, pd_role_field_to_words (field));
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_parts (PdRoleDescription *description,
           char             **assignments,
           GError           **error)
{
  for (guint i = 0; assignments && assignments[i]; i++)
    if (!set_part (description, assignments[i], error))
      return FALSE;
  return TRUE;
}

/**
 * pd_role_call_add:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether there is a new role, a draft; its id is printed
 */
gboolean
pd_role_call_add (PdInvocation     *self,
                  PdWorkspace      *workspace,
                  const PdRoleCall *call,
                  GError          **error)
{
  g_autoptr (PdRole)            role = pd_role_new ();
  g_autoptr (PdRoleImport)      read = call->text_file ? read_text (call->text_file, error) : NULL;
  g_autoptr (PdRoleDescription) description = NULL;

  if (read)
    description = g_steal_pointer (&read->description);
  else if (call->template)
    description = read_template (call->template, error);
  if (!description || !set_parts (description, call->set, error) ||
      !pd_workspace_draft_role (workspace, role, description, pd_invocation_get_today (self), error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", role->id);
  if (read)
    report (read);
  return TRUE;
}

/**
 * pd_role_call_change:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the draft of the role says so; where there was none, it has one
 */
gboolean
pd_role_call_change (PdInvocation     *self,
                     PdWorkspace      *workspace,
                     const PdRoleCall *call,
                     GError          **error)
{
  g_autoptr (PdRole)            role = pd_role_call_load (self, workspace, error);
  g_autoptr (PdRoleImport)      read = role && call->text_file ? read_text (call->text_file, error) : NULL;
  g_autoptr (PdRoleDescription) description = NULL;

  if (!role || (call->text_file && !read))
    return FALSE;
  description = pd_role_description_copy (read ? read->description : pd_role_get_newest (role)->description);
  if (!set_parts (description, call->set, error) ||
      !pd_workspace_draft_role (workspace, role, description, pd_invocation_get_today (self), error))
    return FALSE;
  if (read)
    report (read);
  return TRUE;
}

/**
 * pd_role_call_approve:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the draft is approved
 */
gboolean
pd_role_call_approve (PdInvocation     *self,
                      PdWorkspace      *workspace,
                      const PdRoleCall *call,
                      GError          **error)
{
  g_autoptr (PdRole) role = pd_role_call_load (self, workspace, error);

  return role && pd_workspace_approve_role (workspace, role, pd_invocation_get_today (self), error);
}

/**
 * pd_role_call_discard:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the draft is gone
 */
gboolean
pd_role_call_discard (PdInvocation     *self,
                      PdWorkspace      *workspace,
                      const PdRoleCall *call,
                      GError          **error)
{
  g_autoptr (PdRole) role = pd_role_call_load (self, workspace, error);

  return role && pd_workspace_discard_role_draft (workspace, role, error);
}

/**
 * pd_role_call_end:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the role has a last day
 */
gboolean
pd_role_call_end (PdInvocation     *self,
                  PdWorkspace      *workspace,
                  const PdRoleCall *call,
                  GError          **error)
{
  g_autoptr (PdRole) role = NULL;
  PdDay              last_day;

  if (!pd_role_call_read_day ("--to", call->to, pd_invocation_get_today (self), &last_day, error))
    return FALSE;
  role = pd_role_call_load (self, workspace, error);
  return role && pd_workspace_end_role (workspace, role, last_day, error);
}
