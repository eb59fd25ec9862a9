/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role.h"

G_BEGIN_DECLS

/**
 * PdRoleIndex:
 *
 * The roles of a service by what a table says of one: its title, or its id where several
 * are called the same.
 */
typedef struct _PdRoleIndex PdRoleIndex;

typedef enum
{
  PD_ROLE_FOUND,
  PD_ROLE_UNKNOWN,
  PD_ROLE_AMBIGUOUS,
} PdRoleMatch;

PdRoleIndex *pd_role_index_new (GPtrArray *roles);
void         pd_role_index_free (PdRoleIndex *self);
PdRoleMatch  pd_role_index_find (PdRoleIndex *self,
                                 const char  *title_or_id,
                                 PdId        *ret_id);
char        *pd_role_index_dup_mention (PdRoleIndex *self,
                                        PdId         id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleIndex, pd_role_index_free)

G_END_DECLS
