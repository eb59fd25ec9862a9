/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-fact-tables-private.h"

#include "pd-availability-table.h"
#include "pd-leave-table.h"
#include "pd-pattern-table.h"
#include "pd-training-table.h"

typedef gboolean (*ListFunc) (PdStore    *store,
                              PdId        person_id,
                              GPtrArray **ret_facts,
                              GError    **error);
typedef gboolean (*SaveFunc) (PdChange *change,
                              gpointer  fact,
                              GError  **error);

static const struct
{
  ListFunc list;
  SaveFunc save;
} TABLES[PD_TABLE_N_KINDS] = {
  [PD_TABLE_KIND_AVAILABILITY] = { pd_availability_table_list, (SaveFunc) pd_availability_table_save },
  [PD_TABLE_KIND_LEAVE] = { pd_leave_table_list, (SaveFunc) pd_leave_table_save },
  [PD_TABLE_KIND_TRAINING] = { pd_training_table_list, (SaveFunc) pd_training_table_save },
  [PD_TABLE_KIND_PATTERN] = { pd_pattern_table_list, (SaveFunc) pd_pattern_table_save },
};

/**
 * pd_fact_tables_list:
 * @store: a store
 * @kind: what a table holds
 * @ret_facts: (out) (transfer full) (nullable): what there is of that, of everybody; %NULL
 *   where @kind is about no facts
 * @error: return location for a #GError
 *
 * Returns: whether it could be read
 */
gboolean
pd_fact_tables_list (PdStore    *store,
                     PdTableKind kind,
                     GPtrArray **ret_facts,
                     GError    **error)
{
  *ret_facts = NULL;
  return TABLES[kind].list == NULL || TABLES[kind].list (store, PD_ID_NONE, ret_facts, error);
}

/**
 * pd_fact_tables_save:
 * @change: a change
 * @kind: what a table holds
 * @facts: what is to be there from now on; each that has no id gets one
 * @error: return location for a #GError
 *
 * Returns: whether all was written
 */
gboolean
pd_fact_tables_save (PdChange   *change,
                     PdTableKind kind,
                     GPtrArray  *facts,
                     GError    **error)
{
  for (guint i = 0; i < facts->len; i++)
    if (!TABLES[kind].save (change, g_ptr_array_index (facts, i), error))
      return FALSE;
  return TRUE;
}
