/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-page-private.h"

#include "pd-note-printable.h"
#include "pd-print-preview.h"
#include "pd-save-pdf.h"
#include "pd-supervision-printable.h"

#include <glib/gi18n-lib.h>

/* What the page prints: the agreement that is chosen, its notes, or the note in front. */

static PdPrintable *
create_printable (PdSupervisionPage *self)
{
  PdSupervisionItem            *item = pd_supervision_list_get_item (self->list);
  const PdSupervisionAgreement *agreement = item != NULL ? pd_supervision_item_get_agreement (item) : NULL;

  if (pd_supervision_page_is_writing (self))
    return pd_note_printable_new (self->part.workspace, self->part.today,
                                  pd_note_writing_get_record (pd_note_view_get_writing (self->note)));
  return agreement != NULL ? pd_supervision_printable_new (self->part.workspace, agreement, self->part.today) : NULL;
}

static void
tell_nothing (PdSupervisionPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _ ("Choose somebody who has an agreement first."));
}

/**
 * pd_supervision_page_print:
 * @page: a page
 *
 * Shows the preview of what is on the screen.
 */
void
pd_supervision_page_print (PdPage *page)
{
  PdSupervisionPage      *self = PD_SUPERVISION_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_print_preview_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), printable);
  else
    tell_nothing (self);
}

/**
 * pd_supervision_page_export_pdf:
 * @page: a page
 *
 * Asks for a file, and writes what is on the screen to it.
 */
void
pd_supervision_page_export_pdf (PdPage *page)
{
  PdSupervisionPage      *self = PD_SUPERVISION_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_save_pdf_of_page (GTK_WIDGET (self), printable);
  else
    tell_nothing (self);
}
