/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-demo.h"

G_BEGIN_DECLS

gboolean pd_demo_fill_notes (PdWorkspace         *workspace,
                             const PdDemoOptions *options,
                             GError             **error);

G_END_DECLS
