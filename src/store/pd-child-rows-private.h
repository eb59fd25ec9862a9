/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-statement-private.h"

G_BEGIN_DECLS

/* Rows that belong to a row of another table, in order. */

gboolean pd_child_rows_delete (PdDatabase    *database,
                               const PdQuery *query,
                               PdId           parent_id,
                               GError       **error);
gboolean pd_child_rows_read (PdDatabase    *database,
                             const PdQuery *query,
                             PdId           owner_id,
                             GPtrArray     *parents,
                             void (*take) (gpointer     parent,
                                           PdStatement *row),
                             GError **error);
gboolean pd_child_rows_read_each (PdDatabase    *database,
                                  const PdQuery *query,
                                  GPtrArray     *parents,
                                  void (*take) (gpointer     parent,
                                                PdStatement *row),
                                  GError **error);

G_END_DECLS
