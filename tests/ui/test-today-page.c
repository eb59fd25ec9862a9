/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of what waits, and the ways from it to the other pages. */

#include "config.h"

#include "window-fixture.h"

#include "pd-people-page.h"
#include "pd-roster-page.h"
#include "pd-rows-group.h"
#include "pd-today-page.h"
#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
  PdDesk         *desk;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer n_people)
{
  sample_workspace_set_up (&self->sample, GPOINTER_TO_UINT (n_people), 1);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  self->desk = pd_window_get_desk (self->window);
  g_object_set (self->desk, "today", SAMPLE_MONDAY, NULL);
  pd_desk_show_page (self->desk, "today");
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer n_people)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static void
find_group (GtkWidget    *widget,
            const char   *title,
            PdRowsGroup **found)
{
  if (PD_IS_ROWS_GROUP (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title) == 0)
    *found = PD_ROWS_GROUP (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_group (child, title, found);
}

static PdRowsGroup *
get_group (Fixture    *self,
           const char *title)
{
  PdRowsGroup *found = NULL;

  find_group (GTK_WIDGET (self->desk), title, &found);
  return found;
}

static void
activate_first (PdRowsGroup *group)
{
  g_assert_nonnull (group);
  adw_action_row_activate (ADW_ACTION_ROW (pd_rows_group_get_row (group, 0)));
  window_fixture_settle ();
}

static void
publish (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_publish (self->sample.workspace, SAMPLE_MONDAY, 7, SAMPLE_MONDAY, NULL, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
}

static void
test_leads_to_the_roster (Fixture      *self,
                          gconstpointer n_people)
{
  PdRosterPage *page;

  activate_first (get_group (self, "Roster to publish"));
  page = PD_ROSTER_PAGE (pd_desk_get_page (self->desk));
  g_assert_cmpint (pd_roster_page_get_from (page), ==, SAMPLE_MONDAY);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_WIDGET (page)));
}

static void
test_is_told_of_acts (Fixture      *self,
                      gconstpointer n_people)
{
  g_assert_null (get_group (self, "Gaps in the published roster"));
  publish (self);
  g_assert_null (get_group (self, "Roster to publish"));
  g_assert_nonnull (get_group (self, "Gaps in the published roster"));
}

static void
test_leads_to_a_person (Fixture      *self,
                        gconstpointer n_people)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdPerson)   person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 1);
  g_autoptr (PdTraining) training = pd_training_new (pd_person_get_id (person), "First aid", PD_DAY_NONE,
                                                     SAMPLE_MONDAY + 3, TRUE);

  pd_workspace_save_training (self->sample.workspace, training, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  activate_first (get_group (self, "Training that expires"));
  g_assert_true (PD_IS_PEOPLE_PAGE (pd_desk_get_page (self->desk)));
}

/* Somebody who is told to find a place for five things reads them; of fifty, five. */
static void
test_many_are_folded (Fixture      *self,
                      gconstpointer n_people)
{
  PdRowsGroup *due = get_group (self, "Supervision that is due");
  GtkWidget   *last;

  g_assert_nonnull (due);
  last = pd_rows_group_get_row (due, pd_rows_group_get_n_rows (due) - 1);
  g_assert_cmpuint (pd_rows_group_get_n_rows (due), >, 5);
  g_assert_false (gtk_widget_get_mapped (last));
  g_assert_nonnull (gtk_widget_get_ancestor (last, ADW_TYPE_EXPANDER_ROW));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

  g_test_add ("/today-page/leads-to-the-roster", Fixture, GUINT_TO_POINTER (6), set_up, test_leads_to_the_roster, tear_down);
  g_test_add ("/today-page/is-told-of-acts", Fixture, GUINT_TO_POINTER (6), set_up, test_is_told_of_acts, tear_down);
  g_test_add ("/today-page/leads-to-a-person", Fixture, GUINT_TO_POINTER (6), set_up, test_leads_to_a_person, tear_down);
  g_test_add ("/today-page/many-of-a-kind-are-folded", Fixture, GUINT_TO_POINTER (8), set_up, test_many_are_folded, tear_down);
  return window_fixture_run ();
}
