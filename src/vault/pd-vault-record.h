/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-id.h"

G_BEGIN_DECLS

typedef enum
{
  PD_RECORD_CHANGE = 0,
  PD_RECORD_UNDO = 1,
  PD_RECORD_REDO = 2,
} PdRecordKind;

/**
 * PdVaultRecord:
 * @sequence: which change this is, counted from 1 over the life of the file
 * @who: the person who made it
 * @when: microseconds since the epoch, UTC
 * @kind: a change, or the taking back (or doing again) of an earlier one
 * @of: the sequence of that earlier one, or 0
 * @label: what was done, in words ("Move Tuesday's shift to Bay Street")
 * @changeset: what it does to the tables
 */
typedef struct
{
  guint64      sequence;
  PdId         who;
  gint64       when;
  PdRecordKind kind;
  guint64      of;
  char        *label;
  GBytes      *changeset;
} PdVaultRecord;

PdVaultRecord *pd_vault_record_new (PdId        who,
                                    gint64      when,
                                    const char *label,
                                    GBytes     *changeset);
PdVaultRecord *pd_vault_record_copy (const PdVaultRecord *self);
void           pd_vault_record_free (PdVaultRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdVaultRecord, pd_vault_record_free)

G_END_DECLS
