/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <sys/stat.h>

#include "pd-history-table-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

static void
test_hash_knows_every_value (StoreFixture *self,
                             gconstpointer data)
{
  g_autoptr (PdShift)    shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const PdQuery   queries[] = {
      { "UPDATE service SET name = 'Other'", "try" },
      { "UPDATE person SET left_on = '2026-11-24'", "try" },
      { "UPDATE person SET phone = '1'", "try" },
      { "UPDATE person SET email = '1'", "try" },
      { "UPDATE person_key SET public_key = zeroblob (32)", "try" },
      { "UPDATE shift SET day = '2026-11-25'", "try" },
      { "UPDATE segment SET end_minute = end_minute + 1", "try" },
      { "UPDATE history SET label = 'Other' WHERE seq = 1", "try" },
      { "UPDATE history_changeset SET changeset = x'01'", "try" },
      { "DELETE FROM segment", "try" },
  };

  g_hash_table_add (hashes, dup_hash (self));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PdStatement) statement = NULL;
      g_autoptr (PdChange)    change = begin (self, "Try");
      g_autoptr (GError)      error = NULL;

      statement = pd_statement_prepare (pd_store_get_database (self->store), &queries[i], &error);
      g_assert_no_error (error);
      g_assert_true (pd_statement_run (statement, &error));
      g_assert_no_error (error);
      g_assert_true (g_hash_table_add (hashes, dup_hash (self)));
    }
}

/* Rows that go together but are written past the change log. */
static void
tamper (StoreFixture *self)
{
  static const PdQuery    query = { "UPDATE service SET name = 'Other'", "try" };
  PdDatabase             *database = pd_store_get_database (self->store);
  g_autoptr (PdStatement) statement = NULL;
  g_autoptr (GError)      error = NULL;

  g_assert_true (pd_database_begin (database, &error));
  statement = pd_statement_prepare (database, &query, &error);
  g_assert_true (pd_statement_run (statement, &error));
  g_assert_true (pd_database_commit (database, &error));
  g_assert_no_error (error);
}

static void
test_verify_compares (StoreFixture *self,
                      gconstpointer data)
{
  g_autoptr (PdShift)   shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GBytes)    before = NULL;
  g_autoptr (GBytes)    after = NULL;
  g_autofree char      *contents = NULL;
  g_autoptr (GError)    error = NULL;
  gsize                 size;

  assert_sound (self);
  tamper (self);
  pd_store_verify (self->store, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 1);

  g_file_get_contents (self->path, &contents, &size, &error);
  before = g_bytes_new_take (g_steal_pointer (&contents), size);
  g_assert_false (pd_store_compact (self->store, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&error);
  g_file_get_contents (self->path, &contents, &size, &error);
  after = g_bytes_new_take (g_steal_pointer (&contents), size);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_verify_finds_orphans (StoreFixture *self,
                           gconstpointer data)
{
  static const PdQuery    settings = { "PRAGMA foreign_keys = OFF", "try" };
  static const PdQuery    query = { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) "
                                       "VALUES (4711, 0, 'work', 0, 60)",
                                    "try" };
  PdDatabase             *database = pd_store_get_database (self->store);
  g_autoptr (PdStatement) statement = NULL;
  g_autoptr (GPtrArray)   damages = NULL;
  g_autoptr (GError)      error = NULL;

  pd_database_run_script (database, &settings, &error);
  g_assert_no_error (error);
  g_assert_true (pd_database_begin (database, &error));
  statement = pd_statement_prepare (database, &query, &error);
  g_assert_true (pd_statement_run (statement, &error));
  g_assert_true (pd_database_commit (database, &error));
  g_assert_no_error (error);

  pd_store_verify (self->store, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 2);
  g_assert_nonnull (strstr (damages->pdata[0], "segment"));
}

/* Values and tables that no change could have made, as a hostile snapshot may hold. */
static void
test_verify_finds_strange_tables (StoreFixture *self,
                                  gconstpointer data)
{
  static const PdQuery scripts[] = {
    { "PRAGMA ignore_check_constraints = ON; UPDATE service SET name = '';"
      "PRAGMA ignore_check_constraints = OFF",
      "try" },
    { "CREATE TRIGGER extra AFTER DELETE ON shift BEGIN SELECT 1; END", "try" },
  };
  PdDatabase           *database = pd_store_get_database (self->store);
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_true (pd_database_begin (database, &error));
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    g_assert_true (pd_database_run_script (database, &scripts[i], &error));
  g_assert_true (pd_database_commit (database, &error));
  g_assert_no_error (error);

  pd_store_verify (self->store, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 3);
  g_assert_nonnull (strstr (damages->pdata[0], "service"));
  g_assert_nonnull (strstr (damages->pdata[1], "not made as this version makes them"));
  g_assert_nonnull (strstr (damages->pdata[2], "not what is open"));
}

static void
test_compact (StoreFixture *self,
              gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  PdVault            *vault = pd_store_get_vault (self->store);
  guint64             generation = pd_vault_get_generation (vault);
  g_autofree char    *before = dup_hash (self);
  g_autofree char    *after = NULL;
  g_autofree char    *reopened = NULL;
  g_autoptr (GError)  error = NULL;

  g_assert_cmpuint (pd_vault_get_log_size (vault), >, 0);
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_generation (vault), ==, generation + 1);
  g_assert_cmpuint (pd_vault_get_log_size (vault), ==, 0);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  assert_sound (self);

  pd_shift_set_day (shift, TUESDAY + 1);
  save_shift (self, shift, "Go on");
  g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 3);
  g_free (before);
  before = dup_hash (self);
  store_fixture_reopen (self);
  reopened = dup_hash (self);
  g_assert_cmpstr (reopened, ==, before);
  g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 3);
  assert_sound (self);
}

static void
test_compact_empty_log (StoreFixture *self,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      pd_store_compact (self->store, NULL, &error);
      g_assert_no_error (error);
      store_fixture_reopen (self);
      g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 1);
    }
  g_object_unref (add_site (self, "Bay Street"));
  g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 2);
  assert_sound (self);
}

static void
test_gives_back_room (StoreFixture *self,
                      gconstpointer data)
{
  PdVault            *vault = pd_store_get_vault (self->store);
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char    *note = g_strnfill (2 * 1024 * 1024, 'n');
  g_autoptr (GError)  error = NULL;
  gsize               full;

  pd_shift_set_note (shift, note);
  save_shift (self, shift, "Write a long note");
  g_assert_true (pd_store_wants_compacting (self->store));
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  full = pd_vault_get_snapshot_size (vault);
  g_assert_false (pd_store_wants_compacting (self->store));

  /* Undo needs the note until so many changes lie behind it. */
  pd_shift_set_note (shift, "");
  save_shift (self, shift, "Take it out");
  for (PdDay day = TUESDAY + 1; day <= TUESDAY + 500; day++)
    {
      pd_shift_set_day (shift, day);
      save_shift (self, shift, "Move it");
    }
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (full, >, 4 * 1024 * 1024);
  g_assert_cmpuint (pd_vault_get_snapshot_size (vault), <, 1024 * 1024);
  assert_sound (self);
}

static void
test_wants_compacting (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (GError)  error = NULL;

  for (PdDay day = TUESDAY + 1; day < TUESDAY + 500; day++)
    {
      pd_shift_set_day (shift, day);
      save_shift (self, shift, "Move it");
    }
  g_assert_false (pd_store_wants_compacting (self->store));
  store_fixture_reopen (self);
  g_assert_false (pd_store_wants_compacting (self->store));
  undo (self);
  g_assert_true (pd_store_wants_compacting (self->store));
  store_fixture_reopen (self);
  g_assert_true (pd_store_wants_compacting (self->store));
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (pd_store_wants_compacting (self->store));
  store_fixture_reopen (self);
  g_assert_false (pd_store_wants_compacting (self->store));
}

static void
test_copy (StoreFixture *self,
           gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char    *path = g_build_filename (self->folder, "copy.peerdesk", NULL);
  g_autofree char    *hash = dup_hash (self);
  g_autofree char    *copied = NULL;
  g_autoptr (PdStore) copy = NULL;
  g_autoptr (GError)  error = NULL;

  pd_store_write_copy (self->store, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_mode (path), ==, 0600);
  g_assert_false (pd_store_write_copy (self->store, path, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);

  copy = open_service (path, self->passphrase, TRUE, &error);
  g_assert_no_error (error);
  copied = pd_store_dup_content_hash (copy, &error);
  g_assert_cmpstr (copied, ==, hash);
  g_assert_cmpstr (pd_store_get_undo_label (copy), ==, "Add a shift");
  pd_store_undo (copy, self->mira, 0, &error);
  g_assert_no_error (error);
  pd_vault_close (pd_store_get_vault (copy));
}

static void
test_export (StoreFixture *self,
             gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor of the test");
  g_autofree char     *path = g_build_filename (self->folder, "bay.sqlite", NULL);
  g_autofree char     *nowhere = g_build_filename (self->folder, "nowhere", "bay.sqlite", NULL);
  g_autofree char     *contents = NULL;
  g_autoptr (GError)   error = NULL;
  mode_t               umask_before = umask (0);
  gsize                size;

  pd_store_export_image (self->store, path, &error);
  umask (umask_before);
  g_assert_no_error (error);
  g_assert_cmpuint (get_mode (path), ==, 0600);
  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (contents, 16, "SQLite format 3", 16);
  g_assert_nonnull (memmem (contents, size, "Noor of the test", 16));

  g_assert_false (pd_store_export_image (self->store, path, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (pd_store_export_image (self->store, nowhere, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
}

/* A log whose seals are whole but which does not fit the tables: whoever holds a key
 * can write one. */
static void
test_strange_log (StoreFixture *self,
                  gconstpointer data)
{
  PdVault                  *vault = pd_store_get_vault (self->store);
  g_autoptr (PdVaultRecord) record = NULL;
  g_autoptr (GBytes)        changeset = NULL;
  g_autoptr (GPtrArray)     damages = NULL;
  g_autoptr (GError)        error = NULL;

  if (GPOINTER_TO_INT (data))
    {
      g_autoptr (PdSite) bay = add_site (self, "Bay Street");
      guint64            last = pd_store_get_last_change (self->store);

      pd_history_table_find_changeset (pd_store_get_database (self->store), last, &changeset, &error);
    }
  else
    changeset = g_bytes_new_static ("nonsense", 8);
  record = pd_vault_record_new (self->mira, 0, "Strange", changeset);
  pd_vault_append (vault, record, &error);
  g_assert_no_error (error);

  pd_store_verify (self->store, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 1);

  store_fixture_close (self);
  g_assert_null (open_service (self->path, self->passphrase, TRUE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
  g_clear_error (&error);
  g_assert_null (open_service (self->path, self->passphrase, FALSE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
}

static void
test_strange_snapshot (StoreFixture *self,
                       gconstpointer data)
{
  static const char *const images[] = { "", "This is no database, whatever it says at its beginning." };

  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char    *name = g_strdup_printf ("strange-%u.peerdesk", i);
      g_autofree char    *path = g_build_filename (self->folder, name, NULL);
      g_autoptr (GBytes)  image = g_bytes_new_static (images[i], strlen (images[i]));
      g_autoptr (PdVault) vault = NULL;
      g_autoptr (GError)  error = NULL;
      PdVaultFounding     founding = {
            .person_id = 1,
            .label = "Mira",
            .passphrase = self->passphrase,
            .cost = PD_KDF_COST_LEAST,
            .image = image,
      };

      vault = pd_vault_create (path, &founding, NULL, &error);
      g_assert_no_error (error);
      g_assert_null (pd_store_open (vault, NULL, &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT);
      pd_vault_close (vault);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/whole/hash-knows-every-value", NULL, test_hash_knows_every_value);
  ADD ("/whole/verifying-compares-memory-and-file", NULL, test_verify_compares);
  ADD ("/whole/verifying-finds-rows-that-belong-nowhere", NULL, test_verify_finds_orphans);
  ADD ("/whole/verifying-finds-tables-and-values-that-are-not-ours", NULL, test_verify_finds_strange_tables);
  ADD ("/whole/compacting-changes-nothing-but-the-file", NULL, test_compact);
  ADD ("/whole/compacting-goes-on-counting", NULL, test_compact_empty_log);
  ADD ("/whole/compacting-gives-back-room", NULL, test_gives_back_room);
  ADD ("/whole/compacting-is-due-after-500-changes", NULL, test_wants_compacting);
  ADD ("/whole/copy-is-a-service-of-its-own", NULL, test_copy);
  ADD ("/whole/export-is-a-private-database-file", NULL, test_export);
  ADD ("/whole/log-of-nonsense-is-not-opened", GINT_TO_POINTER (FALSE), test_strange_log);
  ADD ("/whole/log-that-does-not-fit-is-not-opened", GINT_TO_POINTER (TRUE), test_strange_log);
  ADD ("/whole/snapshot-that-is-no-database-is-not-opened", NULL, test_strange_snapshot);
#undef ADD

  return g_test_run ();
}
