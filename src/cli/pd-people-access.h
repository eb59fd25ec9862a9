/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-workspace-access.h"

G_BEGIN_DECLS

/**
 * PdPeopleAccess:
 * @new_passphrase_file: (nullable): where a new passphrase stands; %NULL asks
 * @output: (nullable): where a recovery sheet goes
 *
 * The part of `people` that is about who can open the file.
 */
typedef struct
{
  char *new_passphrase_file;
  char *output;
} PdPeopleAccess;

void     pd_people_access_clear (PdPeopleAccess *self);
gboolean pd_people_access_add (const PdPeopleAccess *self,
                               PdWorkspace          *workspace,
                               PdPerson             *person,
                               GError              **error);
gboolean pd_people_access_change (const PdPeopleAccess *self,
                                  PdWorkspace          *workspace,
                                  PdPerson             *person,
                                  GError              **error);
gboolean pd_people_access_recovery_sheet (const PdPeopleAccess *self,
                                          PdInvocation         *invocation,
                                          PdWorkspace          *workspace,
                                          GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdPeopleAccess, pd_people_access_clear)

G_END_DECLS
