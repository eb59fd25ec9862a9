/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-page-private.h"

#include "pd-print-preview.h"
#include "pd-save-pdf.h"

#include <glib/gi18n-lib.h>

/* What the page prints: the version that is shown. */

static PdPrintable *
create_printable (PdRolesPage *self)
{
  PdPrintable *printable = pd_role_pane_create_printable (self->pane, PD_ROLE_SHEET_DESCRIPTION);

  if (printable == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _ ("Choose a role first."));
  return printable;
}

/**
 * pd_roles_page_print:
 * @page: a page
 *
 * Shows the preview of the role that is shown.
 */
void
pd_roles_page_print (PdPage *page)
{
  PdRolesPage            *self = PD_ROLES_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_print_preview_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), printable);
}

/**
 * pd_roles_page_export_pdf:
 * @page: a page
 *
 * Asks for a file, and writes the role that is shown to it.
 */
void
pd_roles_page_export_pdf (PdPage *page)
{
  PdRolesPage            *self = PD_ROLES_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_save_pdf_of_page (GTK_WIDGET (self), printable);
}
