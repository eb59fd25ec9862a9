/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleStanding:
 * @PD_ROLE_STANDING_REVIEW: its day to be looked at again is near, or past
 * @PD_ROLE_STANDING_DRAFT: nothing of it is approved yet
 * @PD_ROLE_STANDING_NEW_DRAFT: a version is approved, and the next one is being written
 * @PD_ROLE_STANDING_APPROVED: the newest version is approved
 * @PD_ROLE_STANDING_ENDED: the service does without it now
 *
 * How a role stands, what waits first.
 */
typedef enum
{
  PD_ROLE_STANDING_REVIEW,
  PD_ROLE_STANDING_DRAFT,
  PD_ROLE_STANDING_NEW_DRAFT,
  PD_ROLE_STANDING_APPROVED,
  PD_ROLE_STANDING_ENDED,
} PdRoleStanding;

/**
 * PdRoleItem:
 *
 * A row of the list on the roles page: a role as it was read, how it stands, how much its
 * newest version leaves open, and how many people work in it.
 */
#define PD_TYPE_ROLE_ITEM (pd_role_item_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleItem, pd_role_item, PD, ROLE_ITEM, GObject)

GPtrArray *pd_role_item_list (PdWorkspace *workspace,
                              PdDay        today,
                              GError     **error);

const PdRole  *pd_role_item_get_role (PdRoleItem *self);
PdId           pd_role_item_get_id (PdRoleItem *self);
PdRoleStanding pd_role_item_get_standing (PdRoleItem *self);
const char    *pd_role_item_get_title (PdRoleItem *self);
const char    *pd_role_item_get_icon_name (PdRoleItem *self);
char          *pd_role_item_dup_standing (PdRoleItem *self);
char          *pd_role_item_dup_details (PdRoleItem *self);
gboolean       pd_role_item_match (PdRoleItem *self,
                                   const char *words);
int            pd_role_item_compare (PdRoleItem *self,
                                     PdRoleItem *other,
                                     gboolean    by_title);

G_END_DECLS
