/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-plan.h"
#include "pd-progress.h"

G_BEGIN_DECLS

void          pd_circle_search_async (PdCirclePlanning   *planning,
                                      const PdCirclePlan *before,
                                      guint64             seed,
                                      PdProgress         *progress,
                                      GCancellable       *stop,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
PdCirclePlan *pd_circle_search_finish (GAsyncResult      *result,
                                       PdCirclePlanning **ret_planning,
                                       guint64           *ret_seed,
                                       GError           **error);

gboolean pd_circle_search_is_same (const PdPlannedSession *session,
                                   const PdPlannedSession *other);

G_END_DECLS
