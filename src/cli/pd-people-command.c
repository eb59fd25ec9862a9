/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-output.h"
#include "pd-people-access.h"
#include "pd-person-options.h"

static const char *const acts[] = {
  "list", "add", "change", "remove", "slot-add", "slot-remove", "passphrase", "recovery-sheet", NULL
};

static char *
sites_of (PdWorkspace *workspace,
          PdPerson    *person)
{
  GListModel *sites = pd_workspace_get_sites (workspace);
  GString    *names = g_string_new (NULL);
  guint       n;
  const PdId *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      for (guint j = 0; j < n; j++)
        if (ids[j] == pd_site_get_id (site))
          g_string_append_printf (names, "%s%s", names->len ? "; " : "", pd_site_get_name (site));
    }
  return g_string_free (names, FALSE);
}

static gboolean
list_people (PdInvocation *self,
             PdWorkspace  *workspace)
{
  static const char *const brief[] = { "name", "code", "employment", "hours", "sites", "role", "use", "left", NULL };
  static const char *const full[] = { "name", "code", "employment", "hours", "sites", "role", "use", "left",
                                      "email", "phone", "stream", "pronouns", NULL };
  gboolean                 json = pd_invocation_get_json (self);
  g_autoptr (PdOutput)     output = pd_output_new (json, json ? full : brief);
  GListModel              *people = pd_workspace_get_people (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);
      int                  agreed = pd_person_get_agreed_minutes (person);

      pd_output_add_text (output, pd_person_get_name (person));
      pd_output_add_text (output, pd_person_get_code (person));
      pd_output_add_text (output, pd_employment_to_nick (pd_person_get_employment (person)));
      pd_output_take_text (output, agreed > 0 ? g_strdup_printf ("%g", agreed / 60.0) : NULL);
      pd_output_take_text (output, sites_of (workspace, person));
      pd_output_add_text (output, pd_person_get_role_title (person));
      pd_output_add_text (output, pd_use_to_nick (pd_person_get_use (person)));
      pd_output_add_day (output, pd_person_get_left_on (person));
      if (!json)
        continue;
      pd_output_add_text (output, pd_person_get_email (person));
      pd_output_add_text (output, pd_person_get_phone (person));
      pd_output_add_text (output, pd_person_get_stream (person));
      pd_output_add_text (output, pd_person_get_pronouns (person));
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
add_person (PdWorkspace           *workspace,
            const char            *name,
            const PdPersonOptions *options,
            GError               **error)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, name);

  return pd_person_options_apply (options, workspace, person, error) && pd_workspace_save_person (workspace, person, error);
}

/* What is as it was makes no line in the history. */
static gboolean
change_person (PdWorkspace           *workspace,
               PdPerson              *person,
               const PdPersonOptions *options,
               GError               **error)
{
  g_autoptr (PdPerson) changed = pd_person_copy (person);

  return pd_person_options_apply (options, workspace, changed, error) &&
         (pd_person_equal (changed, person) || pd_workspace_save_person (workspace, changed, error));
}

/* What was called for, and everything that was said about it. */
typedef struct
{
  const char     *act;
  char           *name;
  PdPersonOptions options;
  PdPeopleAccess  access;
} PeopleCall;

static void
people_call_clear (PeopleCall *self)
{
  g_free (self->name);
  pd_person_options_clear (&self->options);
  pd_people_access_clear (&self->access);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PeopleCall, people_call_clear)

static gboolean
act_on_person (PdInvocation     *self,
               PdWorkspace      *workspace,
               const PeopleCall *call,
               GError          **error)
{
  const char *name = call->name;
  PdPerson   *person = name ? pd_workspace_find_person (workspace, name, error) : pd_workspace_get_me (workspace);

  if (!person)
    return FALSE;
  if (g_str_equal (call->act, "change"))
    return change_person (workspace, person, &call->options, error);
  if (g_str_equal (call->act, "remove"))
    return pd_workspace_remove_person (workspace, person, pd_invocation_get_today (self), error);
  if (g_str_equal (call->act, "slot-add"))
    return pd_people_access_add (&call->access, workspace, person, error);
  if (g_str_equal (call->act, "slot-remove"))
    return pd_workspace_access_remove (workspace, person, error);
  return pd_people_access_change (&call->access, workspace, person, error);
}

static gboolean
act_on_people (PdInvocation *self,
               PdWorkspace  *workspace,
               gpointer      user_data,
               GError      **error)
{
  const PeopleCall *call = user_data;

  if (g_str_equal (call->act, "list"))
    return list_people (self, workspace);
  if (g_str_equal (call->act, "add"))
    return add_person (workspace, call->name, &call->options, error);
  if (g_str_equal (call->act, "recovery-sheet"))
    return pd_people_access_recovery_sheet (&call->access, self, workspace, error);
  return act_on_person (self, workspace, call, error);
}

static gboolean
check_call (const PeopleCall *call,
            GError          **error)
{
  static const char *const named[] = { "add", "change", "remove", "slot-add", "slot-remove", NULL };

  if (g_strv_contains (named, call->act) && !call->name)
    {
      pd_usage_error (error, _ ("Say whom with --name NAME."));
      return FALSE;
    }
  if (g_str_equal (call->act, "change") && !pd_person_options_say_anything (&call->options))
    {
      pd_usage_error (error, _ ("Say what is to change."));
      return FALSE;
    }
  if (g_str_equal (call->act, "recovery-sheet") && !call->access.output)
    {
      pd_usage_error (error, _ ("Say where the sheet goes with --output FILE.pdf."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_people (PdInvocation *self,
            GError      **error)
{
  g_auto (PeopleCall) call = { .options.hours = PD_HOURS_NOT_SAID };
  g_autoptr (GArray)  entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry  own[] = {
     { "name", 0, 0, G_OPTION_ARG_STRING, &call.name, N_ ("Whom it is about; a code does as well"), N_ ("NAME") },
     { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &call.access.new_passphrase_file, N_ ("Read the new passphrase from PATH"), N_ ("PATH") },
     { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.access.output, N_ ("Where the recovery sheet goes"), N_ ("FILE.pdf") },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  pd_person_options_add_entries (&call.options, entries);
  return pd_invocation_parse_acts (self, (const GOptionEntry *) (void *) entries->data, acts, 0, &call.act, error) &&
         check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_people, &call, error);
}

const PdCommand pd_people_command = {
  .name = "people",
  .synopsis = "FILE [list|add|change|remove|slot-add|slot-remove|passphrase|recovery-sheet] [--name NAME]",
  .summary = N_ ("Lists, adds and changes people, and says who can open the file"),
  .run = run_people,
};
