/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-person-index-private.h"

#include "pd-table-text-private.h"

/* People of one name, as sets: a table may have a million of them. */
typedef struct
{
  GHashTable *all;
  GHashTable *without_code;
} Namesakes;

struct _PdPersonIndex
{
  /* owned; the keys are folded */
  GHashTable *by_name; /* to Namesakes */
  GHashTable *by_code;
};

static void
free_namesakes (gpointer data)
{
  Namesakes *namesakes = data;

  g_hash_table_unref (namesakes->all);
  g_hash_table_unref (namesakes->without_code);
  g_free (namesakes);
}

static Namesakes *
get_namesakes (PdPersonIndex *self,
               PdPerson      *person)
{
  g_autofree char *name = pd_table_text_fold_name (pd_person_get_name (person));
  Namesakes       *namesakes = g_hash_table_lookup (self->by_name, name);

  if (namesakes != NULL)
    return namesakes;
  namesakes = g_new0 (Namesakes, 1);
  namesakes->all = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  namesakes->without_code = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->by_name, g_steal_pointer (&name), namesakes);
  return namesakes;
}

/* The only member of a set, or NULL; says whether there are not several. */
static gboolean
get_only (GHashTable *people,
          PdPerson  **ret_person)
{
  GHashTableIter iter;
  gpointer       person = NULL;

  g_hash_table_iter_init (&iter, people);
  if (g_hash_table_size (people) == 1)
    g_hash_table_iter_next (&iter, &person, NULL);
  *ret_person = person;
  return g_hash_table_size (people) <= 1;
}

static Namesakes *
find_namesakes (PdPersonIndex *self,
                const char    *name)
{
  g_autofree char *folded = pd_table_text_fold_name (name);

  return g_hash_table_lookup (self->by_name, folded);
}

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

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_namesakes);
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
  g_autofree char *code = pd_table_text_fold_name (pd_person_get_code (person));
  Namesakes       *namesakes = get_namesakes (self, person);

  g_hash_table_add (namesakes->all, g_object_ref (person));
  if (*code == '\0')
    g_hash_table_add (namesakes->without_code, person);
  else if (!g_hash_table_contains (self->by_code, code))
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
  Namesakes       *namesakes = get_namesakes (self, person);

  if (g_hash_table_lookup (self->by_code, code) == person)
    g_hash_table_remove (self->by_code, code);
  g_hash_table_remove (namesakes->without_code, person);
  g_hash_table_remove (namesakes->all, person);
  pd_person_index_add (self, changed);
}

/**
 * pd_person_index_find_by_name:
 * @self: an index
 * @name: a name, however its letters are cased and spaced
 * @ret_person: (out) (transfer none) (nullable): who is called that; %NULL when nobody is
 *
 * Returns: whether it is certain: %FALSE when several are called that
 */
gboolean
pd_person_index_find_by_name (PdPersonIndex *self,
                              const char    *name,
                              PdPerson     **ret_person)
{
  Namesakes *namesakes = find_namesakes (self, name);

  *ret_person = NULL;
  return namesakes == NULL || get_only (namesakes->all, ret_person);
}

/**
 * pd_person_index_find_without_code:
 * @self: an index
 * @name: a name
 * @ret_person: (out) (transfer none) (nullable): who is called that and has no code yet
 *
 * Returns: whether it is certain: %FALSE when there are several
 */
gboolean
pd_person_index_find_without_code (PdPersonIndex *self,
                                   const char    *name,
                                   PdPerson     **ret_person)
{
  Namesakes *namesakes = find_namesakes (self, name);

  *ret_person = NULL;
  return namesakes == NULL || get_only (namesakes->without_code, ret_person);
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
 * @name_or_code: a name, or a code where not one person is called that
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
  gboolean is_certain = pd_person_index_find_by_name (self, name_or_code, ret_person);

  if (*ret_person == NULL)
    *ret_person = pd_person_index_find_by_code (self, name_or_code);
  return is_certain || *ret_person != NULL;
}
