/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-pane-private.h"

#include "pd-people-words.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* Who works in the role, under which version, and what they said about it. */

/* Whether the approved version waits for their word. */
static gboolean
is_waiting (PdRolePane             *self,
            const PdRoleAssignment *assignment)
{
  const PdRoleVersion *approved = pd_role_get_approved (pd_role_pane_get_role (self));

  return approved != NULL && pd_role_assignment_find_acknowledgement (assignment, approved->version) == NULL;
}

static void
append_acknowledgement (PdRolePane             *self,
                        const PdRoleAssignment *assignment,
                        GString                *words)
{
  const PdRoleAcknowledgement *known = pd_role_assignment_find_acknowledgement (assignment, assignment->version);
  const PdRoleVersion         *approved = pd_role_get_approved (pd_role_pane_get_role (self));

  g_string_append_c (words, '\n');
  if (known != NULL)
    {
      g_autofree char *day = pd_day_to_words (known->day);

      g_string_append_printf (words, _ ("Acknowledged on %s"), day);
    }
  else
    g_string_append (words, _ ("Not acknowledged yet"));
  if (approved != NULL && approved->version > assignment->version)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words, _ ("Version %d waits for their word"), approved->version);
    }
}

static char *
dup_words (PdRolePane             *self,
           const PdRoleAssignment *assignment)
{
  const PdRoleAcknowledgement *remarks = pd_role_assignment_get_last_remarks (assignment);
  g_autofree char             *days = pd_people_words_days (assignment->from, assignment->to, self->part.today);
  GString                     *words = g_string_new (NULL);

  /* Translators: which version of a role somebody works under, and when: "Version 2, from
   * Tue 24 Nov" */
  g_string_append_printf (words, C_ ("role", "Version %1$d, %2$s"), assignment->version, days);
  append_acknowledgement (self, assignment, words);
  if (remarks != NULL)
    {
      g_string_append_c (words, '\n');
      /* Translators: what a worker said about a version of their role description */
      g_string_append_printf (words, _ ("Of version %1$d: “%2$s”"), remarks->version, remarks->remarks);
    }
  return g_string_free (words, FALSE);
}

static gboolean
is_over (PdRolePane             *self,
         const PdRoleAssignment *assignment)
{
  return assignment->to != PD_DAY_NONE && assignment->to < self->part.today;
}

/* In front of what leads on. */
static void
add_acknowledge_button (GtkWidget              *row,
                        const PdRoleAssignment *assignment,
                        const char             *name)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Acknowledge…"));
  g_autofree char *words = NULL;

  /* Translators: %s is a person, who has read a version of their role description */
  words = g_strdup_printf (_ ("%s acknowledges the approved version…"), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "roles.acknowledge");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", assignment->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_person (PdRolePane *self,
            guint       i,
            PdNameBook *names)
{
  const PdRoleAssignment *assignment = g_ptr_array_index (self->assignments, i);
  PdPerson               *person = pd_workspace_get_person (self->part.workspace, assignment->person_id);
  g_autofree char        *name = person != NULL ? pd_name_book_dup_label (names, person) : g_strdup ("");
  g_autofree char        *words = dup_words (self, assignment);
  GtkWidget              *row = pd_rows_group_add (self->people, i, name, words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (is_waiting (self, assignment) && !is_over (self, assignment))
    add_acknowledge_button (row, assignment, name);
}

/**
 * pd_role_pane_show_people:
 * @self: a pane that has read who works in the role
 *
 * Shows them; those who worked in it before are under a row that opens.
 */
void
pd_role_pane_show_people (PdRolePane *self)
{
  g_autoptr (PdNameBook) names = pd_workspace_create_name_book (self->part.workspace);
  gboolean               is_approved = pd_role_get_approved (pd_role_pane_get_role (self)) != NULL;
  guint                  n_over = 0;

  g_object_set (self->people, "empty-words", is_approved ? _ ("Nobody yet.") : _ ("Nobody yet: nobody works under a draft."),
                NULL);
  pd_rows_group_begin (self->people);
  for (guint i = 0; i < self->assignments->len; i++)
    if (is_over (self, g_ptr_array_index (self->assignments, i)))
      n_over++;
    else
      add_person (self, i, names);
  if (n_over > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u person worked in it before", "%u people worked in it before",
                                                          n_over),
                                                n_over);

      pd_rows_group_fold (self->people, title);
    }
  for (guint i = 0; i < self->assignments->len; i++)
    if (is_over (self, g_ptr_array_index (self->assignments, i)))
      add_person (self, i, names);
  pd_rows_group_end (self->people);
}

/**
 * pd_role_pane_person_activated:
 * @self: a pane
 * @i: which of those who work, or worked, in the role
 *
 * Opens the form of their work in it.
 */
void
pd_role_pane_person_activated (PdRolePane *self,
                               guint       i)
{
  pd_role_pane_present_assignment (self, g_ptr_array_index (self->assignments, i));
}

/**
 * pd_role_pane_find_to_acknowledge:
 * @self: a pane
 * @assignment_id: whose work in the role; %PD_ID_NONE for the one that needs it: of whoever
 *   unlocked the file, or else the first that waits
 *
 * Returns: (transfer none) (nullable): that one
 */
const PdRoleAssignment *
pd_role_pane_find_to_acknowledge (PdRolePane *self,
                                  PdId        assignment_id)
{
  PdId                    my_id = pd_person_get_id (pd_workspace_get_me (self->part.workspace));
  const PdRoleAssignment *found = NULL;

  for (guint i = 0; i < self->assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (self->assignments, i);

      if (assignment->id == assignment_id)
        return assignment;
      if (assignment_id != PD_ID_NONE || is_over (self, assignment))
        continue;
      if (assignment->person_id == my_id)
        return assignment;
      if (found == NULL && is_waiting (self, assignment))
        found = assignment;
    }
  return found;
}
