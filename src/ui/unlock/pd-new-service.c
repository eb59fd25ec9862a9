/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-new-service.h"

typedef struct
{
  char     *path;
  char     *service_name;
  char     *founder_name;
  PdSecret *passphrase;
  PdKdfCost cost;
} Founding;

static void
founding_free (Founding *self)
{
  g_free (self->path);
  g_free (self->service_name);
  g_free (self->founder_name);
  pd_secret_unref (self->passphrase);
  g_free (self);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Founding             *self = task_data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PdWorkspace          *workspace;
  GError               *error = NULL;
  PdStoreFounding       founding = {
          .service_name = self->service_name,
          .zone = g_time_zone_get_identifier (zone),
          .founder_name = self->founder_name,
          .passphrase = self->passphrase,
          .cost = self->cost,
          .now = g_get_real_time (),
  };

  workspace = pd_workspace_create (self->path, &founding, cancellable, &error);
  if (workspace != NULL)
    g_task_return_pointer (task, workspace, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * pd_new_service_async:
 * @path: where the file goes; nothing may be there
 * @service_name: what the service is called
 * @founder_name: who becomes its manager
 * @passphrase: their passphrase
 * @cost: what one try at it costs
 * @cancellable: (nullable): ends it early
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * Makes a service's file, in the computer's own zone.
 */
void
pd_new_service_async (const char         *path,
                      const char         *service_name,
                      const char         *founder_name,
                      PdSecret           *passphrase,
                      PdKdfCost           cost,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Founding         *founding = g_new0 (Founding, 1);

  founding->path = g_strdup (path);
  founding->service_name = g_strdup (service_name);
  founding->founder_name = g_strdup (founder_name);
  founding->passphrase = pd_secret_ref (passphrase);
  founding->cost = cost;

  g_task_set_source_tag (task, pd_new_service_async);
  /* A file that is there by the time that it is cancelled is not an error. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, founding, (GDestroyNotify) founding_free);
  g_task_run_in_thread (task, create_in_thread);
}

/**
 * pd_new_service_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the new file, unlocked
 */
PdWorkspace *
pd_new_service_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pd_new_service_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
