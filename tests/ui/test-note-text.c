/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an account takes, and what it looks like. */

#include "config.h"

#include "pd-note-room.h"
#include "sample-form.h"
#include "sample-note.h"
#include "sample-window.h"

#include <string.h>

typedef struct
{
  SampleNote   note;
  GtkWidget   *window;
  PdNoteView  *view;
  GtkTextView *account;
  char        *refusal;
} Fixture;

static void
refused_cb (Fixture    *self,
            const char *sentence)
{
  g_free (self->refusal);
  self->refusal = g_strdup (sentence);
}

static void
show (Fixture *self)
{
  self->view = sample_note_view_new (&self->note);
  self->window = sample_window_show (GTK_WIDGET (self->view), 900, 600);
  self->account = sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR);
  g_signal_connect_swapped (self->account, "refused", G_CALLBACK (refused_cb), self);
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
  g_free (self->refusal);
}

static gboolean
is_answered (gpointer data)
{
  Fixture *self = data;

  return self->refusal != NULL || gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->account)) > 0;
}

/* Copied somewhere else, byte by byte, and pasted here. */
static void
paste_bytes (Fixture    *self,
             const char *data,
             gsize       n_bytes)
{
  g_autoptr (GBytes)             bytes = g_bytes_new (data, n_bytes);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes);
  GdkClipboard                  *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->account));

  g_clear_pointer (&self->refusal, g_free);
  g_assert_true (gdk_clipboard_set_content (clipboard, provider));
  g_signal_emit_by_name (self->account, "paste-clipboard");
  sample_window_wait_until (is_answered, self);
  gdk_clipboard_set_content (clipboard, NULL);
}

static void
assert_refused (Fixture    *self,
                const char *words)
{
  g_autofree char *text = sample_note_dup_text (self->account);

  g_assert_nonnull (self->refusal);
  g_assert_nonnull (strstr (self->refusal, words));
  g_assert_cmpstr (text, ==, "");
}

static void
test_text_is_pasted_as_text (Fixture      *self,
                             gconstpointer data)
{
  static const char written[] = "One\r\ntwo\rשלום 👩🏽‍🌾";
  g_autofree char  *text = NULL;

  paste_bytes (self, written, strlen (written));
  text = sample_note_dup_text (self->account);
  g_assert_cmpstr (text, ==, "One\ntwo\nשלום 👩🏽‍🌾");
  g_assert_null (self->refusal);
  /* One undo takes it back. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->account), "account.undo", NULL));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->account)), ==, 0);
}

static void
test_bytes_that_are_no_text_are_refused (Fixture      *self,
                                         gconstpointer data)
{
  static const char invalid[] = "fine\nnot \xff fine";
  static const char nul[] = "one\0two";

  paste_bytes (self, invalid, strlen (invalid));
  assert_refused (self, "Line 2");
  paste_bytes (self, nul, sizeof nul - 1);
  assert_refused (self, "NUL");
}

static void
test_too_much_is_refused_in_words (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *line = g_strnfill (900 * 1024, 'a');
  g_autofree char *lines = g_strnfill (10 * 1024 * 1024, 'a');

  paste_bytes (self, line, strlen (line));
  assert_refused (self, "One line of this is longer than ten pages.");
  for (gsize i = 80; lines[i] != '\0'; i += 81)
    lines[i] = '\n';
  paste_bytes (self, lines, strlen (lines));
  assert_refused (self, "room for 1 MB");
}

/* From the command line, say: what the window has no room for is shown in part and stays
 * whole. */
static void
test_an_account_of_ten_megabytes_stays_whole (Fixture      *self,
                                              gconstpointer data)
{
  g_autoptr (PdNote) note = pd_note_writing_dup_note (pd_note_view_get_writing (self->view));
  g_autofree char   *line = g_strnfill (10 * 1024 * 1024, 'a');
  g_autofree char   *shown = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (PdNote) after = NULL;
  g_autoptr (GError) error = NULL;

  pd_note_set_account (note, 0, PD_NOTE_SIDE_SUPERVISOR, line);
  content = pd_note_to_bytes (note, &error);
  pd_workspace_write_note (self->note.sample.workspace, self->note.note_id, 0, content, &error);
  g_assert_no_error (error);
  sample_window_close (self->window);
  show (self);
  g_assert_false (gtk_text_view_get_editable (self->account));
  shown = sample_note_dup_text (self->account);
  g_assert_cmpuint (strlen (shown), ==, PD_NOTE_ROOM_LINE_BYTES);

  sample_note_type (self->view, 1, "Beside it");
  pd_note_view_save_draft (self->view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "note.share", NULL));
  g_clear_pointer (&content, g_bytes_unref);
  content = pd_workspace_read_note (self->note.sample.workspace, self->note.note_id, 0, &error);
  g_assert_no_error (error);
  after = pd_note_new_from_bytes (content, &error);
  g_assert_cmpstr (((PdNoteSection *) after->sections->pdata[0])->accounts[PD_NOTE_SIDE_SUPERVISOR], ==, line);
  g_assert_cmpstr (((PdNoteSection *) after->sections->pdata[1])->accounts[PD_NOTE_SIDE_SUPERVISOR], ==, "Beside it");
}

static gboolean
has_tag (Fixture    *self,
         const char *name,
         int         line,
         int         offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->account);
  GtkTextTag    *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter    iter;

  g_assert_nonnull (tag);
  g_assert_true (gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, line, offset));
  return gtk_text_iter_has_tag (&iter, tag);
}

static void
test_light_markdown_is_shown_as_what_it_says (Fixture      *self,
                                              gconstpointer data)
{
  static const char text[] = "## Today\n- a *good* week\n**ש** plain";
  g_autofree char  *kept = NULL;

  sample_note_type (self->view, 0, text);
  g_assert_true (has_tag (self, "light-heading-2", 0, 4));
  g_assert_true (has_tag (self, "light-mark", 0, 0));
  g_assert_true (has_tag (self, "light-item", 1, 3));
  g_assert_true (has_tag (self, "light-emphasis", 1, 6));
  g_assert_false (has_tag (self, "light-emphasis", 1, 11));
  g_assert_true (has_tag (self, "light-strong", 2, 2));
  g_assert_false (has_tag (self, "light-strong", 2, 7));
  kept = sample_note_dup_text (self->account);
  g_assert_cmpstr (kept, ==, text);

  /* What is no heading any more does not look like one. */
  gtk_widget_activate_action (GTK_WIDGET (self->account), "account.undo", NULL);
  sample_note_type (self->view, 0, "Today");
  g_assert_false (has_tag (self, "light-heading-2", 0, 1));
}

static gboolean
is_looked_at (gpointer data)
{
  Fixture       *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->account);

  return has_tag (self, "light-heading-1", gtk_text_buffer_get_line_count (buffer) - 2, 3);
}

static void
test_a_long_text_is_shown_in_portions (Fixture      *self,
                                       gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "# A heading, and *so* on\n");
  sample_note_type (self->view, 0, text->str);
  g_assert_false (is_looked_at (self));
  sample_window_wait_until (is_looked_at, self);
  g_assert_true (has_tag (self, "light-emphasis", 1500, 19));
}

/* Asking the view where a line stands would have it laid out, which is what is tested. */
static gboolean
is_higher_than_ten_lines (gpointer data)
{
  return gtk_widget_get_height (GTK_WIDGET (((Fixture *) data)->account)) > 160;
}

/* One line that wraps, as most people write, in a note that is opened again. */
static void
test_a_paragraph_is_whole_in_sight (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "we came back to it ");
  sample_note_type (self->view, 0, text->str);
  pd_note_view_save_draft (self->view);
  sample_window_close (self->window);
  show (self);
  sample_window_wait_until (is_higher_than_ten_lines, self);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/note-text/text-is-pasted-as-text", test_text_is_pasted_as_text);
  ADD ("/note-text/bytes-that-are-no-text-are-refused", test_bytes_that_are_no_text_are_refused);
  ADD ("/note-text/too-much-is-refused-in-words", test_too_much_is_refused_in_words);
  ADD ("/note-text/an-account-of-ten-megabytes-stays-whole", test_an_account_of_ten_megabytes_stays_whole);
  ADD ("/note-text/light-markdown-is-shown-as-what-it-says", test_light_markdown_is_shown_as_what_it_says);
  ADD ("/note-text/a-long-text-is-shown-in-portions", test_a_long_text_is_shown_in_portions);
  ADD ("/note-text/a-paragraph-is-whole-in-sight", test_a_paragraph_is_whole_in_sight);

  return g_test_run ();
}
