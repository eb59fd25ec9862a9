/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-place-private.h"

#include "pd-error.h"
#include "pd-file-io-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static PdFilePlace *
new_place (const char *folder,
           const char *name)
{
  PdFilePlace *self = g_new0 (PdFilePlace, 1);

  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  self->path = g_build_filename (folder, name, NULL);
  self->folder_fd = openat (AT_FDCWD, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return self;
}

/* realpath() gives memory of malloc(), which this makes GLib's. */
static char *
resolve (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved);

  free (resolved);

  return copy;
}

/**
 * pd_file_place_find:
 * @path: of an existing file
 * @error: return location: `PD_ERROR_NOT_FOUND` if there is nothing, or `PD_ERROR_IO`
 *
 * Follows symbolic links, so that renaming replaces the file and not a link to it.
 *
 * Returns: (transfer full) (nullable): its place
 */
PdFilePlace *
pd_file_place_find (const char *path,
                    GError    **error)
{
  g_autofree char *resolved = resolve (path);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  if (resolved == NULL && (errno == ENOENT || errno == ENOTDIR))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                   _ ("There is no file “%s”. Nothing was created."), path);
      return NULL;
    }
  if (resolved == NULL)
    {
      pd_file_set_read_error (error, errno, _ ("The file could not be opened"));
      return NULL;
    }

  folder = g_path_get_dirname (resolved);
  name = g_path_get_basename (resolved);

  return new_place (folder, name);
}

/**
 * pd_file_place_plan:
 * @path: of a file that is to be made
 * @error: return location: `PD_ERROR_NOT_FOUND` if its folder is not there,
 *   `PD_ERROR_EXISTS` if the name is taken, by a dangling link too
 *
 * Returns: (transfer full) (nullable): its place
 */
PdFilePlace *
pd_file_place_plan (const char *path,
                    GError    **error)
{
  g_autoptr (PdFilePlace) self = NULL;
  g_autofree char        *given_folder = g_path_get_dirname (path);
  g_autofree char        *folder = resolve (given_folder);
  g_autofree char        *name = g_path_get_basename (path);

  if (folder == NULL)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                   _ ("There is no folder “%s”. Nothing was created."), given_folder);
      return NULL;
    }

  self = new_place (folder, name);
  if (pd_file_place_is_taken (self))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_EXISTS,
                   _ ("“%s” is there already, and was left as it is. Choose another name."),
                   path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/** pd_file_place_new_beside: Returns: (transfer full): @name in the same folder */
PdFilePlace *
pd_file_place_new_beside (const PdFilePlace *self,
                          const char        *name)
{
  return new_place (self->folder, name);
}

/** pd_file_place_free: @self: (transfer full): a place */
void
pd_file_place_free (PdFilePlace *self)
{
  if (self->folder_fd >= 0)
    close (self->folder_fd);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->name);
  g_free (self);
}

/**
 * pd_file_place_dup_hidden:
 * @self: a place
 * @suffix: what the name ends in
 *
 * Returns: (transfer full): the name of a hidden file that belongs to this one
 */
char *
pd_file_place_dup_hidden (const PdFilePlace *self,
                          const char        *suffix)
{
  return g_strconcat (".", self->name, suffix, NULL);
}

/* In the folder as it was opened: that may have been moved meanwhile, and all is well. */
static gboolean
look (const PdFilePlace *self,
      struct stat       *ret_info)
{
  if (self->folder_fd < 0)
    return lstat (self->path, ret_info) == 0;

  return fstatat (self->folder_fd, self->name, ret_info, AT_SYMLINK_NOFOLLOW) == 0;
}

/** pd_file_place_is_taken: Returns: whether anything has this name, a link too */
gboolean
pd_file_place_is_taken (const PdFilePlace *self)
{
  struct stat info;

  return look (self, &info);
}

/**
 * pd_file_place_has:
 * @self: a place
 * @fd: an opened file
 *
 * Returns: whether the name still leads to that file, and not to another that has
 *   taken its place
 */
gboolean
pd_file_place_has (const PdFilePlace *self,
                   int                fd)
{
  struct stat named, opened;

  return look (self, &named) && fstat (fd, &opened) == 0 &&
         named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

/** pd_file_place_sync: Returns: %FALSE with `errno` if the folder could not be synced */
gboolean
pd_file_place_sync (const PdFilePlace *self)
{
  return fsync (self->folder_fd) == 0;
}

/**
 * pd_file_place_make:
 * @self: a place
 * @name: a name in the same folder
 *
 * Makes a new file that only this user can read, whatever the umask. Never opens one
 * that is there already.
 *
 * Returns: the file, opened for reading and writing, or -1 with `errno`
 */
int
pd_file_place_make (const PdFilePlace *self,
                    const char        *name)
{
  int fd = openat (self->folder_fd, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                   0600);

  /* Where a file system knows no modes (FAT on a stick) this fails and changes nothing. */
  if (fd >= 0 && fchmod (fd, 0600) != 0)
    g_debug ("The mode of a new file could not be set: %s", g_strerror (errno));

  return fd;
}
