/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* "Remember on this computer": a random key in the keyring, and a slot for it in the
 * file. The passphrase is never kept, and still opens the file whatever comes of this. */

gboolean pd_remembering_has_slot (PdVault *vault);
void     pd_remembering_keep_async (PdWorkspace        *workspace,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean pd_remembering_keep_finish (GAsyncResult *result,
                                     GError      **error);

G_END_DECLS
