/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

/**
 * PdDatabaseCopy:
 *
 * A copy of a database in the making, a piece at a time. Between two pieces rows may be
 * written: what was copied already is brought up to date with them.
 */
typedef struct _PdDatabaseCopy PdDatabaseCopy;

PdDatabaseCopy *pd_database_copy_begin (PdDatabase *source,
                                        GError    **error);
gboolean        pd_database_copy_step (PdDatabaseCopy *self,
                                       GError        **error);
gboolean        pd_database_copy_is_nearly_done (PdDatabaseCopy *self);
PdDatabase     *pd_database_copy_end (PdDatabaseCopy *self,
                                      GError        **error);
void            pd_database_copy_abandon (PdDatabaseCopy *self);
void            pd_database_copy_free (PdDatabaseCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDatabaseCopy, pd_database_copy_free)

G_END_DECLS
