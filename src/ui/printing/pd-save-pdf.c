/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-save-pdf.h"

#include "pd-choose-file.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

/* Asks where to, lays it out, and writes it: each step waits for the one before
 * without stopping the window. */

typedef struct
{
  PdPrintable *printable;
  char        *path;
  PdDocument  *document;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->printable);
  g_clear_object (&saving->document);
  g_free (saving->path);
  g_free (saving);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;

  if (pd_document_write_pdf (saving->document, saving->path, g_get_real_time (), cancellable, &error))
    g_task_return_pointer (task, g_path_get_basename (saving->path), g_free);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving           *saving = g_task_get_task_data (task);
  GError           *error = NULL;

  saving->document = pd_printable_make_finish (PD_PRINTABLE (source), result, &error);
  if (saving->document == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, write_in_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving           *saving = g_task_get_task_data (task);
  GError           *error = NULL;
  g_autoptr (GFile) file = pd_choose_file_finish (result, &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  saving->path = g_file_get_path (file);
  if (saving->path == NULL)
    g_task_return_new_error (task, PD_ERROR, PD_ERROR_INPUT,
                             _ ("The PDF can't be written there. Choose a folder on this computer."));
  else
    pd_printable_make_async (saving->printable, NULL, made_cb, g_steal_pointer (&task));
}

/**
 * pd_save_pdf_async:
 * @parent: (nullable): the window that asks
 * @printable: what is to be saved
 * @callback: called when it is written, or not
 * @user_data: handed to @callback
 *
 * Asks for a file, and writes the pages to it as a PDF.
 */
void
pd_save_pdf_async (GtkWindow          *parent,
                   PdPrintable        *printable,
                   GAsyncReadyCallback callback,
                   gpointer            user_data)
{
  GTask           *task = g_task_new (NULL, NULL, callback, user_data);
  g_autofree char *name = pd_printable_dup_file_name (printable);
  Saving          *saving = g_new0 (Saving, 1);

  saving->printable = g_object_ref (printable);
  g_task_set_source_tag (task, pd_save_pdf_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  pd_choose_file_to_save_async (parent, PD_FILE_PDF, _ ("Save as PDF"), name, chosen_cb, task);
}

/**
 * pd_save_pdf_finish:
 * @result: what the callback was given
 * @error: return location for a #GError; %G_IO_ERROR_CANCELLED when no file was chosen
 *
 * Returns: (transfer full): the name of the file that was written
 */
char *
pd_save_pdf_finish (GAsyncResult *result,
                    GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
saved_of_page_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError)    error = NULL;
  g_autofree char      *name = pd_save_pdf_finish (result, &error);
  g_autofree char      *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (name != NULL)
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_ ("Saved “%s”"), name);
  gtk_widget_activate_action (page, "win.tell", "s", words != NULL ? words : error->message);
}

/**
 * pd_save_pdf_of_page:
 * @page: what stands on the screen
 * @printable: the same on paper
 *
 * Asks for a file, writes the pages to it, and says in the window what came of it.
 */
void
pd_save_pdf_of_page (GtkWidget   *page,
                     PdPrintable *printable)
{
  GtkRoot *root = gtk_widget_get_root (page);

  pd_save_pdf_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, printable, saved_of_page_cb, g_object_ref (page));
}
