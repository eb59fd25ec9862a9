/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-desk-part.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdPage:
 *
 * A page of the navigation: a #PdDeskPart, and, where it remembers how it looks, with the
 * construct property "settings" (#GSettings; see pd_remembered_bind()).
 *
 * What stands in the header bar while the page is shown, its own actions, and what of the
 * window's actions it answers. A vfunc that is not set is a page that cannot do that, and
 * the window's action is off while it is shown.
 *
 * The page's own actions are reached as "page.NAME" from the whole window while it is
 * shown: from its widgets in the header bar, from the main menu ("page.export"), and by
 * the window's keys for "page.add" (Ctrl+N), "page.export" (Ctrl+Shift+E), "page.import"
 * (Ctrl+I) and "page.search" (Ctrl+F).
 *
 * Another page leads to something on this one by the action "desk.go-to", with (ssix): the
 * page's id, what it is there ("shift", "person", ...; empty for the day alone), its day or
 * %PD_DAY_NONE, and its id.
 */
#define PD_TYPE_PAGE (pd_page_get_type ())
G_DECLARE_INTERFACE (PdPage, pd_page, PD, PAGE, PdDeskPart)

struct _PdPageInterface
{
  GTypeInterface parent_iface;

  const char *(*get_title) (PdPage *self);
  GtkWidget *(*get_start_widget) (PdPage *self);
  GtkWidget *(*get_end_widget) (PdPage *self);
  GActionGroup *(*get_actions) (PdPage *self);
  void (*print) (PdPage *self);
  void (*export_pdf) (PdPage *self);
  void (*lock) (PdPage *self);
  void (*go_to) (PdPage     *self,
                 const char *what,
                 PdDay       day,
                 PdId        id);
};

const char   *pd_page_get_title (PdPage *self);
GtkWidget    *pd_page_get_start_widget (PdPage *self);
GtkWidget    *pd_page_get_end_widget (PdPage *self);
GActionGroup *pd_page_get_actions (PdPage *self);
gboolean      pd_page_can_print (PdPage *self);
void          pd_page_print (PdPage *self);
gboolean      pd_page_can_export_pdf (PdPage *self);
void          pd_page_export_pdf (PdPage *self);
void          pd_page_lock (PdPage *self);
void          pd_page_go_to (PdPage     *self,
                             const char *what,
                             PdDay       day,
                             PdId        id);

G_END_DECLS
