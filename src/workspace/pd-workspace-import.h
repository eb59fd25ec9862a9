/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Tables in: one named change for the whole of a table, or none. */

/* Called now and then in the thread that writes, with how much of it is written. */
typedef void (*PdImportProgress) (guint    n_written,
                                  guint    n_to_write,
                                  gpointer user_data);

gboolean pd_workspace_import (PdWorkspace           *self,
                              PdTableKind            kind,
                              const char            *path,
                              const PdImportOptions *options,
                              gboolean               dry_run,
                              PdImportReport       **ret_report,
                              GCancellable          *cancellable,
                              GError               **error);
void     pd_workspace_import_async (PdWorkspace           *self,
                                    PdTableKind            kind,
                                    const char            *path,
                                    const PdImportOptions *options,
                                    gboolean               dry_run,
                                    GCancellable          *cancellable,
                                    PdImportProgress       progress,
                                    gpointer               progress_data,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data);
gboolean pd_workspace_import_finish (PdWorkspace     *self,
                                     GAsyncResult    *result,
                                     PdImportReport **ret_report,
                                     GError         **error);

G_END_DECLS
