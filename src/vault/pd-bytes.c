/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-bytes-private.h"

#include <sodium.h>
#include <string.h>

/**
 * pd_byte_reader_take:
 * @self: a reader
 * @size: how many bytes
 *
 * Returns: (transfer none) (nullable): the next @size bytes, or %NULL if there are fewer
 */
const guint8 *
pd_byte_reader_take (PdByteReader *self,
                     gsize         size)
{
  const guint8 *taken;

  if (self->is_short || size > self->size - self->at)
    {
      self->is_short = TRUE;
      return NULL;
    }

  taken = self->data + self->at;
  self->at += size;

  return taken;
}

/**
 * pd_byte_reader_copy:
 * @self: a reader
 * @buffer: where to
 * @size: how many bytes
 *
 * Returns: whether there were as many; if not, @buffer has zeros
 */
gboolean
pd_byte_reader_copy (PdByteReader *self,
                     guint8       *buffer,
                     gsize         size)
{
  const guint8 *taken = pd_byte_reader_take (self, size);

  if (taken != NULL)
    memcpy (buffer, taken, size);
  else
    memset (buffer, 0, size);

  return taken != NULL;
}

/** pd_byte_reader_take_u8: Returns: the next byte */
guint8
pd_byte_reader_take_u8 (PdByteReader *self)
{
  guint8 value;

  pd_byte_reader_copy (self, &value, 1);

  return value;
}

/** pd_byte_reader_take_u16: Returns: the next two bytes as a number */
guint16
pd_byte_reader_take_u16 (PdByteReader *self)
{
  guint16 value;

  pd_byte_reader_copy (self, (guint8 *) &value, sizeof value);

  return GUINT16_FROM_LE (value);
}

/** pd_byte_reader_take_u32: Returns: the next four bytes as a number */
guint32
pd_byte_reader_take_u32 (PdByteReader *self)
{
  guint32 value;

  pd_byte_reader_copy (self, (guint8 *) &value, sizeof value);

  return GUINT32_FROM_LE (value);
}

/** pd_byte_reader_take_u64: Returns: the next eight bytes as a number */
guint64
pd_byte_reader_take_u64 (PdByteReader *self)
{
  guint64 value;

  pd_byte_reader_copy (self, (guint8 *) &value, sizeof value);

  return GUINT64_FROM_LE (value);
}

/**
 * pd_byte_reader_take_text:
 * @self: a reader
 *
 * Takes a u16 length and that many bytes. What is not UTF-8, or has a zero byte in it,
 * counts as short.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
pd_byte_reader_take_text (PdByteReader *self)
{
  gsize         size = pd_byte_reader_take_u16 (self);
  const guint8 *taken = pd_byte_reader_take (self, size);

  if (taken == NULL)
    return NULL;
  if (memchr (taken, '\0', size) != NULL || !g_utf8_validate ((const char *) taken, size, NULL))
    {
      self->is_short = TRUE;
      return NULL;
    }

  return g_strndup ((const char *) taken, size);
}

/** pd_byte_reader_get_left: Returns: how many bytes are left */
gsize
pd_byte_reader_get_left (PdByteReader *self)
{
  return self->is_short ? 0 : self->size - self->at;
}

/** pd_bytes_add: Adds @size bytes of @data to the end of @array. */
void
pd_bytes_add (GByteArray *array,
              const void *data,
              gsize       size)
{
  if (size > 0)
    g_byte_array_append (array, data, size);
}

/** pd_bytes_add_u8: Adds one byte. */
void
pd_bytes_add_u8 (GByteArray *array,
                 guint8      value)
{
  pd_bytes_add (array, &value, 1);
}

/** pd_bytes_add_u16: Adds two bytes, the low one first. */
void
pd_bytes_add_u16 (GByteArray *array,
                  guint16     value)
{
  value = GUINT16_TO_LE (value);
  pd_bytes_add (array, &value, sizeof value);
}

/** pd_bytes_add_u32: Adds four bytes, the lowest first. */
void
pd_bytes_add_u32 (GByteArray *array,
                  guint32     value)
{
  value = GUINT32_TO_LE (value);
  pd_bytes_add (array, &value, sizeof value);
}

/** pd_bytes_add_u64: Adds eight bytes, the lowest first. */
void
pd_bytes_add_u64 (GByteArray *array,
                  guint64     value)
{
  value = GUINT64_TO_LE (value);
  pd_bytes_add (array, &value, sizeof value);
}

/**
 * pd_bytes_add_text:
 * @array: where to
 * @text: at most 65,535 bytes
 *
 * Adds the length of @text as a u16, and the text.
 */
void
pd_bytes_add_text (GByteArray *array,
                   const char *text)
{
  gsize size = strlen (text);

  g_assert (size <= G_MAXUINT16);

  pd_bytes_add_u16 (array, size);
  pd_bytes_add (array, text, size);
}

/**
 * pd_bytes_add_room:
 * @array: where to
 * @size: how many bytes
 *
 * Returns: (transfer none): @size new bytes at the end, to be filled before @array
 *   grows again
 */
guint8 *
pd_bytes_add_room (GByteArray *array,
                   gsize       size)
{
  guint at = array->len;

  g_byte_array_set_size (array, at + size);

  return array->data + at;
}

/** pd_bytes_store_u32: Writes @value to @place, the lowest byte first. */
void
pd_bytes_store_u32 (guint8 *place,
                    guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (place, &value, sizeof value);
}

/** pd_bytes_to_hex: Returns: (transfer full): @data as lower-case hexadecimal digits */
char *
pd_bytes_to_hex (const guint8 *data,
                 gsize         size)
{
  char *text = g_malloc (2 * size + 1);

  return sodium_bin2hex (text, 2 * size + 1, data, size);
}
