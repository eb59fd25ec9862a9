/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-editor-private.h"

#include <glib/gi18n-lib.h>

/* How what is written comes into the file, and what becomes of it when the file changes
 * meanwhile: by undo, or by an act on the same role elsewhere in the window. */

/**
 * pd_role_editor_collect_all:
 * @self: an editor that is open
 *
 * Returns: (transfer full): what is written, as it goes into the file. A role of which
 *   anything is written gets a title: it can't be found without
 */
PdRoleDescription *
pd_role_editor_collect_all (PdRoleEditor *self)
{
  PdRoleDescription *description = pd_role_editor_collect (self, TRUE);

  if (!pd_role_description_has (description, PD_ROLE_TITLE) && !pd_role_description_equal (description, self->base))
    pd_role_description_set_text (description, PD_ROLE_TITLE, _ ("A role without a title"));
  return description;
}

/**
 * pd_role_editor_is_changed:
 * @self: an editor that is open
 *
 * Returns: whether the parts say anything else than when they were filled or saved
 */
gboolean
pd_role_editor_is_changed (PdRoleEditor *self)
{
  g_autoptr (PdRoleDescription) description = pd_role_editor_collect_all (self);

  return !pd_role_description_equal (description, self->base);
}

static void
set_base (PdRoleEditor            *self,
          const PdRoleDescription *description)
{
  pd_role_description_free (self->base);
  self->base = description != NULL ? pd_role_description_copy (description) : pd_role_description_new ();
}

static gboolean
draft (PdRoleEditor            *self,
       const PdRoleDescription *description,
       GError                 **error)
{
  gboolean is_saved;

  self->is_saving = TRUE;
  is_saved = pd_workspace_go_on_with_role (self->part.workspace, self->role, description, &self->sitting,
                                           self->part.today, error);
  self->is_saving = FALSE;
  return is_saved;
}

/**
 * pd_role_editor_keep_draft:
 * @self: an editor
 *
 * Saves what is written so far, while somebody goes on writing: nothing is moved under their
 * hands. Half a word that is not understood yet is in the file at the end of the
 * description, until it is whole.
 */
void
pd_role_editor_keep_draft (PdRoleEditor *self)
{
  g_autoptr (PdRoleDescription) description = NULL;
  g_autoptr (GError)            error = NULL;
  gboolean                      is_new;

  pd_typing_pause_saved (self->pause);
  if (self->role == NULL || pd_workspace_is_locked (self->part.workspace))
    return;
  description = pd_role_editor_collect_all (self);
  is_new = self->role->id == PD_ID_NONE;
  if (pd_role_description_equal (description, self->base))
    return;
  self->sitting.is_in_passing = TRUE;
  if (draft (self, description, &error))
    set_base (self, description);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  pd_role_editor_check (self);
  if (is_new && self->role->id != PD_ID_NONE)
    g_signal_emit_by_name (self, "saved", self->role->id);
}

/**
 * pd_role_editor_save:
 * @self: an editor
 * @error: return location for an error: as of pd_workspace_go_on_with_role()
 *
 * Saves what was written; where nothing was written, nothing. All of it since the editor was
 * opened is one named change.
 *
 * Returns: whether all that was written is in the file
 */
gboolean
pd_role_editor_save (PdRoleEditor *self,
                     GError      **error)
{
  g_autoptr (PdRoleDescription) description = NULL;

  g_return_val_if_fail (PD_IS_ROLE_EDITOR (self), FALSE);

  pd_typing_pause_saved (self->pause);
  if (self->role == NULL || !pd_role_editor_is_changed (self))
    return TRUE;
  description = pd_role_editor_collect_all (self);
  self->sitting.is_in_passing = FALSE;
  if (!draft (self, description, error))
    return FALSE;
  pd_role_editor_fill (self, description);
  g_signal_emit_by_name (self, "saved", self->role->id);
  return TRUE;
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
