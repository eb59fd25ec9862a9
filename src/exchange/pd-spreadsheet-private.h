/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PD_SPREADSHEET_PLAIN,
  PD_SPREADSHEET_HEADING,
  PD_SPREADSHEET_N_STYLES
} PdSpreadsheetStyle;

/**
 * PdSpreadsheet:
 *
 * A spreadsheet on its way (XLSX, ECMA-376). A text stays a text: nothing of it is
 * computed, and no address in it can be followed. The same calls give the same bytes,
 * which say neither who made them nor when.
 */
typedef struct _PdSpreadsheet PdSpreadsheet;

PdSpreadsheet *pd_spreadsheet_new (const char *scratch_folder,
                                   GError    **error);
void           pd_spreadsheet_free (PdSpreadsheet *self);
void           pd_spreadsheet_begin_sheet (PdSpreadsheet *self,
                                           const char    *name,
                                           guint          n_heading_rows,
                                           guint          n_heading_columns);
void           pd_spreadsheet_set_width (PdSpreadsheet *self,
                                         guint          column,
                                         guint          n_letters);
void           pd_spreadsheet_write_text (PdSpreadsheet     *self,
                                          guint              row,
                                          guint              column,
                                          const char        *text,
                                          PdSpreadsheetStyle style);
void           pd_spreadsheet_write_hours (PdSpreadsheet *self,
                                           guint          row,
                                           guint          column,
                                           int            minutes);
GBytes        *pd_spreadsheet_finish (PdSpreadsheet *self,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSpreadsheet, pd_spreadsheet_free)

G_END_DECLS
