/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-desk.h"
#include "pd-change.h"
#include "pd-workspace-note-history.h"
#include "pd-workspace-note-words.h"

#include <string.h>

static void
test_nobody_else (WorkspaceFixture *self,
                  gconstpointer     data)
{
  static const char *const words[] = { "marzipan", "juniper", "unheard", "saffron", "tangerine" };
  g_autoptr (GBytes)       everything = NULL;
  g_autoptr (GBytes)       draft = new_content ("Not finished yet: tangerine");
  g_autoptr (GBytes)       late = new_content (LATE);
  g_autoptr (GPtrArray)    notes = NULL;
  PdId                     id;
  PdId                     other;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  agree_as_one (self, id, 2);
  other = add_note (self, FIRST);
  g_assert_true (pd_workspace_save_note_draft (self->workspace, other, 1, draft, NULL));
  be (self, NOOR);
  agree_as_one (self, id, 2);
  g_assert_true (pd_workspace_add_to_note (self->workspace, id, late, NULL));
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, id, 2, SECOND);
  assert_reads (self, id, 3, LATE);

  be_mira (self);
  everything = take_everything (self);
  /* That it would be found is sure: the acts and the people are. */
  g_assert_true (has_word (everything, "Agree to a note and close it"));
  g_assert_true (has_word (everything, "Noor"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (has_word (everything, words[i]));
  assert_refuses (self, id, 1, PD_ERROR_REFUSED);
  assert_refuses (self, id, 2, PD_ERROR_REFUSED);
  assert_refuses (self, id, 3, PD_ERROR_REFUSED);
  notes = pd_workspace_list_notes (self->workspace, NULL);
  g_assert_cmpuint (notes->len, ==, 0);

  be (self, SAMI);
  assert_reads (self, id, 0, SECOND);
  assert_reads (self, id, 3, LATE);
}

static void
assert_nowhere (WorkspaceFixture  *self,
                const char *const *words)
{
  g_autoptr (GBytes) everything = take_everything (self);

  g_assert_true (has_word (everything, "Noor"));
  for (; *words != NULL; words++)
    g_assert_false (has_word (everything, *words));
}

/* Whatever becomes of notes: what was put aside, handed over, given away or spelled one's
 * own way is in the tables, the changes and the whole new file for its readers alone. */
static void
test_nobody_else_whatever_becomes_of_them (WorkspaceFixture *self,
                                           gconstpointer     data)
{
  static const char *const words[] = { "marzipan", "juniper", "unheard", "saffron", "tangerine", "kurrajong", NULL };
  g_autoptr (PdNoteTemplate) template = NULL;
  g_autoptr (GBytes) draft = new_content ("Not finished yet: tangerine");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) unfinished = NULL;
  int                base;
  PdId               handed;
  PdId               trashed;
  PdId               kept;

  be (self, SAMI);
  template = pd_note_template_new_parse ("Garden crew", "# The week", NULL);
  g_assert_true (pd_workspace_save_note_template (self->workspace, template, FALSE, FALSE, NULL));
  g_assert_true (pd_workspace_add_own_word (self->workspace, "kurrajong", NULL));
  trashed = add_note (self, SECOND);
  g_assert_true (pd_workspace_trash_note (self->workspace, trashed, TUESDAY, NULL));
  handed = add_note (self, FIRST);
  write_text (self, handed, 1, SECOND);
  g_assert_true (pd_workspace_save_note_draft (self->workspace, handed, 2, draft, NULL));
  g_assert_true (pd_workspace_bring_note_text_back (self->workspace, handed, 1, NULL));
  g_assert_true (pd_workspace_save_note_draft (self->workspace, handed, 3, draft, NULL));
  pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), PD_HAND_OVER_TO, find_person (self, "Ola"), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pd_workspace_find_note_draft (self->workspace, handed, &unfinished, &base, NULL));
  g_assert_null (unfinished);
  be (self, OLA);
  assert_reads (self, handed, 2, SECOND);
  write_text (self, handed, 3, LATE);
  be (self, NOOR);
  kept = add_note (self, FIRST);

  be_mira (self);
  assert_nowhere (self, words);
  g_assert_true (pd_workspace_compact (self->workspace, NULL));
  assert_nowhere (self, words);
  be (self, SAMI);
  g_assert_true (pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), PD_HAND_OVER_ONLY_COPY, NULL, NULL, NULL));
  be_mira (self);
  assert_nowhere (self, words);

  /* Who may read them finds them. */
  be (self, NOOR);
  assert_reads (self, kept, 0, FIRST);
  assert_reads (self, handed, 4, LATE);
  assert_reads (self, trashed, 0, SECOND);
}

/* Whoever left a note to somebody else does not come back to it by themselves. */
static void
test_who_left_it (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autoptr (GBytes) content = new_content ("Written over");
  g_autoptr (GError) error = NULL;
  PdId               id;
  guint              n;

  be (self, SAMI);
  id = add_note (self, FIRST);
  g_assert_true (pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), PD_HAND_OVER_TO, find_person (self, "Ola"), NULL, NULL));
  be (self, OLA);
  write_text (self, id, 1, SECOND);
  be (self, SAMI);
  g_assert_false (pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Sami"), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_write_note (self->workspace, id, 2, content, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_trash_note (self->workspace, id, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_workspace_hand_over_notes (self->workspace, find_person (self, "Noor"), PD_HAND_OVER_DESTROY, NULL, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  be (self, NOOR);
  assert_reads (self, id, 2, SECOND);

  /* Nobody waits for them to agree, either. */
  agree_as_one (self, id, 2);
  be (self, OLA);
  agree_as_one (self, id, 2);
  g_assert_true (pd_workspace_add_to_note (self->workspace, id, content, &error));
  g_assert_no_error (error);
}

static PdNoteRevision *
get_revision (GPtrArray *revisions,
              guint      index)
{
  return g_ptr_array_index (revisions, index);
}

/* As somebody with the file key and any tool could. */
static void
set_box (WorkspaceFixture *self,
         PdId              id,
         int               number,
         GBytes           *box)
{
  PdNoteRevision       revision = { .note_id = id, .revision = number, .box = box };
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdChange) change = pd_change_begin (pd_workspace_get_store (self->workspace), self->noor, self->now, "?", &error);

  g_assert_no_error (error);
  g_assert_true (pd_note_revision_table_set_box (change, &revision, &error));
  g_assert_true (pd_change_commit (change, &error));
}

static void
test_tampering (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GBytes)    whole = NULL;
  gsize                 size;
  PdId                  id;
  PdId                  other;

  be (self, SAMI);
  id = add_note (self, FIRST);
  other = add_note (self, SECOND);
  write_text (self, id, 1, SECOND);
  revisions = pd_workspace_list_note_revisions (self->workspace, id, NULL);
  others = pd_workspace_list_note_revisions (self->workspace, other, NULL);
  whole = g_bytes_ref (get_revision (revisions, 1)->box);
  size = g_bytes_get_size (whole);

  for (gsize cut = 0; cut < size; cut += 37)
    {
      g_autoptr (GBytes) box = g_bytes_new_from_bytes (whole, 0, cut);

      set_box (self, id, 2, box);
      assert_refuses (self, id, 2, PD_ERROR_DAMAGED_RECORD);
    }
  for (gsize at = size - 1; at > size / 2; at -= 23)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GBytes) box = NULL;

      bytes[at] ^= 1;
      box = g_bytes_new (bytes, size);
      set_box (self, id, 2, box);
      assert_refuses (self, id, 2, PD_ERROR_DAMAGED_RECORD);
    }
  set_box (self, id, 2, get_revision (others, 0)->box);
  assert_refuses (self, id, 2, PD_ERROR_DAMAGED_RECORD);
  set_box (self, id, 2, get_revision (revisions, 0)->box);
  assert_refuses (self, id, 2, PD_ERROR_DAMAGED_RECORD);

  /* The rest stays readable, and so does this once it is whole again. */
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, other, 0, SECOND);
  set_box (self, id, 2, whole);
  assert_reads (self, id, 2, SECOND);
}

static void
test_keys (WorkspaceFixture *self,
           gconstpointer     data)
{
  g_autoptr (PdSecret) changed = new_passphrase ("noor has nine spoons");
  g_autoptr (GError)   error = NULL;
  PdKdfCost            cost = PD_KDF_COST_LEAST;
  PdId                 id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  be (self, NOOR);
  pd_workspace_access_change_passphrase (self->workspace, pd_workspace_get_me (self->workspace), changed, &cost, &error);
  g_assert_no_error (error);
  be_mira (self);
  pd_workspace_access_remove (self->workspace, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  pd_vault_rekey (pd_workspace_get_vault (self->workspace), &error);
  g_assert_no_error (error);

  be (self, "noor has nine spoons");
  assert_reads (self, id, 0, FIRST);
  write_text (self, id, 1, SECOND);
  be (self, SAMI);
  assert_reads (self, id, 0, SECOND);
}

static void
test_removed_reader (WorkspaceFixture *self,
                     gconstpointer     data)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  be (self, OLA);
  assert_reads (self, id, 2, SECOND);
  assert_refuses (self, id, 1, PD_ERROR_REFUSED);
  g_assert_false (pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Mira"), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  be (self, NOOR);
  g_assert_false (pd_workspace_remove_note_reader (self->workspace, id, find_person (self, "Sami"), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_workspace_remove_note_reader (self->workspace, id, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  write_text (self, id, 2, "Only the two of us again");

  be (self, OLA);
  assert_refuses (self, id, 3, PD_ERROR_REFUSED);
  assert_reads (self, id, 2, SECOND);

  /* Both see that there was a third. */
  be (self, SAMI);
  note = load_note (self, id);
  g_assert_cmpuint (note->readers->len, ==, 3);
  g_assert_true (pd_note_record_can_read (note, find_id (self, "Ola"), 2));
  g_assert_false (pd_note_record_can_read (note, find_id (self, "Ola"), 3));
  pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  be (self, OLA);
  assert_reads (self, id, 3, "Only the two of us again");
}

/* Somebody without a key to the file, whoever they are, gets nothing that is new. */
static void
test_leaver (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdId               id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  be_mira (self);
  pd_workspace_access_remove (self->workspace, find_person (self, "Noor"), &error);
  g_assert_no_error (error);
  be (self, SAMI);
  write_text (self, id, 1, SECOND);
  assert_reads (self, id, 0, SECOND);
  be_mira (self);
  give_passphrase (self, "Noor", NOOR);
  be (self, NOOR);
  assert_refuses (self, id, 0, PD_ERROR_REFUSED);
  be (self, SAMI);
  pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Noor"), &error);
  g_assert_no_error (error);
  be (self, NOOR);
  assert_reads (self, id, 0, SECOND);
}

static void
test_safeguarding (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdId               before;
  PdId               after;

  be (self, SAMI);
  before = add_note (self, FIRST);
  pd_workspace_set_safeguarding (self->workspace, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  g_assert_true (pd_workspace_get_safeguarding (self->workspace) == find_person (self, "Ola"));
  after = add_note (self, SECOND);
  be (self, OLA);
  assert_refuses (self, before, 0, PD_ERROR_REFUSED);
  assert_reads (self, after, 0, SECOND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/sealed-notes/row-63/hold-no-word-for-whoever-may-not-read-them", test_nobody_else);
  ADD ("/sealed-notes/row-63/hold-no-word-whatever-becomes-of-them", test_nobody_else_whatever_becomes_of_them);
  ADD ("/sealed-notes/row-62/are-closed-to-whoever-left-them", test_who_left_it);
  ADD ("/sealed-notes/that-were-tampered-with-are-named-and-the-rest-stays-readable", test_tampering);
  ADD ("/sealed-notes/stay-open-to-their-readers-when-keys-change", test_keys);
  ADD ("/sealed-notes/are-closed-to-a-reader-who-was-removed", test_removed_reader);
  ADD ("/sealed-notes/are-closed-to-somebody-who-lost-their-key", test_leaver);
  ADD ("/sealed-notes/are-read-by-who-is-set-to-from-then-on", test_safeguarding);
#undef ADD

  return g_test_run ();
}
