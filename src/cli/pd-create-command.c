/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-founding-options.h"

static gboolean
run_create (PdInvocation *self,
            GError      **error)
{
  g_auto (PdFoundingOptions) founding = { 0 };
  g_autoptr (PdWorkspace)    workspace = NULL;
  const GOptionEntry         entries[] = {
            { "service", 0, 0, G_OPTION_ARG_STRING, &founding.service, N_ ("What the service is called"), N_ ("NAME") },
            { "zone", 0, 0, G_OPTION_ARG_STRING, &founding.zone, N_ ("Its time zone, such as Australia/Sydney"), N_ ("ZONE") },
            { "memory", 0, 0, G_OPTION_ARG_INT, &founding.memory_mib, N_ ("Memory that one try at a passphrase takes"), N_ ("MIB") },
            { "name-in-clear", 0, 0, G_OPTION_ARG_NONE, &founding.name_in_clear, N_ ("Show the service's name to people without a key"), NULL },
            G_OPTION_ENTRY_NULL,
  };

  if (!pd_invocation_parse (self, entries, 1, 1, error))
    return FALSE;
  if (!founding.service || !pd_invocation_get_as (self))
    {
      pd_usage_error (error, _ ("A new service needs --service NAME and --as NAME."));
      return FALSE;
    }
  workspace = pd_founding_options_create (&founding, self, pd_invocation_get_argument (self, 0),
                                          pd_invocation_get_as (self), error);
  return workspace && pd_workspace_close (workspace, error);
}

const PdCommand pd_create_command = {
  .name = "create",
  .synopsis = "FILE --service NAME --as NAME [--memory MIB]",
  .summary = N_ ("Makes a new service; the person becomes its manager"),
  .run = run_create,
};
