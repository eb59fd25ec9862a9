/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-role.h"

G_BEGIN_DECLS

/**
 * PdRoleSheet:
 * @PD_ROLE_SHEET_DESCRIPTION: all that a version says
 * @PD_ROLE_SHEET_RECRUITMENT: its criteria as a form for a panel
 * @PD_ROLE_SHEET_COMPARISON: what two versions say differently; not of a role with one
 */
typedef enum
{
  PD_ROLE_SHEET_DESCRIPTION,
  PD_ROLE_SHEET_RECRUITMENT,
  PD_ROLE_SHEET_COMPARISON,
} PdRoleSheet;

/**
 * PdRolePrintOptions:
 *
 * Rows to choose what of a role is printed. Emits "changed" when another choice is made.
 */
#define PD_TYPE_ROLE_PRINT_OPTIONS (pd_role_print_options_get_type ())
G_DECLARE_FINAL_TYPE (PdRolePrintOptions, pd_role_print_options, PD, ROLE_PRINT_OPTIONS, GtkBox)

GtkWidget           *pd_role_print_options_new (const PdRole *role,
                                                PdRoleSheet   sheet,
                                                int           version,
                                                int           before);
PdRoleSheet          pd_role_print_options_get_sheet (PdRolePrintOptions *self);
const PdRole        *pd_role_print_options_get_role (PdRolePrintOptions *self);
const PdRoleVersion *pd_role_print_options_get_version (PdRolePrintOptions *self);
const PdRoleVersion *pd_role_print_options_get_before (PdRolePrintOptions *self);
gboolean             pd_role_print_options_is_large (PdRolePrintOptions *self);

G_END_DECLS
