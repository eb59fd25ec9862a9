/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-pairs-private.h"

G_BEGIN_DECLS

gint64 pd_circle_bound_find (const PdCirclePairs *pairs,
                             PdCircleWork        *work);

G_END_DECLS
