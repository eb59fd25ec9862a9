/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-keyring"

#include "config.h"

#include "pd-keyring-call-private.h"

struct _PdKeyringCall
{
  grefcount         ref_count;
  GTask            *task;
  char             *file_id;
  PdSecret         *key;
  PdKeyringCallFunc func;
  SecretCollection *collection;

  /* Ours, so that the time limit can end a call; the caller's is chained to it. */
  GCancellable *cancellable;
  GCancellable *callers;
  gulong        callers_handler;
  guint         timer;
  gboolean      out_of_time;
  gboolean      returned;
};

typedef struct
{
  PdDeviceKeyOutcome outcome;
  PdSecret          *key;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->key, pd_secret_unref);
  g_free (answer);
}

PdKeyringCall *
pd_keyring_call_ref (PdKeyringCall *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

void
pd_keyring_call_unref (PdKeyringCall *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_assert (self->returned);
  g_clear_object (&self->task);
  g_clear_object (&self->collection);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->callers);
  g_clear_pointer (&self->key, pd_secret_unref);
  g_free (self->file_id);
  g_free (self);
}

const char *
pd_keyring_call_get_file_id (PdKeyringCall *self)
{
  return self->file_id;
}

PdSecret *
pd_keyring_call_get_key (PdKeyringCall *self)
{
  return self->key;
}

GCancellable *
pd_keyring_call_get_cancellable (PdKeyringCall *self)
{
  return self->cancellable;
}

/* Whether the keyring that is meant is there and locked. One that is not there yet
 * counts as locked too: what is in it can't be known. */
gboolean
pd_keyring_call_is_locked (PdKeyringCall *self)
{
  return !self->collection || secret_collection_get_locked (self->collection);
}

SecretCollection *
pd_keyring_call_dup_locked_collection (PdKeyringCall *self)
{
  if (!self->collection || !secret_collection_get_locked (self->collection))
    return NULL;
  return g_object_ref (self->collection);
}

static gboolean
out_of_time_cb (gpointer user_data)
{
  PdKeyringCall *self = user_data;

  self->timer = 0;
  self->out_of_time = TRUE;
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

/**
 * pd_keyring_call_be_patient:
 * @self: a call
 * @patient: whether a person is being asked, so that no time limit holds
 */
void
pd_keyring_call_be_patient (PdKeyringCall *self,
                            gboolean       patient)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!patient)
    self->timer = g_timeout_add (PD_DEVICE_KEY_PATIENCE_MS, out_of_time_cb, self);
}

/**
 * pd_keyring_call_return:
 * @self: a call
 * @outcome: what came of it
 * @key: (nullable): the key that was found
 *
 * Ends the call. Only the first of several counts.
 */
void
pd_keyring_call_return (PdKeyringCall     *self,
                        PdDeviceKeyOutcome outcome,
                        PdSecret          *key)
{
  Answer *answer;

  if (self->returned)
    return;
  self->returned = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_disconnect (self->callers, self->callers_handler);
  answer = g_new0 (Answer, 1);
  answer->outcome = outcome;
  answer->key = key ? pd_secret_ref (key) : NULL;
  g_task_return_pointer (self->task, answer, answer_free);
}

static PdDeviceKeyOutcome
outcome_of_error (PdKeyringCall *self,
                  const GError  *error)
{
  if (self->out_of_time)
    return PD_DEVICE_KEY_SLOW;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return PD_DEVICE_KEY_CANCELLED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY))
    return PD_DEVICE_KEY_SLOW;
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED))
    return PD_DEVICE_KEY_DENIED;
  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return PD_DEVICE_KEY_LOCKED;
  /* No bus at all, or a bus that nobody offers the service on. */
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER) || error->domain == G_IO_ERROR)
    return PD_DEVICE_KEY_ABSENT;
  return PD_DEVICE_KEY_FAILED;
}

/**
 * pd_keyring_call_return_error:
 * @self: a call
 * @error: what went wrong
 *
 * Ends the call with the outcome that @error amounts to.
 */
void
pd_keyring_call_return_error (PdKeyringCall *self,
                              const GError  *error)
{
  pd_keyring_call_return (self, outcome_of_error (self, error), NULL);
}

static void
collection_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdKeyringCall) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (SecretService) service = NULL;

  self->collection = secret_collection_for_alias_finish (result, &error);
  if (error)
    {
      pd_keyring_call_return_error (self, error);
      return;
    }
  service = self->collection ? g_object_ref (secret_collection_get_service (self->collection)) : g_object_ref (g_task_get_task_data (self->task));
  self->func (self, service);
}

static void
service_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdKeyringCall) self = user_data;
  g_autoptr (GError)        error = NULL;
  SecretService            *service = secret_service_get_finish (result, &error);

  if (!service)
    {
      pd_keyring_call_return_error (self, error);
      return;
    }
  g_task_set_task_data (self->task, service, g_object_unref);
  secret_collection_for_alias (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                               self->cancellable, collection_cb, pd_keyring_call_ref (self));
}

static void
callers_cancelled_cb (GCancellable *callers,
                      gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

/**
 * pd_keyring_call_start:
 * @file_id: which file it is about
 * @key: (nullable): a key to hand over
 * @flags: what the errand needs of the service
 * @func: the errand, called once with the connected service
 * @cancellable: (nullable): to stop it
 * @callback: called with the result of the call
 * @user_data: for @callback
 */
void
pd_keyring_call_start (const char         *file_id,
                       PdSecret           *key,
                       SecretServiceFlags  flags,
                       PdKeyringCallFunc   func,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (PdKeyringCall) self = g_new0 (PdKeyringCall, 1);

  g_ref_count_init (&self->ref_count);
  self->file_id = g_strdup (file_id);
  self->key = key ? pd_secret_ref (key) : NULL;
  self->func = func;
  self->cancellable = g_cancellable_new ();
  self->callers = cancellable ? g_object_ref (cancellable) : g_cancellable_new ();
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, pd_keyring_call_start);
  self->callers_handler = g_cancellable_connect (self->callers, G_CALLBACK (callers_cancelled_cb),
                                                 g_object_ref (self->cancellable), g_object_unref);
  pd_keyring_call_be_patient (self, FALSE);
  secret_service_get (flags, self->cancellable, service_cb, pd_keyring_call_ref (self));
}

/**
 * pd_keyring_call_finish:
 * @result: what the callback was given
 * @ret_key: (out) (optional) (nullable) (transfer full): the key that was found
 *
 * Returns: what came of the call
 */
PdDeviceKeyOutcome
pd_keyring_call_finish (GAsyncResult *result,
                        PdSecret    **ret_key)
{
  Answer            *answer = g_task_propagate_pointer (G_TASK (result), NULL);
  PdDeviceKeyOutcome outcome = answer->outcome;

  if (ret_key)
    *ret_key = g_steal_pointer (&answer->key);
  answer_free (answer);
  return outcome;
}
