/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-document.h"

G_BEGIN_DECLS

/**
 * PdRecoverySheet:
 *
 * One A4 page to put in a safe place: the recovery words, large, and as a QR picture,
 * with what they are for and how to keep them.
 */
#define PD_TYPE_RECOVERY_SHEET (pd_recovery_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PdRecoverySheet, pd_recovery_sheet, PD, RECOVERY_SHEET, PdDocument)

PdDocument *pd_recovery_sheet_new (const char *words,
                                   const char *file_name,
                                   const char *person_name,
                                   PdDay       printed_on);

G_END_DECLS
