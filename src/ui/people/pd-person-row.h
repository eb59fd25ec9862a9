/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdPersonRow:
 *
 * A person in a list: the name, and under it role and sites, or when they left.
 */
#define PD_TYPE_PERSON_ROW (pd_person_row_get_type ())
G_DECLARE_FINAL_TYPE (PdPersonRow, pd_person_row, PD, PERSON_ROW, GtkWidget)

GtkWidget *pd_person_row_new (void);
void       pd_person_row_set_person (PdPersonRow *self,
                                     PdWorkspace *workspace,
                                     PdPerson    *person,
                                     const char  *label,
                                     PdDay        today);

G_END_DECLS
