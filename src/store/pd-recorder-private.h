/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

/**
 * PdRecorder:
 *
 * Notes which rows a change writes, and says afterwards what became of them, as a
 * changeset of SQLite's session extension. That extension would do it too, but it learns
 * what the tables are like anew for each change, which takes longer than all the rest of
 * a change but the disk. A database has one, which keeps what it learnt.
 */
PdRecorder *pd_recorder_new (PdDatabase *database);
void        pd_recorder_free (PdRecorder *self);
void        pd_recorder_start (PdRecorder *self);
gboolean    pd_recorder_is_empty (PdRecorder *self);
GBytes     *pd_recorder_take (PdRecorder *self,
                              GError    **error);
void        pd_recorder_stop (PdRecorder *self);

G_END_DECLS
