/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* role: who works under which version, what they said, and what they were rostered for */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-role-call.h"
#include "pd-role-paper.h"

#define DAYS_PER_WEEK 7

static const char *
find_title (GPtrArray *roles,
            PdId       id)
{
  for (guint i = 0; i < roles->len; i++)
    if (((PdRole *) roles->pdata[i])->id == id)
      return pd_role_get_title (roles->pdata[i]);
  return NULL;
}

static void
add_assignment (PdOutput               *output,
                PdWorkspace            *workspace,
                GPtrArray              *roles,
                const PdRoleAssignment *assignment)
{
  const PdRoleAcknowledgement *known = pd_role_assignment_find_acknowledgement (assignment, assignment->version);
  const PdRoleAcknowledgement *last = pd_role_assignment_get_last_remarks (assignment);

  pd_output_add_text (output, find_title (roles, assignment->role_id));
  pd_output_add_text (output, pd_names_find_person (workspace, assignment->person_id));
  pd_output_add_number (output, assignment->version);
  pd_output_add_day (output, assignment->from);
  pd_output_add_day (output, assignment->to);
  pd_output_add_day (output, known ? known->day : PD_DAY_NONE);
  pd_output_add_text (output, last ? last->remarks : NULL);
}

/**
 * pd_role_call_people:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether it is listed who works under which version
 */
gboolean
pd_role_call_people (PdInvocation     *self,
                     PdWorkspace      *workspace,
                     const PdRoleCall *call,
                     GError          **error)
{
  static const char *const fields[] = { "role", "person", "version", "from", "to", "acknowledged", "remarks", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    roles = pd_workspace_list_roles (workspace, error);
  g_autoptr (GPtrArray)    assignments = roles ? pd_workspace_list_role_assignments (workspace, NULL, error) : NULL;
  g_autoptr (PdRole)       role = NULL;

  if (!assignments)
    return FALSE;
  if (pd_invocation_get_argument (self, 1) && !(role = pd_role_call_load (self, workspace, error)))
    return FALSE;
  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = assignments->pdata[i];

      if (!role || assignment->role_id == role->id)
        add_assignment (output, workspace, roles, assignment);
    }
  pd_output_print (output);
  return TRUE;
}

/**
 * pd_role_call_assign:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether somebody works under the approved version
 */
gboolean
pd_role_call_assign (PdInvocation     *self,
                     PdWorkspace      *workspace,
                     const PdRoleCall *call,
                     GError          **error)
{
  g_autoptr (PdRole)           role = NULL;
  g_autoptr (PdRoleAssignment) assignment = NULL;
  PdPerson                    *person = NULL;
  PdDay                        from;

  if (!pd_role_call_read_day ("--from", call->from, pd_invocation_get_today (self), &from, error) ||
      !(role = pd_role_call_load (self, workspace, error)) ||
      !(person = pd_workspace_find_person (workspace, call->person, error)))
    return FALSE;
  assignment = pd_workspace_assign_role (workspace, role, person, from, error);
  return assignment != NULL;
}

/* Their newest one in the role. */
static PdRoleAssignment *
find_assignment (PdInvocation *self,
                 PdWorkspace  *workspace,
                 PdPerson     *person,
                 GError      **error)
{
  g_autoptr (PdRole)      role = pd_role_call_load (self, workspace, error);
  g_autoptr (GPtrArray)   assignments = role ? pd_workspace_list_role_assignments (workspace, person, error) : NULL;
  const PdRoleAssignment *found = NULL;

  if (!assignments)
    return NULL;
  for (guint i = 0; i < assignments->len; i++)
    if (((PdRoleAssignment *) assignments->pdata[i])->role_id == role->id)
      found = assignments->pdata[i];
  if (found)
    return pd_role_assignment_copy (found);
  g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("%s does not work in this role. Nothing was changed."), pd_person_get_name (person));
  return NULL;
}

/**
 * pd_role_call_release:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether somebody has a last day in the role
 */
gboolean
pd_role_call_release (PdInvocation     *self,
                      PdWorkspace      *workspace,
                      const PdRoleCall *call,
                      GError          **error)
{
  PdPerson                    *person = NULL;
  g_autoptr (PdRoleAssignment) assignment = NULL;
  PdDay                        last_day;

  if (!pd_role_call_read_day ("--to", call->to, pd_invocation_get_today (self), &last_day, error) ||
      !(person = pd_workspace_find_person (workspace, call->person, error)))
    return FALSE;
  assignment = find_assignment (self, workspace, person, error);
  return assignment && pd_workspace_end_role_assignment (workspace, assignment, last_day, error);
}

/**
 * pd_role_call_acknowledge:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said; without a person, it is whoever unlocked the service
 * @error: return location for an error
 *
 * Returns: whether it is put down that they know the version
 */
gboolean
pd_role_call_acknowledge (PdInvocation     *self,
                          PdWorkspace      *workspace,
                          const PdRoleCall *call,
                          GError          **error)
{
  PdPerson                    *person = NULL;
  g_autoptr (PdRole)           role = NULL;
  g_autoptr (PdRoleAssignment) assignment = NULL;
  int                          version = call->version;

  person = call->person ? pd_workspace_find_person (workspace, call->person, error) : pd_workspace_get_me (workspace);
  if (!person || !(role = pd_role_call_load (self, workspace, error)) ||
      !(assignment = find_assignment (self, workspace, person, error)))
    return FALSE;
  if (version == 0 && pd_role_get_approved (role))
    version = pd_role_get_approved (role)->version;
  return pd_workspace_acknowledge_role (workspace, assignment, version, call->remarks, pd_invocation_get_today (self), error);
}

static void
add_line (PdOutput              *output,
          const char            *what,
          const PdRoleDriftLine *line)
{
  pd_output_add_text (output, what);
  pd_output_add_text (output, line->is_in_role ? "yes" : "no");
  pd_output_add_number (output, line->n_shifts);
  pd_output_add_number (output, line->minutes);
}

static void
print_drift (PdInvocation      *self,
             PdWorkspace       *workspace,
             const PdRoleDrift *drift)
{
  static const char *const fields[] = { "what", "in_role", "shifts", "minutes", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!pd_invocation_get_json (self) && drift->remarks)
    printf (_ ("What they said about version %d: %s\n\n"), drift->remarks->version, drift->remarks->remarks);
  for (guint i = 0; i < drift->activities->len; i++)
    {
      const PdRoleDriftLine *line = &g_array_index (drift->activities, PdRoleDriftLine, i);

      add_line (output, pd_activity_to_nick (line->activity), line);
    }
  for (guint i = 0; i < drift->places->len; i++)
    {
      const PdRoleDriftLine *line = &g_array_index (drift->places, PdRoleDriftLine, i);
      const char            *site = pd_names_find_site (workspace, line->site_id);

      add_line (output, site ? site : _ ("No site"), line);
    }
  pd_output_print (output);
  if (!pd_invocation_get_json (self))
    printf (_ ("\nOutside the role: %d of %d minutes. Supervision and co-supervision: %d minutes rostered, %d promised.\n"),
            drift->minutes_outside, drift->minutes, drift->reflection, drift->promised);
}

static gboolean
write_review (PdInvocation           *self,
              PdWorkspace            *workspace,
              const PdRoleAssignment *assignment,
              PdDay                   from,
              PdDay                   to,
              const PdRoleCall       *call,
              GError                **error)
{
  const PdPaperOptions   options = { .printed_on = pd_invocation_get_today (self), .large_print = call->is_large };
  g_autoptr (PdDocument) document = pd_role_paper_review (workspace, assignment, from, to, &options, error);

  return document && pd_role_call_write_pages (self, document, call->output, error);
}

/**
 * pd_role_call_drift:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the role is shown beside what somebody was rostered for, their own
 *   words first; with --output, as pages
 */
gboolean
pd_role_call_drift (PdInvocation     *self,
                    PdWorkspace      *workspace,
                    const PdRoleCall *call,
                    GError          **error)
{
  PdPerson                    *person = NULL;
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (PdRoleDrift)      drift = NULL;
  int                          n_days = call->weeks * DAYS_PER_WEEK;
  PdDay                        from;

  if (!pd_role_call_read_day ("--from", call->from, pd_invocation_get_today (self) - n_days + 1, &from, error) ||
      !(person = pd_workspace_find_person (workspace, call->person, error)) ||
      !(assignment = find_assignment (self, workspace, person, error)))
    return FALSE;
  if (call->output)
    return write_review (self, workspace, assignment, from, from + n_days - 1, call, error);
  drift = pd_workspace_load_role_drift (workspace, assignment, from, from + n_days - 1, error);
  if (drift)
    print_drift (self, workspace, drift);
  return drift != NULL;
}
