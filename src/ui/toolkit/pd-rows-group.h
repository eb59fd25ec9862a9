/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdRowsGroup:
 *
 * A titled group of rows that are made anew whenever what they show changes: a handful,
 * for which that is simpler than following each change. A row that was made with a number
 * can be activated, or removed with Delete, and says it then. The focus stays on the row
 * that it was on.
 *
 * Properties: "add-label" (a button's label with a mnemonic, nullable), "add-action"
 * (what it does), "empty-words" (what stands there instead of rows).
 * Signals: "activated", "removed" (uint: the number of the row).
 */
#define PD_TYPE_ROWS_GROUP (pd_rows_group_get_type ())
G_DECLARE_FINAL_TYPE (PdRowsGroup, pd_rows_group, PD, ROWS_GROUP, AdwPreferencesGroup)

/* The number of a row that is only to read. */
#define PD_ROWS_GROUP_NONE G_MAXUINT

void       pd_rows_group_begin (PdRowsGroup *self);
GtkWidget *pd_rows_group_add (PdRowsGroup *self,
                              guint        number,
                              const char  *title,
                              const char  *subtitle);
void       pd_rows_group_fold (PdRowsGroup *self,
                               const char  *title);
void       pd_rows_group_end (PdRowsGroup *self);
guint      pd_rows_group_get_n_rows (PdRowsGroup *self);
GtkWidget *pd_rows_group_get_row (PdRowsGroup *self,
                                  guint        i);

G_END_DECLS
