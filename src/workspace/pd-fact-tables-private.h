/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-table-kind.h"

G_BEGIN_DECLS

/* The tables of the store that hold what is known about people, by the kind of table that
 * brings it in. */

gboolean pd_fact_tables_list (PdStore    *store,
                              PdTableKind kind,
                              GPtrArray **ret_facts,
                              GError    **error);
gboolean pd_fact_tables_save (PdChange   *change,
                              PdTableKind kind,
                              GPtrArray  *facts,
                              GError    **error);

G_END_DECLS
