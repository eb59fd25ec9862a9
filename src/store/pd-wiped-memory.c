/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The memory that SQLite works in: pages, rows, changesets and the whole image lie in
 * it in plain. Each block is wiped before it goes back, so that locking leaves nothing
 * behind for a later reader of this process's memory. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-wiped-memory-private.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"

/* Each block begins with its size; 16 bytes keep the alignment that malloc() gives. */
#define PREFIX_SIZE 16

/* The most that SQLite asks for in one block, so also the largest image. */
#define MAX_IMAGE_SIZE (G_GINT64_CONSTANT (2147418112))

static gsize *
get_prefix (void *block)
{
  return (gsize *) (gpointer) ((guint8 *) block - PREFIX_SIZE);
}

static void *
wiped_malloc (int size)
{
  gsize *prefix = malloc ((gsize) size + PREFIX_SIZE);

  if (prefix == NULL)
    return NULL;
  *prefix = (gsize) size;
  return (guint8 *) prefix + PREFIX_SIZE;
}

static void
wiped_free (void *block)
{
  gsize *prefix;

  if (block == NULL)
    return;
  prefix = get_prefix (block);
  explicit_bzero (prefix, *prefix + PREFIX_SIZE);
  free (prefix);
}

/* realloc() could leave the old place behind as it was, so there is always a new one. */
static void *
wiped_realloc (void *block,
               int   size)
{
  void *larger = wiped_malloc (size);

  if (larger == NULL)
    return NULL;
  memcpy (larger, block, MIN (*get_prefix (block), (gsize) size));
  wiped_free (block);
  return larger;
}

static int
wiped_size (void *block)
{
  return block != NULL ? (int) *get_prefix (block) : 0;
}

static int
wiped_roundup (int size)
{
  return (size + 7) & ~7;
}

static int
wiped_init (void *data)
{
  return SQLITE_OK;
}

static void
wiped_shutdown (void *data)
{
}

static gpointer
install_once (gpointer data)
{
  static const sqlite3_mem_methods methods = {
    wiped_malloc,
    wiped_free,
    wiped_realloc,
    wiped_size,
    wiped_roundup,
    wiped_init,
    wiped_shutdown,
    NULL,
  };

  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK ||
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK ||
      sqlite3_config (SQLITE_CONFIG_MEMDB_MAXSIZE, (sqlite3_int64) MAX_IMAGE_SIZE) != SQLITE_OK ||
      sqlite3_initialize () != SQLITE_OK)
    return GINT_TO_POINTER (FALSE);
  return GINT_TO_POINTER (TRUE);
}

/**
 * pd_wiped_memory_install:
 * @error: return location for an error
 *
 * Makes SQLite work in memory that is wiped. It can only be done before SQLite is used
 * for the first time in a process, and is done once; a service is not opened without.
 *
 * Returns: whether SQLite works in such memory
 */
gboolean
pd_wiped_memory_install (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  if (GPOINTER_TO_INT (g_once (&once, install_once, NULL)))
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_FAILED,
                       _ ("The database could not be given memory that is wiped after use. "
                          "Nothing was read or changed."));
  return FALSE;
}
