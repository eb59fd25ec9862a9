/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

/**
 * PdReplayCheck:
 * @hash: what pd_content_hash_new() says of what is expected
 * @cancellable: (nullable): to give up
 */
typedef struct
{
  char         *hash;
  GCancellable *cancellable;
} PdReplayCheck;

PdDatabase *pd_replay_vault (PdVault      *vault,
                             guint64      *ret_snapshot_change,
                             GCancellable *cancellable,
                             GError      **error);
gboolean    pd_replay_holds (PdVault             *vault,
                             const PdReplayCheck *check,
                             gboolean            *ret_holds,
                             GError             **error);
gboolean    pd_replay_check_fresh (PdVault *fresh,
                                   gpointer check,
                                   GError **error);

G_END_DECLS
