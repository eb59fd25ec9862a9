/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-remembering.h"

#include "pd-device-key.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PdWorkspace *workspace;
  PdSecret    *key;
} Remembering;

static void
remembering_free (Remembering *self)
{
  g_object_unref (self->workspace);
  pd_secret_unref (self->key);
  g_free (self);
}

static gboolean
add_slot (PdWorkspace *workspace,
          PdSecret    *key,
          GError     **error)
{
  PdVault  *vault = pd_workspace_get_vault (workspace);
  PdPerson *me = pd_workspace_get_me (workspace);

  if (me == NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_FAILED,
                           _ ("The file was locked before this computer could be remembered."));
      return FALSE;
    }

  return pd_workspace_flush (workspace, error) &&
         pd_vault_add_slot (vault, PD_SLOT_DEVICE, pd_person_get_id (me), g_get_host_name (), key,
                            NULL, pd_vault_get_identity (vault), NULL, error);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = user_data;
  Remembering       *self = g_task_get_task_data (task);
  PdDeviceKeyOutcome outcome = pd_device_key_store_finish (result);
  GError            *error = NULL;

  if (outcome != PD_DEVICE_KEY_DONE)
    {
      g_task_return_new_error (task, PD_ERROR, PD_ERROR_FAILED,
                               _ ("This computer could not be remembered: %s "
                                  "The passphrase opens the file as before."),
                               pd_device_key_outcome_to_words (outcome));
      return;
    }

  if (add_slot (self->workspace, self->key, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* A key that opens nothing is only clutter in the keyring. */
  pd_device_key_forget_async (pd_vault_get_file_id (pd_workspace_get_vault (self->workspace)),
                              NULL, NULL, NULL);
  g_task_return_error (task, error);
}

/**
 * pd_remembering_has_slot:
 * @vault: a file, locked or not
 *
 * Returns: whether some computer is remembered by it; only the keyring knows if it is
 *   this one
 */
gboolean
pd_remembering_has_slot (PdVault *vault)
{
  GPtrArray *slots;

  g_return_val_if_fail (PD_IS_VAULT (vault), FALSE);

  slots = pd_vault_get_slots (vault);
  for (guint i = 0; i < slots->len; i++)
    if (pd_slot_get_kind (g_ptr_array_index (slots, i)) == PD_SLOT_DEVICE)
      return TRUE;

  return FALSE;
}

/**
 * pd_remembering_keep_async:
 * @workspace: an unlocked file
 * @cancellable: (nullable): ends it early
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lets this computer open the file, as the person who has unlocked it.
 */
void
pd_remembering_keep_async (PdWorkspace        *workspace,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask       *task = g_task_new (NULL, cancellable, callback, user_data);
  Remembering *self = g_new0 (Remembering, 1);

  self->workspace = g_object_ref (workspace);
  self->key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);
  g_task_set_source_tag (task, pd_remembering_keep_async);
  g_task_set_task_data (task, self, (GDestroyNotify) remembering_free);

  pd_device_key_store_async (pd_vault_get_file_id (pd_workspace_get_vault (workspace)),
                             self->key, cancellable, stored_cb, task);
}

/**
 * pd_remembering_keep_finish:
 * @result: what the callback was given
 * @error: return location for an error, with a sentence for the person
 *
 * Returns: whether this computer opens the file from now on
 */
gboolean
pd_remembering_keep_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pd_remembering_keep_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
