/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-fresh-file-private.h"

#include "pd-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _PdFreshFile
{
  char *path;      /* the place that it takes */
  char *temporary; /* where it is until then; NULL when @path is a pipe or a device */
  int   fd;
  int   problem; /* errno of the first write that failed, or 0 */
};

static void
set_error (GError    **error,
           const char *path,
           int         problem)
{
  int              code = problem == ENOSPC || problem == EDQUOT ? PD_ERROR_NO_SPACE : PD_ERROR_IO;
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the second %s is the system's reason, such as "No space left on device". */
  g_set_error (error, PD_ERROR, code,
               _ ("“%s” could not be written: %s. Whatever was there before is as it was. "
                  "Choose another place, or make room, and try again."),
               name, g_strerror (problem));
}

/* A pipe or a device is written into, never replaced. */
static gboolean
is_to_be_replaced (const char *path)
{
  struct stat info;

  return stat (path, &info) != 0 || S_ISREG (info.st_mode);
}

/* A link keeps pointing where it does. */
static char *
follow_links (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_strdup (real != NULL ? real : path);
}

static int
open_beside (PdFreshFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_strdup_printf (".%.200s.XXXXXX", base);

  self->temporary = g_build_filename (folder, name, NULL);
  return g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
}

/* The folder too, so that the name is there after a power cut. A folder that can't be
 * synced (some network places) is no reason to tell a person that the file failed. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

/**
 * pd_fresh_file_new:
 * @path: the place to take
 * @error: return location for %PD_ERROR_IO or %PD_ERROR_NO_SPACE
 *
 * Opens a new file, readable by its owner alone, in the folder of @path.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
PdFreshFile *
pd_fresh_file_new (const char *path,
                   GError    **error)
{
  g_autoptr (PdFreshFile) self = g_new0 (PdFreshFile, 1);
  gboolean                is_fresh = is_to_be_replaced (path);

  self->path = is_fresh ? follow_links (path) : g_strdup (path);
  self->fd = is_fresh ? open_beside (self) : open (path, O_WRONLY | O_CLOEXEC);
  if (self->fd < 0)
    {
      set_error (error, path, errno);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * pd_fresh_file_write:
 * @self: the file; untyped so that this is a `cairo_write_func_t`
 * @data: what comes next in it
 * @length: how many bytes
 *
 * After a failure, pd_fresh_file_check() and pd_fresh_file_commit() say why.
 */
cairo_status_t
pd_fresh_file_write (void                *self,
                     const unsigned char *data,
                     unsigned int         length)
{
  PdFreshFile *file = self;

  while (length > 0 && file->problem == 0)
    {
      ssize_t n = write (file->fd, data, length);

      if (n < 0 && errno != EINTR)
        file->problem = errno;
      if (n > 0)
        {
          data += n;
          length -= (unsigned int) n;
        }
    }
  return file->problem == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/**
 * pd_fresh_file_check:
 * @self: the file
 * @status: how the drawing into it went
 * @error: return location for %PD_ERROR_IO, %PD_ERROR_NO_SPACE or %PD_ERROR_FAILED
 *
 * Returns: whether all was drawn and written so far
 */
gboolean
pd_fresh_file_check (PdFreshFile   *self,
                     cairo_status_t status,
                     GError       **error)
{
  if (self->problem != 0)
    {
      set_error (error, self->path, self->problem);
      return FALSE;
    }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_FAILED,
               _ ("The pages could not be drawn: %s. Nothing was written."),
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * pd_fresh_file_commit:
 * @self: the file, wholly written
 * @error: return location for %PD_ERROR_IO or %PD_ERROR_NO_SPACE
 *
 * Makes sure that it is on the disk, and gives it its place.
 *
 * Returns: whether it has taken its place
 */
gboolean
pd_fresh_file_commit (PdFreshFile *self,
                      GError     **error)
{
  if (self->temporary != NULL && fsync (self->fd) != 0 && self->problem == 0)
    self->problem = errno;
  if (close (self->fd) != 0 && self->problem == 0)
    self->problem = errno;
  self->fd = -1;
  if (self->problem == 0 && self->temporary != NULL && g_rename (self->temporary, self->path) != 0)
    self->problem = errno;

  if (self->problem != 0)
    {
      set_error (error, self->path, self->problem);
      return FALSE;
    }
  if (self->temporary != NULL)
    sync_folder (self->path);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/**
 * pd_fresh_file_free:
 * @self: (transfer full): a file
 *
 * Takes away what was written, unless it has taken its place.
 */
void
pd_fresh_file_free (PdFreshFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

/**
 * pd_fresh_file_set_contents:
 * @path: the file to write; what is there is replaced only by a whole new one
 * @bytes: what it holds from then on
 * @error: return location for %PD_ERROR_IO or %PD_ERROR_NO_SPACE
 *
 * Writes a file that its owner alone can read.
 *
 * Returns: whether it is there; if not, what was there before is untouched
 */
gboolean
pd_fresh_file_set_contents (const char *path,
                            GBytes     *bytes,
                            GError    **error)
{
  g_autoptr (PdFreshFile) file = NULL;
  gsize                   length;
  const guint8           *data;
  cairo_status_t          status;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  file = pd_fresh_file_new (path, error);
  if (file == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  status = pd_fresh_file_write (file, data, (unsigned int) length);
  return pd_fresh_file_check (file, status, error) && pd_fresh_file_commit (file, error);
}
