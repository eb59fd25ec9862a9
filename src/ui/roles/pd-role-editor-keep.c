/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-editor-private.h"

/* What the editor does with a file that changes while somebody writes: by undo, or by an act
 * on the same role elsewhere in the window. */

/**
 * pd_role_editor_is_changed:
 * @self: an editor that is open
 *
 * Returns: whether the parts say anything else than when they were filled or saved
 */
gboolean
pd_role_editor_is_changed (PdRoleEditor *self)
{
  g_autoptr (PdRoleDescription) description = pd_role_editor_collect (self, TRUE);

  return !pd_role_description_equal (description, self->base);
}

static void
set_base (PdRoleEditor            *self,
          const PdRoleDescription *description)
{
  pd_role_description_free (self->base);
  self->base = description != NULL ? pd_role_description_copy (description) : pd_role_description_new ();
}

/**
 * pd_role_editor_go_on:
 * @self: an editor that is open, whose role may have changed in the file
 *
 * Shows the role as it is now, unless something is written that is not saved: that stays,
 * and goes into the file when it is saved. What it takes the place of is in the history. An
 * editor in which nothing is written leaves a role that has gone.
 */
void
pd_role_editor_go_on (PdRoleEditor *self)
{
  gboolean             is_changed = pd_role_editor_is_changed (self);
  g_autoptr (PdRole)   now = self->role->id != PD_ID_NONE ? pd_workspace_load_role (self->part.workspace, self->role->id, NULL)
                                                          : NULL;
  const PdRoleVersion *newest = now != NULL ? pd_role_get_newest (now) : NULL;
  gboolean             is_gone = self->role->id != PD_ID_NONE && now == NULL;

  if (self->role->id == PD_ID_NONE || (now != NULL && pd_role_equal (now, self->role)))
    return;
  if (is_gone && !is_changed)
    {
      pd_role_editor_close (self);
      return;
    }
  pd_role_free (self->role);
  self->role = is_gone ? pd_role_new () : g_steal_pointer (&now);
  if (is_changed)
    set_base (self, newest != NULL ? newest->description : NULL);
  else if (newest != NULL)
    pd_role_editor_fill (self, newest->description);
  pd_role_editor_check (self);
}
