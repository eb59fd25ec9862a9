/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-change-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-history-table-private.h"
#include "pd-recorder-private.h"
#include "pd-store-private.h"

G_DEFINE_FINAL_TYPE (PdChange, pd_change, G_TYPE_OBJECT)

static void
stop_recording (PdChange *self)
{
  g_clear_pointer (&self->recorder, pd_recorder_stop);
}

static void
roll_back (PdChange *self)
{
  stop_recording (self);
  pd_database_roll_back (self->store->database);
  self->store->change = NULL;
}

/* Locking ends a change that is being made. */
static gboolean
check_is_going_on (PdChange *self,
                   GError  **error)
{
  if (self->recorder != NULL)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_READ_ONLY,
                       _ ("The service was locked before this was done. Nothing was changed."));
  return FALSE;
}

/* Everything that can fail comes before anything is written to the file: what is sealed
 * is known to be whole, in order and to be applied again. */
static gboolean
make_record (PdChange          *self,
             PdVaultRecord    **ret_record,
             PdChangesetSurvey *ret_survey,
             GError           **error)
{
  PdDatabase               *database = self->store->database;
  g_autoptr (GBytes)        changeset = pd_recorder_take (self->recorder, error);
  g_autoptr (PdVaultRecord) record = NULL;

  *ret_record = NULL;
  stop_recording (self);
  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;
  if (!pd_changeset_survey (changeset, ret_survey, error))
    return FALSE;
  if (ret_survey->needs_rehearsal && !pd_changeset_rehearse (database, changeset, error))
    return FALSE;

  record = pd_vault_record_new (self->who, self->now, self->label, changeset);
  record->kind = self->kind;
  record->of = self->of;
  record->sequence = self->store->last_change + 1;
  if (!pd_history_table_write (database, record, ret_survey->is_lasting, ret_survey->is_draft, error))
    return FALSE;
  if (pd_database_has_orphans (database))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_REFUSED,
                           _ ("Something else still needs what was to be removed. Nothing was changed."));
      return FALSE;
    }
  *ret_record = g_steal_pointer (&record);
  return TRUE;
}

/* The rows are kept; the store and its listeners learn of it. A draft has none. */
static void
finish (PdChange                *self,
        const PdVaultRecord     *record,
        const PdChangesetSurvey *survey)
{
  g_autoptr (GArray) shifts = NULL;
  g_autoptr (GArray) notes = NULL;

  self->store->change = NULL;
  pd_store_settle (self->store, record, survey->is_lasting);
  if (self->store->drafted != NULL)
    return;
  if (survey->tables & PD_STORE_TABLE_SHIFT)
    shifts = pd_changeset_list_ids (record->changeset, PD_STORE_TABLE_SHIFT);
  if (survey->tables & PD_STORE_TABLE_NOTE)
    notes = pd_changeset_list_ids (record->changeset, PD_STORE_TABLE_NOTE);
  pd_store_emit_changed (self->store, survey->tables, shifts, notes);
}

/* In the file and synced, or with a draft until that is adopted. */
static gboolean
write_down (PdStore                 *store,
            PdVaultRecord           *record,
            const PdChangesetSurvey *survey,
            GError                 **error)
{
  if (store->vault != NULL)
    return pd_vault_append (store->vault, record, error);

  g_assert (store->drafted == NULL);
  store->drafted = pd_drafted_new (record, survey);
  return TRUE;
}

static void
pd_change_dispose (GObject *object)
{
  PdChange *self = PD_CHANGE (object);

  pd_change_cancel (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pd_change_parent_class)->dispose (object);
}

static void
pd_change_finalize (GObject *object)
{
  PdChange *self = PD_CHANGE (object);

  g_free (self->label);

  G_OBJECT_CLASS (pd_change_parent_class)->finalize (object);
}

static void
pd_change_class_init (PdChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_change_dispose;
  object_class->finalize = pd_change_finalize;
}

static void
pd_change_init (PdChange *self)
{
}

/**
 * pd_change_begin:
 * @store: a store
 * @who: the person who makes the change
 * @now: microseconds since the epoch, UTC
 * @label: what is done, in words; it stays in the history
 * @error: return location for an error: %PD_ERROR_IN_USE or %PD_ERROR_READ_ONLY when the
 *   file can't be written, %PD_ERROR_FAILED when another change is being made
 *
 * Returns: (transfer full): a change that rows can be written in
 */
PdChange *
pd_change_begin (PdStore    *store,
                 PdId        who,
                 gint64      now,
                 const char *label,
                 GError    **error)
{
  g_return_val_if_fail (PD_IS_STORE (store), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return pd_change_begin_kind (store, who, now, PD_RECORD_CHANGE, 0, label, error);
}

/**
 * pd_change_get_store:
 * @self: a change
 *
 * Returns: (transfer none): the store that it changes
 */
PdStore *
pd_change_get_store (PdChange *self)
{
  g_return_val_if_fail (PD_IS_CHANGE (self), NULL);

  return self->store;
}

/**
 * pd_change_set_label:
 * @self: a change that is not over
 * @label: what is done, in words, where that is only known at the end
 */
void
pd_change_set_label (PdChange   *self,
                     const char *label)
{
  char *copy;

  g_return_if_fail (PD_IS_CHANGE (self));
  g_return_if_fail (label != NULL);

  copy = g_strdup (label);
  g_free (self->label);
  self->label = copy;
}

/**
 * pd_change_is_empty:
 * @self: a change that is not over
 *
 * Returns: whether no row was written
 */
gboolean
pd_change_is_empty (PdChange *self)
{
  g_return_val_if_fail (PD_IS_CHANGE (self), TRUE);
  g_return_val_if_fail (self->recorder != NULL, TRUE);

  return pd_recorder_is_empty (self->recorder);
}

/**
 * pd_change_commit:
 * @self: a change that is not over
 * @error: return location for an error: what pd_vault_append() says, or
 *   %PD_ERROR_REFUSED when the rows do not go together
 *
 * Keeps the change: first in the file, synced, then in memory. If that fails, neither
 * has it. A change that leaves every row as it was is kept by doing nothing.
 *
 * Returns: whether it is kept; either way the change is over
 */
gboolean
pd_change_commit (PdChange *self,
                  GError  **error)
{
  g_autoptr (PdVaultRecord) record = NULL;
  PdChangesetSurvey         survey;

  g_return_val_if_fail (PD_IS_CHANGE (self), FALSE);

  if (!check_is_going_on (self, error))
    return FALSE;
  if (!make_record (self, &record, &survey, error))
    {
      roll_back (self);
      return FALSE;
    }
  if (record == NULL || !write_down (self->store, record, &survey, error))
    {
      roll_back (self);
      return record == NULL;
    }
  if (!pd_database_commit (self->store->database, error))
    {
      roll_back (self);
      g_clear_pointer (&self->store->drafted, pd_drafted_free);
      self->store->is_behind = TRUE;
      return FALSE;
    }
  finish (self, record, &survey);
  return TRUE;
}

/**
 * pd_change_commit_behind:
 * @self: a change that is not over
 * @callback: called when it is in the file, or could not be written
 * @user_data: for @callback
 * @error: return location for an error: %PD_ERROR_REFUSED when the rows do not go together
 *
 * Keeps the change in memory at once, so that it can be seen, and writes it to the file
 * behind that. If the writing fails, memory is ahead of the file: the store can only be
 * read from then on, and pd_store_write_copy() still writes all of it.
 *
 * Returns: whether it is kept in memory; either way the change is over. If not,
 *   @callback is not called.
 */
gboolean
pd_change_commit_behind (PdChange           *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data,
                         GError            **error)
{
  g_autoptr (PdVaultRecord) record = NULL;
  g_autoptr (GTask)         task = NULL;
  PdChangesetSurvey         survey;

  g_return_val_if_fail (PD_IS_CHANGE (self), FALSE);

  if (!check_is_going_on (self, error))
    return FALSE;
  if (!make_record (self, &record, &survey, error) ||
      (record != NULL && !pd_database_commit (self->store->database, error)))
    {
      roll_back (self);
      return FALSE;
    }

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_change_commit_behind);
  if (record == NULL)
    {
      roll_back (self);
      g_task_return_boolean (task, TRUE);
      return TRUE;
    }
  /* In the queue before anyone hears of the change, so that one made in answer to it
   * comes after it in the file. */
  pd_store_write_behind (self->store, record, g_steal_pointer (&task));
  finish (self, record, &survey);
  return TRUE;
}

/**
 * pd_change_commit_behind_finish:
 * @self: a change
 * @result: what the callback was given
 * @error: return location for an error, as pd_vault_append() says it
 *
 * Returns: whether it is in the file
 */
gboolean
pd_change_commit_behind_finish (PdChange     *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (PD_IS_CHANGE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pd_change_cancel:
 * @self: a change
 *
 * Leaves everything as it was before. After a change is over it does nothing.
 */
void
pd_change_cancel (PdChange *self)
{
  g_return_if_fail (PD_IS_CHANGE (self));

  if (self->recorder != NULL)
    roll_back (self);
}

/**
 * pd_change_check_can_begin:
 * @store: a store
 * @error: return location for an error, as for pd_change_begin()
 *
 * Returns: whether a change can begin
 */
gboolean
pd_change_check_can_begin (PdStore *store,
                           GError **error)
{
  if (!pd_store_check_writable (store, error))
    return FALSE;
  if (store->change != NULL)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_FAILED,
                           _ ("Another change is being made. Nothing was changed by this one; try again."));
      return FALSE;
    }
  return TRUE;
}

/**
 * pd_change_begin_kind:
 * @store: a store
 * @who: the person who makes the change
 * @now: microseconds since the epoch, UTC
 * @kind: whether it is a change, or takes one back or does it again
 * @of: the number of that earlier one, or of the one that it goes on with, or 0
 * @label: what is done, in words
 * @error: return location for an error, as for pd_change_begin()
 *
 * Returns: (transfer full): a change
 */
PdChange *
pd_change_begin_kind (PdStore     *store,
                      PdId         who,
                      gint64       now,
                      PdRecordKind kind,
                      guint64      of,
                      const char  *label,
                      GError     **error)
{
  g_autoptr (PdChange) self = NULL;

  if (!pd_change_check_can_begin (store, error) || !pd_database_begin (store->database, error))
    return NULL;

  self = g_object_new (PD_TYPE_CHANGE, NULL);
  self->store = g_object_ref (store);
  self->label = g_strdup (label);
  self->who = who;
  self->now = now;
  self->kind = kind;
  self->of = of;
  store->change = self;
  self->recorder = pd_database_get_recorder (store->database);
  pd_recorder_start (self->recorder);
  return g_steal_pointer (&self);
}
