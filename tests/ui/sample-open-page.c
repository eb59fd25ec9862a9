/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-open-page.h"

#include "pd-shift-editor.h"
#include "sample-window.h"

/**
 * sample_open_page_show:
 * @fixture: a fixture
 * @n_people: how many people work there
 * @n_weeks: how many weeks of shifts they have
 *
 * Shows the roster page of a new service, on the Tuesday of its first week.
 */
void
sample_open_page_show (SampleOpenPage *fixture,
                       guint           n_people,
                       guint           n_weeks)
{
  sample_workspace_set_up (&fixture->sample, n_people, n_weeks);
  fixture->page = PD_ROSTER_PAGE (pd_roster_page_new (fixture->sample.workspace, SAMPLE_MONDAY + 1));
  fixture->grid = pd_roster_page_get_grid (fixture->page);
  fixture->window = sample_window_show (GTK_WIDGET (fixture->page), 1000, 700);
}

void
sample_open_page_tear_down (SampleOpenPage *fixture,
                            gconstpointer   data)
{
  GtkWidget *editor = sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR);
  GWeakRef   page;

  if (editor != NULL)
    pd_form_window_end (PD_FORM_WINDOW (editor), TRUE, NULL);
  g_weak_ref_init (&page, fixture->page);
  sample_window_close (fixture->window);
  g_assert_null (g_weak_ref_get (&page));
  g_weak_ref_clear (&page);
  sample_workspace_tear_down (&fixture->sample);
}

/**
 * sample_open_page_act:
 * @fixture: a fixture with a page
 * @action: an action of the page
 */
void
sample_open_page_act (SampleOpenPage *fixture,
                      const char     *action)
{
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), action, NULL);
}

/**
 * sample_open_page_assert_days:
 * @fixture: a fixture with a page
 * @from: the first day that it has to show
 * @n_days: how many days
 */
void
sample_open_page_assert_days (SampleOpenPage *fixture,
                              PdDay           from,
                              guint           n_days)
{
  PdRoster *roster = pd_roster_grid_get_roster (fixture->grid);

  g_assert_cmpint (pd_roster_page_get_from (fixture->page), ==, from);
  g_assert_cmpint (pd_roster_get_from (roster), ==, from);
  g_assert_cmpuint (pd_roster_get_n_days (roster), ==, n_days);
}
