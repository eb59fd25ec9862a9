/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spelling and the coach, as somebody meets them who writes. */

#include "config.h"

#include "pd-note-finding-popover.h"
#include "pd-note-spelling.h"
#include "sample-form.h"
#include "sample-note.h"
#include "sample-window.h"

typedef struct
{
  SampleNote   note;
  GtkWidget   *window;
  PdNoteView  *view;
  GtkTextView *account;
  guint        n_expected;
} Fixture;

static void
show (Fixture *self)
{
  self->view = sample_note_view_new (&self->note);
  self->window = sample_window_show (GTK_WIDGET (self->view), 900, 600);
  self->account = sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_note_set_up (&self->note);
  show (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  sample_note_tear_down (&self->note);
}

static gboolean
has_so_many (gpointer data)
{
  Fixture *self = data;

  return pd_note_checker_count (gtk_text_view_get_buffer (self->account)) == self->n_expected;
}

static void
wait_for_hints (Fixture *self,
                guint    n)
{
  self->n_expected = n;
  sample_window_wait_until (has_so_many, self);
}

static GtkWidget *
find_popover (Fixture *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (PD_IS_NOTE_FINDING_POPOVER (child))
      return child;
  return NULL;
}

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  sample_window_settle ();
}

/* It is shown once it was scrolled to what it is about. */
static gboolean
is_explained (gpointer data)
{
  GtkWidget *popover = find_popover (data);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static void
press (Fixture    *self,
       const char *label)
{
  GtkWidget *popover;
  GtkWidget *button;

  sample_window_wait_until (is_explained, self);
  popover = find_popover (self);
  button = sample_form_find_button (popover, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  sample_window_settle ();
  g_assert_null (find_popover (self));
}

static void
assert_text (Fixture    *self,
             const char *text)
{
  g_autofree char *found = sample_note_dup_text (self->account);

  g_assert_cmpstr (found, ==, text);
}

static void
test_a_word_is_spelt_another_way_when_asked_for (Fixture      *self,
                                                 gconstpointer data)
{
  sample_note_type (self->view, 0, "A short acount of IPS, שלום, and the colour. ");
  wait_for_hints (self, 1);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "hints_button"))), ==, "1 _hint");
  act (self, "hints.next");
  gtk_test_accessible_assert_property (find_popover (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "“acount” is not in the dictionary.");
  press (self, "Write “account”");
  assert_text (self, "A short account of IPS, שלום, and the colour. ");
  wait_for_hints (self, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->account), "account.undo", NULL);
  assert_text (self, "A short acount of IPS, שלום, and the colour. ");
}

static void
test_the_word_being_typed_waits (Fixture      *self,
                                 gconstpointer data)
{
  sample_note_type (self->view, 0, "Teh kalbarr");
  wait_for_hints (self, 1);
  sample_note_type (self->view, 0, " ");
  wait_for_hints (self, 2);
}

static void
test_own_words_are_kept_inside_the_file (Fixture      *self,
                                         gconstpointer data)
{
  g_autofree char   *at_home = g_build_filename (g_get_user_config_dir (), "enchant", NULL);
  g_auto (GStrv)     words = NULL;
  g_autoptr (GError) error = NULL;

  sample_note_type (self->view, 0, "Kalbarri again, kalbarri. ");
  wait_for_hints (self, 2);
  act (self, "hints.next");
  press (self, "_Add to My Words");
  wait_for_hints (self, 0);
  words = pd_workspace_list_own_words (self->note.sample.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (words), ==, 1);
  pd_note_view_save_draft (self->view);
  pd_workspace_lock (self->note.sample.workspace);
  sample_window_close (self->window);
  sample_note_be_founder (&self->note);
  show (self);
  sample_note_type (self->view, 0, "Kalbarri and teh rest. ");
  wait_for_hints (self, 1);
  g_assert_false (g_file_test (at_home, G_FILE_TEST_EXISTS));
}

static void
test_the_coach_explains_itself (Fixture      *self,
                                gconstpointer data)
{
  sample_note_type (self->view, 0, "He is non-compliant.\nJane Miller called.\nBorn on 3 May 1987.\n");
  wait_for_hints (self, 3);
  act (self, "hints.next");
  gtk_test_accessible_assert_property (find_popover (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Other words");
  press (self, "Write “chose not to”");
  assert_text (self, "He is chose not to.\nJane Miller called.\nBorn on 3 May 1987.\n");
  wait_for_hints (self, 2);

  /* Backwards from the beginning is around, to the last. */
  act (self, "hints.previous");
  gtk_test_accessible_assert_property (find_popover (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Perhaps a date of birth");
  press (self, "_Leave It As It Is");
  act (self, "hints.previous");
  gtk_test_accessible_assert_property (find_popover (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Perhaps a full name");
  press (self, "_Leave It As It Is");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (self->account)));
}

static gboolean
is_without (gpointer data)
{
  return pd_note_checker_is_without_dictionary (data);
}

static void
test_without_a_dictionary_the_coach_goes_on (Fixture      *self,
                                             gconstpointer data)
{
  static const char *const  none[] = { "xx_XX", "xx", NULL };
  g_autoptr (PdNoteChecker) checker = pd_note_checker_new (self->note.sample.workspace, SAMPLE_MONDAY, TRUE, none);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  sample_window_wait_until (is_without, checker);
  gtk_text_buffer_set_text (buffer, "Teh non-compliant one\n", -1);
  pd_note_checker_watch (checker, buffer);
  while (pd_note_checker_count (buffer) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (pd_note_checker_count (buffer), ==, 1);
  g_object_run_dispose (G_OBJECT (checker));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  pd_note_spelling_keep_out_of_home ();
  g_setenv ("LANGUAGE", "en_AU", TRUE);
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/note-hints/a-word-is-spelt-another-way-when-asked-for", test_a_word_is_spelt_another_way_when_asked_for);
  ADD ("/note-hints/the-word-being-typed-waits", test_the_word_being_typed_waits);
  ADD ("/note-hints/own-words-are-kept-inside-the-file", test_own_words_are_kept_inside_the_file);
  ADD ("/note-hints/the-coach-explains-itself", test_the_coach_explains_itself);
  ADD ("/note-hints/without-a-dictionary-the-coach-goes-on", test_without_a_dictionary_the_coach_goes_on);

  return g_test_run ();
}
