/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

/* The windows that the page opens: one at a time, and none longer than the page. */

/**
 * pd_roster_page_hold_dialog:
 * @self: a page
 * @dialog: a window of the page
 *
 * Shows it, and closes it with the page or when the service locks.
 */
void
pd_roster_page_hold_dialog (PdRosterPage *self,
                            GtkWidget    *dialog)
{
  pd_roster_page_close_dialog (self);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * pd_roster_page_close_dialog:
 * @self: a page
 */
void
pd_roster_page_close_dialog (PdRosterPage *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
}
