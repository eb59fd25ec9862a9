/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PdDocument:
 *
 * Pages, laid out once when it is made. The preview, the printer, PDF and PNG all get
 * the same drawing. One may be made and drawn in any thread, but only in one at a
 * time: it has fonts of its own and shares nothing with other documents.
 */
#define PD_TYPE_DOCUMENT (pd_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (PdDocument, pd_document, PD, DOCUMENT, GObject)

/**
 * PdDocumentClass:
 * @get_title: what a PDF says that it is; names no service and nobody
 * @get_n_pages: how many pages there are; at least one
 * @get_page_size: width and height in points, the same for every page
 * @draw_page: draws one page, its top left corner at 0, 0, in points
 */
struct _PdDocumentClass
{
  GObjectClass parent_class;

  const char *(*get_title) (PdDocument *self);
  guint (*get_n_pages) (PdDocument *self);
  void (*get_page_size) (PdDocument *self,
                         double     *ret_width,
                         double     *ret_height);
  void (*draw_page) (PdDocument *self,
                     cairo_t    *cr,
                     guint       page);

  gpointer padding[4];
};

const char *pd_document_get_title (PdDocument *self);
guint       pd_document_get_n_pages (PdDocument *self);
void        pd_document_get_page_size (PdDocument *self,
                                       double     *ret_width,
                                       double     *ret_height);
void        pd_document_draw_page (PdDocument *self,
                                   cairo_t    *cr,
                                   guint       page);
gboolean    pd_document_write_pdf (PdDocument   *self,
                                   const char   *path,
                                   gint64        now,
                                   GCancellable *cancellable,
                                   GError      **error);
gboolean    pd_document_write_png (PdDocument   *self,
                                   const char   *path,
                                   guint         dpi,
                                   GCancellable *cancellable,
                                   GError      **error);
char       *pd_document_dup_png_path (PdDocument *self,
                                      const char *path,
                                      guint       page);

G_END_DECLS
