/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-integrity-private.h"

#include <glib/gi18n-lib.h>

#include "pd-migrations-private.h"
#include "pd-statement-private.h"

static const PdQuery integrity_query = {
  "PRAGMA integrity_check",
  N_ ("check the tables"),
};

static const PdQuery references_query = {
  "PRAGMA foreign_key_check",
  N_ ("check the tables"),
};

static gboolean
check_pages_and_rows (PdDatabase *database,
                      GPtrArray  *damages,
                      GError    **error)
{
  g_autoptr (PdStatement) check = pd_statement_prepare (database, &integrity_query, error);
  PdStep                  step;

  if (check == NULL)
    return FALSE;
  while ((step = pd_statement_step (check, error)) == PD_STEP_ROW)
    {
      const char *problem = pd_statement_get_text (check, 0);

      if (!g_str_equal (problem, "ok"))
        g_ptr_array_add (damages, g_strdup_printf (_ ("The tables are damaged: %s"), problem));
    }
  return step == PD_STEP_DONE;
}

static gboolean
check_references (PdDatabase *database,
                  GPtrArray  *damages,
                  GError    **error)
{
  enum
  {
    COLUMN_TABLE,
    COLUMN_ROW,
    COLUMN_PARENT,
  };
  g_autoptr (PdStatement) check = pd_statement_prepare (database, &references_query, error);
  PdStep                  step;

  if (check == NULL)
    return FALSE;
  while ((step = pd_statement_step (check, error)) == PD_STEP_ROW)
    g_ptr_array_add (damages,
                     g_strdup_printf (_ ("A row of the table %s belongs to one of %s that is not there."),
                                      pd_statement_get_text (check, COLUMN_TABLE),
                                      pd_statement_get_text (check, COLUMN_PARENT)));
  return step == PD_STEP_DONE;
}

/* The checks that the tables bring along are only worth something if they are ours. */
static gboolean
check_schema (PdDatabase *database,
              GPtrArray  *damages,
              GError    **error)
{
  g_autoptr (PdDatabase) pristine = pd_database_new_empty (error);
  g_autofree char       *expected = NULL;
  g_autofree char       *found = NULL;

  if (pristine == NULL || !pd_migrations_run (pristine, error))
    return FALSE;
  expected = pd_migrations_dup_schema (pristine, error);
  found = expected != NULL ? pd_migrations_dup_schema (database, error) : NULL;
  if (found == NULL)
    return FALSE;
  if (!g_str_equal (expected, found))
    g_ptr_array_add (damages, g_strdup (_ ("The tables are not made as this version makes them.")));
  return TRUE;
}

/**
 * pd_integrity_find_damages:
 * @database: a database, not within a change
 * @damages: (element-type utf8): what is found is added here, a sentence each
 * @error: return location for an error, when it could not be found out
 *
 * Looks at every page, row, check and reference.
 *
 * Returns: whether it was found out
 */
gboolean
pd_integrity_find_damages (PdDatabase *database,
                           GPtrArray  *damages,
                           GError    **error)
{
  return check_pages_and_rows (database, damages, error) &&
         check_references (database, damages, error) && check_schema (database, damages, error);
}
