/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-change-log-private.h"

#include "pd-error.h"
#include "pd-file-io-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define SEALED_LEAST PD_LOG_TAG_SIZE
#define SEALED_MOST (1u << 30)
#define CHECK_SIZE 8
#define CHECK_MADE_SIZE 16
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

/* Who, when, kind, of, and the label's length. */
#define PAYLOAD_FIXED_SIZE (8 + 8 + 1 + 8 + 2)

G_STATIC_ASSERT (PD_LOG_TAG_SIZE == crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (PD_LOG_FRONT_SIZE == 4 + 8 + CHECK_SIZE + NONCE_SIZE);

/* Finds the records again behind a damaged one; it is no protection. */
static void
make_check (guint8   *check,
            PdHeader *header,
            guint32   sealed_size,
            guint64   sequence)
{
  guint8  input[PD_FILE_ID_SIZE + 4 + 8];
  guint8  made[CHECK_MADE_SIZE];
  guint64 stored = GUINT64_TO_LE (sequence);

  memcpy (input, header->file_id, PD_FILE_ID_SIZE);
  pd_bytes_store_u32 (input + PD_FILE_ID_SIZE, sealed_size);
  memcpy (input + PD_FILE_ID_SIZE + 4, &stored, sizeof stored);
  crypto_generichash (made, sizeof made, input, sizeof input, NULL, 0);
  memcpy (check, made, CHECK_SIZE);
}

static GByteArray *
dup_binding (PdHeader     *header,
             guint64       sequence,
             const guint8 *previous_tag)
{
  GByteArray *binding = g_byte_array_new ();

  pd_bytes_add (binding, header->file_id, sizeof header->file_id);
  pd_bytes_add_u64 (binding, header->generation);
  pd_bytes_add_u64 (binding, sequence);
  pd_bytes_add (binding, previous_tag, PD_LOG_TAG_SIZE);

  return binding;
}

/**
 * pd_change_log_check:
 * @record: a record
 * @error: return location: `PD_ERROR_INPUT`
 *
 * Returns: whether it fits into the format
 */
gboolean
pd_change_log_check (const PdVaultRecord *record,
                     GError             **error)
{
  if (strlen (record->label) <= G_MAXUINT16 &&
      g_bytes_get_size (record->changeset) < SEALED_MOST - G_MAXUINT16 - 2 * PD_LOG_FRONT_SIZE)
    return TRUE;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                       _ ("This is too much for one change. Nothing was saved of it; do it in "
                          "several steps."));

  return FALSE;
}

/** pd_change_log_get_size: Returns: how many bytes @record takes in a file */
gsize
pd_change_log_get_size (const PdVaultRecord *record)
{
  return PD_LOG_FRONT_SIZE + PAYLOAD_FIXED_SIZE + strlen (record->label) +
         g_bytes_get_size (record->changeset) + PD_LOG_TAG_SIZE;
}

static void
add_payload (const PdVaultRecord *record,
             GByteArray          *array)
{
  gsize         size;
  const guint8 *changeset = g_bytes_get_data (record->changeset, &size);

  pd_bytes_add_u64 (array, (guint64) record->who);
  pd_bytes_add_u64 (array, (guint64) record->when);
  pd_bytes_add_u8 (array, record->kind);
  pd_bytes_add_u64 (array, record->of);
  pd_bytes_add_text (array, record->label);
  pd_bytes_add (array, changeset, size);
}

static GByteArray *
seal (PdLogWriter         *self,
      const PdVaultRecord *record)
{
  gsize                  size = pd_change_log_get_size (record);
  guint32                sealed_size = size - PD_LOG_FRONT_SIZE;
  guint64                sequence = self->position.sequence + 1;
  GByteArray            *array = g_byte_array_sized_new (size);
  g_autoptr (GByteArray) binding = dup_binding (self->header, sequence, self->position.tag);
  guint8                *nonce, *payload;

  pd_bytes_add_u32 (array, sealed_size);
  pd_bytes_add_u64 (array, sequence);
  make_check (pd_bytes_add_room (array, CHECK_SIZE), self->header, sealed_size, sequence);
  randombytes_buf (pd_bytes_add_room (array, NONCE_SIZE), NONCE_SIZE);
  add_payload (record, array);
  pd_bytes_add_room (array, PD_LOG_TAG_SIZE);
  g_assert (array->len == size);

  payload = array->data + PD_LOG_FRONT_SIZE;
  nonce = payload - NONCE_SIZE;
  crypto_aead_xchacha20poly1305_ietf_encrypt (payload, NULL, payload,
                                              sealed_size - PD_LOG_TAG_SIZE,
                                              binding->data, binding->len, NULL, nonce,
                                              pd_secret_get_data (self->keys->log));

  return array;
}

static void
advance (PdLogPosition *position,
         GByteArray    *sealed)
{
  position->at += sealed->len;
  position->sequence++;
  memcpy (position->tag, sealed->data + sealed->len - PD_LOG_TAG_SIZE, PD_LOG_TAG_SIZE);
}

/**
 * pd_log_writer_add:
 * @self: a writer
 * @record: a record that [func@change_log_check] lets pass
 *
 * Writes a record behind the last one, and does not sync it.
 *
 * Returns: %FALSE with `errno` if not all was written; some of it may have been
 */
gboolean
pd_log_writer_add (PdLogWriter         *self,
                   const PdVaultRecord *record)
{
  g_autoptr (GByteArray) sealed = seal (self, record);

  if (!pd_file_write_at (self->fd, self->position.at, sealed->data, sealed->len))
    return FALSE;
  advance (&self->position, sealed);

  return TRUE;
}

/**
 * pd_log_front_parse:
 * @data: %PD_LOG_FRONT_SIZE bytes
 * @header: the file's header
 * @ret_front: (out): what they say
 *
 * Returns: whether a record begins here, as far as its check tells
 */
gboolean
pd_log_front_parse (const guint8 *data,
                    PdHeader     *header,
                    PdLogFront   *ret_front)
{
  PdByteReader reader = PD_BYTE_READER_INIT (data, PD_LOG_FRONT_SIZE);
  guint8       made[CHECK_SIZE];
  guint8       found[CHECK_SIZE];

  ret_front->sealed_size = pd_byte_reader_take_u32 (&reader);
  ret_front->sequence = pd_byte_reader_take_u64 (&reader);
  pd_byte_reader_copy (&reader, found, sizeof found);
  ret_front->nonce = pd_byte_reader_take (&reader, NONCE_SIZE);
  if (ret_front->sealed_size < SEALED_LEAST || ret_front->sealed_size > SEALED_MOST)
    return FALSE;

  make_check (made, header, ret_front->sealed_size, ret_front->sequence);

  return memcmp (made, found, sizeof made) == 0;
}

static PdVaultRecord *
parse_payload (const guint8 *payload,
               gsize         size,
               guint64       sequence)
{
  g_autoptr (PdVaultRecord) record = g_new0 (PdVaultRecord, 1);
  PdByteReader              reader = PD_BYTE_READER_INIT (payload, size);
  gsize                     left;

  record->sequence = sequence;
  record->who = (PdId) pd_byte_reader_take_u64 (&reader);
  record->when = (gint64) pd_byte_reader_take_u64 (&reader);
  record->kind = pd_byte_reader_take_u8 (&reader);
  record->of = pd_byte_reader_take_u64 (&reader);
  record->label = pd_byte_reader_take_text (&reader);
  if (reader.is_short || record->kind > PD_RECORD_REDO)
    return NULL;
  left = pd_byte_reader_get_left (&reader);
  record->changeset = g_bytes_new (pd_byte_reader_take (&reader, left), left);

  return g_steal_pointer (&record);
}

/**
 * pd_change_log_unseal:
 * @front: what stands before it
 * @sealed: the sealed part; in plain afterwards, if it opened
 * @header: the file's header
 * @keys: the file's keys
 * @previous_tag: the 16 sealed bytes before the record
 *
 * Returns: (transfer full) (nullable): the record, if it opens, or %NULL
 */
PdVaultRecord *
pd_change_log_unseal (const PdLogFront *front,
                      guint8           *sealed,
                      PdHeader         *header,
                      PdFileKeys       *keys,
                      const guint8     *previous_tag)
{
  g_autoptr (GByteArray) binding = dup_binding (header, front->sequence, previous_tag);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (sealed, NULL, NULL, sealed, front->sealed_size,
                                                  binding->data, binding->len, front->nonce,
                                                  pd_secret_get_data (keys->log)) != 0)
    return NULL;

  return parse_payload (sealed, front->sealed_size - PD_LOG_TAG_SIZE, front->sequence);
}
