/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct sqlite3 sqlite3;

/**
 * PdDatabaseGuard:
 * @is_on: whether anything is refused at all
 * @is_writable: whether rows may be written and kept
 * @is_at_the_edge: whether a change may begin or end
 *
 * What a connection lets through at the moment.
 */
typedef struct
{
  gboolean is_on;
  gboolean is_writable;
  gboolean is_at_the_edge;
} PdDatabaseGuard;

gboolean pd_database_guard_install (PdDatabaseGuard *self,
                                    sqlite3         *handle);

G_END_DECLS
