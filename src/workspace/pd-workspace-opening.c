/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-opening-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-workspace-private.h"

/* What the thread that unlocks needs. */
typedef struct
{
  PdVault   *vault;
  PdSlotKind kind;
  PdId       person_id;
  PdSecret  *key;
  guint      n_lockings;
} Unlocking;

static void
unlocking_free (Unlocking *self)
{
  g_clear_object (&self->vault);
  g_clear_pointer (&self->key, pd_secret_unref);
  g_free (self);
}

/* Why the file can only be read comes before what was mended. */
static void
update_notice (PdWorkspace *self)
{
  g_autofree char *notice = NULL;
  GPtrArray       *notices = pd_vault_get_notices (self->vault);

  if (self->was_opened_to_write && !pd_vault_is_writable (self->vault))
    notice = g_strdup (pd_vault_get_read_only_reason (self->vault));
  else if (notices != NULL && notices->len > 0)
    {
      g_autoptr (GString) sentences = g_string_new (NULL);

      for (guint i = 0; i < notices->len; i++)
        g_string_append_printf (sentences, "%s%s", i > 0 ? " " : "", (const char *) notices->pdata[i]);
      notice = g_string_free (g_steal_pointer (&sentences), FALSE);
    }
  pd_workspace_set_notice (self, notice);
}

static PdStore *
unlock_store (PdVault      *vault,
              PdSlotKind    kind,
              PdId          person_id,
              PdSecret     *key,
              GCancellable *cancellable,
              GError      **error)
{
  PdStore *store;

  if (!pd_vault_unlock (vault, kind, person_id, key, cancellable, error))
    return NULL;
  store = pd_store_open (vault, cancellable, error);
  if (store == NULL)
    pd_vault_lock (vault);
  return store;
}

static gboolean
adopt_store (PdWorkspace *self,
             PdStore     *store,
             GError     **error)
{
  if (!pd_workspace_set_store (self, store, error))
    {
      pd_vault_lock (self->vault);
      return FALSE;
    }
  update_notice (self);
  return TRUE;
}

static void
unlock_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Unlocking         *unlocking = task_data;
  g_autoptr (GError) error = NULL;
  PdStore           *store;

  store = unlock_store (unlocking->vault,
                        unlocking->kind,
                        unlocking->person_id,
                        unlocking->key,
                        cancellable,
                        &error);
  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Back on the thread of the workspace. Locking wins: if it was locked meanwhile, what
 * was opened is closed again. */
static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  PdWorkspace       *self = PD_WORKSPACE (source);
  g_autoptr (GTask)  task = user_data;
  Unlocking         *unlocking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  PdStore           *store = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_unlocking = FALSE;
  if (store != NULL && unlocking->n_lockings != self->n_lockings)
    {
      pd_store_close (store);
      g_clear_object (&store);
      pd_vault_lock (self->vault);
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The service was locked."));
    }
  if (store != NULL && adopt_store (self, store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pd_workspace_create:
 * @path: where the new file will be
 * @founding: what is in it from the beginning
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, as for pd_store_create()
 *
 * Makes a service.
 *
 * Returns: (transfer full): it, unlocked for its first manager
 */
PdWorkspace *
pd_workspace_create (const char            *path,
                     const PdStoreFounding *founding,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (PdWorkspace) self = NULL;
  PdStore                *store;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (founding != NULL, NULL);

  store = pd_store_create (path, founding, cancellable, error);
  if (store == NULL)
    return NULL;
  self = g_object_new (PD_TYPE_WORKSPACE, NULL);
  self->vault = g_object_ref (pd_store_get_vault (store));
  self->was_opened_to_write = TRUE;
  return adopt_store (self, store, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_workspace_open:
 * @path: the file
 * @to_write: whether it is to be changed
 * @error: return location for an error, as for pd_vault_open()
 *
 * Opens a service, still locked. Where it can't be written after all, it can be read,
 * and pd_workspace_get_notice() says why.
 *
 * Returns: (transfer full): the service
 */
PdWorkspace *
pd_workspace_open (const char *path,
                   gboolean    to_write,
                   GError    **error)
{
  PdWorkspace *self;
  PdVault     *vault;

  g_return_val_if_fail (path != NULL, NULL);

  vault = pd_vault_open (path, to_write, error);
  if (vault == NULL)
    return NULL;
  self = g_object_new (PD_TYPE_WORKSPACE, NULL);
  self->vault = vault;
  self->was_opened_to_write = to_write;
  update_notice (self);
  return self;
}

static gboolean
check_can_unlock (PdWorkspace *self,
                  GError     **error)
{
  if (self->store == NULL && !self->is_unlocking)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_FAILED,
                       self->is_unlocking ? _ ("The service is being unlocked already.")
                                          : _ ("The service is unlocked already."));
  return FALSE;
}

/**
 * pd_workspace_unlock:
 * @self: a locked workspace
 * @kind: which kind of key it is
 * @person_id: whose, or %PD_ID_NONE for whoever it opens
 * @key: the key
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, as for pd_vault_unlock() and pd_store_open()
 *
 * Returns: whether it is unlocked
 */
gboolean
pd_workspace_unlock (PdWorkspace  *self,
                     PdSlotKind    kind,
                     PdId          person_id,
                     PdSecret     *key,
                     GCancellable *cancellable,
                     GError      **error)
{
  PdStore *store;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!check_can_unlock (self, error))
    return FALSE;
  store = unlock_store (self->vault, kind, person_id, key, cancellable, error);
  return store != NULL && adopt_store (self, store, error);
}

/**
 * pd_workspace_unlock_async:
 * @self: a locked workspace
 * @kind: which kind of key it is
 * @person_id: whose, or %PD_ID_NONE for whoever it opens
 * @key: the key
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is unlocked, or could not be
 * @user_data: for @callback
 *
 * Unlocks in a thread, which takes about a second by design. Nothing but
 * pd_workspace_lock() may be called meanwhile.
 */
void
pd_workspace_unlock_async (PdWorkspace        *self,
                           PdSlotKind          kind,
                           PdId                person_id,
                           PdSecret           *key,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GTask)  work = NULL;
  g_autoptr (GError) error = NULL;
  Unlocking         *unlocking;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (key != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_workspace_unlock_async);
  if (!check_can_unlock (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  unlocking = g_new0 (Unlocking, 1);
  unlocking->vault = g_object_ref (self->vault);
  unlocking->kind = kind;
  unlocking->person_id = person_id;
  unlocking->key = pd_secret_ref (key);
  unlocking->n_lockings = self->n_lockings;
  self->is_unlocking = TRUE;
  work = g_task_new (self, cancellable, unlocked_cb, g_steal_pointer (&task));
  g_task_set_task_data (work, unlocking, (GDestroyNotify) unlocking_free);
  /* What was opened is handed over or closed, never left behind by a late cancel. */
  g_task_set_check_cancellable (work, FALSE);
  g_task_run_in_thread (work, unlock_in_thread);
}

/**
 * pd_workspace_unlock_finish:
 * @self: a workspace
 * @result: what the callback was given
 * @error: return location for an error, as for pd_workspace_unlock(), and
 *   %G_IO_ERROR_CANCELLED when it was locked meanwhile
 *
 * Returns: whether it is unlocked
 */
gboolean
pd_workspace_unlock_finish (PdWorkspace  *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pd_workspace_give_up:
 * @self: a workspace
 *
 * Closes the tables and forgets the keys; what still waits to be written is written
 * first. If that fails, #PdWorkspace::save-failed says so: there is no second chance.
 */
void
pd_workspace_give_up (PdWorkspace *self)
{
  g_autoptr (PdStore) store = NULL;
  g_autoptr (GError)  error = NULL;

  self->n_lockings++;
  if (self->is_unlocking || self->store == NULL)
    return;
  if (!pd_vault_flush (self->vault, &error))
    pd_workspace_tell_save_failed (self, error);
  store = g_object_ref (self->store);
  pd_workspace_set_store (self, NULL, NULL);
  pd_store_close (store);
  pd_vault_lock (self->vault);
}

/**
 * pd_workspace_lock:
 * @self: a workspace
 *
 * Empties every list, wipes the tables and forgets every key. Locking a locked one does
 * nothing, except that an unlocking that is under way comes to nothing.
 */
void
pd_workspace_lock (PdWorkspace *self)
{
  g_return_if_fail (PD_IS_WORKSPACE (self));

  pd_workspace_give_up (self);
}

/**
 * pd_workspace_close:
 * @self: a workspace
 * @error: return location for an error, when something could not be written
 *
 * Writes what still waits, compacts the file where that is due, locks it and lets it
 * go. When something can't be written it stays open, so that a copy can be saved.
 *
 * Returns: whether everything is in the file
 */
gboolean
pd_workspace_close (PdWorkspace *self,
                    GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (!pd_workspace_flush (self, error))
    return FALSE;
  /* The file is whole either way; a new one that could not be written is tried again
   * at the next closing. */
  if (pd_workspace_is_writable (self) && pd_store_wants_compacting (self->store))
    pd_store_compact (self->store, NULL, NULL);
  pd_workspace_give_up (self);
  if (!self->is_unlocking)
    pd_vault_close (self->vault);
  return TRUE;
}

/**
 * pd_workspace_flush:
 * @self: a workspace
 * @error: return location for an error
 *
 * Waits until every act so far is in the file.
 *
 * Returns: whether it is
 */
gboolean
pd_workspace_flush (PdWorkspace *self,
                    GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return self->store == NULL ||
         (pd_vault_flush (self->vault, error) && pd_store_check_saved (self->store, error));
}
