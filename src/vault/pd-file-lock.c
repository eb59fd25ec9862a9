/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Open-file-description locks, unlike the older ones, are not dropped when some other
 * part of the program closes the same file. One byte is enough. */
static struct flock
first_byte (void)
{
  return (struct flock){ .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1 };
}

/**
 * pd_file_lock_take:
 * @fd: a file opened for writing
 *
 * Takes the lock without waiting. It goes when @fd is closed. The caller then looks
 * whether the name still leads to @fd: the file may have been replaced meanwhile.
 *
 * Returns: whether it was taken, is held by another, or can't be had on this file system
 */
PdFileLock
pd_file_lock_take (int fd)
{
  struct flock lock = first_byte ();

  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return PD_FILE_LOCK_TAKEN;

  return errno == EAGAIN || errno == EACCES ? PD_FILE_LOCK_HELD : PD_FILE_LOCK_IMPOSSIBLE;
}

/** pd_file_lock_is_held: Returns: whether another holds the lock of @fd */
gboolean
pd_file_lock_is_held (int fd)
{
  struct flock lock = first_byte ();

  return fcntl (fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
