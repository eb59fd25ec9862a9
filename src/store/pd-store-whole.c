/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a store as a whole: verifying, copying. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store.h"

#include <glib/gi18n-lib.h>

#include "pd-content-hash-private.h"
#include "pd-error.h"
#include "pd-image-file-private.h"
#include "pd-integrity-private.h"
#include "pd-replay-private.h"
#include "pd-store-private.h"

/**
 * pd_store_check_idle:
 * @self: a store
 * @error: return location for an error: %PD_ERROR_FAILED
 *
 * Returns: whether it is open, and no change is being made
 */
gboolean
pd_store_check_idle (PdStore *self,
                     GError **error)
{
  if (self->database != NULL && self->change == NULL)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_FAILED,
                       self->database == NULL ? _ ("The service is locked. Nothing was changed.")
                                              : _ ("A change is being made; try again when it is done."));
  return FALSE;
}

/**
 * pd_store_dup_content_hash:
 * @self: a store
 * @error: return location for an error
 *
 * Two stores with the same rows, the history included, have the same one.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
pd_store_dup_content_hash (PdStore *self,
                           GError **error)
{
  g_return_val_if_fail (PD_IS_STORE (self), NULL);

  return pd_content_hash_new (pd_store_get_database (self), error);
}

/* The file against memory. A file that can't be replayed is damage, not a failure to look. */
static gboolean
compare_with_file (PdStore   *self,
                   GPtrArray *damages,
                   GError   **error)
{
  g_autofree char    *hash = pd_store_dup_content_hash (self, error);
  const PdReplayCheck check = { hash, NULL };
  g_autoptr (GError)  problem = NULL;
  gboolean            is_same;

  if (hash == NULL)
    return FALSE;
  if (!pd_replay_holds (self->vault, &check, &is_same, &problem))
    g_ptr_array_add (damages, g_strdup (problem->message));
  else if (!is_same)
    g_ptr_array_add (damages, g_strdup (_ ("What is in the file is not what is open.")));
  return TRUE;
}

/**
 * pd_store_verify:
 * @self: a store, not within a change
 * @ret_damages: (out) (transfer full) (element-type utf8): a sentence for each damage;
 *   empty when all is well
 * @error: return location for an error, when it could not be found out
 *
 * Reads all of the file: every seal, every table, every reference; then opens it a
 * second time and compares each row with what is open.
 *
 * Returns: whether it was found out
 */
gboolean
pd_store_verify (PdStore    *self,
                 GPtrArray **ret_damages,
                 GError    **error)
{
  g_autoptr (GPtrArray) damages = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (!pd_store_check_idle (self, error) || !pd_vault_flush (self->vault, error) ||
      !pd_vault_verify (self->vault, &damages, error) ||
      !pd_integrity_find_damages (self->database, damages, error) ||
      !compare_with_file (self, damages, error))
    return FALSE;
  *ret_damages = g_steal_pointer (&damages);
  return TRUE;
}

/**
 * pd_store_write_copy:
 * @self: a store, not within a change
 * @path: where nothing is yet
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is open as a file of its own, with the same ways in, and reads it back.
 * This works where the store's own file can't be written any more.
 *
 * Returns: whether the copy is there
 */
gboolean
pd_store_write_copy (PdStore      *self,
                     const char   *path,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autofree char   *hash = NULL;
  g_autoptr (GBytes) image = NULL;
  PdReplayCheck      check = { NULL, cancellable };

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!pd_store_check_idle (self, error))
    return FALSE;
  hash = check.hash = pd_store_dup_content_hash (self, error);
  image = hash != NULL ? pd_database_borrow_image (self->database, error) : NULL;
  return image != NULL &&
         pd_vault_write_copy (self->vault, path, image, self->last_change,
                              pd_replay_check_fresh, &check, cancellable, error);
}

/**
 * pd_store_export_image:
 * @self: a store, not within a change
 * @path: where nothing is yet
 * @error: return location for an error: %PD_ERROR_EXISTS when something is
 *
 * Writes the tables as a plain SQLite file that only its owner may read: no lock-in.
 * It is not encrypted, and the caller says so to whoever asked for it.
 *
 * Returns: whether the file is there
 */
gboolean
pd_store_export_image (PdStore    *self,
                       const char *path,
                       GError    **error)
{
  g_autoptr (GBytes) image = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!pd_store_check_idle (self, error))
    return FALSE;
  image = pd_database_borrow_image (self->database, error);
  return image != NULL && pd_image_file_write (image, path, error);
}
