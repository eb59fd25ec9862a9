/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-text-encoding.h"

#include <string.h>

#define REPLACEMENT 0xfffd

/* How much of a file is looked at for the zero bytes of UTF-16 without a mark. */
#define SAMPLE 4096

/* Where Windows-1252 has letters and signs, Latin-1 has controls that no table holds.
 * Five places are empty. */
static const guint16 WINDOWS_1252[] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
};

static gboolean
starts_with (const guint8 *bytes,
             gsize         length,
             const char   *mark)
{
  return length >= strlen (mark) && memcmp (bytes, mark, strlen (mark)) == 0;
}

/* In UTF-16 every other byte of Latin letters, digits and delimiters is zero. */
static gboolean
looks_like_utf_16 (const guint8 *bytes,
                   gsize         length,
                   gsize         high)
{
  gsize n_pairs = MIN (length, SAMPLE) / 2;
  gsize n_high = 0;
  gsize n_low = 0;

  for (gsize i = 0; i < n_pairs; i++)
    {
      n_high += bytes[2 * i + high] == 0;
      n_low += bytes[2 * i + 1 - high] == 0;
    }
  return n_pairs >= 2 && n_low == 0 && n_high > n_pairs / 2;
}

/* Says how long the UTF-8 sequence at @p is, or 0 when it is none. */
static gsize
get_sequence_length (const guint8 *p,
                     const guint8 *end)
{
  gunichar c;

  if (*p < 0x80)
    return 1;
  c = g_utf8_get_char_validated ((const char *) p, MIN (end - p, 6));
  return c >= (gunichar) -2 ? 0 : (gsize) g_unichar_to_utf8 (c, NULL);
}

/* A file that is UTF-8 but for a few damaged bytes has far more letters that are
 * right; in Latin-1, letters that happen to make UTF-8 are next to impossible. */
static gboolean
is_mostly_utf_8 (const guint8 *bytes,
                 gsize         length)
{
  const guint8 *end = bytes + length;
  gsize         n_good = 0;
  gsize         n_bad = 0;

  for (const guint8 *p = bytes; p < end;)
    {
      gsize n = get_sequence_length (p, end);

      n_good += n > 1;
      n_bad += n == 0;
      p += MAX (n, 1);
    }
  return n_bad == 0 || n_good > n_bad;
}

static guint
decode_utf_8 (GString      *text,
              const guint8 *bytes,
              gsize         length)
{
  const guint8 *end = bytes + length;
  const guint8 *start = bytes;
  guint         n_replaced = 0;

  for (const guint8 *p = bytes; p < end;)
    {
      gsize n = get_sequence_length (p, end);

      if (n == 0)
        {
          g_string_append_len (text, (const char *) start, p - start);
          g_string_append_unichar (text, REPLACEMENT);
          n_replaced++;
          start = p + 1;
        }
      p += MAX (n, 1);
    }
  g_string_append_len (text, (const char *) start, end - start);
  return n_replaced;
}

static gunichar
get_utf_16_unit (const guint8 *bytes,
                 gsize         high)
{
  return (gunichar) (bytes[high] << 8 | bytes[1 - high]);
}

/* Stops at nothing: half a pair, or half a unit at the end, is replaced. */
static guint
decode_utf_16 (GString      *text,
               const guint8 *bytes,
               gsize         length,
               gsize         high)
{
  guint n_replaced = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = get_utf_16_unit (bytes + i, high);
      gunichar next = i + 3 < length ? get_utf_16_unit (bytes + i + 2, high) : 0;

      if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      else if (c >= 0xd800 && c < 0xe000)
        {
          c = REPLACEMENT;
          n_replaced++;
        }
      g_string_append_unichar (text, c);
    }
  if (length % 2 == 0)
    return n_replaced;
  g_string_append_unichar (text, REPLACEMENT);
  return n_replaced + 1;
}

static guint
decode_latin_1 (GString      *text,
                const guint8 *bytes,
                gsize         length)
{
  guint n_replaced = 0;

  for (gsize i = 0; i < length; i++)
    {
      gunichar c = bytes[i];

      if (c >= 0x80 && c < 0xa0)
        c = WINDOWS_1252[c - 0x80];
      if (c == 0 && bytes[i] != 0)
        {
          c = REPLACEMENT;
          n_replaced++;
        }
      g_string_append_unichar (text, c);
    }
  return n_replaced;
}

/**
 * pd_text_encoding_recognise:
 * @bytes: (array length=length): a whole text
 * @length: how many bytes there are
 *
 * Tells how a text is encoded: by its mark, by the zero bytes that only UTF-16 has, by
 * being UTF-8, and if it is none of these it is Latin-1.
 *
 * Returns: the encoding
 */
PdTextEncoding
pd_text_encoding_recognise (const guint8 *bytes,
                            gsize         length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, PD_TEXT_ENCODING_UTF_8);

  /* Of no bytes there may be no place either. */
  if (length == 0 || starts_with (bytes, length, "\xef\xbb\xbf"))
    return PD_TEXT_ENCODING_UTF_8;
  if (starts_with (bytes, length, "\xff\xfe") || looks_like_utf_16 (bytes, length, 1))
    return PD_TEXT_ENCODING_UTF_16_LE;
  if (starts_with (bytes, length, "\xfe\xff") || looks_like_utf_16 (bytes, length, 0))
    return PD_TEXT_ENCODING_UTF_16_BE;
  return is_mostly_utf_8 (bytes, length) ? PD_TEXT_ENCODING_UTF_8 : PD_TEXT_ENCODING_LATIN_1;
}

/**
 * pd_text_encoding_decode:
 * @encoding: how @bytes are encoded
 * @bytes: (array length=length): a whole text, with or without a mark at its beginning
 * @length: how many bytes there are
 * @ret_n_replaced: (out): how many places could not be read; each is U+FFFD in the text
 *
 * A zero byte is kept as one: whether it may be there is for the reader of the text.
 *
 * Returns: (transfer full): the text in UTF-8, without a mark
 */
GString *
pd_text_encoding_decode (PdTextEncoding encoding,
                         const guint8  *bytes,
                         gsize          length,
                         guint         *ret_n_replaced)
{
  GString *text = g_string_sized_new (length + length / 8 + 1);

  g_assert (ret_n_replaced != NULL);

  *ret_n_replaced = 0;
  if (length == 0)
    return text;
  switch (encoding)
    {
    case PD_TEXT_ENCODING_UTF_16_LE:
      *ret_n_replaced = decode_utf_16 (text, bytes, length, 1);
      break;
    case PD_TEXT_ENCODING_UTF_16_BE:
      *ret_n_replaced = decode_utf_16 (text, bytes, length, 0);
      break;
    case PD_TEXT_ENCODING_LATIN_1:
      *ret_n_replaced = decode_latin_1 (text, bytes, length);
      break;
    case PD_TEXT_ENCODING_UTF_8:
    default:
      *ret_n_replaced = decode_utf_8 (text, bytes, length);
      break;
    }

  if (g_str_has_prefix (text->str, "\xef\xbb\xbf"))
    g_string_erase (text, 0, 3);
  return text;
}

/**
 * pd_text_encoding_to_words:
 * @encoding: an encoding
 *
 * Returns: what people call it
 */
const char *
pd_text_encoding_to_words (PdTextEncoding encoding)
{
  switch (encoding)
    {
    case PD_TEXT_ENCODING_UTF_16_LE:
    case PD_TEXT_ENCODING_UTF_16_BE:
      return "UTF-16";
    case PD_TEXT_ENCODING_LATIN_1:
      return "Latin-1";
    case PD_TEXT_ENCODING_UTF_8:
    default:
      return "UTF-8";
    }
}
