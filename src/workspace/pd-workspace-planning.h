/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-coverage.h"
#include "pd-publication.h"
#include "pd-roster-check.h"
#include "pd-roster-difference.h"
#include "pd-shift-template.h"
#include "pd-worked.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What a roster is built from, checked against and published as. Lists are (transfer
 * full); each act is one named change. */

GPtrArray       *pd_workspace_list_coverage (PdWorkspace *self,
                                             PdSite      *site,
                                             GError     **error);
gboolean         pd_workspace_save_coverage (PdWorkspace *self,
                                             PdCoverage  *coverage,
                                             GError     **error);
gboolean         pd_workspace_remove_coverage (PdWorkspace      *self,
                                               const PdCoverage *coverage,
                                               GError          **error);
GPtrArray       *pd_workspace_list_templates (PdWorkspace *self,
                                              GError     **error);
PdShiftTemplate *pd_workspace_find_template (PdWorkspace *self,
                                             const char  *letter,
                                             GError     **error);
gboolean         pd_workspace_save_template (PdWorkspace *self,
                                             PdShiftTemplate *template,
                                             GError **error);
gboolean         pd_workspace_remove_template (PdWorkspace *self,
                                               const PdShiftTemplate *template,
                                               GError **error);
GPtrArray       *pd_workspace_list_worked (PdWorkspace *self,
                                           PdDay        from,
                                           PdDay        to,
                                           GError     **error);
gboolean         pd_workspace_save_worked (PdWorkspace    *self,
                                           const PdWorked *worked,
                                           GError        **error);
gboolean         pd_workspace_remove_worked (PdWorkspace *self,
                                             PdId         shift_id,
                                             GError     **error);
GPtrArray       *pd_workspace_list_publications (PdWorkspace *self,
                                                 PdDay        from,
                                                 PdDay        to,
                                                 GError     **error);
gboolean         pd_workspace_publish (PdWorkspace *self,
                                       PdDay        from,
                                       guint        n_days,
                                       PdDay        today,
                                       int         *ret_version,
                                       GError     **error);

gboolean pd_workspace_publish_changes (PdWorkspace *self,
                                       PdDay        from,
                                       guint        n_days,
                                       PdDay        today,
                                       int         *ret_version,
                                       GError     **error);

PdRosterDifference *pd_workspace_load_difference (PdWorkspace *self,
                                                  PdDay        from,
                                                  guint        n_days,
                                                  PdDay        today,
                                                  GError     **error);
PdRosterFacts      *pd_workspace_load_facts (PdWorkspace *self,
                                             PdDay        from,
                                             guint        n_days,
                                             PdDay        today,
                                             GError     **error);
PdRosterCheck      *pd_workspace_check_roster_by (PdWorkspace   *self,
                                                  PdRoster      *roster,
                                                  PdRosterFacts *facts,
                                                  GError       **error);
gboolean            pd_workspace_update_check (PdWorkspace   *self,
                                               PdRosterCheck *check,
                                               GError       **error);
PdRosterCheck      *pd_workspace_check_roster (PdWorkspace *self,
                                               PdRoster    *roster,
                                               PdDay        today,
                                               GError     **error);

G_END_DECLS
