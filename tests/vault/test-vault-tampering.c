/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every byte of a small file changed once, and every length cut once. What opening says
 * is compared with what the format table says for that place, and what it reads with
 * what was written. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "tamper-bench.h"

static GBytes *
flip (GBytes *sample,
      gsize   at,
      gsize   also_at,
      guint8  bits)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (sample, &size);
  guint8       *copy = g_memdup2 (data, size);

  copy[at] ^= bits;
  if (also_at != at)
    copy[also_at] ^= bits;
  return g_bytes_new_take (copy, size);
}

static const guint8 FLIPS[] = { 0x01, 0xff };

static void
test_every_byte_changed (TamperBench  *bench,
                         gconstpointer data)
{
  for (gsize at = 0; at < g_bytes_get_size (bench->sample); at++)
    for (gsize i = 0; i < G_N_ELEMENTS (FLIPS); i++)
      {
        g_autoptr (GBytes) flipped = flip (bench->sample, at, at, FLIPS[i]);
        Expected           expected = tamper_expect_flip (&bench->layout, flipped, at);

        tamper_bench_assert_outcome (bench, flipped, expected, "Change", at);
      }
}

static void
test_both_copies_changed (TamperBench  *bench,
                          gconstpointer data)
{
  gsize size = bench->layout.copy;

  for (gsize at = 0; at < size; at++)
    for (gsize i = 0; i < G_N_ELEMENTS (FLIPS); i++)
      {
        g_autoptr (GBytes) flipped = flip (bench->sample, at, at + size, FLIPS[i]);
        Expected           expected = tamper_expect_flip_both (&bench->layout, at);

        tamper_bench_assert_outcome (bench, flipped, expected, "Change in both copies", at);
      }
}

static void
test_every_length_cut (TamperBench  *bench,
                       gconstpointer data)
{
  for (gsize size = 0; size < g_bytes_get_size (bench->sample); size++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bench->sample, 0, size);
      Expected           expected = tamper_expect_cut (&bench->layout, size);

      tamper_bench_assert_outcome (bench, cut, expected, "Cut", size);
    }
}

#define ADD(words, function) \
  g_test_add (words, TamperBench, NULL, tamper_bench_set_up, function, tamper_bench_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/vault/tampering/every-byte-changed", test_every_byte_changed);
  ADD ("/vault/tampering/every-byte-changed-in-both-header-copies", test_both_copies_changed);
  ADD ("/vault/tampering/every-length-cut", test_every_length_cut);
  return g_test_run ();
}
