/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A large change is made in a copy of the tables, in a thread, while what is open is read
 * and shown; then the copy takes its place. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store-private.h"

#include <glib/gi18n-lib.h>

#include "pd-change-private.h"
#include "pd-error.h"

/**
 * pd_drafted_new:
 * @record: a change that was made in a draft
 * @survey: what there is to know about it
 *
 * Returns: (transfer full): all that the store it is brought to needs of it
 */
PdDrafted *
pd_drafted_new (PdVaultRecord           *record,
                const PdChangesetSurvey *survey)
{
  PdDrafted *self = g_new0 (PdDrafted, 1);

  self->record = pd_vault_record_copy (record);
  self->survey = *survey;
  if (survey->tables & PD_STORE_TABLE_SHIFT)
    self->shifts = pd_changeset_list_ids (record->changeset, PD_STORE_TABLE_SHIFT);
  if (survey->tables & PD_STORE_TABLE_NOTE)
    self->notes = pd_changeset_list_ids (record->changeset, PD_STORE_TABLE_NOTE);
  return self;
}

/** pd_drafted_free: @self: (transfer full): a drafted change */
void
pd_drafted_free (PdDrafted *self)
{
  pd_vault_record_free (self->record);
  g_clear_pointer (&self->shifts, g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_free (self);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdStore          *self = PD_STORE (source);
  GError           *error = NULL;
  PdDatabase       *copy = pd_store_copy_finish (self, result, &error);
  PdStore          *draft;

  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  pd_database_set_cancellable (copy, g_task_get_cancellable (task));
  draft = g_object_new (PD_TYPE_STORE, NULL);
  draft->database = copy;
  draft->undo_stack = pd_undo_stack_new ();
  draft->last_change = self->last_change;
  g_task_return_pointer (task, draft, g_object_unref);
}

/**
 * pd_store_draft_async:
 * @self: a store, not within a change
 * @cancellable: (nullable): to give up, now or while the draft is worked on
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Makes a draft: a store in memory alone, as this one is when it is ready. It may be
 * read, and one change may be made in it, by any one thread; pd_store_adopt_draft() then
 * brings that here. Copying keeps nobody waiting.
 */
void
pd_store_draft_async (PdStore            *self,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (PD_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pd_store_draft_async);
  pd_store_copy_async (self, cancellable, copied_cb, task);
}

/**
 * pd_store_draft_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error: %PD_ERROR_READ_ONLY when it was locked,
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the draft
 */
PdStore *
pd_store_draft_finish (PdStore      *self,
                       GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (PD_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pd_store_has_drafted:
 * @self: a draft
 *
 * Returns: whether a change was made in it that left something different
 */
gboolean
pd_store_has_drafted (PdStore *self)
{
  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  return self->drafted != NULL;
}

static gboolean
check_fits (PdStore *self,
            PdStore *draft,
            GError **error)
{
  if (draft->drafted->record->sequence == self->last_change + 1)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_FAILED,
                       _ ("The service was changed meanwhile. Nothing was changed by this; try again."));
  return FALSE;
}

static void
free_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      database,
                GCancellable *cancellable)
{
  pd_database_free (database);
  g_task_return_boolean (task, TRUE);
}

/* To wipe the memory of a large service takes longer than a frame. */
static void
free_behind (PdDatabase *database)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  pd_database_abandon_copies (database);
  g_task_set_source_tag (task, free_behind);
  g_task_set_task_data (task, database, NULL);
  g_task_run_in_thread (task, free_in_thread);
}

/**
 * pd_store_adopt_draft:
 * @self: a store in which nothing was changed since @draft was made
 * @draft: its draft, with a change in it; closed by this
 * @callback: called when the change is in the file, or could not be written
 * @user_data: for @callback
 * @error: return location for an error: as for pd_change_begin(), and %PD_ERROR_FAILED
 *   when something was changed here since
 *
 * Keeps the change in memory at once and writes it to the file behind that, as
 * pd_change_commit_behind() does.
 *
 * Returns: whether it is kept in memory; if not, @callback is not called
 */
gboolean
pd_store_adopt_draft (PdStore            *self,
                      PdStore            *draft,
                      GAsyncReadyCallback callback,
                      gpointer            user_data,
                      GError            **error)
{
  g_autoptr (PdDrafted) drafted = NULL;
  GTask                *task;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (PD_IS_STORE (draft) && draft->drafted != NULL, FALSE);

  if (!pd_change_check_can_begin (self, error) || !check_fits (self, draft, error))
    return FALSE;

  drafted = g_steal_pointer (&draft->drafted);
  free_behind (g_steal_pointer (&self->database));
  self->database = g_steal_pointer (&draft->database);
  pd_database_set_cancellable (self->database, NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_store_adopt_draft);
  /* In the queue before anyone hears of it, as in pd_change_commit_behind(). */
  pd_store_write_behind (self, drafted->record, task);
  pd_store_settle (self, drafted->record, drafted->survey.is_lasting);
  pd_store_emit_changed (self, drafted->survey.tables, drafted->shifts, drafted->notes);
  return TRUE;
}

/**
 * pd_store_adopt_draft_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error, as pd_vault_append() says it
 *
 * Returns: whether the change is in the file
 */
gboolean
pd_store_adopt_draft_finish (PdStore      *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (PD_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
