/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window compacts its file behind: when that is due and nobody is busy with it. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-compacting-private.h"
#include "pd-workspace-private.h"

static void
compacted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PdWorkspace) self = user_data;
  g_autoptr (GError)      error = NULL;
  PdStore                *store = PD_STORE (source);

  pd_store_compact_finish (store, result, &error);
  /* It may have been locked since, and unlocked again. */
  if (self->compacting != store)
    return;
  self->compacting = NULL;
  self->has_compacting_failed = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  pd_workspace_plan_compacting (self);
}

static gboolean
pause_is_over_cb (gpointer user_data)
{
  PdWorkspace *self = user_data;

  self->compacting_source = 0;
  self->compacting = self->store;
  pd_store_compact_async (self->store, NULL, compacted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static gboolean
wants_compacting (PdWorkspace *self)
{
  return !self->waits && self->compacting == NULL && !self->has_compacting_failed &&
         pd_workspace_is_writable (self) && pd_store_wants_compacting (self->store);
}

/**
 * pd_workspace_plan_compacting:
 * @self: a workspace
 *
 * To be called after each change: when it is due, the file is compacted after a pause in
 * which nothing more is changed. What fails leaves the file as it was, and is not tried
 * again before it is closed.
 */
void
pd_workspace_plan_compacting (PdWorkspace *self)
{
  g_clear_handle_id (&self->compacting_source, g_source_remove);
  if (wants_compacting (self))
    self->compacting_source = g_timeout_add (self->compacting_pause, pause_is_over_cb, self);
}

/**
 * pd_workspace_forget_compacting:
 * @self: a workspace that is being locked or unlocked
 *
 * What is under way comes to nothing when the store is closed and the vault locked.
 */
void
pd_workspace_forget_compacting (PdWorkspace *self)
{
  g_clear_handle_id (&self->compacting_source, g_source_remove);
  self->compacting = NULL;
  self->has_compacting_failed = FALSE;
}
