/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-export-form.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean is_writing;
} PdExportFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PdExportForm, pd_export_form, PD_TYPE_FORM_WINDOW)

typedef struct
{
  gpointer       prepared;
  GDestroyNotify prepared_free;
  char          *path;
} Writing;

static void
writing_free (Writing *writing)
{
  writing->prepared_free (writing->prepared);
  g_free (writing->path);
  g_free (writing);
}

/* A form lets go of its workspace when it goes. */
static gboolean
is_there (PdExportForm *self)
{
  return pd_form_window_get_workspace (PD_FORM_WINDOW (self)) != NULL;
}

static void
set_writing (PdExportForm *self,
             gboolean      is_writing)
{
  PdExportFormPrivate  *priv = pd_export_form_get_instance_private (self);
  g_autoptr (GtkWidget) form = NULL;

  priv->is_writing = is_writing;
  g_object_get (self, "form", &form, NULL);
  gtk_widget_set_sensitive (form, !is_writing);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
tell_written (PdExportForm *self,
              const char   *name)
{
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *words = NULL;

  if (parent == NULL)
    return;
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_ ("Saved “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", words);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError  *error = NULL;

  if (PD_EXPORT_FORM_GET_CLASS (source_object)->write (writing->prepared, writing->path, cancellable, &error))
    g_task_return_pointer (task, g_path_get_basename (writing->path), g_free);
  else
    g_task_return_error (task, error);
}

/* The file is there, or not, whether the form is still there or not; only somebody who
 * waits for it is told. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PdExportForm      *self = PD_EXPORT_FORM (source);
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_task_propagate_pointer (G_TASK (result), &error);

  if (!is_there (self))
    return;
  if (name != NULL)
    tell_written (self, name);
  set_writing (self, FALSE);
  pd_form_window_end (PD_FORM_WINDOW (self), name != NULL, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdExportForm) self = user_data;
  g_autoptr (GFile)        file = pd_choose_file_finish (result, NULL);
  g_autoptr (GError)       error = NULL;

  if (file == NULL || !is_there (self))
    return;
  if (g_file_peek_path (file) != NULL)
    {
      pd_export_form_write (self, g_file_peek_path (file));
      return;
    }
  error = g_error_new_literal (PD_ERROR, PD_ERROR_INPUT,
                               _ ("It can’t be written there. Choose a folder on this computer."));
  pd_form_window_end (PD_FORM_WINDOW (self), FALSE, error);
}

/* What is asked for here is kept nowhere. */
static gboolean
pd_export_form_is_changed (PdFormWindow *form)
{
  return FALSE;
}

static gboolean
pd_export_form_check (PdFormWindow *form,
                      GError      **error)
{
  PdExportFormPrivate *priv = pd_export_form_get_instance_private (PD_EXPORT_FORM (form));

  if (priv->is_writing)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("It is being written."));
  return !priv->is_writing;
}

static gboolean
pd_export_form_save (PdFormWindow *form,
                     GError      **error)
{
  PdExportForm    *self = PD_EXPORT_FORM (form);
  g_autofree char *name = NULL;
  PdFileKind       kind = PD_EXPORT_FORM_GET_CLASS (self)->suggest_file (self, &name);

  pd_choose_file_to_save_async (GTK_WINDOW (self), kind, gtk_window_get_title (GTK_WINDOW (self)), name,
                                chosen_cb, g_object_ref (self));
  return FALSE;
}

static void
pd_export_form_class_init (PdExportFormClass *klass)
{
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  form_class->check = pd_export_form_check;
  form_class->is_changed = pd_export_form_is_changed;
  form_class->save = pd_export_form_save;
  form_class->saves_elsewhere = TRUE;
  form_class->saves_unchanged = TRUE;
}

static void
pd_export_form_init (PdExportForm *self)
{
  g_object_set (self, "save-label", _ ("_Export…"), NULL);
}

/**
 * pd_export_form_write:
 * @self: a form
 * @path: the file to write
 *
 * Writes what was chosen, in a thread. The form goes when it is written, and else says why
 * not.
 */
void
pd_export_form_write (PdExportForm *self,
                      const char   *path)
{
  PdExportFormClass *klass;
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  gpointer           prepared;
  Writing           *writing;

  g_return_if_fail (PD_IS_EXPORT_FORM (self));

  klass = PD_EXPORT_FORM_GET_CLASS (self);
  prepared = klass->prepare (self, &error);
  if (prepared == NULL)
    {
      pd_form_window_end (PD_FORM_WINDOW (self), FALSE, error);
      return;
    }
  writing = g_new0 (Writing, 1);
  writing->prepared = prepared;
  writing->prepared_free = klass->prepared_free;
  writing->path = g_strdup (path);
  set_writing (self, TRUE);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, pd_export_form_write);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
}
