/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Tables in: one named change for the whole of a table, or none. */

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
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data);
gboolean pd_workspace_import_finish (PdWorkspace     *self,
                                     GAsyncResult    *result,
                                     PdImportReport **ret_report,
                                     GError         **error);

G_END_DECLS
