/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-availability.h"
#include "pd-leave.h"
#include "pd-name-book.h"
#include "pd-path-step.h"
#include "pd-pattern.h"
#include "pd-training.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What is kept of a person beside who they are. Lists are (transfer full), each of one
 * person, or of everybody where @person is NULL; each act is one named change. */

PdNameBook *pd_workspace_create_name_book (PdWorkspace *self);

GPtrArray *pd_workspace_list_availability (PdWorkspace *self,
                                           PdPerson    *person,
                                           GError     **error);
gboolean   pd_workspace_set_availability (PdWorkspace *self,
                                          PdPerson    *person,
                                          GPtrArray   *availability,
                                          GError     **error);
GPtrArray *pd_workspace_list_leave (PdWorkspace *self,
                                    PdPerson    *person,
                                    GError     **error);
gboolean   pd_workspace_save_leave (PdWorkspace *self,
                                    PdLeave     *leave,
                                    GError     **error);
gboolean   pd_workspace_remove_leave (PdWorkspace   *self,
                                      const PdLeave *leave,
                                      GError       **error);
GPtrArray *pd_workspace_list_training (PdWorkspace *self,
                                       PdPerson    *person,
                                       GError     **error);
gboolean   pd_workspace_save_training (PdWorkspace *self,
                                       PdTraining  *training,
                                       GError     **error);
gboolean   pd_workspace_remove_training (PdWorkspace      *self,
                                         const PdTraining *training,
                                         GError          **error);
GPtrArray *pd_workspace_list_patterns (PdWorkspace *self,
                                       PdPerson    *person,
                                       GError     **error);
gboolean   pd_workspace_save_pattern (PdWorkspace *self,
                                      PdPattern   *pattern,
                                      GError     **error);
gboolean   pd_workspace_remove_pattern (PdWorkspace     *self,
                                        const PdPattern *pattern,
                                        GError         **error);
GPtrArray *pd_workspace_list_path_steps (PdWorkspace *self,
                                         PdPerson    *person,
                                         GError     **error);
gboolean   pd_workspace_save_path_step (PdWorkspace *self,
                                        PdPathStep  *step,
                                        GError     **error);
gboolean   pd_workspace_remove_path_step (PdWorkspace      *self,
                                          const PdPathStep *step,
                                          GError          **error);

G_END_DECLS
