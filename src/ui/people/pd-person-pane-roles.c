/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-people-words.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

/* The roles that the person works in, and under which version of each. */

static char *
dup_acknowledged (PdPersonPane           *self,
                  const PdRoleAssignment *assignment)
{
  const PdRoleAcknowledgement *own = pd_role_assignment_find_acknowledgement (assignment, assignment->version);
  g_autofree char             *day = NULL;

  if (own == NULL)
    return g_strdup (_ ("Not acknowledged yet"));
  day = pd_people_words_days (own->day, own->day, self->part.today);
  /* Translators: %s is the day on which a worker said that they know their role description */
  return g_strdup_printf (_ ("Acknowledged on %s"), day);
}

static char *
dup_words (PdPersonPane           *self,
           const PdRole           *role,
           const PdRoleAssignment *assignment)
{
  const PdRoleVersion *approved = pd_role_get_approved (role);
  g_autofree char     *days = pd_people_words_days (assignment->from, assignment->to, self->part.today);
  g_autofree char     *acknowledged = dup_acknowledged (self, assignment);
  GString             *words = g_string_new (NULL);

  /* Translators: a version of a role description, and from when to when somebody works in
   * the role: "Version 2, from Tue 24 Nov" */
  g_string_append_printf (words, _ ("Version %1$d, %2$s"), assignment->version, days);
  g_string_append_printf (words, "\n%s", acknowledged);
  if (approved != NULL && approved->version > assignment->version && pd_role_assignment_holds_on (assignment, self->part.today))
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words, _ ("Version %d waits for their word"), approved->version);
    }
  return g_string_free (words, FALSE);
}

static void
add_role (PdPersonPane *self,
          guint         i)
{
  const PdRoleAssignment *assignment = g_ptr_array_index (self->of_roles, i);
  g_autoptr (PdRole)      role = pd_workspace_load_role (self->part.workspace, assignment->role_id, NULL);
  g_autofree char        *words = NULL;
  GtkWidget              *row;

  if (role == NULL)
    return;
  words = dup_words (self, role, assignment);
  row = pd_rows_group_add (self->roles, i, pd_role_get_title (role), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static gboolean
is_over (PdPersonPane *self,
         guint         i)
{
  const PdRoleAssignment *assignment = g_ptr_array_index (self->of_roles, i);

  return assignment->to != PD_DAY_NONE && assignment->to < self->part.today;
}

/**
 * pd_person_pane_show_roles:
 * @self: a person's pane
 *
 * Shows the roles that its person works in, then, folded, those that they had.
 */
void
pd_person_pane_show_roles (PdPersonPane *self)
{
  guint n_over = 0;

  pd_rows_group_begin (self->roles);
  for (guint i = 0; i < self->of_roles->len; i++)
    if (is_over (self, i))
      n_over++;
    else
      add_role (self, i);
  if (n_over > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u role before", "%u roles before", n_over), n_over);

      pd_rows_group_fold (self->roles, title);
    }
  for (guint i = 0; i < self->of_roles->len; i++)
    if (is_over (self, i))
      add_role (self, i);
  pd_rows_group_end (self->roles);
}

/**
 * pd_person_pane_open_role:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Leads to the role of that row, on its own page.
 */
void
pd_person_pane_open_role (PdPersonPane *self,
                          guint         i)
{
  const PdRoleAssignment *assignment = g_ptr_array_index (self->of_roles, i);

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", "roles", "role", PD_DAY_NONE, assignment->role_id);
}
