/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-print-operation.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

/* A pair of lengths that differ by less, in points, is the same paper. */
#define SAME_SIZE 3.0

/* The printer's own paper where it has that size, so that it finds the right tray. */
static GtkPaperSize *
find_paper (double width,
            double height)
{
  static const char *const NAMES[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3 };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (NAMES[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - MIN (width, height)) < SAME_SIZE &&
          ABS (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - MAX (width, height)) < SAME_SIZE)
        return paper;
      gtk_paper_size_free (paper);
    }
  return gtk_paper_size_new_custom ("peerdesk", _ ("Roster"), MIN (width, height), MAX (width, height),
                                    GTK_UNIT_POINTS);
}

static GtkPageSetup *
new_setup (PdDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper;
  double        width;
  double        height;

  pd_document_get_page_size (document, &width, &height);
  paper = find_paper (width, height);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

/* Nothing is cut off when somebody chooses smaller paper in the dialog. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              PdDocument        *document)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   width;
  double   height;
  double   scale;

  pd_document_get_page_size (document, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  pd_document_draw_page (document, cr, (guint) page);
  cairo_restore (cr);
}

static void
ready_cb (GtkPrintOperationPreview *preview,
          GtkPrintContext          *context)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The dialog's own preview would write the roster to a temporary file, for any program to
 * find, and open another program. Ours is behind the dialog. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_signal_connect (preview, "ready", G_CALLBACK (ready_cb), NULL);
  return TRUE;
}

/**
 * pd_print_operation_new:
 * @document: what to print; nobody else draws it
 *
 * Returns: (transfer full): how GTK prints it: the same drawing as in the preview
 */
GtkPrintOperation *
pd_print_operation_new (PdDocument *document)
{
  GtkPrintOperation       *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_setup (document);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) pd_document_get_n_pages (document));
  gtk_print_operation_set_job_name (operation, pd_document_get_title (document));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (document),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  return operation;
}

/**
 * pd_print_operation_run:
 * @operation: what to print
 * @parent: the window that asks
 * @error: return location for a #GError
 *
 * Shows the system's dialog, and prints if the person says so there. Without the dialog
 * GTK 4.8 crashes on the way to a printer.
 *
 * Returns: whether nothing went wrong; the person may well have said no
 */
gboolean
pd_print_operation_run (GtkPrintOperation *operation,
                        GtkWindow         *parent,
                        GError           **error)
{
  g_autoptr (GError)      own_error = NULL;
  GtkPrintOperationResult result;

  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &own_error);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return TRUE;
  g_set_error (error, PD_ERROR, PD_ERROR_IO,
               /* Translators: %s is what the printing system says */
               _ ("The roster was not printed: %s. Save it as a PDF file and print that, or try another printer."),
               own_error != NULL ? own_error->message : _ ("no reason was given"));
  return FALSE;
}
