/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-assignment.h"
#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleScope:
 * @role_id: which role
 * @person_id: whose role
 * @from: the first day
 * @to: the last day, or %PD_DAY_NONE
 * @title: what it is called
 * @activities: a bit for each #PdActivity that a shift in it can be for; 0 where it says
 *   nothing of that
 * @site_ids: (element-type PdId): where the work is; none where it says nothing of that
 * @supervision_days: how often it promises supervision, in days; or 0
 * @reflection: minutes of supervision and co-supervision that it promises in four weeks
 *
 * What the roster needs to know of a role.
 */
typedef struct
{
  PdId    role_id;
  PdId    person_id;
  PdDay   from;
  PdDay   to;
  char   *title;
  guint   activities;
  GArray *site_ids;
  int     supervision_days;
  int     reflection;
} PdRoleScope;

PdRoleScope *pd_role_scope_new (const PdRoleAssignment  *assignment,
                                const PdRoleDescription *description,
                                GPtrArray               *sites);
PdRoleScope *pd_role_scope_new_like (const PdRoleScope      *other,
                                     const PdRoleAssignment *assignment);
void         pd_role_scope_free (PdRoleScope *self);
gboolean     pd_role_scope_holds_on (const PdRoleScope *self,
                                     PdDay              day);
gboolean     pd_role_scope_has_activity (const PdRoleScope *self,
                                         PdActivity         activity);
gboolean     pd_role_scope_has_site (const PdRoleScope *self,
                                     PdId               site_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleScope, pd_role_scope_free)

G_END_DECLS
