/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-pane-private.h"

#include <glib/gi18n-lib.h>

/* What the pane shows: everything is read anew and made anew. */

/* How many gaps stand there at once; the rest is under a row that opens. */
#define SHOWN_AT_ONCE 5

/**
 * pd_role_pane_forget:
 * @self: a pane
 *
 * Drops what was read.
 */
void
pd_role_pane_forget (PdRolePane *self)
{
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
read_lists (PdRolePane *self)
{
  const PdRole        *role = pd_role_pane_get_role (self);
  const PdRoleVersion *version = pd_role_pane_get_version (self);

  pd_role_pane_forget (self);
  self->assignments = pd_workspace_list_role_assignments (self->part.workspace, NULL, NULL);
  if (self->assignments == NULL)
    self->assignments = g_ptr_array_new ();
  for (guint i = self->assignments->len; i > 0; i--)
    if (((PdRoleAssignment *) g_ptr_array_index (self->assignments, i - 1))->role_id != role->id)
      g_ptr_array_remove_index (self->assignments, i - 1);
  if (version != NULL)
    self->found = pd_workspace_check_role (self->part.workspace, role, version, self->part.today, NULL);
  if (self->found == NULL)
    self->found = g_ptr_array_new ();
}

static void
show_heading (PdRolePane *self)
{
  const PdRole        *role = pd_role_pane_get_role (self);
  const PdRoleVersion *version = pd_role_pane_get_version (self);
  g_autofree char     *standing = pd_role_item_dup_standing (self->item);
  g_autofree char     *words = version != NULL ? pd_workspace_describe_role_version (self->part.workspace, role, version)
                                               : g_strdup ("");

  gtk_label_set_label (self->title, pd_role_get_title (role));
  gtk_label_set_label (self->standing, standing);
  gtk_label_set_label (self->text_title, words);
}

static gboolean
is_of_file (const PdRoleGap *gap)
{
  return gap->kind == PD_ROLE_GAP_FILE;
}

static guint
show_gaps (PdRolePane  *self,
           PdRowsGroup *group,
           gboolean     of_file)
{
  guint n = 0;

  pd_rows_group_begin (group);
  for (guint i = 0; i < self->found->len; i++)
    {
      const PdRoleGap *gap = g_ptr_array_index (self->found, i);

      if (is_of_file (gap) != of_file)
        continue;
      if (n++ == SHOWN_AT_ONCE)
        pd_rows_group_fold (group, _ ("More"));
      pd_rows_group_add (group, i, gap->words,
                         pd_role_section_to_words (pd_role_field_get_section (gap->field)));
    }
  pd_rows_group_end (group);
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
  return n;
}

static void
show_check (PdRolePane *self)
{
  guint            n = show_gaps (self, self->gaps, FALSE);
  g_autofree char *words = NULL;

  show_gaps (self, self->file_gaps, TRUE);
  if (n == 0)
    words = g_strdup (_ ("All fourteen sections say what they are asked."));
  else
    words = g_strdup_printf (ngettext ("%u thing is left open. It is named below.",
                                       "%u things are left open. They are named below.", n),
                             n);
  gtk_label_set_label (self->check_words, words);
}

static void
show_versions (PdRolePane *self)
{
  const PdRole *role = pd_role_pane_get_role (self);

  pd_rows_group_begin (self->versions);
  for (guint i = role->versions->len; i > 0; i--)
    {
      const PdRoleVersion *version = g_ptr_array_index (role->versions, i - 1);
      g_autofree char     *words = pd_workspace_describe_role_version (self->part.workspace, role, version);
      gboolean             is_shown = version->version == self->version;
      GtkWidget           *row = pd_rows_group_add (self->versions, (guint) version->version, words,
                                          is_shown ? _ ("Shown below") : NULL);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->versions);
  gtk_widget_set_visible (GTK_WIDGET (self->versions), role->versions->len > 1);
}

/* So that nothing of a role stays behind in a pane that shows none. */
static void
show_nothing (PdRolePane *self)
{
  PdRowsGroup *groups[] = { self->file_gaps, self->gaps, self->people, self->versions };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      pd_rows_group_begin (groups[i]);
      pd_rows_group_end (groups[i]);
    }
  pd_role_pane_forget (self);
  pd_role_reading_set_description (self->text, NULL);
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->standing, "");
  gtk_label_set_label (self->text_title, "");
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  pd_role_pane_update_actions (self);
}

/**
 * pd_role_pane_show:
 * @part: a pane
 *
 * Reads and shows all that there is of the role.
 */
void
pd_role_pane_show (PdDeskPart *part)
{
  PdRolePane          *self = PD_ROLE_PANE (part);
  const PdRoleVersion *version = pd_role_pane_get_version (self);

  if (self->item == NULL)
    {
      show_nothing (self);
      return;
    }
  read_lists (self);
  show_heading (self);
  show_check (self);
  pd_role_pane_show_people (self);
  show_versions (self);
  pd_role_reading_set_description (self->text, version != NULL ? version->description : NULL);
  gtk_stack_set_visible_child_name (self->stack, "role");
  pd_role_pane_update_actions (self);
}

/**
 * pd_role_pane_gap_activated:
 * @self: a pane
 * @i: which of the gaps
 *
 * Leads to where it is: to be written where the version is a draft, else to be read.
 */
void
pd_role_pane_gap_activated (PdRolePane *self,
                            guint       i)
{
  const PdRoleGap     *gap = g_ptr_array_index (self->found, i);
  const PdRoleVersion *version = pd_role_pane_get_version (self);
  PdRoleField          field = gap->field;

  if (pd_role_version_is_draft (version) && pd_role_pane_can_write (self))
    pd_role_pane_write (self, field);
  else
    pd_role_reading_go_to (self->text, pd_role_field_get_section (field));
}

/**
 * pd_role_pane_version_activated:
 * @self: a pane
 * @i: the number of a version
 *
 * Shows that version.
 */
void
pd_role_pane_version_activated (PdRolePane *self,
                                guint       i)
{
  self->version = (int) i;
  pd_desk_part_show (&self->part);
}
