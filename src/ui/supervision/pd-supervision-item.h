/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-supervision-due.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdSupervisionItem:
 *
 * A row of the list on the supervision page: a supervision agreement and how it stands, or
 * somebody who has none yet. Nothing of what was said.
 */
#define PD_TYPE_SUPERVISION_ITEM (pd_supervision_item_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionItem, pd_supervision_item, PD, SUPERVISION_ITEM, GObject)

/**
 * PdSupervisionScope:
 * @PD_SUPERVISION_MINE: those whom I supervise, and who supervise me
 * @PD_SUPERVISION_EVERYBODYS: everybody's, and those who have none
 */
typedef enum
{
  PD_SUPERVISION_MINE,
  PD_SUPERVISION_EVERYBODYS,
} PdSupervisionScope;

GPtrArray *pd_supervision_item_list (PdWorkspace       *workspace,
                                     PdSupervisionScope scope,
                                     gboolean           with_ended,
                                     PdDay              today,
                                     GError           **error);

const PdSupervisionAgreement *pd_supervision_item_get_agreement (PdSupervisionItem *self);
const PdSupervisionDue       *pd_supervision_item_get_due (PdSupervisionItem *self);
PdId                          pd_supervision_item_get_person_id (PdSupervisionItem *self);
const char                   *pd_supervision_item_get_title (PdSupervisionItem *self);
gboolean                      pd_supervision_item_is_same (PdSupervisionItem *self,
                                                           PdSupervisionItem *other);
char                         *pd_supervision_item_dup_standing (PdSupervisionItem *self,
                                                                gboolean           is_short);
char                         *pd_supervision_item_dup_details (PdSupervisionItem *self,
                                                               PdWorkspace       *workspace,
                                                               PdDay              today);

G_END_DECLS
