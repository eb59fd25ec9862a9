/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-remind-before.h"

G_BEGIN_DECLS

/**
 * PdRemindRow:
 *
 * Asks how long before it begins a calendar reminds of something, and remembers the answer.
 */
#define PD_TYPE_REMIND_ROW (pd_remind_row_get_type ())
G_DECLARE_FINAL_TYPE (PdRemindRow, pd_remind_row, PD, REMIND_ROW, AdwComboRow)

PdRemindBefore pd_remind_row_get_before (PdRemindRow *self);
void           pd_remind_row_remember (PdRemindRow *self,
                                       const char  *key);

G_END_DECLS
