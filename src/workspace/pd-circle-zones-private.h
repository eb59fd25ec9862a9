/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-workspace.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdCircleZones:
 * @circle: the zone that the circle's times are told in
 * @home: the service's
 * @sites: (element-type PdId PdZone): the zone of each site
 *
 * Whose clock is meant, of a circle whose members are at several sites.
 */
typedef struct
{
  PdZone     *circle;
  PdZone     *home;
  GHashTable *sites;
} PdCircleZones;

PdCircleZones *pd_circle_zones_new (PdWorkspace    *workspace,
                                    const PdCircle *circle,
                                    GError        **error);
void           pd_circle_zones_free (PdCircleZones *self);
PdZone        *pd_circle_zones_get (const PdCircleZones *self,
                                    PdId                 site_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleZones, pd_circle_zones_free)

G_END_DECLS
