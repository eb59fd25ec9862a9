/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdDateRow:
 *
 * A row of a form that holds a day, to type or to pick: a #PdDateEntry with the row's
 * title as its name.
 *
 * Properties: "day" (int, a #PdDay), "today" (int: the day that words are read on).
 * Signals: "changed": with each letter.
 */
#define PD_TYPE_DATE_ROW (pd_date_row_get_type ())
G_DECLARE_FINAL_TYPE (PdDateRow, pd_date_row, PD, DATE_ROW, AdwActionRow)

PdDay       pd_date_row_get_day (PdDateRow *self);
void        pd_date_row_set_day (PdDateRow *self,
                                 PdDay      day);
gboolean    pd_date_row_is_blank (PdDateRow *self);
gboolean    pd_date_row_is_readable (PdDateRow *self);
const char *pd_date_row_get_text (PdDateRow *self);

G_END_DECLS
