/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-index-private.h"

#include "pd-table-text-private.h"

struct _PdRoleIndex
{
  /* owned; the roles that they lead to are borrowed */
  GHashTable *by_title; /* folded; to NULL where several are called so */
  GHashTable *by_id;
};

static void
add (PdRoleIndex *self,
     PdRole      *role)
{
  g_autofree char *folded = pd_table_text_fold_name (pd_role_get_title (role));
  gboolean         is_there = g_hash_table_contains (self->by_title, folded);

  g_hash_table_insert (self->by_id, &role->id, role);
  g_hash_table_insert (self->by_title, g_steal_pointer (&folded), is_there ? NULL : role);
}

/**
 * pd_role_index_new:
 * @roles: (nullable) (element-type PdRole): every role; they have to stay as long as this
 *
 * Returns: (transfer full): an index of them
 */
PdRoleIndex *
pd_role_index_new (GPtrArray *roles)
{
  PdRoleIndex *self = g_new0 (PdRoleIndex, 1);

  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    add (self, g_ptr_array_index (roles, i));
  return self;
}

/**
 * pd_role_index_free:
 * @self: (transfer full): an index
 */
void
pd_role_index_free (PdRoleIndex *self)
{
  g_hash_table_unref (self->by_title);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static PdRole *
find_by_number (PdRoleIndex *self,
                const char  *text)
{
  gint64 id;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    return NULL;
  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * pd_role_index_find:
 * @self: an index
 * @title_or_id: a title, or an id as a number where none is called that
 * @ret_id: (out): the role; %PD_ID_NONE unless it is found
 *
 * Returns: whether there is one, none, or several of that title
 */
PdRoleMatch
pd_role_index_find (PdRoleIndex *self,
                    const char  *title_or_id,
                    PdId        *ret_id)
{
  g_autofree char *folded = pd_table_text_fold_name (title_or_id);
  gpointer         role = NULL;
  gboolean         is_called = g_hash_table_lookup_extended (self->by_title, folded, NULL, &role);

  if (!is_called)
    role = find_by_number (self, title_or_id);
  *ret_id = role != NULL ? ((PdRole *) role)->id : PD_ID_NONE;
  if (role != NULL)
    return PD_ROLE_FOUND;
  return is_called ? PD_ROLE_AMBIGUOUS : PD_ROLE_UNKNOWN;
}

/**
 * pd_role_index_dup_mention:
 * @self: an index
 * @id: a role, or %PD_ID_NONE
 *
 * Returns: (transfer full): what pd_role_index_find() finds it by; empty for none
 */
char *
pd_role_index_dup_mention (PdRoleIndex *self,
                           PdId         id)
{
  PdRole *role = g_hash_table_lookup (self->by_id, &id);
  PdId    found;

  if (role == NULL)
    return g_strdup ("");
  if (*pd_role_get_title (role) != '\0' && pd_role_index_find (self, pd_role_get_title (role), &found) == PD_ROLE_FOUND)
    return g_strdup (pd_role_get_title (role));
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}
