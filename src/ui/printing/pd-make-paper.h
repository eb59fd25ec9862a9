/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-paper.h"

G_BEGIN_DECLS

void        pd_make_paper_async (const PdRosterPaper *paper,
                                 PdWorkspace         *workspace,
                                 PdDay                today,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
PdDocument *pd_make_paper_finish (GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
