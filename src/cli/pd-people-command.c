/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-output.h"
#include "pd-people-access.h"

static const char *const acts[] = {
  "list", "add", "remove", "slot-add", "slot-remove", "passphrase", "recovery-sheet", NULL
};

/* What `add` says about somebody. */
typedef struct
{
  char  *name;
  char  *code;
  char  *email;
  char  *phone;
  char  *employment;
  char  *stream;
  double hours;
  char **sites;
  char  *role;
  char  *use;
} PersonOptions;

static void
person_options_clear (PersonOptions *self)
{
  g_free (self->name);
  g_free (self->code);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->employment);
  g_free (self->stream);
  g_free (self->role);
  g_free (self->use);
  g_strfreev (self->sites);
}

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
  static const char *const fields[] = { "name", "code", "employment", "hours", "sites", "role", "use", "left", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
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
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
set_choices (PdPerson            *person,
             const PersonOptions *options,
             GError             **error)
{
  PdEmployment employment;
  PdUse        use;

  if (options->employment)
    {
      if (!pd_employment_parse (options->employment, &employment))
        {
          pd_usage_error (error, _ ("--employment takes full-time, part-time, casual or volunteer."));
          return FALSE;
        }
      pd_person_set_employment (person, employment);
    }
  if (options->use)
    {
      if (!pd_use_parse (options->use, &use))
        {
          pd_usage_error (error, _ ("--use takes worker, supervisor, coordinator or manager."));
          return FALSE;
        }
      pd_person_set_use (person, use);
    }
  if (options->hours < 0 || options->hours > 168)
    {
      pd_usage_error (error, _ ("--hours takes the agreed hours of a week."));
      return FALSE;
    }
  pd_person_set_agreed_minutes (person, (int) (options->hours * 60 + 0.5));
  return TRUE;
}

static gboolean
set_sites (PdPerson            *person,
           const PersonOptions *options,
           PdWorkspace         *workspace,
           GError             **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; options->sites && options->sites[i]; i++)
    {
      PdSite *site = pd_workspace_find_site (workspace, options->sites[i], error);
      PdId    id;

      if (!site)
        return FALSE;
      id = pd_site_get_id (site);
      g_array_append_val (ids, id);
    }
  pd_person_set_site_ids (person, (PdId *) ids->data, ids->len);
  return TRUE;
}

static gboolean
add_person (PdWorkspace         *workspace,
            const PersonOptions *options,
            GError             **error)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, options->name);

  pd_person_set_code (person, options->code);
  pd_person_set_email (person, options->email);
  pd_person_set_phone (person, options->phone);
  pd_person_set_stream (person, options->stream);
  pd_person_set_role_title (person, options->role);
  return set_choices (person, options, error) &&
         set_sites (person, options, workspace, error) &&
         pd_workspace_save_person (workspace, person, error);
}

/* What was called for, and everything that was said about it. */
typedef struct
{
  const char    *act;
  PersonOptions  options;
  PdPeopleAccess access;
} PeopleCall;

static void
people_call_clear (PeopleCall *self)
{
  person_options_clear (&self->options);
  pd_people_access_clear (&self->access);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PeopleCall, people_call_clear)

static gboolean
act_on_person (PdInvocation     *self,
               PdWorkspace      *workspace,
               const PeopleCall *call,
               GError          **error)
{
  const char *name = call->options.name;
  PdPerson   *person = name ? pd_workspace_find_person (workspace, name, error) : pd_workspace_get_me (workspace);

  if (!person)
    return FALSE;
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
    return add_person (workspace, &call->options, error);
  if (g_str_equal (call->act, "recovery-sheet"))
    return pd_people_access_recovery_sheet (&call->access, self, workspace, error);
  return act_on_person (self, workspace, call, error);
}

static gboolean
check_call (const PeopleCall *call,
            GError          **error)
{
  static const char *const named[] = { "add", "remove", "slot-add", "slot-remove", NULL };

  if (g_strv_contains (named, call->act) && !call->options.name)
    {
      pd_usage_error (error, _ ("Say whom with --name NAME."));
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
  g_auto (PeopleCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "name", 0, 0, G_OPTION_ARG_STRING, &call.options.name, N_ ("Whom it is about; a code does as well"), N_ ("NAME") },
     { "code", 0, 0, G_OPTION_ARG_STRING, &call.options.code, N_ ("A short mark that nobody else has"), N_ ("CODE") },
     { "email", 0, 0, G_OPTION_ARG_STRING, &call.options.email, N_ ("Their email address"), N_ ("ADDRESS") },
     { "phone", 0, 0, G_OPTION_ARG_STRING, &call.options.phone, N_ ("Their telephone number"), N_ ("NUMBER") },
     { "employment", 0, 0, G_OPTION_ARG_STRING, &call.options.employment, N_ ("full-time, part-time, casual or volunteer"), N_ ("TYPE") },
     { "stream", 0, 0, G_OPTION_ARG_STRING, &call.options.stream, N_ ("Their award stream"), N_ ("STREAM") },
     { "hours", 0, 0, G_OPTION_ARG_DOUBLE, &call.options.hours, N_ ("Agreed hours a week"), N_ ("HOURS") },
     { "site", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.options.sites, N_ ("A site where they work; may be said again"), N_ ("SITE") },
     { "role", 0, 0, G_OPTION_ARG_STRING, &call.options.role, N_ ("Title of their role description"), N_ ("TITLE") },
     { "use", 0, 0, G_OPTION_ARG_STRING, &call.options.use, N_ ("worker, supervisor, coordinator or manager"), N_ ("USE") },
     { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &call.access.new_passphrase_file, N_ ("Read the new passphrase from PATH"), N_ ("PATH") },
     { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.access.output, N_ ("Where the recovery sheet goes"), N_ ("FILE.pdf") },
     G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) &&
         check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_people, &call, error);
}

const PdCommand pd_people_command = {
  .name = "people",
  .synopsis = "FILE [list|add|remove|slot-add|slot-remove|passphrase|recovery-sheet] [--name NAME]",
  .summary = N_ ("Lists and adds people, and says who can open the file"),
  .run = run_people,
};
