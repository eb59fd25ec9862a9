/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include <glib/gi18n-lib.h>

static void
add_damage (GPtrArray  *damages,
            const char *format,
            ...) G_GNUC_PRINTF (2, 3);

static void
add_damage (GPtrArray  *damages,
            const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (damages, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* From the disk, not from what was read when the file was opened. */
static gboolean
verify_header (PdVault   *self,
               GPtrArray *damages,
               GError   **error)
{
  g_autoptr (GError)         fault = NULL;
  g_autoptr (PdHeaderCopies) copies = pd_header_copies_read (self->fd, &fault);

  if (g_error_matches (fault, PD_ERROR, PD_ERROR_IO))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (copies == NULL)
    {
      add_damage (damages, "%s", fault->message);
      return TRUE;
    }

  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    if (copies->faults[i] != NULL)
      add_damage (damages, _ ("Copy %u of the header is damaged: %s."), i + 1, copies->faults[i]);
    else if (!pd_header_copies_tag_holds (copies, i, self->keys))
      add_damage (damages, _ ("Copy %u of the header is damaged in its seal."), i + 1);
  if (pd_header_copies_differ (copies))
    add_damage (damages, "%s", _ ("The two copies of the header say different things."));

  return TRUE;
}

static gboolean
read_snapshot (PdVault *self,
               GError **error)
{
  g_autoptr (PdSecret)         piece = pd_secret_new (PD_SNAPSHOT_PIECE_SIZE);
  g_autoptr (PdSnapshotReader) reader = NULL;
  PdSnapshotFront              front;
  gsize                        size;

  if (!pd_snapshot_front_read (self->fd, self->copies->end, &front, error))
    return FALSE;

  reader = pd_snapshot_reader_new (self->fd, &front, self->header, self->keys);
  while (!pd_snapshot_reader_is_done (reader))
    if (!pd_snapshot_reader_next (reader, pd_secret_get_data (piece), &size, error))
      return FALSE;

  return TRUE;
}

static gboolean
verify_snapshot (PdVault   *self,
                 GPtrArray *damages,
                 GError   **error)
{
  g_autoptr (GError) fault = NULL;

  if (read_snapshot (self, &fault))
    return TRUE;
  if (!g_error_matches (fault, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }

  add_damage (damages, "%s", fault->message);

  return TRUE;
}

static void
note_log_end (PdLogReader *reader,
              PdLogStep    step,
              GPtrArray   *damages)
{
  if (step == PD_LOG_TORN)
    add_damage (damages,
                _ ("The last change was only written in part (%" G_GINT64_FORMAT
                   " bytes). Everything before it is there."),
                (gint64) (reader->end - reader->position.at));
  if (step == PD_LOG_DAMAGED)
    add_damage (damages,
                _ ("Change %" G_GUINT64_FORMAT " is damaged. With it, %" G_GUINT64_FORMAT
                   " can't be read; everything before it can."),
                reader->position.sequence + 1, pd_log_reader_count_lost (reader));
}

static gboolean
verify_log (PdVault   *self,
            GPtrArray *damages,
            GError   **error)
{
  PdLogReader reader;
  PdLogStep   step;

  if (self->snapshot.end == 0)
    return TRUE;
  if (!pd_vault_start_reading (self, &reader, error))
    return FALSE;
  do
    {
      g_autoptr (PdVaultRecord) record = NULL;

      step = pd_log_reader_next (&reader, &record, error);
    }
  while (step == PD_LOG_RECORD);

  note_log_end (&reader, step, damages);

  return step != PD_LOG_FAILED;
}

/**
 * pd_vault_verify:
 * @self: an unlocked vault
 * @ret_damages: (out) (transfer full) (element-type utf8): a sentence for each damage
 *   found; empty if the file is sound
 * @error: return location: `PD_ERROR_IO`
 *
 * Reads all of the file and opens every seal in it: both header copies with their slots, snapshot,
 * changes. Not for the main thread.
 *
 * Returns: whether the file could be read, sound or not
 */
gboolean
pd_vault_verify (PdVault    *self,
                 GPtrArray **ret_damages,
                 GError    **error)
{
  g_autoptr (GPtrArray) damages = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (ret_damages != NULL, FALSE);

  if (!pd_vault_check_unlocked (self, error))
    return FALSE;

  pd_vault_drain (self);
  if (!verify_header (self, damages, error) || !verify_snapshot (self, damages, error) ||
      !verify_log (self, damages, error))
    return FALSE;

  *ret_damages = g_steal_pointer (&damages);

  return TRUE;
}
