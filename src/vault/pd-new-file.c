/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-new-file-private.h"

#include "pd-error.h"
#include "pd-file-io-private.h"
#include "pd-file-lock-private.h"
#include "pd-header-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".new-"
#define N_RANDOM 6
#define N_TRIES 100

static char *
dup_draft_name (const PdFilePlace *place)
{
  static const char LETTERS[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  char              suffix[sizeof SUFFIX + N_RANDOM] = SUFFIX;

  for (guint i = 0; i < N_RANDOM; i++)
    suffix[strlen (SUFFIX) + i] = LETTERS[randombytes_uniform (sizeof LETTERS - 1)];

  return pd_file_place_dup_hidden (place, suffix);
}

/* Between being made and being locked a draft looks left behind, and another program
 * may clear it away: then this one is no longer at its name. */
static gboolean
make_draft (PdNewFile *self)
{
  g_autofree char *name = dup_draft_name (self->place);

  g_clear_pointer (&self->draft, pd_file_place_free);
  self->draft = pd_file_place_new_beside (self->place, name);
  self->fd = pd_file_place_make (self->draft, name);
  if (self->fd < 0)
    return FALSE;
  if (pd_file_lock_take (self->fd) != PD_FILE_LOCK_HELD &&
      pd_file_place_has (self->draft, self->fd))
    return TRUE;

  close (self->fd);
  self->fd = -1;
  errno = EEXIST;

  return FALSE;
}

/**
 * pd_new_file_begin:
 * @place: where it is to be; must outlive it
 * @error: return location: `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`
 *
 * Returns: (transfer full) (nullable): an empty new file
 */
PdNewFile *
pd_new_file_begin (const PdFilePlace *place,
                   GError           **error)
{
  g_autoptr (PdNewFile) self = g_new0 (PdNewFile, 1);

  self->place = place;
  self->fd = -1;
  for (guint i = 0; i < N_TRIES; i++)
    {
      if (make_draft (self))
        return g_steal_pointer (&self);
      if (errno != EEXIST)
        break;
    }

  pd_file_set_write_error (error, errno, _ ("A new file could not be made in the folder"));

  return NULL;
}

/** pd_new_file_give_up: @self: (transfer full): a new file; removed unless it is in place */
void
pd_new_file_give_up (PdNewFile *self)
{
  if (self->fd >= 0 && self->draft != NULL)
    unlinkat (self->draft->folder_fd, self->draft->name, 0);
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->draft, pd_file_place_free);
  g_free (self);
}

/** pd_new_file_set_write_error: Says what `errno` has to say about a write that failed. */
void
pd_new_file_set_write_error (GError **error)
{
  pd_file_set_write_error (error, errno, _ ("The new file could not be written"));
}

/** pd_new_file_write: Adds @size bytes of @data. */
gboolean
pd_new_file_write (PdNewFile  *self,
                   const void *data,
                   gsize       size,
                   GError    **error)
{
  if (!pd_file_write_at (self->fd, self->at, data, size))
    {
      pd_new_file_set_write_error (error);
      return FALSE;
    }
  self->at += size;

  return TRUE;
}

/**
 * pd_new_file_sync:
 * @self: a new file
 * @error: return location: `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`
 *
 * Brings it to the disk, and lets go of what the system remembers of it, so that
 * reading it back reads the disk.
 *
 * Returns: whether it worked
 */
gboolean
pd_new_file_sync (PdNewFile *self,
                  GError   **error)
{
  if (fsync (self->fd) != 0)
    {
      pd_file_set_write_error (error, errno, _ ("The new file could not be written to the disk"));
      return FALSE;
    }
  posix_fadvise (self->fd, 0, 0, POSIX_FADV_DONTNEED);

  return TRUE;
}

/**
 * pd_new_file_replace:
 * @self: a new file, synced and read back
 * @error: return location: `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`
 *
 * Puts it in the place of the old one, in one step. The folder is still to be synced.
 *
 * Returns: whether it is in place
 */
gboolean
pd_new_file_replace (PdNewFile *self,
                     GError   **error)
{
  if (renameat2 (self->draft->folder_fd, self->draft->name,
                 self->place->folder_fd, self->place->name, 0) != 0)
    {
      pd_file_set_write_error (error, errno, _ ("The new file could not be put in place"));
      return FALSE;
    }
  g_clear_pointer (&self->draft, pd_file_place_free);

  return TRUE;
}

/* Some file systems cannot rename without replacing; a second name never replaces. */
static gboolean
link_and_unlink (PdNewFile *self)
{
  if (linkat (self->draft->folder_fd, self->draft->name,
              self->place->folder_fd, self->place->name, 0) != 0)
    return FALSE;
  if (unlinkat (self->draft->folder_fd, self->draft->name, 0) != 0)
    g_debug ("A new file keeps a second name: %s", g_strerror (errno));

  return TRUE;
}

static gboolean
give_name (PdNewFile *self)
{
  if (renameat2 (self->draft->folder_fd, self->draft->name,
                 self->place->folder_fd, self->place->name, RENAME_NOREPLACE) == 0)
    return TRUE;

  return (errno == EINVAL || errno == ENOSYS) && link_and_unlink (self);
}

/**
 * pd_new_file_place:
 * @self: a new file, synced and read back
 * @error: return location: `PD_ERROR_EXISTS`, `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`
 *
 * Gives it its name, if that is free, and syncs the folder.
 *
 * Returns: whether it is in place for good; if not, it is removed
 */
gboolean
pd_new_file_place (PdNewFile *self,
                   GError   **error)
{
  if (!give_name (self))
    {
      if (errno == EEXIST)
        g_set_error (error, PD_ERROR, PD_ERROR_EXISTS,
                     _ ("“%s” is there already, and was left as it is. Choose another name."),
                     self->place->path);
      else
        pd_file_set_write_error (error, errno, _ ("The new file could not be put in place"));
      return FALSE;
    }
  g_clear_pointer (&self->draft, pd_file_place_free);

  if (!pd_file_place_sync (self->place))
    {
      pd_file_set_write_error (error, errno, _ ("The new file could not be put in place"));
      unlinkat (self->place->folder_fd, self->place->name, 0);
      return FALSE;
    }

  return TRUE;
}

/** pd_new_file_steal_fd: Returns: the file, locked, for the caller to close */
int
pd_new_file_steal_fd (PdNewFile *self)
{
  int fd = self->fd;

  self->fd = -1;

  return fd;
}

static gboolean
is_draft_name (const PdFilePlace *place,
               const char        *name)
{
  g_autofree char *beginning = pd_file_place_dup_hidden (place, SUFFIX);

  return g_str_has_prefix (name, beginning) && strlen (name) == strlen (beginning) + N_RANDOM;
}

/* What is not ours is left alone: another's file, a link, something that does not begin
 * as our files do, one that a program is still writing. */
static gboolean
is_left_behind (int fd)
{
  g_autofree guint8 *data = g_malloc (PD_HEADER_FRONT_SIZE);
  struct stat        info;
  gssize             size;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_uid != geteuid ())
    return FALSE;
  size = pd_file_read_at (fd, 0, data, PD_HEADER_FRONT_SIZE);
  if (size != 0 && !pd_header_has_magic (data, MAX (size, 0)))
    return FALSE;

  return pd_file_lock_take (fd) == PD_FILE_LOCK_TAKEN;
}

static void
clear_one (const PdFilePlace *place,
           const char        *name)
{
  g_autoptr (PdFilePlace) draft = pd_file_place_new_beside (place, name);
  int                     fd = openat (draft->folder_fd, name, O_RDWR | PD_FILE_WARY_FLAGS);

  if (fd < 0)
    return;
  if (is_left_behind (fd) && pd_file_place_has (draft, fd))
    unlinkat (draft->folder_fd, name, 0);
  close (fd);
}

/**
 * pd_new_file_clear_old:
 * @place: of a file whose lock the caller holds
 *
 * Removes what a program that was ended while writing a new file left behind. It was
 * never in place, so nothing that anyone saved is only in there.
 */
void
pd_new_file_clear_old (const PdFilePlace *place)
{
  int            fd = openat (place->folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR           *folder = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (folder == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  while ((entry = readdir (folder)) != NULL)
    if (is_draft_name (place, entry->d_name))
      clear_one (place, entry->d_name);
  closedir (folder);
}
