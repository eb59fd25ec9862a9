/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-image-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pd-error.h"

static void
set_error_from_errno (const char *path,
                      int         code,
                      GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (code == EEXIST)
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_EXISTS,
                 _ ("%s is there already and was left as it is. Choose another name."),
                 name);
  else
    g_set_error (error,
                 PD_ERROR,
                 code == ENOSPC || code == EDQUOT ? PD_ERROR_NO_SPACE : PD_ERROR_IO,
                 _ ("Could not write %s: %s. The service itself is as it was."),
                 name,
                 g_strerror (code));
}

static gboolean
write_all (int           fd,
           const guint8 *data,
           gsize         size)
{
  while (size > 0)
    {
      ssize_t written = write (fd, data, size);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          size -= (gsize) written;
        }
    }
  return TRUE;
}

/**
 * pd_image_file_write:
 * @image: bytes
 * @path: where nothing is yet
 * @error: return location for an error: %PD_ERROR_EXISTS, %PD_ERROR_NO_SPACE or
 *   %PD_ERROR_IO
 *
 * Writes a file that only its owner may read, under any umask. What could not be written
 * whole is taken away again.
 *
 * Returns: whether it is there, synced
 */
gboolean
pd_image_file_write (GBytes     *image,
                     const char *path,
                     GError    **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (image, &size);
  int           code = 0;
  int           fd;

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      set_error_from_errno (path, errno, error);
      return FALSE;
    }
  if (!write_all (fd, data, size) || fsync (fd) != 0)
    code = errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0)
    return TRUE;

  g_unlink (path);
  set_error_from_errno (path, code, error);
  return FALSE;
}
