/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pd_circle_week_new (PdDay week,
                               guint n,
                               PdDay today);

G_END_DECLS
