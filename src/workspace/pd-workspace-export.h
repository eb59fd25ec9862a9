/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* Everything out, in formats that other programs read: no lock-in. */

gboolean pd_workspace_export (PdWorkspace  *self,
                              const char   *path,
                              GCancellable *cancellable,
                              GError      **error);

G_END_DECLS
