/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

char *pd_content_hash_new (PdDatabase *database,
                           GError    **error);

G_END_DECLS
