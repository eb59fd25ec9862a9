/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdWorkspaceAside:
 * @aside: a workspace of the thread's own, on a copy of the tables as they are
 * @data: what was given to pd_workspace_work_aside_async(), from its beginning each time
 * @cancellable: to give up
 * @error: return location for an error
 *
 * What a thread does. It may read all, and do one act.
 *
 * Returns: whether it is done
 */
typedef gboolean (*PdWorkspaceAside) (PdWorkspace  *aside,
                                      gpointer      data,
                                      GCancellable *cancellable,
                                      GError      **error);

void     pd_workspace_work_aside_async (PdWorkspace        *self,
                                        PdWorkspaceAside    work,
                                        gpointer            data,
                                        GDestroyNotify      free_data,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gpointer pd_workspace_work_aside_finish (PdWorkspace  *self,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
