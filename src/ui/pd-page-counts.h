/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdPageCounts:
 *
 * Keeps the numbers in the list of pages: how many things wait on each.
 */
#define PD_TYPE_PAGE_COUNTS (pd_page_counts_get_type ())
G_DECLARE_FINAL_TYPE (PdPageCounts, pd_page_counts, PD, PAGE_COUNTS, GObject)

PdPageCounts *pd_page_counts_new (GtkListBox  *navigation,
                                  PdWorkspace *workspace,
                                  PdDay        today);
void          pd_page_counts_set_today (PdPageCounts *self,
                                        PdDay         today);

G_END_DECLS
