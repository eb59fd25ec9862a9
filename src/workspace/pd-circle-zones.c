/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-circle-zones-private.h"

/**
 * pd_circle_zones_free:
 * @self: (transfer full) (nullable): zones
 */
void
pd_circle_zones_free (PdCircleZones *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->circle, pd_zone_unref);
  g_clear_pointer (&self->home, pd_zone_unref);
  g_hash_table_unref (self->sites);
  g_free (self);
}

static gboolean
add_sites (PdCircleZones *self,
           PdWorkspace   *workspace,
           GError       **error)
{
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (workspace);

  for (guint i = 0; i < sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (sites, i);
      PdId    id = pd_site_get_id (site);
      PdZone *zone = pd_zone_new (pd_site_get_zone (site), error);

      if (zone == NULL)
        return FALSE;
      g_hash_table_insert (self->sites, g_memdup2 (&id, sizeof id), zone);
    }
  return TRUE;
}

/**
 * pd_circle_zones_new:
 * @workspace: an unlocked workspace
 * @circle: a circle
 * @error: return location for an error: a zone that this computer doesn't know
 *
 * Returns: (transfer full) (nullable): its zones
 */
PdCircleZones *
pd_circle_zones_new (PdWorkspace    *workspace,
                     const PdCircle *circle,
                     GError        **error)
{
  g_autoptr (PdCircleZones) self = g_new0 (PdCircleZones, 1);

  self->sites = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) pd_zone_unref);
  self->circle = pd_zone_new (circle->zone, error);
  if (self->circle == NULL)
    return NULL;
  self->home = pd_zone_new (pd_service_get_zone (pd_workspace_get_service (workspace)), error);
  if (self->home == NULL || !add_sites (self, workspace, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pd_circle_zones_get:
 * @self: zones
 * @site_id: a site, or %PD_ID_NONE
 *
 * Returns: (transfer none): the zone that times at the site are told in
 */
PdZone *
pd_circle_zones_get (const PdCircleZones *self,
                     PdId                 site_id)
{
  PdZone *zone = g_hash_table_lookup (self->sites, &site_id);

  return zone != NULL ? zone : self->home;
}
