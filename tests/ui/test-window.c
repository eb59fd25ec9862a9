/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-desk.h"

#include "pd-create-page.h"
#include "pd-page-kind.h"
#include "pd-passphrase-group.h"
#include "pd-people-page.h"
#include "pd-service-page.h"
#include "pd-today-page.h"

static void
test_shows_each_page (SampleDesk   *self,
                      gconstpointer data)
{
  PdDesk *desk = sample_desk_get (self);

  pd_desk_show_page (desk, "people");
  g_assert_true (PD_IS_PEOPLE_PAGE (pd_desk_get_page (desk)));
  pd_desk_show_page (desk, "service");
  g_assert_true (PD_IS_SERVICE_PAGE (pd_desk_get_page (desk)));
  pd_desk_show_page (desk, "a page of another version");
  g_assert_true (PD_IS_TODAY_PAGE (pd_desk_get_page (desk)));
  pd_desk_show_nth_page (desk, 2);
  g_assert_cmpstr (pd_desk_get_page_id (desk), ==, "roster");
  pd_desk_show_nth_page (desk, 9);
  g_assert_cmpstr (pd_desk_get_page_id (desk), ==, "roster");
  window_fixture_settle ();
}

/* Buttons that leave the window forget that their actions are there (GTK 4.8). */
static void
test_header_works_after_another_page (SampleDesk   *self,
                                      gconstpointer data)
{
  PdDesk    *desk = sample_desk_get (self);
  GtkWidget *header = pd_page_get_start_widget (pd_desk_get_page (desk));
  GtkWidget *button = window_fixture_find (header, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_is_sensitive (button));
  pd_desk_show_page (desk, "people");
  g_assert_false (gtk_widget_get_mapped (button));
  pd_desk_show_page (desk, "roster");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
}

static void
test_undo_takes_back_and_tells (SampleDesk   *self,
                                gconstpointer data)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "Wren Oakes");
  g_autoptr (GError)   error = NULL;
  guint                before = g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace));

  pd_desk_show_page (sample_desk_get (self), "people");
  pd_workspace_save_person (self->sample.workspace, person, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  g_assert_true (window_fixture_has_text ("Add Wren Oakes"));

  sample_desk_act (self, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)), ==,
                    before);
  g_assert_true (window_fixture_has_text ("Undone: Add Wren Oakes"));

  sample_desk_act (self, "win.redo");
  g_assert_cmpuint (g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)), ==,
                    before + 1);
  g_assert_true (window_fixture_has_text ("Done again: Add Wren Oakes"));
}

static void
test_words_in_names_are_no_markup (SampleDesk   *self,
                                   gconstpointer data)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "Tom & <b>Sons</b>");
  g_autoptr (GError)   error = NULL;

  pd_desk_show_page (sample_desk_get (self), "people");
  pd_workspace_save_person (self->sample.workspace, person, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  pd_desk_show_page (sample_desk_get (self), "service");
  window_fixture_settle ();
  g_assert_true (window_fixture_has_text ("Tom & <b>Sons</b>"));
}

static void
check_icon_buttons (GtkWidget *widget)
{
  const char *icon = NULL;

  if (GTK_IS_BUTTON (widget))
    icon = gtk_button_get_icon_name (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    icon = gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget));

  if (icon != NULL && gtk_widget_get_tooltip_text (widget) == NULL &&
      !GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget)) &&
      !GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (widget)) &&
      !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) &&
      gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) == NULL)
    g_error ("A button with the picture %s and no words", icon);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_icon_buttons (child);
}

static void
test_buttons_with_pictures_have_words (SampleDesk   *self,
                                       gconstpointer data)
{
  for (guint i = 1; i <= pd_page_kind_count (); i++)
    {
      pd_desk_show_nth_page (sample_desk_get (self), i);
      window_fixture_settle ();
      check_icon_buttons (GTK_WIDGET (self->window));
    }
  sample_desk_act (self, "win.lock");
  check_icon_buttons (GTK_WIDGET (self->window));
}

static void
test_remembers_the_page (SampleDesk   *self,
                         gconstpointer data)
{
  pd_desk_show_page (sample_desk_get (self), "service");
  sample_desk_act (self, "win.lock");
  sample_desk_unlock (self);
  g_assert_cmpstr (pd_desk_get_page_id (sample_desk_get (self)), ==, "service");
}

/* A row that had the keyboard may go; no key would reach the page any more. */
static void
test_focus_is_never_nowhere (SampleDesk   *self,
                             gconstpointer data)
{
  pd_desk_show_page (sample_desk_get (self), "people");
  window_fixture_settle ();
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  window_fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                         GTK_WIDGET (pd_desk_get_page (sample_desk_get (self)))));
}

static gboolean
is_created (gpointer user_data)
{
  PdWorkspace *workspace = pd_window_get_workspace (user_data);

  return workspace != NULL && !pd_workspace_is_locked (workspace);
}

static void
fill_create_page (GtkWidget *page)
{
  GtkWidget *group = window_fixture_get_child (page, PD_TYPE_CREATE_PAGE, "passphrase");
  GtkWidget *button = window_fixture_get_child (page, PD_TYPE_CREATE_PAGE, "create_button");

  pd_create_page_set_cost (PD_CREATE_PAGE (page), PD_KDF_COST_LEAST);
  window_fixture_type (page, PD_TYPE_CREATE_PAGE, "service_name", "Fresh Start");
  window_fixture_type (page, PD_TYPE_CREATE_PAGE, "founder_name", "Noor");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "passphrase", SAMPLE_DESK_PASSPHRASE);
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", "kelp and");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", SAMPLE_DESK_PASSPHRASE);
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* A hidden widget with the focus would swallow every key. */
static void
assert_focus_is_seen (SampleDesk *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

static void
test_focus_is_on_the_page (SampleDesk   *self,
                           gconstpointer data)
{
  assert_focus_is_seen (self);
  for (guint i = 1; i <= pd_page_kind_count (); i++)
    {
      pd_desk_show_nth_page (sample_desk_get (self), i);
      window_fixture_settle ();
      assert_focus_is_seen (self);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                             GTK_WIDGET (pd_desk_get_page (sample_desk_get (self)))));
    }
  sample_desk_act (self, "win.lock");
  assert_focus_is_seen (self);
}

static void
test_creates_a_service (void)
{
  SampleDesk self = { 0 };
  GtkWidget *page;

  self.window = window_fixture_new_window ();
  sample_desk_act (&self, "win.create-service");
  page = window_fixture_find (GTK_WIDGET (self.window), PD_TYPE_CREATE_PAGE);
  fill_create_page (page);

  gtk_widget_activate_action (page, "create.create", NULL);
  sample_window_wait_until (is_created, self.window);
  window_fixture_settle ();

  self.sample.workspace = pd_window_get_workspace (self.window);
  g_assert_true (window_fixture_has_text ("Fresh Start"));
  assert_focus_is_seen (&self);
  g_assert_nonnull (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self.sample.workspace)), ==, "Noor");

  sample_desk_act (&self, "win.lock");
  g_assert_null (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  sample_desk_unlock (&self);
  window_fixture_close (self.window);
}

static void
test_opens_a_file_and_leaves_it (SampleDesk   *self,
                                 gconstpointer data)
{
  g_autofree char *path =
      g_strdup (pd_vault_get_path (pd_workspace_get_vault (self->sample.workspace)));
  g_autofree char   *copy = g_build_filename (self->sample.folder, "copy.peerdesk", NULL);
  g_autoptr (GFile)  file = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  pd_workspace_save_copy (self->sample.workspace, copy, &error);
  g_assert_no_error (error);

  pd_window_open (self->window, file);
  window_fixture_settle ();
  g_assert_true (window_fixture_has_text ("copy"));
  g_assert_false (window_fixture_has_text ("Sample Peers"));
  sample_desk_unlock (self);
  g_assert_true (window_fixture_has_text ("Sample Peers"));

  sample_desk_act (self, "win.leave-file");
  g_assert_null (pd_window_get_workspace (self->window));
  g_assert_true (window_fixture_has_text ("Welcome to Peerdesk"));
}

static void
test_what_is_no_service_is_said (void)
{
  SampleDesk        self = { 0 };
  g_autofree char  *path = g_build_filename (g_get_home_dir (), "letter.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "Dear Ngaire", -1, NULL));
  self.window = window_fixture_new_window ();
  pd_window_open (self.window, file);
  window_fixture_settle ();

  g_assert_null (pd_window_get_workspace (self.window));
  g_assert_nonnull (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_false (window_fixture_has_text ("Dear Ngaire"));
  window_fixture_close (self.window);
}

#define ADD(path, func) g_test_add (path, SampleDesk, NULL, sample_desk_set_up, func, sample_desk_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/window/shows-each-page", test_shows_each_page);
  ADD ("/window/the-header-works-after-another-page", test_header_works_after_another_page);
  ADD ("/window/undo-takes-back-and-tells", test_undo_takes_back_and_tells);
  ADD ("/window/words-in-names-are-no-markup", test_words_in_names_are_no_markup);
  ADD ("/window/buttons-with-pictures-have-words", test_buttons_with_pictures_have_words);
  ADD ("/window/remembers-the-page", test_remembers_the_page);
  ADD ("/window/has-the-focus-on-the-page", test_focus_is_on_the_page);
  ADD ("/window/has-the-focus-somewhere-whatever-goes", test_focus_is_never_nowhere);
  ADD ("/window/opens-a-file-and-leaves-it", test_opens_a_file_and_leaves_it);
  g_test_add_func ("/window/creates-a-service", test_creates_a_service);
  g_test_add_func ("/window/what-is-no-service-is-said", test_what_is_no_service_is_said);

  return window_fixture_run ();
}
