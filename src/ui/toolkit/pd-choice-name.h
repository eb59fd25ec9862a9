/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_choice_name (GtkDropDown *choices,
                     const char  *name);

G_END_DECLS
