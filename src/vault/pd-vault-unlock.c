/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-file-io-private.h"
#include "pd-file-lock-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* What was found when the log was read through. */
typedef struct
{
  PdLogStep step;
  guint64   n_lost;
} LogEnd;

/* One try at unlocking, and what it gave. */
typedef struct
{
  PdSlotKind    kind;
  PdId          person_id;
  PdSecret     *key;
  GCancellable *cancellable;
  PdFileKeys   *keys;
  PdIdentity   *identity;
  PdId          opened_id;
} Attempt;

static gboolean
is_about_the_header (const GError *error)
{
  return g_error_matches (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE) ||
         g_error_matches (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER);
}

static void
set_no_slot_error (PdSlotKind kind,
                   GError   **error)
{
  const char *message = _ ("This computer's key does not open the file any more. Use your "
                           "passphrase.");

  if (kind == PD_SLOT_PASSPHRASE)
    message = _ ("This passphrase does not open the file. Capital letters and spaces count.");
  else if (kind == PD_SLOT_RECOVERY)
    message = _ ("This recovery sheet does not open the file. There may be a newer one.");

  g_set_error_literal (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE, message);
}

/* Tries every slot of one copy that the key may be for. */
static gboolean
open_slots (Attempt  *attempt,
            PdHeader *header,
            GError  **error)
{
  for (guint i = 0; i < header->slots->len; i++)
    {
      PdSlot            *slot = g_ptr_array_index (header->slots, i);
      g_autoptr (GError) fault = NULL;

      if (slot->kind != attempt->kind ||
          (attempt->person_id != PD_ID_NONE && slot->person_id != attempt->person_id))
        continue;
      if (g_cancellable_set_error_if_cancelled (attempt->cancellable, error))
        return FALSE;
      if (pd_slot_open (slot, header->file_id, attempt->key, &attempt->keys, &attempt->identity,
                        &fault))
        {
          attempt->opened_id = slot->person_id;
          return TRUE;
        }
      if (!g_error_matches (fault, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
    }

  set_no_slot_error (attempt->kind, error);

  return FALSE;
}

static void
forget (Attempt *attempt)
{
  g_clear_pointer (&attempt->keys, pd_file_keys_unref);
  g_clear_object (&attempt->identity);
}

/* A copy is believed when someone with the file key put it together. Where both copies
 * say the same, either's tag will do: one may be damaged. */
static gboolean
open_copy (PdVault *self,
           Attempt *attempt,
           guint    which,
           GError **error)
{
  if (!open_slots (attempt, self->copies->headers[which], error))
    return FALSE;
  if (pd_header_copies_tag_holds (self->copies, which, attempt->keys) ||
      (!pd_header_copies_differ (self->copies) &&
       pd_header_copies_tag_holds (self->copies, 1 - which, attempt->keys)))
    return TRUE;

  forget (attempt);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER,
                       _ ("The key is right, but the list of keys in this file was put "
                          "together by someone without one. Nothing was changed; use a backup."));

  return FALSE;
}

/* Where the copies differ, one of them was changed by somebody, and the other may still
 * open. Then both are tried, and what is said is what is worse. */
static gboolean
open_any_copy (PdVault *self,
               Attempt *attempt,
               GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GError) second_fault = NULL;
  guint              which = self->copies->headers[0] != NULL ? 0 : 1;

  if (open_copy (self, attempt, which, &fault))
    {
      pd_vault_use_header (self, which);
      return TRUE;
    }
  if (pd_header_copies_differ (self->copies) && is_about_the_header (fault) &&
      open_copy (self, attempt, 1, &second_fault))
    {
      pd_vault_use_header (self, 1);
      return TRUE;
    }

  if (second_fault != NULL && !g_error_matches (fault, PD_ERROR, PD_ERROR_DAMAGED_HEADER))
    g_propagate_error (error, g_steal_pointer (&second_fault));
  else
    g_propagate_error (error, g_steal_pointer (&fault));

  return FALSE;
}

static void
note_damaged_tags (PdVault *self)
{
  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    if (self->copies->raw[i] != NULL && !pd_header_copies_tag_holds (self->copies, i, self->keys))
      pd_vault_add_notice (self, g_strdup_printf (_ ("Copy %u of this file's header is damaged "
                                                     "in its seal. The other was used. "
                                                     "Compacting the file writes both anew."),
                                                  i + 1));
}

/* Opens the first piece, so that the lengths and the sequence in front of it can be
 * believed. */
static gboolean
probe_snapshot (PdVault *self,
                GError **error)
{
  g_autoptr (PdSnapshotReader) reader = NULL;
  g_autofree guint8           *piece = g_malloc (PD_SNAPSHOT_PIECE_SIZE);
  gsize                        size;

  if (!pd_snapshot_front_read (self->fd, self->copies->end, &self->snapshot, error))
    return FALSE;

  reader = pd_snapshot_reader_new (self->fd, &self->snapshot, self->header, self->keys);

  return pd_snapshot_reader_next (reader, piece, &size, error);
}

/**
 * pd_vault_start_reading:
 * @self: a vault whose snapshot's front was read
 * @ret_reader: (out caller-allocates): stands before the first change
 * @error: return location: `PD_ERROR_IO`
 *
 * Returns: whether the file could be read
 */
gboolean
pd_vault_start_reading (PdVault     *self,
                        PdLogReader *ret_reader,
                        GError     **error)
{
  gsize size = sizeof ret_reader->position.tag;

  ret_reader->fd = self->fd;
  ret_reader->end = pd_file_get_size (self->fd);
  ret_reader->header = self->header;
  ret_reader->keys = self->keys;
  ret_reader->position.at = self->snapshot.end;
  ret_reader->position.sequence = self->snapshot.sequence;
  if (ret_reader->end >= 0 &&
      pd_file_read_at (self->fd, self->snapshot.end - size, ret_reader->position.tag, size) >= 0)
    return TRUE;

  pd_file_set_read_error (error, errno, _ ("The file could not be read"));

  return FALSE;
}

static gboolean
read_log (PdVault *self,
          LogEnd  *ret_end,
          GError **error)
{
  PdLogReader reader;

  if (!pd_vault_start_reading (self, &reader, error))
    return FALSE;
  do
    {
      g_autoptr (PdVaultRecord) record = NULL;

      ret_end->step = pd_log_reader_next (&reader, &record, error);
    }
  while (ret_end->step == PD_LOG_RECORD);

  ret_end->n_lost = ret_end->step == PD_LOG_DAMAGED ? pd_log_reader_count_lost (&reader) : 0;
  self->log = (PdLogWriter){ self->fd, self->header, self->keys, reader.position };
  self->torn_size = ret_end->step == PD_LOG_TORN ? reader.end - reader.position.at : 0;

  return ret_end->step != PD_LOG_FAILED;
}

/* Another program that is just writing leaves an unfinished tail for a moment. */
static void
note_torn (PdVault *self)
{
  if (!self->has_lock && pd_file_lock_is_held (self->fd))
    return;

  pd_vault_add_notice (self, g_strdup (_ ("The last change was only written in part, as when "
                                          "the power goes while saving. Everything before it is "
                                          "there. What there is of it will be kept beside the "
                                          "file before the next change is saved.")));
}

static void
refuse_damaged_log (PdVault *self,
                    guint64  n_lost)
{
  g_autofree char *reason =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "A saved change in this file is damaged. Everything before "
                                    "it can be read; this one (%" G_GUINT64_FORMAT
                                    " change) is lost. Nothing can be added to the file. Use a "
                                    "backup, or save a copy of what is there.",
                                    "A saved change in this file is damaged. Everything before "
                                    "it can be read; it and those after it (%" G_GUINT64_FORMAT
                                    " changes) are lost. Nothing can be added to the file. Use "
                                    "a backup, or save a copy of what is there.",
                                    n_lost),
                       n_lost);

  pd_vault_add_notice (self, g_strdup (reason));
  pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, reason);
}

/**
 * pd_vault_find_changes:
 * @self: a vault with its keys
 * @error: return location: `PD_ERROR_IO`
 *
 * Reads through the log once, so that it is known where the next change goes and what
 * it is chained to. Damage is no error here: it makes the vault read-only.
 *
 * Returns: whether the file could be read
 */
gboolean
pd_vault_find_changes (PdVault *self,
                       GError **error)
{
  g_autoptr (GError) fault = NULL;
  LogEnd             end = { PD_LOG_END, 0 };

  g_clear_pointer (&self->snapshot_fault, g_free);
  if (!probe_snapshot (self, &fault))
    {
      if (!g_error_matches (fault, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      self->snapshot_fault = g_strdup (fault->message);
      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, fault->message);
    }

  if (self->snapshot.end > 0 && !read_log (self, &end, error))
    return FALSE;
  if (end.step == PD_LOG_TORN)
    note_torn (self);
  if (end.step == PD_LOG_DAMAGED)
    refuse_damaged_log (self, end.n_lost);
  pd_vault_promise (self);

  return TRUE;
}

/**
 * pd_vault_unlock:
 * @self: a vault
 * @kind: what @key is
 * @person_id: whose it is, or %PD_ID_NONE to try everyone's
 * @key: a passphrase, a device key (32 bytes) or a recovery key (16 bytes)
 * @cancellable: (nullable): looked at between tries
 * @error: return location: `PD_ERROR_WRONG_PASSPHRASE`, `PD_ERROR_DAMAGED_HEADER`,
 *   `PD_ERROR_FAILED` (too little memory), `PD_ERROR_INPUT`, `PD_ERROR_IO`, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Opens a slot, checks that the header was put together by someone with the file key,
 * and reads through the log. With a passphrase this takes about a second for each slot
 * that is tried: not for the main thread.
 *
 * A damaged snapshot or log is no error here: it makes the vault read-only, and
 * [method@Vault.read_snapshot] or [method@Vault.verify] say more.
 *
 * Returns: whether the vault is unlocked
 */
gboolean
pd_vault_unlock (PdVault      *self,
                 PdSlotKind    kind,
                 PdId          person_id,
                 PdSecret     *key,
                 GCancellable *cancellable,
                 GError      **error)
{
  Attempt attempt = { kind, person_id, key, cancellable };

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (self->fd >= 0, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  pd_vault_lock (self);
  if (!open_any_copy (self, &attempt, error))
    return FALSE;

  self->keys = g_steal_pointer (&attempt.keys);
  self->identity = g_steal_pointer (&attempt.identity);
  self->person_id = attempt.opened_id;
  note_damaged_tags (self);
  if (pd_vault_find_changes (self, error))
    return TRUE;

  pd_vault_lock (self);

  return FALSE;
}
