/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-founding-options.h"

#include <glib/gi18n-lib.h>

/* Memory below this would make guessing cheap; the vault itself allows less, for tests. */
#define LEAST_MEMORY_MIB 8

void
pd_founding_options_clear (PdFoundingOptions *self)
{
  g_clear_pointer (&self->service, g_free);
  g_clear_pointer (&self->zone, g_free);
}

static gboolean
settle_cost (PdFoundingOptions *self,
             PdKdfCost         *cost,
             GError           **error)
{
  *cost = PD_KDF_COST_DEFAULT;
  if (self->memory_mib == 0)
    return TRUE;
  if (self->memory_mib < LEAST_MEMORY_MIB || self->memory_mib > (int) (PD_KDF_COST_MOST.memory_kib / 1024))
    {
      pd_usage_error (error, _ ("--memory takes %d to %d MiB."), LEAST_MEMORY_MIB,
                      (int) (PD_KDF_COST_MOST.memory_kib / 1024));
      return FALSE;
    }
  cost->memory_kib = (guint32) self->memory_mib * 1024;
  return TRUE;
}

static gint64
now_cb (gpointer user_data)
{
  return pd_invocation_get_now (user_data);
}

/**
 * pd_founding_options_create:
 * @self: the options that were given
 * @invocation: the call
 * @path: where the file is to be
 * @founder: the person who becomes its manager
 * @error: why there is no service
 *
 * Makes a new service, asking for its first passphrase.
 *
 * Returns: (transfer full): the service, open
 */
PdWorkspace *
pd_founding_options_create (PdFoundingOptions *self,
                            PdInvocation      *invocation,
                            const char        *path,
                            const char        *founder,
                            GError           **error)
{
  PdStoreFounding      founding = { 0 };
  g_autoptr (PdSecret) passphrase = NULL;
  PdWorkspace         *workspace;

  if (!settle_cost (self, &founding.cost, error))
    return NULL;
  passphrase = pd_invocation_read_passphrase (invocation, TRUE, error);
  if (!passphrase)
    return NULL;
  founding.service_name = self->service;
  founding.zone = self->zone;
  founding.name_in_clear = self->name_in_clear;
  founding.founder_name = founder;
  founding.passphrase = passphrase;
  founding.now = pd_invocation_get_now (invocation);
  pd_invocation_progress (invocation, _ ("Making the file…"));
  workspace = pd_workspace_create (path, &founding, NULL, error);
  if (!workspace)
    return NULL;
  pd_workspace_set_clock (workspace, now_cb, invocation);
  pd_workspace_set_waits (workspace, TRUE);
  return workspace;
}
