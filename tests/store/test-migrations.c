/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Old files, and what is yet to come: one more migration that only this test has. */

#include "config.h"

#include "pd-migrations-private.h"
#include "pd-note-table.h"
#include "pd-path-step-table.h"
#include "pd-store-private.h"
#include "pd-template-table.h"
#include "store-fixture.h"
#include "test-migration-broken.h"
#include "test-migration-next.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define FIXTURE_PASSPHRASE "old files stay readable"

#define OLDEST "schema-1.peerdesk"
#define SECOND "schema-2.peerdesk"
#define THIRD "schema-3.peerdesk"
#define FOURTH "schema-4.peerdesk"
#define FIFTH "schema-5.peerdesk"
#define SIXTH "schema-6.peerdesk"
#define SEVENTH "schema-7.peerdesk"
#define EIGHTH "schema-8.peerdesk"
#define NEWEST "schema-9.peerdesk"

/* An old file, copied, in place of the one that the fixture made. */
static void
set_up (StoreFixture *self,
        gconstpointer data)
{
  g_autofree char   *contents = NULL;
  g_autofree char   *source = g_test_build_filename (G_TEST_DIST, "fixtures", data, NULL);
  g_autoptr (GError) error = NULL;
  gsize              size;

  store_fixture_set_up (self, data);
  store_fixture_close (self);
  pd_secret_unref (self->passphrase);
  self->passphrase = pd_secret_new_passphrase (FIXTURE_PASSPHRASE, -1, NULL);
  g_file_get_contents (source, &contents, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (self->path, contents, (gssize) size, &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_chmod (self->path, 0600));
}

static void
open_it (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->store = open_service (self->path, self->passphrase, TRUE, &error);
  g_assert_no_error (error);
  self->mira = pd_vault_get_person_id (pd_store_get_vault (self->store));
}

static int
get_version (PdStore *store)
{
  g_autoptr (GError) error = NULL;
  int                version;

  pd_migrations_read_version (pd_store_get_database (store), &version, &error);
  g_assert_no_error (error);
  return version;
}

static void
assert_contents (StoreFixture *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  g_autoptr (GPtrArray) shifts = NULL;

  pd_person_table_list (self->store, &people, NULL);
  pd_site_table_list (self->store, &sites, NULL);
  pd_shift_table_list_all (self->store, &shifts, NULL);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpuint (sites->len, ==, 1);
  g_assert_cmpstr (pd_site_get_name (sites->pdata[0]), ==, "Bay Street");
  g_assert_cmpuint (shifts->len, ==, 2);
}

/* Nobody who was there before they could say has any. */
static void
assert_no_pronouns (StoreFixture *self)
{
  g_autoptr (GPtrArray) people = NULL;

  pd_person_table_list (self->store, &people, NULL);
  for (guint i = 0; i < people->len; i++)
    g_assert_cmpstr (pd_person_get_pronouns (people->pdata[i]), ==, "");
}

/* Every release's file comes up to date with all that it holds, beside its backup. */
static void
test_opens_an_old_one (StoreFixture *self,
                       gconstpointer data)
{
  g_autofree char      *backup = g_strconcat (self->path, ".before-9", NULL);
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  open_it (self);
  assert_contents (self);
  assert_no_pronouns (self);
  assert_sound (self);
  g_assert_true (g_file_test (backup, G_FILE_TEST_IS_REGULAR));
  g_assert_null (pd_store_get_undo_label (self->store));
  g_assert_true (pd_template_table_list (self->store, &templates, NULL));
  g_assert_cmpuint (templates->len, ==, 0);
  g_assert_true (pd_note_table_list (self->store, PD_ID_NONE, &notes, NULL));
  g_assert_cmpuint (notes->len, ==, 0);
  g_object_unref (add_site (self, "Hill House"));
  undo (self);
  store_fixture_reopen (self);
  assert_contents (self);
  assert_sound (self);
}

/* What people say of themselves since schema 9. */
static void
assert_said (StoreFixture *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  gboolean              has_said = FALSE;

  g_assert_true (pd_person_table_list (self->store, &people, NULL));
  for (guint i = 0; i < people->len; i++)
    has_said |= g_str_equal (pd_person_get_pronouns (people->pdata[i]), "they/them");
  g_assert_true (has_said);
  g_assert_true (pd_path_step_table_list (self->store, PD_ID_NONE, &steps, NULL));
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpstr (((PdPathStep *) steps->pdata[0])->name, ==, "Core training");
}

static void
test_opens (StoreFixture *self,
            gconstpointer data)
{
  open_it (self);
  assert_contents (self);
  assert_said (self);
  assert_sound (self);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Add a shift");
  g_assert_cmpstr (pd_store_get_redo_label (self->store), ==, "Move it");
  undo (self);
  redo (self);
  redo (self);
  assert_sound (self);
}

static void
test_schema (StoreFixture *self,
             gconstpointer data)
{
  g_autofree char *schema = NULL;
  g_auto (GStrv)   entries = NULL;
  guint            n_tables = 0;

  open_it (self);
  schema = pd_migrations_dup_schema (pd_store_get_database (self->store), NULL);
  /* The content hash and the comparison of texts rest on these. */
  g_assert_null (strstr (schema, "REAL"));
  g_assert_null (strstr (schema, " ANY"));
  g_assert_null (strstr (schema, "CASCADE"));
  entries = g_strsplit (schema, "\ntable ", -1);
  for (guint i = 1; entries[i] != NULL; i++)
    {
      n_tables++;
      g_assert_nonnull (strstr (entries[i], "PRIMARY KEY"));
      g_assert_nonnull (strstr (entries[i], ") STRICT"));
    }
  g_assert_cmpuint (n_tables, ==, 63);
}

static void
test_migrates (StoreFixture *self,
               gconstpointer data)
{
  g_autofree char    *backup = g_strconcat (self->path, ".before-10", NULL);
  g_autofree char    *hash = NULL;
  g_autofree char    *backup_hash = NULL;
  g_autoptr (PdStore) old = NULL;
  g_autoptr (GError)  error = NULL;

  open_it (self);
  hash = dup_hash (self);
  store_fixture_close (self);

  test_migration_next_register_resource ();
  open_it (self);
  g_assert_cmpint (get_version (self->store), ==, 10);
  assert_contents (self);
  assert_sound (self);
  g_assert_cmpuint (pd_vault_get_log_size (pd_store_get_vault (self->store)), ==, 0);
  /* What was done on the old tables can't be undone on the new ones. */
  g_assert_null (pd_store_get_undo_label (self->store));
  g_object_unref (add_site (self, "Hill House"));
  undo (self);
  store_fixture_reopen (self);
  assert_sound (self);
  store_fixture_close (self);
  test_migration_next_unregister_resource ();

  g_assert_null (open_service (self->path, self->passphrase, TRUE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_cmpuint (get_mode (backup), ==, 0600);
  old = open_service (backup, self->passphrase, FALSE, &error);
  g_assert_no_error (error);
  backup_hash = pd_store_dup_content_hash (old, &error);
  g_assert_cmpstr (backup_hash, ==, hash);
}

static void
test_migrates_twice (StoreFixture *self,
                     gconstpointer data)
{
  g_autofree char *backup = g_strconcat (self->path, ".before-10", NULL);
  g_autofree char *second = g_strconcat (self->path, ".before-10-2", NULL);
  g_autofree char *contents = NULL;

  g_file_set_contents (backup, "kept", -1, NULL);
  test_migration_next_register_resource ();
  open_it (self);
  test_migration_next_unregister_resource ();
  g_file_get_contents (backup, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "kept");
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
}

static GBytes *
read_file (const char *path)
{
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  return g_bytes_new_take (contents, size);
}

static void
test_reads_only (StoreFixture *self,
                 gconstpointer data)
{
  g_autofree char   *backup = g_strconcat (self->path, ".before-10", NULL);
  g_autoptr (GBytes) before = read_file (self->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  test_migration_next_register_resource ();
  self->store = open_service (self->path, self->passphrase, FALSE, &error);
  test_migration_next_unregister_resource ();
  g_assert_no_error (error);
  g_assert_cmpint (get_version (self->store), ==, 10);
  assert_contents (self);
  after = read_file (self->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
}

static void
test_fails_whole (StoreFixture *self,
                  gconstpointer data)
{
  g_autoptr (GBytes) before = read_file (self->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  test_migration_broken_register_resource ();
  g_assert_null (open_service (self->path, self->passphrase, TRUE, &error));
  test_migration_broken_unregister_resource ();
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  after = read_file (self->path);
  g_assert_true (g_bytes_equal (before, after));
  open_it (self);
  assert_contents (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD_OF(path, file, function) \
  g_test_add (path, StoreFixture, file, set_up, function, store_fixture_tear_down)
#define ADD(path, function) ADD_OF (path, NEWEST, function)
  ADD_OF ("/migrations/open-a-file-of-schema-1", OLDEST, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-2", SECOND, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-3", THIRD, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-4", FOURTH, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-5", FIFTH, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-6", SIXTH, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-7", SEVENTH, test_opens_an_old_one);
  ADD_OF ("/migrations/open-a-file-of-schema-8", EIGHTH, test_opens_an_old_one);
  ADD ("/migrations/open-a-file-of-the-newest-schema", test_opens);
  ADD ("/migrations/make-strict-tables-with-keys", test_schema);
  ADD ("/migrations/bring-a-file-up-to-date-beside-a-backup", test_migrates);
  ADD ("/migrations/never-write-over-a-backup", test_migrates_twice);
  ADD ("/migrations/leave-a-file-opened-to-read-as-it-is", test_reads_only);
  ADD ("/migrations/leave-the-file-as-it-is-when-they-fail", test_fails_whole);
#undef ADD
#undef ADD_OF

  return g_test_run ();
}
