/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdDateEntry:
 *
 * A day to type, in any of the ways that pd_date_words_parse() reads, or to pick from a
 * calendar. Leaving it writes the day out in full.
 *
 * Properties: "day" (int, a #PdDay: %PD_DAY_NONE while nothing can be read), "today"
 * (int: the day that words like "tomorrow" are read on), "valid" (gboolean), "blank"
 * (gboolean: nothing is typed at all), "label" (what a screen reader calls it).
 * Signals: "decided": Enter, leaving it, or picking a day; "day" follows each letter.
 */
#define PD_TYPE_DATE_ENTRY (pd_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (PdDateEntry, pd_date_entry, PD, DATE_ENTRY, GtkWidget)

GtkWidget  *pd_date_entry_new (PdDay today);
PdDay       pd_date_entry_get_day (PdDateEntry *self);
void        pd_date_entry_set_day (PdDateEntry *self,
                                   PdDay        day);
gboolean    pd_date_entry_is_valid (PdDateEntry *self);
gboolean    pd_date_entry_is_blank (PdDateEntry *self);
const char *pd_date_entry_get_text (PdDateEntry *self);

G_END_DECLS
