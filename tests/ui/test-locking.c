/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locked, nothing of the file is left in the window; what opens it again, and what does not. */

#include "config.h"

#include "sample-desk.h"

#include "pd-history-window.h"
#include "pd-note-search.h"
#include "pd-person-dialog.h"
#include "pd-preferences-window.h"
#include "pd-recovery-offer.h"
#include "pd-unlock-page.h"

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
test_unlocked_has_the_file (SampleDesk   *self,
                            gconstpointer data)
{
  g_assert_true (window_fixture_has_text ("Sample Peers"));
  g_assert_true (window_fixture_has_text ("Zoe Founder"));
}

static guint
count_said (SampleDesk *self)
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
test_locked_has_nothing_of_the_file (SampleDesk   *self,
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
      pd_desk_show_page (sample_desk_get (self), *id);
      window_fixture_settle ();
    }
  g_assert_cmpuint (count_said (self), ==, names->len);

  sample_desk_act (self, "win.history");
  sample_desk_act (self, "win.lock");

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
test_title_never_tells (SampleDesk   *self,
                        gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Peerdesk");
  sample_desk_act (self, "win.lock");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Peerdesk");
}

static void
test_locking_closes_dialogs (SampleDesk   *self,
                             gconstpointer data)
{
  pd_desk_show_page (sample_desk_get (self), "people");
  sample_desk_act (self, "page.add");
  sample_desk_act (self, "win.history");
  sample_desk_act (self, "win.preferences");
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
test_locking_takes_no_question (SampleDesk   *self,
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
test_locked_takes_no_acts (SampleDesk   *self,
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

  sample_desk_act (self, "win.lock");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_activate_action (GTK_WIDGET (self->window), names[i], NULL);
  window_fixture_settle ();

  g_assert_true (pd_workspace_is_locked (self->sample.workspace));
  g_assert_null (window_fixture_find_window (PD_TYPE_HISTORY_WINDOW));
}

static void
test_unlocks_again (SampleDesk   *self,
                    gconstpointer data)
{
  for (int i = 0; i < 3; i++)
    {
      sample_desk_act (self, "win.lock");
      sample_desk_unlock (self);
      g_assert_true (window_fixture_has_text ("Sample Peers"));
      g_assert_false (window_fixture_has_text (SAMPLE_DESK_PASSPHRASE));
    }
}

static void
test_desks_do_not_outlive_locking (SampleDesk   *self,
                                   gconstpointer data)
{
  GWeakRef desk, page, dialog;

  pd_desk_show_page (sample_desk_get (self), "people");
  sample_desk_act (self, "page.add");
  g_weak_ref_init (&desk, sample_desk_get (self));
  g_weak_ref_init (&page, pd_desk_get_page (sample_desk_get (self)));
  g_weak_ref_init (&dialog, window_fixture_find_window (PD_TYPE_PERSON_DIALOG));

  sample_desk_act (self, "win.lock");

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
test_wrong_passphrase_waits (SampleDesk   *self,
                             gconstpointer data)
{
  GtkWidget *page, *button;

  sample_desk_act (self, "win.lock");
  page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);
  button = window_fixture_get_child (page, PD_TYPE_UNLOCK_PAGE, "unlock_button");
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "passphrase", "not this one");
  g_assert_true (gtk_widget_is_sensitive (button));

  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  sample_window_wait_until (says_that_it_does_not_open, NULL);
  g_assert_false (gtk_widget_is_sensitive (button));

  sample_window_wait_until ((SampleCondition) gtk_widget_is_sensitive, button);
  sample_desk_unlock (self);
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
test_recovery_sheet_opens_the_file (SampleDesk   *self,
                                    gconstpointer data)
{
  g_autofree char   *path = g_build_filename (self->sample.folder, "sheet.pdf", NULL);
  g_autofree char   *words = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget         *page;

  pd_recovery_offer_write (self->sample.workspace, path, SAMPLE_MONDAY, &error);
  g_assert_no_error (error);
  words = read_words (path);

  sample_desk_act (self, "win.lock");
  page = window_fixture_find (GTK_WIDGET (self->window), PD_TYPE_UNLOCK_PAGE);
  gtk_widget_activate_action (page, "unlock.switch-way", NULL);
  window_fixture_type (page, PD_TYPE_UNLOCK_PAGE, "words", words);
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  sample_window_wait_until (sample_desk_is_there, self->window);
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self->sample.workspace)), ==, "Zoe Founder");
}

static gboolean
is_ready (gpointer data)
{
  return pd_note_search_is_ready (data);
}

static void
test_notes_are_read_after_unlocking (SampleDesk   *self,
                                     gconstpointer data)
{
  g_autoptr (PdNoteSearch) search = pd_workspace_dup_note_search (self->sample.workspace);

  /* Not for the first frame, and before anybody goes to their page. */
  g_assert_cmpstr (pd_desk_get_page_id (sample_desk_get (self)), !=, "supervision");
  sample_window_wait_until (is_ready, search);
  sample_desk_act (self, "win.lock");
  g_assert_false (pd_note_search_is_ready (search));
  sample_desk_unlock (self);
  sample_window_wait_until (is_ready, search);
  g_assert_cmpstr (pd_desk_get_page_id (sample_desk_get (self)), !=, "supervision");
}

#define ADD(path, func) g_test_add (path, SampleDesk, NULL, sample_desk_set_up, func, sample_desk_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/locking/unlocked-has-the-file", test_unlocked_has_the_file);
  ADD ("/locking/locked-has-nothing-of-the-file", test_locked_has_nothing_of_the_file);
  ADD ("/locking/title-never-tells", test_title_never_tells);
  ADD ("/locking/locking-closes-dialogs", test_locking_closes_dialogs);
  ADD ("/locking/locking-takes-no-question", test_locking_takes_no_question);
  ADD ("/locking/locked-takes-no-acts", test_locked_takes_no_acts);
  ADD ("/locking/unlocks-again", test_unlocks_again);
  ADD ("/locking/desks-do-not-outlive-locking", test_desks_do_not_outlive_locking);
  ADD ("/locking/notes-are-read-for-the-search-after-unlocking", test_notes_are_read_after_unlocking);
  ADD ("/locking/a-wrong-passphrase-waits", test_wrong_passphrase_waits);
  ADD ("/locking/a-recovery-sheet-opens-the-file", test_recovery_sheet_opens_the_file);

  return window_fixture_run ();
}
