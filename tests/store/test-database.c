/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the database refuses, asked directly: not by way of the tables, which never try. */

#include "config.h"

#include "pd-changeset-private.h"
#include "pd-history-table-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"
#include "store-fixture.h"

#include <string.h>

static gboolean
run (StoreFixture  *self,
     const PdQuery *query,
     GError       **error)
{
  g_autoptr (PdStatement) statement = NULL;
  PdStep                  step;

  statement = pd_statement_prepare (pd_store_get_database (self->store), query, error);
  if (statement == NULL)
    return FALSE;
  step = pd_statement_step (statement, error);
  return step != PD_STEP_FAILED;
}

static void
test_write_outside_a_change (StoreFixture *self,
                             gconstpointer data)
{
  static const PdQuery queries[] = {
    { "INSERT INTO site (id, name, mark, zone) VALUES (1, 'x', 'x', 'x')", "try" },
    { "UPDATE service SET name = 'x'", "try" },
    { "DELETE FROM history", "try" },
    { "DELETE FROM person_key", "try" },
  };
  static const PdQuery savepoint = { "SAVEPOINT mine", "try" };
  g_autofree char     *before = dup_hash (self);
  g_autofree char     *after = NULL;

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (run (self, &queries[i], &error));
          g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
        }
      /* The second round finds the statements prepared and a change behind it. */
      if (round == 0)
        {
          g_autoptr (PdChange) change = begin (self, "Come to nothing");

          g_assert_true (run (self, &queries[0], NULL));
        }
    }
  g_assert_false (run (self, &savepoint, NULL));
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_schema_and_settings (StoreFixture *self,
                          gconstpointer data)
{
  static const PdQuery queries[] = {
    { "CREATE TABLE extra (id INTEGER PRIMARY KEY)", "try" },
    { "CREATE TEMP TABLE extra (id INTEGER PRIMARY KEY)", "try" },
    { "CREATE TRIGGER extra AFTER DELETE ON shift BEGIN SELECT 1; END", "try" },
    { "CREATE VIEW extra AS SELECT 1", "try" },
    { "DROP TABLE segment", "try" },
    { "ALTER TABLE site ADD COLUMN extra TEXT", "try" },
    { "ATTACH '/tmp/extra' AS extra", "try" },
    { "VACUUM", "try" },
    { "BEGIN", "try" },
    { "COMMIT", "try" },
    { "ROLLBACK", "try" },
    { "PRAGMA query_only = OFF", "try" },
    { "PRAGMA writable_schema = ON", "try" },
    { "PRAGMA foreign_keys = OFF", "try" },
    { "UPDATE sqlite_schema SET sql = ''", "try" },
  };
  g_autoptr (PdChange) change = NULL;

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        {
          g_autoptr (GError) error = NULL;

          if (run (self, &queries[i], &error))
            g_error ("Not refused: %s", queries[i].sql);
          g_assert_nonnull (error);
        }
      if (round == 0)
        change = begin (self, "In a change too");
    }
}

static void
test_checks (StoreFixture *self,
             gconstpointer data)
{
  static const PdQuery queries[] = {
    { "INSERT INTO site (id, name, mark, zone) VALUES (0, 'x', 'x', 'x')", "try" },
    { "INSERT INTO site (id, name, mark, zone) VALUES (1, '', 'x', 'x')", "try" },
    { "INSERT INTO site (id, name, mark, zone) VALUES ('one', 'x', 'x', 'x')", "try" },
    { "INSERT INTO service (id, name, zone, fortnight_anchor) VALUES (2, 'x', 'x', '1970-01-05')", "try" },
    { "UPDATE service SET fortnight_anchor = 'Monday'", "try" },
    { "UPDATE person SET use = 'owner'", "try" },
    { "UPDATE person SET employment = 'full time'", "try" },
    { "UPDATE person SET agreed_minutes = 10081", "try" },
    { "UPDATE person SET code = ''", "try" },
    { "UPDATE person SET left_on = '24.11.2026'", "try" },
    { "UPDATE person_key SET public_key = x'00'", "try" },
    { "INSERT INTO shift (id, day, activity, note) VALUES (1, '2026-11-24', 'rest', '')", "try" },
    { "INSERT INTO shift (id, day, activity, note) VALUES (1, 20781, 'admin', '')", "try" },
    { "INSERT INTO history (seq, who, made_at, kind, of_seq, label) "
      "VALUES (9, 1, 1, 'undo', NULL, '')",
      "try" },
    { "INSERT INTO history (seq, who, made_at, kind, of_seq, label) "
      "VALUES (9, 1, 1, 'redo', 9, '')",
      "try" },
  };
  g_autoptr (PdChange) change = begin (self, "Try");

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;

      if (run (self, &queries[i], &error))
        g_error ("Not refused: %s", queries[i].sql);
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
    }
}

static void
test_segment_checks (StoreFixture *self,
                     gconstpointer data)
{
  static const PdQuery insert_shift = {
    "INSERT INTO shift (id, day, activity, note) VALUES (7, '2026-11-24', 'admin', '')", "try"
  };
  static const PdQuery queries[] = {
    { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (7, 0, 'nap', 0, 1)", "try" },
    { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (7, 0, 'work', 5, 5)", "try" },
    { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (7, 0, 'work', -1, 5)", "try" },
    { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (7, -1, 'work', 0, 5)", "try" },
    { "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (7, 0, 'work', 0, 4321)", "try" },
  };
  g_autoptr (PdChange) change = begin (self, "Try");

  g_assert_true (run (self, &insert_shift, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;

      if (run (self, &queries[i], &error))
        g_error ("Not refused: %s", queries[i].sql);
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
    }
}

static void
test_errors_have_no_values (StoreFixture *self,
                            gconstpointer data)
{
  static const PdQuery query = {
    "INSERT INTO person (id, name, email, phone, employment, stream, agreed_minutes, role_title, use) "
    "VALUES (?1, ?2, '', '', ?3, '', ?4, '', 'worker')",
    "save the person",
    "another person has this code"
  };
  g_autoptr (PdChange) change = begin (self, "Try");

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (PdStatement) insert = NULL;
      g_autoptr (GError)      error = NULL;

      insert = pd_statement_prepare (pd_store_get_database (self->store), &query, &error);
      g_assert_no_error (error);
      pd_statement_bind_id (insert, 1, i == 0 ? -77031 : i == 1 ? self->mira
                                                                : 77031);
      pd_statement_bind_text (insert, 2, i == 2 ? "" : "Secret Name");
      pd_statement_bind_text (insert, 3, i == 3 ? "Secret Name" : "casual");
      pd_statement_bind_int (insert, 4, 77031);
      g_assert_false (pd_statement_run (insert, &error));
      g_assert_true (g_str_has_prefix (error->message, "Could not save the person: "));
      g_assert_null (strstr (error->message, "Secret"));
      g_assert_null (strstr (error->message, "77031"));
    }
}

/* A changeset that names what it should not, or was made on other tables, is refused
 * whole; SQLite on its own would pass over it in silence. */
static void
test_strange_changesets (StoreFixture *self,
                         gconstpointer data)
{
  /* One row inserted: table header 'T', columns, which are keys, name; operation, 0, values. */
  static const guint8 unknown_table[] = { 'T', 1, 1, 'e', 'x', 't', 'r', 'a', 0, 18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9 };
  static const guint8 history[] = { 'T', 1, 1, 'h', 'i', 's', 't', 'o', 'r', 'y', 0, 18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9 };
  static const guint8 other_columns[] = { 'T', 1, 1, 's', 'i', 't', 'e', 0, 18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9 };
  static const guint8 garbage[] = { 'T', 200, 1, 's' };
  static const struct
  {
    gconstpointer bytes;
    gsize         size;
  } changesets[] = {
    { unknown_table, sizeof unknown_table },
    { history, sizeof history },
    { other_columns, sizeof other_columns },
    { garbage, sizeof garbage },
  };
  g_autoptr (PdChange) change = begin (self, "Try");

  for (guint i = 0; i < G_N_ELEMENTS (changesets); i++)
    {
      g_autoptr (GBytes) changeset = g_bytes_new_static (changesets[i].bytes, changesets[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_false (pd_changeset_apply (pd_store_get_database (self->store), changeset, &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
    }
  g_assert_true (pd_change_is_empty (change));
}

/* Every length and every byte of a changeset: it is applied whole or refused, in no
 * more time than it takes. */
static void
try_changeset (StoreFixture *self,
               const guint8 *bytes,
               gsize         size)
{
  g_autoptr (PdChange) change = begin (self, "Try");
  g_autoptr (GBytes)   changeset = g_bytes_new (bytes, size);
  g_autoptr (GBytes)   inverse = NULL;
  g_autoptr (GError)   error = NULL;

  if (!pd_changeset_apply (pd_store_get_database (self->store), changeset, &error))
    g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
  g_clear_error (&error);
  inverse = pd_changeset_invert (changeset, &error);
  if (inverse == NULL)
    g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
}

static void
test_damaged_changesets (StoreFixture *self,
                         gconstpointer data)
{
  g_autoptr (PdSite)  bay = add_site (self, "Bay Street");
  g_autoptr (PdShift) shift = add_shift (self, NULL, bay, 20781);
  g_autoptr (GBytes)  changeset = NULL;
  g_autofree guint8  *bytes = NULL;
  g_autofree char    *before = NULL;
  g_autofree char    *after = NULL;
  gsize               size;

  undo (self);
  pd_history_table_find_changeset (pd_store_get_database (self->store), 3, &changeset, NULL);
  bytes = g_memdup2 (g_bytes_get_data (changeset, &size), g_bytes_get_size (changeset));
  before = dup_hash (self);
  for (gsize i = 0; i < size; i++)
    try_changeset (self, bytes, i);
  for (gsize i = 0; i < size; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        bytes[i] ^= 1u << bit;
        try_changeset (self, bytes, size);
        bytes[i] ^= 1u << bit;
      }
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/database/refuses-a-write-outside-a-change", test_write_outside_a_change);
  ADD ("/database/refuses-to-change-its-schema-or-settings", test_schema_and_settings);
  ADD ("/database/refuses-values-that-mean-nothing", test_checks);
  ADD ("/database/refuses-segments-that-mean-nothing", test_segment_checks);
  ADD ("/database/says-what-failed-without-the-values", test_errors_have_no_values);
  ADD ("/database/refuses-strange-changesets", test_strange_changesets);
  ADD ("/database/survives-damaged-changesets", test_damaged_changesets);
#undef ADD

  return g_test_run ();
}
