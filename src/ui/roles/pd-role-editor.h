/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleEditor:
 *
 * The draft of a role being written: fourteen sections, each with what it is for, and what
 * is still open. Saving it is one named change, which leaving it does too. Nothing that is
 * typed is lost: words that are not understood where they stand go to "What else stands in
 * it", and a role that has gone from the file meanwhile comes back with them.
 *
 * Signals: "saved" (gint64: the role); "left": whoever wrote is done.
 */
#define PD_TYPE_ROLE_EDITOR (pd_role_editor_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleEditor, pd_role_editor, PD, ROLE_EDITOR, PdDeskPart)

void     pd_role_editor_open (PdRoleEditor *self,
                              const PdRole *role,
                              PdRoleField   field);
gboolean pd_role_editor_is_open (PdRoleEditor *self);
PdId     pd_role_editor_get_role_id (PdRoleEditor *self);
gboolean pd_role_editor_save (PdRoleEditor *self,
                              GError      **error);
void     pd_role_editor_close (PdRoleEditor *self);

G_END_DECLS
