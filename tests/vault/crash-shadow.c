/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a folder would survive a power cut. Beside the folder stands its shadow: for
 * each file, by inode number, its content when it was last synced, and the list of names
 * as they were when the folder was last synced. The shim reports each sync; after the
 * process has ended, the shadow tells what is left. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "crash-shadow.h"

#include "vault-sample.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAMES "names"

static char shadowed_folder[PATH_MAX];
static char shadow_folder[PATH_MAX];

static char *
shadow_path (const char *shadow,
             guint64     inode)
{
  return g_strdup_printf ("%s/%" G_GUINT64_FORMAT, shadow, inode);
}

static void
copy_content (int         fd,
              const char *to)
{
  guint8           buffer[8192];
  off_t            at = 0;
  ssize_t          got;
  g_autofree char *from = g_strdup_printf ("/proc/self/fd/%d", fd);
  int              in = open (from, O_RDONLY | O_CLOEXEC);
  int              out = open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (in, >=, 0);
  g_assert_cmpint (out, >=, 0);
  while ((got = pread (in, buffer, sizeof buffer, at)) > 0)
    {
      g_assert_cmpint (write (out, buffer, (gsize) got), ==, got);
      at += got;
    }
  g_assert_cmpint (got, ==, 0);
  close (in);
  close (out);
}

static void
note_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GBytes)  content = NULL;
  g_autofree char    *path = g_build_filename (shadow_folder, NAMES, NULL);
  GDir               *dir = g_dir_open (shadowed_folder, 0, NULL);
  const char         *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (shadowed_folder, name, NULL);
      GStatBuf         info;

      g_assert_cmpint (g_lstat (full, &info), ==, 0);
      g_string_append_printf (names, "%" G_GUINT64_FORMAT " %s\n", (guint64) info.st_ino, name);
    }
  g_dir_close (dir);
  content = g_string_free_to_bytes (g_steal_pointer (&names));
  sample_save_file (path, content);
}

/**
 * crash_shadow_begin:
 * @folder: the folder to watch; all that is in it counts as synced
 * @shadow: an empty folder, elsewhere
 */
void
crash_shadow_begin (const char *folder,
                    const char *shadow)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_strlcpy (shadowed_folder, folder, sizeof shadowed_folder);
  g_strlcpy (shadow_folder, shadow, sizeof shadow_folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (folder, name, NULL);
      int              fd = open (full, O_RDONLY | O_CLOEXEC);

      g_assert_cmpint (fd, >=, 0);
      crash_shadow_seen (fd);
      crash_shadow_synced (fd);
      close (fd);
    }
  g_dir_close (dir);
  note_names ();
}

void
crash_shadow_end (void)
{
  shadow_folder[0] = '\0';
}

/**
 * crash_shadow_seen:
 * @fd: a file that was opened or made in the folder
 *
 * Holds on to its inode until the process ends, so that no later file is given its
 * number. Opened anew, because a copy of the descriptor would share its lock.
 */
void
crash_shadow_seen (int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);

  if (shadow_folder[0] != '\0')
    g_assert_cmpint (open (path, O_RDONLY | O_CLOEXEC), >=, 0);
}

/**
 * crash_shadow_synced:
 * @fd: a file of the folder, or the folder itself, that was just synced
 */
void
crash_shadow_synced (int fd)
{
  g_autofree char *path = NULL;
  struct stat      info;

  if (shadow_folder[0] == '\0')
    return;
  g_assert_cmpint (fstat (fd, &info), ==, 0);
  if (S_ISDIR (info.st_mode))
    {
      note_names ();
      return;
    }
  path = shadow_path (shadow_folder, info.st_ino);
  copy_content (fd, path);
}

static void
restore_file (const char *shadow,
              guint64     inode,
              const char *name,
              const char *into)
{
  g_autofree char   *from = shadow_path (shadow, inode);
  g_autofree char   *to = g_build_filename (into, name, NULL);
  g_autoptr (GBytes) content = NULL;

  /* A file that was never synced has a name at most, and nothing in it. */
  if (g_file_test (from, G_FILE_TEST_EXISTS))
    content = sample_load_file (from);
  else
    content = g_bytes_new_static ("", 0);
  sample_save_file (to, content);
}

static void
restore_synced (const char *shadow,
                const char *into)
{
  g_autofree char *path = g_build_filename (shadow, NAMES, NULL);
  g_autofree char *names = NULL;
  g_auto (GStrv)   lines = NULL;

  g_assert_true (g_file_get_contents (path, &names, NULL, NULL));
  lines = g_strsplit (names, "\n", -1);
  for (gsize i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char   *name = NULL;
      guint64 inode = g_ascii_strtoull (lines[i], &name, 10);

      restore_file (shadow, inode, name + 1, into);
    }
}

static void
restore_names (const char *folder,
               const char *shadow,
               const char *into)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (folder, name, NULL);
      GStatBuf         info;

      g_assert_cmpint (g_lstat (full, &info), ==, 0);
      restore_file (shadow, info.st_ino, name, into);
    }
  g_dir_close (dir);
}

/**
 * crash_shadow_restore:
 * @folder: the folder that was watched, as the ended process left it
 * @shadow: its shadow
 * @into: an empty folder, which becomes what @model leaves
 */
void
crash_shadow_restore (const char *folder,
                      const char *shadow,
                      CrashModel  model,
                      const char *into)
{
  if (model == CRASH_KEEPS_SYNCED)
    restore_synced (shadow, into);
  else
    restore_names (folder, shadow, into);
}
