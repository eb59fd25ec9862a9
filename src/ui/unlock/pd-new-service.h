/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* Makes a service's file in a thread of its own: the passphrase alone costs a second. */

void         pd_new_service_async (const char         *path,
                                   const char         *service_name,
                                   const char         *founder_name,
                                   PdSecret           *passphrase,
                                   PdKdfCost           cost,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
PdWorkspace *pd_new_service_finish (GAsyncResult *result,
                                    GError      **error);

G_END_DECLS
