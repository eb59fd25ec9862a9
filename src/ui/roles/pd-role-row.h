/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-role-item.h"

G_BEGIN_DECLS

/**
 * PdRoleRow:
 *
 * A role in the list: its title, how it stands, and how complete it is.
 */
#define PD_TYPE_ROLE_ROW (pd_role_row_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleRow, pd_role_row, PD, ROLE_ROW, GtkWidget)

GtkWidget *pd_role_row_new (void);
void       pd_role_row_set_item (PdRoleRow  *self,
                                 PdRoleItem *item);

G_END_DECLS
