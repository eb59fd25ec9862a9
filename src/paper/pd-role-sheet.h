/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-role-description.h"

G_BEGIN_DECLS

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

G_END_DECLS
