/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-page.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdDesk:
 *
 * What the window shows of an unlocked workspace: the list of pages, the header bar, the
 * page itself, its toasts. It is made at unlocking and thrown away at locking, so that
 * nothing of the file can be left in a widget.
 *
 * Properties: "workspace" (construct only), "today" (int, a #PdDay), "page-id" (which
 * page is shown), "sidebar-pinned", "demo" (gboolean: says that nothing is kept).
 */
#define PD_TYPE_DESK (pd_desk_get_type ())
G_DECLARE_FINAL_TYPE (PdDesk, pd_desk, PD, DESK, AdwBin)

GtkWidget  *pd_desk_new (PdWorkspace *workspace,
                         GSettings   *settings,
                         PdDay        today,
                         gboolean     demo);
PdPage     *pd_desk_get_page (PdDesk *self);
const char *pd_desk_get_page_id (PdDesk *self);
void        pd_desk_show_page (PdDesk     *self,
                               const char *page_id);
void        pd_desk_show_nth_page (PdDesk *self, guint n);
void        pd_desk_tell (PdDesk     *self,
                          const char *sentence);
void        pd_desk_tell_save_failed (PdDesk       *self,
                                      const GError *error);
void        pd_desk_lock (PdDesk *self);

void pd_desk_toggle_sidebar (PdDesk *self);

G_END_DECLS
