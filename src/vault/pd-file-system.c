/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-system-private.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

/* The numbers of statfs(2); <linux/magic.h> lacks some of them. */
#define MAGIC_9P 0x01021997u
#define MAGIC_AFS 0x5346414fu
#define MAGIC_AFS_KERNEL 0x6b414653u
#define MAGIC_CEPH 0x00c36400u
#define MAGIC_CIFS 0xff534d42u
#define MAGIC_CODA 0x73757245u
#define MAGIC_FUSE 0x65735546u
#define MAGIC_NCP 0x0000564cu
#define MAGIC_NFS 0x00006969u
#define MAGIC_SMB 0x0000517bu
#define MAGIC_SMB2 0xfe534d42u

/**
 * pd_file_system_type_is_remote:
 * @magic: the type as statfs(2) has it
 * @name: (nullable): its name as mounted, which tells one FUSE file system from another
 *
 * Returns: whether another computer keeps the files, so that neither locks nor syncs
 *   can be trusted
 */
gboolean
pd_file_system_type_is_remote (guint32     magic,
                               const char *name)
{
  switch (magic)
    {
    case MAGIC_9P:
    case MAGIC_AFS:
    case MAGIC_AFS_KERNEL:
    case MAGIC_CEPH:
    case MAGIC_CIFS:
    case MAGIC_CODA:
    case MAGIC_NCP:
    case MAGIC_NFS:
    case MAGIC_SMB:
    case MAGIC_SMB2:
      return TRUE;
    case MAGIC_FUSE:
      /* "fuseblk" is a local disk (NTFS, exFAT); "fuse.sshfs" and its like are not. */
      return g_strcmp0 (name, "fuseblk") != 0;
    default:
      return FALSE;
    }
}

/**
 * pd_file_system_find_name:
 * @mounts: the text of `/proc/self/mountinfo`
 * @major_number: of the device
 * @minor_number: of the device
 *
 * Returns: (transfer full) (nullable): the name of the file system on that device; see
 *   proc(5)
 */
char *
pd_file_system_find_name (const char *mounts,
                          guint       major_number,
                          guint       minor_number)
{
  g_auto (GStrv) lines = g_strsplit (mounts, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint       found_major, found_minor;
      const char *rest = strstr (lines[i], " - ");

      if (rest == NULL || sscanf (lines[i], "%*u %*u %u:%u", &found_major, &found_minor) != 2)
        continue;
      if (found_major == major_number && found_minor == minor_number)
        return g_strndup (rest + 3, strcspn (rest + 3, " "));
    }

  return NULL;
}

/**
 * pd_file_system_is_remote:
 * @fd: an opened file
 *
 * Returns: whether it is on a network file system
 */
gboolean
pd_file_system_is_remote (int fd)
{
  g_autofree char *mounts = NULL;
  g_autofree char *name = NULL;
  struct statfs    system;
  struct stat      info;

  if (fstatfs (fd, &system) != 0 || fstat (fd, &info) != 0)
    return FALSE;

  if ((guint32) system.f_type == MAGIC_FUSE &&
      g_file_get_contents ("/proc/self/mountinfo", &mounts, NULL, NULL))
    name = pd_file_system_find_name (mounts, major (info.st_dev), minor (info.st_dev));

  return pd_file_system_type_is_remote ((guint32) system.f_type, name);
}
