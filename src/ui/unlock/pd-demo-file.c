/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-demo-file.h"

#include "pd-demo.h"
#include "pd-error.h"
#include "pd-recovery-words.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _PdDemoFile
{
  GObject parent_instance;

  /* owned */
  char        *folder;
  PdSecret    *key;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdDemoFile, pd_demo_file, G_TYPE_OBJECT)

/* In memory where there is a runtime folder, and gone at the end of the session even if
 * the program is killed. */
static gboolean
make_folder (PdDemoFile *self,
             GError    **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "peerdesk-demo-XXXXXX",
                                              NULL);

  if (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700) != 0 ||
      g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_IO,
                   _ ("The demo service could not be made: %s."), g_strerror (errno));
      return FALSE;
    }

  self->folder = g_steal_pointer (&folder);
  return TRUE;
}

/* A passphrase has to be text, and recovery words are random text. */
static PdSecret *
create_key (GError **error)
{
  g_autoptr (PdSecret) random = pd_secret_new_random (PD_RECOVERY_KEY_SIZE);
  g_autoptr (PdSecret) words = pd_recovery_words_from_key (random);

  return pd_secret_new_passphrase ((const char *) pd_secret_get_data (words),
                                   pd_secret_get_size (words), error);
}

static gboolean
fill (PdDemoFile   *self,
      PdDay         today,
      GCancellable *cancellable,
      GError      **error)
{
  g_autofree char *path = g_build_filename (self->folder, "Demo.peerdesk", NULL);
  PdDemoOptions    options;
  PdStoreFounding  founding = {
     .service_name = _ ("Demo Service"),
     .founder_name = _ ("You"),
     .passphrase = self->key,
     .cost = PD_KDF_COST_LEAST,
     .now = g_get_real_time (),
  };

  self->workspace = pd_workspace_create (path, &founding, cancellable, error);
  if (self->workspace == NULL)
    return FALSE;

  pd_demo_options_init (&options, today);
  return pd_demo_fill (self->workspace, &options, error);
}

static void
new_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (PdDemoFile) self = g_object_new (PD_TYPE_DEMO_FILE, NULL);
  PdDay                  today = GPOINTER_TO_INT (task_data);
  GError                *error = NULL;

  if (make_folder (self, &error) && (self->key = create_key (&error)) != NULL &&
      fill (self, today, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
pd_demo_file_finalize (GObject *object)
{
  PdDemoFile *self = PD_DEMO_FILE (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->key, pd_secret_unref);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (pd_demo_file_parent_class)->finalize (object);
}

static void
pd_demo_file_class_init (PdDemoFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_demo_file_finalize;
}

static void
pd_demo_file_init (PdDemoFile *self)
{
}

/**
 * pd_demo_file_new_async:
 * @today: the day around which its roster is
 * @cancellable: (nullable): ends it early
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * Makes a demo service, in a thread of its own.
 */
void
pd_demo_file_new_async (PdDay               today,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, pd_demo_file_new_async);
  g_task_set_task_data (task, GINT_TO_POINTER (today), NULL);
  g_task_run_in_thread (task, new_in_thread);
}

/**
 * pd_demo_file_new_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a demo file, with its workspace unlocked
 */
PdDemoFile *
pd_demo_file_new_finish (GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pd_demo_file_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pd_demo_file_get_workspace:
 * @self: a demo file
 *
 * Returns: (transfer none): its workspace
 */
PdWorkspace *
pd_demo_file_get_workspace (PdDemoFile *self)
{
  g_return_val_if_fail (PD_IS_DEMO_FILE (self), NULL);

  return self->workspace;
}

/**
 * pd_demo_file_get_key:
 * @self: a demo file
 *
 * Returns: (transfer none): the passphrase that opens it, which nobody ever sees
 */
PdSecret *
pd_demo_file_get_key (PdDemoFile *self)
{
  g_return_val_if_fail (PD_IS_DEMO_FILE (self), NULL);

  return self->key;
}
