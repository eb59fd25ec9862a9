/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-role-difference.h"

G_BEGIN_DECLS

/* A part of a role as two versions have it, as a row of a list. */

GtkWidget *pd_role_compare_row_new (const PdRoleFieldChange *change,
                                    const char              *before_name,
                                    const char              *after_name);
GtkWidget *pd_role_compare_row_new_same (PdRoleField field,
                                         const char *words);

G_END_DECLS
