/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-migrations-private.h"

#include <stdlib.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "pd-history-table-private.h"
#include "pd-statement-private.h"
#include "pd-store-resources.h"

#define FOLDER "/org/peerdesk/Peerdesk/store/migrations/"

#define PURPOSE N_ ("bring the tables up to date")

static const PdQuery version_query = {
  "PRAGMA user_version",
  N_ ("read the version of the tables"),
};

static const PdQuery schema_query = {
  "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name",
  N_ ("read how the tables are made"),
};

/* A migration's file begins with its number: "0001-first.sql". */
static int
get_number (const char *name)
{
  return atoi (name);
}

static gpointer
register_once (gpointer data)
{
  pd_store_register_resource ();
  return NULL;
}

static char **
list_names (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, register_once, NULL);
  return g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* Numbers have no gaps, so there is one file for each up to the newest. */
static GBytes *
load_script (int version)
{
  g_auto (GStrv) names = list_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (get_number (names[i]) == version)
      {
        g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);

        return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      }
  g_return_val_if_reached (NULL);
}

/**
 * pd_migrations_get_newest:
 *
 * Returns: the version of the tables that this program works on
 */
int
pd_migrations_get_newest (void)
{
  g_auto (GStrv) names = list_names ();
  int            newest = 0;

  for (guint i = 0; names[i] != NULL; i++)
    newest = MAX (newest, get_number (names[i]));
  return newest;
}

/**
 * pd_migrations_read_version:
 * @database: a database
 * @ret_version: (out): the version of its tables; 0 when there are none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_migrations_read_version (PdDatabase *database,
                            int        *ret_version,
                            GError    **error)
{
  g_autoptr (PdStatement) query = pd_statement_prepare (database, &version_query, error);

  if (query == NULL || pd_statement_step (query, error) != PD_STEP_ROW)
    return FALSE;
  *ret_version = (int) pd_statement_get_int (query, 0);
  return TRUE;
}

static gboolean
run_one (PdDatabase *database,
         int         version,
         GError    **error)
{
  g_autoptr (GBytes) script = load_script (version);
  g_autofree char   *note = g_strdup_printf ("PRAGMA user_version = %d", version);
  PdQuery            script_query = { g_bytes_get_data (script, NULL), PURPOSE };
  PdQuery            note_query = { note, PURPOSE };

  if (!pd_database_begin (database, error))
    return FALSE;
  if (pd_database_run_script (database, &script_query, error) &&
      (version == 1 || pd_history_table_forget_changesets (database, error)) &&
      pd_database_run_script (database, &note_query, error) &&
      pd_database_commit (database, error))
    return TRUE;
  pd_database_roll_back (database);
  return FALSE;
}

/**
 * pd_migrations_run:
 * @database: a database, not within a change
 * @error: return location for an error
 *
 * Brings its tables up to date, each step whole or not at all. What was done before can
 * then not be undone any more: changesets fit the tables that they were made on.
 *
 * Returns: whether they are up to date
 */
gboolean
pd_migrations_run (PdDatabase *database,
                   GError    **error)
{
  int newest = pd_migrations_get_newest ();
  int version;

  if (!pd_migrations_read_version (database, &version, error))
    return FALSE;
  while (version < newest)
    if (!run_one (database, ++version, error))
      return FALSE;
  return TRUE;
}

/**
 * pd_migrations_dup_schema:
 * @database: a database
 * @error: return location for an error
 *
 * Returns: (transfer full): how its tables and indexes are made, as one text: the same
 *   for every database that went through the same migrations
 */
char *
pd_migrations_dup_schema (PdDatabase *database,
                          GError    **error)
{
  g_autoptr (PdStatement) query = pd_statement_prepare (database, &schema_query, error);
  g_autoptr (GString)     schema = g_string_new (NULL);
  PdStep                  step;

  if (query == NULL)
    return NULL;
  while ((step = pd_statement_step (query, error)) == PD_STEP_ROW)
    g_string_append_printf (schema,
                            "%s %s:\n%s\n",
                            pd_statement_get_text (query, 0),
                            pd_statement_get_text (query, 1),
                            pd_statement_get_text (query, 2));
  return step == PD_STEP_DONE ? g_string_free (g_steal_pointer (&schema), FALSE) : NULL;
}
