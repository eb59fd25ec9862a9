/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes become an index a portion at a time. Copying a portion out of the tables is the
 * main thread's; then one thread opens the boxes while another puts the words of the
 * portion before into the index. Each takes about half of the time. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-search-private.h"

#include "pd-note-portion-private.h"
#include "pd-workspace-private.h"

/* How many notes are looked at, and copied out of the tables, at once: a millisecond's
 * worth. */
#define PORTION 100

/* Where a thread indexes, the index and the portion beside it are its own. */
typedef struct
{
  /* owned; what is opened waits for what is being indexed */
  PdNoteIndex   *index;
  PdNotePortion *indexed;
  PdNotePortion *opened;
  GError        *error;

  /* state */
  PdNotePlace place; /* up to where notes were taken */
  gboolean    is_opening;
  gboolean    is_indexing;
  gboolean    is_committed;
} Build;

static void advance (GTask *whole);

static void
build_free (Build *build)
{
  pd_note_index_unref (build->index);
  pd_note_portion_free (build->indexed);
  pd_note_portion_free (build->opened);
  g_clear_error (&build->error);
  g_free (build);
}

/* The first thing that went wrong is told. */
static void
note_error (Build  *build,
            GError *error)
{
  if (build->error == NULL)
    build->error = error;
  else
    g_error_free (error);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (PdNotePortion) portion = task_data;
  GError                   *error = NULL;

  if (pd_note_portion_open (portion, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&portion), (GDestroyNotify) pd_note_portion_free);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) whole = user_data;
  Build            *build = g_task_get_task_data (whole);
  GError           *error = NULL;

  build->is_opening = FALSE;
  build->opened = g_task_propagate_pointer (G_TASK (result), &error);
  if (build->opened == NULL)
    note_error (build, error);
  advance (whole);
}

/* Without a portion it is the end. */
static void
index_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Build   *build = task_data;
  GError  *error = NULL;
  gboolean is_done;

  if (build->indexed != NULL)
    is_done = pd_note_portion_index (build->indexed, build->index, cancellable, &error);
  else
    is_done = pd_note_index_commit (build->index, &error);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PdNoteSearch     *self = PD_NOTE_SEARCH (source);
  g_autoptr (GTask) whole = user_data;
  Build            *build = g_task_get_task_data (whole);
  GError           *error = NULL;

  build->is_indexing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    note_error (build, error);
  else if (build->indexed == NULL)
    build->is_committed = TRUE;
  else
    {
      self->n_done += PORTION;
      self->n_damaged += build->indexed->n_damaged;
      g_object_notify (G_OBJECT (self), "progress");
    }
  g_clear_pointer (&build->indexed, pd_note_portion_free);
  advance (whole);
}

static void
run (GTask              *whole,
     GTaskThreadFunc     in_thread,
     gpointer            data,
     GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (g_task_get_source_object (whole), g_task_get_cancellable (whole), callback, g_object_ref (whole));

  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, data, NULL);
  g_task_run_in_thread (task, in_thread);
}

static void
index_next (GTask *whole)
{
  Build *build = g_task_get_task_data (whole);

  build->indexed = g_steal_pointer (&build->opened);
  build->is_indexing = TRUE;
  run (whole, index_in_thread, build, indexed_cb);
}

static PdNotePortion *
take_portion (PdNoteSearch *self,
              Build        *build,
              GCancellable *cancellable,
              GError      **error)
{
  PdId       reader_id;
  GPtrArray *revisions = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !pd_workspace_check_unlocked (self->workspace, error))
    return NULL;
  reader_id = pd_vault_get_person_id (self->workspace->vault);
  if (!pd_note_revision_table_list_newest (self->workspace->store, reader_id, &build->place, PORTION, &revisions, error))
    return NULL;
  return pd_note_portion_new (pd_vault_get_identity (self->workspace->vault), revisions);
}

static void
open_next (GTask *whole)
{
  Build         *build = g_task_get_task_data (whole);
  GError        *error = NULL;
  PdNotePortion *portion = take_portion (g_task_get_source_object (whole), build, g_task_get_cancellable (whole), &error);

  if (portion == NULL)
    {
      note_error (build, error);
      return;
    }
  build->is_opening = TRUE;
  run (whole, open_in_thread, portion, opened_cb);
}

static void
finish (GTask *whole)
{
  PdNoteSearch *self = g_task_get_source_object (whole);
  Build        *build = g_task_get_task_data (whole);

  if (g_task_get_cancellable (whole) == self->building)
    g_clear_object (&self->building);
  if (build->error != NULL)
    {
      g_object_notify (G_OBJECT (self), "progress");
      g_task_return_error (whole, g_steal_pointer (&build->error));
      return;
    }
  self->index = g_steal_pointer (&build->index);
  pd_note_search_update_later (self);
  g_object_notify (G_OBJECT (self), "progress");
  g_task_return_boolean (whole, TRUE);
}

/* Begins what can be done now, and ends when there is nothing left; what is being done
 * when something goes wrong is waited for. */
static void
advance (GTask *whole)
{
  Build *build = g_task_get_task_data (whole);

  if (build->error == NULL && build->opened != NULL && !build->is_indexing)
    index_next (whole);
  if (build->error == NULL && build->opened == NULL && !build->is_opening && !build->place.is_end)
    open_next (whole);
  if (build->is_opening || build->is_indexing)
    return;
  if (build->error == NULL && !build->is_committed)
    index_next (whole);
  else
    finish (whole);
}

/* With an empty index. */
static Build *
build_new (PdNoteSearch *self,
           GError      **error)
{
  g_autoptr (PdNoteIndex) index = NULL;
  Build                  *build;

  if (!pd_workspace_check_unlocked (self->workspace, error) ||
      !pd_note_revision_table_count_notes (self->workspace->store, &self->n_notes, error))
    return NULL;
  index = pd_note_index_new (error);
  if (index == NULL || !pd_note_index_begin (index, error))
    return NULL;

  build = g_new0 (Build, 1);
  build->index = g_steal_pointer (&index);
  return build;
}

/**
 * pd_note_search_build_async:
 * @self: a search
 * @cancellable: (nullable): to give it up
 * @callback: told when it is built
 * @user_data: for @callback
 *
 * Opens all notes that may be read, in threads and a portion at a time; nothing is found
 * until it is done. What is written meanwhile is found then, too. Building again forgets
 * what was there.
 */
void
pd_note_search_build_async (PdNoteSearch       *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) whole = NULL;
  GError           *error = NULL;
  Build            *build;

  g_return_if_fail (PD_IS_NOTE_SEARCH (self));

  pd_note_search_forget (self);
  self->building = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  whole = g_task_new (self, self->building, callback, user_data);
  g_task_set_priority (whole, G_PRIORITY_LOW);
  build = build_new (self, &error);
  if (build == NULL)
    {
      g_task_return_error (whole, error);
      return;
    }
  g_task_set_task_data (whole, build, (GDestroyNotify) build_free);
  advance (whole);
}

/**
 * pd_note_search_build_finish:
 * @self: a search
 * @result: what the callback was given
 * @error: return location for an error: %G_IO_ERROR_CANCELLED when the workspace was
 *   locked meanwhile
 *
 * Returns: whether the notes can be found
 */
gboolean
pd_note_search_build_finish (PdNoteSearch *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  /* Whoever searches begins it again where it failed, and hears then why. */
  pd_note_search_build_finish (PD_NOTE_SEARCH (source), result, NULL);
}

/**
 * pd_note_search_start:
 * @self: a search
 *
 * Builds it in the background, unless it is built or being built. "progress" says how far
 * it is, and is told once more when it failed.
 */
void
pd_note_search_start (PdNoteSearch *self)
{
  g_return_if_fail (PD_IS_NOTE_SEARCH (self));

  g_clear_handle_id (&self->later_id, g_source_remove);
  if (self->index == NULL && self->building == NULL)
    pd_note_search_build_async (self, NULL, started_cb, NULL);
}

static gboolean
later_cb (gpointer user_data)
{
  PdNoteSearch *self = user_data;

  self->later_id = 0;
  pd_note_search_start (self);
  return G_SOURCE_REMOVE;
}

/* How long after unlocking, in milliseconds: what is looked at first comes first. */
#define LATER_MS 500

/**
 * pd_note_search_start_later:
 * @self: a search
 *
 * Does what pd_note_search_start() does, when the first page stands and there is nothing
 * else to do.
 */
void
pd_note_search_start_later (PdNoteSearch *self)
{
  g_return_if_fail (PD_IS_NOTE_SEARCH (self));

  if (self->later_id == 0)
    self->later_id = g_timeout_add_full (G_PRIORITY_LOW, LATER_MS, later_cb, self, NULL);
}
