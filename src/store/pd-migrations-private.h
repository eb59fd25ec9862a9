/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

int      pd_migrations_get_newest (void);
gboolean pd_migrations_read_version (PdDatabase *database,
                                     int        *ret_version,
                                     GError    **error);
gboolean pd_migrations_run (PdDatabase *database,
                            GError    **error);
char    *pd_migrations_dup_schema (PdDatabase *database,
                                   GError    **error);

G_END_DECLS
