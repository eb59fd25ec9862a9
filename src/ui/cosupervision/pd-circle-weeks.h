/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-circle-entry.h"

G_BEGIN_DECLS

/**
 * PdCircleWeeks:
 *
 * The columns of a plan: a week each, with a chip for each session. Of hundreds of sessions,
 * chips come into being a few at a time, those first that are seen first; weeks that stay as
 * they are keep theirs.
 *
 * Signals: "clicked" (guint: which of the entries).
 */
#define PD_TYPE_CIRCLE_WEEKS (pd_circle_weeks_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleWeeks, pd_circle_weeks, PD, CIRCLE_WEEKS, GtkBox)

void       pd_circle_weeks_show (PdCircleWeeks *self,
                                 GPtrArray     *entries,
                                 GHashTable    *names,
                                 PdDay          today,
                                 guint          first);
GtkWidget *pd_circle_weeks_get_chip (PdCircleWeeks *self,
                                     guint          i);
gboolean   pd_circle_weeks_find_chip (PdCircleWeeks *self,
                                      GtkWidget     *chip,
                                      guint         *ret_i);

G_END_DECLS
