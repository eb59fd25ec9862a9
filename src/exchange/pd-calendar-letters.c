/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-letters-private.h"

#include "pd-error.h"
#include "pd-table-private.h"
#include "pd-text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line may be folded in the middle of a letter (RFC 5545, 3.1, and programs that count
 * bytes do): then the fold is moved behind it, so that lines keep their numbers. */
static GByteArray *
mend_letters (const guint8 *data,
              gsize         length)
{
  GByteArray *mended = g_byte_array_sized_new ((guint) length);

  for (gsize i = 0; i < length;)
    {
      gsize fold = data[i] == '\n' ? 1 : i + 1 < length && data[i] == '\r' && data[i + 1] == '\n' ? 2
                                                                                                  : 0;
      gsize next = i + fold + 1;
      gsize rest = 0;

      if (fold > 0 && next <= length && (data[next - 1] == ' ' || data[next - 1] == '\t'))
        while (next + rest < length && (data[next + rest] & 0xc0) == 0x80)
          rest++;
      if (rest > 0)
        g_byte_array_append (mended, data + next, (guint) rest);
      g_byte_array_append (mended, data + i, (guint) (rest > 0 ? fold + 1 : 1));
      i += rest > 0 ? fold + 1 + rest : 1;
    }
  return mended;
}

static GString *
decode_letters (const guint8 *data,
                gsize         length,
                guint        *ret_n_replaced)
{
  PdTextEncoding         encoding = pd_text_encoding_recognise (data, length);
  g_autoptr (GByteArray) mended = NULL;

  if (encoding == PD_TEXT_ENCODING_UTF_16_LE || encoding == PD_TEXT_ENCODING_UTF_16_BE)
    return pd_text_encoding_decode (encoding, data, length, ret_n_replaced);
  mended = mend_letters (data, length);
  encoding = pd_text_encoding_recognise (mended->data, mended->len);
  return pd_text_encoding_decode (encoding, mended->data, mended->len, ret_n_replaced);
}

/**
 * pd_calendar_letters_decode:
 * @bytes: a file
 * @ret_n_replaced: (out): how many letters could not be read
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the same as UTF-8, or %NULL with %PD_ERROR_INPUT where it is
 *   too long, or no text
 */
GString *
pd_calendar_letters_decode (GBytes  *bytes,
                            guint   *ret_n_replaced,
                            GError **error)
{
  gsize               length;
  const guint8       *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = NULL;

  if (length == 0)
    return g_string_new (NULL);
  if (length > PD_TABLE_MAX_BYTES)
    {
      pd_table_refuse_size (error);
      return NULL;
    }
  text = decode_letters (data, length, ret_n_replaced);
  if (memchr (text->str, '\0', text->len) != NULL)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is no calendar: there are zero bytes in it. Nothing was imported."));
      return NULL;
    }
  return g_steal_pointer (&text);
}
