/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-desk.h"

#include "pd-unlock-page.h"

void
sample_desk_set_up (SampleDesk   *self,
                    gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 5, 1);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  window_fixture_settle ();
}

void
sample_desk_tear_down (SampleDesk   *self,
                       gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

PdDesk *
sample_desk_get (SampleDesk *self)
{
  PdDesk *desk = pd_window_get_desk (self->window);

  g_assert_nonnull (desk);

  return desk;
}

void
sample_desk_act (SampleDesk *self,
                 const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action_name, NULL));
  window_fixture_settle ();
}

gboolean
sample_desk_is_there (gpointer user_data)
{
  return pd_window_get_desk (user_data) != NULL;
}

void
sample_desk_unlock (SampleDesk *self)
{
  GtkWidget *page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);

  g_assert_nonnull (page);
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "passphrase", SAMPLE_DESK_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (page, "unlock.unlock", NULL));
  sample_window_wait_until (sample_desk_is_there, self->window);
  window_fixture_settle ();
}
