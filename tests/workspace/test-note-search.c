/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-desk.h"
#include "pd-change.h"
#include "pd-note-search.h"
#include "pd-note.h"

/* A real note, as it is sealed. */
static PdId
add_real_note (WorkspaceFixture *self,
               const char       *text)
{
  g_autoptr (PdNote)       note = pd_note_new ();
  g_autoptr (PdNoteRecord) record = pd_note_record_new (TUESDAY, 60);
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (GError)       error = NULL;

  pd_note_fill (note, PD_NOTE_SIDE_SUPERVISOR, text, -1, &error);
  g_assert_no_error (error);
  content = pd_note_to_bytes (note, &error);
  g_assert_no_error (error);
  pd_note_record_add_party (record, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (record, find_id (self, "Noor"), PD_NOTE_SIDE_WORKER);
  pd_workspace_begin_note (self->workspace, record, &error);
  g_assert_no_error (error);
  pd_workspace_write_note (self->workspace, record->id, 0, content, &error);
  g_assert_no_error (error);
  return record->id;
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GAsyncResult **built = user_data;

  *built = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **built)
{
  while (*built == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *built;
}

static PdNoteSearch *
build (WorkspaceFixture *self)
{
  PdNoteSearch            *search = pd_note_search_new (self->workspace);
  g_autoptr (GAsyncResult) built = NULL;
  g_autoptr (GError)       error = NULL;

  pd_note_search_build_async (search, NULL, built_cb, &built);
  pd_note_search_build_finish (search, wait_for (&built), &error);
  g_assert_no_error (error);
  g_assert_true (pd_note_search_is_ready (search));
  g_assert_cmpfloat (pd_note_search_get_progress (search), ==, 1);
  return search;
}

static guint
count (PdNoteSearch *search,
       const char   *words)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) hits = pd_note_search_find (search, words, 100000, &error);

  g_assert_no_error (error);
  return hits->len;
}

static void
test_mine_only (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdNoteSearch) sami = NULL;
  g_autoptr (PdNoteSearch) ola = NULL;
  g_autoptr (PdNoteSearch) mira = NULL;
  PdId                     shared;

  be (self, SAMI);
  add_real_note (self, "# Connection\n\nThe tram was late: marzipan");
  shared = add_real_note (self, "# Mutuality\n\nWe named the power: juniper, Zoë");
  g_assert_true (pd_workspace_add_note_reader (self->workspace, shared, find_person (self, "Ola"), NULL));
  sami = build (self);
  g_assert_cmpuint (count (sami, "marzipan"), ==, 1);
  g_assert_cmpuint (count (sami, "zoe juni"), ==, 1);
  g_assert_cmpuint (count (sami, "\"named the power\""), ==, 1);

  be (self, OLA);
  /* Locking has forgotten all of it. */
  g_assert_false (pd_note_search_is_ready (sami));
  g_assert_cmpuint (count (sami, "marzipan"), ==, 0);
  ola = build (self);
  g_assert_cmpuint (count (ola, "marzipan"), ==, 0);
  g_assert_cmpuint (count (ola, "juniper"), ==, 1);

  be_mira (self);
  mira = build (self);
  g_assert_cmpuint (count (mira, "marzipan"), ==, 0);
  g_assert_cmpuint (count (mira, "juniper"), ==, 0);
}

static void
test_update (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_real_note (self, "marzipan");
  search = build (self);
  add_real_note (self, "juniper");
  g_assert_cmpuint (count (search, "juniper"), ==, 1);
  g_assert_true (pd_workspace_trash_note (self->workspace, id, TUESDAY, &error));
  g_assert_cmpuint (count (search, "marzipan"), ==, 0);
  g_assert_true (pd_workspace_restore_note (self->workspace, id, &error));
  g_assert_cmpuint (count (search, "marzipan"), ==, 1);
}

static void
write_again (WorkspaceFixture *self,
             PdId              id,
             const char       *text)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  pd_note_fill (note, PD_NOTE_SIDE_SUPERVISOR, text, -1, &error);
  content = pd_note_to_bytes (note, &error);
  pd_workspace_write_note (self->workspace, id, 1, content, &error);
  g_assert_no_error (error);
}

/* The first of them are read before what is done to them here, and the last are not. */
static void
test_written_meanwhile (WorkspaceFixture *self,
                        gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GAsyncResult) built = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     ids[450];

  be (self, SAMI);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = add_real_note (self, "marzipan");
  search = pd_note_search_new (self->workspace);
  pd_note_search_build_async (search, NULL, built_cb, &built);
  while (pd_note_search_get_progress (search) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (built);
  write_again (self, ids[0], "saffron");
  write_again (self, ids[G_N_ELEMENTS (ids) - 1], "saffron");
  g_assert_true (pd_workspace_trash_note (self->workspace, ids[1], TUESDAY, &error));
  add_real_note (self, "juniper");

  pd_note_search_build_finish (search, wait_for (&built), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (search, "marzipan"), ==, G_N_ELEMENTS (ids) - 3);
  g_assert_cmpuint (count (search, "saffron"), ==, 2);
  g_assert_cmpuint (count (search, "juniper"), ==, 1);
}

static GPtrArray *
find_finish (PdNoteSearch  *search,
             GAsyncResult **result,
             GError       **error)
{
  g_autoptr (GAsyncResult) found = wait_for (result);

  return pd_note_search_find_finish (search, found, error);
}

/* What is typed since ends the search before it, and so does locking. */
static void
test_behind (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GPtrArray)    hits = NULL;
  g_autoptr (GError)       error = NULL;
  GAsyncResult            *results[4] = { NULL };

  be (self, SAMI);
  for (guint i = 0; i < 20; i++)
    add_real_note (self, i % 2 == 0 ? "marzipan" : "juniper");
  search = build (self);
  pd_note_search_find_async (search, "marz", 50, built_cb, &results[0]);
  add_real_note (self, "saffron, juniper");
  pd_note_search_find_async (search, "juni", 50, built_cb, &results[1]);
  pd_note_search_find_async (search, "saff", 50, built_cb, &results[2]);
  g_assert_null (find_finish (search, &results[0], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (find_finish (search, &results[1], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  hits = find_finish (search, &results[2], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);

  pd_note_search_find_async (search, "marz", 50, built_cb, &results[3]);
  pd_workspace_lock (self->workspace);
  g_assert_null (find_finish (search, &results[3], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
count_cb (PdNoteSearch *search,
          GParamSpec   *pspec,
          guint        *n_told)
{
  if (pd_note_search_get_progress (search) == 1)
    ++*n_told;
}

static void
test_shared (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (PdNoteSearch) other = NULL;
  guint                    n_told = 0;

  be (self, SAMI);
  add_real_note (self, "marzipan");
  search = pd_workspace_dup_note_search (self->workspace);
  other = pd_workspace_dup_note_search (self->workspace);
  g_assert_true (other == search);
  g_signal_connect (search, "notify::progress", G_CALLBACK (count_cb), &n_told);
  pd_note_search_start_later (search);
  pd_note_search_start (other);
  pd_note_search_start (search);
  while (!pd_note_search_is_ready (search))
    g_main_context_iteration (NULL, TRUE);
  pd_note_search_start (other);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* Its only portion, and the end. */
  g_assert_cmpuint (n_told, <=, 2);
  g_assert_cmpuint (count (other, "marzipan"), ==, 1);

  /* Locked, it begins anew for whoever unlocks the file. */
  be (self, OLA);
  g_assert_false (pd_note_search_is_ready (search));
  pd_note_search_start (search);
  while (!pd_note_search_is_ready (search))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (search, "marzipan"), ==, 0);
}

static void
test_damaged (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GBytes)       box = new_content ("PDBX and no more");
  g_autoptr (PdChange)     change = NULL;
  g_autoptr (GError)       error = NULL;
  PdNoteRevision           cut = { .revision = 1, .box = box };

  be (self, SAMI);
  add_real_note (self, "marzipan");
  cut.note_id = add_real_note (self, "juniper");
  add_real_note (self, "saffron");
  change = pd_change_begin (pd_workspace_get_store (self->workspace), self->noor, self->now, "?", &error);
  g_assert_true (pd_note_revision_table_set_box (change, &cut, &error));
  g_assert_true (pd_change_commit (change, &error));
  search = build (self);
  g_assert_cmpuint (pd_note_search_get_n_damaged (search), ==, 1);
  g_assert_cmpuint (count (search, "marzipan"), ==, 1);
  g_assert_cmpuint (count (search, "saffron"), ==, 1);
}

static void
test_locked_meanwhile (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GAsyncResult) built = NULL;
  g_autoptr (GError)       error = NULL;

  be (self, SAMI);
  add_real_note (self, "marzipan");
  search = pd_note_search_new (self->workspace);
  pd_note_search_build_async (search, NULL, built_cb, &built);
  pd_workspace_lock (self->workspace);
  g_assert_false (pd_note_search_build_finish (search, wait_for (&built), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (pd_note_search_is_ready (search));
}

/* More than one portion. */
static void
test_many (WorkspaceFixture *self,
           gconstpointer     data)
{
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (PdNoteSearch) nothing = NULL;

  be (self, SAMI);
  nothing = build (self);
  for (guint i = 0; i < 450; i++)
    add_real_note (self, i % 3 == 0 ? "marzipan" : "juniper");
  /* Those that were only begun stand in nobody’s way. */
  for (guint i = 0; i < 450; i++)
    {
      g_autoptr (PdNoteRecord) begun = pd_note_record_new (TUESDAY, 60);

      pd_note_record_add_party (begun, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
      g_assert_true (pd_workspace_begin_note (self->workspace, begun, NULL));
    }
  search = build (self);
  g_assert_cmpuint (count (search, "marzipan"), ==, 150);
  g_assert_cmpuint (count (search, "juniper"), ==, 300);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/note-search/finds-only-what-one-may-read", test_mine_only);
  ADD ("/note-search/goes-on-with-what-is-written", test_update);
  ADD ("/note-search/misses-nothing-that-is-done-while-the-notes-are-read", test_written_meanwhile);
  ADD ("/note-search/finds-behind-what-was-typed-last", test_behind);
  ADD ("/note-search/is-built-once-for-all-who-search", test_shared);
  ADD ("/note-search/passes-over-what-is-damaged", test_damaged);
  ADD ("/note-search/gives-up-when-the-file-is-locked", test_locked_meanwhile);
  ADD ("/note-search/takes-many-notes-a-portion-at-a-time", test_many);
#undef ADD

  return g_test_run ();
}
