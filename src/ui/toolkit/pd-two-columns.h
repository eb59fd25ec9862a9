/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PD_TYPE_TWO_COLUMNS (pd_two_columns_get_type ())
G_DECLARE_FINAL_TYPE (PdTwoColumns, pd_two_columns, PD, TWO_COLUMNS, GtkLayoutManager)

G_END_DECLS
