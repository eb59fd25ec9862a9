/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pd_circle_week_new (void);
void       pd_circle_week_show (GtkWidget *self,
                                PdDay      week,
                                guint      n,
                                PdDay      today);

G_END_DECLS
