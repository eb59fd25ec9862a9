/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-export-folder-private.h"
#include "pd-service.h"

G_BEGIN_DECLS

/* What a service holds, as JSON: each file is a list of objects, one a line. Ids are
 * text, because JSON's numbers are not exact above 2^53. */

gboolean pd_export_json_service (PdExportFolder *folder,
                                 PdService      *service,
                                 GError        **error);
gboolean pd_export_json_people (PdExportFolder *folder,
                                GPtrArray      *people,
                                GError        **error);
gboolean pd_export_json_sites (PdExportFolder *folder,
                               GPtrArray      *sites,
                               GError        **error);
gboolean pd_export_json_shifts (PdExportFolder *folder,
                                GPtrArray      *shifts,
                                GError        **error);
gboolean pd_export_json_history (PdExportFolder *folder,
                                 GPtrArray      *entries,
                                 GError        **error);

G_END_DECLS
