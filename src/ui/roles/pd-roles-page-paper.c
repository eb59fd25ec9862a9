/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-page-private.h"

#include "pd-print-preview.h"
#include "pd-role-export-dialog.h"
#include "pd-role-import-dialog.h"
#include "pd-save-pdf.h"

#include <glib/gi18n-lib.h>

/* What goes out of the page and comes in: the version that is shown, on paper and for other
 * programs, and what was written in them. */

static void
tell_nothing (PdRolesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _ ("Choose a role first."));
}

static GtkWindow *
get_window (PdRolesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static PdPrintable *
create_printable (PdRolesPage *self)
{
  PdPrintable *printable = NULL;

  /* Paper says what is written, too. */
  if (!pd_roles_page_keep (self))
    return NULL;
  printable = pd_role_pane_create_printable (self->pane, PD_ROLE_SHEET_DESCRIPTION);
  if (printable == NULL)
    tell_nothing (self);
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
    pd_print_preview_present (get_window (self), printable);
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

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdRolesPage  *self = user_data;
  const PdRole *role = pd_role_pane_get_role (self->pane);

  if (role == NULL)
    {
      tell_nothing (self);
      return;
    }
  gtk_window_present (GTK_WINDOW (pd_role_export_dialog_new (get_window (self), self->part.workspace, role,
                                                             pd_role_pane_get_version (self->pane)->version,
                                                             self->part.today)));
}

static void
imported_cb (PdRolesPage *self,
             gint64       role_id)
{
  pd_page_go_to (PD_PAGE (self), "role", PD_DAY_NONE, role_id);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdRolesPage *self = user_data;
  GtkWidget   *dialog = pd_role_import_dialog_new (get_window (self), self->part.workspace,
                                                   pd_role_pane_get_role (self->pane), self->part.today);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * pd_roles_page_add_paper_actions:
 * @self: a page with its actions
 *
 * Adds those that bring roles in and out.
 */
void
pd_roles_page_add_paper_actions (PdRolesPage *self)
{
  const GActionEntry entries[] = {
    { .name = "export", .activate = export_action },
    { .name = "import", .activate = import_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
