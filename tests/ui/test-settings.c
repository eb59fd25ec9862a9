/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_SETTINGS_ENABLE_BACKEND

#include "config.h"

#include "window-fixture.h"

#include "pd-roster-page.h"
#include "sample-workspace.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

/* What is remembered from one start to the next, in a real file of settings. */

#define GROUP "org/peerdesk/Peerdesk"

typedef struct
{
  char           *path;
  SampleWorkspace sample;
  GSettings      *settings;
  PdWindow       *window;
} Fixture;

static void
open_window (Fixture *self)
{
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (self->path, "/", NULL);

  sample_workspace_set_up (&self->sample, 5, 2);
  self->settings = g_settings_new_with_backend (APPLICATION_ID, backend);
  self->window = window_fixture_new_window_with (self->settings);
  pd_window_set_workspace (self->window, self->sample.workspace);
  window_fixture_settle ();
}

static void
close_window (Fixture *self)
{
  window_fixture_close (self->window);
  g_settings_sync ();
  g_assert_finalize_object (self->settings);
  sample_workspace_tear_down (&self->sample);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("peerdesk-settings-XXXXXX", NULL);

  self->path = g_build_filename (folder, "keyfile", NULL);
  open_window (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  close_window (self);
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (self->path);
}

static PdDesk *
get_desk (Fixture *self)
{
  return pd_window_get_desk (self->window);
}

static PdRosterPage *
get_roster_page (Fixture *self)
{
  pd_desk_show_page (get_desk (self), "roster");
  window_fixture_settle ();
  return PD_ROSTER_PAGE (pd_desk_get_page (get_desk (self)));
}

static void
set_state (Fixture    *self,
           const char *action,
           GVariant   *state)
{
  g_action_group_change_action_state (pd_roster_page_get_actions (get_roster_page (self)), action, state);
}

static void
assert_state (Fixture    *self,
              const char *action,
              const char *expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (pd_roster_page_get_actions (get_roster_page (self)), action);
  g_autofree char     *text = g_variant_print (state, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_maximized (gpointer window)
{
  return gtk_window_is_maximized (window);
}

static void
test_a_window_comes_back_as_it_was_left (Fixture      *self,
                                         gconstpointer data)
{
  int      width;
  int      height;
  gboolean is_pinned;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1010, 650);
  window_fixture_settle ();
  gtk_window_maximize (GTK_WINDOW (self->window));
  sample_window_wait_until (is_maximized, self->window);
  set_state (self, "weeks", g_variant_new_int32 (4));
  set_state (self, "side", g_variant_new_string ("site"));
  set_state (self, "view", g_variant_new_string ("list"));
  pd_desk_show_page (get_desk (self), "people");
  g_object_set (get_desk (self), "sidebar-pinned", FALSE, NULL);
  close_window (self);

  open_window (self);
  sample_window_wait_until (is_maximized, self->window);
  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, &height);
  g_assert_cmpint (width, ==, 1010);
  g_assert_cmpint (height, ==, 650);
  g_object_get (get_desk (self), "sidebar-pinned", &is_pinned, NULL);
  g_assert_false (is_pinned);
  g_assert_cmpstr (pd_desk_get_page_id (get_desk (self)), ==, "people");
  assert_state (self, "weeks", "4");
  assert_state (self, "side", "'site'");
  assert_state (self, "view", "'list'");
  set_state (self, "view", g_variant_new_string ("grid"));
  g_assert_cmpuint (pd_roster_get_n_days (pd_roster_grid_get_roster (pd_roster_page_get_grid (get_roster_page (self)))), ==, 28);
}

static char *
dup_first_site (Fixture *self)
{
  g_autoptr (PdSite) site = g_list_model_get_item (pd_workspace_get_sites (self->sample.workspace), 0);

  return g_strdup_printf ("%" G_GINT64_FORMAT, pd_site_get_id (site));
}

/* Nobody is misled by a roster of last month, or of one site. */
static void
test_the_roster_begins_with_todays_week_and_all_sites (Fixture      *self,
                                                       gconstpointer data)
{
  g_autofree char *site = dup_first_site (self);

  g_action_group_activate_action (pd_roster_page_get_actions (get_roster_page (self)), "next", NULL);
  set_state (self, "site", g_variant_new_string (site));
  g_assert_cmpint (pd_roster_page_get_from (get_roster_page (self)), ==, SAMPLE_MONDAY + 7);
  close_window (self);

  open_window (self);
  g_assert_cmpint (pd_roster_page_get_from (get_roster_page (self)), ==, SAMPLE_MONDAY);
  assert_state (self, "site", "''");
}

static void
test_a_setting_of_another_version_does_no_harm (Fixture      *self,
                                                gconstpointer data)
{
  close_window (self);
  g_assert_true (g_file_set_contents (self->path, "[" GROUP "]\nroster-weeks=3\nroster-view='circle'\npage='dreams'\n", -1, NULL));

  open_window (self);
  g_assert_cmpstr (pd_desk_get_page_id (get_desk (self)), ==, "today");
  pd_desk_show_page (get_desk (self), "roster");
  assert_state (self, "weeks", "1");
  assert_state (self, "view", "'grid'");
}

static void
test_another_window_stays_as_it_is (Fixture      *self,
                                    gconstpointer data)
{
  Fixture other = { .path = self->path };

  open_window (&other);
  set_state (&other, "weeks", g_variant_new_int32 (2));
  window_fixture_settle ();
  assert_state (&other, "weeks", "2");
  assert_state (self, "weeks", "1");
  close_window (&other);
}

static void
assert_not_in (const char *contents,
               const char *words)
{
  g_assert_null (strstr (contents, words));
}

static void
test_nothing_of_the_file_is_in_the_settings (Fixture      *self,
                                             gconstpointer data)
{
  static const char *const KNOWN[] = {
    "page",
    "roster-side",
    "roster-view",
    "roster-weeks",
    "sidebar-pinned",
    "window-height",
    "window-maximized",
    "window-width",
    NULL,
  };
  GListModel           *people = pd_workspace_get_people (self->sample.workspace);
  GListModel           *sites = pd_workspace_get_sites (self->sample.workspace);
  g_autoptr (GKeyFile)  kept = g_key_file_new ();
  g_autofree char      *site = dup_first_site (self);
  g_autofree char      *contents = NULL;
  g_auto (GStrv)        keys = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);

      g_ptr_array_add (names, g_strdup (pd_person_get_name (person)));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) place = g_list_model_get_item (sites, i);

      g_ptr_array_add (names, g_strdup (pd_site_get_name (place)));
    }

  set_state (self, "weeks", g_variant_new_int32 (2));
  set_state (self, "site", g_variant_new_string (site));
  set_state (self, "search", g_variant_new_boolean (TRUE));
  window_fixture_type (get_roster_page (self), PD_TYPE_ROSTER_PAGE, "search_entry", g_ptr_array_index (names, 0));
  pd_desk_show_page (get_desk (self), "people");
  pd_desk_show_page (get_desk (self), "service");
  window_fixture_settle ();
  g_settings_sync ();

  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "service"));
  assert_not_in (contents, "Sample Peers");
  for (guint i = 0; i < names->len; i++)
    assert_not_in (contents, g_ptr_array_index (names, i));
  g_assert_true (g_key_file_load_from_file (kept, self->path, G_KEY_FILE_NONE, NULL));
  keys = g_key_file_get_keys (kept, GROUP, NULL, NULL);
  g_assert_nonnull (keys);
  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_true (g_strv_contains (KNOWN, keys[i]));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/settings/a-window-comes-back-as-it-was-left", test_a_window_comes_back_as_it_was_left);
  ADD ("/settings/the-roster-begins-with-todays-week-and-all-sites",
       test_the_roster_begins_with_todays_week_and_all_sites);
  ADD ("/settings/a-setting-of-another-version-does-no-harm", test_a_setting_of_another_version_does_no_harm);
  ADD ("/settings/another-window-stays-as-it-is", test_another_window_stays_as_it_is);
  ADD ("/settings/nothing-of-the-file-is-in-the-settings", test_nothing_of_the_file_is_in_the_settings);

  return window_fixture_run ();
}
