/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A snapshot of all changes so far takes the place of the log: while somebody waits, or
 * behind. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store.h"

#include <glib/gi18n-lib.h>

#include "pd-content-hash-private.h"
#include "pd-error.h"
#include "pd-replay-private.h"
#include "pd-store-private.h"

/* Replaying so many changes is still quick; a log of fewer bytes is not worth a new file,
 * however small the snapshot is. */
#define MAX_LOGGED_CHANGES 500
#define MIN_LOG_TO_COMPACT (1024 * 1024)

/* What compacting behind works with: the tables as they were, in a thread. */
typedef struct
{
  PdDatabase   *copy;
  PdReplayCheck check;
} Compacting;

static void
compacting_free (gpointer data)
{
  Compacting *self = data;

  pd_database_free (self->copy);
  g_free (self->check.hash);
  g_clear_object (&self->check.cancellable);
  g_free (self);
}

static gboolean
replace_file (PdStore       *self,
              PdReplayCheck *check,
              GError       **error)
{
  g_autoptr (GBytes) image = pd_database_borrow_image (self->database, error);

  if (image == NULL ||
      !pd_vault_compact (self->vault, image, pd_replay_check_fresh, check, check->cancellable, error))
    return FALSE;
  self->snapshot_change = self->last_change;
  return TRUE;
}

/* What was in memory only takes the file's place while they agree. */
static gboolean
check_agrees (PdVault             *vault,
              const PdReplayCheck *check,
              GError             **error)
{
  gboolean is_same;

  if (!pd_replay_holds (vault, check, &is_same, error))
    return FALSE;
  if (!is_same)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_FAILED,
                         _ ("What is in the file is not what is open, so the file was left as it is. "
                            "Save a copy of what is open under another name, and verify both."));
  return is_same;
}

static GBytes *
make_image_cb (PdVault *old,
               gpointer user_data,
               GError **error)
{
  Compacting *self = user_data;

  pd_database_set_cancellable (self->copy, self->check.cancellable);
  self->check.hash = pd_content_hash_new (self->copy, error);
  if (self->check.hash == NULL || !check_agrees (old, &self->check, error) ||
      !pd_database_tidy (self->copy, error))
    return NULL;
  return pd_database_borrow_image (self->copy, error);
}

static gboolean
check_fresh_cb (PdVault *fresh,
                gpointer user_data,
                GError **error)
{
  Compacting *self = user_data;

  return pd_replay_check_fresh (fresh, &self->check, error);
}

static void
compacted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdStore          *self = g_task_get_source_object (task);
  guint64          *last_change = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!pd_vault_compact_finish (PD_VAULT (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  self->snapshot_change = *last_change;
  g_task_return_boolean (task, TRUE);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)      task = user_data;
  PdStore               *self = PD_STORE (source);
  GError                *error = NULL;
  g_autoptr (PdDatabase) copy = pd_store_copy_finish (self, result, &error);
  Compacting            *compacting;

  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  compacting = g_new0 (Compacting, 1);
  compacting->copy = g_steal_pointer (&copy);
  compacting->check.cancellable = g_object_ref (g_task_get_cancellable (task));
  g_task_set_task_data (task, g_memdup2 (&self->last_change, sizeof self->last_change), g_free);
  pd_vault_compact_async (self->vault,
                          make_image_cb,
                          check_fresh_cb,
                          compacting,
                          compacting_free,
                          compacting->check.cancellable,
                          compacted_cb,
                          g_steal_pointer (&task));
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
  PdReplayCheck    check = { hash, cancellable };

  return hash != NULL && replace_file (self, &check, error);
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
  PdReplayCheck    check = { NULL, cancellable };

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (!pd_store_check_idle (self, error) || !pd_store_check_writable (self, error) ||
      !pd_vault_flush (self->vault, error))
    return FALSE;
  hash = check.hash = pd_store_dup_content_hash (self, error);
  return hash != NULL && check_agrees (self->vault, &check, error) &&
         pd_database_tidy (self->database, error) && replace_file (self, &check, error);
}

/**
 * pd_store_compact_async:
 * @self: a store, not within a change
 * @cancellable: (nullable): a cancellable; locking and whatever else writes the file anew
 *   cancel it
 * @callback: called when the new file is in place, or will not be
 * @user_data: for @callback
 *
 * As pd_store_compact(), without keeping anybody waiting: changes can be made all the
 * time. Those that the snapshot does not have in it are behind it in the new file.
 */
void
pd_store_compact_async (PdStore            *self,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GCancellable) own = NULL;
  g_autoptr (GTask)        task = NULL;
  GError                  *error = NULL;

  g_return_if_fail (PD_IS_STORE (self));

  own = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  task = g_task_new (self, own, callback, user_data);
  g_task_set_source_tag (task, pd_store_compact_async);
  /* Once the new file is in place, it was not cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  if (!pd_store_check_writable (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  pd_store_copy_async (self, own, copied_cb, g_steal_pointer (&task));
}

/**
 * pd_store_compact_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error, as for pd_store_compact(), and
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the new file is in place; if not, the old one still is
 */
gboolean
pd_store_compact_finish (PdStore      *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
