/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-header-private.h"
#include "pd-vault-record.h"

G_BEGIN_DECLS

#define PD_LOG_TAG_SIZE 16

/**
 * PdLogPosition:
 * @at: where the next record begins in the file
 * @sequence: of the record before it
 * @tag: the 16 sealed bytes before @at, which the next record is chained to
 */
typedef struct
{
  goffset at;
  guint64 sequence;
  guint8  tag[PD_LOG_TAG_SIZE];
} PdLogPosition;

/**
 * PdLogStep:
 * @PD_LOG_RECORD: there is a record, and it opened
 * @PD_LOG_END: there are no more
 * @PD_LOG_TORN: the last one was only written in part
 * @PD_LOG_DAMAGED: this one does not open; what follows can't be opened either
 * @PD_LOG_FAILED: the disk could not be read
 */
typedef enum
{
  PD_LOG_RECORD,
  PD_LOG_END,
  PD_LOG_TORN,
  PD_LOG_DAMAGED,
  PD_LOG_FAILED,
} PdLogStep;

/**
 * PdLogReader:
 * @fd: a file
 * @end: where it ends
 * @header: (unowned): its header
 * @keys: (unowned): its keys
 * @position: before the record that comes next
 */
typedef struct
{
  int           fd;
  goffset       end;
  PdHeader     *header;
  PdFileKeys   *keys;
  PdLogPosition position;
} PdLogReader;

/**
 * PdLogWriter:
 * @fd: a file
 * @header: (unowned): its header
 * @keys: (unowned): its keys
 * @position: behind the last record
 */
typedef struct
{
  int           fd;
  PdHeader     *header;
  PdFileKeys   *keys;
  PdLogPosition position;
} PdLogWriter;

gboolean pd_change_log_check (const PdVaultRecord *record,
                              GError             **error);
gsize    pd_change_log_get_size (const PdVaultRecord *record);
gboolean pd_log_writer_add (PdLogWriter         *self,
                            const PdVaultRecord *record);

PdLogStep pd_log_reader_next (PdLogReader    *self,
                              PdVaultRecord **ret_record,
                              GError        **error);
guint64   pd_log_reader_count_lost (PdLogReader *self);

/* Between the two files of the log */
#define PD_LOG_FRONT_SIZE 44

typedef struct
{
  guint32       sealed_size;
  guint64       sequence;
  const guint8 *nonce;
} PdLogFront;

gboolean       pd_log_front_parse (const guint8 *data,
                                   PdHeader     *header,
                                   PdLogFront   *ret_front);
PdVaultRecord *pd_change_log_unseal (const PdLogFront *front,
                                     guint8           *sealed,
                                     PdHeader         *header,
                                     PdFileKeys       *keys,
                                     const guint8     *previous_tag);

G_END_DECLS
