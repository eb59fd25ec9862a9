/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdPageKind:
 * @id: what the page is known by, in settings too
 * @title: what it is called; to be translated
 * @icon_name: its picture in the navigation
 * @get_type: gives a type that implements #PdPage
 * @remembers: whether it has the construct property "settings"
 * @count_waiting: (nullable): how many things wait on it for whoever unlocked the file
 *
 * A page of the navigation. Only pages that exist are in the list.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
  gboolean remembers;
  guint (*count_waiting) (PdWorkspace *workspace,
                          PdDay        today);
} PdPageKind;

/* In their order; the last has no id. */
extern const PdPageKind pd_page_kinds[];

guint             pd_page_kind_count (void);
const PdPageKind *pd_page_kind_find (const char *id);
GtkWidget        *pd_page_kind_create_row (const PdPageKind *self);
void              pd_page_kind_show_count (const PdPageKind *self,
                                           GtkWidget        *row,
                                           guint             n);

G_END_DECLS
