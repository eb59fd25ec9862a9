/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a store as a whole: verifying, compacting, copying. */

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

/* Replaying so many changes is still quick; a log of fewer bytes is not worth a new file,
 * however small the snapshot is. */
#define MAX_LOGGED_CHANGES 500
#define MIN_LOG_TO_COMPACT (1024 * 1024)

static gboolean
check_is_idle (PdStore *self,
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

/* Opens what a vault holds, beside what is open, and compares. */
static gboolean
holds (PdVault    *vault,
       const char *expected,
       gboolean   *ret_holds,
       GError    **error)
{
  g_autoptr (PdDatabase) replayed = pd_replay_vault (vault, NULL, error);
  g_autofree char       *hash = NULL;

  if (replayed == NULL)
    return FALSE;
  hash = pd_content_hash_new (replayed, error);
  if (hash == NULL)
    return FALSE;
  *ret_holds = g_str_equal (hash, expected);
  return TRUE;
}

static gboolean
check_fresh_cb (PdVault *fresh,
                gpointer user_data,
                GError **error)
{
  const char *expected = user_data;
  gboolean    is_same;

  if (!holds (fresh, expected, &is_same, error))
    return FALSE;
  if (!is_same)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_IO,
                         _ ("The new file, read back, does not hold what was written. It was "
                            "thrown away, and the service is as it was."));
  return is_same;
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
  g_autofree char   *hash = pd_store_dup_content_hash (self, error);
  g_autoptr (GError) problem = NULL;
  gboolean           is_same;

  if (hash == NULL)
    return FALSE;
  if (!holds (self->vault, hash, &is_same, &problem))
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

  if (!check_is_idle (self, error) || !pd_vault_flush (self->vault, error) ||
      !pd_vault_verify (self->vault, &damages, error) ||
      !pd_integrity_find_damages (self->database, damages, error) ||
      !compare_with_file (self, damages, error))
    return FALSE;
  *ret_damages = g_steal_pointer (&damages);
  return TRUE;
}

/**
 * pd_store_wants_compacting:
 * @self: a store
 *
 * Returns: whether the changes after the snapshot take a while to replay: there are many,
 *   or they are more than a quarter of its size and enough to be worth it
 */
gboolean
pd_store_wants_compacting (PdStore *self)
{
  guint64 log_size;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (self->last_change - self->snapshot_change > MAX_LOGGED_CHANGES)
    return TRUE;
  log_size = pd_vault_get_log_size (self->vault);
  return log_size > MIN_LOG_TO_COMPACT && log_size > pd_vault_get_snapshot_size (self->vault) / 4;
}

static gboolean
replace_file (PdStore      *self,
              char         *hash,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GBytes) image = pd_database_borrow_image (self->database, error);

  if (image == NULL || !pd_vault_compact (self->vault, image, check_fresh_cb, hash, cancellable, error))
    return FALSE;
  self->snapshot_change = self->last_change;
  return TRUE;
}

/**
 * pd_store_rewrite:
 * @self: a store, not within a change
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is open as a new file, reads that back, and puts it in the old one's place.
 *
 * Returns: whether it is in place; if not, the old one still is
 */
gboolean
pd_store_rewrite (PdStore      *self,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autofree char *hash = pd_store_dup_content_hash (self, error);

  return hash != NULL && replace_file (self, hash, cancellable, error);
}

/* Memory only takes the file's place while they agree. */
static gboolean
check_agrees (PdStore    *self,
              const char *hash,
              GError    **error)
{
  gboolean is_same;

  if (!holds (self->vault, hash, &is_same, error))
    return FALSE;
  if (!is_same)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_FAILED,
                         _ ("What is in the file is not what is open, so the file was left as it is. "
                            "Save a copy of what is open under another name, and verify both."));
  return is_same;
}

/**
 * pd_store_compact:
 * @self: a store, not within a change
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes one snapshot of all changes so far. Undo and the history stay. The old file
 * stays in place until the new one was read back and compared.
 *
 * Returns: whether the new file is in place; if not, the old one still is
 */
gboolean
pd_store_compact (PdStore      *self,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (!check_is_idle (self, error) || !pd_store_check_writable (self, error) ||
      !pd_vault_flush (self->vault, error))
    return FALSE;
  hash = pd_store_dup_content_hash (self, error);
  return hash != NULL && check_agrees (self, hash, error) && pd_database_tidy (self->database, error) &&
         replace_file (self, hash, cancellable, error);
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

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!check_is_idle (self, error))
    return FALSE;
  hash = pd_store_dup_content_hash (self, error);
  image = hash != NULL ? pd_database_borrow_image (self->database, error) : NULL;
  return image != NULL &&
         pd_vault_write_copy (self->vault, path, image, self->last_change, check_fresh_cb, hash,
                              cancellable, error);
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

  if (!check_is_idle (self, error))
    return FALSE;
  image = pd_database_borrow_image (self->database, error);
  return image != NULL && pd_image_file_write (image, path, error);
}
