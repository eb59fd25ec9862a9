/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-role-call.h"
#include "pd-role-template.h"

#define USUAL_WEEKS 52

/**
 * pd_role_call_load:
 * @self: a call
 * @workspace: an unlocked workspace
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is no such role
 *
 * Returns: (transfer full): the role that the call names, by its title or id
 */
PdRole *
pd_role_call_load (PdInvocation *self,
                   PdWorkspace  *workspace,
                   GError      **error)
{
  return pd_workspace_find_role (workspace, pd_invocation_get_argument (self, 1), error);
}

/**
 * pd_role_call_find_version:
 * @role: a role
 * @number: a version, or 0 for the newest
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it has none of that number
 *
 * Returns: (transfer none): that version
 */
PdRoleVersion *
pd_role_call_find_version (const PdRole *role,
                           int           number,
                           GError      **error)
{
  PdRoleVersion *version = number == 0 ? pd_role_get_newest (role) : pd_role_find_version (role, number);

  if (!version)
    g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The role has no version %d."), number);
  return version;
}

/**
 * pd_role_call_read_day:
 * @option: what the option is called
 * @text: (nullable): what it says
 * @otherwise: the day where it says nothing
 * @ret_day: (out): the day
 * @error: return location for an error
 *
 * Returns: whether that is a day
 */
gboolean
pd_role_call_read_day (const char *option,
                       const char *text,
                       PdDay       otherwise,
                       PdDay      *ret_day,
                       GError    **error)
{
  *ret_day = otherwise;
  if (!text || pd_day_parse_iso (text, ret_day))
    return TRUE;
  pd_usage_error (error, _ ("%s takes a date like 2026-11-24, not \"%s\"."), option, text);
  return FALSE;
}

static guint
count_people (GPtrArray    *assignments,
              const PdRole *role,
              PdDay         today)
{
  guint n = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = assignments->pdata[i];

      n += assignment->role_id == role->id && pd_role_assignment_holds_on (assignment, today);
    }
  return n;
}

static gboolean
list_roles (PdInvocation     *self,
            PdWorkspace      *workspace,
            const PdRoleCall *call,
            GError          **error)
{
  static const char *const fields[] = { "id", "title", "kind", "version", "state", "review", "people", "gaps", "ended", NULL };
  g_autoptr (GPtrArray)    roles = pd_workspace_list_roles (workspace, error);
  g_autoptr (GPtrArray)    assignments = roles ? pd_workspace_list_role_assignments (workspace, NULL, error) : NULL;
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  PdDay                    today = pd_invocation_get_today (self);

  if (!assignments)
    return FALSE;
  for (guint i = 0; i < roles->len; i++)
    {
      const PdRole         *role = roles->pdata[i];
      const PdRoleVersion  *version = pd_role_get_newest (role);
      g_autoptr (GPtrArray) gaps = pd_workspace_check_role (workspace, role, version, today, error);

      if (!gaps)
        return FALSE;
      pd_output_add_id (output, role->id);
      pd_output_add_text (output, version->description->texts[PD_ROLE_TITLE]);
      pd_output_add_text (output, version->description->texts[PD_ROLE_KIND]);
      pd_output_add_number (output, version->version);
      pd_output_add_text (output, pd_role_state_to_nick (pd_role_get_state (role, version)));
      pd_output_add_day (output, pd_role_description_get_review_on (version->description));
      pd_output_add_number (output, count_people (assignments, role, today));
      pd_output_add_number (output, gaps->len);
      pd_output_add_day (output, role->ended_on);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
list_templates (PdInvocation     *self,
                PdWorkspace      *workspace,
                const PdRoleCall *call,
                GError          **error)
{
  static const char *const fields[] = { "template", "title", "kind", NULL };
  g_autoptr (GPtrArray)    templates = pd_role_template_list (error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!templates)
    return FALSE;
  for (guint i = 0; i < templates->len; i++)
    {
      const PdRoleTemplate *template = templates->pdata[i];

      pd_output_add_text (output, template->nick);
      pd_output_add_text (output, template->description->texts[PD_ROLE_TITLE]);
      pd_output_add_text (output, template->description->texts[PD_ROLE_KIND]);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
check_one (PdInvocation *self,
           PdWorkspace  *workspace,
           const PdRole *role,
           int           number,
           PdOutput     *output,
           GError      **error)
{
  const PdRoleVersion  *version = pd_role_call_find_version (role, number, error);
  g_autoptr (GPtrArray) gaps = NULL;

  if (version)
    gaps = pd_workspace_check_role (workspace, role, version, pd_invocation_get_today (self), error);
  if (!gaps)
    return FALSE;
  for (guint i = 0; i < gaps->len; i++)
    {
      const PdRoleGap *gap = gaps->pdata[i];

      pd_output_add_text (output, version->description->texts[PD_ROLE_TITLE]);
      pd_output_add_number (output, version->version);
      pd_output_add_text (output, pd_role_gap_kind_to_nick (gap->kind));
      pd_output_add_text (output, pd_role_field_to_nick (gap->field));
      pd_output_add_text (output, gap->person_id != PD_ID_NONE ? pd_names_find_person (workspace, gap->person_id) : NULL);
      pd_output_add_text (output, gap->words);
    }
  if (gaps->len > 0)
    pd_invocation_set_exit (self, PD_EXIT_FAILED);
  return TRUE;
}

static gboolean
check_all (PdInvocation *self,
           PdWorkspace  *workspace,
           PdOutput     *output,
           GError      **error)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (workspace, error);

  if (!roles)
    return FALSE;
  for (guint i = 0; i < roles->len; i++)
    if (((PdRole *) roles->pdata[i])->ended_on == PD_DAY_NONE && !check_one (self, workspace, roles->pdata[i], 0, output, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_roles (PdInvocation     *self,
             PdWorkspace      *workspace,
             const PdRoleCall *call,
             GError          **error)
{
  static const char *const fields[] = { "role", "version", "kind", "part", "person", "what", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdRole)       role = NULL;

  if (!pd_invocation_get_argument (self, 1))
    {
      if (!check_all (self, workspace, output, error))
        return FALSE;
    }
  else
    {
      role = pd_role_call_load (self, workspace, error);
      if (!role || !check_one (self, workspace, role, call->version, output, error))
        return FALSE;
    }
  pd_output_print (output);
  return TRUE;
}

typedef enum
{
  NAMES_NO_ROLE,
  MAY_NAME_A_ROLE,
  NAMES_A_ROLE,
} Naming;

static const struct
{
  const char *name;
  gboolean    writes;
  Naming      naming;
  PdRoleRun   run;
} ACTS[] = {
  { "list", FALSE, NAMES_NO_ROLE, list_roles },
  { "templates", FALSE, NAMES_NO_ROLE, list_templates },
  { "check", FALSE, MAY_NAME_A_ROLE, check_roles },
  { "show", FALSE, NAMES_A_ROLE, pd_role_call_show },
  { "add", TRUE, NAMES_NO_ROLE, pd_role_call_add },
  { "change", TRUE, NAMES_A_ROLE, pd_role_call_change },
  { "approve", TRUE, NAMES_A_ROLE, pd_role_call_approve },
  { "discard", TRUE, NAMES_A_ROLE, pd_role_call_discard },
  { "end", TRUE, NAMES_A_ROLE, pd_role_call_end },
  { "people", FALSE, MAY_NAME_A_ROLE, pd_role_call_people },
  { "assign", TRUE, NAMES_A_ROLE, pd_role_call_assign },
  { "release", TRUE, NAMES_A_ROLE, pd_role_call_release },
  { "acknowledge", TRUE, NAMES_A_ROLE, pd_role_call_acknowledge },
  { "drift", FALSE, NAMES_A_ROLE, pd_role_call_drift },
  { "compare", FALSE, NAMES_A_ROLE, pd_role_call_compare },
  { "print", FALSE, NAMES_A_ROLE, pd_role_call_print },
  { "export", FALSE, NAMES_A_ROLE, pd_role_call_export },
};

static guint
find_act (const char *name)
{
  guint n = 0;

  while (!g_str_equal (ACTS[n].name, name))
    n++;
  return n;
}

static gboolean
act_on_roles (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  const PdRoleCall *call = user_data;

  return ACTS[find_act (call->act)].run (self, workspace, call, error);
}

static gboolean
is_act (const PdRoleCall *call,
        const char       *name)
{
  return g_str_equal (call->act, name);
}

static gboolean
is_for_pages (const char *path)
{
  return path && (g_str_has_suffix (path, ".pdf") || g_str_has_suffix (path, ".png"));
}

static gboolean
check_call (PdInvocation     *self,
            const PdRoleCall *call,
            GError          **error)
{
  Naming   naming = ACTS[find_act (call->act)].naming;
  gboolean has_role = pd_invocation_get_argument (self, 1) != NULL;

  if ((naming == NAMES_A_ROLE && !has_role) || (naming == NAMES_NO_ROLE && has_role))
    pd_usage_error (error, naming == NAMES_A_ROLE ? _ ("Say which role, by its title or ID; role FILE list shows them.") : _ ("%s takes no role."), call->act);
  else if (is_act (call, "add") && !call->template == !call->text_file)
    pd_usage_error (error, _ ("Say what the role begins with: --template NAME or --text-file FILE."));
  else if (is_act (call, "change") && !call->text_file && !call->set)
    pd_usage_error (error, _ ("Say what the role is to say: --text-file FILE or --set PART=TEXT."));
  else if ((is_act (call, "assign") || is_act (call, "release") || is_act (call, "drift")) && !call->person)
    pd_usage_error (error, _ ("Say who with --person NAME."));
  else if (is_act (call, "print") && !is_for_pages (call->output))
    pd_usage_error (error, _ ("Say where the pages go with --output and a name ending in .pdf or .png."));
  else if ((is_act (call, "compare") || is_act (call, "drift")) && call->output && !is_for_pages (call->output))
    pd_usage_error (error, _ ("Say where the pages go with --output and a name ending in .pdf or .png."));
  else if (is_act (call, "export") && (!call->output || !(g_str_has_suffix (call->output, ".md") || g_str_has_suffix (call->output, ".html"))))
    pd_usage_error (error, _ ("Say where the text goes with --output and a name ending in .md or .html."));
  else if (call->is_large && !is_for_pages (call->output))
    pd_usage_error (error, _ ("--large goes with a name ending in .pdf or .png."));
  else if (call->sheet && !g_str_equal (call->sheet, "description") && !g_str_equal (call->sheet, "recruitment"))
    pd_usage_error (error, _ ("--sheet is description or recruitment."));
  else if (call->weeks < 1 || call->weeks > 520)
    pd_usage_error (error, _ ("--weeks is from 1 to 520."));
  else
    return TRUE;
  return FALSE;
}

static void
role_call_clear (PdRoleCall *self)
{
  g_free (self->person);
  g_free (self->template);
  g_free (self->text_file);
  g_free (self->remarks);
  g_strfreev (self->set);
  g_free (self->from);
  g_free (self->to);
  g_free (self->sheet);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdRoleCall, role_call_clear)

static gboolean
run_role (PdInvocation *self,
          GError      **error)
{
  g_auto (PdRoleCall) call = { .weeks = USUAL_WEEKS };
  const char         *names[G_N_ELEMENTS (ACTS) + 1] = { NULL };
  const GOptionEntry  entries[] = {
     { "person", 0, 0, G_OPTION_ARG_STRING, &call.person, N_ ("Whom it is about; a code does as well"), N_ ("NAME") },
     { "template", 0, 0, G_OPTION_ARG_STRING, &call.template, N_ ("add: what it begins with; templates lists them"), N_ ("NAME") },
     { "text-file", 0, 0, G_OPTION_ARG_FILENAME, &call.text_file, N_ ("add, change: text, Markdown or HTML whose headings name the parts ('-' for standard input)"), N_ ("FILE") },
     { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.set, N_ ("add, change: what one part is to say, such as hours=22.8; may be said several times"), N_ ("PART=TEXT") },
     { "remarks", 0, 0, G_OPTION_ARG_STRING, &call.remarks, N_ ("acknowledge: what the worker says about it"), N_ ("TEXT") },
     { "version", 0, 0, G_OPTION_ARG_INT, &call.version, N_ ("Which version; otherwise the newest"), N_ ("N") },
     { "with", 0, 0, G_OPTION_ARG_INT, &call.with, N_ ("compare: with which version; otherwise the one before"), N_ ("N") },
     { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("assign: the first day; drift: the first day that is looked at"), N_ ("DATE") },
     { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("end, release: the last day; otherwise today"), N_ ("DATE") },
     { "weeks", 0, 0, G_OPTION_ARG_INT, &call.weeks, N_ ("drift: how many weeks; otherwise 52, up to today"), N_ ("N") },
     { "sheet", 0, 0, G_OPTION_ARG_STRING, &call.sheet, N_ ("print: description or recruitment"), N_ ("SHEET") },
     { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.output, N_ ("print, compare, drift: .pdf or .png; export: .md or .html"), N_ ("FILE") },
     { "large", 0, 0, G_OPTION_ARG_NONE, &call.is_large, N_ ("print, compare, drift: large letters"), NULL },
     G_OPTION_ENTRY_NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    names[i] = ACTS[i].name;
  return pd_invocation_parse_acts (self, entries, names, 1, &call.act, error) && check_call (self, &call, error) &&
         pd_invocation_work (self, ACTS[find_act (call.act)].writes, NULL, act_on_roles, &call, error);
}

const PdCommand pd_role_command = {
  .name = "role",
  .synopsis = "FILE [list|templates|check|show|add|change|approve|discard|end|people|assign|release|acknowledge|drift|compare|print|export] [ROLE] [OPTION…]",
  .summary = N_ ("Writes role descriptions, says what they leave open, prints them, and keeps who works under which version"),
  .run = run_role,
};
