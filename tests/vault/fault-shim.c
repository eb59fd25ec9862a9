/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The C library's calls that change files, taken over by the test program that this is
 * linked into: a definition in the program comes before the one in libc, for every
 * shared library too. While armed, the calls that touch one folder are counted, and one
 * of them meets the planned fault. This does what LD_PRELOAD would, and lets one process
 * fork thousands of short lives instead of starting a program for each.
 *
 * Both names of calls that take a file offset are given, so the headers must not
 * rename one to the other, nor wrap them. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "fault-shim.h"

#include "crash-shadow.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

G_STATIC_ASSERT (sizeof (off_t) == sizeof (off64_t));

typedef enum
{
  LET_THROUGH,
  SHORTEN,
  SHORTEN_AND_END,
  REFUSE,
} Verdict;

static char      armed_folder[PATH_MAX];
static FaultPlan armed_plan;
static gint      is_armed;
static gint      n_calls;

/* Finding the next definition must not go through anything taken over here. */
#define NEXT(name)                \
  static __typeof__ (&name) next; \
  if (next == NULL)               \
  next = (__typeof__ (&name)) dlsym (RTLD_NEXT, #name)

static gboolean
is_inside (const char *path)
{
  gsize length = strlen (armed_folder);

  return strncmp (path, armed_folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static gboolean
fd_is_inside (int fd)
{
  char    link[64];
  char    path[PATH_MAX];
  ssize_t length;

  if (!g_atomic_int_get (&is_armed))
    return FALSE;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return FALSE;
  path[length] = '\0';
  return is_inside (path);
}

static gboolean
path_is_inside (int         folder_fd,
                const char *path)
{
  if (!g_atomic_int_get (&is_armed))
    return FALSE;
  if (path[0] == '/')
    return is_inside (path);
  if (folder_fd != AT_FDCWD)
    return fd_is_inside (folder_fd);
  /* The tests never change into the folder. */
  return FALSE;
}

static Verdict
judge_write (guint number)
{
  if (number > armed_plan.nth)
    {
      errno = armed_plan.error;
      return armed_plan.kind == FAULT_FILL ? REFUSE : LET_THROUGH;
    }
  return armed_plan.kind == FAULT_TEAR ? SHORTEN_AND_END : SHORTEN;
}

static Verdict
judge (gboolean inside,
       gboolean writes_bytes)
{
  FaultKind kind = armed_plan.kind;
  gboolean  only_writes = kind == FAULT_TEAR || kind == FAULT_SHORT || kind == FAULT_FILL;
  guint     number;

  if (!inside || (only_writes && !writes_bytes))
    return LET_THROUGH;
  number = (guint) g_atomic_int_add (&n_calls, 1) + 1;
  if (kind == FAULT_NONE || number < armed_plan.nth)
    return LET_THROUGH;
  if (only_writes)
    return judge_write (number);
  if (number > armed_plan.nth && kind != FAULT_FAIL_ON)
    return LET_THROUGH;
  if (kind == FAULT_KILL)
    _exit (FAULT_EXIT_STATUS);
  errno = armed_plan.error;
  return REFUSE;
}

static gsize
shortened (Verdict verdict,
           gsize   size)
{
  if (verdict == LET_THROUGH || size == 0)
    return size;
  return MIN (armed_plan.keep, size - 1);
}

static ssize_t
end_if_torn (Verdict verdict,
             ssize_t result)
{
  if (verdict == SHORTEN_AND_END)
    _exit (FAULT_EXIT_STATUS);
  return result;
}

/**
 * fault_shim_arm:
 * @folder: absolute path, without links in it
 * @plan: what happens to which call
 *
 * From now on the calls of every thread that would change something in @folder count.
 */
void
fault_shim_arm (const char      *folder,
                const FaultPlan *plan)
{
  g_strlcpy (armed_folder, folder, sizeof armed_folder);
  armed_plan = *plan;
  g_atomic_int_set (&n_calls, 0);
  g_atomic_int_set (&is_armed, TRUE);
}

/**
 * fault_shim_disarm:
 *
 * Returns: how many calls were counted since arming
 */
guint
fault_shim_disarm (void)
{
  g_atomic_int_set (&is_armed, FALSE);
  return (guint) g_atomic_int_get (&n_calls);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  NEXT (write);
  Verdict verdict = judge (fd_is_inside (fd), TRUE);

  if (verdict == REFUSE)
    return -1;
  return end_if_torn (verdict, next (fd, data, shortened (verdict, size)));
}

ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       offset)
{
  NEXT (pwrite);
  Verdict verdict = judge (fd_is_inside (fd), TRUE);

  if (verdict == REFUSE)
    return -1;
  return end_if_torn (verdict, next (fd, data, shortened (verdict, size), offset));
}

ssize_t pwrite64 (int, const void *, size_t, off64_t) __attribute__ ((alias ("pwrite")));

/* A shortened gathering write takes from its first part only. */
ssize_t
writev (int                 fd,
        const struct iovec *parts,
        int                 n_parts)
{
  NEXT (writev);
  Verdict      verdict = judge (fd_is_inside (fd), TRUE);
  struct iovec first;

  if (verdict == REFUSE)
    return -1;
  if (verdict == LET_THROUGH || n_parts == 0)
    return next (fd, parts, n_parts);
  first = parts[0];
  first.iov_len = shortened (verdict, first.iov_len);
  return end_if_torn (verdict, next (fd, &first, 1));
}

int
ftruncate (int   fd,
           off_t size)
{
  NEXT (ftruncate);
  return judge (fd_is_inside (fd), FALSE) == REFUSE ? -1 : next (fd, size);
}

int ftruncate64 (int, off64_t) __attribute__ ((alias ("ftruncate")));

int
fsync (int fd)
{
  NEXT (fsync);
  gboolean inside = fd_is_inside (fd);

  if (judge (inside, FALSE) == REFUSE || next (fd) != 0)
    return -1;
  if (inside)
    crash_shadow_synced (fd);
  return 0;
}

int
fdatasync (int fd)
{
  NEXT (fdatasync);
  gboolean inside = fd_is_inside (fd);

  if (judge (inside, FALSE) == REFUSE || next (fd) != 0)
    return -1;
  if (inside)
    crash_shadow_synced (fd);
  return 0;
}

int
rename (const char *from,
        const char *to)
{
  NEXT (rename);
  gboolean inside = path_is_inside (AT_FDCWD, from) || path_is_inside (AT_FDCWD, to);

  return judge (inside, FALSE) == REFUSE ? -1 : next (from, to);
}

int
renameat (int         from_fd,
          const char *from,
          int         to_fd,
          const char *to)
{
  NEXT (renameat);
  gboolean inside = path_is_inside (from_fd, from) || path_is_inside (to_fd, to);

  return judge (inside, FALSE) == REFUSE ? -1 : next (from_fd, from, to_fd, to);
}

int
renameat2 (int          from_fd,
           const char  *from,
           int          to_fd,
           const char  *to,
           unsigned int flags)
{
  NEXT (renameat2);
  gboolean inside = path_is_inside (from_fd, from) || path_is_inside (to_fd, to);

  return judge (inside, FALSE) == REFUSE ? -1 : next (from_fd, from, to_fd, to, flags);
}

int
link (const char *from,
      const char *to)
{
  NEXT (link);
  return judge (path_is_inside (AT_FDCWD, to), FALSE) == REFUSE ? -1 : next (from, to);
}

int
linkat (int         from_fd,
        const char *from,
        int         to_fd,
        const char *to,
        int         flags)
{
  NEXT (linkat);
  if (judge (path_is_inside (to_fd, to), FALSE) == REFUSE)
    return -1;
  return next (from_fd, from, to_fd, to, flags);
}

int
unlink (const char *path)
{
  NEXT (unlink);
  return judge (path_is_inside (AT_FDCWD, path), FALSE) == REFUSE ? -1 : next (path);
}

int
unlinkat (int         folder_fd,
          const char *path,
          int         flags)
{
  NEXT (unlinkat);
  if (judge (path_is_inside (folder_fd, path), FALSE) == REFUSE)
    return -1;
  return next (folder_fd, path, flags);
}

int
mkdir (const char *path,
       mode_t      mode)
{
  NEXT (mkdir);
  return judge (path_is_inside (AT_FDCWD, path), FALSE) == REFUSE ? -1 : next (path, mode);
}

static gboolean
makes_files (int flags)
{
  return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

static mode_t
mode_argument (int     flags,
               va_list arguments)
{
  return makes_files (flags) ? va_arg (arguments, mode_t) : 0;
}

int
open (const char *path,
      int         flags,
      ...)
{
  NEXT (open);
  va_list arguments;
  mode_t  mode;
  int     fd;

  va_start (arguments, flags);
  mode = mode_argument (flags, arguments);
  va_end (arguments);
  if (makes_files (flags) && judge (path_is_inside (AT_FDCWD, path), FALSE) == REFUSE)
    return -1;
  fd = next (path, flags, mode);
  if (fd >= 0 && makes_files (flags) && path_is_inside (AT_FDCWD, path))
    crash_shadow_seen (fd);
  return fd;
}

int open64 (const char *, int, ...) __attribute__ ((alias ("open")));

int
openat (int         folder_fd,
        const char *path,
        int         flags,
        ...)
{
  NEXT (openat);
  va_list arguments;
  mode_t  mode;
  int     fd;

  va_start (arguments, flags);
  mode = mode_argument (flags, arguments);
  va_end (arguments);
  if (makes_files (flags) && judge (path_is_inside (folder_fd, path), FALSE) == REFUSE)
    return -1;
  fd = next (folder_fd, path, flags, mode);
  if (fd >= 0 && makes_files (flags) && path_is_inside (folder_fd, path))
    crash_shadow_seen (fd);
  return fd;
}

int openat64 (int, const char *, int, ...) __attribute__ ((alias ("openat")));
