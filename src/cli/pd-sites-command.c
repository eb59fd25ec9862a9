/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* sites: where people work */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-output.h"
#include "pd-zone.h"

static const char *const acts[] = { "list", "add", "change", "remove", NULL };

typedef struct
{
  const char *act;
  char       *name;
  char       *new_name;
  char       *mark;
  char       *zone;
} SitesCall;

static void
sites_call_clear (SitesCall *self)
{
  g_free (self->name);
  g_free (self->new_name);
  g_free (self->mark);
  g_free (self->zone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitesCall, sites_call_clear)

static void
list_sites (PdInvocation *self,
            PdWorkspace  *workspace)
{
  static const char *const fields[] = { "name", "mark", "zone", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    sites = pd_workspace_dup_sites (workspace);

  for (guint i = 0; i < sites->len; i++)
    {
      pd_output_add_text (output, pd_site_get_name (sites->pdata[i]));
      pd_output_add_text (output, pd_site_get_mark (sites->pdata[i]));
      pd_output_add_text (output, pd_site_get_zone (sites->pdata[i]));
    }
  pd_output_print (output);
}

/* What is not said stays as it is; of a new one the mark is made of the name. */
static gboolean
apply (const SitesCall *call,
       PdSite          *site,
       GError         **error)
{
  g_autoptr (PdZone) zone = call->zone ? pd_zone_new (call->zone, error) : NULL;

  if (call->zone && !zone)
    return FALSE;
  if (call->zone)
    pd_site_set_zone (site, call->zone);
  if (call->new_name)
    pd_site_set_name (site, call->new_name);
  if (call->mark)
    pd_site_set_mark (site, call->mark);
  return TRUE;
}

static gboolean
add_site (PdWorkspace     *workspace,
          const SitesCall *call,
          GError         **error)
{
  g_autoptr (PdSite) site = pd_site_new (PD_ID_NONE, call->name);
  g_autofree char   *mark = pd_site_suggest_mark (call->name);

  pd_site_set_mark (site, mark);
  pd_site_set_zone (site, pd_service_get_zone (pd_workspace_get_service (workspace)));
  return apply (call, site, error) && pd_workspace_save_site (workspace, site, error);
}

static gboolean
act_on_site (PdWorkspace     *workspace,
             const SitesCall *call,
             GError         **error)
{
  PdSite            *site = pd_workspace_find_site (workspace, call->name, error);
  g_autoptr (PdSite) changed = site ? pd_site_copy (site) : NULL;

  if (!site)
    return FALSE;
  if (g_str_equal (call->act, "remove"))
    return pd_workspace_remove_site (workspace, site, error);
  return apply (call, changed, error) && pd_workspace_save_site (workspace, changed, error);
}

static gboolean
act_on_sites (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  const SitesCall *call = user_data;

  if (g_str_equal (call->act, "add"))
    return add_site (workspace, call, error);
  if (!g_str_equal (call->act, "list"))
    return act_on_site (workspace, call, error);
  list_sites (self, workspace);
  return TRUE;
}

static gboolean
check_call (const SitesCall *call,
            GError         **error)
{
  if (g_str_equal (call->act, "list") || call->name)
    return TRUE;
  pd_usage_error (error, _ ("Say which site with --name NAME."));
  return FALSE;
}

static gboolean
run_sites (PdInvocation *self,
           GError      **error)
{
  g_auto (SitesCall) call = { 0 };
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &call.name, N_ ("Which site; of one that is there, its mark does as well"), N_ ("NAME") },
    { "new-name", 0, 0, G_OPTION_ARG_STRING, &call.new_name, N_ ("change: what it is called from now on"), N_ ("NAME") },
    { "mark", 0, 0, G_OPTION_ARG_STRING, &call.mark, N_ ("add, change: its letters on the roster"), N_ ("MARK") },
    { "zone", 0, 0, G_OPTION_ARG_STRING, &call.zone, N_ ("add, change: its time zone; else that of the service"), N_ ("ZONE") },
    G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_sites, &call, error);
}

const PdCommand pd_sites_command = {
  .name = "sites",
  .synopsis = "FILE [list|add|change|remove] [--name NAME] [--new-name NAME] [--mark MARK] [--zone ZONE]",
  .summary = N_ ("Lists and sets up the sites where people work"),
  .run = run_sites,
};
