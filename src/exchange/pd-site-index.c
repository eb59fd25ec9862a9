/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-site-index-private.h"

#include "pd-table-text-private.h"

struct _PdSiteIndex
{
  /* owned; the texts are folded */
  GPtrArray  *sites;
  GHashTable *by_name;
  GHashTable *by_mark;
  GHashTable *by_id;
  GHashTable *new_marks; /* a set */
};

static void
insert_first (GHashTable *table,
              const char *text,
              PdSite     *site)
{
  g_autofree char *folded = pd_table_text_fold_name (text);

  if (*folded != '\0' && !g_hash_table_contains (table, folded))
    g_hash_table_insert (table, g_steal_pointer (&folded), site);
}

static void
add (PdSiteIndex *self,
     PdSite      *site)
{
  gint64 id = pd_site_get_id (site);

  g_ptr_array_add (self->sites, g_object_ref (site));
  insert_first (self->by_name, pd_site_get_name (site), site);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), site);
}

/**
 * pd_site_index_new:
 * @sites: (element-type PdSite): every site
 *
 * Returns: (transfer full): an index of them
 */
PdSiteIndex *
pd_site_index_new (GPtrArray *sites)
{
  PdSiteIndex *self = g_new0 (PdSiteIndex, 1);

  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_mark = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->new_marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (sites, i);

      add (self, site);
      insert_first (self->by_mark, pd_site_get_mark (site), site);
    }
  return self;
}

/**
 * pd_site_index_free:
 * @self: (transfer full): an index
 */
void
pd_site_index_free (PdSiteIndex *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_mark);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->new_marks);
  g_ptr_array_unref (self->sites);
  g_free (self);
}

/**
 * pd_site_index_add_new:
 * @self: an index
 * @site: a site that a table brings
 *
 * It is found by its name only. Nobody has seen its mark yet, so what a table says that
 * looks like the mark is another name.
 */
void
pd_site_index_add_new (PdSiteIndex *self,
                       PdSite      *site)
{
  add (self, site);
  g_hash_table_add (self->new_marks, pd_table_text_fold_name (pd_site_get_mark (site)));
}

/**
 * pd_site_index_has_mark:
 * @self: an index
 * @mark: letters
 *
 * Returns: whether @mark stands for a site, or is the name of one
 */
gboolean
pd_site_index_has_mark (PdSiteIndex *self,
                        const char  *mark)
{
  g_autofree char *folded = pd_table_text_fold_name (mark);

  return g_hash_table_contains (self->new_marks, folded) || pd_site_index_find (self, mark) != NULL;
}

/**
 * pd_site_index_find:
 * @self: an index
 * @name_or_mark: a name, or the mark of a site that was there where none is called that
 *
 * Returns: (transfer none) (nullable): the site
 */
PdSite *
pd_site_index_find (PdSiteIndex *self,
                    const char  *name_or_mark)
{
  g_autofree char *folded = pd_table_text_fold_name (name_or_mark);
  PdSite          *site = g_hash_table_lookup (self->by_name, folded);

  return site != NULL ? site : g_hash_table_lookup (self->by_mark, folded);
}

/**
 * pd_site_index_find_by_id:
 * @self: an index
 * @id: what a site is known by
 *
 * Returns: (transfer none) (nullable): the site
 */
PdSite *
pd_site_index_find_by_id (PdSiteIndex *self,
                          PdId         id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * pd_site_index_get_n:
 * @self: an index
 *
 * Returns: how many sites there are
 */
guint
pd_site_index_get_n (PdSiteIndex *self)
{
  return self->sites->len;
}

/**
 * pd_site_index_get_only:
 * @self: an index of one site
 *
 * Returns: (transfer none): that site
 */
PdSite *
pd_site_index_get_only (PdSiteIndex *self)
{
  g_return_val_if_fail (self->sites->len == 1, NULL);

  return g_ptr_array_index (self->sites, 0);
}
