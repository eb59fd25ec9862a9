/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-roster-filter.h"
#include "pd-roster-marks.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdRosterList:
 *
 * A roster as a list of its shifts, to sort and search: the same as the grid, for
 * whoever a grid does not suit.
 *
 * Signals: "open-shift" (#PdShift), "remove-shift" (#PdShift).
 */
#define PD_TYPE_ROSTER_LIST (pd_roster_list_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterList, pd_roster_list, PD, ROSTER_LIST, GtkWidget)

GtkWidget  *pd_roster_list_new (void);
void        pd_roster_list_set_roster (PdRosterList *self, PdRoster *roster, PdRosterMarks *marks);
void        pd_roster_list_set_filter (PdRosterList *self,
                                       const char   *filter);
void        pd_roster_list_set_choice (PdRosterList         *self,
                                       const PdRosterFilter *choice);
void        pd_roster_list_set_writable (PdRosterList *self,
                                         gboolean      is_writable);
PdShift    *pd_roster_list_get_chosen (PdRosterList *self);
gboolean    pd_roster_list_choose (PdRosterList *self,
                                   PdId          shift_id);
GListModel *pd_roster_list_get_lines (PdRosterList *self);
void        pd_roster_list_sort_by (PdRosterList *self,
                                    guint         column,
                                    GtkSortType   order);

G_END_DECLS
