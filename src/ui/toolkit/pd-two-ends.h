/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PD_TYPE_TWO_ENDS (pd_two_ends_get_type ())
G_DECLARE_FINAL_TYPE (PdTwoEnds, pd_two_ends, PD, TWO_ENDS, GtkLayoutManager)

G_END_DECLS
