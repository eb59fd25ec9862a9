/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recorded of random writes, against SQLite's own session extension on a second
 * connection that is given the same statements: failing ones too, half of them taken
 * back. And what is recorded is applied to a third. */

#include "config.h"

#include <sqlite3.h>

#include "pd-changeset-private.h"
#include "pd-content-hash-private.h"
#include "pd-migrations-private.h"
#include "pd-recorder-private.h"

#define N_CHANGES 600
#define MOST_STATEMENTS 25
#define N_IDS 9

typedef struct
{
  PdDatabase *ours;
  PdDatabase *replica;
  sqlite3    *stock;
} Trio;

/* Each is given three small numbers. */
static const char *const writes[] = {
  "INSERT INTO site (id, name, mark, zone) VALUES (?1, 'Site ' || ?2, '', 'Australia/Sydney')",
  "INSERT INTO site (id, name, mark, zone) VALUES (?1, 'Ärztehaus ' || ?2, '☆', 'Australia/Perth')",
  "UPDATE site SET name = 'Site ' || ?2 WHERE id = ?1",
  "UPDATE site SET id = ?2 WHERE id = ?1",
  "UPDATE site SET mark = mark WHERE id <= ?1",
  "UPDATE OR IGNORE site SET id = id + ?2",
  "INSERT OR REPLACE INTO site (id, name, mark, zone) VALUES (?1, 'Site ' || ?2, ?3, 'UTC')",
  "DELETE FROM site WHERE id = ?1",
  "DELETE FROM site",
  "INSERT INTO shift (id, site_id, day, activity, note, is_pinned) "
  "VALUES (?1, nullif (?2, 5), '2026-11-2' || ?3, 'support', '', ?3 % 2)",
  "INSERT INTO shift (id, day, activity, note, is_pinned) VALUES (?1, '2026-11-2' || ?3, 'admin', 'Bring the keys', 0)",
  "UPDATE shift SET note = printf ('%.*c', ?2 * 40, 'x'), is_pinned = ?3 % 2 WHERE id >= ?1",
  "UPDATE shift SET series_id = CASE WHEN series_id IS NULL THEN -?2 END WHERE id = ?1",
  "UPDATE shift SET id = ?2 WHERE id = ?1",
  "DELETE FROM shift WHERE id <= ?1",
  "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) "
  "VALUES (?1, ?2, 'work', ?3 * 10, ?3 * 10 + 60)",
  "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) "
  "SELECT id, ?2, 'break', 0, ?3 FROM shift",
  "UPDATE segment SET position = position + ?2 WHERE shift_id >= ?1",
  "UPDATE segment SET shift_id = ?2, end_minute = end_minute + ?3 WHERE shift_id = ?1",
  "UPDATE segment SET end_minute = ?3 WHERE position <= ?2",
  "DELETE FROM segment WHERE shift_id = ?1",
  "DELETE FROM segment",
  "INSERT INTO rule (id, is_off, kind, value, severity, settling, streams, employments, source, "
  "  set_by, by_pay_period) "
  "VALUES (substr ('rest-between-shifts', 1, ?1), 0, 'rest', ?2, 'cannot', 'nothing', '', '', '', '', 0)",
  "UPDATE rule SET id = substr ('rest-between-shifts', 1, ?2), value = value + ?3 "
  "WHERE id = substr ('rest-between-shifts', 1, ?1)",
  "UPDATE rule SET value = -9223372036854775807 - 1, from_day = '2026-01-0' || ?1, to_day = NULL",
  "DELETE FROM rule WHERE length (id) = ?1",
  "INSERT INTO person (id, name, email, phone, employment, stream, agreed_minutes, role_title, use) "
  "VALUES (?1, 'Mira', '', '', 'casual', 'support', ?2, '', 'worker')",
  "UPDATE person SET code = nullif ('M' || ?2, 'M3'), agreed_minutes = ?3 WHERE id <= ?1",
  "DELETE FROM person WHERE id = ?1",
  "INSERT INTO person_key (person_id, public_key) VALUES (?1, CAST (printf ('%032d', ?2) AS BLOB))",
  "UPDATE person_key SET public_key = zeroblob (32) WHERE person_id = ?1",
  "DELETE FROM person_key",
  "INSERT INTO person_site (person_id, site_id, position) VALUES (?1, ?2, ?3)",
  "UPDATE person_site SET position = ?3 - position WHERE position < ?3",
  "DELETE FROM person_site WHERE site_id = ?2",
  "SAVEPOINT one",
  "SAVEPOINT one",
  "ROLLBACK TO one",
  "RELEASE one",
};

static int
run (sqlite3    *handle,
     const char *sql,
     const int  *numbers)
{
  sqlite3_stmt *statement = NULL;
  int           status = sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);

  g_assert_cmpint (status, ==, SQLITE_OK);
  for (int i = 0; i < sqlite3_bind_parameter_count (statement); i++)
    g_assert_cmpint (sqlite3_bind_int (statement, i + 1, numbers[i]), ==, SQLITE_OK);
  do
    status = sqlite3_step (statement);
  while (status == SQLITE_ROW);
  sqlite3_finalize (statement);
  return status;
}

static void
run_plain (sqlite3    *handle,
           const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static PdDatabase *
new_database (void)
{
  PdDatabase *database = pd_database_new_empty (NULL);

  g_assert_true (database != NULL && pd_migrations_run (database, NULL));
  return database;
}

/* The same tables, opened without anything of ours. */
static sqlite3 *
open_stock (PdDatabase *like)
{
  sqlite3      *handle = NULL;
  sqlite3_int64 size = 0;
  guint8       *image = sqlite3_serialize (pd_database_get_handle (like), "main", &size, 0);

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_deserialize (handle, "main", image, size, size,
                                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
                   ==, SQLITE_OK);
  sqlite3_extended_result_codes (handle, 1);
  run_plain (handle, "PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY");
  return handle;
}

static void
set_up (Trio         *self,
        gconstpointer data)
{
  self->ours = new_database ();
  self->replica = new_database ();
  self->stock = open_stock (self->ours);
}

static void
tear_down (Trio         *self,
           gconstpointer data)
{
  pd_database_free (self->ours);
  pd_database_free (self->replica);
  g_assert_cmpint (sqlite3_close (self->stock), ==, SQLITE_OK);
}

static int
is_ours_cb (void       *user_data,
            const char *table)
{
  return pd_changeset_is_about (table);
}

static sqlite3_session *
start_session (sqlite3 *handle)
{
  sqlite3_session *session = NULL;

  g_assert_cmpint (sqlite3session_create (handle, "main", &session), ==, SQLITE_OK);
  sqlite3session_table_filter (session, is_ours_cb, NULL);
  g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
  return session;
}

static GBytes *
take_from_session (sqlite3_session *session)
{
  int   size = 0;
  void *data = NULL;

  g_assert_cmpint (sqlite3session_changeset (session, &size, &data), ==, SQLITE_OK);
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

static void
append_value (GString       *line,
              sqlite3_value *value)
{
  const guint8 *bytes;

  if (value == NULL)
    {
      g_string_append (line, " -");
      return;
    }
  g_string_append_printf (line, " %d:", sqlite3_value_type (value));
  bytes = sqlite3_value_blob (value);
  for (int i = 0; i < sqlite3_value_bytes (value); i++)
    g_string_append_printf (line, "%02x", bytes[i]);
}

static char *
dup_line (sqlite3_changeset_iter *rows)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char         *table;
  unsigned char      *is_key;
  int                 n_columns, operation, is_indirect;

  sqlite3changeset_op (rows, &table, &n_columns, &operation, &is_indirect);
  sqlite3changeset_pk (rows, &is_key, NULL);
  g_string_append_printf (line, "%s %d %d", table, operation, is_indirect);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *before = NULL, *after = NULL;

      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (rows, i, &before);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (rows, i, &after);
      g_string_append_printf (line, " %d", is_key[i]);
      append_value (line, before);
      append_value (line, after);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* A session has the rows of a table in the order of a hash, so here they are sorted. */
static char *
dup_lines (GBytes *changeset)
{
  g_autoptr (GPtrArray)   lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *rows = NULL;

  g_assert_cmpint (sqlite3changeset_start (&rows, (int) g_bytes_get_size (changeset),
                                           (void *) g_bytes_get_data (changeset, NULL)),
                   ==, SQLITE_OK);
  while (sqlite3changeset_next (rows) == SQLITE_ROW)
    g_ptr_array_add (lines, dup_line (rows));
  g_assert_cmpint (sqlite3changeset_finalize (rows), ==, SQLITE_OK);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
hash (PdDatabase *database)
{
  char *made = pd_content_hash_new (database, NULL);

  g_assert_nonnull (made);
  return made;
}

static void
write_at_random (Trio *self)
{
  int n = g_test_rand_int_range (0, MOST_STATEMENTS);

  run_plain (pd_database_get_handle (self->ours), "PRAGMA defer_foreign_keys = ON");
  run_plain (self->stock, "PRAGMA defer_foreign_keys = ON");
  for (int i = 0; i < n; i++)
    {
      const char *sql = writes[g_test_rand_int_range (0, G_N_ELEMENTS (writes))];
      const int   numbers[] = { g_test_rand_int_range (1, N_IDS + 1),
                                g_test_rand_int_range (1, N_IDS + 1),
                                g_test_rand_int_range (1, N_IDS + 1) };

      g_assert_cmpint (run (pd_database_get_handle (self->ours), sql, numbers), ==, run (self->stock, sql, numbers));
    }
}

static void
assert_can_be_repeated (Trio       *self,
                        GBytes     *changeset,
                        const char *before,
                        const char *after)
{
  g_autoptr (GBytes) inverse = pd_changeset_invert (changeset, NULL);
  g_autofree char   *done = NULL;
  g_autofree char   *taken_back = NULL;

  g_assert_true (pd_database_begin (self->replica, NULL));
  g_assert_true (pd_changeset_apply (self->replica, changeset, NULL));
  done = hash (self->replica);
  g_assert_true (pd_changeset_apply (self->replica, inverse, NULL));
  taken_back = hash (self->replica);
  g_assert_true (pd_changeset_apply (self->replica, changeset, NULL));
  g_assert_true (pd_database_commit (self->replica, NULL));
  g_assert_cmpstr (done, ==, after);
  g_assert_cmpstr (taken_back, ==, before);
}

/* Returns whether it was one that can be repeated: an exchange of names in one change
 * can't, and pd_changeset_rehearse() refuses it. */
static gboolean
can_be_rehearsed (PdDatabase *database,
                  GBytes     *changeset)
{
  PdChangesetSurvey survey;

  g_assert_true (pd_changeset_survey (changeset, &survey, NULL));
  return pd_changeset_rehearse (database, changeset, NULL);
}

static gboolean
make_change (Trio *self)
{
  PdRecorder        *recorder = pd_database_get_recorder (self->ours);
  sqlite3_session   *session = start_session (self->stock);
  g_autofree char   *before = hash (self->ours);
  g_autofree char   *after = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char   *lines = NULL;
  g_autofree char   *expected_lines = NULL;
  gboolean           is_kept;

  g_assert_true (pd_database_begin (self->ours, NULL));
  run_plain (self->stock, "BEGIN");
  pd_recorder_start (recorder);
  write_at_random (self);
  changeset = pd_recorder_take (recorder, NULL);
  expected = take_from_session (session);
  g_assert_true (changeset != NULL);
  g_assert_cmpint (pd_recorder_is_empty (recorder), ==, sqlite3session_isempty (session));
  pd_recorder_stop (recorder);
  sqlite3session_delete (session);

  lines = dup_lines (changeset);
  expected_lines = dup_lines (expected);
  g_assert_cmpstr (lines, ==, expected_lines);
  g_assert_cmpuint (g_bytes_get_size (changeset), ==, g_bytes_get_size (expected));
  is_kept = !pd_database_has_orphans (self->ours) && can_be_rehearsed (self->ours, changeset);
  if (!is_kept)
    {
      pd_database_roll_back (self->ours);
      run_plain (self->stock, "ROLLBACK");
      return FALSE;
    }
  g_assert_true (pd_database_commit (self->ours, NULL));
  run_plain (self->stock, "COMMIT");
  after = hash (self->ours);
  assert_can_be_repeated (self, changeset, before, after);
  return g_bytes_get_size (changeset) > 0;
}

static void
test_as_a_session (Trio         *self,
                   gconstpointer data)
{
  guint n_kept = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    n_kept += make_change (self) ? 1 : 0;
  g_test_message ("%u of %u changes were kept", n_kept, N_CHANGES);
  g_assert_cmpuint (n_kept, >, N_CHANGES / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/recorder/says-what-a-session-says", Trio, NULL, set_up, test_as_a_session, tear_down);
  return g_test_run ();
}
