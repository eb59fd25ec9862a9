/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

PdDatabase *pd_replay_vault (PdVault *vault,
                             guint64 *ret_snapshot_change,
                             GError **error);

G_END_DECLS
