/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-choose-file.h"

#include <glib/gi18n-lib.h>

static const char *
kind_to_suffix (PdFileKind kind)
{
  switch (kind)
    {
    case PD_FILE_TABLE:
      return ".csv";
    case PD_FILE_PDF:
      return ".pdf";
    case PD_FILE_SPREADSHEET:
      return ".xlsx";
    case PD_FILE_CALENDAR:
      return ".ics";
    case PD_FILE_HTML:
      return ".html";
    case PD_FILE_MARKDOWN:
    case PD_FILE_WRITING:
      return ".md";
    case PD_FILE_SERVICE:
    default:
      return ".peerdesk";
    }
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser,
             PdFileKind      kind)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  switch (kind)
    {
    case PD_FILE_TABLE:
      add_filter (chooser, _ ("Tables and calendars"), (const char *[]){ "csv", "tsv", "txt", "ics", NULL });
      break;
    case PD_FILE_PDF:
      add_filter (chooser, _ ("PDF files"), (const char *[]){ "pdf", NULL });
      break;
    case PD_FILE_SPREADSHEET:
      add_filter (chooser, _ ("Spreadsheets"), (const char *[]){ "xlsx", NULL });
      break;
    case PD_FILE_CALENDAR:
      add_filter (chooser, _ ("Calendars"), (const char *[]){ "ics", NULL });
      break;
    case PD_FILE_HTML:
      add_filter (chooser, _ ("Web pages"), (const char *[]){ "html", "htm", NULL });
      break;
    case PD_FILE_MARKDOWN:
      add_filter (chooser, _ ("Markdown"), (const char *[]){ "md", NULL });
      break;
    case PD_FILE_WRITING:
      add_filter (chooser, _ ("Text, Markdown and web pages"), (const char *[]){ "txt", "md", "html", "htm", NULL });
      break;
    case PD_FILE_SERVICE:
    default:
      add_filter (chooser, _ ("Peerdesk services"), (const char *[]){ "peerdesk", NULL });
      break;
    }

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* A name typed without its suffix gets it. When that makes it another file than the one
 * that the chooser asked about, and that file exists, it must not be overwritten unasked:
 * the typed name is kept as it is, and the caller's "exists" error says so. */
static GFile *
with_suffix (GFile     *file,
             PdFileKind kind)
{
  g_autofree char  *name = g_file_get_basename (file);
  g_autofree char  *full = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) named = NULL;

  if (name == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);

  folder = g_file_get_parent (file);
  full = g_strconcat (name, kind_to_suffix (kind), NULL);
  named = g_file_get_child (folder, full);

  return g_file_query_exists (named, NULL) ? g_object_ref (file) : g_steal_pointer (&named);
}

/* GTK's own chooser adds every file to the list of recent files, which all programs read
 * and which outlives a stick that is taken home. What only we put there goes again. */
static void
forget_recent (GFile *file)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autofree char  *uri = g_file_get_uri (file);
  GtkRecentInfo    *info = gtk_recent_manager_lookup_item (manager, uri, NULL);
  g_auto (GStrv)    programs = NULL;

  if (info == NULL)
    return;

  programs = gtk_recent_info_get_applications (info, NULL);
  if (g_strv_length (programs) == 1 &&
      gtk_recent_info_has_application (info, g_get_application_name ()))
    gtk_recent_manager_remove_item (manager, uri, NULL);
  gtk_recent_info_unref (info);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  GtkFileChooser   *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (chooser);
  if (file != NULL)
    forget_recent (file);

  if (file == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
  else if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    g_task_return_pointer (task,
                           with_suffix (file, GPOINTER_TO_INT (g_task_get_task_data (task))),
                           g_object_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

static GtkFileChooser *
choose_async (GtkWindow           *parent,
              GtkFileChooserAction action,
              PdFileKind           kind,
              const char          *title,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  GTask                *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, choose_async);
  g_task_set_task_data (task, GINT_TO_POINTER (kind), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (action != GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
    add_filters (GTK_FILE_CHOOSER (dialog), kind);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);

  return GTK_FILE_CHOOSER (dialog);
}

/**
 * pd_choose_file_to_open_async:
 * @parent: the window that waits
 * @kind: which files are offered first
 * @title: what the file is for
 * @callback: called when a file is chosen or none is
 * @user_data: for @callback
 *
 * Asks for a file that is there.
 */
void
pd_choose_file_to_open_async (GtkWindow          *parent,
                              PdFileKind          kind,
                              const char         *title,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GtkFileChooser *chooser = choose_async (parent, GTK_FILE_CHOOSER_ACTION_OPEN, kind, title,
                                          callback, user_data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * pd_choose_file_to_save_async:
 * @parent: the window that waits
 * @kind: what will be written; gives the suffix where none is typed
 * @title: what the file is for
 * @name: (nullable): a name to begin with
 * @callback: called when a file is chosen or none is
 * @user_data: for @callback
 *
 * Asks where to write. The chooser itself asks before an existing file is named.
 */
void
pd_choose_file_to_save_async (GtkWindow          *parent,
                              PdFileKind          kind,
                              const char         *title,
                              const char         *name,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GtkFileChooser *chooser = choose_async (parent, GTK_FILE_CHOOSER_ACTION_SAVE, kind, title,
                                          callback, user_data);

  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * pd_choose_folder_async:
 * @parent: the window that waits
 * @title: what the folder is for
 * @callback: called when a folder is chosen or none is
 * @user_data: for @callback
 *
 * Asks for a folder to write several files into.
 */
void
pd_choose_folder_async (GtkWindow          *parent,
                        const char         *title,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GtkFileChooser *chooser = choose_async (parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, PD_FILE_SERVICE, title,
                                          callback, user_data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * pd_choose_file_finish:
 * @result: what the callback was given
 * @error: return location for an error: %G_IO_ERROR_CANCELLED when none was chosen
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
pd_choose_file_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, choose_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
