/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a disk, a file system or a person might put together from real parts: records
 * twice, left out, swapped, from other files and times, tails of garbage and zeros. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "tamper-bench.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define RECORD_HEAD 44
#define SECTOR 512

/* The first @size bytes of one, then those of the other from @begin to @end. */
static GBytes *
join (GBytes *first,
      gsize   size,
      GBytes *second,
      gsize   begin,
      gsize   end)
{
  GByteArray   *joined = g_byte_array_new ();
  const guint8 *theirs = g_bytes_get_data (second, NULL);

  g_byte_array_append (joined, g_bytes_get_data (first, NULL), (guint) size);
  g_byte_array_append (joined, theirs + begin, (guint) (end - begin));
  return g_byte_array_free_to_bytes (joined);
}

static void
test_garbage_behind (TamperBench  *bench,
                     gconstpointer data)
{
  g_autoptr (GBytes) garbage = g_bytes_new_take (g_strnfill (700, '!'), 700);
  gsize              size = g_bytes_get_size (bench->sample);

  for (gsize length = 1; length < g_bytes_get_size (garbage); length += 3)
    {
      g_autoptr (GBytes) longer = join (bench->sample, size, garbage, 0, length);
      Expected           expected = length < RECORD_HEAD ? tamper_expect_torn (SAMPLE_N_RECORDS)
                                                         : tamper_expect_damaged (SAMPLE_N_RECORDS);

      tamper_bench_assert_outcome (bench, longer, expected, "Garbage", length);
    }
}

static void
test_zeros_behind (TamperBench  *bench,
                   gconstpointer data)
{
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (1500), 1500);
  gsize              size = g_bytes_get_size (bench->sample);
  Expected           expected = tamper_expect_torn (SAMPLE_N_RECORDS);

  for (gsize length = 1; length < g_bytes_get_size (zeros); length += 7)
    {
      g_autoptr (GBytes) longer = join (bench->sample, size, zeros, 0, length);

      tamper_bench_assert_outcome (bench, longer, expected, "Zeros", length);
    }
}

static void
test_record_twice (TamperBench  *bench,
                   gconstpointer data)
{
  const gsize *begin = bench->layout.record;
  gsize        end = begin[SAMPLE_N_RECORDS];
  GBytes      *sample = bench->sample;

  for (guint i = 0; i < SAMPLE_N_RECORDS; i++)
    {
      g_autoptr (GBytes) twice = join (sample, end, sample, begin[i], begin[i + 1]);
      Expected           expected = tamper_expect_damaged (SAMPLE_N_RECORDS);

      tamper_bench_assert_outcome (bench, twice, expected, "Record again", i);
    }
}

static void
test_record_left_out (TamperBench  *bench,
                      gconstpointer data)
{
  const gsize *begin = bench->layout.record;
  gsize        end = begin[SAMPLE_N_RECORDS];

  for (guint i = 0; i < SAMPLE_N_RECORDS - 1; i++)
    {
      g_autoptr (GBytes) without = join (bench->sample, begin[i], bench->sample, begin[i + 1],
                                         end);

      tamper_bench_assert_outcome (bench, without, tamper_expect_damaged (i), "Left out", i);
    }
}

static void
test_records_swapped (TamperBench  *bench,
                      gconstpointer data)
{
  const gsize *begin = bench->layout.record;
  gsize        end = begin[SAMPLE_N_RECORDS];
  GBytes      *sample = bench->sample;

  for (guint i = 0; i < SAMPLE_N_RECORDS - 1; i++)
    {
      g_autoptr (GBytes) second = join (sample, begin[i], sample, begin[i + 1], begin[i + 2]);
      gsize              size = g_bytes_get_size (second);
      g_autoptr (GBytes) first = join (second, size, sample, begin[i], begin[i + 1]);
      g_autoptr (GBytes) swapped = join (first, begin[i + 2], sample, begin[i + 2], end);

      tamper_bench_assert_outcome (bench, swapped, tamper_expect_damaged (i), "Swapped", i);
    }
}

static GBytes *
make_other_sample (TamperBench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (bench->folder, "other.peerdesk", NULL);
  GBytes            *other;

  sample_write (path, &error);
  g_assert_no_error (error);
  other = sample_load_file (path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return other;
}

/* Another file has the same lengths everywhere, and another key. */
static void
test_log_of_another_file (TamperBench  *bench,
                          gconstpointer data)
{
  const gsize       *begin = bench->layout.record;
  gsize              end = begin[SAMPLE_N_RECORDS];
  g_autoptr (GBytes) other = make_other_sample (bench);

  for (guint i = 0; i < SAMPLE_N_RECORDS; i++)
    {
      g_autoptr (GBytes) log = join (bench->sample, begin[i], other, begin[i], end);

      tamper_bench_assert_outcome (bench, log, tamper_expect_damaged (i), "Another's log", i);
    }
}

static void
test_snapshot_of_another_file (TamperBench  *bench,
                               gconstpointer data)
{
  gsize              begin = bench->layout.snapshot;
  gsize              end = bench->layout.record[SAMPLE_N_RECORDS];
  g_autoptr (GBytes) other = make_other_sample (bench);
  g_autoptr (GBytes) mixed = join (bench->sample, begin, other, begin, end);
  Expected           expected = tamper_expect_error (PD_ERROR_DAMAGED_SNAPSHOT);

  tamper_bench_assert_outcome (bench, mixed, expected, "Another's snapshot", begin);
}

/* The first copy that opens is the one that counts. */
static void
test_header_of_another_file (TamperBench  *bench,
                             gconstpointer data)
{
  gsize              copy = bench->layout.copy;
  gsize              end = bench->layout.record[SAMPLE_N_RECORDS];
  g_autoptr (GBytes) other = make_other_sample (bench);
  g_autoptr (GBytes) mixed_a = join (other, copy, bench->sample, copy, end);
  g_autoptr (GBytes) headers = join (bench->sample, copy, other, copy, 2 * copy);
  g_autoptr (GBytes) mixed_b = join (headers, 2 * copy, bench->sample, 2 * copy, end);
  Expected           expected_a = tamper_expect_error (PD_ERROR_DAMAGED_SNAPSHOT);
  Expected           expected_b = tamper_expect_notice (SAMPLE_N_RECORDS);

  tamper_bench_assert_outcome (bench, mixed_a, expected_a, "Another's header", 0);
  tamper_bench_assert_outcome (bench, mixed_b, expected_b, "Another's header", copy);
}

static void
compact_once (TamperBench *bench)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GBytes)  image = sample_image (1);
  g_autoptr (PdVault) vault = sample_open (bench->path, SAMPLE_ADA, TRUE, &error);

  g_assert_no_error (error);
  pd_vault_compact (vault, image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pd_vault_close (vault);
}

static void
append_one (TamperBench *bench,
            guint64      number)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = sample_record (number);
  g_autoptr (PdVault)       vault = sample_open (bench->path, SAMPLE_ADA, TRUE, &error);

  g_assert_no_error (error);
  pd_vault_append (vault, record, &error);
  g_assert_no_error (error);
  pd_vault_close (vault);
}

static void
assert_damaged_behind (TamperBench *bench,
                       GBytes      *content,
                       guint64      last_sequence)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = NULL;

  sample_save_file (bench->path, content);
  vault = sample_open (bench->path, SAMPLE_ADA, TRUE, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_is_writable (vault));
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, last_sequence);
  pd_vault_close (vault);
}

/* A compacted file keeps its keys and goes on counting; a record of before that has the
 * next number still does not belong to it. */
static void
test_record_of_an_earlier_generation (TamperBench  *bench,
                                      gconstpointer data)
{
  gsize              end = bench->layout.record[SAMPLE_N_RECORDS];
  g_autoptr (GBytes) grown = NULL;
  g_autoptr (GBytes) compacted = NULL;
  g_autoptr (GBytes) mixed = NULL;

  append_one (bench, 5);
  grown = sample_load_file (bench->path);
  sample_save_file (bench->path, bench->sample);
  compact_once (bench);
  compacted = sample_load_file (bench->path);
  mixed = join (compacted, g_bytes_get_size (compacted), grown, end, g_bytes_get_size (grown));
  assert_damaged_behind (bench, mixed, SAMPLE_N_RECORDS);
}

/* Two copies of a file, each gone on with by itself: the same keys, generation and
 * numbers. What was done in one does not follow on what was done in the other. */
static void
test_record_of_another_branch (TamperBench  *bench,
                               gconstpointer data)
{
  gsize              end;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;
  g_autoptr (GBytes) mixed = NULL;

  append_one (bench, 5);
  ours = sample_load_file (bench->path);
  end = g_bytes_get_size (ours);
  sample_save_file (bench->path, bench->sample);
  append_one (bench, 5);
  append_one (bench, 6);
  theirs = sample_load_file (bench->path);
  mixed = join (ours, end, theirs, end, g_bytes_get_size (theirs));
  assert_damaged_behind (bench, mixed, SAMPLE_N_RECORDS + 1);
}

/* The header and the rest of the file from before and after compacting, with one key. */
static void
test_snapshot_of_another_generation (TamperBench  *bench,
                                     gconstpointer data)
{
  gsize              begin = bench->layout.snapshot;
  gsize              end = bench->layout.record[SAMPLE_N_RECORDS];
  Expected           expected = tamper_expect_error (PD_ERROR_DAMAGED_SNAPSHOT);
  g_autoptr (GBytes) compacted = NULL;
  g_autoptr (GBytes) old_snapshot = NULL;
  g_autoptr (GBytes) old_header = NULL;

  compact_once (bench);
  compacted = sample_load_file (bench->path);
  old_snapshot = join (compacted, begin, bench->sample, begin, end);
  old_header = join (bench->sample, begin, compacted, begin, g_bytes_get_size (compacted));
  tamper_bench_assert_outcome (bench, old_snapshot, expected, "Earlier snapshot", begin);
  tamper_bench_assert_outcome (bench, old_header, expected, "Earlier header", begin);
}

/* A long last record of which only the first sectors reached the disk. */
static void
test_unwritten_sectors (TamperBench  *bench,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) longer = NULL;
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (6000), 6000);
  Expected           expected = tamper_expect_torn (SAMPLE_N_RECORDS);
  gsize              begin = bench->layout.record[SAMPLE_N_RECORDS];
  gsize              size;

  sample_append_long (bench->path, &error);
  g_assert_no_error (error);
  longer = sample_load_file (bench->path);
  size = g_bytes_get_size (longer);
  for (gsize from = (begin / SECTOR + 1) * SECTOR; from < size; from += SECTOR)
    {
      g_autoptr (GBytes) unwritten = join (longer, from, zeros, 0, size - from);

      tamper_bench_assert_outcome (bench, unwritten, expected, "Zeros from", from);
    }
}

/* A torn file that was opened to write goes on from its last whole record. */
static void
test_torn_goes_on (TamperBench  *bench,
                   gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = sample_record (4);
  g_autoptr (PdVault)       vault = NULL;
  g_autoptr (PdVault)       again = NULL;
  g_autoptr (GBytes)        kept = NULL;
  gsize                     left = bench->layout.record[SAMPLE_N_RECORDS] - 1;

  g_assert_cmpint (truncate (bench->path, (off_t) left), ==, 0);
  vault = sample_open (bench->path, SAMPLE_ADA, TRUE, &error);
  g_assert_no_error (error);
  pd_vault_append (vault, record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->sequence, ==, SAMPLE_N_RECORDS);
  pd_vault_close (vault);
  again = sample_open (bench->path, SAMPLE_BEN, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_notices (again)->len, ==, 0);
  tamper_bench_assert_content (bench, again, SAMPLE_N_RECORDS);
  kept = tamper_bench_sweep (bench);
  g_assert_nonnull (kept);
}

#define ADD(words, function) \
  g_test_add (words, TamperBench, NULL, tamper_bench_set_up, function, tamper_bench_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/vault/splicing/garbage-behind-the-last-record", test_garbage_behind);
  ADD ("/vault/splicing/zeros-behind-the-last-record", test_zeros_behind);
  ADD ("/vault/splicing/a-record-twice", test_record_twice);
  ADD ("/vault/splicing/a-record-left-out", test_record_left_out);
  ADD ("/vault/splicing/two-records-swapped", test_records_swapped);
  ADD ("/vault/splicing/a-log-of-another-file", test_log_of_another_file);
  ADD ("/vault/splicing/a-snapshot-of-another-file", test_snapshot_of_another_file);
  ADD ("/vault/splicing/a-header-of-another-file", test_header_of_another_file);
  ADD ("/vault/splicing/a-record-of-an-earlier-generation", test_record_of_an_earlier_generation);
  ADD ("/vault/splicing/a-record-of-another-branch", test_record_of_another_branch);
  ADD ("/vault/splicing/a-snapshot-of-another-generation", test_snapshot_of_another_generation);
  ADD ("/vault/splicing/sectors-never-written", test_unwritten_sectors);
  ADD ("/vault/splicing/a-torn-file-goes-on", test_torn_goes_on);
  return g_test_run ();
}
