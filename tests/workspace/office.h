/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * Office:
 *
 * A new service in a folder of its own, unlocked by its founder.
 */
typedef struct
{
  char        *folder;
  char        *path;
  PdWorkspace *workspace;
} Office;

Office    *office_new (void);
void       office_free (Office *self);
void       office_open_again (Office  *self,
                              gboolean to_write);
void       office_unlock (Office *self);
char      *office_write_table (Office     *self,
                               const char *name,
                               const char *text);
char      *office_find_fixture (const char *name);
GPtrArray *office_list_shifts (Office *self);
guint      office_count_people (Office *self);
guint      office_count_sites (Office *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

G_END_DECLS
