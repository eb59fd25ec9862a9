/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-store.h"

G_BEGIN_DECLS

/**
 * PdChange:
 *
 * One act of a person, by name: the rows it writes are kept together, sealed and synced
 * before pd_change_commit() returns, and undone together. Freed without a commit, it
 * leaves no trace. One at a time.
 */
#define PD_TYPE_CHANGE (pd_change_get_type ())
G_DECLARE_FINAL_TYPE (PdChange, pd_change, PD, CHANGE, GObject)

PdChange *pd_change_begin (PdStore    *store,
                           PdId        who,
                           gint64      now,
                           const char *label,
                           GError    **error);
PdChange *pd_change_begin_undo (PdStore *store,
                                PdId     who,
                                gint64   now,
                                GError **error);
PdChange *pd_change_begin_redo (PdStore *store,
                                PdId     who,
                                gint64   now,
                                GError **error);
PdChange *pd_change_begin_on (PdStore    *store,
                              PdId        who,
                              gint64      now,
                              guint64     with,
                              const char *label,
                              GError    **error);
PdStore  *pd_change_get_store (PdChange *self);
void      pd_change_set_label (PdChange   *self,
                               const char *label);
gboolean  pd_change_is_empty (PdChange *self);
gboolean  pd_change_commit (PdChange *self,
                            GError  **error);
gboolean  pd_change_commit_behind (PdChange           *self,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data,
                                   GError            **error);
gboolean  pd_change_commit_behind_finish (PdChange     *self,
                                          GAsyncResult *result,
                                          GError      **error);
void      pd_change_cancel (PdChange *self);

G_END_DECLS
