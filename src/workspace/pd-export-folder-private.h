/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * PdExportFolder:
 *
 * A folder that is being filled with files which only their owner can read. What was
 * put there is taken away again unless pd_export_folder_keep() is called.
 */
typedef struct _PdExportFolder PdExportFolder;

PdExportFolder *pd_export_folder_new (const char *path,
                                      GError    **error);
void            pd_export_folder_free (PdExportFolder *self);
const char     *pd_export_folder_claim (PdExportFolder *self,
                                        const char     *name);
FILE           *pd_export_folder_open (PdExportFolder *self,
                                       const char     *name,
                                       GError        **error);
gboolean        pd_export_folder_close (PdExportFolder *self,
                                        FILE           *file,
                                        GError        **error);
gboolean        pd_export_folder_write (PdExportFolder *self,
                                        const char     *name,
                                        GBytes         *bytes,
                                        GError        **error);
gboolean        pd_export_folder_keep (PdExportFolder *self,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdExportFolder, pd_export_folder_free)

G_END_DECLS
