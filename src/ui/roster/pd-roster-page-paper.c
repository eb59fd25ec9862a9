/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-export-dialog.h"
#include "pd-print-preview.h"
#include "pd-roster-printable.h"
#include "pd-save-pdf.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* What is on the screen is what goes on paper. */
static PdPrintable *
create_printable (PdRosterPage *self)
{
  PdRosterPaper paper = { 0 };

  paper.from = self->from;
  paper.n_weeks = (guint) self->weeks;
  paper.side = self->side;
  paper.site_id = self->site_id;
  return pd_roster_printable_new (self->workspace, self->today, &paper);
}

/**
 * pd_roster_page_print:
 * @page: a page of the roster
 *
 * Shows the preview of what is on the screen.
 */
void
pd_roster_page_print (PdPage *page)
{
  g_autoptr (PdPrintable) printable = create_printable (PD_ROSTER_PAGE (page));

  pd_print_preview_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), printable);
}

static void
saved_pdf_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PdRosterPage) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *name = pd_save_pdf_finish (result, &error);
  g_autofree char         *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (name != NULL)
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_ ("Saved “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words != NULL ? words : error->message);
}

/**
 * pd_roster_page_export_pdf:
 * @page: a page of the roster
 *
 * Asks for a file, and writes what is on the screen to it.
 */
void
pd_roster_page_export_pdf (PdPage *page)
{
  PdRosterPage           *self = PD_ROSTER_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);
  GtkRoot                *root = gtk_widget_get_root (GTK_WIDGET (self));

  pd_save_pdf_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, printable, saved_pdf_cb, g_object_ref (self));
}

/**
 * pd_roster_page_export:
 * @self: a page of the roster
 *
 * Asks how what is on the screen goes out for other programs to read.
 */
void
pd_roster_page_export (PdRosterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  PdRosterExport export = {
    .from = self->from,
    .n_days = (guint) self->weeks * DAYS_PER_WEEK,
    .side = self->side,
    .site_id = self->site_id,
    .today = self->today,
  };

  if (GTK_IS_WINDOW (root))
    pd_export_dialog_present (GTK_WINDOW (root), self->workspace, &export);
}
