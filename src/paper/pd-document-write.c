/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-document.h"

#include "pd-fresh-file-private.h"

#include <cairo-pdf.h>
#include <math.h>

#define POINTS_PER_INCH 72.0

/* What A3 needs at this is 280 MB, and no printer shows more. */
#define MAX_DPI 600

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/* Both dates are given, so that the same roster printed twice is the same file; no
 * author, service or person is, because metadata is what people forget to look at. */
static void
set_metadata (cairo_surface_t *surface,
              const char      *title,
              gint64           now)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char      *text = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Peerdesk");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, text);
}

/* One tag spans all pages: readers expect a single root in the structure tree. */
static gboolean
draw_all_pages (PdDocument      *self,
                cairo_surface_t *surface,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (cairo_t) cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < pd_document_get_n_pages (self); page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (page > 0)
        cairo_show_page (cr);
      pd_document_draw_page (self, cr, page);
    }
  cairo_tag_end (cr, "Document");
  return TRUE;
}

/**
 * pd_document_write_pdf:
 * @self: a document
 * @path: the file to write; what is there is replaced only by a whole new one
 * @now: microseconds since the epoch, UTC: the date that the file bears
 * @cancellable: (nullable): ends the writing between two pages
 * @error: return location for %PD_ERROR_IO, %PD_ERROR_NO_SPACE, %PD_ERROR_FAILED or
 *   %G_IO_ERROR_CANCELLED
 *
 * Writes all pages as PDF, readable by the file's owner alone, fonts embedded, text
 * and its structure kept. The same document and @now give the same bytes.
 *
 * Returns: whether the file is there; if not, what was there before is untouched
 */
gboolean
pd_document_write_pdf (PdDocument   *self,
                       const char   *path,
                       gint64        now,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (PdFreshFile)     file = NULL;
  g_autoptr (cairo_surface_t) surface = NULL;
  double                      width;
  double                      height;
  gboolean                    is_drawn;

  g_return_val_if_fail (PD_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = pd_fresh_file_new (path, error);
  if (file == NULL)
    return FALSE;

  pd_document_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (pd_fresh_file_write, file, width, height);
  set_metadata (surface, pd_document_get_title (self), now);
  is_drawn = draw_all_pages (self, surface, cancellable, error);
  cairo_surface_finish (surface);

  return is_drawn &&
         pd_fresh_file_check (file, cairo_surface_status (surface), error) &&
         pd_fresh_file_commit (file, error);
}

static cairo_surface_t *
draw_picture (PdDocument *self,
              guint       page,
              guint       dpi)
{
  double              scale = dpi / POINTS_PER_INCH;
  double              width;
  double              height;
  cairo_surface_t    *surface;
  g_autoptr (cairo_t) cr = NULL;

  pd_document_get_page_size (self, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, scale, scale);
  pd_document_draw_page (self, cr, page);
  return surface;
}

static gboolean
write_picture (PdDocument *self,
               const char *path,
               guint       page,
               guint       dpi,
               GError    **error)
{
  g_autoptr (cairo_surface_t) surface = draw_picture (self, page, dpi);
  g_autofree char            *page_path = pd_document_dup_png_path (self, path, page);
  g_autoptr (PdFreshFile)     file = pd_fresh_file_new (page_path, error);
  cairo_status_t              status;

  if (file == NULL)
    return FALSE;

  status = cairo_surface_write_to_png_stream (surface, pd_fresh_file_write, file);
  return pd_fresh_file_check (file, status, error) && pd_fresh_file_commit (file, error);
}

/**
 * pd_document_write_png:
 * @self: a document
 * @path: the file to write, or what the files' names are made from: see
 *   pd_document_dup_png_path()
 * @dpi: pixels an inch, at most 600
 * @cancellable: (nullable): ends the writing between two pages
 * @error: return location for %PD_ERROR_IO, %PD_ERROR_NO_SPACE, %PD_ERROR_FAILED or
 *   %G_IO_ERROR_CANCELLED
 *
 * Writes each page as a picture, readable by the files' owner alone.
 *
 * Returns: whether all pictures are there; if not, those of the first pages may be
 */
gboolean
pd_document_write_png (PdDocument   *self,
                       const char   *path,
                       guint         dpi,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_return_val_if_fail (PD_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (dpi > 0 && dpi <= MAX_DPI, FALSE);

  for (guint page = 0; page < pd_document_get_n_pages (self); page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_picture (self, path, page, dpi, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_document_dup_png_path:
 * @self: a document
 * @path: what pd_document_write_png() is given
 * @page: which page, from 0
 *
 * A document of one page is @path itself. The pages of a longer one are numbered from
 * 1 before the ending, with as many digits as sort well: "roster-01.png".
 *
 * Returns: (transfer full) (type filename): where the picture of the page is
 */
char *
pd_document_dup_png_path (PdDocument *self,
                          const char *path,
                          guint       page)
{
  guint            n_pages = pd_document_get_n_pages (self);
  g_autofree char *last = g_strdup_printf ("%u", n_pages);
  g_autofree char *stem = NULL;
  gboolean         has_ending;

  g_return_val_if_fail (path != NULL, NULL);

  if (n_pages == 1)
    return g_strdup (path);

  has_ending = g_str_has_suffix (path, ".png");
  stem = g_strndup (path, strlen (path) - (has_ending ? strlen (".png") : 0));
  return g_strdup_printf ("%s-%0*u.png", stem, (int) strlen (last), page + 1);
}
