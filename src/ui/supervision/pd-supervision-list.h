/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-supervision-item.h"

G_BEGIN_DECLS

/**
 * PdSupervisionList:
 *
 * The list on the supervision page: those whom I supervise and who supervise me, who needs
 * it first, first. Whoever keeps the roster can list everybody's.
 *
 * Properties: "item" (read only, nullable #PdSupervisionItem: what is chosen), "with-ended"
 * (gboolean: agreements that ended, too), "everybodys" (gboolean).
 * Signals: "activated": what is chosen is to be worked on.
 */
#define PD_TYPE_SUPERVISION_LIST (pd_supervision_list_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionList, pd_supervision_list, PD, SUPERVISION_LIST, PdDeskPart)

PdSupervisionItem *pd_supervision_list_get_item (PdSupervisionList *self);
gboolean           pd_supervision_list_choose (PdSupervisionList *self,
                                               PdId               agreement_id);
gboolean           pd_supervision_list_choose_person (PdSupervisionList *self,
                                                      PdId               person_id);
GListModel        *pd_supervision_list_get_shown (PdSupervisionList *self);

G_END_DECLS
