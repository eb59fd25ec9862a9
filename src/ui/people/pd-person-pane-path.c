/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-path-dialog.h"
#include "pd-workspace-people.h"

/* Where they come from, and what they want next. */

/**
 * pd_person_pane_show_path:
 * @self: a person's pane
 *
 * Shows the steps in the path of its person.
 */
void
pd_person_pane_show_path (PdPersonPane *self)
{
  pd_rows_group_begin (self->path);
  for (guint i = 0; i < self->of_path->len; i++)
    {
      const PdPathStep *step = g_ptr_array_index (self->of_path, i);
      g_autofree char  *words = pd_path_step_to_words (step);

      pd_rows_group_add (self->path, i, step->name, words);
    }
  pd_rows_group_end (self->path);
}

static void
present_step (PdPersonPane     *self,
              const PdPathStep *step)
{
  gtk_window_present (GTK_WINDOW (pd_path_dialog_new (pd_person_pane_get_window (self), self->part.workspace, self->person,
                                                      step, self->part.today)));
}

/**
 * pd_person_pane_add_step:
 * @widget: a person's pane
 * @action_name: its action
 * @parameter: (nullable): nothing
 *
 * Opens the form of a new step.
 */
void
pd_person_pane_add_step (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  PdPersonPane          *self = PD_PERSON_PANE (widget);
  g_autoptr (PdPathStep) step = pd_path_step_new (pd_person_get_id (self->person), NULL, PD_DAY_NONE, PD_DAY_NONE);

  present_step (self, step);
}

/**
 * pd_person_pane_open_step:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Opens the form of the step in that row.
 */
void
pd_person_pane_open_step (PdPersonPane *self,
                          guint         i)
{
  present_step (self, g_ptr_array_index (self->of_path, i));
}

/**
 * pd_person_pane_remove_step:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Removes the step in that row.
 */
void
pd_person_pane_remove_step (PdPersonPane *self,
                            guint         i)
{
  g_autoptr (GError) error = NULL;

  pd_person_pane_tell_unless (self,
                              pd_workspace_remove_path_step (self->part.workspace, g_ptr_array_index (self->of_path, i), &error),
                              error);
}
