/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding behind: in a hundred thousand notes, beginnings of common words take longer than a
 * frame. One search at a time has the index for itself; a newer one ends it. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-search-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PdNoteIndex *index;
  char        *words;
  guint        limit;
} Find;

static void
find_free (Find *find)
{
  pd_note_index_unref (find->index);
  g_free (find->words);
  g_free (find);
}

static void
return_overtaken (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Something else is searched for by now."));
  g_object_unref (task);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Find      *find = task_data;
  GError    *error = NULL;
  GPtrArray *hits = pd_note_index_find (find->index, find->words, find->limit, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void begin_next (PdNoteSearch *self);

/* What the index said may be forgotten by now. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  PdNoteSearch         *self = PD_NOTE_SEARCH (source);
  g_autoptr (GTask)     task = user_data;
  GError               *error = NULL;
  g_autoptr (GPtrArray) hits = g_task_propagate_pointer (G_TASK (result), &error);
  Find                 *find = g_task_get_task_data (task);

  g_clear_object (&self->finding);
  if (self->next != NULL || find->index != self->index)
    {
      g_clear_error (&error);
      return_overtaken (g_object_ref (task));
    }
  else if (hits != NULL)
    g_task_return_pointer (task, g_steal_pointer (&hits), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
  begin_next (self);
  pd_note_search_update_later (self);
}

static void
begin_next (PdNoteSearch *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) thread = NULL;
  GError           *error = NULL;
  Find             *find;

  if (self->finding != NULL || self->next == NULL)
    return;
  task = g_steal_pointer (&self->next);
  find = g_task_get_task_data (task);
  if (self->index == NULL)
    {
      g_task_return_pointer (task, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  if (!pd_note_search_update_all (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  find->index = pd_note_index_ref (self->index);
  thread = g_task_new (self, NULL, found_cb, g_object_ref (task));
  g_task_set_task_data (thread, find, NULL);
  self->finding = g_steal_pointer (&task);
  g_task_run_in_thread (thread, find_in_thread);
}

static void
interrupt (PdNoteSearch *self)
{
  if (self->finding != NULL)
    pd_note_index_interrupt (((Find *) g_task_get_task_data (self->finding))->index);
}

/**
 * pd_note_search_stop_finding:
 * @self: a search
 *
 * Gives up what is being searched for.
 */
void
pd_note_search_stop_finding (PdNoteSearch *self)
{
  interrupt (self);
  if (self->next != NULL)
    return_overtaken (g_steal_pointer (&self->next));
}

/**
 * pd_note_search_find_async:
 * @self: a search
 * @words: what somebody typed, as for pd_note_index_find()
 * @limit: how many notes at most
 * @callback: told what was found
 * @user_data: for @callback
 *
 * Searches in a thread. What was searched for before and is not found yet is given up.
 */
void
pd_note_search_find_async (PdNoteSearch       *self,
                           const char         *words,
                           guint               limit,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Find *find;

  g_return_if_fail (PD_IS_NOTE_SEARCH (self));
  g_return_if_fail (words != NULL);

  find = g_new0 (Find, 1);
  find->words = g_strdup (words);
  find->limit = limit;
  pd_note_search_stop_finding (self);
  self->next = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (self->next, find, (GDestroyNotify) find_free);
  begin_next (self);
}

/**
 * pd_note_search_find_finish:
 * @self: a search
 * @result: what the callback was given
 * @error: return location for an error: %G_IO_ERROR_CANCELLED when something else was
 *   searched for meanwhile, or the workspace was locked
 *
 * Returns: (transfer full) (element-type PdNoteHit): the notes, the newest first; none
 *   before it is built
 */
GPtrArray *
pd_note_search_find_finish (PdNoteSearch *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
