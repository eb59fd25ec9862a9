/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-search.h"

#include "pd-note-portion-private.h"
#include "pd-workspace-private.h"

/* How many notes are copied out of the tables at once: a millisecond's worth. */
#define PORTION 100

struct _PdNoteSearch
{
  GObject parent_instance;

  /* owned; the index is only there while the workspace is unlocked */
  PdWorkspace  *workspace;
  PdNoteIndex  *index;
  GCancellable *building;

  /* state */
  gboolean is_ready;
  guint    n_notes;
  guint    n_done;
  guint    n_damaged;
};

G_DEFINE_FINAL_TYPE (PdNoteSearch, pd_note_search, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
index_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (pd_note_portion_index (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* FALSE when there are no more. */
static gboolean
take_revisions (PdNoteSearch  *self,
                PdNotePortion *portion,
                GError       **error)
{
  g_clear_pointer (&portion->revisions, g_ptr_array_unref);
  return pd_note_revision_table_list_newest (self->workspace->store,
                                             pd_vault_get_person_id (self->workspace->vault),
                                             portion->last_id,
                                             PORTION,
                                             &portion->revisions,
                                             error);
}

static void start_portion (GTask *whole, PdNotePortion *portion);

static void
portion_done_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  PdNoteSearch     *self = PD_NOTE_SEARCH (source);
  g_autoptr (GTask) whole = user_data;
  PdNotePortion    *portion = g_task_get_task_data (G_TASK (result));
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (g_task_get_cancellable (whole), &error))
    {
      g_task_return_error (whole, error);
      return;
    }
  self->n_done += portion->n_notes;
  self->n_damaged += portion->n_damaged;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (!take_revisions (self, portion, &error))
    g_task_return_error (whole, error);
  else if (!portion->is_last)
    {
      PdNotePortion *next = g_new0 (PdNotePortion, 1);

      *next = (PdNotePortion){ g_steal_pointer (&portion->index), g_steal_pointer (&portion->reader),
                               g_steal_pointer (&portion->revisions), portion->last_id, 0, 0, FALSE };
      next->is_last = next->revisions->len == 0;
      start_portion (g_steal_pointer (&whole), next);
    }
  else
    {
      self->index = g_steal_pointer (&portion->index);
      self->is_ready = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
      g_task_return_boolean (whole, TRUE);
    }
}

/* Takes both over. */
static void
start_portion (GTask         *whole,
               PdNotePortion *portion)
{
  g_autoptr (GTask) task = g_task_new (g_task_get_source_object (whole), g_task_get_cancellable (whole), portion_done_cb, whole);

  g_task_set_task_data (task, portion, (GDestroyNotify) pd_note_portion_free);
  g_task_run_in_thread (task, index_in_thread);
}

static void
forget (PdNoteSearch *self)
{
  if (self->building != NULL)
    g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_pointer (&self->index, pd_note_index_free);
  self->is_ready = FALSE;
  self->n_notes = self->n_done = self->n_damaged = 0;
}

static void
locked_cb (PdNoteSearch *self)
{
  if (pd_workspace_is_locked (self->workspace))
    forget (self);
}

static void
pd_note_search_dispose (GObject *object)
{
  PdNoteSearch *self = PD_NOTE_SEARCH (object);

  forget (self);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (pd_note_search_parent_class)->dispose (object);
}

static void
pd_note_search_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, pd_note_search_get_progress (PD_NOTE_SEARCH (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pd_note_search_class_init (PdNoteSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_note_search_dispose;
  object_class->get_property = pd_note_search_get_property;
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_note_search_init (PdNoteSearch *self)
{
}

/**
 * pd_note_search_new:
 * @workspace: a workspace
 *
 * Returns: (transfer full): a search that finds nothing until it is built
 */
PdNoteSearch *
pd_note_search_new (PdWorkspace *workspace)
{
  PdNoteSearch *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_SEARCH, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* What the first portion works on, with an empty index. */
static PdNotePortion *
new_first_portion (PdNoteSearch *self,
                   GError      **error)
{
  g_autoptr (PdNotePortion) portion = g_new0 (PdNotePortion, 1);
  g_autoptr (GPtrArray)     notes = NULL;

  if (!pd_workspace_check_unlocked (self->workspace, error))
    return NULL;
  portion->reader = g_object_ref (pd_vault_get_identity (self->workspace->vault));
  portion->index = pd_note_index_new (error);
  if (portion->index == NULL || !pd_note_index_begin (portion->index, error) ||
      !pd_note_revision_table_count_notes (self->workspace->store, pd_vault_get_person_id (self->workspace->vault), &self->n_notes, error) ||
      !take_revisions (self, portion, error))
    return NULL;
  portion->is_last = portion->revisions->len == 0;
  return g_steal_pointer (&portion);
}

/**
 * pd_note_search_build_async:
 * @self: a search
 * @cancellable: (nullable): to give it up
 * @callback: told when it is built
 * @user_data: for @callback
 *
 * Opens all notes that may be read, in a thread and a portion at a time; nothing is found
 * until it is done. Building again forgets what was there.
 */
void
pd_note_search_build_async (PdNoteSearch       *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) whole = NULL;
  GError           *error = NULL;
  PdNotePortion    *portion;

  g_return_if_fail (PD_IS_NOTE_SEARCH (self));

  forget (self);
  self->building = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  whole = g_task_new (self, self->building, callback, user_data);
  portion = new_first_portion (self, &error);
  if (portion == NULL)
    g_task_return_error (whole, error);
  else
    start_portion (g_steal_pointer (&whole), portion);
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

/**
 * pd_note_search_is_ready:
 * @self: a search
 *
 * Returns: whether the notes can be found
 */
gboolean
pd_note_search_is_ready (PdNoteSearch *self)
{
  g_return_val_if_fail (PD_IS_NOTE_SEARCH (self), FALSE);

  return self->is_ready;
}

/**
 * pd_note_search_get_progress:
 * @self: a search
 *
 * Returns: how much of the building is done, from 0 to 1
 */
double
pd_note_search_get_progress (PdNoteSearch *self)
{
  g_return_val_if_fail (PD_IS_NOTE_SEARCH (self), 0);

  if (self->is_ready)
    return 1;
  return self->n_notes > 0 ? MIN (1.0, (double) self->n_done / self->n_notes) : 0;
}

/**
 * pd_note_search_get_n_damaged:
 * @self: a search
 *
 * Returns: how many boxes that are sealed for the reader could not be opened; reading
 *   such a note says more
 */
guint
pd_note_search_get_n_damaged (PdNoteSearch *self)
{
  g_return_val_if_fail (PD_IS_NOTE_SEARCH (self), 0);

  return self->n_damaged;
}

/**
 * pd_note_search_update:
 * @self: a search
 * @note_id: a note that has changed, or is gone
 * @error: return location for an error
 *
 * To be called after each act on a note. Does nothing before it is built.
 *
 * Returns: whether it is found by what is in it now
 */
gboolean
pd_note_search_update (PdNoteSearch *self,
                       PdId          note_id,
                       GError      **error)
{
  g_autoptr (PdNotePortion) portion = NULL;
  gboolean                  is_done;

  g_return_val_if_fail (PD_IS_NOTE_SEARCH (self), FALSE);

  if (!self->is_ready)
    return TRUE;
  portion = g_new0 (PdNotePortion, 1);
  portion->reader = g_object_ref (pd_vault_get_identity (self->workspace->vault));
  if (!pd_note_index_remove (self->index, note_id, error) ||
      !pd_note_revision_table_list_newest (self->workspace->store,
                                           pd_vault_get_person_id (self->workspace->vault),
                                           note_id - 1,
                                           1,
                                           &portion->revisions,
                                           error))
    return FALSE;
  if (portion->revisions->len == 0 || ((PdNoteRevision *) portion->revisions->pdata[0])->note_id != note_id)
    return TRUE;
  portion->index = g_steal_pointer (&self->index);
  is_done = pd_note_portion_index (portion, NULL, error);
  self->index = g_steal_pointer (&portion->index);
  return is_done;
}

/**
 * pd_note_search_find:
 * @self: a search
 * @words: what somebody typed, as for pd_note_index_find()
 * @limit: how many notes at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteHit): the notes, the newest first; none
 *   before it is built
 */
GPtrArray *
pd_note_search_find (PdNoteSearch *self,
                     const char   *words,
                     guint         limit,
                     GError      **error)
{
  g_return_val_if_fail (PD_IS_NOTE_SEARCH (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (!self->is_ready)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_hit_free);
  return pd_note_index_find (self->index, words, limit, error);
}
