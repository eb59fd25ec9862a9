/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-folder-private.h"

#include "pd-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _PdExportFolder
{
  /* owned */
  char      *path;
  GPtrArray *files; /* paths of what was put there */

  /* state */
  gboolean is_new;
  gboolean is_kept;
};

static void
set_error (PdExportFolder *self,
           int             code,
           GError        **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error,
               PD_ERROR,
               code == ENOSPC || code == EDQUOT ? PD_ERROR_NO_SPACE : PD_ERROR_IO,
               _ ("Could not write into %s: %s. Nothing was left there, and the service is as it was."),
               name,
               g_strerror (code));
}

static gboolean
check_is_empty (PdExportFolder *self,
                GError        **error)
{
  g_autoptr (GDir) folder = g_dir_open (self->path, 0, NULL);
  g_autofree char *name = g_filename_display_name (self->path);

  if (folder != NULL && g_dir_read_name (folder) == NULL)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_EXISTS,
               _ ("%s is there already and is not an empty folder, so it was left as it is. "
                  "Choose another name."),
               name);
  return FALSE;
}

/**
 * pd_export_folder_new:
 * @path: a folder that is empty, or not there
 * @error: return location for a #GError
 *
 * A new folder can be read by its owner only, under any umask.
 *
 * Returns: (transfer full): the folder, or %NULL with %PD_ERROR_EXISTS,
 *   %PD_ERROR_NO_SPACE or %PD_ERROR_IO
 */
PdExportFolder *
pd_export_folder_new (const char *path,
                      GError    **error)
{
  g_autoptr (PdExportFolder) self = g_new0 (PdExportFolder, 1);

  self->path = g_strdup (path);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->is_new = g_mkdir (path, 0700) == 0;
  if (!self->is_new && errno == EEXIST)
    return check_is_empty (self, error) ? g_steal_pointer (&self) : NULL;
  if (!self->is_new || g_chmod (path, 0700) != 0)
    {
      set_error (self, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * pd_export_folder_free:
 * @self: (transfer full): a folder
 */
void
pd_export_folder_free (PdExportFolder *self)
{
  for (guint i = 0; !self->is_kept && i < self->files->len; i++)
    g_unlink (g_ptr_array_index (self->files, i));
  if (!self->is_kept && self->is_new)
    g_rmdir (self->path);
  g_ptr_array_unref (self->files);
  g_free (self->path);
  g_free (self);
}

/**
 * pd_export_folder_claim:
 * @self: a folder
 * @name: the name of a file that somebody else writes there
 *
 * Returns: (transfer none): its path
 */
const char *
pd_export_folder_claim (PdExportFolder *self,
                        const char     *name)
{
  char *path = g_build_filename (self->path, name, NULL);

  g_ptr_array_add (self->files, path);
  return path;
}

/**
 * pd_export_folder_open:
 * @self: a folder
 * @name: the name of a new file
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the file, for pd_export_folder_close(), or %NULL with
 *   %PD_ERROR_NO_SPACE or %PD_ERROR_IO
 */
FILE *
pd_export_folder_open (PdExportFolder *self,
                       const char     *name,
                       GError        **error)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  int              fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  FILE            *file = NULL;

  if (fd >= 0)
    g_ptr_array_add (self->files, g_steal_pointer (&path));
  /* A umask may have taken more than it should: the owner can always read it. */
  if (fd >= 0 && fchmod (fd, 0600) == 0)
    file = fdopen (fd, "w");
  if (file != NULL)
    return file;

  set_error (self, errno, error);
  if (fd >= 0)
    close (fd);
  return NULL;
}

/**
 * pd_export_folder_close:
 * @self: a folder
 * @file: (transfer full): a file of it
 * @error: return location for a #GError
 *
 * Returns: whether all that was written to @file is on the disk
 */
gboolean
pd_export_folder_close (PdExportFolder *self,
                        FILE           *file,
                        GError        **error)
{
  int code = 0;

  /* What failed earlier is remembered by the file, but not why: it was the disk. */
  if (ferror (file))
    code = EIO;
  if (fflush (file) != 0 || fsync (fileno (file)) != 0)
    code = errno;
  if (fclose (file) != 0 && code == 0)
    code = errno;
  if (code != 0)
    set_error (self, code, error);
  return code == 0;
}

/**
 * pd_export_folder_write:
 * @self: a folder
 * @name: the name of a new file
 * @bytes: what it holds
 * @error: return location for a #GError
 *
 * Returns: whether it is on the disk; otherwise %PD_ERROR_NO_SPACE or %PD_ERROR_IO
 */
gboolean
pd_export_folder_write (PdExportFolder *self,
                        const char     *name,
                        GBytes         *bytes,
                        GError        **error)
{
  FILE       *file = pd_export_folder_open (self, name, error);
  gsize       length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (file == NULL)
    return FALSE;
  fwrite (data, 1, length, file);
  return pd_export_folder_close (self, file, error);
}

/**
 * pd_export_folder_keep:
 * @self: a folder
 * @error: return location for a #GError
 *
 * Leaves what was put there.
 *
 * Returns: whether the names of the files are on the disk, too
 */
gboolean
pd_export_folder_keep (PdExportFolder *self,
                       GError        **error)
{
  int fd = open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code = fd < 0 || fsync (fd) != 0 ? errno : 0;

  if (fd >= 0)
    close (fd);
  self->is_kept = code == 0;
  if (code != 0)
    set_error (self, code, error);
  return self->is_kept;
}
