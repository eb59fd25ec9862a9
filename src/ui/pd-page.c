/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-page.h"

G_DEFINE_INTERFACE (PdPage, pd_page, PD_TYPE_DESK_PART)

static void
pd_page_default_init (PdPageInterface *iface)
{
}

/**
 * pd_page_get_title:
 * @self: a page
 *
 * Returns: what the header bar says while the page is shown, translated
 */
const char *
pd_page_get_title (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), NULL);

  return PD_PAGE_GET_IFACE (self)->get_title (self);
}

/**
 * pd_page_get_start_widget:
 * @self: a page
 *
 * What the page puts at the start of the header bar. The page owns it, and lends the
 * same widget each time.
 *
 * Returns: (nullable) (transfer none): a widget
 */
GtkWidget *
pd_page_get_start_widget (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), NULL);

  if (PD_PAGE_GET_IFACE (self)->get_start_widget == NULL)
    return NULL;

  return PD_PAGE_GET_IFACE (self)->get_start_widget (self);
}

/**
 * pd_page_get_end_widget:
 * @self: a page
 *
 * What the page puts at the end of the header bar. The page owns it, and lends the same
 * widget each time.
 *
 * Returns: (nullable) (transfer none): a widget
 */
GtkWidget *
pd_page_get_end_widget (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), NULL);

  if (PD_PAGE_GET_IFACE (self)->get_end_widget == NULL)
    return NULL;

  return PD_PAGE_GET_IFACE (self)->get_end_widget (self);
}

/**
 * pd_page_get_actions:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): the page's own actions
 */
GActionGroup *
pd_page_get_actions (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), NULL);

  if (PD_PAGE_GET_IFACE (self)->get_actions == NULL)
    return NULL;

  return PD_PAGE_GET_IFACE (self)->get_actions (self);
}

/**
 * pd_page_can_print:
 * @self: a page
 *
 * Returns: whether what the page shows can be printed
 */
gboolean
pd_page_can_print (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), FALSE);

  return PD_PAGE_GET_IFACE (self)->print != NULL;
}

/**
 * pd_page_print:
 * @self: a page that can print
 *
 * Opens the page's print preview.
 */
void
pd_page_print (PdPage *self)
{
  g_return_if_fail (pd_page_can_print (self));

  PD_PAGE_GET_IFACE (self)->print (self);
}

/**
 * pd_page_can_export_pdf:
 * @self: a page
 *
 * Returns: whether what the page shows can be kept as a PDF file
 */
gboolean
pd_page_can_export_pdf (PdPage *self)
{
  g_return_val_if_fail (PD_IS_PAGE (self), FALSE);

  return PD_PAGE_GET_IFACE (self)->export_pdf != NULL;
}

/**
 * pd_page_export_pdf:
 * @self: a page that can be kept as a PDF file
 *
 * Asks where to, and writes the file.
 */
void
pd_page_export_pdf (PdPage *self)
{
  g_return_if_fail (pd_page_can_export_pdf (self));

  PD_PAGE_GET_IFACE (self)->export_pdf (self);
}

/**
 * pd_page_lock:
 * @self: a page
 *
 * Called while the workspace is still open, just before it locks and the page is
 * thrown away: keeps what was being typed as a draft, and closes its dialogs.
 */
void
pd_page_lock (PdPage *self)
{
  g_return_if_fail (PD_IS_PAGE (self));

  if (PD_PAGE_GET_IFACE (self)->lock != NULL)
    PD_PAGE_GET_IFACE (self)->lock (self);
}

/**
 * pd_page_go_to:
 * @self: a page
 * @what: what sort of thing, as the page calls it; empty for a day alone
 * @day: its day, or %PD_DAY_NONE
 * @id: which
 *
 * Shows something that another page leads to; a page that knows no such thing stays as
 * it is.
 */
void
pd_page_go_to (PdPage     *self,
               const char *what,
               PdDay       day,
               PdId        id)
{
  g_return_if_fail (PD_IS_PAGE (self));
  g_return_if_fail (what != NULL);

  if (PD_PAGE_GET_IFACE (self)->go_to != NULL)
    PD_PAGE_GET_IFACE (self)->go_to (self, what, day, id);
}
