/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-supervision-item.h"

G_BEGIN_DECLS

/**
 * PdSupervisionRow:
 *
 * One row of the list on the supervision page: whom it is about, how they stand by a
 * symbol and in words, and what was agreed.
 */
#define PD_TYPE_SUPERVISION_ROW (pd_supervision_row_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionRow, pd_supervision_row, PD, SUPERVISION_ROW, GtkWidget)

GtkWidget *pd_supervision_row_new (void);
void       pd_supervision_row_set_item (PdSupervisionRow  *self,
                                        PdWorkspace       *workspace,
                                        PdSupervisionItem *item,
                                        PdDay              today);

G_END_DECLS
