/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample-roster-page.h"

#include "sample-roster.h"
#include "sample-window.h"

static gboolean
is_reviewed (gpointer page)
{
  return pd_roster_page_get_check (page) != NULL;
}

void
sample_roster_page_set_up (SampleRosterPage *self,
                           guint             n_weeks,
                           int               height)
{
  sample_workspace_set_up (&self->sample, 24, n_weeks);
  sample_plan_fill (&self->plan, self->sample.workspace);
  self->page = PD_ROSTER_PAGE (pd_roster_page_new (self->sample.workspace, SAMPLE_MONDAY + 1));
  self->grid = pd_roster_page_get_grid (self->page);
  self->window = sample_window_show (GTK_WIDGET (self->page), 1000, height);
  sample_roster_page_wait (self);
}

void
sample_roster_page_tear_down (SampleRosterPage *self,
                              gconstpointer     data)
{
  sample_window_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

void
sample_roster_page_wait (SampleRosterPage *self)
{
  sample_window_wait_until (is_reviewed, self->page);
}

PdRoster *
sample_roster_page_get_roster (SampleRosterPage *self)
{
  return pd_roster_grid_get_roster (self->grid);
}

PdShift *
sample_roster_page_choose (SampleRosterPage *self,
                           PdId              shift_id)
{
  g_assert_true (pd_roster_grid_choose (self->grid, shift_id));
  return pd_roster_grid_get_chosen (self->grid);
}

guint
sample_roster_page_count_history (SampleRosterPage *self)
{
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (self->sample.workspace, 1000, NULL);

  return entries->len;
}

void
sample_roster_page_undo (SampleRosterPage *self)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_undo (self->sample.workspace, &error);
  g_assert_no_error (error);
}
