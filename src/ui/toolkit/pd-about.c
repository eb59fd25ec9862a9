/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * pd_about_show:
 * @parent: (nullable): the window that it stands before
 *
 * Shows what Peerdesk is, its version and its licence.
 */
void
pd_about_show (GtkWindow *parent)
{
  const char *developers[] = { "The Peerdesk authors", NULL };

  adw_show_about_window (parent,
                         "application-icon", APPLICATION_ID,
                         "application-name", "Peerdesk",
                         "version", PACKAGE_VERSION,
                         "developer-name", "The Peerdesk authors",
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("Rosters, supervision and roles of a peer-operated "
                                        "service, kept in one sealed file on your own computer."),
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}
