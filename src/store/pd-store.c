/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"
#include "pd-founding-private.h"
#include "pd-history-table-private.h"
#include "pd-migrations-private.h"
#include "pd-replay-private.h"
#include "pd-store-private.h"
#include "pd-wiped-memory-private.h"

G_DEFINE_FINAL_TYPE (PdStore, pd_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PdId
new_id (void)
{
  PdId id = PD_ID_NONE;

  while (id == PD_ID_NONE)
    {
      sqlite3_randomness (sizeof id, &id);
      id &= G_MAXINT64;
    }
  return id;
}

static PdStore *
store_new (PdVault    *vault,
           PdDatabase *database,
           guint64     snapshot_change)
{
  PdStore *self = g_object_new (PD_TYPE_STORE, NULL);

  self->vault = g_object_ref (vault);
  self->database = database;
  self->snapshot_change = snapshot_change;
  return self;
}

static gboolean
load_history (PdStore *self,
              GError **error)
{
  g_clear_pointer (&self->undo_stack, pd_undo_stack_free);
  return pd_history_table_find_last (self->database, &self->last_change, error) &&
         pd_history_table_load_undo_stack (self->database, &self->undo_stack, error);
}

/* "NAME.peerdesk.before-2", or where that is taken "NAME.peerdesk.before-2-2" and so on. */
static gboolean
write_backup (PdStore      *self,
              GCancellable *cancellable,
              GError      **error)
{
  const char *path = pd_vault_get_path (self->vault);

  for (guint i = 1;; i++)
    {
      g_autoptr (GError) local_error = NULL;
      g_autofree char   *copy = NULL;

      copy = i == 1 ? g_strdup_printf ("%s.before-%d", path, pd_migrations_get_newest ())
                    : g_strdup_printf ("%s.before-%d-%u", path, pd_migrations_get_newest (), i);
      if (pd_store_write_copy (self, copy, cancellable, &local_error))
        return TRUE;
      if (!g_error_matches (local_error, PD_ERROR, PD_ERROR_EXISTS) || i == 99)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
}

/* A file that can only be read is brought up to date in memory alone. */
static gboolean
bring_up_to_date (PdStore      *self,
                  GCancellable *cancellable,
                  GError      **error)
{
  gboolean is_writable = pd_vault_is_writable (self->vault);
  int      version;

  if (!pd_migrations_read_version (self->database, &version, error))
    return FALSE;
  if (version == pd_migrations_get_newest ())
    return TRUE;

  if (is_writable && !write_backup (self, cancellable, error))
    return FALSE;
  if (!pd_migrations_run (self->database, error) || !load_history (self, error))
    return FALSE;
  return !is_writable || pd_store_rewrite (self, cancellable, error);
}

static void
pd_store_dispose (GObject *object)
{
  PdStore *self = PD_STORE (object);

  pd_store_close (self);
  g_clear_object (&self->vault);
  g_clear_error (&self->write_error);
  g_clear_pointer (&self->drafted, pd_drafted_free);

  G_OBJECT_CLASS (pd_store_parent_class)->dispose (object);
}

static void
pd_store_class_init (PdStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_store_dispose;

  /**
   * PdStore::changed:
   * @self: the store
   * @tables: which lists may be different now: %PD_STORE_TABLE_PERSON and its like
   *
   * Emitted after each commit, undo and redo.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          PD_TYPE_STORE,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_UINT);
}

static void
pd_store_init (PdStore *self)
{
}

/**
 * pd_store_create:
 * @path: where the new file will be
 * @founding: what is in it from the beginning
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error: %PD_ERROR_EXISTS when something is there
 *   already, and what pd_vault_create() says
 *
 * Makes a service with its first manager.
 *
 * Returns: (transfer full): the store, open to that manager
 */
PdStore *
pd_store_create (const char            *path,
                 const PdStoreFounding *founding,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autoptr (PdDatabase) database = NULL;
  g_autoptr (GBytes)     image = NULL;
  g_autoptr (PdVault)    vault = NULL;
  g_autoptr (PdStore)    self = NULL;
  PdVaultFounding        vault_founding = {
           .clear_name = founding->name_in_clear ? founding->service_name : NULL,
           .person_id = PD_ID_NONE,
           .identity = identity,
           .label = founding->founder_name,
           .passphrase = founding->passphrase,
           .cost = founding->cost,
           .created = founding->now,
           .sequence = PD_FOUNDING_SEQUENCE,
  };

  if (!pd_wiped_memory_install (error))
    return NULL;
  vault_founding.person_id = new_id ();
  database = pd_founding_new_database (founding, vault_founding.person_id, identity, error);
  image = database != NULL ? pd_database_borrow_image (database, error) : NULL;
  if (image == NULL)
    return NULL;

  vault_founding.image = image;
  vault = pd_vault_create (path, &vault_founding, cancellable, error);
  if (vault == NULL)
    return NULL;
  self = store_new (vault, g_steal_pointer (&database), PD_FOUNDING_SEQUENCE);
  return load_history (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_store_open:
 * @vault: an unlocked vault
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, as for pd_replay_vault(); and, where an older
 *   file has to be brought up to date first, what went wrong with its backup
 *
 * Returns: (transfer full): the store
 */
PdStore *
pd_store_open (PdVault      *vault,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (PdDatabase) database = NULL;
  g_autoptr (PdStore)    self = NULL;
  guint64                snapshot_change;

  g_return_val_if_fail (PD_IS_VAULT (vault), NULL);

  database = pd_replay_vault (vault, &snapshot_change, cancellable, error);
  if (database == NULL)
    return NULL;
  self = store_new (vault, g_steal_pointer (&database), snapshot_change);
  if (!load_history (self, error) || !bring_up_to_date (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pd_store_close:
 * @self: a store
 *
 * Gives up the tables, and wipes the memory that they were in; a change that is being
 * made comes to nothing. The vault stays as it is: whoever unlocked it locks it. Closing
 * twice does nothing.
 */
void
pd_store_close (PdStore *self)
{
  g_return_if_fail (PD_IS_STORE (self));

  if (self->change != NULL)
    pd_change_cancel (self->change);
  g_clear_pointer (&self->undo_stack, pd_undo_stack_free);
  g_clear_pointer (&self->database, pd_database_free);
}

/**
 * pd_store_get_vault:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what keeps it; %NULL for a draft
 */
PdVault *
pd_store_get_vault (PdStore *self)
{
  g_return_val_if_fail (PD_IS_STORE (self), NULL);

  return self->vault;
}

/**
 * pd_store_get_database:
 * @self: a store that is not closed
 *
 * Returns: (transfer none): its tables
 */
PdDatabase *
pd_store_get_database (PdStore *self)
{
  g_assert (self->database != NULL);

  return self->database;
}

/**
 * pd_store_check_saved:
 * @self: a store
 * @error: return location for an error: why the first change that is not in the file
 *   could not be written
 *
 * Returns: whether every change that was tried to be written is in the file
 */
gboolean
pd_store_check_saved (PdStore *self,
                      GError **error)
{
  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (self->write_error == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (self->write_error);
  return FALSE;
}

/**
 * pd_store_check_writable:
 * @self: a store
 * @error: return location for an error: %PD_ERROR_IN_USE or %PD_ERROR_READ_ONLY
 *
 * Returns: whether changes can be tried: the file can be written, and what is open is
 *   what it holds
 */
gboolean
pd_store_check_writable (PdStore *self,
                         GError **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), FALSE);

  if (self->database == NULL)
    problem = _ ("The service is locked. Nothing was changed.");
  else if (self->write_error != NULL)
    problem = _ ("An earlier change could not be saved, so nothing more can be changed. What you see "
                 "is all there: save a copy under another name.");
  else if (self->is_behind)
    problem = _ ("What is on the disk is newer than what is open. Lock the service and unlock it again.");
  if (problem == NULL)
    return self->vault == NULL || pd_vault_check_writable (self->vault, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_READ_ONLY, problem);
  return FALSE;
}

/**
 * pd_store_new_id:
 * @self: a store
 *
 * Returns: what a new row can be known by
 */
PdId
pd_store_new_id (PdStore *self)
{
  g_return_val_if_fail (PD_IS_STORE (self), PD_ID_NONE);

  return new_id ();
}

/**
 * pd_store_get_last_change:
 * @self: a store
 *
 * Returns: the number of the newest change, counted from 1 over the life of the file
 */
guint64
pd_store_get_last_change (PdStore *self)
{
  g_return_val_if_fail (PD_IS_STORE (self), 0);

  return self->last_change;
}

/**
 * pd_store_emit_changed:
 * @self: a store
 * @tables: which lists may be different now
 * @shifts: (nullable): which shifts, as pd_store_get_changed_shifts() says it
 * @notes: (nullable): which notes, as pd_store_get_changed_notes() says it
 */
void
pd_store_emit_changed (PdStore *self,
                       guint    tables,
                       GArray  *shifts,
                       GArray  *notes)
{
  GArray *shifts_before = self->changed_shifts;
  GArray *notes_before = self->changed_notes;

  self->changed_shifts = shifts;
  self->changed_notes = notes;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, tables);
  self->changed_shifts = shifts_before;
  self->changed_notes = notes_before;
}
