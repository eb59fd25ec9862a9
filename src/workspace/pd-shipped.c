/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-shipped-private.h"

#include "pd-shipped-resources.h"

#define FOLDER "/org/peerdesk/Peerdesk/"

static gpointer
register_once (gpointer data)
{
  pd_shipped_register_resource ();
  return NULL;
}

/**
 * pd_shipped_load:
 * @name: where it is in data/
 * @error: return location for an error
 *
 * Returns: (transfer full): the text that comes with the program; a NUL stands behind it
 */
GBytes *
pd_shipped_load (const char *name,
                 GError    **error)
{
  static GOnce     once = G_ONCE_INIT;
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  g_once (&once, register_once, NULL);
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
