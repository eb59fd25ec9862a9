/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pd-device-key.h"

#include <libsecret/secret.h>
#include <string.h>

#define FILE_ID "0123456789abcdef0123456789abcdef"
#define OTHER_FILE_ID "fedcba9876543210fedcba9876543210"
#define SECRETS_NAME "org.freedesktop.secrets"

typedef struct
{
  GMainLoop         *loop;
  PdDeviceKeyOutcome outcome;
  PdSecret          *key;
} Answer;

static void
lookup_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->outcome = pd_device_key_lookup_finish (result, &answer->key);
  g_main_loop_quit (answer->loop);
}

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Answer *answer = user_data;

  answer->outcome = pd_device_key_store_finish (result);
  g_main_loop_quit (answer->loop);
}

static void
forget_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->outcome = pd_device_key_forget_finish (result);
  g_main_loop_quit (answer->loop);
}

static PdDeviceKeyOutcome
look_up (const char   *file_id,
         GCancellable *cancellable,
         PdSecret    **ret_key)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer                answer = { loop, PD_DEVICE_KEY_FAILED, NULL };

  pd_device_key_lookup_async (file_id, cancellable, lookup_cb, &answer);
  g_main_loop_run (loop);
  if (ret_key)
    *ret_key = answer.key;
  else
    g_assert_null (answer.key);
  return answer.outcome;
}

static PdDeviceKeyOutcome
store (const char *file_id,
       PdSecret   *key)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer                answer = { loop, PD_DEVICE_KEY_FAILED, NULL };

  pd_device_key_store_async (file_id, key, NULL, store_cb, &answer);
  g_main_loop_run (loop);
  return answer.outcome;
}

static PdDeviceKeyOutcome
forget (const char *file_id)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer                answer = { loop, PD_DEVICE_KEY_FAILED, NULL };

  pd_device_key_forget_async (file_id, NULL, forget_cb, &answer);
  g_main_loop_run (loop);
  return answer.outcome;
}

static void
assert_found (const char *file_id,
              PdSecret   *expected)
{
  g_autoptr (PdSecret) found = NULL;

  g_assert_cmpint (look_up (file_id, NULL, &found), ==, PD_DEVICE_KEY_DONE);
  g_assert_true (pd_secret_equal (found, expected));
}

static void
test_round_trip (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_NOT_STORED);
  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_DONE);
  assert_found (FILE_ID, key);
}

static void
test_replace (void)
{
  g_autoptr (PdSecret) old = pd_secret_new_random (PD_DEVICE_KEY_SIZE);
  g_autoptr (PdSecret) newer = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (store (FILE_ID, old), ==, PD_DEVICE_KEY_DONE);
  g_assert_cmpint (store (FILE_ID, newer), ==, PD_DEVICE_KEY_DONE);
  assert_found (FILE_ID, newer);
}

static void
test_other_file (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);
  g_autoptr (PdSecret) other = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_DONE);
  g_assert_cmpint (look_up (OTHER_FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_NOT_STORED);
  g_assert_cmpint (store (OTHER_FILE_ID, other), ==, PD_DEVICE_KEY_DONE);
  assert_found (FILE_ID, key);
  assert_found (OTHER_FILE_ID, other);
}

static void
test_forget (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_DONE);
  g_assert_cmpint (forget (FILE_ID), ==, PD_DEVICE_KEY_DONE);
  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_NOT_STORED);
  g_assert_cmpint (forget (FILE_ID), ==, PD_DEVICE_KEY_NOT_STORED);
}

static void
lock_login_keyring (void)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (SecretService)    service = secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, &error);
  g_autoptr (SecretCollection) login = NULL;
  GList                        collections = { NULL, NULL, NULL };

  g_assert_no_error (error);
  login = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT,
                                            SECRET_COLLECTION_NONE, NULL, &error);
  g_assert_no_error (error);
  collections.data = login;
  g_assert_cmpint (secret_service_lock_sync (service, &collections, NULL, NULL, &error), ==, 1);
  g_assert_no_error (error);
}

static void
test_locked (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_DONE);
  lock_login_keyring ();
  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_LOCKED);
  g_assert_cmpint (look_up (OTHER_FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_LOCKED);
  /* Nobody can type its password here, so it is still locked, and nothing was stored. */
  g_assert_cmpint (store (OTHER_FILE_ID, key), !=, PD_DEVICE_KEY_DONE);
  g_assert_cmpint (look_up (OTHER_FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_LOCKED);
}

static void
test_no_key (void)
{
  const SecretSchema schema = {
    "org.peerdesk.Peerdesk.DeviceKey",
    SECRET_SCHEMA_NONE,
    { { "file-id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };
  g_autoptr (GError) error = NULL;

  secret_password_store_sync (&schema, NULL, "Something else", "too short to be a key", NULL,
                              &error, "file-id", FILE_ID, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_UNUSABLE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (look_up (FILE_ID, cancellable, NULL), ==, PD_DEVICE_KEY_CANCELLED);
}

/* What a person sees of it in their keyring program names neither file nor service. */
static void
test_neutral (void)
{
  g_autoptr (PdSecret)      key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);
  g_autoptr (GError)        error = NULL;
  g_autoptr (SecretService) service = NULL;
  g_autolist (SecretItem)   items = NULL;
  g_autoptr (GHashTable)    attributes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char          *label = NULL;

  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_DONE);
  service = secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, &error);
  g_hash_table_insert (attributes, (char *) "file-id", (char *) FILE_ID);
  items = secret_service_search_sync (service, NULL, attributes, SECRET_SEARCH_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (items), ==, 1);
  label = secret_item_get_label (items->data);
  g_assert_cmpstr (label, ==, "Peerdesk: this computer's key");
}

static void
test_absent (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_ABSENT);
  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_ABSENT);
  g_assert_cmpint (forget (FILE_ID), ==, PD_DEVICE_KEY_ABSENT);
}

/* A service that has the name, and answers each call as the test says: the only way to
 * have a real bus refuse, or keep silent, on demand. */
static GDBusMessage *
answer_cb (GDBusConnection *connection,
           GDBusMessage    *message,
           gboolean         incoming,
           gpointer         user_data)
{
  gboolean refuses = GPOINTER_TO_INT (user_data);

  if (!incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;
  if (refuses)
    {
      g_autoptr (GDBusMessage) reply = g_dbus_message_new_method_error_literal (message, "org.freedesktop.DBus.Error.AccessDenied", "no");

      g_dbus_connection_send_message (connection, reply, G_DBUS_SEND_MESSAGE_FLAGS_NONE, NULL, NULL);
    }
  g_object_unref (message);
  return NULL;
}

static GDBusConnection *
own_secrets_name (gboolean refuses)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (GVariant) reply = NULL;
  GDBusConnection     *connection = g_dbus_connection_new_for_address_sync (
          g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
          G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
          NULL, NULL, &error);

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", SECRETS_NAME, 4u), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_add_filter (connection, answer_cb, GINT_TO_POINTER (refuses), NULL);
  return connection;
}

static void
test_denied (void)
{
  g_autoptr (GDBusConnection) service = own_secrets_name (TRUE);

  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_DENIED);
}

static void
test_slow (void)
{
  g_autoptr (GDBusConnection) service = own_secrets_name (FALSE);
  g_autoptr (PdSecret)        key = pd_secret_new_random (PD_DEVICE_KEY_SIZE);

  g_assert_cmpint (look_up (FILE_ID, NULL, NULL), ==, PD_DEVICE_KEY_SLOW);
  g_assert_cmpint (store (FILE_ID, key), ==, PD_DEVICE_KEY_SLOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/device-key/a-key-comes-back-as-it-was", test_round_trip);
  g_test_add_func ("/device-key/a-newer-key-takes-the-place-of-the-old", test_replace);
  g_test_add_func ("/device-key/another-file-has-another-key", test_other_file);
  g_test_add_func ("/device-key/a-forgotten-key-is-gone", test_forget);
  g_test_add_func ("/device-key/a-locked-keyring-is-left-locked", test_locked);
  g_test_add_func ("/device-key/what-is-no-key-is-not-used", test_no_key);
  g_test_add_func ("/device-key/cancelling-is-said", test_cancelled);
  g_test_add_func ("/device-key/the-keyring-holds-no-name", test_neutral);
  g_test_add_func ("/device-key/an-absent-service-is-said", test_absent);
  g_test_add_func ("/device-key/a-denial-is-said", test_denied);
  g_test_add_func ("/device-key/a-slow-service-is-given-up", test_slow);

  return g_test_run ();
}
