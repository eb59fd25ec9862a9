/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-changeset-private.h"
#include "pd-vault-record.h"

G_BEGIN_DECLS

struct _PdChange
{
  GObject parent_instance;

  /* owned */
  PdStore *store;
  char    *label;

  /* borrowed; it is there until the change is over */
  PdRecorder *recorder;

  /* state */
  PdId         who;
  gint64       now;
  PdRecordKind kind;
  guint64      of;
};

gboolean  pd_change_check_can_begin (PdStore *store,
                                     GError **error);
PdChange *pd_change_begin_kind (PdStore     *store,
                                PdId         who,
                                gint64       now,
                                PdRecordKind kind,
                                guint64      of,
                                const char  *label,
                                GError     **error);

G_END_DECLS
