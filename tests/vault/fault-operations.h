/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-vault.h"

G_BEGIN_DECLS

#define OPERATED_NAME "sample.peerdesk"
#define COPY_NAME "copy.peerdesk"

#define OPERATION_MOST_PARTS 2

typedef enum
{
  STARTS_WITHOUT_FILE,
  STARTS_CLOSED,
  STARTS_OPEN,
  STARTS_OPEN_TORN,
} OperationStart;

typedef struct _Operation Operation;

/**
 * Operation:
 * @name: for messages
 * @start: what there is before it
 * @next_before: the sequence that the next record has if it did not happen
 * @next_after: the same if it happened
 * @parts: what it consists of, where each may happen without the others; else %NULL
 * @act: does it to @vault, which is %NULL unless @start says that it is open, or to the
 *   file at @path; returns the vault to go on with, owned by the caller, or %NULL with an error
 *
 * Something that changes a file, to be cut short in every way.
 */
struct _Operation
{
  const char      *name;
  OperationStart   start;
  guint64          next_before;
  guint64          next_after;
  const Operation *parts[OPERATION_MOST_PARTS];
  PdVault *(*act) (PdVault    *vault,
                   const char *path,
                   GError    **error);
};

extern const Operation OPERATION_ADD_SLOT;
extern const Operation OPERATION_APPEND;
extern const Operation OPERATION_APPEND_BEHIND;
extern const Operation OPERATION_BACKUP;
extern const Operation OPERATION_CHANGE_KEY;
extern const Operation OPERATION_COMPACT;
extern const Operation OPERATION_COMPACT_BEHIND;
extern const Operation OPERATION_COMPACT_BEHIND_A_CHANGE;
extern const Operation OPERATION_CREATE;
extern const Operation OPERATION_OPEN;
extern const Operation OPERATION_APPEND_TORN;
extern const Operation OPERATION_REKEY;
extern const Operation OPERATION_REMOVE_PERSON;
extern const Operation OPERATION_REMOVE_SLOT;

G_END_DECLS
