/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-kept-apart.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Dual relationships. That two are kept apart is there for everybody with the file, and for
 * the rules of rosters and circles; why is sealed for those concerned. As with notes, undo
 * passes over it. */

GPtrArray         *pd_workspace_list_kept_apart (PdWorkspace *self,
                                                 GError     **error);
GArray            *pd_workspace_list_kept_apart_readers (PdWorkspace *self,
                                                         PdId         id,
                                                         GError     **error);
PdKeptApartReason *pd_workspace_read_kept_apart (PdWorkspace *self,
                                                 PdId         id,
                                                 GError     **error);
PdKeptApart       *pd_workspace_keep_apart (PdWorkspace             *self,
                                            PdPerson                *one,
                                            PdPerson                *other,
                                            const PdKeptApartReason *reason,
                                            GPtrArray               *may_know,
                                            PdDay                    since,
                                            GError                 **error);
gboolean           pd_workspace_write_kept_apart (PdWorkspace             *self,
                                                  PdId                     id,
                                                  const PdKeptApartReason *reason,
                                                  GError                 **error);
gboolean           pd_workspace_let_know_kept_apart (PdWorkspace *self,
                                                     PdId         id,
                                                     PdPerson    *person,
                                                     GError     **error);
gboolean           pd_workspace_end_kept_apart (PdWorkspace *self,
                                                PdId         id,
                                                PdDay        last_day,
                                                GError     **error);

G_END_DECLS
