/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdTimeEntry:
 *
 * A clock time to type, in any of the ways that pd_clock_parse() reads: "9", "9.30",
 * "0930", "9pm". Leaving it writes the time out in full.
 *
 * Properties: "minute" (int: since midnight, or -1 while nothing can be read),
 * "valid" (gboolean).
 */
#define PD_TYPE_TIME_ENTRY (pd_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (PdTimeEntry, pd_time_entry, PD, TIME_ENTRY, GtkEntry)

GtkWidget *pd_time_entry_new (void);
int        pd_time_entry_get_minute (PdTimeEntry *self);
void       pd_time_entry_set_minute (PdTimeEntry *self,
                                     int          minute);
gboolean   pd_time_entry_is_valid (PdTimeEntry *self);

G_END_DECLS
