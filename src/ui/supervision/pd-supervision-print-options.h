/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdSupervisionSheet:
 * @PD_SUPERVISION_SHEET_AGREEMENT: what was agreed, to be signed
 * @PD_SUPERVISION_SHEET_PERIOD: the notes of some days that one can read
 */
typedef enum
{
  PD_SUPERVISION_SHEET_AGREEMENT,
  PD_SUPERVISION_SHEET_PERIOD,
} PdSupervisionSheet;

/**
 * PdSupervisionPrintOptions:
 *
 * Rows to choose what of supervision is printed. Emits "changed" when another choice is
 * made.
 */
#define PD_TYPE_SUPERVISION_PRINT_OPTIONS (pd_supervision_print_options_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionPrintOptions, pd_supervision_print_options, PD, SUPERVISION_PRINT_OPTIONS, GtkBox)

GtkWidget         *pd_supervision_print_options_new (PdDay today);
PdSupervisionSheet pd_supervision_print_options_get_sheet (PdSupervisionPrintOptions *self);
gboolean           pd_supervision_print_options_get_period (PdSupervisionPrintOptions *self,
                                                            PdDay                     *ret_from,
                                                            PdDay                     *ret_to);
gboolean           pd_supervision_print_options_is_own_copy (PdSupervisionPrintOptions *self);
gboolean           pd_supervision_print_options_is_large (PdSupervisionPrintOptions *self);

G_END_DECLS
