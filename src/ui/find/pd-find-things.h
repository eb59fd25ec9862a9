/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

void pd_find_things_add (PdWorkspace *workspace,
                         GtkWidget   *desk,
                         PdDay        today,
                         const char  *words,
                         GPtrArray   *items);

G_END_DECLS
