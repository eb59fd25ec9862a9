/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleImport:
 * @description: what was read; it may lack a title
 * @unknown: (element-type utf8): headings that name no part of a role description. What
 *   stands under them went to %PD_ROLE_OTHER
 * @unclear: (element-type utf8): what stands in a short field and is not understood, such
 *   as "Hours: as needed". It went to %PD_ROLE_OTHER, too
 *
 * A role description that was written elsewhere. No word of it is lost.
 */
typedef struct
{
  PdRoleDescription *description;
  GPtrArray         *unknown;
  GPtrArray         *unclear;
} PdRoleImport;

PdRoleImport *pd_role_import_path (const char *path,
                                   GError    **error);
PdRoleImport *pd_role_import_bytes (GBytes  *bytes,
                                    GError **error);
void          pd_role_import_free (PdRoleImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleImport, pd_role_import_free)

G_END_DECLS
