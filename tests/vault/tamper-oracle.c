/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the table in src/DESIGN.md says about a changed file, from the place of the change
 * alone. Nothing here asks the vault. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "tamper-oracle.h"

#include "pd-error.h"

#include <string.h>

#define MAGIC_SIZE 16
#define PREAMBLE_SIZE 28
#define TAG_SIZE 32
#define SNAPSHOT_HEAD 40 /* the image's length, the last sequence, the stream's header */
#define PIECE_EXTRA 17
#define RECORD_HEAD 44
#define CHECKED_HEAD 20 /* length, sequence and their check */
#define SECTOR 512

static guint32
get_u32 (const guint8 *data,
         gsize         at)
{
  guint32 value;

  memcpy (&value, data + at, sizeof value);
  return GUINT32_FROM_LE (value);
}

/**
 * sample_layout_find:
 * @sample: what sample_write() wrote
 */
void
sample_layout_find (SampleLayout *layout,
                    GBytes       *sample)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (sample, &size);

  layout->copy = PREAMBLE_SIZE + get_u32 (data, PREAMBLE_SIZE - 4) + TAG_SIZE;
  layout->snapshot = 2 * layout->copy;
  g_assert_cmpmem (data, layout->copy, data + layout->copy, layout->copy);
  layout->record[0] = layout->snapshot + SNAPSHOT_HEAD + SAMPLE_SNAPSHOT_SIZE + PIECE_EXTRA;
  for (guint i = 0; i < SAMPLE_N_RECORDS; i++)
    {
      gsize begin = layout->record[i];

      layout->record[i + 1] = begin + RECORD_HEAD + get_u32 (data, begin);
    }
  g_assert_cmpuint (layout->record[SAMPLE_N_RECORDS], ==, size);
}

Expected
tamper_expect_error (int code)
{
  return (Expected){ .code = code };
}

/* It opens, with all that is before the damage; what is behind is left alone. */
Expected
tamper_expect_damaged (guint n_records)
{
  return (Expected){ .code = EXPECT_OPENS, .n_records = n_records, .has_notice = TRUE };
}

Expected
tamper_expect_notice (guint n_records)
{
  return (Expected){
    .code = EXPECT_OPENS,
    .n_records = n_records,
    .has_notice = TRUE,
    .is_writable = TRUE,
  };
}

Expected
tamper_expect_torn (guint n_records)
{
  Expected expected = tamper_expect_notice (n_records);

  expected.is_torn = TRUE;
  return expected;
}

static guint
records_before (const SampleLayout *layout,
                gsize               at)
{
  guint n_records = 0;

  while (n_records < SAMPLE_N_RECORDS && layout->record[n_records + 1] <= at)
    n_records++;
  return n_records;
}

static gsize
zeros_begin (GBytes *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  while (size > 0 && data[size - 1] == 0)
    size--;
  return size;
}

/* A changed byte may happen to leave zeros as an unwritten sector would. */
static gboolean
looks_unwritten (const SampleLayout *layout,
                 GBytes             *flipped,
                 guint               record,
                 gsize               at)
{
  gsize begin = layout->record[record];
  gsize end = at < begin + CHECKED_HEAD ? begin + RECORD_HEAD : layout->record[record + 1];
  gsize zeros = MAX (zeros_begin (flipped), begin + 1);
  gsize sector = (zeros + SECTOR - 1) / SECTOR * SECTOR;

  return sector < end && sector < g_bytes_get_size (flipped);
}

/**
 * tamper_expect_flip:
 * @flipped: the sample with the byte at @at changed
 */
Expected
tamper_expect_flip (const SampleLayout *layout,
                    GBytes             *flipped,
                    gsize               at)
{
  guint record;

  if (at < layout->snapshot)
    return tamper_expect_notice (SAMPLE_N_RECORDS);
  if (at < layout->record[0])
    return tamper_expect_error (PD_ERROR_DAMAGED_SNAPSHOT);
  record = records_before (layout, at);
  if (looks_unwritten (layout, flipped, record, at))
    return tamper_expect_torn (record);
  return tamper_expect_damaged (record);
}

/**
 * tamper_expect_flip_both:
 * @at: the place in each header copy where a byte was changed
 */
Expected
tamper_expect_flip_both (const SampleLayout *layout,
                         gsize               at)
{
  return tamper_expect_error (at < MAGIC_SIZE ? PD_ERROR_NOT_PEERDESK : PD_ERROR_DAMAGED_HEADER);
}

/**
 * tamper_expect_cut:
 * @size: how much of the sample is left
 */
Expected
tamper_expect_cut (const SampleLayout *layout,
                   gsize               size)
{
  guint    record;
  Expected expected;

  if (size == 0)
    return tamper_expect_error (PD_ERROR_EMPTY_FILE);
  if (size < MAGIC_SIZE)
    return tamper_expect_error (PD_ERROR_NOT_PEERDESK);
  if (size < layout->copy)
    return tamper_expect_error (PD_ERROR_DAMAGED_HEADER);
  if (size < layout->record[0])
    return tamper_expect_error (PD_ERROR_DAMAGED_SNAPSHOT);
  record = records_before (layout, size);
  if (layout->record[record] != size)
    return tamper_expect_torn (record);
  expected = tamper_expect_notice (record);
  expected.has_notice = FALSE;
  return expected;
}
