/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-choose-file.h"
#include "pd-circle-invite-dialog.h"
#include "pd-circle-printable.h"
#include "pd-circle-reply-dialog.h"
#include "pd-print-preview.h"
#include "pd-save-pdf.h"

#include <glib/gi18n-lib.h>

/* What leaves the page and what comes back: paper, invitations, replies. */

static void
tell (PdCosupervisionPage *self,
      const char          *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

static GtkWindow *
get_window (PdCosupervisionPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static PdDay
get_last_day (PdCosupervisionPage *self)
{
  const PdCircleSession *last;

  if (self->sessions->len == 0)
    return self->part.today;
  last = g_ptr_array_index (self->sessions, self->sessions->len - 1);
  return last->day;
}

static PdPrintable *
create_printable (PdCosupervisionPage *self)
{
  if (self->circle != NULL)
    return pd_circle_printable_new (self->part.workspace, self->circle, get_last_day (self), self->part.today);
  tell (self, _ ("Make a circle first."));
  return NULL;
}

/**
 * pd_cosupervision_page_print:
 * @page: a page
 *
 * Shows the preview of the circle.
 */
void
pd_cosupervision_page_print (PdPage *page)
{
  PdCosupervisionPage    *self = PD_COSUPERVISION_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_print_preview_present (get_window (self), printable);
}

/**
 * pd_cosupervision_page_export_pdf:
 * @page: a page
 *
 * Asks for a file, and writes the circle to it.
 */
void
pd_cosupervision_page_export_pdf (PdPage *page)
{
  PdCosupervisionPage    *self = PD_COSUPERVISION_PAGE (page);
  g_autoptr (PdPrintable) printable = create_printable (self);

  if (printable != NULL)
    pd_save_pdf_of_page (GTK_WIDGET (self), printable);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  gtk_window_present (GTK_WINDOW (pd_circle_invite_dialog_new (get_window (self), self->part.workspace, self->circle,
                                                               get_last_day (self), self->part.today)));
}

static void
reply_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdCosupervisionPage) self = user_data;
  g_autoptr (GFile)               file = pd_choose_file_finish (result, NULL);

  if (file != NULL && self->circle != NULL && !pd_workspace_is_locked (self->part.workspace))
    pd_circle_reply_dialog_present (get_window (self), self->part.workspace, self->circle, file);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  pd_choose_file_to_open_async (get_window (self), PD_FILE_TABLE, _ ("Import a Reply"), reply_chosen_cb,
                                g_object_ref (self));
}

/**
 * pd_cosupervision_page_install_file_actions:
 * @self: a page
 *
 * Adds what goes out and comes back to the page's actions.
 */
void
pd_cosupervision_page_install_file_actions (PdCosupervisionPage *self)
{
  const GActionEntry entries[] = {
    { .name = "export", .activate = export_action },
    { .name = "import", .activate = import_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
