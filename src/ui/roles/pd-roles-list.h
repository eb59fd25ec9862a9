/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-role-item.h"

G_BEGIN_DECLS

/**
 * PdRolesList:
 *
 * The roles of a service, what waits first or by title, with a search. The role that was
 * chosen stays chosen while the list changes.
 *
 * Properties: "by-title", "with-ended" (gboolean), "item" (#PdRoleItem, nullable: what is
 * chosen, as it is now).
 * Signals: "activated": a role was chosen to be worked on; "chosen": another one was, and not
 * because the list changed.
 */
#define PD_TYPE_ROLES_LIST (pd_roles_list_get_type ())
G_DECLARE_FINAL_TYPE (PdRolesList, pd_roles_list, PD, ROLES_LIST, PdDeskPart)

PdRoleItem *pd_roles_list_get_item (PdRolesList *self);
gboolean    pd_roles_list_choose (PdRolesList *self,
                                  PdId         role_id);
void        pd_roles_list_search (PdRolesList *self);
GListModel *pd_roles_list_get_shown (PdRolesList *self);

G_END_DECLS
