/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-when.h"

G_BEGIN_DECLS

/**
 * PdWeekdaysRow:
 *
 * A row of a form with a button for each day of the week, of which any can be down.
 *
 * Signals: "changed": with each button.
 */
#define PD_TYPE_WEEKDAYS_ROW (pd_weekdays_row_get_type ())
G_DECLARE_FINAL_TYPE (PdWeekdaysRow, pd_weekdays_row, PD, WEEKDAYS_ROW, AdwPreferencesRow)

PdWeekdays pd_weekdays_row_get_weekdays (PdWeekdaysRow *self);
void       pd_weekdays_row_set_weekdays (PdWeekdaysRow *self,
                                         PdWeekdays     weekdays);

G_END_DECLS
