/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdTimesRow:
 *
 * A row of a form that holds from when to when something is: two clock times to type.
 *
 * Properties: "start-label", "end-label" (what the times are called for who hears them).
 * Signals: "changed": with each time that can be read, or no more.
 */
#define PD_TYPE_TIMES_ROW (pd_times_row_get_type ())
G_DECLARE_FINAL_TYPE (PdTimesRow, pd_times_row, PD, TIMES_ROW, AdwActionRow)

GtkWidget *pd_times_row_new (void);
int        pd_times_row_get_start (PdTimesRow *self);
int        pd_times_row_get_end (PdTimesRow *self);
void       pd_times_row_set_times (PdTimesRow *self,
                                   int         start,
                                   int         end);
void       pd_times_row_take_typed (PdTimesRow *self,
                                    const char *typed);
void       pd_times_row_go_on_typing (PdTimesRow *self);

G_END_DECLS
