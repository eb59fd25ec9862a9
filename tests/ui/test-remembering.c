/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-device-key.h"
#include "pd-remembering.h"
#include "pd-unlock-page.h"
#include "sample-workspace.h"

/* With a real keyring on a private bus. */

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 2, 0);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static GtkWidget *
get_page (Fixture *self)
{
  GtkWidget *page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);

  g_assert_nonnull (page);

  return page;
}

static gboolean
has_desk (gpointer window)
{
  return pd_window_get_desk (window) != NULL;
}

static gboolean
is_remembered (gpointer user_data)
{
  return window_fixture_has_text ("opens the file by itself from now on");
}

static void
remember (Fixture *self)
{
  GtkWidget *page = get_page (self);
  GtkWidget *check = window_fixture_get_child (page, PD_TYPE_UNLOCK_PAGE, "remember");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "passphrase", "kelp and gravel");
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  sample_window_wait_until (has_desk, self->window);
  sample_window_wait_until (is_remembered, NULL);
}

static void
open_again (Fixture *self)
{
  g_autofree char  *path = g_strdup (pd_vault_get_path (pd_workspace_get_vault (self->sample.workspace)));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pd_window_set_workspace (self->window, NULL);
  pd_workspace_close (self->sample.workspace, NULL);
  g_assert_finalize_object (self->sample.workspace);
  pd_window_open (self->window, file);
  self->sample.workspace = g_object_ref (pd_window_get_workspace (self->window));
}

static void
test_the_computer_opens_the_file (Fixture      *self,
                                  gconstpointer data)
{
  remember (self);
  g_assert_true (pd_remembering_has_slot (pd_workspace_get_vault (self->sample.workspace)));

  open_again (self);
  sample_window_wait_until (has_desk, self->window);
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self->sample.workspace)), ==, "Zoe Founder");
}

/* Or locking would be a formality. */
static void
test_locked_asks_a_person (Fixture      *self,
                           gconstpointer data)
{
  remember (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  for (int i = 0; i < 20; i++)
    window_fixture_settle ();
  g_assert_null (pd_window_get_desk (self->window));
  g_assert_true (pd_workspace_is_locked (self->sample.workspace));
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_assert_cmpint (pd_device_key_forget_finish (result), ==, PD_DEVICE_KEY_DONE);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static gboolean
can_type (gpointer page)
{
  return gtk_widget_is_sensitive (window_fixture_get_child (page, PD_TYPE_UNLOCK_PAGE, "form"));
}

/* A key that somebody took out of the keyring: the passphrase is asked for, calmly. */
static void
test_a_forgotten_key_falls_back (Fixture      *self,
                                 gconstpointer data)
{
  gboolean done = FALSE;

  remember (self);
  pd_device_key_forget_async (pd_vault_get_file_id (pd_workspace_get_vault (self->sample.workspace)), NULL,
                              count_cb, &done);
  sample_window_wait_until (is_true, &done);

  open_again (self);
  sample_window_wait_until (can_type, get_page (self));
  g_assert_null (pd_window_get_desk (self->window));
  g_assert_false (window_fixture_has_text ("does not open it"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/remembering/the-computer-opens-the-file", test_the_computer_opens_the_file);
  ADD ("/remembering/locked-asks-a-person", test_locked_asks_a_person);
  ADD ("/remembering/a-forgotten-key-falls-back", test_a_forgotten_key_falls_back);

  return window_fixture_run ();
}
