/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-export-folder-private.h"
#include "pd-store.h"

G_BEGIN_DECLS

gboolean pd_export_circles (PdExportFolder *folder,
                            PdStore        *store,
                            GError        **error);

G_END_DECLS
