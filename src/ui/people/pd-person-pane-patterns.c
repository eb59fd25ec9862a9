/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-clock.h"
#include "pd-pattern-dialog.h"
#include "pd-people-words.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* The days and times that were agreed in writing. */

static char *
dup_weeks (const PdPattern *pattern)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (int week = 0; week < pattern->n_weeks; week++)
    {
      g_autofree char *words = pd_pattern_week_to_words (pattern, week);
      g_autofree char *line = NULL;

      if (pattern->n_weeks > 1)
        /* Translators: a week of a pattern of several weeks, and its days and times */
        line = g_strdup_printf (_ ("Week %1$d: %2$s"), week + 1, words);
      g_strv_builder_add (lines, line != NULL ? line : words);
    }
  list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}

/**
 * pd_person_pane_show_patterns:
 * @self: a person's pane
 *
 * Shows the patterns that were agreed with its person.
 */
void
pd_person_pane_show_patterns (PdPersonPane *self)
{
  pd_rows_group_begin (self->patterns);
  for (guint i = 0; i < self->of_patterns->len; i++)
    {
      const PdPattern *pattern = g_ptr_array_index (self->of_patterns, i);
      g_autofree char *days = pd_people_words_days (pattern->from, pattern->to, self->part.today);
      g_autofree char *hours = pd_clock_hours_to_text (pd_pattern_get_minutes_a_week (pattern));
      g_autofree char *weeks = dup_weeks (pattern);
      g_autofree char *title = NULL;
      GtkWidget       *row;

      /* Translators: the hours of an agreed pattern, and from when to when it holds: "19 h
       * a week, from Tue 24 Nov" */
      title = g_strdup_printf (_ ("%1$s a week, %2$s"), hours, days);
      row = pd_rows_group_add (self->patterns, i, title, weeks);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->patterns);
}

static void
present_pattern (PdPersonPane    *self,
                 const PdPattern *pattern)
{
  gtk_window_present (GTK_WINDOW (pd_pattern_dialog_new (pd_person_pane_get_window (self), self->part.workspace, self->person, pattern,
                                                         self->part.today)));
}

/**
 * pd_person_pane_add_pattern:
 * @widget: a person's pane
 * @action_name: its action
 * @parameter: (nullable): nothing
 *
 * Opens the form of a new pattern.
 */
void
pd_person_pane_add_pattern (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  PdPersonPane         *self = PD_PERSON_PANE (widget);
  PdService            *service = pd_workspace_get_service (self->part.workspace);
  g_autoptr (PdPattern) pattern = NULL;

  /* Weeks are counted as the service counts its fortnights, until somebody says otherwise. */
  pattern = pd_pattern_new (pd_person_get_id (self->person), PD_DAY_NONE,
                            pd_service_get_fortnight_anchor (service), 1);
  present_pattern (self, pattern);
}

/**
 * pd_person_pane_open_pattern:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Opens the form of the pattern in that row.
 */
void
pd_person_pane_open_pattern (PdPersonPane *self,
                             guint         i)
{
  present_pattern (self, g_ptr_array_index (self->of_patterns, i));
}

/**
 * pd_person_pane_remove_pattern:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Removes the pattern in that row.
 */
void
pd_person_pane_remove_pattern (PdPersonPane *self,
                               guint         i)
{
  g_autoptr (GError) error = NULL;

  pd_person_pane_tell_unless (self,
                              pd_workspace_remove_pattern (self->part.workspace, g_ptr_array_index (self->of_patterns, i), &error),
                              error);
}
