/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-table-fields.h"

G_BEGIN_DECLS

/**
 * PdColumnRow:
 *
 * A column of a table that is to be imported, and the field that it is, to choose.
 *
 * Signals: AdwComboRow's "notify::selected".
 */
#define PD_TYPE_COLUMN_ROW (pd_column_row_get_type ())
G_DECLARE_FINAL_TYPE (PdColumnRow, pd_column_row, PD, COLUMN_ROW, AdwComboRow)

GtkWidget *pd_column_row_new (PdTable       *table,
                              PdTableFields *fields,
                              PdTableKind    kind,
                              guint          column);
char      *pd_column_row_dup_map (PdColumnRow *self);

G_END_DECLS
