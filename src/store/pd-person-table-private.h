/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"
#include "pd-person-table.h"

G_BEGIN_DECLS

gboolean pd_person_table_write_new (PdDatabase *database,
                                    PdPerson   *person,
                                    GError    **error);
gboolean pd_person_table_write_key (PdDatabase *database,
                                    PdId        id,
                                    GBytes     *public_key,
                                    GError    **error);

G_END_DECLS
