/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-text-encoding.h"

#include <string.h>

/* Bytes of a known length, which may have zeros in them. */
#define BYTES(text) (const guint8 *) (text), sizeof (text) - 1

static void
check (const guint8  *bytes,
       gsize          length,
       PdTextEncoding encoding,
       const char    *text,
       guint          n_replaced)
{
  g_autoptr (GString) decoded = NULL;
  guint               n;

  g_assert_cmpint (pd_text_encoding_recognise (bytes, length), ==, encoding);
  decoded = pd_text_encoding_decode (encoding, bytes, length, &n);
  g_assert_cmpstr (decoded->str, ==, text);
  g_assert_cmpuint (n, ==, n_replaced);
}

static void
test_reads_utf_8_with_and_without_a_mark (void)
{
  check (BYTES ("Zoë,Māori"), PD_TEXT_ENCODING_UTF_8, "Zoë,Māori", 0);
  check (BYTES ("\xef\xbb\xbfZoë"), PD_TEXT_ENCODING_UTF_8, "Zoë", 0);
  check (BYTES (""), PD_TEXT_ENCODING_UTF_8, "", 0);
  check (BYTES ("\xef\xbb\xbf"), PD_TEXT_ENCODING_UTF_8, "", 0);
}

static void
test_reads_utf_16_of_both_byte_orders (void)
{
  check (BYTES ("\xff\xfeZ\0o\0\xeb\0"), PD_TEXT_ENCODING_UTF_16_LE, "Zoë", 0);
  check (BYTES ("\xfe\xff\0Z\0o\0\xeb"), PD_TEXT_ENCODING_UTF_16_BE, "Zoë", 0);
}

static void
test_reads_utf_16_without_a_mark (void)
{
  check (BYTES ("N\0a\0m\0e\0\r\0\n\0Z\0o\0\xeb\0"), PD_TEXT_ENCODING_UTF_16_LE, "Name\r\nZoë", 0);
  check (BYTES ("\0N\0a\0m\0e\0\r\0\n\0Z\0o\0\xeb"), PD_TEXT_ENCODING_UTF_16_BE, "Name\r\nZoë", 0);
}

static void
test_reads_utf_16_beyond_the_first_plane (void)
{
  check (BYTES ("\xff\xfe\x3d\xd8\x42\xde!\0"), PD_TEXT_ENCODING_UTF_16_LE, "🙂!", 0);
}

static void
test_replaces_half_a_pair_of_utf_16 (void)
{
  check (BYTES ("\xff\xfe\x3d\xd8!\0"), PD_TEXT_ENCODING_UTF_16_LE, "�!", 1);
  check (BYTES ("\xff\xfe\x42\xde!\0"), PD_TEXT_ENCODING_UTF_16_LE, "�!", 1);
  check (BYTES ("\xff\xfe\0\xd8!\0"), PD_TEXT_ENCODING_UTF_16_LE, "�!", 1);
  check (BYTES ("\xff\xfe\xff\xdf!\0"), PD_TEXT_ENCODING_UTF_16_LE, "�!", 1);
  check (BYTES ("\xff\xfe\xff\xd7\0\xe0"), PD_TEXT_ENCODING_UTF_16_LE, "\xed\x9f\xbf\xee\x80\x80", 0);
  check (BYTES ("\xff\xfe!\0\x3d\xd8"), PD_TEXT_ENCODING_UTF_16_LE, "!�", 1);
  check (BYTES ("\xff\xfe!\0a"), PD_TEXT_ENCODING_UTF_16_LE, "!�", 1);
}

static void
test_reads_what_is_no_utf_8_as_latin_1 (void)
{
  check (BYTES ("N\xf3ria;Andr\xe9"), PD_TEXT_ENCODING_LATIN_1, "Nória;André", 0);
}

static void
test_reads_the_signs_of_windows_in_latin_1 (void)
{
  check (BYTES ("\x80 \x93N\xf3ria\x94 \x96 O\x92"
                "Dea"),
         PD_TEXT_ENCODING_LATIN_1, "€ “Nória” – O’Dea", 0);
  check (BYTES ("\xf3\x81"), PD_TEXT_ENCODING_LATIN_1, "ó�", 1);
}

static void
test_keeps_damaged_utf_8_as_utf_8 (void)
{
  check (BYTES ("Zoë Māori \xff Šime"), PD_TEXT_ENCODING_UTF_8, "Zoë Māori � Šime", 1);
  check (BYTES ("Zoë Māori Zo\xc3"), PD_TEXT_ENCODING_UTF_8, "Zoë Māori Zo�", 1);
  check (BYTES ("\xef\xbb\xbfZo\xeb"), PD_TEXT_ENCODING_UTF_8, "Zo�", 1);
}

static void
test_keeps_zero_bytes (void)
{
  g_autoptr (GString) decoded = NULL;
  guint               n;

  decoded = pd_text_encoding_decode (PD_TEXT_ENCODING_UTF_8, BYTES ("a\0b"), &n);
  g_assert_cmpmem (decoded->str, decoded->len, "a\0b", 3);
  g_assert_cmpuint (n, ==, 0);
}

/* Every piece of damage has to leave text that is valid. */
static void
test_always_gives_valid_text (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);

  for (guint i = 0; i < 20000; i++)
    {
      guint8         bytes[24];
      gsize          length = g_rand_int_range (random, 0, sizeof bytes);
      PdTextEncoding encoding;
      guint          n;

      for (gsize j = 0; j < length; j++)
        bytes[j] = g_rand_int_range (random, 1, 256);
      for (encoding = PD_TEXT_ENCODING_UTF_8; encoding <= PD_TEXT_ENCODING_LATIN_1; encoding++)
        {
          g_autoptr (GString) decoded = pd_text_encoding_decode (encoding, bytes, length, &n);

          for (char *p = decoded->str; p < decoded->str + decoded->len; p += strlen (p) + 1)
            g_assert_true (g_utf8_validate (p, -1, NULL));
        }
      pd_text_encoding_recognise (bytes, length);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-encoding/reads-utf-8-with-and-without-a-mark",
                   test_reads_utf_8_with_and_without_a_mark);
  g_test_add_func ("/text-encoding/reads-utf-16-of-both-byte-orders",
                   test_reads_utf_16_of_both_byte_orders);
  g_test_add_func ("/text-encoding/reads-utf-16-without-a-mark", test_reads_utf_16_without_a_mark);
  g_test_add_func ("/text-encoding/reads-utf-16-beyond-the-first-plane",
                   test_reads_utf_16_beyond_the_first_plane);
  g_test_add_func ("/text-encoding/replaces-half-a-pair-of-utf-16",
                   test_replaces_half_a_pair_of_utf_16);
  g_test_add_func ("/text-encoding/reads-what-is-no-utf-8-as-latin-1",
                   test_reads_what_is_no_utf_8_as_latin_1);
  g_test_add_func ("/text-encoding/reads-the-signs-of-windows-in-latin-1",
                   test_reads_the_signs_of_windows_in_latin_1);
  g_test_add_func ("/text-encoding/keeps-damaged-utf-8-as-utf-8",
                   test_keeps_damaged_utf_8_as_utf_8);
  g_test_add_func ("/text-encoding/keeps-zero-bytes", test_keeps_zero_bytes);
  g_test_add_func ("/text-encoding/always-gives-valid-text", test_always_gives_valid_text);
  return g_test_run ();
}
