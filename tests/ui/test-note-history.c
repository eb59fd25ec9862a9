/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a note once it is written: added to, compared, brought back, read by
 * others, put aside. */

#include "config.h"

#include "pd-note-addenda.h"
#include "pd-note-compare.h"
#include "pd-note-history-window.h"
#include "pd-note-readers-window.h"
#include "pd-print-preview.h"
#include "pd-rows-group.h"
#include "pd-workspace-access.h"
#include "sample-form.h"
#include "sample-note.h"
#include "sample-window.h"

typedef struct
{
  SampleNote  note;
  GtkWidget  *window;
  PdNoteView *view;
} Fixture;

static void
show (Fixture *self)
{
  self->view = sample_note_view_new (&self->note);
  self->window = sample_window_show (GTK_WIDGET (self->view), 900, 600);
}

static void
leave (Fixture *self)
{
  pd_note_view_save_draft (self->view);
  pd_workspace_lock (self->note.sample.workspace);
  sample_window_close (self->window);
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

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  sample_window_settle ();
}

static void
close_as_both (Fixture *self)
{
  sample_note_type (self->view, 0, "What we agreed.");
  act (self, "note.agree");
  leave (self);
  sample_note_be_worker (&self->note);
  show (self);
  act (self, "note.agree");
}

static PdNoteAddenda *
get_addenda (Fixture *self)
{
  return PD_NOTE_ADDENDA (adw_bin_get_child (ADW_BIN (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "addenda_bin"))));
}

static GtkTextView *
get_addendum (Fixture *self)
{
  return GTK_TEXT_VIEW (pd_note_addenda_get_account (get_addenda (self)));
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
test_what_is_added_is_marked_late (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *text = NULL;

  close_as_both (self);
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (get_addendum (self)), "One more thi", -1, TRUE);
  leave (self);

  /* It is a draft like any other. */
  sample_note_be_worker (&self->note);
  show (self);
  text = sample_note_dup_text (get_addendum (self));
  g_assert_cmpstr (text, ==, "One more thi");
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (get_addendum (self)), "ng.", -1, TRUE);
  act (self, "note.add");
  g_assert_true (says (GTK_WIDGET (get_addenda (self)), "Late, after it was closed: "));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (get_addendum (self))), ==, 0);
  leave (self);

  sample_note_be_founder (&self->note);
  show (self);
  g_assert_true (says (GTK_WIDGET (get_addenda (self)), "Late, after it was closed: "));
}

static void
share (Fixture    *self,
       const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR));

  gtk_text_buffer_set_text (buffer, text, -1);
  act (self, "note.share");
}

static void
test_an_earlier_text_comes_back_and_nothing_is_lost (Fixture      *self,
                                                     gconstpointer data)
{
  GtkWidget               *window;
  GtkTextView             *comparison;
  g_autofree char         *compared = NULL;
  g_autofree char         *text = NULL;
  g_autoptr (PdNoteRecord) record = NULL;

  share (self, "We walked slowly.");
  share (self, "We walked to the river.");
  act (self, "note.history");
  window = sample_window_find_toplevel (PD_TYPE_NOTE_HISTORY_WINDOW);
  comparison = GTK_TEXT_VIEW (sample_form_get (window, PD_TYPE_NOTE_HISTORY_WINDOW, "comparison"));
  compared = sample_note_dup_text (comparison);
  g_assert_nonnull (strstr (compared, "We walked [−slowly−]{+to the river+}."));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (sample_form_get (window, PD_TYPE_NOTE_HISTORY_WINDOW, "summary"))), ==,
                   "1 passage removed, 1 passage added");
  g_assert_true (gtk_widget_activate_action (window, "note-history.bring-back", NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  sample_window_settle ();
  text = sample_note_dup_text (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR));
  g_assert_cmpstr (text, ==, "We walked slowly.");
  record = sample_note_load_record (&self->note);
  g_assert_cmpint (record->text_revision, ==, 3);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
give_key (Fixture  *self,
          PdPerson *person)
{
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("a boat with no name", -1, NULL);
  g_autoptr (GError)   error = NULL;
  PdKdfCost            cost = PD_KDF_COST_LEAST;

  pd_workspace_access_add_passphrase (self->note.sample.workspace, person, passphrase, &cost, &error);
  g_assert_no_error (error);
}

static gboolean
was (Fixture    *self,
     const char *words)
{
  GtkWidget   *window;
  PdRowsGroup *events;
  gboolean     found = FALSE;

  act (self, "note.history");
  window = sample_window_find_toplevel (PD_TYPE_NOTE_HISTORY_WINDOW);
  events = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_NOTE_HISTORY_WINDOW, "events"));
  for (guint i = 0; i < pd_rows_group_get_n_rows (events); i++)
    found |= g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (events, i))), words);
  gtk_window_destroy (GTK_WINDOW (window));
  return found;
}

static GtkWidget *
get_reader_row (GtkWidget *window,
                PdPerson  *person)
{
  PdRowsGroup *readers = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_NOTE_READERS_WINDOW, "readers"));

  for (guint i = 0; i < pd_rows_group_get_n_rows (readers); i++)
    {
      GtkWidget *row = pd_rows_group_get_row (readers, i);

      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), pd_person_get_name (person)))
        return row;
    }
  g_assert_not_reached ();
}

static void
test_letting_somebody_read_it_is_an_act (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (PdPerson)     third = g_list_model_get_item (pd_workspace_get_people (self->note.sample.workspace), 1);
  g_autofree char         *let = g_strdup_printf ("Zoe Founder let %s read it, from revision 1 on", pd_person_get_name (third));
  g_autofree char         *ended = g_strdup_printf ("Zoe Founder ended that %s reads it, after revision 1", pd_person_get_name (third));
  PdPerson                *worker = pd_workspace_get_person (self->note.sample.workspace, self->note.worker_id);
  g_autoptr (PdNoteRecord) record = NULL;
  GtkWidget               *window;

  give_key (self, third);
  share (self, "We walked slowly.");
  act (self, "note.readers");
  window = sample_window_find_toplevel (PD_TYPE_NOTE_READERS_WINDOW);
  g_assert_true (gtk_widget_activate_action (window, "note-readers.add", NULL));
  record = sample_note_load_record (&self->note);
  g_assert_true (pd_note_record_is_reader (record, pd_person_get_id (third)));
  g_assert_true (says (GTK_WIDGET (self->view), pd_person_get_name (third)));
  g_assert_true (was (self, let));

  /* The worker can't be taken out: “End It” is there for oneself and for the third. */
  pd_note_record_free (g_steal_pointer (&record));
  g_signal_emit_by_name (find_button (get_reader_row (window, third), "End It"), "clicked");
  record = sample_note_load_record (&self->note);
  g_assert_false (pd_note_record_is_reader (record, pd_person_get_id (third)));
  g_assert_null (find_button (get_reader_row (window, worker), "End It"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (was (self, ended));
}

static void
test_the_trash_gives_it_back (Fixture      *self,
                              gconstpointer data)
{
  g_autofree char *text = NULL;

  share (self, "We walked slowly.");
  act (self, "note.trash");
  g_assert_false (gtk_text_view_get_editable (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)));
  g_assert_true (says (GTK_WIDGET (self->view), "In the trash"));
  act (self, "note.restore");
  g_assert_true (gtk_text_view_get_editable (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)));
  text = sample_note_dup_text (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR));
  g_assert_cmpstr (text, ==, "We walked slowly.");
}

static gboolean
is_page_there (gpointer data)
{
  return pd_page_view_get_document (pd_print_preview_get_view (data)) != NULL;
}

static void
test_what_is_shared_goes_on_paper (Fixture      *self,
                                   gconstpointer data)
{
  PdPrintPreview *preview;

  act (self, "note.print");
  g_assert_null (sample_window_find_toplevel (PD_TYPE_PRINT_PREVIEW));
  share (self, "We walked slowly.");
  act (self, "note.print");
  preview = PD_PRINT_PREVIEW (sample_window_find_toplevel (PD_TYPE_PRINT_PREVIEW));
  sample_window_wait_until (is_page_there, preview);
  g_assert_cmpuint (pd_document_get_n_pages (pd_page_view_get_document (pd_print_preview_get_view (preview))), ==, 1);
  gtk_window_destroy (GTK_WINDOW (preview));
}

static void
test_comparing_tells_it_by_signs (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  PdNoteComparison          comparison;
  GtkTextIter               start, end;
  g_autofree char          *text = NULL;

  pd_note_compare (buffer, "one two\nthree", "one 2\nthree four", &comparison);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==, "one [−two−]{+2+}\nthree{+ four+}");
  g_assert_cmpuint (comparison.n_removed, ==, 1);
  g_assert_cmpuint (comparison.n_added, ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/note-history/what-is-added-is-marked-late", test_what_is_added_is_marked_late);
  ADD ("/note-history/an-earlier-text-comes-back-and-nothing-is-lost", test_an_earlier_text_comes_back_and_nothing_is_lost);
  ADD ("/note-history/letting-somebody-read-it-is-an-act", test_letting_somebody_read_it_is_an_act);
  ADD ("/note-history/the-trash-gives-it-back", test_the_trash_gives_it_back);
  ADD ("/note-history/what-is-shared-goes-on-paper", test_what_is_shared_goes_on_paper);
  g_test_add_func ("/note-history/comparing-tells-it-by-signs", test_comparing_tells_it_by_signs);

  return g_test_run ();
}
