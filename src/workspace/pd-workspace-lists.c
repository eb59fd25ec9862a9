/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-person-table.h"
#include "pd-service-table.h"
#include "pd-site-table.h"

static int
compare_ids (PdId a,
             PdId b)
{
  return (a > b) - (a < b);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  PdPerson *person = *(PdPerson *const *) a;
  PdPerson *other = *(PdPerson *const *) b;
  int       order = g_utf8_collate (pd_person_get_name (person), pd_person_get_name (other));

  return order != 0 ? order : compare_ids (pd_person_get_id (person), pd_person_get_id (other));
}

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  PdSite *site = *(PdSite *const *) a;
  PdSite *other = *(PdSite *const *) b;
  int     order = g_utf8_collate (pd_site_get_name (site), pd_site_get_name (other));

  return order != 0 ? order : compare_ids (pd_site_get_id (site), pd_site_get_id (other));
}

/* Makes the list hold what was read, keeping each object that says the same: what is
 * selected or being edited in a window stays. One signal tells of all that is new. */
static void
bring_up_to_date (GListStore *list,
                  GPtrArray  *fresh,
                  GEqualFunc  equal)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_first = 0;
  guint n_last = 0;

  while (n_first < MIN (n_old, fresh->len))
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (list), n_first);

      if (!equal (old, fresh->pdata[n_first]))
        break;
      n_first++;
    }
  while (n_last < MIN (n_old, fresh->len) - n_first)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (list), n_old - n_last - 1);

      if (!equal (old, fresh->pdata[fresh->len - n_last - 1]))
        break;
      n_last++;
    }
  if (n_first + n_last < MAX (n_old, fresh->len))
    g_list_store_splice (list,
                         n_first,
                         n_old - n_first - n_last,
                         fresh->pdata + n_first,
                         fresh->len - n_first - n_last);
}

static gboolean
fill_people (PdWorkspace *self,
             GError     **error)
{
  g_autoptr (GPtrArray) people = NULL;

  if (!pd_person_table_list (self->store, &people, error))
    return FALSE;
  g_ptr_array_sort (people, compare_people);
  bring_up_to_date (self->people, people, (GEqualFunc) pd_person_equal);
  return TRUE;
}

static gboolean
fill_sites (PdWorkspace *self,
            GError     **error)
{
  g_autoptr (GPtrArray) sites = NULL;

  if (!pd_site_table_list (self->store, &sites, error))
    return FALSE;
  g_ptr_array_sort (sites, compare_sites);
  bring_up_to_date (self->sites, sites, (GEqualFunc) pd_site_equal);
  return TRUE;
}

static gboolean
load_service (PdWorkspace *self,
              GError     **error)
{
  PdService *service;

  if (!pd_service_table_load (self->store, &service, error))
    return FALSE;
  g_clear_object (&self->service);
  self->service = service;
  return TRUE;
}

/**
 * pd_workspace_fill_lists:
 * @self: an unlocked workspace
 * @tables: which lists may be different from what they show
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_workspace_fill_lists (PdWorkspace *self,
                         guint        tables,
                         GError     **error)
{
  if ((tables & PD_STORE_TABLE_ROLE) != 0)
    g_clear_pointer (&self->role_titles, g_hash_table_unref);
  return ((tables & PD_STORE_TABLE_SERVICE) == 0 || load_service (self, error)) &&
         ((tables & PD_STORE_TABLE_SITE) == 0 || fill_sites (self, error)) &&
         ((tables & PD_STORE_TABLE_PERSON) == 0 || fill_people (self, error));
}

/**
 * pd_workspace_empty_lists:
 * @self: a workspace
 */
void
pd_workspace_empty_lists (PdWorkspace *self)
{
  g_list_store_remove_all (self->people);
  g_list_store_remove_all (self->sites);
  g_clear_object (&self->service);
  g_clear_pointer (&self->role_titles, g_hash_table_unref);
}

/**
 * pd_workspace_get_service:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): the service; %NULL while it is locked. Change a
 *   copy and save that.
 */
PdService *
pd_workspace_get_service (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->service;
}

/**
 * pd_workspace_get_me:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): the person whose key unlocked it
 */
PdPerson *
pd_workspace_get_me (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (self->store == NULL)
    return NULL;
  return pd_workspace_get_person (self, pd_vault_get_person_id (self->vault));
}

/**
 * pd_workspace_get_people:
 * @self: a workspace
 *
 * Returns: (transfer none): the #PdPerson of the service by name, leavers too; empty
 *   while it is locked
 */
GListModel *
pd_workspace_get_people (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->people);
}

/**
 * pd_workspace_get_sites:
 * @self: a workspace
 *
 * Returns: (transfer none): the #PdSite of the service by name; empty while it is locked
 */
GListModel *
pd_workspace_get_sites (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->sites);
}

static GPtrArray *
dup_items (GListStore *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));
  return items;
}

/**
 * pd_workspace_dup_people:
 * @self: a workspace
 *
 * Returns: (transfer full) (element-type PdPerson): what pd_workspace_get_people() holds now
 */
GPtrArray *
pd_workspace_dup_people (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return dup_items (self->people);
}

/**
 * pd_workspace_dup_sites:
 * @self: a workspace
 *
 * Returns: (transfer full) (element-type PdSite): what pd_workspace_get_sites() holds now
 */
GPtrArray *
pd_workspace_dup_sites (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return dup_items (self->sites);
}

/**
 * pd_workspace_dup_version:
 * @self: an unlocked workspace
 *
 * Returns: (transfer full): what paper calls this state of the roster
 */
char *
pd_workspace_dup_version (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  /* Translators: in the footer of a printed roster: so many changes were made so far */
  return g_strdup_printf (_ ("Draft, change %llu"),
                          (unsigned long long) pd_store_get_last_change (self->store));
}

/**
 * pd_workspace_get_person:
 * @self: a workspace
 * @id: a person
 *
 * Returns: (nullable) (transfer none): the person of that id
 */
PdPerson *
pd_workspace_get_person (PdWorkspace *self,
                         PdId         id)
{
  GListModel *people = G_LIST_MODEL (self->people);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);

      if (pd_person_get_id (person) == id)
        return person;
    }
  return NULL;
}

/**
 * pd_workspace_get_site:
 * @self: a workspace
 * @id: a site
 *
 * Returns: (nullable) (transfer none): the site of that id
 */
PdSite *
pd_workspace_get_site (PdWorkspace *self,
                       PdId         id)
{
  GListModel *sites = G_LIST_MODEL (self->sites);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      if (pd_site_get_id (site) == id)
        return site;
    }
  return NULL;
}
