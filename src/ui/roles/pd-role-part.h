/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-role-value.h"

G_BEGIN_DECLS

/**
 * PdRolePart:
 *
 * One part of a role description to write, in the way that its shape asks for: what it is
 * called, what it is for, where it is written, and what it leaves open.
 *
 * Signals: "changed": with each letter and choice.
 */
#define PD_TYPE_ROLE_PART (pd_role_part_get_type ())
G_DECLARE_FINAL_TYPE (PdRolePart, pd_role_part, PD, ROLE_PART, GtkWidget)

GtkWidget  *pd_role_part_new (PdRoleField field,
                              GPtrArray  *site_names,
                              PdDay       today);
PdRoleField pd_role_part_get_field (PdRolePart *self);
void        pd_role_part_set_value (PdRolePart *self,
                                    const char *value);
char       *pd_role_part_dup_text (PdRolePart *self);
GtkWidget  *pd_role_part_get_account (PdRolePart *self);
gboolean    pd_role_part_is_cut (PdRolePart *self);
gboolean    pd_role_part_is_understood (PdRolePart *self);
void        pd_role_part_set_gap (PdRolePart *self,
                                  const char *words);

G_END_DECLS
