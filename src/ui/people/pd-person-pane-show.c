/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-clock.h"
#include "pd-people-match.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-people.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-rules.h"
#include "pd-workspace-supervision.h"

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
  gtk_label_set_label (self->pronouns, pd_person_get_pronouns (self->person));
  gtk_widget_set_visible (GTK_WIDGET (self->pronouns), *pd_person_get_pronouns (self->person) != '\0');
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
  pd_person_pane_add_training_notices (self, rules, lines);
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
  self->of_path = or_nothing (pd_workspace_list_path_steps (self->part.workspace, self->person, NULL));
  self->of_patterns = or_nothing (pd_workspace_list_patterns (self->part.workspace, self->person, NULL));
  self->of_roles = or_nothing (pd_workspace_list_role_assignments (self->part.workspace, self->person, NULL));
  self->of_supervision = or_nothing (pd_workspace_list_supervision (self->part.workspace, self->person, NULL));
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
  g_clear_pointer (&self->of_path, g_ptr_array_unref);
  g_clear_pointer (&self->of_patterns, g_ptr_array_unref);
  g_clear_pointer (&self->of_roles, g_ptr_array_unref);
  g_clear_pointer (&self->of_supervision, g_ptr_array_unref);
  g_clear_pointer (&self->of_training, g_ptr_array_unref);
}

/* So that nothing of somebody stays behind in a pane that shows nobody. */
static void
show_nobody (PdPersonPane *self)
{
  PdRowsGroup           *groups[] = { self->about, self->roles, self->supervision, self->circles, self->patterns,
                                      self->availability, self->leaves, self->trainings, self->path };
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
  gtk_label_set_label (self->pronouns, "");
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
  pd_person_pane_show_supervision (self);
  pd_person_pane_show_circles (self);
  pd_person_pane_show_patterns (self);
  pd_person_pane_show_availability (self);
  pd_person_pane_show_leaves (self);
  pd_person_pane_show_trainings (self);
  pd_person_pane_show_path (self);
  gtk_stack_set_visible_child_name (self->stack, "person");
}
