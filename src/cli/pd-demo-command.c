/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-demo.h"
#include "pd-founding-options.h"

/* Fictitious, like everybody in a demo. */
#define DEMO_SERVICE "Open Door Peer Services"
#define DEMO_MANAGER "Robin Ashby"
#define DEMO_ZONE "Australia/Sydney"

static gboolean
read_count (const char *option,
            int         value,
            guint      *count,
            GError    **error)
{
  if (value == -1)
    return TRUE;
  if (value < 0)
    {
      pd_usage_error (error, _ ("%s takes a number that is not below zero."), option);
      return FALSE;
    }
  *count = (guint) value;
  return TRUE;
}

static gboolean
run_demo (PdInvocation *self,
          GError      **error)
{
  g_auto (PdFoundingOptions) founding = { 0 };
  g_autoptr (PdWorkspace)    workspace = NULL;
  PdDemoOptions              options;
  int                        workers = -1, sites = -1, weeks = -1, notes = -1, roles = -1;
  gint64                     seed = 1;
  const GOptionEntry         entries[] = {
            { "workers", 0, 0, G_OPTION_ARG_INT, &workers, N_ ("How many people work there"), N_ ("N") },
            { "sites", 0, 0, G_OPTION_ARG_INT, &sites, N_ ("How many sites it has"), N_ ("N") },
            { "weeks", 0, 0, G_OPTION_ARG_INT, &weeks, N_ ("How many weeks of roster"), N_ ("N") },
            { "notes", 0, 0, G_OPTION_ARG_INT, &notes, N_ ("How many notes of supervision, which who makes it can read"), N_ ("N") },
            { "roles", 0, 0, G_OPTION_ARG_INT, &roles, N_ ("How many role descriptions"), N_ ("N") },
            { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_ ("The same seed makes the same service"), N_ ("S") },
            { "memory", 0, 0, G_OPTION_ARG_INT, &founding.memory_mib, N_ ("Memory that one try at a passphrase takes"), N_ ("MIB") },
            G_OPTION_ENTRY_NULL,
  };

  if (!pd_invocation_parse (self, entries, 1, 1, error))
    return FALSE;
  pd_demo_options_init (&options, pd_invocation_get_today (self));
  options.seed = (guint64) seed;
  if (!read_count ("--workers", workers, &options.n_workers, error) ||
      !read_count ("--sites", sites, &options.n_sites, error) ||
      !read_count ("--weeks", weeks, &options.n_weeks, error) ||
      !read_count ("--notes", notes, &options.n_notes, error) ||
      !read_count ("--roles", roles, &options.n_roles, error))
    return FALSE;
  founding.service = g_strdup (DEMO_SERVICE);
  founding.zone = g_strdup (DEMO_ZONE);
  workspace = pd_founding_options_create (&founding, self, pd_invocation_get_argument (self, 0),
                                          pd_invocation_get_as (self) ? pd_invocation_get_as (self) : DEMO_MANAGER,
                                          error);
  if (!workspace)
    return FALSE;
  pd_invocation_progress (self, _ ("Making people and shifts up…"));
  return pd_demo_fill (workspace, &options, error) && pd_workspace_close (workspace, error);
}

const PdCommand pd_demo_command = {
  .name = "demo",
  .synopsis = "FILE [--workers N] [--sites N] [--weeks N] [--notes N] [--roles N] [--seed S]",
  .summary = N_ ("Makes a made-up service of any size, the same for the same seed"),
  .run = run_demo,
};
