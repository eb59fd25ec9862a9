/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-search-private.h"

#include "pd-note-portion-private.h"
#include "pd-workspace-private.h"

G_DEFINE_FINAL_TYPE (PdNoteSearch, pd_note_search, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/**
 * pd_note_search_forget:
 * @self: a search
 *
 * Finds nothing any more, until it is built again.
 */
void
pd_note_search_forget (PdNoteSearch *self)
{
  if (self->building != NULL)
    g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_handle_id (&self->later_id, g_source_remove);
  g_clear_handle_id (&self->update_id, g_source_remove);
  pd_note_search_stop_finding (self);
  g_clear_pointer (&self->index, pd_note_index_unref);
  g_hash_table_remove_all (self->changed);
  self->n_notes = self->n_done = self->n_damaged = 0;
}

static gboolean
update (PdNoteSearch *self,
        PdId          note_id,
        GError      **error)
{
  g_autoptr (PdNotePortion) portion = NULL;
  PdId                      reader_id = pd_vault_get_person_id (self->workspace->vault);
  GPtrArray                *revisions;

  if (!pd_note_index_remove (self->index, note_id, error) ||
      !pd_note_revision_table_find_newest (self->workspace->store, reader_id, note_id, &revisions, error))
    return FALSE;
  portion = pd_note_portion_new (pd_vault_get_identity (self->workspace->vault), revisions);
  return pd_note_portion_open (portion, NULL, error) && pd_note_portion_index (portion, self->index, NULL, error);
}

static gboolean
update_next (PdNoteSearch *self,
             GError      **error)
{
  GHashTableIter iter;
  gpointer       id;
  gboolean       is_updated;

  g_hash_table_iter_init (&iter, self->changed);
  g_hash_table_iter_next (&iter, &id, NULL);
  is_updated = update (self, *(PdId *) id, error);
  if (is_updated)
    g_hash_table_iter_remove (&iter);
  return is_updated;
}

/* Whoever searches hears why one can't be read again. */
static gboolean
update_cb (gpointer user_data)
{
  PdNoteSearch *self = user_data;

  if (self->finding == NULL && g_hash_table_size (self->changed) > 0 && update_next (self, NULL))
    return G_SOURCE_CONTINUE;
  self->update_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * pd_note_search_update_later:
 * @self: a search
 *
 * Reads again what has changed, one after another, while there is nothing else to do; not
 * before it is built.
 */
void
pd_note_search_update_later (PdNoteSearch *self)
{
  if (self->index != NULL && self->finding == NULL && self->update_id == 0 && g_hash_table_size (self->changed) > 0)
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

/**
 * pd_note_search_update_all:
 * @self: a search that is built, and does not find anything just now
 * @error: return location for an error
 *
 * Returns: whether all that has changed was read again
 */
gboolean
pd_note_search_update_all (PdNoteSearch *self,
                           GError      **error)
{
  while (g_hash_table_size (self->changed) > 0)
    if (!update_next (self, error))
      return FALSE;
  return TRUE;
}

/* Those that are written while the others are read may have been read before. */
static void
changed_cb (PdNoteSearch *self,
            guint         tables)
{
  const PdId *ids;
  guint       n;

  if ((tables & PD_STORE_TABLE_NOTE) == 0 || (self->index == NULL && self->building == NULL))
    return;
  ids = pd_store_get_changed_notes (self->workspace->store, &n);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->changed, g_memdup2 (&ids[i], sizeof ids[i]));
  pd_note_search_update_later (self);
}

static void
locked_cb (PdNoteSearch *self)
{
  if (pd_workspace_is_locked (self->workspace))
    pd_note_search_forget (self);
}

static void
pd_note_search_dispose (GObject *object)
{
  PdNoteSearch *self = PD_NOTE_SEARCH (object);

  pd_note_search_forget (self);
  if (self->workspace != NULL && self->workspace->note_search == self)
    self->workspace->note_search = NULL;
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (pd_note_search_parent_class)->dispose (object);
}

static void
pd_note_search_finalize (GObject *object)
{
  g_hash_table_unref (PD_NOTE_SEARCH (object)->changed);
  G_OBJECT_CLASS (pd_note_search_parent_class)->finalize (object);
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
  object_class->finalize = pd_note_search_finalize;
  object_class->get_property = pd_note_search_get_property;
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_note_search_init (PdNoteSearch *self)
{
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
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
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * pd_workspace_dup_note_search:
 * @self: a workspace
 *
 * Returns: (transfer full): the search that all who look through its notes share, so that
 *   they are read once; new while nobody has it
 */
PdNoteSearch *
pd_workspace_dup_note_search (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (self->note_search != NULL)
    return g_object_ref (self->note_search);
  self->note_search = pd_note_search_new (self);
  return self->note_search;
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

  return self->index != NULL;
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

  if (self->index != NULL)
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
 * pd_note_search_find:
 * @self: a search
 * @words: what somebody typed, as for pd_note_index_find()
 * @limit: how many notes at most
 * @error: return location for an error
 *
 * What has changed and was not read again yet is read first.
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
  g_return_val_if_fail (self->finding == NULL, NULL);

  if (self->index == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_hit_free);
  if (!pd_note_search_update_all (self, error))
    return NULL;
  return pd_note_index_find (self->index, words, limit, error);
}
