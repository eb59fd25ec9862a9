/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-names.h"

#include "pd-person.h"

#include <glib/gi18n-lib.h>

static PdPerson *
find_person (GPtrArray *people,
             PdId       id)
{
  for (guint i = 0; i < people->len; i++)
    if (pd_person_get_id (g_ptr_array_index (people, i)) == id)
      return g_ptr_array_index (people, i);
  return NULL;
}

/* Everybody who is named, as somebody of their own under the member's id. */
static GPtrArray *
list_named (const PdCircle *circle,
            GPtrArray      *people)
{
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdPerson             *person = find_person (people, member->person_id);
      PdPerson             *one = pd_person_new (member->id, person != NULL ? pd_person_get_name (person) : member->name);

      if (person != NULL)
        pd_person_set_code (one, pd_person_get_code (person));
      g_ptr_array_add (named, one);
    }
  return named;
}

/**
 * pd_circle_names_new:
 * @circle: a circle
 * @people: (element-type PdPerson): the service's people
 * @level: how much of a name is shown
 *
 * Names the members of @circle so that no two look the same. A partner's worker is called
 * by the name that they chose, with their service behind it.
 *
 * Returns: (transfer full) (element-type PdId utf8): a name for each member's id
 */
GHashTable *
pd_circle_names_new (const PdCircle *circle,
                     GPtrArray      *people,
                     PdRedaction     level)
{
  g_autoptr (GPtrArray) named = NULL;
  GHashTable           *names;

  g_return_val_if_fail (circle != NULL && people != NULL, NULL);

  named = list_named (circle, people);
  names = pd_redaction_name_people (level, named);
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (*member->service != '\0')
        g_hash_table_insert (names,
                             g_memdup2 (&member->id, sizeof member->id),
                             /* Translators: somebody's first name, and the service that they work for */
                             g_strdup_printf (C_ ("partner’s worker", "%1$s (%2$s)"),
                                              pd_circle_names_get (names, member->id),
                                              member->service));
    }
  return names;
}

/**
 * pd_circle_names_get:
 * @names: what pd_circle_names_new() gave
 * @member_id: a member
 *
 * Returns: what they are called; "Somebody" where they are no member any more
 */
const char *
pd_circle_names_get (GHashTable *names,
                     PdId        member_id)
{
  const char *name = g_hash_table_lookup (names, &member_id);

  return name != NULL ? name : _ ("Somebody");
}
