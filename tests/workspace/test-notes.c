/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-desk.h"
#include "pd-history-entry.h"
#include "pd-note.h"
#include "pd-workspace-note-actions.h"
#include "pd-workspace-supervision.h"

static void
test_closing (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (GBytes)       late = new_content (LATE);
  g_autoptr (PdNoteRecord) half = NULL;
  g_autoptr (PdNoteRecord) reopened = NULL;
  g_autoptr (PdNoteRecord) closed = NULL;
  g_autoptr (GPtrArray)    revisions = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  agree_as_one (self, id, 1);
  half = load_note (self, id);
  g_assert_cmpint (half->closed_at, ==, 0);
  g_assert_false (pd_workspace_add_to_note (self->workspace, id, late, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  /* What was agreed to was the first text. */
  be (self, NOOR);
  write_text (self, id, 1, SECOND);
  g_assert_false (pd_workspace_agree_note (self->workspace, id, 1, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  agree_as_one (self, id, 2);
  reopened = load_note (self, id);
  g_assert_cmpint (reopened->closed_at, ==, 0);
  be (self, SAMI);
  agree_as_one (self, id, 2);
  closed = load_note (self, id);
  g_assert_cmpint (closed->closed_at, !=, 0);
  g_assert_false (pd_workspace_write_note (self->workspace, id, 2, late, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_workspace_add_to_note (self->workspace, id, late, &error));
  revisions = pd_workspace_list_note_revisions (self->workspace, id, &error);
  g_assert_cmpuint (revisions->len, ==, 3);
  g_assert_cmpint (((PdNoteRevision *) revisions->pdata[2])->kind, ==, PD_NOTE_REVISION_ADDENDUM);
  assert_reads (self, id, 1, FIRST);

  be_mira (self);
  g_assert_false (pd_workspace_agree_note (self->workspace, id, 2, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
assert_waiting (WorkspaceFixture *self,
                const char       *who,
                guint             n)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError)    error = NULL;

  be (self, who);
  notes = pd_workspace_list_notes_waiting (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, n);
}

static void
assert_under (WorkspaceFixture *self,
              PdId              agreement_id,
              guint             n)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes_under (self->workspace, agreement_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, n);
}

/* A note waits for whoever has not agreed to its newest text, and for nobody else. */
static void
test_waiting (WorkspaceFixture *self,
              gconstpointer     data)
{
  PdId id;

  assert_waiting (self, SAMI, 0);
  id = add_note (self, FIRST);
  agree_as_one (self, id, 1);
  assert_waiting (self, OLA, 0);
  assert_under (self, PD_ID_NONE, 0);
  assert_waiting (self, SAMI, 0);
  assert_waiting (self, NOOR, 1);
  write_text (self, id, 1, SECOND);
  assert_waiting (self, SAMI, 1);
  agree_as_one (self, id, 2);
  assert_waiting (self, NOOR, 1);
  agree_as_one (self, id, 2);
  assert_waiting (self, NOOR, 0);
  assert_under (self, PD_ID_NONE, 1);
  assert_under (self, 1, 0);
}

static PdId
add_note_with_action (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PdNote) note = pd_note_new ();
  g_autoptr (GBytes) content = NULL;
  PdId               id = add_note (self, FIRST);

  pd_note_add_action (note, "Ask for the key\nof the garden", find_id (self, "Noor"), TUESDAY + 7);
  pd_note_add_action (note, "Move the kettle", find_id (self, "Sami"), PD_DAY_NONE);
  content = pd_note_to_bytes (note, &error);
  pd_workspace_write_note (self->workspace, id, 1, content, &error);
  g_assert_no_error (error);
  return id;
}

static void
mark_first (WorkspaceFixture *self,
            PdId              id,
            PdDay             done_on,
            int               code)
{
  g_autoptr (PdNoteRecord) note = load_note (self, id);
  g_autoptr (GError)       error = NULL;
  g_autoptr (GPtrArray)    actions = pd_workspace_read_note_actions (self->workspace, note, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (actions->len, ==, 2);
  g_assert_cmpint (pd_workspace_mark_note_action (self->workspace, actions->pdata[0], done_on, &error), ==, code < 0);
  if (code >= 0)
    g_assert_error (error, PD_ERROR, code);
}

static void
assert_done_on (WorkspaceFixture *self,
                PdId              id,
                PdDay             done_on)
{
  g_autoptr (PdNoteRecord) note = load_note (self, id);
  g_autoptr (GPtrArray)    actions = pd_workspace_read_note_actions (self->workspace, note, NULL);

  g_assert_cmpint (((PdAgreedAction *) actions->pdata[0])->done_on, ==, done_on);
  g_assert_cmpint (((PdAgreedAction *) actions->pdata[1])->done_on, ==, PD_DAY_NONE);
}

/* While the note is open in the note, afterwards beside it; a draft is not written over. */
static void
test_actions (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (GBytes)       draft = new_content (SECOND);
  g_autoptr (PdNoteRecord) closed = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_note_with_action (self);
  mark_first (self, id, TUESDAY + 2, -1);
  assert_done_on (self, id, TUESDAY + 2);
  mark_first (self, id, PD_DAY_NONE, -1);
  assert_done_on (self, id, PD_DAY_NONE);
  g_assert_true (pd_workspace_save_note_draft (self->workspace, id, 4, draft, &error));
  mark_first (self, id, TUESDAY + 3, PD_ERROR_REFUSED);
  g_assert_true (pd_workspace_remove_note_draft (self->workspace, id, &error));
  agree_as_one (self, id, 4);
  be (self, NOOR);
  agree_as_one (self, id, 4);

  mark_first (self, id, TUESDAY + 7, -1);
  assert_done_on (self, id, TUESDAY + 7);
  closed = load_note (self, id);
  g_assert_cmpint (closed->text_revision, ==, 4);
  g_assert_cmpint (closed->n_revisions, ==, 5);
  be (self, SAMI);
  assert_done_on (self, id, TUESDAY + 7);
  mark_first (self, id, PD_DAY_NONE, -1);
  assert_done_on (self, id, PD_DAY_NONE);
}

static void
test_drafts (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (GBytes) hers = new_content ("Noor is still thinking");
  g_autoptr (GBytes) his = new_content ("Sami is still thinking");
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;
  PdId               id;
  int                base;

  be (self, SAMI);
  id = add_note (self, FIRST);
  g_assert_true (pd_workspace_save_note_draft (self->workspace, id, 1, his, &error));
  be (self, NOOR);
  g_assert_true (pd_workspace_find_note_draft (self->workspace, id, &none, &base, &error));
  g_assert_null (none);
  g_assert_true (pd_workspace_save_note_draft (self->workspace, id, 1, hers, &error));
  write_text (self, id, 1, SECOND);
  g_assert_true (pd_workspace_find_note_draft (self->workspace, id, &none, &base, &error));
  g_assert_null (none);

  be (self, SAMI);
  g_assert_false (pd_workspace_write_note (self->workspace, id, 1, his, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_workspace_find_note_draft (self->workspace, id, &found, &base, &error));
  g_assert_true (g_bytes_equal (found, his));
  g_assert_cmpint (base, ==, 1);
}

static guint
count_lines (WorkspaceFixture *self)
{
  g_autoptr (GPtrArray) history = pd_workspace_list_history (self->workspace, G_MAXINT, NULL);

  return history->len;
}

static void
test_drafts_are_one_line (WorkspaceFixture *self,
                          gconstpointer     data)
{
  static const char *const texts[] = { "I thi", "I think th", "I think that we" };
  g_autoptr (GBytes)       found = NULL;
  g_autoptr (GPtrArray)    damages = NULL;
  g_autoptr (GError)       error = NULL;
  guint                    n_lines;
  PdId                     id;
  PdId                     unfinished;
  int                      base;

  be (self, SAMI);
  id = add_note (self, FIRST);
  n_lines = count_lines (self);
  g_assert_true (pd_workspace_find_unfinished_note (self->workspace, &unfinished, &error));
  g_assert_cmpint (unfinished, ==, PD_ID_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) draft = new_content (texts[i]);

      self->now += G_USEC_PER_SEC;
      g_assert_true (pd_workspace_save_note_draft (self->workspace, id, 1, draft, &error));
      g_assert_cmpuint (count_lines (self), ==, n_lines + 1);
    }

  /* Replaying writes the same, and whoever comes between takes nothing away. */
  be (self, NOOR);
  g_assert_cmpuint (count_lines (self), ==, n_lines + 1);
  write_text (self, id, 1, SECOND);
  g_assert_true (pd_workspace_find_unfinished_note (self->workspace, &unfinished, &error));
  g_assert_cmpint (unfinished, ==, PD_ID_NONE);
  be (self, SAMI);
  g_assert_true (pd_workspace_find_unfinished_note (self->workspace, &unfinished, &error));
  g_assert_cmpint (unfinished, ==, id);
  g_assert_true (pd_workspace_find_note_draft (self->workspace, id, &found, &base, &error));
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), texts[2], strlen (texts[2]));
  g_assert_true (pd_workspace_verify (self->workspace, &damages, &error));
  g_assert_cmpuint (damages->len, ==, 0);
  g_assert_no_error (error);
}

static void
test_trash (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) trashed = NULL;
  g_autoptr (GPtrArray) history = NULL;
  PdId                  id;
  guint                 n;

  be (self, SAMI);
  id = add_note (self, FIRST);
  g_assert_false (pd_workspace_destroy_note (self->workspace, id, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_workspace_trash_note (self->workspace, id, TUESDAY, &error));
  g_assert_true (pd_workspace_restore_note (self->workspace, id, &error));
  assert_reads (self, id, 0, FIRST);
  g_assert_true (pd_workspace_trash_note (self->workspace, id, TUESDAY, &error));
  trashed = pd_workspace_list_trashed_notes (self->workspace, &error);
  g_assert_cmpuint (trashed->len, ==, 1);
  g_assert_true (pd_workspace_empty_note_trash (self->workspace, TUESDAY + 30, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  assert_reads (self, id, 0, FIRST);
  g_assert_true (pd_workspace_empty_note_trash (self->workspace, TUESDAY + 31, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (pd_workspace_load_note (self->workspace, id, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  history = pd_workspace_list_history (self->workspace, 1, NULL);
  g_assert_cmpstr (pd_history_entry_get_label (history->pdata[0]), ==, "Destroy the note of Tue 24 Nov");
}

/* Sami leaves; two notes of his and Noor’s, one of them with two revisions. */
static PdId
leave (WorkspaceFixture *self,
       PdHandOver        how)
{
  g_autoptr (GError) error = NULL;
  PdId               id;
  guint              n;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  add_note (self, FIRST);
  g_assert_true (pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Ola"), &error));
  pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), how, find_person (self, "Mira"), &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  return id;
}

static void
test_hand_over (WorkspaceFixture *self,
                gconstpointer     data)
{
  PdId id = leave (self, PD_HAND_OVER_TO);

  be_mira (self);
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, id, 2, SECOND);
  write_text (self, id, 2, LATE);
  be (self, SAMI);
  assert_refuses (self, id, 3, PD_ERROR_REFUSED);
  be (self, NOOR);
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, id, 3, LATE);
}

static void
test_left_sealed (WorkspaceFixture *self,
                  gconstpointer     data)
{
  PdId id = leave (self, PD_HAND_OVER_SEAL);

  be (self, NOOR);
  write_text (self, id, 2, LATE);
  assert_reads (self, id, 3, LATE);
  be (self, SAMI);
  assert_refuses (self, id, 3, PD_ERROR_REFUSED);
  be_mira (self);
  assert_refuses (self, id, 2, PD_ERROR_REFUSED);
}

static void
test_only_copy (WorkspaceFixture *self,
                gconstpointer     data)
{
  PdId id = leave (self, PD_HAND_OVER_ONLY_COPY);

  assert_refuses (self, id, 1, PD_ERROR_REFUSED);
  assert_refuses (self, id, 2, PD_ERROR_REFUSED);
  be (self, OLA);
  assert_refuses (self, id, 2, PD_ERROR_REFUSED);
  be (self, NOOR);
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, id, 2, SECOND);
  write_text (self, id, 2, LATE);
  be (self, SAMI);
  assert_refuses (self, id, 3, PD_ERROR_REFUSED);
}

/* Noor and Ola are supervised by Sami together, and Noor alone as well; Ola missed the
 * second session of the group. */
static void
test_group (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdSupervisionAgreement) group = NULL;
  g_autoptr (GPtrArray)              history = NULL;
  g_autoptr (GBytes)                 content = new_content (FIRST);
  g_autoptr (GError)                 error = NULL;
  PdId                               ids[2];
  guint                              n;

  be (self, SAMI);
  group = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, find_id (self, "Sami"), TUESDAY - 28);
  group->form = PD_SUPERVISION_GROUP;
  pd_supervision_agreement_add_member (group, find_id (self, "Noor"));
  pd_supervision_agreement_add_member (group, find_id (self, "Ola"));
  g_assert_true (pd_workspace_save_supervision (self->workspace, group, &error));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PdNoteRecord) note = pd_note_record_new (TUESDAY, 60);

      note->agreement_id = group->id;
      pd_note_record_add_party (note, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
      pd_note_record_add_party (note, find_id (self, "Noor"), PD_NOTE_SIDE_WORKER);
      if (i == 0)
        pd_note_record_add_party (note, find_id (self, "Ola"), PD_NOTE_SIDE_WORKER);
      g_assert_true (pd_workspace_begin_note (self->workspace, note, &error));
      g_assert_true (pd_workspace_write_note (self->workspace, note->id, 0, content, &error));
      ids[i] = note->id;
    }
  add_note (self, SECOND);

  g_assert_true (pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), PD_HAND_OVER_SEAL, NULL, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  assert_reads (self, ids[0], 1, FIRST);
  g_assert_true (pd_workspace_hand_over_group_notes (self->workspace, group, PD_HAND_OVER_ONLY_COPY, NULL, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  history = pd_workspace_list_history (self->workspace, 1, NULL);
  g_assert_cmpstr (pd_history_entry_get_label (history->pdata[0]), ==, "Give a group the only copy of its notes");
  assert_refuses (self, ids[0], 1, PD_ERROR_REFUSED);
  be (self, OLA);
  assert_reads (self, ids[0], 1, FIRST);
  assert_refuses (self, ids[1], 1, PD_ERROR_REFUSED);
  be (self, NOOR);
  assert_reads (self, ids[0], 1, FIRST);
  assert_reads (self, ids[1], 1, FIRST);
}

static void
test_destroyed (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  leave (self, PD_HAND_OVER_DESTROY);
  history = pd_workspace_list_history (self->workspace, 1, NULL);
  g_assert_cmpstr (pd_history_entry_get_label (history->pdata[0]), ==, "Destroy the notes of Noor");
  be (self, NOOR);
  notes = pd_workspace_list_notes (self->workspace, NULL);
  g_assert_cmpuint (notes->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/notes/are-closed-when-both-agree-to-the-same-text", test_closing);
  ADD ("/notes/wait-for-whoever-has-not-agreed-to-the-newest-text", test_waiting);
  ADD ("/notes/say-which-actions-are-done", test_actions);
  ADD ("/notes/keep-the-draft-of-each-when-both-write", test_drafts);
  ADD ("/notes/drafts-are-one-line-of-the-history", test_drafts_are_one_line);
  ADD ("/notes/leave-the-trash-after-thirty-days", test_trash);
  ADD ("/notes/go-on-with-another-supervisor", test_hand_over);
  ADD ("/notes/of-a-group-are-handed-over-with-the-group", test_group);
  ADD ("/notes/stay-sealed-when-a-supervisor-leaves", test_left_sealed);
  ADD ("/notes/are-given-away-as-the-only-copy", test_only_copy);
  ADD ("/notes/that-are-destroyed-leave-a-line", test_destroyed);
#undef ADD

  return g_test_run ();
}
