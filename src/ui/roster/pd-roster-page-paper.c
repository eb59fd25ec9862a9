/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-export-dialog.h"
#include "pd-print-preview.h"
#include "pd-roster-printable.h"
#include "pd-save-pdf.h"

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
  return pd_roster_printable_new (self->part.workspace, self->part.today, &paper);
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

/**
 * pd_roster_page_export_pdf:
 * @page: a page of the roster
 *
 * Asks for a file, and writes what is on the screen to it.
 */
void
pd_roster_page_export_pdf (PdPage *page)
{
  g_autoptr (PdPrintable) printable = create_printable (PD_ROSTER_PAGE (page));

  pd_save_pdf_of_page (GTK_WIDGET (page), printable);
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
    .today = self->part.today,
  };

  if (GTK_IS_WINDOW (root))
    pd_export_dialog_present (GTK_WINDOW (root), self->part.workspace, &export);
}
