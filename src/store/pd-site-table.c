/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-site-table.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"
#include "pd-store-private.h"

#define COLUMNS "id, name, mark, zone"
#define CLASH N_ ("another site has this name")

static const PdQuery list_query = {
  "SELECT " COLUMNS " FROM site ORDER BY id",
  N_ ("read the sites"),
};

static const PdQuery find_query = {
  "SELECT " COLUMNS " FROM site WHERE id = ?1",
  N_ ("read the site"),
};

static const PdQuery insert_query = {
  "INSERT INTO site (id, name, mark, zone) VALUES (?1, ?2, ?3, ?4)",
  N_ ("save the site"),
  CLASH,
};

static const PdQuery update_query = {
  "UPDATE site SET name = ?2, mark = ?3, zone = ?4 WHERE id = ?1",
  N_ ("save the site"),
  CLASH,
};

static const PdQuery delete_query = {
  "DELETE FROM site WHERE id = ?1",
  N_ ("remove the site"),
};

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_MARK,
  COLUMN_ZONE,
};

static PdSite *
read_site (PdStatement *statement)
{
  PdSite *site = pd_site_new (pd_statement_get_id (statement, COLUMN_ID),
                              pd_statement_get_text (statement, COLUMN_NAME));

  pd_site_set_mark (site, pd_statement_get_text (statement, COLUMN_MARK));
  pd_site_set_zone (site, pd_statement_get_text (statement, COLUMN_ZONE));
  return site;
}

static gboolean
write_site (PdDatabase    *database,
            const PdQuery *query,
            PdId           id,
            PdSite        *site,
            GError       **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, id);
  pd_statement_bind_text (write, 2, pd_site_get_name (site));
  pd_statement_bind_text (write, 3, pd_site_get_mark (site));
  pd_statement_bind_text (write, 4, pd_site_get_zone (site));
  return pd_statement_run_on_one (write, error);
}

/**
 * pd_site_table_list:
 * @store: a store
 * @ret_sites: (out) (transfer full) (element-type PdSite): all sites, by id
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_site_table_list (PdStore    *store,
                    GPtrArray **ret_sites,
                    GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_query, error);
  g_autoptr (GPtrArray)   sites = g_ptr_array_new_with_free_func (g_object_unref);
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    g_ptr_array_add (sites, read_site (list));
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_sites = g_steal_pointer (&sites);
  return TRUE;
}

/**
 * pd_site_table_find:
 * @store: a store
 * @id: which one
 * @ret_site: (out) (transfer full) (nullable): the site, if it is there
 * @error: return location for an error
 *
 * Returns: whether the sites could be read
 */
gboolean
pd_site_table_find (PdStore *store,
                    PdId     id,
                    PdSite **ret_site,
                    GError **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_query, error);
  PdStep                  step;

  *ret_site = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, id);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    *ret_site = read_site (find);
  return step != PD_STEP_FAILED;
}

/**
 * pd_site_table_insert:
 * @change: a change
 * @site: a site, which gets an id when it has none
 * @error: return location for an error: %PD_ERROR_EXISTS when another has its name
 *
 * Returns: whether it was written
 */
gboolean
pd_site_table_insert (PdChange *change,
                      PdSite   *site,
                      GError  **error)
{
  PdStore *store = pd_change_get_store (change);
  PdId     id = pd_site_get_id (site);

  if (id == PD_ID_NONE)
    id = pd_store_new_id (store);
  if (!write_site (pd_store_get_database (store), &insert_query, id, site, error))
    return FALSE;
  pd_site_set_id (site, id);
  return TRUE;
}

/**
 * pd_site_table_update:
 * @change: a change
 * @site: what it is from now on
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_EXISTS when another has its name
 *
 * Returns: whether it was written
 */
gboolean
pd_site_table_update (PdChange *change,
                      PdSite   *site,
                      GError  **error)
{
  PdStore *store = pd_change_get_store (change);

  return write_site (pd_store_get_database (store), &update_query, pd_site_get_id (site), site, error);
}

/**
 * pd_site_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_REFUSED while a person or a shift belongs to it
 *
 * Returns: whether it was removed
 */
gboolean
pd_site_table_delete (PdChange *change,
                      PdId      id,
                      GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) delete = pd_statement_prepare (database, &delete_query, error);

  if (delete == NULL)
    return FALSE;
  pd_statement_bind_id (delete, 1, id);
  return pd_statement_run_on_one (delete, error);
}
