/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

gboolean pd_integrity_find_damages (PdDatabase *database,
                                    GPtrArray  *damages,
                                    GError    **error);

G_END_DECLS
