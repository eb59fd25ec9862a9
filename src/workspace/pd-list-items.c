/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-list-items-private.h"

/**
 * pd_list_items_copy:
 * @model: a list of objects
 *
 * Returns: (transfer full): what it holds now, for who has no use for its changes
 */
GPtrArray *
pd_list_items_copy (GListModel *model)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  return items;
}
