/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* Who can open the file, and with what. Each of these writes a whole new file; taking a
 * key away makes old keys useless for what is written from then on, and old copies of
 * the file stay readable to whoever had it. The last manager's way in stays. */

gboolean  pd_workspace_access_add_passphrase (PdWorkspace     *self,
                                              PdPerson        *person,
                                              PdSecret        *passphrase,
                                              const PdKdfCost *cost,
                                              GError         **error);
gboolean  pd_workspace_access_change_passphrase (PdWorkspace     *self,
                                                 PdPerson        *person,
                                                 PdSecret        *passphrase,
                                                 const PdKdfCost *cost,
                                                 GError         **error);
gboolean  pd_workspace_access_remove (PdWorkspace *self,
                                      PdPerson    *person,
                                      GError     **error);
PdSecret *pd_workspace_access_add_recovery (PdWorkspace *self,
                                            GError     **error);
gboolean  pd_workspace_access_can_open (PdWorkspace *self,
                                        PdPerson    *person);

G_END_DECLS
