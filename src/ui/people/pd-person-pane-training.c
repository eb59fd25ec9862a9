/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-people-words.h"
#include "pd-training-dialog.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* Their training and checks, and what of it the person needs to know soon. */

static char *
dup_training_words (PdPersonPane     *self,
                    const PdTraining *training)
{
  g_autofree char *expiry = pd_training_expiry_to_words (training, self->part.today);
  g_autofree char *done = training->done_on != PD_DAY_NONE
                              ? pd_people_words_days (training->done_on, training->done_on, self->part.today)
                              : NULL;
  GString         *words = g_string_new (expiry);

  if (done != NULL)
    {
      g_string_append_c (words, '\n');
      /* Translators: %s is the day on which a training was done */
      g_string_append_printf (words, _ ("Done on %s"), done);
    }
  if (training->is_needed)
    g_string_append_printf (words, "\n%s", _ ("The work needs it"));
  return g_string_free (words, FALSE);
}

/**
 * pd_person_pane_show_trainings:
 * @self: a person's pane
 *
 * Shows the training and checks of its person.
 */
void
pd_person_pane_show_trainings (PdPersonPane *self)
{
  pd_rows_group_begin (self->trainings);
  for (guint i = 0; i < self->of_training->len; i++)
    {
      const PdTraining *training = g_ptr_array_index (self->of_training, i);
      g_autofree char  *words = dup_training_words (self, training);
      GtkWidget        *row = pd_rows_group_add (self->trainings, i, training->name, words);

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->trainings);
}

/* How many days ahead the rules tell of training that expires; none tells of what has. */
static int
find_days_ahead (PdPersonPane *self,
                 PdRuleSet    *rules)
{
  g_autoptr (GPtrArray) found = NULL;
  PdDay                 anchor = pd_service_get_fortnight_anchor (pd_workspace_get_service (self->part.workspace));
  int                   days = 0;

  if (rules == NULL)
    return 0;
  found = pd_rule_set_list (rules, PD_RULE_TRAINING_EXPIRES, self->person, PD_ID_NONE, self->part.today, anchor);
  for (guint i = 0; i < found->len; i++)
    days = MAX (days, ((PdRule *) g_ptr_array_index (found, i))->value);
  return days;
}

/**
 * pd_person_pane_add_training_notices:
 * @self: a person's pane
 * @rules: (nullable): the rules of the service
 * @lines: (element-type utf8): what to add to
 *
 * Tells of training that has expired or, where the rules ask for it, soon will.
 */
void
pd_person_pane_add_training_notices (PdPersonPane *self,
                                     PdRuleSet    *rules,
                                     GPtrArray    *lines)
{
  int days_ahead = find_days_ahead (self, rules);

  for (guint i = 0; i < self->of_training->len; i++)
    {
      const PdTraining *training = g_ptr_array_index (self->of_training, i);
      g_autofree char  *words = NULL;

      if (training->expires_on == PD_DAY_NONE || training->expires_on - self->part.today > days_ahead ||
          pd_training_is_renewed (training, self->of_training, training->expires_on + 1))
        continue;
      words = pd_training_expiry_to_words (training, self->part.today);
      /* Translators: the name of a training or check, and when it expires */
      g_ptr_array_add (lines, g_strdup_printf (_ ("%1$s: %2$s"), training->name, words));
    }
}

static void
present_training (PdPersonPane     *self,
                  const PdTraining *training)
{
  gtk_window_present (GTK_WINDOW (pd_training_dialog_new (pd_person_pane_get_window (self), self->part.workspace, self->person, training,
                                                          self->part.today)));
}

/**
 * pd_person_pane_add_training:
 * @widget: a person's pane
 * @action_name: its action
 * @parameter: (nullable): nothing
 *
 * Opens the form of new training.
 */
void
pd_person_pane_add_training (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  PdPersonPane          *self = PD_PERSON_PANE (widget);
  g_autoptr (PdTraining) training = pd_training_new (pd_person_get_id (self->person), NULL, PD_DAY_NONE, PD_DAY_NONE,
                                                     FALSE);

  present_training (self, training);
}

/**
 * pd_person_pane_open_training:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Opens the form of the training in that row.
 */
void
pd_person_pane_open_training (PdPersonPane *self,
                              guint         i)
{
  present_training (self, g_ptr_array_index (self->of_training, i));
}

/**
 * pd_person_pane_remove_training:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Removes the training in that row.
 */
void
pd_person_pane_remove_training (PdPersonPane *self,
                                guint         i)
{
  g_autoptr (GError) error = NULL;

  pd_person_pane_tell_unless (self,
                              pd_workspace_remove_training (self->part.workspace, g_ptr_array_index (self->of_training, i), &error),
                              error);
}
