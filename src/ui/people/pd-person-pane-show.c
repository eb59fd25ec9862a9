/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-clock.h"
#include "pd-people-match.h"
#include "pd-people-words.h"
#include "pd-workspace-people.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

/* What the pane says of the person: everything is read anew and made anew, which takes less
 * than a frame. */

/* A row for what is known, in as few words as there are. */
static void
add_about (PdPersonPane *self,
           const char   *title,
           const char   *first,
           const char   *second)
{
  g_autofree char *words = NULL;
  GtkWidget       *row;

  if (first == NULL || *first == '\0')
    words = g_strdup (second != NULL ? second : "");
  else if (second == NULL || *second == '\0')
    words = g_strdup (first);
  else
    /* Translators: two facts about a person: "Part-time, 19 h a week" */
    words = g_strdup_printf (C_ ("person", "%1$s, %2$s"), first, second);
  if (*words == '\0')
    return;
  row = pd_rows_group_add (self->about, PD_ROWS_GROUP_NONE, title, words);
  gtk_widget_add_css_class (row, "pd-property");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static char *
dup_hours (PdPerson *person)
{
  g_autofree char *hours = pd_clock_hours_to_text (pd_person_get_agreed_minutes (person));

  if (pd_person_get_agreed_minutes (person) == 0)
    return NULL;
  /* Translators: agreed hours: "19 h a week" */
  return g_strdup_printf (_ ("%s a week"), hours);
}

/* Which rules a person's stream leads to, which a slip of the pen can change. */
static char *
dup_rules (PdPerson  *person,
           PdRuleSet *rules)
{
  guint stream;

  if (rules == NULL || pd_rule_set_get_n_streams (rules) == 0)
    return NULL;
  stream = pd_rule_set_find_stream (rules, pd_person_get_stream (person));
  /* Translators: %s is a stream of the award, like "Home care" */
  return g_strdup_printf (_ ("by the rules for %s"), pd_rule_set_get_stream_name (rules, stream));
}

static void
show_about (PdPersonPane *self,
            PdRuleSet    *rules)
{
  PdPerson        *person = self->person;
  PdEmployment     employment = pd_person_get_employment (person);
  g_autofree char *hours = dup_hours (person);
  g_autofree char *sites = pd_people_match_dup_sites (self->part.workspace, person);
  g_autofree char *streams = dup_rules (person, rules);

  pd_rows_group_begin (self->about);
  add_about (self, _ ("Contact"), pd_person_get_phone (person), pd_person_get_email (person));
  add_about (self, _ ("Role"), pd_person_get_role_title (person), NULL);
  add_about (self, _ ("Sites"), sites, NULL);
  add_about (self, _ ("Employment"),
             employment != PD_EMPLOYMENT_UNKNOWN ? pd_employment_to_words (employment) : NULL, hours);
  add_about (self, _ ("Award stream"), pd_person_get_stream (person), streams);
  add_about (self, _ ("In Peerdesk"), pd_use_to_words (pd_person_get_use (person)), NULL);
  pd_rows_group_end (self->about);
}

static void
show_name (PdPersonPane *self)
{
  const char      *code = pd_person_get_code (self->person);
  g_autofree char *words = NULL;

  if (*code != '\0')
    /* Translators: a name, and the code that tells who of that name it is */
    words = g_strdup_printf (C_ ("person", "%1$s (%2$s)"), pd_person_get_name (self->person), code);
  gtk_label_set_label (self->name, words != NULL ? words : pd_person_get_name (self->person));
}

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

static void
show_patterns (PdPersonPane *self)
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
add_leave (PdPersonPane *self,
           guint         i)
{
  const PdLeave   *leave = g_ptr_array_index (self->of_leave, i);
  gboolean         may_see = pd_leave_is_kind_open_to (leave, pd_workspace_get_me (self->part.workspace));
  PdWhen           when = { 0, leave->from, leave->to, leave->start, leave->end };
  g_autofree char *words = pd_people_words_when (&when, self->part.today);

  pd_rows_group_add (self->leaves, i, may_see ? pd_leave_kind_to_words (leave->kind) : _ ("Away"), words);
}

/* What is to come first, by day; then what was, the latest first. */
static void
show_leaves (PdPersonPane *self)
{
  guint n_past = 0;

  pd_rows_group_begin (self->leaves);
  for (guint i = 0; i < self->of_leave->len; i++)
    if (((PdLeave *) g_ptr_array_index (self->of_leave, i))->to < self->part.today)
      n_past++;
    else
      add_leave (self, i);
  if (n_past > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u leave that is over", "%u leaves that are over", n_past),
                                                n_past);

      pd_rows_group_fold (self->leaves, title);
    }
  for (guint i = self->of_leave->len; i > 0; i--)
    if (((PdLeave *) g_ptr_array_index (self->of_leave, i - 1))->to < self->part.today)
      add_leave (self, i - 1);
  pd_rows_group_end (self->leaves);
}

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

static void
show_trainings (PdPersonPane *self)
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

static void
add_training_notices (PdPersonPane *self,
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
show_notices (PdPersonPane *self,
              PdRuleSet    *rules)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *text = NULL;
  PdDay                 left_on = pd_person_get_left_on (self->person);

  if (left_on != PD_DAY_NONE)
    {
      g_autofree char *day = pd_day_to_words (left_on);

      g_ptr_array_add (lines, g_strdup_printf (left_on < self->part.today ? _ ("Left: the last day was %s")
                                                                          : _ ("Leaves: the last day is %s"),
                                               day));
    }
  add_training_notices (self, rules, lines);
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  gtk_label_set_label (self->notices, text);
  gtk_widget_set_visible (self->notices_box, *text != '\0');
}

static GPtrArray *
or_nothing (GPtrArray *list)
{
  return list != NULL ? list : g_ptr_array_new ();
}

static void
read_lists (PdPersonPane *self)
{
  pd_person_pane_forget (self);
  self->said = or_nothing (pd_workspace_list_availability (self->part.workspace, self->person, NULL));
  self->of_circles = or_nothing (pd_workspace_list_circles (self->part.workspace, NULL));
  self->of_leave = or_nothing (pd_workspace_list_leave (self->part.workspace, self->person, NULL));
  self->of_patterns = or_nothing (pd_workspace_list_patterns (self->part.workspace, self->person, NULL));
  self->of_roles = or_nothing (pd_workspace_list_role_assignments (self->part.workspace, self->person, NULL));
  self->of_training = or_nothing (pd_workspace_list_training (self->part.workspace, self->person, NULL));
}

/**
 * pd_person_pane_forget:
 * @self: a person's pane
 *
 * Drops what was read.
 */
void
pd_person_pane_forget (PdPersonPane *self)
{
  g_clear_pointer (&self->said, g_ptr_array_unref);
  g_clear_pointer (&self->of_circles, g_ptr_array_unref);
  g_clear_pointer (&self->of_leave, g_ptr_array_unref);
  g_clear_pointer (&self->of_patterns, g_ptr_array_unref);
  g_clear_pointer (&self->of_roles, g_ptr_array_unref);
  g_clear_pointer (&self->of_training, g_ptr_array_unref);
}

/* So that nothing of somebody stays behind in a pane that shows nobody. */
static void
show_nobody (PdPersonPane *self)
{
  PdRowsGroup           *groups[] = { self->about, self->roles, self->circles, self->patterns, self->availability, self->leaves, self->trainings };
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();

  pd_person_pane_forget (self);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      pd_rows_group_begin (groups[i]);
      pd_rows_group_end (groups[i]);
    }
  pd_week_grid_set_week (self->picture, week);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->notices, "");
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

/**
 * pd_person_pane_show:
 * @part: a person's pane
 *
 * Reads and shows all that is kept of its person.
 */
void
pd_person_pane_show (PdDeskPart *part)
{
  PdPersonPane         *self = PD_PERSON_PANE (part);
  g_autoptr (PdRuleSet) rules = NULL;

  if (self->person == NULL)
    {
      show_nobody (self);
      return;
    }
  rules = pd_workspace_load_rules (self->part.workspace, NULL);
  read_lists (self);
  show_name (self);
  show_notices (self, rules);
  show_about (self, rules);
  pd_person_pane_show_roles (self);
  pd_person_pane_show_circles (self);
  show_patterns (self);
  pd_person_pane_show_availability (self);
  show_leaves (self);
  show_trainings (self);
  gtk_stack_set_visible_child_name (self->stack, "person");
}
