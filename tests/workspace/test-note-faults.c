/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes that are huge, odd, many or not whole, and keys that are missing. */

#include "config.h"

#include "note-desk.h"
#include "pd-change.h"
#include "pd-note-search.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-note.h"

#include <string.h>

#define TEN_MEGABYTES (10 * 1024 * 1024)

/* Arabic and Hebrew, between marks of direction; a family that is one emoji; a flag; and
 * marks upon a letter. */
#define MANY_SCRIPTS "سلام يا نور \xe2\x80\xaa(שלום)\xe2\x80\xac 👩‍👩‍👧‍👦 🇦🇺 ë̂ marzipan"

#define MANY 100000
#define MINE 10

/* A note with one account, by whoever has the file open. */
static PdId
add_account (WorkspaceFixture *self,
             const char       *text)
{
  g_autoptr (PdNoteRecord) record = pd_note_record_new (TUESDAY, 60);
  g_autoptr (PdNote)       note = pd_note_new ();
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (GError)       error = NULL;

  pd_note_record_add_party (record, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (record, find_id (self, "Noor"), PD_NOTE_SIDE_WORKER);
  pd_workspace_begin_note (self->workspace, record, &error);
  g_assert_no_error (error);
  pd_note_add_section (note, "connection", "Connection", "");
  pd_note_set_account (note, 0, PD_NOTE_SIDE_SUPERVISOR, text);
  content = pd_note_to_bytes (note, &error);
  g_assert_no_error (error);
  pd_workspace_write_note (self->workspace, record->id, 0, content, &error);
  g_assert_no_error (error);
  return record->id;
}

static void
assert_account (WorkspaceFixture *self,
                PdId              id,
                const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = pd_workspace_read_note (self->workspace, id, 0, &error);
  g_autoptr (PdNote) note = NULL;

  g_assert_no_error (error);
  note = pd_note_new_from_bytes (content, &error);
  g_assert_no_error (error);
  /* Not shown where it fails: it may be ten megabytes. */
  g_assert_true (g_str_equal (((PdNoteSection *) note->sections->pdata[0])->accounts[PD_NOTE_SIDE_SUPERVISOR], text));
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static PdNoteSearch *
build (WorkspaceFixture *self)
{
  g_autoptr (GAsyncResult) built = NULL;
  g_autoptr (GError)       error = NULL;
  PdNoteSearch            *search = pd_note_search_new (self->workspace);

  pd_note_search_build_async (search, NULL, built_cb, &built);
  while (built == NULL)
    g_main_context_iteration (NULL, TRUE);
  pd_note_search_build_finish (search, built, &error);
  g_assert_no_error (error);
  return search;
}

static void
assert_found (PdNoteSearch *search,
              const char   *words,
              guint         n)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) hits = pd_note_search_find (search, words, 2 * MANY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, n);
}

static void
assert_excerpt_is_short (PdNoteSearch *search,
                         const char   *words)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) hits = pd_note_search_find (search, words, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (strlen (((PdNoteHit *) hits->pdata[0])->excerpt), <, 10000);
}

/* One line of many words, and one that is not even broken by a blank. */
static void
test_ten_megabytes (WorkspaceFixture *self,
                    gconstpointer     data)
{
  g_autoptr (GString)      words = g_string_sized_new (TEN_MEGABYTES + 100);
  g_autofree char         *line = g_strnfill (1024 * 1024, 'x');
  g_autoptr (PdNoteSearch) search = NULL;
  PdId                     huge;
  PdId                     long_line;

  while (words->len < TEN_MEGABYTES)
    g_string_append (words, "we came back to it ");
  g_string_append (words, "marzipan");
  be (self, SAMI);
  huge = add_account (self, words->str);
  long_line = add_account (self, line);
  add_account (self, "juniper");

  be (self, NOOR);
  assert_account (self, huge, words->str);
  assert_account (self, long_line, line);
  search = build (self);
  assert_found (search, "marzipan", 1);
  assert_excerpt_is_short (search, "marzipan");
  assert_found (search, "juniper", 1);
}

static void
test_twenty_megabytes (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autofree char   *text = g_strnfill (2 * TEN_MEGABYTES, 'x');
  g_autoptr (GBytes) late = g_bytes_new_static (text, 2 * TEN_MEGABYTES);
  g_autoptr (GError) error = NULL;
  PdId               id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  agree_as_one (self, id, 1);
  be (self, NOOR);
  agree_as_one (self, id, 1);
  g_assert_false (pd_workspace_add_to_note (self->workspace, id, late, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
assert_not_added (WorkspaceFixture *self,
                  PdId              id,
                  const char       *text,
                  gsize             size)
{
  g_autoptr (GBytes)       late = g_bytes_new (text, size);
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GError)       error = NULL;

  g_assert_false (pd_workspace_add_to_note (self->workspace, id, late, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  note = load_note (self, id);
  g_assert_cmpint (note->n_revisions, ==, 1);
}

static void
test_what_is_no_text (WorkspaceFixture *self,
                      gconstpointer     data)
{
  PdId id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  agree_as_one (self, id, 1);
  be (self, NOOR);
  agree_as_one (self, id, 1);
  assert_not_added (self, id, "before\0after", strlen ("before") + 1 + strlen ("after"));
  assert_not_added (self, id, "\xff\xfe", 2);
  assert_not_added (self, id, "half \xe2\x80", 7);
}

static void
test_many_scripts (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_account (self, MANY_SCRIPTS);
  be (self, NOOR);
  assert_account (self, id, MANY_SCRIPTS);
  search = build (self);
  assert_found (search, "نور", 1);
  assert_found (search, "שלום", 1);
  assert_found (search, "marz", 1);
  assert_found (search, "🇦🇺", 0);
}

/* Notes of one moment, as someone with any tool could put them there: all but a few hold
 * nothing that opens. */
static void
add_hollow_notes (WorkspaceFixture *self,
                  guint             n)
{
  g_autoptr (GBytes)   box = new_content ("PDBX and no more");
  g_autoptr (GError)   error = NULL;
  PdId                 sami = find_id (self, "Sami");
  g_autoptr (PdChange) change = pd_change_begin (pd_workspace_get_store (self->workspace), sami, self->now, "?", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdNoteRecord) note = pd_note_record_new (TUESDAY - (PdDay) (i % 5000), 60);
      PdNoteReader             reader = { .person_id = sami, .from = 1, .added_by = sami, .added_at = 1 };
      PdNoteRevision           revision = { 0, TUESDAY, 1, PD_NOTE_REVISION_TEXT, sami, 1, box };

      pd_note_record_add_party (note, sami, PD_NOTE_SIDE_SUPERVISOR);
      g_array_append_val (note->readers, reader);
      g_assert_true (pd_note_table_save (change, note, NULL));
      revision.note_id = note->id;
      g_assert_true (pd_note_revision_table_insert (change, &revision, NULL));
    }
  g_assert_true (pd_change_commit (change, &error));
}

static void
test_a_hundred_thousand (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (GPtrArray)    notes = NULL;
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GError)       error = NULL;

  be (self, SAMI);
  add_hollow_notes (self, MANY);
  for (guint i = 0; i < MINE; i++)
    add_account (self, "marzipan");
  be (self, SAMI);
  notes = pd_workspace_list_notes (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, MANY + MINE);
  search = build (self);
  g_assert_cmpuint (pd_note_search_get_n_damaged (search), ==, MANY);
  assert_found (search, "marzipan", MINE);
}

/* One whose session it was may have no key yet: nothing is sealed for them, nothing fails. */
static void
test_a_missing_key (WorkspaceFixture *self,
                    gconstpointer     data)
{
  g_autoptr (PdNoteRecord) note = pd_note_record_new (TUESDAY, 60);
  g_autoptr (GError)       error = NULL;

  add_person (self, "Ari", "AR");
  be (self, SAMI);
  pd_note_record_add_party (note, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, find_id (self, "Ari"), PD_NOTE_SIDE_WORKER);
  g_assert_true (pd_workspace_begin_note (self->workspace, note, NULL));
  write_text (self, note->id, 0, FIRST);
  assert_reads (self, note->id, 1, FIRST);
  g_assert_false (pd_note_record_is_reader (note, find_id (self, "Ari")));
  g_assert_false (pd_workspace_add_note_reader (self->workspace, note->id, find_person (self, "Ari"), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);

  be_mira (self);
  give_passphrase (self, "Ari", "ari rows at dawn");
  be (self, "ari rows at dawn");
  assert_refuses (self, note->id, 1, PD_ERROR_REFUSED);
  be (self, SAMI);
  g_assert_true (pd_workspace_add_note_reader (self->workspace, note->id, find_person (self, "Ari"), NULL));
  be (self, "ari rows at dawn");
  assert_reads (self, note->id, 1, FIRST);
}

static char *
dup_slot_of (WorkspaceFixture *self,
             PdId              person_id)
{
  GPtrArray *slots = pd_vault_get_slots (pd_workspace_get_vault (self->workspace));

  for (guint i = 0; i < slots->len; i++)
    if (pd_slot_get_person_id (slots->pdata[i]) == person_id)
      return g_strdup (pd_slot_get_id (slots->pdata[i]));
  return NULL;
}

/* Two ways in are one person: what is sealed opens by either, and by the one that is left. */
static void
test_a_removed_slot (WorkspaceFixture *self,
                     gconstpointer     data)
{
  g_autofree char     *first = NULL;
  g_autoptr (PdSecret) passphrase = new_passphrase (SAMI);
  g_autoptr (PdSecret) recovery = NULL;
  g_autoptr (GError)   error = NULL;
  PdId                 id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  first = dup_slot_of (self, find_id (self, "Sami"));
  recovery = pd_workspace_access_add_recovery (self->workspace, &error);
  g_assert_no_error (error);
  pd_vault_remove_slot (pd_workspace_get_vault (self->workspace), first, &error);
  g_assert_no_error (error);
  assert_reads (self, id, 1, FIRST);
  write_text (self, id, 1, SECOND);

  pd_workspace_lock (self->workspace);
  g_assert_false (pd_workspace_unlock (self->workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  pd_workspace_unlock (self->workspace, PD_SLOT_RECOVERY, PD_ID_NONE, recovery, NULL, &error);
  g_assert_no_error (error);
  assert_reads (self, id, 1, FIRST);
  assert_reads (self, id, 2, SECOND);
  be (self, NOOR);
  assert_reads (self, id, 2, SECOND);
}

/* Somebody who was removed keeps their copy of the file, their passphrase and their own
 * key. None of it opens what was written since, even if they get at the new rows. */
static void
test_an_old_copy (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autofree char        *copy = g_build_filename (self->folder, "old.peerdesk", NULL);
  g_autoptr (PdSecret)    ola = new_passphrase (OLA);
  g_autoptr (GPtrArray)   revisions = NULL;
  g_autoptr (PdWorkspace) old = NULL;
  g_autoptr (GBytes)      before = NULL;
  g_autoptr (GBytes)      since = NULL;
  g_autoptr (GError)      error = NULL;
  PdIdentity             *identity;
  PdId                    id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  g_assert_true (pd_workspace_add_note_reader (self->workspace, id, find_person (self, "Ola"), NULL));
  g_assert_true (pd_workspace_save_copy (self->workspace, copy, NULL));
  be_mira (self);
  pd_workspace_access_remove (self->workspace, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  be (self, SAMI);
  write_text (self, id, 1, SECOND);
  revisions = pd_workspace_list_note_revisions (self->workspace, id, NULL);

  pd_workspace_lock (self->workspace);
  g_assert_false (pd_workspace_unlock (self->workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, ola, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  old = pd_workspace_open (copy, FALSE, &error);
  g_assert_no_error (error);
  unlock (old, ola);
  before = pd_workspace_read_note (old, id, 1, &error);
  g_assert_no_error (error);
  identity = pd_vault_get_identity (pd_workspace_get_vault (old));
  since = pd_note_seal_open (identity, revisions->pdata[1], &error);
  g_assert_null (since);
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  pd_workspace_close (old, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/note-faults/ten-megabytes-and-a-line-without-a-blank-are-kept-and-found", test_ten_megabytes);
  ADD ("/note-faults/twenty-megabytes-are-refused", test_twenty_megabytes);
  ADD ("/note-faults/what-is-no-text-is-not-added", test_what_is_no_text);
  ADD ("/note-faults/many-scripts-come-back-as-they-were-written", test_many_scripts);
  ADD ("/note-faults/a-hundred-thousand-are-listed-and-searched", test_a_hundred_thousand);
  ADD ("/note-faults/a-missing-key-leaves-out-that-one-reader", test_a_missing_key);
  ADD ("/note-faults/a-removed-slot-leaves-the-other-open", test_a_removed_slot);
  ADD ("/note-faults/an-old-copy-opens-nothing-newer", test_an_old_copy);
#undef ADD

  return g_test_run ();
}
