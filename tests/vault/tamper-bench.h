/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tamper-oracle.h"

G_BEGIN_DECLS

/**
 * TamperBench:
 * @folder: holds the sample and nothing else
 * @path: the sample, rewritten for each thing tried
 * @sample: its bytes as they were written
 * @layout: where things are in it
 * @description: what it holds, without its records
 * @records: (element-type utf8): its records, each described in a line
 */
typedef struct
{
  char        *folder;
  char        *path;
  GBytes      *sample;
  SampleLayout layout;
  char        *description;
  GPtrArray   *records;
} TamperBench;

void    tamper_bench_set_up (TamperBench  *self,
                             gconstpointer data);
void    tamper_bench_tear_down (TamperBench  *self,
                                gconstpointer data);
GBytes *tamper_bench_sweep (TamperBench *self);
void    tamper_bench_assert_content (TamperBench *self,
                                     PdVault     *vault,
                                     guint        n_records);
void    tamper_bench_assert_outcome (TamperBench *self,
                                     GBytes      *content,
                                     Expected     expected,
                                     const char  *what,
                                     gsize        at);

G_END_DECLS
