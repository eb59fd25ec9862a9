/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts right the checks of a file that was changed at random, as far as it still has the
 * shape of one: those of each slot, of the header, its tag under the seeds' file key, and
 * those of the records. Written from the format table, not from the vault. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "vault-repair.h"

#include <sodium.h>
#include <string.h>

#define FRONT_SIZE 28 /* magic, versions, length */
#define FILE_ID_SIZE 16
#define CHECK_SIZE 32
#define TAG_SIZE 32
#define NAME_AT (FRONT_SIZE + FILE_ID_SIZE + 16)
#define LABEL_AT 25      /* in a slot */
#define BEHIND_LABEL 241 /* from the KDF to the file key box */
#define SLOT_CHECK_SIZE 16
#define SNAPSHOT_FRONT 40
#define PIECE_SIZE 65536
#define PIECE_EXTRA 17
#define RECORD_HEAD 44
#define RECORD_CHECKED 12

static guint64
get_number (const guint8 *data,
            gsize         size)
{
  guint64 value = 0;

  for (gsize i = size; i > 0; i--)
    value = value << 8 | data[i - 1];
  return value;
}

static void
repair_slots (guint8 *data,
              gsize   at,
              gsize   end)
{
  while (end - at >= LABEL_AT + 2)
    {
      gsize size = LABEL_AT + 2 + get_number (data + at + LABEL_AT, 2) + BEHIND_LABEL;

      if (size + SLOT_CHECK_SIZE > end - at)
        return;
      crypto_generichash (data + at + size, SLOT_CHECK_SIZE, data + at, size, NULL, 0);
      at += size + SLOT_CHECK_SIZE;
    }
}

static void
tag_header (guint8 *data,
            gsize   size)
{
  guint8 file_key[crypto_kdf_KEYBYTES];
  guint8 key[32];

  memset (file_key, 'K', sizeof file_key);
  crypto_kdf_derive_from_key (key, sizeof key, 1, "PDFILE01", file_key);
  crypto_generichash (data + size, TAG_SIZE, data, size, key, sizeof key);
}

/* The length of the header copy at the beginning, or 0 where there is none. */
static gsize
repair_header (guint8 *data,
               gsize   size)
{
  gsize length;
  gsize slots;

  if (size < NAME_AT + 2)
    return 0;
  length = FRONT_SIZE + get_number (data + FRONT_SIZE - 4, 4);
  slots = NAME_AT + 2 + get_number (data + NAME_AT, 2) + 2;
  if (length + TAG_SIZE > size || slots + CHECK_SIZE > length)
    return 0;
  repair_slots (data, slots, length - CHECK_SIZE);
  crypto_generichash (data + length - CHECK_SIZE, CHECK_SIZE, data, length - CHECK_SIZE, NULL, 0);
  tag_header (data, length);
  return length + TAG_SIZE;
}

static void
repair_record (guint8       *record,
               const guint8 *file_id)
{
  guint8 checked[FILE_ID_SIZE + RECORD_CHECKED];
  guint8 check[16];

  memcpy (checked, file_id, FILE_ID_SIZE);
  memcpy (checked + FILE_ID_SIZE, record, RECORD_CHECKED);
  crypto_generichash (check, sizeof check, checked, sizeof checked, NULL, 0);
  memcpy (record + RECORD_CHECKED, check, 8);
}

static void
repair_log (guint8 *data,
            gsize   size,
            gsize   snapshot)
{
  const guint8 *file_id = data + FRONT_SIZE;
  guint64       image;
  guint64       n_pieces;
  gsize         at;

  if (size - snapshot < SNAPSHOT_FRONT)
    return;
  image = get_number (data + snapshot, 8);
  if (image > size)
    return;
  n_pieces = MAX ((image + PIECE_SIZE - 1) / PIECE_SIZE, 1);
  at = snapshot + SNAPSHOT_FRONT + image + n_pieces * PIECE_EXTRA;
  while (at < size && size - at >= RECORD_HEAD)
    {
      repair_record (data + at, file_id);
      at += RECORD_HEAD + get_number (data + at, 4);
    }
}

/**
 * vault_repair:
 * @data: a file, changed in place
 * @repeat_header: make copy B a repetition of copy A
 */
void
vault_repair (guint8  *data,
              gsize    size,
              gboolean repeat_header)
{
  gsize header = repair_header (data, size);

  if (header == 0 || size < 2 * header)
    return;
  if (repeat_header)
    memcpy (data + header, data, header);
  else
    repair_header (data + header, size - header);
  repair_log (data, size, 2 * header);
}
