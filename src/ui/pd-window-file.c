/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-window-private.h"

#include "pd-ask.h"
#include "pd-choose-file.h"
#include "pd-remembering.h"

#include <glib/gi18n-lib.h>

static void
close_anyway_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdWindow) self = user_data;

  if (!pd_ask_finish (result))
    return;

  self->closing_unsaved = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_to_close_unsaved (PdWindow     *self,
                      const GError *error)
{
  g_autofree char *body = NULL;

  /* Translators: %s is a sentence that says why, like "The disk is full." */
  body = g_strdup_printf (_ ("%s What is in the file is safe. What you changed since is only on "
                             "the screen; “Save a Copy” in the banner or menu keeps it."),
                          error->message);
  pd_ask_async (GTK_WINDOW (self), PD_ASK_DESTRUCTIVE, _ ("Some Changes Are Not Saved"), body,
                _ ("_Keep Open"), _ ("_Close and Lose Them"), close_anyway_cb,
                g_object_ref (self));
}

/**
 * pd_window_leave_file:
 * @self: a window
 *
 * Closes the file behind the window, if there is one. Asks nothing unless something
 * could not be saved.
 *
 * Returns: whether the window has no file now; if not, the person has been asked
 */
gboolean
pd_window_leave_file (PdWindow *self)
{
  g_autoptr (PdWorkspace) workspace = NULL;
  g_autoptr (GError)      error = NULL;

  if (self->workspace == NULL)
    return TRUE;

  /* What is being typed is to be saved, too. */
  if (self->desk != NULL)
    pd_desk_lock (self->desk);
  if (!self->closing_unsaved && !pd_workspace_flush (self->workspace, &error))
    {
      ask_to_close_unsaved (self, error);
      return FALSE;
    }

  workspace = g_object_ref (self->workspace);
  pd_window_set_workspace (self, NULL);
  /* What was to be saved is saved; closing only tidies up, and failing at that loses
   * nothing: the file is as it was. */
  pd_workspace_close (workspace, NULL);
  g_clear_object (&self->demo);

  return TRUE;
}

static PdWorkspace *
open_workspace (GFile   *file,
                GError **error)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("Peerdesk opens files of this computer only. Copy the file here "
                              "first; nothing of it was read."));
      return NULL;
    }

  return pd_workspace_open (path, TRUE, error);
}

static void
remember_file (PdWindow *self,
               GFile    *file)
{
  g_settings_set_value (self->settings, "last-file",
                        g_variant_new_bytestring (g_file_peek_path (file)));
}

/**
 * pd_window_open:
 * @self: a window
 * @file: a service's file
 *
 * Leaves the file that is open and shows the way into another.
 */
void
pd_window_open (PdWindow *self,
                GFile    *file)
{
  g_autoptr (PdWorkspace) workspace = NULL;
  g_autoptr (GError)      error = NULL;

  g_return_if_fail (PD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!pd_window_leave_file (self))
    return;

  workspace = open_workspace (file, &error);
  if (workspace == NULL)
    {
      pd_ask_tell (GTK_WINDOW (self), _ ("The File Could Not Be Opened"), error->message);
      return;
    }

  remember_file (self, file);
  pd_window_set_workspace (self, workspace);
  pd_unlock_page_try_device (self->unlock_page);
}

/**
 * pd_window_open_last:
 * @self: a window without a file
 *
 * Shows the way into the file that was open last, if it is still there. Where it is not
 * (a stick that is not plugged in), the start is shown and nothing is said.
 */
void
pd_window_open_last (PdWindow *self)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GFile)    file = NULL;
  const char          *path;

  g_return_if_fail (PD_IS_WINDOW (self));

  value = g_settings_get_value (self->settings, "last-file");
  path = g_variant_get_bytestring (value);
  if (path[0] == '\0' || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return;

  file = g_file_new_for_path (path);
  pd_window_open (self, file);
}

static void
demo_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PdWindow)   self = user_data;
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdDemoFile) demo = pd_demo_file_new_finish (result, &error);

  if (self->start == NULL)
    return;

  g_object_set (self->start, "busy", FALSE, NULL);
  if (demo == NULL)
    {
      pd_window_tell (self, error->message);
      return;
    }

  self->demo = g_steal_pointer (&demo);
  pd_window_set_workspace (self, pd_demo_file_get_workspace (self->demo));
}

/**
 * pd_window_open_demo:
 * @self: a window
 *
 * Leaves the file that is open, makes a demo service and shows it.
 */
void
pd_window_open_demo (PdWindow *self)
{
  g_return_if_fail (PD_IS_WINDOW (self));

  if (!pd_window_leave_file (self))
    return;

  g_clear_object (&self->demo_cancellable);
  self->demo_cancellable = g_cancellable_new ();
  g_object_set (self->start, "busy", TRUE, NULL);
  pd_demo_file_new_async (self->today, self->demo_cancellable, demo_cb, g_object_ref (self));
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdWindow) self = user_data;
  g_autoptr (GError)   error = NULL;

  if (self->start == NULL)
    return;

  if (pd_remembering_keep_finish (result, &error))
    pd_window_tell (self, _ ("This computer opens the file by itself from now on."));
  else
    pd_window_tell (self, error->message);
}

/**
 * pd_window_remember:
 * @self: a window with an unlocked file
 *
 * Lets this computer open the file by itself.
 */
void
pd_window_remember (PdWindow *self)
{
  pd_remembering_keep_async (self->workspace, NULL, remembered_cb, g_object_ref (self));
}

static void
copy_place_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdWindow) self = user_data;
  g_autoptr (GFile)    file = pd_choose_file_finish (result, NULL);
  g_autoptr (GError)   error = NULL;
  g_autofree char     *name = NULL;
  g_autofree char     *words = NULL;

  if (file == NULL || self->desk == NULL)
    return;

  if (!pd_workspace_save_copy (self->workspace, g_file_peek_path (file), &error))
    {
      pd_ask_tell (GTK_WINDOW (self), _ ("The Copy Could Not Be Saved"), error->message);
      return;
    }

  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_ ("Saved and verified: %s"), name);
  pd_window_tell (self, words);
}

static char *
dup_copy_name (PdWindow *self)
{
  const char      *path = pd_vault_get_path (pd_workspace_get_vault (self->workspace));
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *day = pd_day_to_iso (self->today);

  if (g_str_has_suffix (name, ".peerdesk"))
    name[strlen (name) - strlen (".peerdesk")] = '\0';

  return g_strdup_printf ("%s %s.peerdesk", name, day);
}

/**
 * pd_window_save_copy:
 * @self: a window with an unlocked file
 *
 * Asks where to, and saves a verified copy of what is on the screen.
 */
void
pd_window_save_copy (PdWindow *self)
{
  g_autofree char *name = dup_copy_name (self);

  pd_choose_file_to_save_async (GTK_WINDOW (self), PD_FILE_SERVICE, _ ("Save a Backup"), name,
                                copy_place_cb, g_object_ref (self));
}
