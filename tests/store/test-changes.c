/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include "pd-history-table-private.h"
#include "pd-store-private.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

static void
note_tables_cb (PdStore *store,
                guint    tables,
                guint   *ret_tables)
{
  *ret_tables |= tables;
}

static void
test_cancelled (StoreFixture *self,
                gconstpointer data)
{
  g_autofree char   *before = dup_hash (self);
  g_autofree char   *after = NULL;
  g_autoptr (GError) error = NULL;
  guint              tables = 0;

  g_signal_connect (self->store, "changed", G_CALLBACK (note_tables_cb), &tables);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PdChange) change = begin (self, "Come to nothing");
      g_autoptr (PdSite)   site = pd_site_new (PD_ID_NONE, "Nowhere");

      g_assert_true (pd_change_is_empty (change));
      pd_site_table_insert (change, site, &error);
      g_assert_no_error (error);
      g_assert_false (pd_change_is_empty (change));
      if (i == 0)
        pd_change_cancel (change);
    }
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (tables, ==, 0);
  g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 1);
  assert_sound (self);
}

static void
test_empty (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (PdSite)   bay = add_site (self, "Bay Street");
  guint64              size = pd_vault_get_log_size (pd_store_get_vault (self->store));
  g_autofree char     *before = dup_hash (self);
  g_autofree char     *after = NULL;
  g_autoptr (PdChange) nothing = begin (self, "Do nothing");
  g_autoptr (PdChange) same = NULL;
  g_autoptr (GError)   error = NULL;

  commit (nothing);
  same = begin (self, "Write what is there");
  pd_site_table_update (same, bay, &error);
  g_assert_no_error (error);
  commit (same);

  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (pd_vault_get_log_size (pd_store_get_vault (self->store)), ==, size);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Bay Street");
}

static void
test_named_at_the_end (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (PdChange) change = begin (self, "Import a table");
  g_autoptr (PdSite)   site = pd_site_new (PD_ID_NONE, "Bay Street");
  g_autoptr (GError)   error = NULL;

  pd_site_table_insert (change, site, &error);
  g_assert_no_error (error);
  pd_change_set_label (change, "Import 1 site");
  commit (change);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Import 1 site");
}

static void
test_one_at_a_time (StoreFixture *self,
                    gconstpointer data)
{
  g_autoptr (PdChange)  first = begin (self, "First");
  g_autoptr (PdChange)  second = NULL;
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_null (pd_change_begin (self->store, self->mira, 0, "Second", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (pd_store_verify (self->store, &damages, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&error);
  pd_change_cancel (first);
  second = begin (self, "Second");
}

static void
test_tells_which_lists (StoreFixture *self,
                        gconstpointer data)
{
  g_autoptr (PdSite)   bay = NULL;
  g_autoptr (PdPerson) noor = NULL;
  g_autoptr (PdShift)  shift = NULL;
  guint                tables = 0;

  g_signal_connect (self->store, "changed", G_CALLBACK (note_tables_cb), &tables);
  bay = add_site (self, "Bay Street");
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_SITE);
  tables = 0;
  noor = add_person (self, "Noor");
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_PERSON);
  tables = 0;
  shift = add_shift (self, noor, bay, TUESDAY);
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_SHIFT);
  tables = 0;
  undo (self);
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_SHIFT);
}

/* Two rows that exchange a value of which there is only one can be written one by one,
 * but not replayed: such a change would lock its owner out. */
static void
test_exchanged_codes (StoreFixture *self,
                      gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdPerson) sam = add_person (self, "Sam");
  const char          *codes[][2] = { { "A", "B" }, { "X", "B" }, { "X", "A" }, { "B", "A" } };
  g_autofree char     *before = NULL;
  g_autofree char     *after = NULL;
  g_autoptr (PdChange) change = begin (self, "Exchange codes");
  g_autoptr (GError)   error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      pd_person_set_code (noor, codes[i][0]);
      pd_person_set_code (sam, codes[i][1]);
      g_assert_true (pd_person_table_update (change, noor, &error));
      g_assert_true (pd_person_table_update (change, sam, &error));
      if (i > 0)
        continue;
      commit (change);
      g_object_unref (change);
      before = dup_hash (self);
      change = begin (self, "Exchange codes");
    }
  g_assert_false (pd_change_commit (change, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  store_fixture_reopen (self);
}

/* Many people may get other codes at once, as an import does. */
static void
test_renamed_together (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdPerson) sam = add_person (self, "Sam");
  g_autofree char     *before = NULL;
  g_autofree char     *after = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PdChange) change = begin (self, "Give codes");
      g_autoptr (GError)   error = NULL;

      pd_person_set_code (noor, i == 0 ? "A" : "C");
      pd_person_set_code (sam, i == 0 ? "B" : "A");
      pd_person_table_update (change, noor, &error);
      pd_person_table_update (change, sam, &error);
      g_assert_no_error (error);
      commit (change);
    }
  before = dup_hash (self);
  store_fixture_reopen (self);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
}

/* The file can't grow any more: the real call fails, with a real reason. */
static void
forbid_growth (StoreFixture  *self,
               struct rlimit *ret_before)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, ret_before));
  limit = *ret_before;
  limit.rlim_cur = pd_vault_get_file_size (pd_store_get_vault (self->store));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static void
test_failing_append (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (PdShift)  shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char     *before = dup_hash (self);
  g_autofree char     *after = NULL;
  g_autoptr (PdShift)  moved = pd_shift_copy (shift);
  g_autoptr (PdChange) change = begin (self, "Move it");
  g_autoptr (GError)   error = NULL;
  struct rlimit        limit;

  pd_shift_set_day (moved, TUESDAY + 1);
  pd_shift_table_update (change, moved, &error);
  g_assert_no_error (error);
  forbid_growth (self, &limit);
  g_assert_false (pd_change_commit (change, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);

  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Add a shift");
  assert_sound (self);

  save_shift (self, moved, "Move it after all");
  assert_sound (self);
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GError           **ret_error = user_data;
  g_autoptr (GError) error = NULL;

  if (pd_change_commit_behind_finish (PD_CHANGE (source), result, &error))
    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_EXISTS, "It is in the file");
  *ret_error = g_steal_pointer (&error);
}

static void
move_behind (StoreFixture *self,
             PdShift      *shift,
             GError      **ret_outcome)
{
  g_autoptr (PdChange) change = begin (self, "Move it");
  g_autoptr (GError)   error = NULL;

  pd_shift_set_day (shift, pd_shift_get_day (shift) + 1);
  pd_shift_table_update (change, shift, &error);
  g_assert_no_error (error);
  pd_change_commit_behind (change, committed_cb, ret_outcome, &error);
  g_assert_no_error (error);
}

static void
wait_for (GError **outcome)
{
  while (*outcome == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_behind (StoreFixture *self,
             gconstpointer data)
{
  g_autoptr (PdShift)  shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (PdShift)  found = NULL;
  g_autoptr (PdChange) nothing = NULL;
  g_autoptr (GError)   outcome = NULL;
  g_autoptr (GError)   error = NULL;
  GError              *outcomes[5] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr (PdShift) copy = find_shift (self, pd_shift_get_id (shift));

      move_behind (self, copy, &outcomes[i]);
    }
  nothing = begin (self, "Do nothing");
  g_assert_true (pd_change_commit_behind (nothing, committed_cb, &outcome, &error));
  wait_for (&outcome);
  g_assert_error (outcome, G_IO_ERROR, G_IO_ERROR_EXISTS);
  found = find_shift (self, pd_shift_get_id (shift));
  g_assert_cmpint (pd_shift_get_day (found), ==, TUESDAY + 5);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      wait_for (&outcomes[i]);
      g_assert_error (outcomes[i], G_IO_ERROR, G_IO_ERROR_EXISTS);
      g_clear_error (&outcomes[i]);
    }
  assert_sound (self);
  store_fixture_reopen (self);
  assert_sound (self);
}

/* What is on the screen can't be written: it stays there to be saved as a copy. */
static void
test_failing_behind (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (PdShift)  shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (PdStore)  copy = NULL;
  g_autofree char     *path = g_build_filename (self->folder, "copy.peerdesk", NULL);
  g_autofree char     *hash = NULL;
  g_autofree char     *copied_hash = NULL;
  g_autoptr (GError)   outcome = NULL;
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdPerson) noor = pd_person_new (77, "Noor");
  g_autoptr (PdChange) change = NULL;
  struct rlimit        limit;

  forbid_growth (self, &limit);
  move_behind (self, shift, &outcome);
  wait_for (&outcome);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  g_assert_error (outcome, PD_ERROR, PD_ERROR_IO);

  g_assert_null (pd_change_begin (self->store, self->mira, 0, "Another", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pd_store_check_saved (self->store, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (pd_store_compact (self->store, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);

  hash = dup_hash (self);
  pd_store_write_copy (self->store, path, NULL, &error);
  g_assert_no_error (error);
  copy = open_service (path, self->passphrase, TRUE, &error);
  g_assert_no_error (error);
  copied_hash = pd_store_dup_content_hash (copy, &error);
  g_assert_cmpstr (copied_hash, ==, hash);

  /* The copy counts on from the change that the first file does not have. */
  change = pd_change_begin (copy, self->mira, 0, "Go on in the copy", &error);
  g_assert_no_error (error);
  pd_person_table_insert (change, noor, &error);
  g_assert_no_error (error);
  pd_change_commit (change, &error);
  g_assert_no_error (error);
  pd_vault_close (pd_store_get_vault (copy));
}

static void
test_refused_behind (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdPerson) sam = add_person (self, "Sam");
  g_autoptr (PdChange) change = begin (self, "Give codes");
  g_autoptr (GError)   error = NULL;

  pd_person_set_code (noor, "A");
  pd_person_set_code (sam, "B");
  pd_person_table_update (change, noor, &error);
  pd_person_table_update (change, sam, &error);
  commit (change);
  g_object_unref (change);

  change = begin (self, "Exchange codes");
  pd_person_set_code (noor, "");
  pd_person_table_update (change, noor, &error);
  pd_person_set_code (sam, "A");
  pd_person_table_update (change, sam, &error);
  pd_person_set_code (noor, "B");
  pd_person_table_update (change, noor, &error);
  g_assert_no_error (error);
  g_assert_false (pd_change_commit_behind (change, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  assert_sound (self);
}

static void
test_read_only (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (PdStore) reader = NULL;
  g_autoptr (GError)  error = NULL;

  reader = open_service (self->path, self->passphrase, FALSE, &error);
  g_assert_no_error (error);
  g_assert_null (pd_change_begin (reader, self->mira, 0, "Write", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  pd_store_close (reader);
  pd_vault_close (pd_store_get_vault (reader));
}

static void
test_closed (StoreFixture *self,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (PdChange) change = begin (self, "Be interrupted");
  g_autoptr (PdSite)   site = pd_site_new (PD_ID_NONE, "Nowhere");

  pd_site_table_insert (change, site, &error);
  g_assert_no_error (error);
  pd_store_close (self->store);
  g_assert_false (pd_change_commit (change, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (pd_change_begin (self->store, self->mira, 0, "Write", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_null (pd_store_get_undo_label (self->store));
}

/* So that they are put in again as fast as they can be, and the same change is always the
 * same bytes. */
static void
test_rows_are_in_order (StoreFixture *self,
                        gconstpointer data)
{
  static const PdId    ids[] = { 7000, 12, 300, 5, 1000000, 299 };
  g_autoptr (PdChange) change = begin (self, "Add shifts");
  g_autoptr (GBytes)   changeset = NULL;
  g_autoptr (GArray)   found = NULL;
  g_autoptr (GError)   error = NULL;
  guint64              last;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PdShift) shift = new_shift (NULL, NULL, TUESDAY);

      pd_shift_set_id (shift, ids[i]);
      pd_shift_table_insert (change, shift, &error);
      g_assert_no_error (error);
    }
  commit (change);

  last = pd_store_get_last_change (self->store);
  pd_history_table_find_changeset (pd_store_get_database (self->store), last, &changeset, &error);
  g_assert_no_error (error);
  found = pd_changeset_list_ids (changeset, PD_STORE_TABLE_SHIFT);
  g_assert_cmpuint (found->len, ==, 2 * G_N_ELEMENTS (ids));
  for (guint i = 1; i < found->len; i++)
    if (i != G_N_ELEMENTS (ids))
      g_assert_cmpint (g_array_index (found, PdId, i - 1), <, g_array_index (found, PdId, i));
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/changes/leave-no-trace-when-cancelled", test_cancelled);
  ADD ("/changes/are-not-kept-when-nothing-changes", test_empty);
  ADD ("/changes/can-be-named-at-the-end", test_named_at_the_end);
  ADD ("/changes/are-made-one-at-a-time", test_one_at_a_time);
  ADD ("/changes/tell-which-lists-they-touched", test_tells_which_lists);
  ADD ("/changes/are-refused-when-they-could-not-be-replayed", test_exchanged_codes);
  ADD ("/changes/may-rename-many-at-once", test_renamed_together);
  ADD ("/changes/are-nowhere-when-the-disk-refuses-them", test_failing_append);
  ADD ("/changes/can-be-written-behind", test_behind);
  ADD ("/changes/that-fail-behind-can-still-be-saved-as-a-copy", test_failing_behind);
  ADD ("/changes/are-refused-at-once-even-behind", test_refused_behind);
  ADD ("/changes/are-refused-in-a-file-opened-to-read", test_read_only);
  ADD ("/changes/are-refused-when-closed", test_closed);
  ADD ("/changes/rows-are-in-the-order-of-their-keys", test_rows_are_in_order);
#undef ADD

  return g_test_run ();
}
