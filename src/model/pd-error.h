/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PD_ERROR (pd_error_quark ())

/**
 * PdError:
 *
 * One code for each thing that a caller does differently; the message carries the
 * details in everyday words. `peerdeskctl` maps them to its exit codes.
 *
 * @PD_ERROR_FAILED: none of the below
 * @PD_ERROR_INPUT: what a person or a table gave can't be used; the message names the place
 * @PD_ERROR_NOT_FOUND: the named thing (a person, a file) is not there
 * @PD_ERROR_EXISTS: something of that name is there already, and was left as it is
 * @PD_ERROR_REFUSED: a rule of the service forbids it (the last manager's slot)
 * @PD_ERROR_WRONG_PASSPHRASE: no slot opens with this key
 * @PD_ERROR_IN_USE: another program has the file open and this needs to write
 * @PD_ERROR_READ_ONLY: the handle can read, but not write; the message says why
 * @PD_ERROR_NOT_PEERDESK: some other kind of file
 * @PD_ERROR_EMPTY_FILE: a file of no bytes
 * @PD_ERROR_DAMAGED_HEADER: both copies of the header, or the slot asked for, are damaged
 * @PD_ERROR_DAMAGED_SNAPSHOT: the sealed database image does not open
 * @PD_ERROR_DAMAGED_RECORD: a change in the middle of the log does not open
 * @PD_ERROR_TORN: the last record was only written in part
 * @PD_ERROR_NEWER: written by a newer version
 * @PD_ERROR_HOSTILE: asks for more memory or work than any file of ours would
 * @PD_ERROR_NO_SPACE: the disk is full
 * @PD_ERROR_IO: reading or writing failed for another reason
 */
typedef enum
{
  PD_ERROR_FAILED,
  PD_ERROR_INPUT,
  PD_ERROR_NOT_FOUND,
  PD_ERROR_EXISTS,
  PD_ERROR_REFUSED,
  PD_ERROR_WRONG_PASSPHRASE,
  PD_ERROR_IN_USE,
  PD_ERROR_READ_ONLY,
  PD_ERROR_NOT_PEERDESK,
  PD_ERROR_EMPTY_FILE,
  PD_ERROR_DAMAGED_HEADER,
  PD_ERROR_DAMAGED_SNAPSHOT,
  PD_ERROR_DAMAGED_RECORD,
  PD_ERROR_TORN,
  PD_ERROR_NEWER,
  PD_ERROR_HOSTILE,
  PD_ERROR_NO_SPACE,
  PD_ERROR_IO,
} PdError;

GQuark pd_error_quark (void);

G_END_DECLS
