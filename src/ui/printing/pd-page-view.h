/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-document.h"

G_BEGIN_DECLS

/**
 * PdPageView:
 *
 * One page of a document, as it will be on paper: drawn by the document itself, in a
 * thread, at the size that it is seen at. A document that is shown belongs to the view
 * alone, because only one thread may draw it.
 *
 * Properties: "page" (guint, from 0), "zoom" (double; 0 shows the whole page).
 */
#define PD_TYPE_PAGE_VIEW (pd_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PdPageView, pd_page_view, PD, PAGE_VIEW, GtkWidget)

GtkWidget  *pd_page_view_new (void);
void        pd_page_view_set_document (PdPageView *self,
                                       PdDocument *document);
PdDocument *pd_page_view_get_document (PdPageView *self);
guint       pd_page_view_get_page (PdPageView *self);
void        pd_page_view_set_page (PdPageView *self,
                                   guint       page);
double      pd_page_view_get_zoom (PdPageView *self);
void        pd_page_view_set_zoom (PdPageView *self,
                                   double      zoom);
void        pd_page_view_zoom_by (PdPageView *self,
                                  double      factor);
double      pd_page_view_get_scale (PdPageView *self);
gboolean    pd_page_view_is_drawn (PdPageView *self);

G_END_DECLS
