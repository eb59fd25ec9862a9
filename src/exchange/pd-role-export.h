/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"

G_BEGIN_DECLS

GBytes *pd_role_export_markdown (const PdRoleDescription *description,
                                 const char              *standing);
GBytes *pd_role_export_html (const PdRoleDescription *description,
                             const char              *standing);

G_END_DECLS
