/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

guint pd_circle_count_waiting (PdWorkspace *workspace,
                               PdDay        today);

G_END_DECLS
