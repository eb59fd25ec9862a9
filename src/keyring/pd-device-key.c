/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-keyring"

#include "config.h"

#include "pd-device-key.h"

#include "pd-keyring-call-private.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

/* A device key as text: base64 of 32 bytes, because not every Secret Service keeps
 * bytes as they are. */
#define KEY_TEXT_LENGTH 44

static const SecretSchema device_key_schema = {
  "org.peerdesk.Peerdesk.DeviceKey",
  SECRET_SCHEMA_NONE,
  { { "file-id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

static GHashTable *
attributes_for (const char *file_id)
{
  return secret_attributes_build (&device_key_schema, "file-id", file_id, NULL);
}

/* Straight into guarded memory: g_base64_decode() would leave the key on the heap. */
static PdSecret *
key_from_value (SecretValue *value)
{
  g_autoptr (PdSecret) key = pd_secret_new (PD_DEVICE_KEY_SIZE + 2);
  gsize                length;
  const char          *text = secret_value_get (value, &length);
  gint                 state = 0;
  guint                save = 0;
  gsize                size;

  if (length != KEY_TEXT_LENGTH)
    return NULL;
  size = g_base64_decode_step (text, length, pd_secret_get_data (key), &state, &save);
  if (size != PD_DEVICE_KEY_SIZE)
    return NULL;
  return pd_secret_new_copy (pd_secret_get_data (key), PD_DEVICE_KEY_SIZE);
}

static void
wipe_and_free (gpointer text)
{
  pd_secret_wipe_text (text);
  g_free (text);
}

static SecretValue *
value_from_key (PdSecret *key)
{
  char *text = g_malloc0 (KEY_TEXT_LENGTH + 8);
  gint  state = 0, save = 0;
  gsize length;

  length = g_base64_encode_step (pd_secret_get_data (key), pd_secret_get_size (key), FALSE, text,
                                 &state, &save);
  length += g_base64_encode_close (FALSE, text + length, &state, &save);
  g_assert (length == KEY_TEXT_LENGTH);
  return secret_value_new_full (text, length, "text/plain", wipe_and_free);
}

/* Looking up */

static void
lookup_search_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (PdKeyringCall) call = user_data;
  g_autoptr (GError)        error = NULL;
  g_autolist (SecretItem)   items = NULL;
  g_autoptr (SecretValue)   value = NULL;
  SecretItem               *item;

  items = secret_service_search_finish (SECRET_SERVICE (source), result, &error);
  if (error)
    {
      pd_keyring_call_return_error (call, error);
      return;
    }
  /* A locked collection may have left the item out, or be hiding it. */
  if (!items)
    {
      pd_keyring_call_return (call, pd_keyring_call_is_locked (call) ? PD_DEVICE_KEY_LOCKED : PD_DEVICE_KEY_NOT_STORED, NULL);
      return;
    }
  item = items->data;
  value = secret_item_get_locked (item) ? NULL : secret_item_get_secret (item);
  if (!value)
    pd_keyring_call_return (call, PD_DEVICE_KEY_LOCKED, NULL);
  else
    {
      g_autoptr (PdSecret) key = key_from_value (value);

      pd_keyring_call_return (call, key ? PD_DEVICE_KEY_DONE : PD_DEVICE_KEY_UNUSABLE, key);
    }
}

static void
lookup_with_service (PdKeyringCall *call,
                     SecretService *service)
{
  g_autoptr (GHashTable) attributes = attributes_for (pd_keyring_call_get_file_id (call));

  secret_service_search (service, &device_key_schema, attributes, SECRET_SEARCH_LOAD_SECRETS,
                         pd_keyring_call_get_cancellable (call), lookup_search_cb,
                         pd_keyring_call_ref (call));
}

/**
 * pd_device_key_lookup_async:
 * @file_id: the id of the service file
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Looks for the key with which this computer opens a file. Asks nobody anything: a
 * locked keyring is left locked. Gives up after #PD_DEVICE_KEY_PATIENCE_MS.
 */
void
pd_device_key_lookup_async (const char         *file_id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (file_id != NULL);

  pd_keyring_call_start (file_id, NULL, SECRET_SERVICE_OPEN_SESSION,
                         lookup_with_service, cancellable, callback, user_data);
}

/**
 * pd_device_key_lookup_finish:
 * @result: what the callback was given
 * @ret_key: (out) (transfer full) (nullable): the key, where the outcome is
 *   %PD_DEVICE_KEY_DONE
 *
 * A key that is found may still be stale: the file's slot for it may be gone. Then the
 * vault does not open with it, and the caller forgets it.
 *
 * Returns: what came of it
 */
PdDeviceKeyOutcome
pd_device_key_lookup_finish (GAsyncResult *result,
                             PdSecret    **ret_key)
{
  return pd_keyring_call_finish (result, ret_key);
}

/* Storing */

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PdKeyringCall) call = user_data;
  g_autoptr (GError)        error = NULL;

  if (secret_service_store_finish (SECRET_SERVICE (source), result, &error))
    pd_keyring_call_return (call, PD_DEVICE_KEY_DONE, NULL);
  else
    pd_keyring_call_return_error (call, error);
}

static void
store_with_service (PdKeyringCall *call,
                    SecretService *service)
{
  g_autoptr (GHashTable)  attributes = attributes_for (pd_keyring_call_get_file_id (call));
  g_autoptr (SecretValue) value = value_from_key (pd_keyring_call_get_key (call));

  /* The label is what a person sees in their keyring program: nothing of the service. */
  secret_service_store (service, &device_key_schema, attributes, SECRET_COLLECTION_DEFAULT,
                        _ ("Peerdesk: this computer's key"), value,
                        pd_keyring_call_get_cancellable (call), store_cb,
                        pd_keyring_call_ref (call));
}

static void
unlock_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdKeyringCall) call = user_data;
  SecretService            *service = SECRET_SERVICE (source);
  g_autoptr (GError)        error = NULL;
  int                       n_unlocked;

  n_unlocked = secret_service_unlock_finish (service, result, NULL, &error);
  if (error)
    pd_keyring_call_return_error (call, error);
  else if (n_unlocked < 1)
    pd_keyring_call_return (call, PD_DEVICE_KEY_CANCELLED, NULL);
  else
    {
      pd_keyring_call_be_patient (call, FALSE);
      store_with_service (call, service);
    }
}

static void
unlock_and_store (PdKeyringCall *call,
                  SecretService *service)
{
  g_autoptr (SecretCollection) locked = pd_keyring_call_dup_locked_collection (call);
  GList                        collections = { locked, NULL, NULL };

  if (!locked)
    {
      store_with_service (call, service);
      return;
    }
  /* Somebody is typing the keyring's password: that may take as long as it takes. */
  pd_keyring_call_be_patient (call, TRUE);
  secret_service_unlock (service, &collections, pd_keyring_call_get_cancellable (call), unlock_cb,
                         pd_keyring_call_ref (call));
}

/**
 * pd_device_key_store_async:
 * @file_id: the id of the service file
 * @key: #PD_DEVICE_KEY_SIZE random bytes
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Keeps a key in the default keyring, in place of an earlier one for the same file. A
 * locked keyring asks the person for its password.
 */
void
pd_device_key_store_async (const char         *file_id,
                           PdSecret           *key,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (file_id != NULL);
  g_return_if_fail (key != NULL && pd_secret_get_size (key) == PD_DEVICE_KEY_SIZE);

  pd_keyring_call_start (file_id, key, SECRET_SERVICE_OPEN_SESSION,
                         unlock_and_store, cancellable, callback, user_data);
}

/**
 * pd_device_key_store_finish:
 * @result: what the callback was given
 *
 * Returns: what came of it
 */
PdDeviceKeyOutcome
pd_device_key_store_finish (GAsyncResult *result)
{
  return pd_keyring_call_finish (result, NULL);
}

/* Forgetting */

static void
forget_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdKeyringCall) call = user_data;
  g_autoptr (GError)        error = NULL;

  if (secret_service_clear_finish (SECRET_SERVICE (source), result, &error))
    pd_keyring_call_return (call, PD_DEVICE_KEY_DONE, NULL);
  else if (error)
    pd_keyring_call_return_error (call, error);
  else
    pd_keyring_call_return (call, pd_keyring_call_is_locked (call) ? PD_DEVICE_KEY_LOCKED : PD_DEVICE_KEY_NOT_STORED, NULL);
}

static void
forget_with_service (PdKeyringCall *call,
                     SecretService *service)
{
  g_autoptr (GHashTable) attributes = attributes_for (pd_keyring_call_get_file_id (call));

  secret_service_clear (service, &device_key_schema, attributes,
                        pd_keyring_call_get_cancellable (call), forget_cb,
                        pd_keyring_call_ref (call));
}

/**
 * pd_device_key_forget_async:
 * @file_id: the id of the service file
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Removes this computer's key for a file from the keyring.
 */
void
pd_device_key_forget_async (const char         *file_id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (file_id != NULL);

  pd_keyring_call_start (file_id, NULL, SECRET_SERVICE_NONE, forget_with_service,
                         cancellable, callback, user_data);
}

/**
 * pd_device_key_forget_finish:
 * @result: what the callback was given
 *
 * Returns: what came of it
 */
PdDeviceKeyOutcome
pd_device_key_forget_finish (GAsyncResult *result)
{
  return pd_keyring_call_finish (result, NULL);
}

/**
 * pd_device_key_outcome_to_words:
 * @outcome: what came of a call
 *
 * Returns: (transfer none): a sentence for the person who asked to be remembered
 */
const char *
pd_device_key_outcome_to_words (PdDeviceKeyOutcome outcome)
{
  switch (outcome)
    {
    case PD_DEVICE_KEY_DONE:
      return _ ("This computer's keyring has the key.");
    case PD_DEVICE_KEY_NOT_STORED:
      return _ ("This computer does not remember the file.");
    case PD_DEVICE_KEY_ABSENT:
      return _ ("This computer has no keyring. Your passphrase opens the file as before.");
    case PD_DEVICE_KEY_LOCKED:
      return _ ("The keyring is locked. Your passphrase opens the file as before.");
    case PD_DEVICE_KEY_CANCELLED:
      return _ ("The keyring was not opened. Your passphrase opens the file as before.");
    case PD_DEVICE_KEY_DENIED:
      return _ ("The keyring said no. Your passphrase opens the file as before.");
    case PD_DEVICE_KEY_SLOW:
      return _ ("The keyring did not answer. Your passphrase opens the file as before.");
    case PD_DEVICE_KEY_UNUSABLE:
      return _ ("What the keyring has is not a key of this file. Your passphrase opens it as before.");
    case PD_DEVICE_KEY_FAILED:
    default:
      return _ ("The keyring could not be used. Your passphrase opens the file as before.");
    }
}
