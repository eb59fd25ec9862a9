/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an act becomes a change, and undo. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-compacting-private.h"
#include "pd-workspace-opening-private.h"
#include "pd-workspace-private.h"

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdWorkspace) self = user_data;
  g_autoptr (GError)      error = NULL;

  if (!pd_change_commit_behind_finish (PD_CHANGE (source), result, &error))
    pd_workspace_tell_save_failed (self, error);
}

static PdId
get_who (PdWorkspace *self)
{
  return self->vault != NULL ? pd_vault_get_person_id (self->vault) : self->who;
}

/**
 * pd_workspace_get_now:
 * @self: a workspace
 *
 * Returns: microseconds since the epoch, UTC, by the clock that it was given; 0 without
 */
gint64
pd_workspace_get_now (PdWorkspace *self)
{
  return self->now != NULL ? self->now (self->now_data) : self->moment;
}

/**
 * pd_workspace_begin_change:
 * @self: a workspace
 * @label: what the act is called
 * @error: return location for an error, as for pd_change_begin()
 *
 * Returns: (transfer full): a change by the person who unlocked it, made now
 */
PdChange *
pd_workspace_begin_change (PdWorkspace *self,
                           const char  *label,
                           GError     **error)
{
  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  return pd_change_begin (self->store, get_who (self), pd_workspace_get_now (self), label, error);
}

/**
 * pd_workspace_begin_change_on:
 * @self: the workspace
 * @with: the number of the change that it goes on with
 * @label: what both are called
 * @error: return location for an error, as for pd_change_begin_on()
 *
 * Returns: (transfer full): a change that is one with it, by the person who unlocked the file
 */
PdChange *
pd_workspace_begin_change_on (PdWorkspace *self,
                              guint64      with,
                              const char  *label,
                              GError     **error)
{
  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  return pd_change_begin_on (self->store, get_who (self), pd_workspace_get_now (self), with, label, error);
}

/**
 * pd_workspace_keep_change:
 * @self: the workspace
 * @change: its change, which is over when this returns
 * @error: return location for an error, as for pd_change_commit()
 *
 * Keeps it, and waits for the disk or does not, as was set.
 *
 * Returns: whether it is kept
 */
gboolean
pd_workspace_keep_change (PdWorkspace *self,
                          PdChange    *change,
                          GError     **error)
{
  g_autoptr (PdWorkspace) listener = NULL;

  if (self->waits)
    return pd_change_commit (change, error);

  listener = g_object_ref (self);
  if (!pd_change_commit_behind (change, written_cb, listener, error))
    return FALSE;
  g_steal_pointer (&listener);
  return TRUE;
}

/**
 * pd_workspace_do:
 * @self: a workspace
 * @label: what the act is called
 * @write: (scope call): writes its rows
 * @value: what they are made of
 * @error: return location for an error, as for @write and pd_change_commit()
 *
 * An act that is one write: begun, written and kept, or nothing of it.
 *
 * Returns: whether it is kept
 */
gboolean
pd_workspace_do (PdWorkspace     *self,
                 const char      *label,
                 PdWorkspaceWrite write,
                 gpointer         value,
                 GError         **error)
{
  g_autoptr (PdChange) change = pd_workspace_begin_change (self, label, error);

  return change != NULL && write (change, value, error) && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_set_waits:
 * @self: a workspace
 * @waits: whether an act returns only when it is on the disk, as at first; or at once,
 *   with #PdWorkspace::save-failed when the writing behind it fails. Then the file is
 *   also compacted behind, which needs a main loop.
 */
void
pd_workspace_set_waits (PdWorkspace *self,
                        gboolean     waits)
{
  g_return_if_fail (PD_IS_WORKSPACE (self));

  self->waits = waits;
  pd_workspace_plan_compacting (self);
}

/**
 * pd_workspace_get_undo_label:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): what undo would take back, there until the next act
 */
const char *
pd_workspace_get_undo_label (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->store != NULL ? pd_store_get_undo_label (self->store) : NULL;
}

/**
 * pd_workspace_get_redo_label:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): what redo would do again, there until the next act
 */
const char *
pd_workspace_get_redo_label (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->store != NULL ? pd_store_get_redo_label (self->store) : NULL;
}

/**
 * pd_workspace_undo:
 * @self: a workspace
 * @error: return location for an error, as for pd_change_begin_undo()
 *
 * Takes back the newest act that stands, whoever did it.
 *
 * Returns: whether it is taken back
 */
gboolean
pd_workspace_undo (PdWorkspace *self,
                   GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (pd_workspace_check_unlocked (self, error))
    change = pd_change_begin_undo (self->store, get_who (self), pd_workspace_get_now (self), error);
  return change != NULL && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_redo:
 * @self: a workspace
 * @error: return location for an error, as for pd_change_begin_redo()
 *
 * Does again what was undone last.
 *
 * Returns: whether it is done again
 */
gboolean
pd_workspace_redo (PdWorkspace *self,
                   GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (pd_workspace_check_unlocked (self, error))
    change = pd_change_begin_redo (self->store, get_who (self), pd_workspace_get_now (self), error);
  return change != NULL && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_list_history:
 * @self: a workspace
 * @limit: how many lines at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdHistoryEntry): what was done, the newest first
 */
GPtrArray *
pd_workspace_list_history (PdWorkspace *self,
                           guint        limit,
                           GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  return pd_store_list_history (self->store, limit, error);
}
