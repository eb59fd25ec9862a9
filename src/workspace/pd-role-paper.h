/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/* What of a role goes on paper. Names and the service are added to @options, whose own
 * are not looked at. */

PdDocument *pd_role_paper_lay_out (PdWorkspace          *workspace,
                                   const PdRole         *role,
                                   const PdRoleVersion  *version,
                                   const PdPaperOptions *options);
PdDocument *pd_role_paper_compare (PdWorkspace          *workspace,
                                   const PdRole         *role,
                                   const PdRoleVersion  *before,
                                   const PdRoleVersion  *after,
                                   const PdPaperOptions *options);
PdDocument *pd_role_paper_recruit (PdWorkspace          *workspace,
                                   const PdRole         *role,
                                   const PdRoleVersion  *version,
                                   const PdPaperOptions *options);
PdDocument *pd_role_paper_review (PdWorkspace            *workspace,
                                  const PdRoleAssignment *assignment,
                                  PdDay                   from,
                                  PdDay                   to,
                                  const PdPaperOptions   *options,
                                  GError                **error);

G_END_DECLS
