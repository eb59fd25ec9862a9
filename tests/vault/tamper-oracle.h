/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vault-sample.h"

G_BEGIN_DECLS

/**
 * SampleLayout:
 * @copy: the length of one header copy, and where copy B begins
 * @snapshot: where the snapshot begins
 * @record: where each record begins; the last of these is the end of the file
 *
 * Where things are in a sample, found by the format table alone.
 */
typedef struct
{
  gsize copy;
  gsize snapshot;
  gsize record[SAMPLE_N_RECORDS + 1];
} SampleLayout;

/**
 * Expected:
 * @code: the `PdError` that opening ends with, or %EXPECT_OPENS
 * @n_records: how many records there are then
 * @has_notice: whether it says that something is wrong
 * @is_writable: whether it can be written when opened for that
 * @is_torn: whether its tail is kept aside before it is written
 */
typedef struct
{
  int      code;
  guint    n_records;
  gboolean has_notice;
  gboolean is_writable;
  gboolean is_torn;
} Expected;

#define EXPECT_OPENS (-1)

void     sample_layout_find (SampleLayout *layout,
                             GBytes       *sample);
Expected tamper_expect_flip (const SampleLayout *layout,
                             GBytes             *flipped,
                             gsize               at);
Expected tamper_expect_flip_both (const SampleLayout *layout,
                                  gsize               at);
Expected tamper_expect_cut (const SampleLayout *layout,
                            gsize               size);
Expected tamper_expect_damaged (guint n_records);
Expected tamper_expect_error (int code);
Expected tamper_expect_notice (guint n_records);
Expected tamper_expect_torn (guint n_records);

G_END_DECLS
