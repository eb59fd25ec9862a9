/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a changeset of the tables, as they are and with a
 * few rows in them. Who has a key can seal any bytes as a change for others to replay. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-changeset-private.h"
#include "pd-error.h"
#include "pd-migrations-private.h"

static PdDatabase *
get_database (void)
{
  static PdDatabase *database;

  if (database == NULL)
    {
      database = pd_database_new_empty (NULL);
      g_assert_true (database != NULL && pd_migrations_run (database, NULL));
    }
  return database;
}

static void
assert_answer (gboolean      is_done,
               const GError *error)
{
  g_assert_true (is_done == (error == NULL));
  g_assert_true (error == NULL || g_error_matches (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  PdDatabase        *database = get_database ();
  g_autoptr (GBytes) changeset = g_bytes_new (data, size);
  g_autoptr (GBytes) inverse = NULL;
  g_autoptr (GError) not_inverted = NULL;
  g_autoptr (GError) not_applied = NULL;
  gboolean           is_applied;

  g_assert_true (pd_database_begin (database, NULL));
  is_applied = pd_changeset_apply (database, changeset, &not_applied);
  assert_answer (is_applied, not_applied);
  inverse = pd_changeset_invert (changeset, &not_inverted);
  assert_answer (inverse != NULL, not_inverted);
  /* Nothing is applied that could not be looked at. */
  g_assert_true (!is_applied || inverse != NULL);
  if (is_applied)
    {
      g_autoptr (GError) not_taken_back = NULL;

      assert_answer (pd_changeset_apply (database, inverse, &not_taken_back), not_taken_back);
    }
  pd_database_roll_back (database);
  return 0;
}
