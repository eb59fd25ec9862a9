/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fill-state-private.h"

G_BEGIN_DECLS

guint  pd_fill_search_begin (PdFillState *state,
                             PdFillWork  *work);
guint *pd_fill_search_improve (PdFillState *state,
                               PdFillWork  *work,
                               guint        moves);

G_END_DECLS
