/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-header-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "PEERDESK SERVICE"
#define MAGIC_SIZE 16
#define CHECK_SIZE 32

/* Where the fixed fields of the front and the body stand. */
#define LOWEST_VERSION_AT 20
#define BODY_LENGTH_AT 24

G_STATIC_ASSERT (sizeof MAGIC - 1 == MAGIC_SIZE);

/** pd_header_new: Returns: (transfer full): a header with no slots */
PdHeader *
pd_header_new (void)
{
  PdHeader *self = g_new0 (PdHeader, 1);

  self->format_version = PD_FORMAT_VERSION;
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/** pd_header_copy: Returns: (transfer full): the same, with the same slot objects */
PdHeader *
pd_header_copy (PdHeader *self)
{
  PdHeader *copy = pd_header_new ();

  copy->format_version = self->format_version;
  memcpy (copy->file_id, self->file_id, sizeof copy->file_id);
  copy->generation = self->generation;
  copy->created = self->created;
  copy->clear_name = g_strdup (self->clear_name);
  for (guint i = 0; i < self->slots->len; i++)
    g_ptr_array_add (copy->slots, g_object_ref (g_ptr_array_index (self->slots, i)));

  return copy;
}

/** pd_header_free: @self: (transfer full): a header */
void
pd_header_free (PdHeader *self)
{
  g_free (self->clear_name);
  g_ptr_array_unref (self->slots);
  g_free (self);
}

static void
add_body (PdHeader   *self,
          GByteArray *copy)
{
  pd_bytes_add (copy, self->file_id, sizeof self->file_id);
  pd_bytes_add_u64 (copy, self->generation);
  pd_bytes_add_u64 (copy, (guint64) self->created);
  pd_bytes_add_text (copy, self->clear_name);
  pd_bytes_add_u16 (copy, self->slots->len);
  for (guint i = 0; i < self->slots->len; i++)
    pd_slot_add (g_ptr_array_index (self->slots, i), copy);
}

static void
add_tag (GByteArray *copy,
         PdFileKeys *keys)
{
  guint8 tag[PD_HEADER_TAG_SIZE];

  crypto_generichash (tag, sizeof tag, copy->data, copy->len,
                      pd_secret_get_data (keys->header), PD_FILE_KEY_SIZE);
  pd_bytes_add (copy, tag, sizeof tag);
}

/**
 * pd_header_seal:
 * @self: a header
 * @keys: the file's keys
 * @error: return location: `PD_ERROR_REFUSED` if there are too many slots
 *
 * Returns: (transfer full) (nullable): one copy of it, to be written twice
 */
GByteArray *
pd_header_seal (PdHeader   *self,
                PdFileKeys *keys,
                GError    **error)
{
  g_autoptr (GByteArray) copy = g_byte_array_new ();
  guint8                 check[CHECK_SIZE];

  pd_bytes_add (copy, MAGIC, MAGIC_SIZE);
  pd_bytes_add_u32 (copy, PD_FORMAT_VERSION);
  pd_bytes_add_u32 (copy, PD_FORMAT_VERSION);
  pd_bytes_add_u32 (copy, 0);
  add_body (self, copy);
  if (self->slots->len > PD_HEADER_MOST_SLOTS ||
      copy->len - PD_HEADER_FRONT_SIZE + CHECK_SIZE > PD_HEADER_BODY_MOST)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_REFUSED,
                   _ ("A file can have up to %d keys, and this one has as many. Remove one "
                      "that is no longer used."),
                   PD_HEADER_MOST_SLOTS);
      return NULL;
    }

  pd_bytes_store_u32 (copy->data + BODY_LENGTH_AT, copy->len - PD_HEADER_FRONT_SIZE + CHECK_SIZE);
  crypto_generichash (check, sizeof check, copy->data, copy->len, NULL, 0);
  pd_bytes_add (copy, check, sizeof check);
  add_tag (copy, keys);

  return g_steal_pointer (&copy);
}

/**
 * pd_header_rebox:
 * @self: a header
 * @keys: the keys of a fresh file key
 * @error: return location: `PD_ERROR_DAMAGED_HEADER`
 *
 * Gives the fresh file key to every slot. The slots are replaced by copies: the old
 * header may still be in use.
 *
 * Returns: whether it worked
 */
gboolean
pd_header_rebox (PdHeader   *self,
                 PdFileKeys *keys,
                 GError    **error)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (PdSlot) slot = pd_slot_copy (g_ptr_array_index (self->slots, i));

      if (!pd_slot_set_file_key (slot, keys, error))
        return FALSE;
      g_object_unref (self->slots->pdata[i]);
      self->slots->pdata[i] = g_steal_pointer (&slot);
    }

  return TRUE;
}

/** pd_header_has_magic: Returns: whether @copy begins as a file of ours does */
gboolean
pd_header_has_magic (const guint8 *copy,
                     gsize         size)
{
  return size >= MAGIC_SIZE && memcmp (copy, MAGIC, MAGIC_SIZE) == 0;
}

static guint32
get_u32 (const guint8 *copy,
         gsize         size,
         gsize         at)
{
  PdByteReader reader = PD_BYTE_READER_INIT (copy, size);

  reader.at = MIN (at, size);

  return pd_byte_reader_take_u32 (&reader);
}

/**
 * pd_header_get_size:
 * @copy: where a copy begins
 * @size: how many bytes there are from there on
 *
 * Returns: how long the copy says it is, with its tag; 0 if that can't be
 */
gsize
pd_header_get_size (const guint8 *copy,
                    gsize         size)
{
  gsize body = get_u32 (copy, size, BODY_LENGTH_AT);

  if (body < CHECK_SIZE || body > PD_HEADER_BODY_MOST)
    return 0;

  return PD_HEADER_FRONT_SIZE + body + PD_HEADER_TAG_SIZE;
}

static gboolean
check_holds (const guint8 *copy,
             gsize         checked)
{
  guint8 check[CHECK_SIZE];

  crypto_generichash (check, sizeof check, copy, checked, NULL, 0);

  return memcmp (check, copy + checked, CHECK_SIZE) == 0;
}

static gboolean
read_slots (PdHeader     *self,
            PdByteReader *reader)
{
  guint n_slots = pd_byte_reader_take_u16 (reader);

  if (n_slots == 0 || n_slots > PD_HEADER_MOST_SLOTS)
    return FALSE;
  for (guint i = 0; i < n_slots; i++)
    {
      PdSlot *slot = pd_slot_parse (reader);

      if (slot == NULL)
        return FALSE;
      g_ptr_array_add (self->slots, slot);
    }

  return TRUE;
}

static gboolean
read_body (PdHeader     *self,
           PdByteReader *reader)
{
  pd_byte_reader_copy (reader, self->file_id, sizeof self->file_id);
  self->generation = pd_byte_reader_take_u64 (reader);
  self->created = (gint64) pd_byte_reader_take_u64 (reader);
  self->clear_name = pd_byte_reader_take_text (reader);

  return read_slots (self, reader) && !reader->is_short && pd_byte_reader_get_left (reader) == 0;
}

/* The names of the damaged slots, or "". */
static char *
list_damaged_slots (PdHeader *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      PdSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->is_damaged)
        g_string_append_printf (list, "%s“%s”", list->len > 0 ? ", " : "", slot->label);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* A file that asks for terabytes is no file of ours but an attempt to bring the computer
 * down. */
static gboolean
check_costs (PdHeader *self,
             GError  **error)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      PdSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->kdf == PD_KDF_NONE || pd_slot_is_possible_cost (&slot->cost))
        continue;
      g_set_error (error, PD_ERROR, PD_ERROR_HOSTILE,
                   _ ("This file asks for %u passes over %u KiB of memory to try one "
                      "passphrase, which no file of ours does. It was not tried. If you "
                      "expected this file, use a backup of it."),
                   slot->cost.passes, slot->cost.memory_kib);
      return FALSE;
    }

  return TRUE;
}

static void
set_fault (GError    **error,
           const char *fault)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER, fault);
}

static gboolean
check_front (const guint8 *copy,
             gsize         size,
             GError      **error)
{
  gsize length = pd_header_get_size (copy, size);

  if (!pd_header_has_magic (copy, size))
    set_fault (error, _ ("it does not begin as it should"));
  else if (length == 0)
    set_fault (error, _ ("its length can't be right"));
  else if (length > size)
    set_fault (error, _ ("it is cut short"));
  else
    return TRUE;

  return FALSE;
}

/* Where the check does not hold, the slots are read all the same: their own checks may
 * tell which key is damaged. */
static gboolean
check_body (PdHeader     *self,
            PdByteReader *reader,
            gboolean      is_checked,
            GError      **error)
{
  gboolean         is_read = read_body (self, reader);
  g_autofree char *damaged = list_damaged_slots (self);

  if (*damaged != '\0')
    /* Translators: %s is a list of names. */
    g_set_error (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER,
                 _ ("it was changed after it was written, in the key of %s"), damaged);
  else if (!is_checked)
    set_fault (error, _ ("it was changed after it was written"));
  else if (!is_read)
    set_fault (error, _ ("what is in it can't be understood"));
  else
    return check_costs (self, error);

  return FALSE;
}

/**
 * pd_header_parse:
 * @copy: where a copy should begin
 * @size: how many bytes there are from there on
 * @error: return location: `PD_ERROR_DAMAGED_HEADER` with what is wrong as a part of a
 *   sentence, `PD_ERROR_NEWER`, `PD_ERROR_HOSTILE`
 *
 * Looks at all that can be seen without a key.
 *
 * Returns: (transfer full) (nullable): what the copy says, if it is whole
 */
PdHeader *
pd_header_parse (const guint8 *copy,
                 gsize         size,
                 GError      **error)
{
  g_autoptr (PdHeader) self = pd_header_new ();
  PdByteReader         reader;
  gsize                checked;
  gboolean             is_checked;

  if (!check_front (copy, size, error))
    return NULL;

  checked = pd_header_get_size (copy, size) - PD_HEADER_TAG_SIZE - CHECK_SIZE;
  is_checked = check_holds (copy, checked);
  if (is_checked && get_u32 (copy, size, LOWEST_VERSION_AT) > PD_FORMAT_VERSION)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NEWER,
                           _ ("This file was written by a newer version of Peerdesk. It was left "
                              "as it is; open it with that version or a later one."));
      return NULL;
    }

  self->format_version = get_u32 (copy, size, MAGIC_SIZE);
  reader = (PdByteReader) PD_BYTE_READER_INIT (copy, checked);
  reader.at = PD_HEADER_FRONT_SIZE;

  return check_body (self, &reader, is_checked, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_header_tag_holds:
 * @copy: a whole copy
 * @size: its length, with its tag
 * @keys: the file's keys
 *
 * Returns: whether someone with the file key put the header together
 */
gboolean
pd_header_tag_holds (const guint8 *copy,
                     gsize         size,
                     PdFileKeys   *keys)
{
  guint8 tag[PD_HEADER_TAG_SIZE];
  gsize  tagged = size - PD_HEADER_TAG_SIZE;

  crypto_generichash (tag, sizeof tag, copy, tagged,
                      pd_secret_get_data (keys->header), PD_FILE_KEY_SIZE);

  return sodium_memcmp (tag, copy + tagged, sizeof tag) == 0;
}
