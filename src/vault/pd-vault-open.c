/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-file-io-private.h"
#include "pd-file-lock-private.h"
#include "pd-file-system-private.h"
#include "pd-new-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

/* O_NONBLOCK: a pipe that someone has put there must not make us wait. */
#define FLAGS (O_NONBLOCK | O_NOCTTY | O_CLOEXEC)

/* How often the file may be replaced between opening and locking. */
#define LOCK_TRIES 10

static gboolean
is_refused_for_writing (int reason)
{
  return reason == EACCES || reason == EPERM || reason == EROFS || reason == ETXTBSY;
}

static gboolean
check_is_file (PdVault *self,
               GError **error)
{
  struct stat info;

  if (self->fd >= 0 && fstat (self->fd, &info) == 0 && S_ISREG (info.st_mode))
    return TRUE;

  if (self->fd >= 0 || errno == EISDIR || errno == ENXIO)
    g_set_error (error, PD_ERROR, PD_ERROR_NOT_PEERDESK,
                 _ ("“%s” is a folder or a device, not a Peerdesk file."), self->place->path);
  else if (errno == ENOENT)
    g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”. Nothing was created."), self->place->path);
  else
    pd_file_set_read_error (error, errno, _ ("The file could not be opened"));

  return FALSE;
}

static gboolean
open_file (PdVault *self,
           gboolean to_write,
           GError **error)
{
  if (to_write)
    self->fd = openat (AT_FDCWD, self->place->path, O_RDWR | FLAGS);
  if (self->fd < 0 && to_write && is_refused_for_writing (errno))
    {
      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY,
                              _ ("You may read this file, but not change it. To work on it, "
                                 "save a copy in a folder of yours."));
      to_write = FALSE;
    }
  if (!to_write)
    self->fd = openat (AT_FDCWD, self->place->path, O_RDONLY | FLAGS);

  return check_is_file (self, error);
}

static void
refuse_to_write (PdVault *self)
{
  g_autofree char *who = pd_in_use_describe (self->place);

  pd_vault_set_read_only (self, PD_ERROR_IN_USE, who);
}

/**
 * pd_vault_take_lock:
 * @self: a vault with its file opened to write
 *
 * Takes the file's lock, or says why it can only be read.
 */
void
pd_vault_take_lock (PdVault *self)
{
  if (pd_file_system_is_remote (self->fd))
    {
      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY,
                              _ ("This file is on a network drive, where two computers could "
                                 "write at once and what was saved could get lost. You can read "
                                 "it; to work on it, save a copy on this computer."));
      return;
    }

  switch (pd_file_lock_take (self->fd))
    {
    case PD_FILE_LOCK_TAKEN:
      self->has_lock = TRUE;
      break;
    case PD_FILE_LOCK_HELD:
      refuse_to_write (self);
      break;
    case PD_FILE_LOCK_IMPOSSIBLE:
    default:
      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY,
                              _ ("This drive cannot keep two programs from writing at once. You "
                                 "can read the file; to work on it, save a copy on another "
                                 "drive."));
      break;
    }
}

/* Opens and locks. Between the two, the file may be replaced by a whole new one: then
 * what was locked is the old one, which nobody will read again. */
static gboolean
open_and_lock (PdVault *self,
               GError **error)
{
  for (guint i = 0; i < LOCK_TRIES; i++)
    {
      if (!open_file (self, TRUE, error))
        return FALSE;
      if (self->read_only_reason == NULL)
        pd_vault_take_lock (self);
      if (!self->has_lock || pd_file_place_has (self->place, self->fd))
        return TRUE;

      close (self->fd);
      self->fd = -1;
      self->has_lock = FALSE;
    }

  if (!open_file (self, FALSE, error))
    return FALSE;
  refuse_to_write (self);

  return TRUE;
}

static void
add_fault_notices (PdVault *self)
{
  static const char *const NOTICES[PD_HEADER_N_COPIES] = {
    N_ ("The first copy of this file's header is damaged (%s). The second was used. Compacting "
        "the file writes both anew."),
    N_ ("The second copy of this file's header is damaged (%s). The first was used. Compacting "
        "the file writes both anew."),
  };

  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    if (self->copies->faults[i] != NULL)
      pd_vault_add_notice (self, g_strdup_printf (_ (NOTICES[i]), self->copies->faults[i]));
  if (pd_header_copies_differ (self->copies))
    pd_vault_add_notice (self, g_strdup (_ ("The two copies of this file's header say different "
                                            "things. Compacting the file writes both anew.")));
  self->n_header_notices = self->notices->len;
}

/**
 * pd_vault_use_header:
 * @self: a vault with both copies of its header
 * @which: which of them to believe
 */
void
pd_vault_use_header (PdVault *self,
                     guint    which)
{
  g_clear_pointer (&self->header, pd_header_free);
  self->header = pd_header_copy (self->copies->headers[which]);
  g_free (self->file_id_text);
  self->file_id_text = pd_bytes_to_hex (self->header->file_id, sizeof self->header->file_id);
}

/**
 * pd_vault_read_header:
 * @self: a vault with its file opened
 * @error: return location; see [func@Vault.open]
 *
 * Returns: whether a header was found
 */
gboolean
pd_vault_read_header (PdVault *self,
                      GError **error)
{
  self->copies = pd_header_copies_read (self->fd, error);
  if (self->copies == NULL)
    return FALSE;

  pd_vault_use_header (self, self->copies->headers[0] != NULL ? 0 : 1);
  add_fault_notices (self);
  if (self->header->format_version > PD_FORMAT_VERSION)
    pd_vault_set_read_only (self, PD_ERROR_READ_ONLY,
                            _ ("This file was written by a newer version of Peerdesk. This one "
                               "can read it, but not change it."));

  return TRUE;
}

/**
 * pd_vault_begin_work:
 * @self: a vault with a header
 *
 * Where it has the lock, says so to others, and clears away what an earlier program
 * left behind.
 */
void
pd_vault_begin_work (PdVault *self)
{
  if (!self->has_lock)
    return;

  pd_in_use_note (self->place);
  pd_new_file_clear_old (self->place);
}

/**
 * pd_vault_open:
 * @path: of the file
 * @to_write: whether it is to be changed; then its lock is taken
 * @error: return location: `PD_ERROR_NOT_FOUND`, `PD_ERROR_EMPTY_FILE`,
 *   `PD_ERROR_NOT_PEERDESK`, `PD_ERROR_NEWER`, `PD_ERROR_DAMAGED_HEADER`,
 *   `PD_ERROR_HOSTILE`, `PD_ERROR_IO`
 *
 * Opens a file as far as that goes without a key. Nothing is created, and nothing of
 * the file is changed. That it can't be written is no error here:
 * [method@Vault.get_read_only_reason] has why.
 *
 * Returns: (transfer full) (nullable): the vault, locked
 */
PdVault *
pd_vault_open (const char *path,
               gboolean    to_write,
               GError    **error)
{
  g_autoptr (PdVault) self = NULL;
  PdFilePlace        *place;

  g_return_val_if_fail (path != NULL, NULL);

  place = pd_file_place_find (path, error);
  if (place == NULL)
    return NULL;

  self = pd_vault_new (place);
  if (!(to_write ? open_and_lock (self, error) : open_file (self, FALSE, error)) ||
      !pd_vault_read_header (self, error))
    {
      /* The note about who has it open is not ours to remove. */
      self->has_lock = FALSE;
      return NULL;
    }

  if (!to_write)
    pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, _ ("The file was opened for reading only."));
  pd_vault_begin_work (self);

  return g_steal_pointer (&self);
}

/**
 * pd_vault_open_to_read:
 * @place: (transfer full): where a file is that we write or have just written
 * @keys: its keys
 * @error: return location
 *
 * Opens our own file once more, as a stranger to how it was written.
 *
 * Returns: (transfer full) (nullable): the vault, unlocked, for reading
 */
PdVault *
pd_vault_open_to_read (PdFilePlace *place,
                       PdFileKeys  *keys,
                       GError     **error)
{
  g_autoptr (PdVault) self = pd_vault_new (place);

  if (!open_file (self, FALSE, error) || !pd_vault_read_header (self, error))
    return NULL;

  pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, _ ("The file was opened for reading only."));
  self->keys = pd_file_keys_ref (keys);
  if (!pd_vault_find_changes (self, error))
    return NULL;

  return g_steal_pointer (&self);
}
