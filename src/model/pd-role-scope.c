/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-scope.h"

#include "pd-id-list-private.h"
#include "pd-role-facts.h"
#include "pd-site.h"

#define DAYS_OF_REFLECTION 28

/**
 * pd_role_scope_new:
 * @assignment: that somebody works in a role
 * @description: the version that they work under
 * @sites: (element-type PdSite): every site of the service
 *
 * Returns: (transfer full): what the roster needs to know of it. Where it names only sites
 *   that the service doesn't have, nothing is known of its sites
 */
PdRoleScope *
pd_role_scope_new (const PdRoleAssignment  *assignment,
                   const PdRoleDescription *description,
                   GPtrArray               *sites)
{
  PdRoleScope *self = g_new0 (PdRoleScope, 1);

  g_return_val_if_fail (assignment != NULL && description != NULL && sites != NULL, NULL);

  self->role_id = assignment->role_id;
  self->person_id = assignment->person_id;
  self->from = assignment->from;
  self->to = assignment->to;
  self->title = g_strdup (description->texts[PD_ROLE_TITLE]);
  self->activities = (guint) pd_role_description_get_number (description, PD_ROLE_ACTIVITIES, 0);
  self->site_ids = pd_id_list_new ();
  self->supervision_days = pd_role_description_get_number (description, PD_ROLE_SUPERVISION_DAYS, 0);
  self->reflection = pd_role_description_get_reflection_minutes (description, DAYS_OF_REFLECTION);
  for (guint i = 0; i < sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (sites, i);
      PdId    id = pd_site_get_id (site);

      if (pd_role_names_site (description, pd_site_get_name (site)))
        g_array_append_val (self->site_ids, id);
    }
  return self;
}

/**
 * pd_role_scope_new_like:
 * @other: what the roster needs to know of the same version
 * @assignment: that somebody else works under it
 *
 * Returns: (transfer full): the same for them
 */
PdRoleScope *
pd_role_scope_new_like (const PdRoleScope      *other,
                        const PdRoleAssignment *assignment)
{
  PdRoleScope *self;

  g_return_val_if_fail (other != NULL && assignment != NULL, NULL);

  self = g_memdup2 (other, sizeof *other);
  self->person_id = assignment->person_id;
  self->from = assignment->from;
  self->to = assignment->to;
  self->title = g_strdup (other->title);
  self->site_ids = g_array_copy (other->site_ids);
  return self;
}

/**
 * pd_role_scope_free:
 * @self: (transfer full) (nullable): what the roster needs to know of a role
 */
void
pd_role_scope_free (PdRoleScope *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_array_unref (self->site_ids);
  g_free (self);
}

/**
 * pd_role_scope_holds_on:
 * @self: what the roster needs to know of a role
 * @day: a day
 *
 * Returns: whether its person works in it on that day
 */
gboolean
pd_role_scope_holds_on (const PdRoleScope *self,
                        PdDay              day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->from <= day && (self->to == PD_DAY_NONE || day <= self->to);
}

/**
 * pd_role_scope_has_activity:
 * @self: what the roster needs to know of a role
 * @activity: what a shift is for
 *
 * Returns: whether that is within the role
 */
gboolean
pd_role_scope_has_activity (const PdRoleScope *self,
                            PdActivity         activity)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->activities == 0 || (self->activities & (1u << activity)) != 0;
}

/**
 * pd_role_scope_has_site:
 * @self: what the roster needs to know of a role
 * @site_id: where a shift is, or %PD_ID_NONE
 *
 * Returns: whether that is a place of the role
 */
gboolean
pd_role_scope_has_site (const PdRoleScope *self,
                        PdId               site_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->site_ids->len == 0 || site_id == PD_ID_NONE || pd_id_list_has (self->site_ids, site_id);
}
