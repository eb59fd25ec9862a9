/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-private.h"

/**
 * pd_workspace_verify:
 * @self: an unlocked workspace
 * @ret_damages: (out) (transfer full) (element-type utf8): a sentence for each damage;
 *   empty when all is well
 * @error: return location for an error, when it could not be found out
 *
 * Reads all of the file and compares it with what is open.
 *
 * Returns: whether it was found out
 */
gboolean
pd_workspace_verify (PdWorkspace *self,
                     GPtrArray  **ret_damages,
                     GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (ret_damages != NULL, FALSE);

  return pd_workspace_check_unlocked (self, error) && pd_store_verify (self->store, ret_damages, error);
}

/**
 * pd_workspace_compact:
 * @self: an unlocked workspace
 * @error: return location for an error
 *
 * Writes the file anew, with everything in it, undo and history too.
 *
 * Returns: whether the new file is in place; if not, the old one still is
 */
gboolean
pd_workspace_compact (PdWorkspace *self,
                      GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return pd_workspace_check_unlocked (self, error) && pd_store_compact (self->store, NULL, error);
}

/**
 * pd_workspace_save_copy:
 * @self: an unlocked workspace
 * @path: where nothing is yet
 * @error: return location for an error: %PD_ERROR_EXISTS when something is
 *
 * Writes what is open, whole and sealed, as another file, and reads that back. This
 * works where the file itself can't be written any more.
 *
 * Returns: whether the copy is there
 */
gboolean
pd_workspace_save_copy (PdWorkspace *self,
                        const char  *path,
                        GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return pd_workspace_check_unlocked (self, error) && pd_store_write_copy (self->store, path, NULL, error);
}
