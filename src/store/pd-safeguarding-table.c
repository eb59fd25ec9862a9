/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-safeguarding-table.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"
#include "pd-store-private.h"

#define SET_READER N_ ("save who reads every note")

static const PdQuery find_query = {
  "SELECT reader_id FROM safeguarding WHERE id = 1",
  N_ ("read who reads every note"),
};

static const PdQuery insert_query = {
  "INSERT INTO safeguarding (id, reader_id) VALUES (1, ?1)",
  SET_READER,
};

static const PdQuery update_query = {
  "UPDATE safeguarding SET reader_id = ?1 WHERE id = 1",
  SET_READER,
};

/**
 * pd_safeguarding_table_find:
 * @store: a store
 * @ret_person_id: (out): who reads every note that is begun, or %PD_ID_NONE
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_safeguarding_table_find (PdStore *store,
                            PdId    *ret_person_id,
                            GError **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_query, error);
  PdStep                  step;

  *ret_person_id = PD_ID_NONE;
  if (find == NULL)
    return FALSE;
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    *ret_person_id = pd_statement_get_id (find, 0);
  return step != PD_STEP_FAILED;
}

/**
 * pd_safeguarding_table_set:
 * @change: a change
 * @person_id: who reads every note that is begun from now on, or %PD_ID_NONE
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_safeguarding_table_set (PdChange *change,
                           PdId      person_id,
                           GError  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) update = pd_statement_prepare (database, &update_query, error);
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_query, error);
  guint                   n_rows;

  if (update == NULL || insert == NULL)
    return FALSE;
  pd_statement_bind_id (update, 1, person_id);
  if (!pd_statement_run_counted (update, &n_rows, error))
    return FALSE;
  pd_statement_bind_id (insert, 1, person_id);
  return n_rows > 0 || pd_statement_run (insert, error);
}
