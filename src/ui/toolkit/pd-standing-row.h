/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdStandingRow:
 *
 * One row of a page's list: whom or what it is about, how that stands by a sign and in
 * words, and what else is known of it. With the style class "overdue" how it stands has the
 * colour of a warning.
 */
#define PD_TYPE_STANDING_ROW (pd_standing_row_get_type ())
G_DECLARE_FINAL_TYPE (PdStandingRow, pd_standing_row, PD, STANDING_ROW, GtkWidget)

GtkWidget *pd_standing_row_new (void);
void       pd_standing_row_show (PdStandingRow *self,
                                 const char    *title,
                                 const char    *icon_name,
                                 const char    *standing,
                                 const char    *details);

G_END_DECLS
