/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who can be chosen, and who of them is found by what is typed. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-picker-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
text_has (const char *text,
          const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  PdPersonPicker *self = user_data;
  PdPerson       *person = item;

  return self->wanted == NULL || text_has (pd_person_get_name (person), self->wanted) ||
         text_has (pd_person_get_code (person), self->wanted);
}

/**
 * pd_person_picker_make_list:
 * @self: a picker that is being made
 *
 * Makes the list of people, of whom those are found who have what is typed.
 */
void
pd_person_picker_make_list (PdPersonPicker *self)
{
  GtkFilterListModel *filtered;

  self->people = g_list_store_new (PD_TYPE_PERSON);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->people)), g_object_ref (self->filter));
  self->found = gtk_single_selection_new (G_LIST_MODEL (filtered));
}

/**
 * pd_person_picker_find_person:
 * @self: a picker
 * @person_id: somebody, or 0 for nobody
 *
 * Returns: (transfer none) (nullable): who that is, among those who can be chosen
 */
PdPerson *
pd_person_picker_find_person (PdPersonPicker *self,
                              PdId            person_id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->people));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      if (pd_person_get_id (person) == person_id)
        return person; /* the list holds it */
    }
  return NULL;
}

static int
compare_people_cb (gconstpointer a,
                   gconstpointer b)
{
  PdPerson *person = *(PdPerson *const *) a;
  PdPerson *other = *(PdPerson *const *) b;

  return g_utf8_collate (pd_person_get_name (person), pd_person_get_name (other));
}

/**
 * pd_person_picker_set_people:
 * @self: a picker
 * @people: (element-type PdPerson): who can be chosen
 * @sites: (element-type PdSite): the sites of the service, which tell similar names apart
 */
void
pd_person_picker_set_people (PdPersonPicker *self,
                             GPtrArray      *people,
                             GPtrArray      *sites)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (people, NULL, NULL);
  g_autoptr (PdPerson)  nobody = pd_person_new (PD_ID_NONE, _ ("Open shift"));

  g_return_if_fail (PD_IS_PERSON_PICKER (self));

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_people_cb);
  g_clear_pointer (&self->names, pd_name_book_free);
  self->names = pd_name_book_new (people, sites);
  g_list_store_remove_all (self->people);
  g_list_store_append (self->people, nobody);
  g_list_store_splice (self->people, 1, 0, sorted->pdata, sorted->len);
  pd_person_picker_update_text (self);
}

/**
 * pd_person_picker_search:
 * @self: a picker
 * @text: (nullable): what a name or a code must have in it
 */
void
pd_person_picker_search (PdPersonPicker *self,
                         const char     *text)
{
  g_return_if_fail (PD_IS_PERSON_PICKER (self));

  g_free (self->wanted);
  self->wanted = text != NULL && *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * pd_person_picker_get_found:
 * @self: a picker
 *
 * Returns: (transfer none): those who are listed now, nobody first if that is listed
 */
GListModel *
pd_person_picker_get_found (PdPersonPicker *self)
{
  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), NULL);

  return G_LIST_MODEL (self->found);
}

/**
 * pd_person_picker_take:
 * @self: a picker
 * @position: which of those found
 *
 * Chooses one, and closes the list.
 *
 * Returns: whether there was such a one
 */
gboolean
pd_person_picker_take (PdPersonPicker *self,
                       guint           position)
{
  g_autoptr (PdPerson) person = NULL;

  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), FALSE);

  person = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  if (person == NULL)
    return FALSE;
  gtk_popover_popdown (self->popover);
  pd_person_picker_set_person_id (self, pd_person_get_id (person));
  return TRUE;
}

/**
 * pd_person_picker_dup_label:
 * @self: a picker with people
 * @person: one of them
 *
 * Returns: (transfer full): their name, with their code and sites where somebody else has
 *   a name like it
 */
char *
pd_person_picker_dup_label (PdPersonPicker *self,
                            PdPerson       *person)
{
  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), NULL);

  return pd_name_book_dup_label (self->names, person);
}
