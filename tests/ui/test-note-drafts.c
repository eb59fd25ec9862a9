/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed is never lost, and nothing waits for it. */

#include "config.h"

#include "pd-banner.h"
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

static const char *
get_label (Fixture    *self,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, id)));
}

static const char *
get_banner (Fixture *self)
{
  return pd_banner_get_title (PD_BANNER (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "banner")));
}

static void
assert_account (Fixture    *self,
                guint       section,
                const char *text)
{
  PdNoteSide       side = pd_note_writing_get_my_side (pd_note_view_get_writing (self->view));
  g_autofree char *found = sample_note_dup_text (sample_note_get_account (self->view, section, side));

  g_assert_cmpstr (found, ==, text);
}

/* The draft as it lies in the file, or NULL. */
static PdNote *
find_draft (Fixture *self)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  int                base;

  pd_workspace_find_note_draft (self->note.sample.workspace, self->note.note_id, &content, &base, &error);
  g_assert_no_error (error);
  return content != NULL ? pd_note_new_from_bytes (content, NULL) : NULL;
}

static gboolean
has_draft (gpointer data)
{
  g_autoptr (PdNote) draft = find_draft (data);

  return draft != NULL;
}

static void
lock_as_the_window_does (Fixture *self)
{
  pd_note_view_save_draft (self->view);
  pd_workspace_lock (self->note.sample.workspace);
  sample_window_close (self->window);
}

static void
test_a_pause_of_a_second_keeps_it (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (PdNote) draft = NULL;

  sample_note_type (self->view, 0, "The bus was late");
  g_assert_cmpstr (get_label (self, "saved"), ==, "Writing…");
  g_assert_false (has_draft (self));
  sample_window_wait_until (has_draft, self);
  draft = find_draft (self);
  g_assert_cmpstr (((PdNoteSection *) draft->sections->pdata[0])->accounts[PD_NOTE_SIDE_SUPERVISOR], ==, "The bus was late");
  g_assert_true (g_str_has_prefix (get_label (self, "saved"), "Saved "));
}

static void
test_locking_keeps_it_to_the_last_character (Fixture      *self,
                                             gconstpointer data)
{
  sample_note_type (self->view, 0, "We began");
  sample_note_type (self->view, 2, "Who said wha");
  lock_as_the_window_does (self);

  sample_note_be_founder (&self->note);
  self->view = g_object_new (PD_TYPE_NOTE_VIEW, "workspace", self->note.sample.workspace, "today", SAMPLE_MONDAY, NULL);
  self->window = sample_window_show (GTK_WIDGET (self->view), 900, 600);
  g_assert_true (pd_note_view_resume (self->view));
  assert_account (self, 0, "We began");
  assert_account (self, 2, "Who said wha");
  g_assert_true (g_str_has_prefix (get_banner (self), "You go on with your draft."));
  /* One goes on where one was. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (sample_note_get_account (self->view, 2, PD_NOTE_SIDE_SUPERVISOR)));
  sample_note_type (self->view, 2, "t");
  assert_account (self, 2, "Who said what");
}

static void
test_nobody_is_led_to_a_draft_of_others (Fixture      *self,
                                         gconstpointer data)
{
  sample_note_type (self->view, 0, "Not yet for others");
  lock_as_the_window_does (self);
  sample_note_be_worker (&self->note);
  show (self);
  g_assert_false (pd_note_view_resume (self->view));
  assert_account (self, 0, "");
  g_assert_null (get_banner (self));
}

static void
test_leaving_the_window_keeps_it (Fixture      *self,
                                  gconstpointer data)
{
  GtkWidget *other;

  sample_note_type (self->view, 0, "Half a");
  other = sample_window_show (gtk_label_new ("Another window"), 200, 100);
  sample_window_wait_until (has_draft, self);
  sample_window_close (other);
}

static void
test_going_to_another_page_keeps_it (Fixture      *self,
                                     gconstpointer data)
{
  sample_note_type (self->view, 0, "Half a");
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  g_assert_true (has_draft (self));
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  assert_account (self, 0, "Half a");
}

static void
test_taking_all_back_leaves_no_draft (Fixture      *self,
                                      gconstpointer data)
{
  GtkTextView *account = sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR);

  sample_note_type (self->view, 0, "Never mind");
  pd_note_view_save_draft (self->view);
  g_assert_true (has_draft (self));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (account), "account.undo", NULL));
  assert_account (self, 0, "");
  pd_note_view_save_draft (self->view);
  g_assert_false (has_draft (self));
}

static PdId
begin_second_note (Fixture *self)
{
  g_autoptr (PdNoteRecord) record = pd_note_record_new (SAMPLE_MONDAY + 1, 30);
  g_autoptr (GError)       error = NULL;

  pd_note_record_add_party (record, pd_person_get_id (pd_workspace_get_me (self->note.sample.workspace)), PD_NOTE_SIDE_SUPERVISOR);
  pd_workspace_begin_note (self->note.sample.workspace, record, &error);
  g_assert_no_error (error);
  return record->id;
}

static void
test_undo_is_each_notes_own (Fixture      *self,
                             gconstpointer data)
{
  PdId               second = begin_second_note (self);
  g_autoptr (GError) error = NULL;

  sample_note_type (self->view, 0, "First");
  g_assert_true (pd_note_view_show (self->view, second, &error));
  assert_account (self, 0, "");
  gtk_widget_activate_action (GTK_WIDGET (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)), "account.undo", NULL);
  assert_account (self, 0, "");

  g_assert_true (pd_note_view_show (self->view, self->note.note_id, &error));
  assert_account (self, 0, "First");
  gtk_widget_activate_action (GTK_WIDGET (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)), "account.undo", NULL);
  assert_account (self, 0, "");
  gtk_widget_activate_action (GTK_WIDGET (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)), "account.redo", NULL);
  assert_account (self, 0, "First");

  /* Locking clears it. */
  lock_as_the_window_does (self);
  sample_note_be_founder (&self->note);
  show (self);
  gtk_widget_activate_action (GTK_WIDGET (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR)), "account.undo", NULL);
  assert_account (self, 0, "First");
}

/* The other writes a revision that both began from the same text, and so on. */
static void
share_as_worker (Fixture    *self,
                 guint       section,
                 const char *text)
{
  lock_as_the_window_does (self);
  sample_note_be_worker (&self->note);
  show (self);
  sample_note_type (self->view, section, text);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "note.share", NULL));
  lock_as_the_window_does (self);
  sample_note_be_founder (&self->note);
  show (self);
}

static void
test_a_newer_revision_and_a_draft_are_put_together (Fixture      *self,
                                                    gconstpointer data)
{
  g_autofree char *theirs = NULL;

  sample_note_type (self->view, 0, "What I see");
  share_as_worker (self, 0, "What I saw");
  g_assert_true (g_str_has_prefix (get_banner (self), "This note was changed after you began your draft. Nothing was lost"));
  assert_account (self, 0, "What I see");
  theirs = sample_note_dup_text (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_WORKER));
  g_assert_cmpstr (theirs, ==, "What I saw");

  /* It can be shared now, as it goes on from theirs. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "note.share", NULL));
  g_assert_null (get_banner (self));
  g_assert_false (has_draft (self));
}

/* The same person wrote with two copies of the program, and one was shared. */
static void
test_two_texts_of_one_account_both_stay (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (PdNote) mine = pd_note_writing_dup_note (pd_note_view_get_writing (self->view));
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  sample_note_type (self->view, 0, "Shared");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "note.share", NULL));
  pd_note_set_account (mine, 0, PD_NOTE_SIDE_SUPERVISOR, "Drafted");
  content = pd_note_to_bytes (mine, &error);
  g_assert_true (pd_workspace_save_note_draft (self->note.sample.workspace, self->note.note_id, 0, content, &error));
  sample_window_close (self->window);
  show (self);
  assert_account (self, 0, "Shared\n\n---\n\nDrafted");
  g_assert_nonnull (strstr (get_banner (self), "both texts stand there"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/note-drafts/a-pause-of-a-second-keeps-it", test_a_pause_of_a_second_keeps_it);
  ADD ("/note-drafts/locking-keeps-it-to-the-last-character", test_locking_keeps_it_to_the_last_character);
  ADD ("/note-drafts/nobody-is-led-to-a-draft-of-others", test_nobody_is_led_to_a_draft_of_others);
  ADD ("/note-drafts/leaving-the-window-keeps-it", test_leaving_the_window_keeps_it);
  ADD ("/note-drafts/going-to-another-page-keeps-it", test_going_to_another_page_keeps_it);
  ADD ("/note-drafts/taking-all-back-leaves-no-draft", test_taking_all_back_leaves_no_draft);
  ADD ("/note-drafts/undo-is-each-notes-own", test_undo_is_each_notes_own);
  ADD ("/note-drafts/a-newer-revision-and-a-draft-are-put-together", test_a_newer_revision_and_a_draft_are_put_together);
  ADD ("/note-drafts/two-texts-of-one-account-both-stay", test_two_texts_of_one_account_both_stay);

  return g_test_run ();
}
