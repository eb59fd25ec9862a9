/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-document.h"

G_DEFINE_ABSTRACT_TYPE (PdDocument, pd_document, G_TYPE_OBJECT)

static void
pd_document_class_init (PdDocumentClass *klass)
{
}

static void
pd_document_init (PdDocument *self)
{
}

/**
 * pd_document_get_title:
 * @self: a document
 *
 * Returns: what kind of document it is, for the title bar of whoever shows it; names
 *   no service and nobody, because a file's properties travel further than its pages
 */
const char *
pd_document_get_title (PdDocument *self)
{
  g_return_val_if_fail (PD_IS_DOCUMENT (self), NULL);

  return PD_DOCUMENT_GET_CLASS (self)->get_title (self);
}

/**
 * pd_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has; at least one
 */
guint
pd_document_get_n_pages (PdDocument *self)
{
  g_return_val_if_fail (PD_IS_DOCUMENT (self), 1);

  return PD_DOCUMENT_GET_CLASS (self)->get_n_pages (self);
}

/**
 * pd_document_get_page_size:
 * @self: a document
 * @ret_width: (out): the width of each page in points, of which 72 make an inch
 * @ret_height: (out): the height of each page in points
 */
void
pd_document_get_page_size (PdDocument *self,
                           double     *ret_width,
                           double     *ret_height)
{
  g_return_if_fail (PD_IS_DOCUMENT (self));

  PD_DOCUMENT_GET_CLASS (self)->get_page_size (self, ret_width, ret_height);
}

/**
 * pd_document_draw_page:
 * @self: a document
 * @cr: where to draw; one unit is one point, and the page's top left corner is 0, 0
 * @page: which page, from 0
 *
 * Draws letters and lines, and no background: whoever shows it puts white paper below.
 */
void
pd_document_draw_page (PdDocument *self,
                       cairo_t    *cr,
                       guint       page)
{
  g_return_if_fail (PD_IS_DOCUMENT (self));
  g_return_if_fail (page < pd_document_get_n_pages (self));

  cairo_save (cr);
  PD_DOCUMENT_GET_CLASS (self)->draw_page (self, cr, page);
  cairo_restore (cr);
}
