/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-person-index-private.h"

#include "pd-table-text-private.h"

struct _PdPersonIndex
{
  /* owned; the keys are folded */
  GHashTable *by_name; /* to a GPtrArray of people */
  GHashTable *by_code;
};

/**
 * pd_person_index_new:
 * @people: (element-type PdPerson): everybody
 *
 * Returns: (transfer full): an index of them
 */
PdPersonIndex *
pd_person_index_new (GPtrArray *people)
{
  PdPersonIndex *self = g_new0 (PdPersonIndex, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < people->len; i++)
    pd_person_index_add (self, g_ptr_array_index (people, i));
  return self;
}

/**
 * pd_person_index_free:
 * @self: (transfer full): an index
 */
void
pd_person_index_free (PdPersonIndex *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_code);
  g_free (self);
}

/**
 * pd_person_index_add:
 * @self: an index
 * @person: somebody who is not in it
 */
void
pd_person_index_add (PdPersonIndex *self,
                     PdPerson      *person)
{
  g_autofree char *name = pd_table_text_fold_name (pd_person_get_name (person));
  g_autofree char *code = pd_table_text_fold_name (pd_person_get_code (person));
  GPtrArray       *namesakes = g_hash_table_lookup (self->by_name, name);

  if (namesakes == NULL)
    {
      namesakes = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->by_name, g_steal_pointer (&name), namesakes);
    }
  g_ptr_array_add (namesakes, g_object_ref (person));
  if (*code != '\0' && !g_hash_table_contains (self->by_code, code))
    g_hash_table_insert (self->by_code, g_steal_pointer (&code), g_object_ref (person));
}

/**
 * pd_person_index_replace:
 * @self: an index
 * @person: somebody who is in it
 * @changed: the same, with another name or code perhaps
 *
 * From now on, they are found by what @changed says.
 */
void
pd_person_index_replace (PdPersonIndex *self,
                         PdPerson      *person,
                         PdPerson      *changed)
{
  g_autofree char *code = pd_table_text_fold_name (pd_person_get_code (person));
  GPtrArray       *namesakes = pd_person_index_list_by_name (self, pd_person_get_name (person));

  if (g_hash_table_lookup (self->by_code, code) == person)
    g_hash_table_remove (self->by_code, code);
  g_ptr_array_remove (namesakes, person);
  if (namesakes->len == 0)
    {
      g_autofree char *name = pd_table_text_fold_name (pd_person_get_name (person));

      g_hash_table_remove (self->by_name, name);
    }
  pd_person_index_add (self, changed);
}

/**
 * pd_person_index_list_by_name:
 * @self: an index
 * @name: a name, however its letters are cased and spaced
 *
 * Returns: (transfer none) (nullable) (element-type PdPerson): those who are called that
 */
GPtrArray *
pd_person_index_list_by_name (PdPersonIndex *self,
                              const char    *name)
{
  g_autofree char *folded = pd_table_text_fold_name (name);

  return g_hash_table_lookup (self->by_name, folded);
}

/**
 * pd_person_index_find_by_code:
 * @self: an index
 * @code: a code
 *
 * Returns: (transfer none) (nullable): whose it is
 */
PdPerson *
pd_person_index_find_by_code (PdPersonIndex *self,
                              const char    *code)
{
  g_autofree char *folded = pd_table_text_fold_name (code);

  return g_hash_table_lookup (self->by_code, folded);
}

/**
 * pd_person_index_find:
 * @self: an index
 * @name_or_code: a name, or a code where no one is called that
 * @ret_person: (out) (transfer none) (nullable): who it is; %NULL when nobody is
 *
 * Returns: whether that is certain: %FALSE when several are called that and none has it
 *   as a code
 */
gboolean
pd_person_index_find (PdPersonIndex *self,
                      const char    *name_or_code,
                      PdPerson     **ret_person)
{
  GPtrArray *namesakes = pd_person_index_list_by_name (self, name_or_code);

  if (namesakes != NULL && namesakes->len == 1)
    *ret_person = g_ptr_array_index (namesakes, 0);
  else
    *ret_person = pd_person_index_find_by_code (self, name_or_code);
  return *ret_person != NULL || namesakes == NULL;
}
