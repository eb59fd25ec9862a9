/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdFindItem:
 *
 * Something that was found from anywhere in the window, and the action that leads to it.
 */
#define PD_TYPE_FIND_ITEM (pd_find_item_get_type ())
G_DECLARE_FINAL_TYPE (PdFindItem, pd_find_item, PD, FIND_ITEM, GObject)

PdFindItem *pd_find_item_new (const char *title,
                              const char *about,
                              GtkWidget  *scope,
                              const char *action_name,
                              GVariant   *target);
PdFindItem *pd_find_item_new_place (const char *title,
                                    const char *about,
                                    GtkWidget  *scope,
                                    const char *page_id,
                                    const char *what,
                                    PdDay       day,
                                    PdId        id);
const char *pd_find_item_get_title (PdFindItem *self);
const char *pd_find_item_get_about (PdFindItem *self);
gboolean    pd_find_item_go (PdFindItem *self);

G_END_DECLS
