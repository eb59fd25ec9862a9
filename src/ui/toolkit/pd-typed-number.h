/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int pd_typed_number (GtkSpinButton *button);

G_END_DECLS
