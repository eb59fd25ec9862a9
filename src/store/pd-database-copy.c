/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-copy-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"

/* A megabyte takes less than a millisecond; a frame has sixteen. */
#define PAGES_IN_A_PIECE 256
#define ALL_PAGES -1

/* For the changes that come meanwhile. Where it does not suffice, a larger place is
 * found, which takes as long as copying all of it at once. */
#define SPARE_ROOM (1024 * 1024)

struct _PdDatabaseCopy
{
  /* owned */
  PdDatabase     *copy;
  sqlite3_backup *backup;

  /* borrowed */
  PdDatabase *source;
};

static const PdQuery copy_query = { NULL, N_ ("copy the tables") };

static void
set_abandoned_error (GError **error)
{
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_READ_ONLY,
                       _ ("The service was locked before this was done. Nothing was changed."));
}

static gboolean
copy_pages (PdDatabaseCopy *self,
            int             n_pages,
            GError        **error)
{
  int status;

  if (self->backup == NULL)
    {
      set_abandoned_error (error);
      return FALSE;
    }
  /* A copy that is done is not brought up to date any more, so that has to come last. */
  status = sqlite3_backup_step (self->backup, n_pages);
  if (status == (n_pages == ALL_PAGES ? SQLITE_DONE : SQLITE_OK))
    return TRUE;

  pd_database_copy_abandon (self);
  pd_database_set_error (self->copy, &copy_query, error);
  return FALSE;
}

/**
 * pd_database_copy_begin:
 * @source: a database
 * @error: return location for an error
 *
 * Returns: (transfer full): a copy of it, with nothing in it yet
 */
PdDatabaseCopy *
pd_database_copy_begin (PdDatabase *source,
                        GError    **error)
{
  g_autoptr (PdDatabaseCopy) self = g_new0 (PdDatabaseCopy, 1);
  g_autoptr (GBytes)         image = pd_database_borrow_image (source, error);

  if (image == NULL)
    return NULL;
  self->copy = pd_database_new_with_room (g_bytes_get_size (image) + SPARE_ROOM, error);
  if (self->copy == NULL)
    return NULL;
  self->backup = sqlite3_backup_init (pd_database_get_handle (self->copy),
                                      "main",
                                      pd_database_get_handle (source),
                                      "main");
  if (self->backup == NULL)
    {
      pd_database_set_error (self->copy, &copy_query, error);
      return NULL;
    }
  self->source = source;
  g_ptr_array_add (source->copies, self);
  /* Nothing is copied yet, but how much there is to copy is known. */
  return copy_pages (self, 0, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_database_copy_step:
 * @self: a copy in the making, not nearly done
 * @error: return location for an error: %PD_ERROR_READ_ONLY when @source is gone,
 *   %PD_ERROR_FAILED when a change is being made
 *
 * Copies a piece.
 *
 * Returns: whether it could be copied
 */
gboolean
pd_database_copy_step (PdDatabaseCopy *self,
                       GError        **error)
{
  return copy_pages (self, PAGES_IN_A_PIECE, error);
}

/**
 * pd_database_copy_is_nearly_done:
 * @self: a copy in the making
 *
 * Returns: whether no more than a piece is left, which is for pd_database_copy_end()
 */
gboolean
pd_database_copy_is_nearly_done (PdDatabaseCopy *self)
{
  return self->backup != NULL && sqlite3_backup_remaining (self->backup) <= PAGES_IN_A_PIECE;
}

/**
 * pd_database_copy_end:
 * @self: a copy in the making
 * @error: return location for an error, as for pd_database_copy_step()
 *
 * Copies what is left.
 *
 * Returns: (transfer full): the copy, which is as @source is now
 */
PdDatabase *
pd_database_copy_end (PdDatabaseCopy *self,
                      GError        **error)
{
  if (!copy_pages (self, ALL_PAGES, error))
    return NULL;
  pd_database_copy_abandon (self);
  return g_steal_pointer (&self->copy);
}

/**
 * pd_database_copy_abandon:
 * @self: a copy in the making
 *
 * Lets go of the source, which may be closed then.
 */
void
pd_database_copy_abandon (PdDatabaseCopy *self)
{
  if (self->source == NULL)
    return;
  g_ptr_array_remove (self->source->copies, self);
  self->source = NULL;
  sqlite3_backup_finish (g_steal_pointer (&self->backup));
}

/**
 * pd_database_copy_free:
 * @self: (nullable): a copy
 */
void
pd_database_copy_free (PdDatabaseCopy *self)
{
  if (self == NULL)
    return;
  pd_database_copy_abandon (self);
  pd_database_free (self->copy);
  g_free (self);
}
