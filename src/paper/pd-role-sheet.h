/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-role-description.h"
#include "pd-role-drift.h"

G_BEGIN_DECLS

/**
 * PdRoleDriftNames:
 * @person: who works in the role
 * @version: which version they work under
 * @places: what the places of the drift are called, in their order
 * @from: the first day that was looked at
 * @to: the last day
 */
typedef struct
{
  const char        *person;
  const char        *version;
  const char *const *places;
  PdDay              from;
  PdDay              to;
} PdRoleDriftNames;

PdDocument *pd_role_sheet_new (const PdRoleDescription *description,
                               const char              *standing,
                               const PdPaperOptions    *options);
PdDocument *pd_role_comparison_new (const PdRoleDescription *before,
                                    const char              *before_standing,
                                    const PdRoleDescription *after,
                                    const char              *after_standing,
                                    const PdPaperOptions    *options);
PdDocument *pd_recruitment_sheet_new (const PdRoleDescription *description,
                                      const char              *standing,
                                      const PdPaperOptions    *options);
PdDocument *pd_role_drift_sheet_new (const PdRoleDrift       *drift,
                                     const PdRoleDescription *description,
                                     const PdRoleDriftNames  *names,
                                     const PdPaperOptions    *options);

G_END_DECLS
