/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdDemoFile:
 *
 * A made-up service to look around in: a file of its own in a folder of its own, which
 * goes with this object, and whose key only this object has. It never touches real data.
 */
#define PD_TYPE_DEMO_FILE (pd_demo_file_get_type ())
G_DECLARE_FINAL_TYPE (PdDemoFile, pd_demo_file, PD, DEMO_FILE, GObject)

void         pd_demo_file_new_async (PdDay               today,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
PdDemoFile  *pd_demo_file_new_finish (GAsyncResult *result,
                                      GError      **error);
PdWorkspace *pd_demo_file_get_workspace (PdDemoFile *self);
PdSecret    *pd_demo_file_get_key (PdDemoFile *self);

G_END_DECLS
