/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compacting behind, while the service is read and changed, locked and closed. */

#include "config.h"

#include "pd-content-hash-private.h"
#include "pd-database-copy-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"
#include "store-fixture.h"

#include <signal.h>
#include <sys/resource.h>

#define TUESDAY ((PdDay) 20781)

/* Pieces of a copy have a megabyte. */
#define NOTE_SIZE (3 * 1024 * 1024)

typedef struct
{
  gboolean has_ended;
  gboolean is_in_place;
  GError  *error;
} Outcome;

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->is_in_place = pd_store_compact_finish (PD_STORE (source), result, &outcome->error);
  outcome->has_ended = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->has_ended)
    g_main_context_iteration (NULL, TRUE);
}

static void
fill (StoreFixture *self)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char    *note = g_strnfill (NOTE_SIZE, 'n');

  pd_shift_set_note (shift, note);
  save_shift (self, shift, "Write a long note");
}

static guint64
get_generation (StoreFixture *self)
{
  return pd_vault_get_generation (pd_store_get_vault (self->store));
}

static guint
count_files (StoreFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint            n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_changes_nothing_but_the_file (StoreFixture *self,
                                   gconstpointer data)
{
  Outcome          outcome = { FALSE };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (self);
  before = dup_hash (self);
  g_assert_true (pd_store_wants_compacting (self->store));
  pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_in_place);
  g_assert_false (pd_store_wants_compacting (self->store));
  g_assert_cmpuint (get_generation (self), ==, 2);
  g_assert_cmpuint (pd_vault_get_log_size (pd_store_get_vault (self->store)), ==, 0);
  assert_sound (self);
  store_fixture_reopen (self);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Write a long note");
  assert_sound (self);
}

/* What the window does: the change is seen at once, and written behind. */
static void
change_behind (StoreFixture *self,
               PdDay         day)
{
  g_autoptr (PdChange) change = begin (self, "Add a shift");
  g_autoptr (PdShift)  shift = new_shift (NULL, NULL, day);
  g_autoptr (GError)   error = NULL;

  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  pd_change_commit_behind (change, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
change_and_take_back (StoreFixture *self)
{
  g_autoptr (PdChange) change = begin (self, "Never mind");
  g_autoptr (PdShift)  shift = new_shift (NULL, NULL, TUESDAY);
  g_autofree char     *note = g_strnfill (100000, 'x');
  g_autoptr (GError)   error = NULL;

  pd_shift_set_note (shift, note);
  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  pd_change_cancel (change);
}

static void
test_changes_and_undo_go_on (StoreFixture *self,
                             gconstpointer data)
{
  Outcome          outcome = { FALSE };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n;

  fill (self);
  pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
  for (n = 0; !outcome.has_ended; n++)
    {
      if (n < 200 && n % 5 == 1)
        undo (self);
      else if (n < 200 && n % 5 == 3)
        change_and_take_back (self);
      else if (n < 200)
        change_behind (self, TUESDAY + (PdDay) n);
      g_main_context_iteration (NULL, n >= 200);
    }
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (get_generation (self), ==, 2);
  undo (self);
  before = dup_hash (self);
  assert_sound (self);
  store_fixture_reopen (self);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  assert_sound (self);
}

/* Wherever it is at that moment, and whether the new file is in place already or not. */
static void
test_closing_is_safe_at_any_moment (StoreFixture *self,
                                    gconstpointer data)
{
  g_autofree char *before = NULL;
  guint            n_in_place = 0;

  fill (self);
  before = dup_hash (self);
  for (guint i = 0; i < 24; i++)
    {
      Outcome             outcome = { FALSE };
      g_autoptr (PdStore) store = g_object_ref (self->store);
      g_autofree char    *after = NULL;

      pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
      for (guint n = 0; n < i && !outcome.has_ended; n++)
        g_main_context_iteration (NULL, n % 3 != 0);
      store_fixture_close (self);
      g_assert_cmpuint (count_files (self), ==, 1);
      wait_for (&outcome);
      n_in_place += outcome.is_in_place;
      g_assert_true (outcome.is_in_place == (outcome.error == NULL));
      g_clear_error (&outcome.error);

      self->store = open_service (self->path, self->passphrase, TRUE, NULL);
      after = dup_hash (self);
      g_assert_cmpstr (after, ==, before);
      assert_sound (self);
    }
  g_assert_cmpuint (n_in_place, <, 24);
}

static void
test_cancelling_leaves_the_old_file (StoreFixture *self,
                                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome                  outcome = { FALSE };

  fill (self);
  pd_store_compact_async (self->store, cancellable, ended_cb, &outcome);
  /* Not all pieces are copied by then. */
  for (guint n = 0; n < 3; n++)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_cmpuint (get_generation (self), ==, 1);
  g_assert_cmpuint (count_files (self), ==, 2);
  assert_sound (self);
}

/* What is in memory must be what the file holds, or neither can be trusted. */
static void
test_refuses_memory_that_is_not_the_file (StoreFixture *self,
                                          gconstpointer data)
{
  static const PdQuery    query = { "UPDATE service SET name = 'Cove Peers'", "try" };
  PdDatabase             *database = pd_store_get_database (self->store);
  g_autoptr (PdStatement) statement = NULL;
  Outcome                 outcome = { FALSE };
  g_autoptr (GError)      error = NULL;

  g_assert_true (pd_database_begin (database, &error));
  statement = pd_statement_prepare (database, &query, &error);
  g_assert_true (pd_statement_run (statement, &error));
  g_assert_true (pd_database_commit (database, &error));
  g_assert_no_error (error);

  pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
  wait_for (&outcome);
  g_assert_error (outcome.error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&outcome.error);
  g_assert_cmpuint (get_generation (self), ==, 1);
  g_assert_cmpuint (count_files (self), ==, 2);
}

/* The old file stays, and takes changes again as soon as there is room. */
static void
test_a_full_disk_leaves_all_as_it_was (StoreFixture *self,
                                       gconstpointer data)
{
  Outcome       outcome = { FALSE };
  struct rlimit limit = { NOTE_SIZE, RLIM_INFINITY };

  fill (self);
  pd_store_compact (self->store, NULL, &outcome.error);
  g_assert_no_error (outcome.error);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
  wait_for (&outcome);
  g_assert_error (outcome.error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&outcome.error);
  limit.rlim_cur = RLIM_INFINITY;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_cmpuint (get_generation (self), ==, 2);
  g_assert_cmpuint (count_files (self), ==, 2);
  g_object_unref (add_site (self, "Bay Street"));
  assert_sound (self);
  outcome.has_ended = FALSE;
  pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
}

/* Compacting while somebody waits puts an end to it. */
static void
test_gives_way_to_whoever_waits (StoreFixture *self,
                                 gconstpointer data)
{
  for (guint i = 0; i < 20; i += 3)
    {
      Outcome            outcome = { FALSE };
      g_autoptr (GError) error = NULL;

      if (i == 0)
        fill (self);
      pd_store_compact_async (self->store, NULL, ended_cb, &outcome);
      for (guint n = 0; n < i && !outcome.has_ended; n++)
        g_main_context_iteration (NULL, TRUE);
      pd_store_compact (self->store, NULL, &error);
      g_assert_no_error (error);
      wait_for (&outcome);
      g_clear_error (&outcome.error);
      assert_sound (self);
    }
}

/* Rows that come and go between the pieces are in the copy or not, as in the source. */
static void
test_copy_is_what_the_source_is_at_its_end (StoreFixture *self,
                                            gconstpointer data)
{
  g_autoptr (PdDatabaseCopy) copying = NULL;
  g_autoptr (PdDatabase)     copy = NULL;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *expected = NULL;
  g_autofree char           *found = NULL;
  guint                      n_pieces = 0;

  fill (self);
  copying = pd_database_copy_begin (pd_store_get_database (self->store), &error);
  g_assert_no_error (error);
  for (; !pd_database_copy_is_nearly_done (copying); n_pieces++)
    {
      if (n_pieces < 20)
        g_object_unref (add_shift (self, NULL, NULL, TUESDAY + (PdDay) n_pieces));
      if (n_pieces % 2 == 0)
        undo (self);
      pd_database_copy_step (copying, &error);
      g_assert_no_error (error);
    }
  g_object_unref (add_site (self, "Bay Street"));
  expected = dup_hash (self);
  copy = pd_database_copy_end (copying, &error);
  g_assert_no_error (error);
  g_object_unref (add_site (self, "Too late"));
  found = pd_content_hash_new (copy, &error);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (n_pieces, >=, 5);
}

static void
test_copy_ends_with_its_source (StoreFixture *self,
                                gconstpointer data)
{
  g_autoptr (PdDatabaseCopy) copying = NULL;
  g_autoptr (GError)         error = NULL;

  fill (self);
  copying = pd_database_copy_begin (pd_store_get_database (self->store), &error);
  g_assert_true (pd_database_copy_step (copying, &error));
  pd_store_close (self->store);
  g_assert_false (pd_database_copy_step (copying, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/compacting-behind/changes-nothing-but-the-file", test_changes_nothing_but_the_file);
  ADD ("/compacting-behind/changes-and-undo-go-on", test_changes_and_undo_go_on);
  ADD ("/compacting-behind/closing-is-safe-at-any-moment", test_closing_is_safe_at_any_moment);
  ADD ("/compacting-behind/cancelling-leaves-the-old-file", test_cancelling_leaves_the_old_file);
  ADD ("/compacting-behind/refuses-memory-that-is-not-the-file",
       test_refuses_memory_that_is_not_the_file);
  ADD ("/compacting-behind/a-full-disk-leaves-all-as-it-was", test_a_full_disk_leaves_all_as_it_was);
  ADD ("/compacting-behind/gives-way-to-whoever-waits", test_gives_way_to_whoever_waits);
  ADD ("/database-copy/is-what-the-source-is-at-its-end", test_copy_is_what_the_source_is_at_its_end);
  ADD ("/database-copy/ends-with-its-source", test_copy_ends_with_its_source);
#undef ADD

  return g_test_run ();
}
