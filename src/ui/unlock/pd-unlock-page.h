/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdUnlockPage:
 *
 * The way into a file: who one is, and a passphrase, this computer's key, or recovery
 * words. It knows what the file's header says to everybody, and nothing more.
 *
 * It does not say when it has succeeded: the workspace's "locked" does.
 *
 * Properties: "workspace" (construct only), "known-key" (construct only, nullable: a
 * passphrase that need not be asked for, of a demo).
 */
#define PD_TYPE_UNLOCK_PAGE (pd_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (PdUnlockPage, pd_unlock_page, PD, UNLOCK_PAGE, AdwBin)

GtkWidget *pd_unlock_page_new (PdWorkspace *workspace,
                               PdSecret    *known_key);
void       pd_unlock_page_try_device (PdUnlockPage *self);
gboolean   pd_unlock_page_wants_remembering (PdUnlockPage *self);

G_END_DECLS
