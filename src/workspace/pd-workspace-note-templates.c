/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What new notes ask. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-note-words.h"

#include <glib/gi18n-lib.h>

#include "pd-note-template-table.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_list_note_templates:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteTemplate): the templates that come with the
 *   program, and behind them the service's own, by their names
 */
GPtrArray *
pd_workspace_list_note_templates (PdWorkspace *self,
                                  GError     **error)
{
  GPtrArray            *templates;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_note_template_table_list (self->store, &own, error))
    return NULL;
  templates = pd_note_template_list_shipped ();
  g_ptr_array_extend_and_steal (templates, g_steal_pointer (&own));
  return templates;
}

/* A template, and whether new notes begin with it; the usual one does where it is this one
 * no more. */
typedef struct
{
  PdNoteTemplate *template;
  gboolean is_first;
  gboolean was_first;
} Saving;

static gboolean
write_template (PdChange *change,
                gpointer  value,
                GError  **error)
{
  const Saving         *saving = value;
  g_autoptr (GPtrArray) shipped = NULL;

  if (!pd_note_template_table_save (change, saving->template, error))
    return FALSE;
  if (saving->is_first == saving->was_first)
    return TRUE;
  if (saving->is_first)
    return pd_note_template_table_set_default (change, saving->template->id, "", error);
  shipped = pd_note_template_list_shipped ();
  return pd_note_template_table_set_default (change, PD_ID_NONE,
                                             ((PdNoteTemplate *) g_ptr_array_index (shipped, 0))->nick, error);
}

/**
 * pd_workspace_save_note_template:
 * @self: a workspace
 * @template: (inout): what it is from now on. A new one gets an id; a copy of one that
 *   comes with the program becomes one's own
 * @was_first: whether new notes began with it, as far as whoever saves it knows
 * @is_first: whether they do from now on; the usual one that comes with the program takes
 *   its place where they don't any more
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_EXISTS when another of the service's has its name
 *
 * Notes that were begun keep their sections.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_note_template (PdWorkspace *self,
                                 PdNoteTemplate *template,
                                 gboolean was_first,
                                 gboolean is_first,
                                 GError **error)
{
  Saving      saving = { template, is_first, was_first };
  const char *label;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (template != NULL, FALSE);

  /* Translators: acts in the history; a template says which sections a new note has */
  label = template->id == PD_ID_NONE ? _ ("Add a template of notes") : _ ("Change a template of notes");
  if (!pd_workspace_do (self, label, write_template, &saving, error))
    return FALSE;
  g_free (template->nick);
  template->nick = g_strdup ("");
  return TRUE;
}

static gboolean
is_default (const PdNoteTemplate *template,
            PdId        id,
            const char *nick)
{
  return template->id == id && g_str_equal (template->nick, nick);
}

static gboolean
delete_template (PdChange *change,
                 gpointer  value,
                 GError  **error)
{
  const PdNoteTemplate *template = value;
  g_autoptr (GPtrArray) shipped = pd_note_template_list_shipped ();
  const PdNoteTemplate *usual = g_ptr_array_index (shipped, 0);
  g_autofree char      *nick = NULL;
  PdId                  id;

  if (!pd_note_template_table_find_default (pd_change_get_store (change), &id, &nick, error))
    return FALSE;
  if (is_default (template, id, nick) && !pd_note_template_table_set_default (change, PD_ID_NONE, usual->nick, error))
    return FALSE;
  return pd_note_template_table_delete (change, template->id, error);
}

/**
 * pd_workspace_remove_note_template:
 * @self: a workspace
 * @template: one of the service's own, that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Where notes began with it, they begin with the usual one from now on. Notes that were
 * begun keep their sections.
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_note_template (PdWorkspace *self,
                                   const PdNoteTemplate *template,
                                   GError **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (template != NULL && template->id != PD_ID_NONE, FALSE);

  return pd_workspace_do (self, _ ("Remove a template of notes"), delete_template, (gpointer) template, error);
}

/**
 * pd_workspace_load_default_note_template:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): what a new note begins with, as the service has set it; else
 *   the usual one that comes with the program
 */
PdNoteTemplate *
pd_workspace_load_default_note_template (PdWorkspace *self,
                                         GError     **error)
{
  g_autoptr (GPtrArray) templates = pd_workspace_list_note_templates (self, error);
  g_autofree char      *nick = NULL;
  PdId                  id;

  if (templates == NULL || !pd_note_template_table_find_default (self->store, &id, &nick, error))
    return NULL;
  for (guint i = 0; i < templates->len; i++)
    if (is_default (g_ptr_array_index (templates, i), id, nick))
      return pd_note_template_copy (g_ptr_array_index (templates, i));
  return pd_note_template_copy (g_ptr_array_index (templates, 0));
}

static gboolean
write_default (PdChange *change,
               gpointer  value,
               GError  **error)
{
  const PdNoteTemplate *template = value;

  return pd_note_template_table_set_default (change, template->id, template->nick, error);
}

/**
 * pd_workspace_set_default_note_template:
 * @self: a workspace
 * @template: what new notes begin with from now on: one that was listed
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not there any more
 *
 * Returns: whether it is set
 */
gboolean
pd_workspace_set_default_note_template (PdWorkspace *self,
                                        const PdNoteTemplate *template,
                                        GError **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (template != NULL, FALSE);
  g_return_val_if_fail ((template->id != PD_ID_NONE) == (*template->nick == '\0'), FALSE);

  return pd_workspace_do (self, _ ("Set what new notes ask"), write_default, (gpointer) template, error);
}
