/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of while a store says that it changed. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store-private.h"

static const PdId *
get_ids (GArray *ids,
         guint  *ret_n)
{
  *ret_n = ids != NULL ? ids->len : 0;
  return *ret_n > 0 ? (const PdId *) (void *) ids->data : NULL;
}

/**
 * pd_store_get_changed_notes:
 * @self: a store that is just emitting #PdStore::changed
 * @ret_n: (out): how many there are
 *
 * Returns: (array length=ret_n) (transfer none) (nullable): the ids of the notes that are
 *   there, gone or other than before by what is told of, but for drafts; one may be there
 *   twice
 */
const PdId *
pd_store_get_changed_notes (PdStore *self,
                            guint   *ret_n)
{
  g_return_val_if_fail (PD_IS_STORE (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  return get_ids (self->changed_notes, ret_n);
}

/**
 * pd_store_get_changed_shifts:
 * @self: a store that is just emitting #PdStore::changed
 * @ret_n: (out): how many there are
 *
 * Returns: (array length=ret_n) (transfer none) (nullable): the ids of the shifts that
 *   are there, gone or other than before by what is told of; one may be there twice
 */
const PdId *
pd_store_get_changed_shifts (PdStore *self,
                             guint   *ret_n)
{
  g_return_val_if_fail (PD_IS_STORE (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  return get_ids (self->changed_shifts, ret_n);
}
