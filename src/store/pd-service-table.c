/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-service-table-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

static const PdQuery insert_query = {
  "INSERT INTO service (id, name, zone, fortnight_anchor) VALUES (1, ?1, ?2, ?3)",
  N_ ("save the service"),
};

static const PdQuery update_query = {
  "UPDATE service SET name = ?1, zone = ?2, fortnight_anchor = ?3 WHERE id = 1",
  N_ ("save the service"),
};

static const PdQuery load_query = {
  "SELECT name, zone, fortnight_anchor FROM service WHERE id = 1",
  N_ ("read the service"),
};

enum
{
  COLUMN_NAME,
  COLUMN_ZONE,
  COLUMN_FORTNIGHT_ANCHOR,
};

static gboolean
write_service (PdDatabase    *database,
               const PdQuery *query,
               PdService     *service,
               GError       **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_text (write, 1, pd_service_get_name (service));
  pd_statement_bind_text (write, 2, pd_service_get_zone (service));
  pd_statement_bind_day (write, 3, pd_service_get_fortnight_anchor (service));
  return pd_statement_run_on_one (write, error);
}

/**
 * pd_service_table_load:
 * @store: a store
 * @ret_service: (out) (transfer full): the service
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_service_table_load (PdStore    *store,
                       PdService **ret_service,
                       GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) load = pd_statement_prepare (database, &load_query, error);
  PdStep                  step = load != NULL ? pd_statement_step (load, error) : PD_STEP_FAILED;

  if (step == PD_STEP_DONE)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_DAMAGED_SNAPSHOT,
                         _ ("The file does not say which service it is. It is as it was; a backup may be whole."));
  if (step != PD_STEP_ROW)
    return FALSE;

  *ret_service = pd_service_new (pd_statement_get_text (load, COLUMN_NAME));
  pd_service_set_zone (*ret_service, pd_statement_get_text (load, COLUMN_ZONE));
  pd_service_set_fortnight_anchor (*ret_service, pd_statement_get_day (load, COLUMN_FORTNIGHT_ANCHOR));
  return TRUE;
}

/**
 * pd_service_table_update:
 * @change: a change
 * @service: what it is from now on
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_service_table_update (PdChange  *change,
                         PdService *service,
                         GError   **error)
{
  PdStore *store = pd_change_get_store (change);

  return write_service (pd_store_get_database (store), &update_query, service, error);
}

/**
 * pd_service_table_insert:
 * @database: the tables of a new file
 * @service: the service
 * @error: return location for an error
 *
 * Only the founding does this.
 *
 * Returns: whether it was written
 */
gboolean
pd_service_table_insert (PdDatabase *database,
                         PdService  *service,
                         GError    **error)
{
  return write_service (database, &insert_query, service, error);
}
