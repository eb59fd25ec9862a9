/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pd-database-guard-private.h"
#include "pd-vault.h"

G_BEGIN_DECLS

typedef struct _PdRecorder PdRecorder;

/**
 * PdDatabase:
 *
 * A connection to tables in memory. It refuses writes until it is told otherwise, and
 * always refuses to change its schema, its settings or to reach for a file.
 */
typedef struct
{
  /* owned */
  sqlite3      *handle;
  GHashTable   *statements;
  PdRecorder   *recorder;
  GCancellable *cancellable;

  /* borrowed; who makes a copy of it */
  GPtrArray *copies;

  /* state */
  PdDatabaseGuard guard;
} PdDatabase;

/**
 * PdQuery:
 * @sql: constant text, its columns listed
 * @purpose: what it is for, as an infinitive ("save the shift"), marked with N_()
 * @clash: (nullable): what it means to a person when a row is there already
 */
typedef struct
{
  const char *sql;
  const char *purpose;
  const char *clash;
} PdQuery;

PdDatabase *pd_database_new_empty (GError **error);
PdDatabase *pd_database_new_with_room (gsize    room,
                                       GError **error);
PdDatabase *pd_database_new_from_vault (PdVault *vault,
                                        GError **error);
void        pd_database_free (PdDatabase *self);
void        pd_database_abandon_copies (PdDatabase *self);
sqlite3    *pd_database_get_handle (PdDatabase *self);
GHashTable *pd_database_get_statements (PdDatabase *self);
PdRecorder *pd_database_get_recorder (PdDatabase *self);
void        pd_database_set_cancellable (PdDatabase   *self,
                                         GCancellable *cancellable);
gboolean    pd_database_set_error_if_cancelled (PdDatabase *self,
                                                GError    **error);

gboolean pd_database_begin (PdDatabase *self,
                            GError    **error);
gboolean pd_database_commit (PdDatabase *self,
                             GError    **error);
void     pd_database_roll_back (PdDatabase *self);
gboolean pd_database_has_orphans (PdDatabase *self);

int      pd_database_execute_unguarded (PdDatabase *self,
                                        const char *sql);
gboolean pd_database_run_script (PdDatabase    *self,
                                 const PdQuery *script,
                                 GError       **error);
gboolean pd_database_tidy (PdDatabase *self,
                           GError    **error);
GBytes  *pd_database_borrow_image (PdDatabase *self,
                                   GError    **error);
void     pd_database_set_error (PdDatabase    *self,
                                const PdQuery *query,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDatabase, pd_database_free)

G_END_DECLS
