/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-io-private.h"

#include "pd-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * pd_file_read_at:
 * @fd: a file
 * @at: where to begin
 * @buffer: where to
 * @size: how many bytes
 *
 * Returns: how many bytes there were, less than @size only at the end of the file;
 *   or -1 with `errno`
 */
gssize
pd_file_read_at (int     fd,
                 goffset at,
                 void   *buffer,
                 gsize   size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pread (fd, (guint8 *) buffer + done, size - done, at + done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += n;
    }

  return done;
}

/**
 * pd_file_write_at:
 * @fd: a file
 * @at: where to begin
 * @data: what
 * @size: how many bytes
 *
 * Writes all of @data, in one call where the system takes it in one.
 *
 * Returns: %FALSE with `errno` if not all was written; some of it may have been
 */
gboolean
pd_file_write_at (int         fd,
                  goffset     at,
                  const void *data,
                  gsize       size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pwrite (fd, (const guint8 *) data + done, size - done, at + done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n == 0)
        errno = EIO;
      if (n <= 0)
        return FALSE;
      done += n;
    }

  return TRUE;
}

/** pd_file_get_size: Returns: how many bytes @fd has, or -1 with `errno` */
goffset
pd_file_get_size (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 ? info.st_size : -1;
}

/** pd_file_get_write_code: Returns: what an `errno` of writing is to a caller */
PdError
pd_file_get_write_code (int reason)
{
  return reason == ENOSPC || reason == EDQUOT ? PD_ERROR_NO_SPACE : PD_ERROR_IO;
}

/**
 * pd_file_set_write_error:
 * @error: return location
 * @reason: an `errno`
 * @what: what did not succeed, as the beginning of a sentence
 *
 * Sets `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`.
 */
void
pd_file_set_write_error (GError    **error,
                         int         reason,
                         const char *what)
{
  if (pd_file_get_write_code (reason) == PD_ERROR_NO_SPACE)
    /* Translators: %s is what did not succeed: "The change could not be saved". */
    g_set_error (error, PD_ERROR, PD_ERROR_NO_SPACE,
                 _ ("%s, because the disk is full. What was saved before is safe. "
                    "Make room on the disk and try again."),
                 what);
  else if (reason == EACCES || reason == EPERM || reason == EROFS)
    /* Translators: the first %s is what did not succeed: "A new file could not be made in
     * the folder", the second is the system's reason. */
    g_set_error (error, PD_ERROR, PD_ERROR_IO,
                 _ ("%s (%s). What was saved before is safe. To go on, save a copy in a folder "
                    "where you may write."),
                 what, g_strerror (reason));
  else
    /* Translators: the first %s is what did not succeed: "The change could not be saved",
     * the second is the system's reason. */
    g_set_error (error, PD_ERROR, PD_ERROR_IO,
                 _ ("%s (%s). What was saved before is safe. Save a copy on another disk, "
                    "and have this one looked at."),
                 what, g_strerror (reason));
}

/**
 * pd_file_set_read_error:
 * @error: return location
 * @reason: an `errno`
 * @what: what did not succeed, as the beginning of a sentence
 *
 * Sets `PD_ERROR_IO`.
 */
void
pd_file_set_read_error (GError    **error,
                        int         reason,
                        const char *what)
{
  g_set_error (error, PD_ERROR, PD_ERROR_IO, "%s: %s", what, g_strerror (reason));
}
