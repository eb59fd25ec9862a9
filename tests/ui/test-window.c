/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-create-page.h"
#include "pd-history-window.h"
#include "pd-page-kind.h"
#include "pd-passphrase-group.h"
#include "pd-page-kind.h"
#include "pd-people-page.h"
#include "pd-person-dialog.h"
#include "pd-preferences-window.h"
#include "pd-recovery-offer.h"
#include "pd-roster-page.h"
#include "pd-service-page.h"
#include "pd-today-page.h"
#include "pd-unlock-page.h"
#include "sample-workspace.h"

#define PASSPHRASE "kelp and gravel"

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 5, 1);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static PdDesk *
get_desk (Fixture *self)
{
  PdDesk *desk = pd_window_get_desk (self->window);

  g_assert_nonnull (desk);

  return desk;
}

static void
act (Fixture    *self,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action_name, NULL));
  window_fixture_settle ();
}

static gboolean
has_desk (gpointer user_data)
{
  return pd_window_get_desk (user_data) != NULL;
}

static void
unlock (Fixture *self)
{
  GtkWidget *page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);

  g_assert_nonnull (page);
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "passphrase", PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (page, "unlock.unlock", NULL));
  window_fixture_wait (has_desk, self->window);
  window_fixture_settle ();
}

static void
test_shows_each_page (Fixture      *self,
                      gconstpointer data)
{
  PdDesk *desk = get_desk (self);

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
test_header_works_after_another_page (Fixture      *self,
                                      gconstpointer data)
{
  PdDesk    *desk = get_desk (self);
  GtkWidget *header = pd_page_get_start_widget (pd_desk_get_page (desk));
  GtkWidget *button = window_fixture_find (header, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_is_sensitive (button));
  pd_desk_show_page (desk, "people");
  g_assert_false (gtk_widget_get_mapped (button));
  pd_desk_show_page (desk, "roster");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
}

static const char *const secrets[] = {
  "Sample Peers",
  "Zoe",
  "Amira",
  "Bay Street",
  "Fill the sample",
  NULL,
};

/* The sample's own words, so that the test below cannot pass by looking for nothing. */
static void
test_unlocked_has_the_file (Fixture      *self,
                            gconstpointer data)
{
  g_assert_true (window_fixture_has_text ("Sample Peers"));
  g_assert_true (window_fixture_has_text ("Zoe Founder"));
}

static guint
count_said (Fixture *self)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel           *model = pd_workspace_get_people (self->sample.workspace);
  guint                 said = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (people, g_list_model_get_item (model, i));
  for (guint i = 0; i < people->len; i++)
    said += window_fixture_has_text (pd_person_get_name (g_ptr_array_index (people, i)));

  return said;
}

static void
test_locked_has_nothing_of_the_file (Fixture      *self,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GListModel           *people = pd_workspace_get_people (self->sample.workspace);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);

      g_ptr_array_add (names, g_strdup (pd_person_get_name (person)));
    }
  for (const char *const *id = (const char *[]){ "roster", "people", "service", NULL }; *id; id++)
    {
      pd_desk_show_page (get_desk (self), *id);
      window_fixture_settle ();
    }
  g_assert_cmpuint (count_said (self), ==, names->len);

  act (self, "win.history");
  act (self, "win.lock");

  g_assert_true (pd_workspace_is_locked (self->sample.workspace));
  g_assert_null (pd_window_get_desk (self->window));
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (g_ptr_array_index (names, i), "Zoe Founder"))
      g_assert_false (window_fixture_has_text (g_ptr_array_index (names, i)));
  for (guint i = 0; secrets[i] != NULL; i++)
    if (!g_str_equal (secrets[i], "Zoe"))
      g_assert_false (window_fixture_has_text (secrets[i]));
}

static void
test_title_never_tells (Fixture      *self,
                        gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Peerdesk");
  act (self, "win.lock");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Peerdesk");
}

static void
test_locking_closes_dialogs (Fixture      *self,
                             gconstpointer data)
{
  pd_desk_show_page (get_desk (self), "people");
  act (self, "page.add");
  act (self, "win.history");
  act (self, "win.preferences");
  g_assert_nonnull (window_fixture_find_window (PD_TYPE_PERSON_DIALOG));
  g_assert_nonnull (window_fixture_find_window (PD_TYPE_HISTORY_WINDOW));

  pd_window_lock (self->window);
  window_fixture_settle ();

  g_assert_null (window_fixture_find_window (PD_TYPE_PERSON_DIALOG));
  g_assert_null (window_fixture_find_window (PD_TYPE_HISTORY_WINDOW));
  g_assert_null (window_fixture_find_window (PD_TYPE_PREFERENCES_WINDOW));
}

static gboolean
ask_before_closing_cb (GtkWindow *dialog)
{
  GtkWidget *question = adw_message_dialog_new (dialog, "Leave without saving Ngaire’s shift?", NULL);

  gtk_window_present (GTK_WINDOW (question));

  return GDK_EVENT_STOP;
}

static void
test_locking_takes_no_question (Fixture      *self,
                                gconstpointer data)
{
  GtkWidget *dialog = adw_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  g_signal_connect (dialog, "close-request", G_CALLBACK (ask_before_closing_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();

  pd_window_lock (self->window);
  window_fixture_settle ();
  g_assert_null (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_null (window_fixture_find_window (ADW_TYPE_WINDOW));
}

static void
test_locked_takes_no_acts (Fixture      *self,
                           gconstpointer data)
{
  static const char *const names[] = {
    "win.history",
    "win.lock",
    "win.print",
    "win.redo",
    "win.save-copy",
    "win.undo",
    "page.add",
  };

  act (self, "win.lock");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_activate_action (GTK_WIDGET (self->window), names[i], NULL);
  window_fixture_settle ();

  g_assert_true (pd_workspace_is_locked (self->sample.workspace));
  g_assert_null (window_fixture_find_window (PD_TYPE_HISTORY_WINDOW));
}

static void
test_unlocks_again (Fixture      *self,
                    gconstpointer data)
{
  for (int i = 0; i < 3; i++)
    {
      act (self, "win.lock");
      unlock (self);
      g_assert_true (window_fixture_has_text ("Sample Peers"));
      g_assert_false (window_fixture_has_text (PASSPHRASE));
    }
}

static void
test_desks_do_not_outlive_locking (Fixture      *self,
                                   gconstpointer data)
{
  GWeakRef desk, page, dialog;

  pd_desk_show_page (get_desk (self), "people");
  act (self, "page.add");
  g_weak_ref_init (&desk, get_desk (self));
  g_weak_ref_init (&page, pd_desk_get_page (get_desk (self)));
  g_weak_ref_init (&dialog, window_fixture_find_window (PD_TYPE_PERSON_DIALOG));

  act (self, "win.lock");

  g_assert_null (g_weak_ref_get (&dialog));
  g_assert_null (g_weak_ref_get (&page));
  g_assert_null (g_weak_ref_get (&desk));
  g_weak_ref_clear (&dialog);
  g_weak_ref_clear (&page);
  g_weak_ref_clear (&desk);
}

static gboolean
says_that_it_does_not_open (gpointer user_data)
{
  return window_fixture_has_text ("does not open it");
}

static void
test_wrong_passphrase_waits (Fixture      *self,
                             gconstpointer data)
{
  GtkWidget *page, *button;

  act (self, "win.lock");
  page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);
  button = window_fixture_get_child (page, PD_TYPE_UNLOCK_PAGE, "unlock_button");
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "passphrase", "not this one");
  g_assert_true (gtk_widget_is_sensitive (button));

  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  window_fixture_wait (says_that_it_does_not_open, NULL);
  g_assert_false (gtk_widget_is_sensitive (button));

  window_fixture_wait ((UntilFunc) gtk_widget_is_sensitive, button);
  unlock (self);
}

static void
test_undo_takes_back_and_tells (Fixture      *self,
                                gconstpointer data)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "Wren Oakes");
  g_autoptr (GError)   error = NULL;
  guint                before = g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace));

  pd_desk_show_page (get_desk (self), "people");
  pd_workspace_save_person (self->sample.workspace, person, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  g_assert_true (window_fixture_has_text ("Add Wren Oakes"));

  act (self, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)), ==,
                    before);
  g_assert_true (window_fixture_has_text ("Undone: Add Wren Oakes"));

  act (self, "win.redo");
  g_assert_cmpuint (g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)), ==,
                    before + 1);
  g_assert_true (window_fixture_has_text ("Done again: Add Wren Oakes"));
}

static void
test_words_in_names_are_no_markup (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "Tom & <b>Sons</b>");
  g_autoptr (GError)   error = NULL;

  pd_desk_show_page (get_desk (self), "people");
  pd_workspace_save_person (self->sample.workspace, person, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  pd_desk_show_page (get_desk (self), "service");
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
test_buttons_with_pictures_have_words (Fixture      *self,
                                       gconstpointer data)
{
  for (guint i = 1; i <= pd_page_kind_count (); i++)
    {
      pd_desk_show_nth_page (get_desk (self), i);
      window_fixture_settle ();
      check_icon_buttons (GTK_WIDGET (self->window));
    }
  act (self, "win.lock");
  check_icon_buttons (GTK_WIDGET (self->window));
}

static void
test_remembers_the_page (Fixture      *self,
                         gconstpointer data)
{
  pd_desk_show_page (get_desk (self), "service");
  act (self, "win.lock");
  unlock (self);
  g_assert_cmpstr (pd_desk_get_page_id (get_desk (self)), ==, "service");
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
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "passphrase", PASSPHRASE);
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", "kelp and");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", PASSPHRASE);
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* A hidden widget with the focus would swallow every key. */
static void
assert_focus_is_seen (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

static void
test_focus_is_on_the_page (Fixture      *self,
                           gconstpointer data)
{
  assert_focus_is_seen (self);
  for (guint i = 1; i <= pd_page_kind_count (); i++)
    {
      pd_desk_show_nth_page (get_desk (self), i);
      window_fixture_settle ();
      assert_focus_is_seen (self);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                             GTK_WIDGET (pd_desk_get_page (get_desk (self)))));
    }
  act (self, "win.lock");
  assert_focus_is_seen (self);
}

static void
test_creates_a_service (void)
{
  Fixture    self = { 0 };
  GtkWidget *page;

  self.window = window_fixture_new_window ();
  act (&self, "win.create-service");
  page = window_fixture_find (GTK_WIDGET (self.window), PD_TYPE_CREATE_PAGE);
  fill_create_page (page);

  gtk_widget_activate_action (page, "create.create", NULL);
  window_fixture_wait (is_created, self.window);
  window_fixture_settle ();

  self.sample.workspace = pd_window_get_workspace (self.window);
  g_assert_true (window_fixture_has_text ("Fresh Start"));
  assert_focus_is_seen (&self);
  g_assert_nonnull (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self.sample.workspace)), ==, "Noor");

  act (&self, "win.lock");
  g_assert_null (window_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  unlock (&self);
  window_fixture_close (self.window);
}

static void
test_opens_a_file_and_leaves_it (Fixture      *self,
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
  unlock (self);
  g_assert_true (window_fixture_has_text ("Sample Peers"));

  act (self, "win.leave-file");
  g_assert_null (pd_window_get_workspace (self->window));
  g_assert_true (window_fixture_has_text ("Welcome to Peerdesk"));
}

static void
test_what_is_no_service_is_said (void)
{
  Fixture           self = { 0 };
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

/* What stands on the sheet, as another program reads it. */
static char *
read_words (const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autofree char       *text = NULL;
  g_autoptr (GRegex)     regex = g_regex_new ("(?:[bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]\\b", 0, 0, &error);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString)    words = g_string_new (NULL);
  const char            *command[] = { "pdftotext", path, "-", NULL };

  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);

      g_string_append_printf (words, "%s ", word);
    }

  return g_strdup (words->str);
}

static void
test_recovery_sheet_opens_the_file (Fixture      *self,
                                    gconstpointer data)
{
  g_autofree char   *path = g_build_filename (self->sample.folder, "sheet.pdf", NULL);
  g_autofree char   *words = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget         *page;

  pd_recovery_offer_write (self->sample.workspace, path, SAMPLE_MONDAY, &error);
  g_assert_no_error (error);
  words = read_words (path);

  act (self, "win.lock");
  page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);
  gtk_widget_activate_action (page, "unlock.switch-way", NULL);
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "words", words);
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  window_fixture_wait (has_desk, self->window);
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self->sample.workspace)), ==, "Zoe Founder");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/window/shows-each-page", test_shows_each_page);
  ADD ("/window/the-header-works-after-another-page", test_header_works_after_another_page);
  ADD ("/window/unlocked-has-the-file", test_unlocked_has_the_file);
  ADD ("/window/locked-has-nothing-of-the-file", test_locked_has_nothing_of_the_file);
  ADD ("/window/title-never-tells", test_title_never_tells);
  ADD ("/window/locking-closes-dialogs", test_locking_closes_dialogs);
  ADD ("/window/locking-takes-no-question", test_locking_takes_no_question);
  ADD ("/window/locked-takes-no-acts", test_locked_takes_no_acts);
  ADD ("/window/unlocks-again", test_unlocks_again);
  ADD ("/window/desks-do-not-outlive-locking", test_desks_do_not_outlive_locking);
  ADD ("/window/a-wrong-passphrase-waits", test_wrong_passphrase_waits);
  ADD ("/window/undo-takes-back-and-tells", test_undo_takes_back_and_tells);
  ADD ("/window/words-in-names-are-no-markup", test_words_in_names_are_no_markup);
  ADD ("/window/buttons-with-pictures-have-words", test_buttons_with_pictures_have_words);
  ADD ("/window/remembers-the-page", test_remembers_the_page);
  ADD ("/window/has-the-focus-on-the-page", test_focus_is_on_the_page);
  ADD ("/window/opens-a-file-and-leaves-it", test_opens_a_file_and_leaves_it);
  ADD ("/window/a-recovery-sheet-opens-the-file", test_recovery_sheet_opens_the_file);
  g_test_add_func ("/window/creates-a-service", test_creates_a_service);
  g_test_add_func ("/window/what-is-no-service-is-said", test_what_is_no_service_is_said);

  return window_fixture_run ();
}
