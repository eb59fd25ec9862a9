/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a person or a site by what somebody typed or a table says. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "pd-error.h"

/* Without regard to case, to how an accent is written, and to spaces at the ends. */
static char *
fold (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *normal = g_utf8_normalize (trimmed, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : trimmed, -1);
}

static gboolean
is_called (const char *name,
           const char *folded)
{
  g_autofree char *own = fold (name);

  return g_str_equal (own, folded);
}

/* A code is one person's alone, so it settles the matter; of people with one name, one
 * who is still here comes before those who left. */
static GPtrArray *
match_people (GListModel *people,
              const char *folded)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);
      gboolean             has_left = pd_person_get_left_on (person) != PD_DAY_NONE;

      if (is_called (pd_person_get_code (person), folded))
        {
          g_ptr_array_set_size (here, 0);
          g_ptr_array_add (here, g_steal_pointer (&person));
          return g_steal_pointer (&here);
        }
      if (is_called (pd_person_get_name (person), folded))
        g_ptr_array_add (has_left ? left : here, g_steal_pointer (&person));
    }
  return here->len > 0 ? g_steal_pointer (&here) : g_steal_pointer (&left);
}

static char *
list_codes (GPtrArray *people)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const char *code = pd_person_get_code (g_ptr_array_index (people, i));

      g_string_append_printf (codes,
                              "%s%s",
                              i > 0 ? ", " : "",
                              code[0] != '\0' ? code : _ ("without a code"));
    }
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

/**
 * pd_workspace_find_person:
 * @self: an unlocked workspace
 * @name_or_code: what somebody typed
 * @error: return location for an error: %PD_ERROR_NOT_FOUND, or %PD_ERROR_INPUT when
 *   several people have the name
 *
 * Returns: (nullable) (transfer none): the person with exactly this name or code,
 *   without regard to case
 */
PdPerson *
pd_workspace_find_person (PdWorkspace *self,
                          const char  *name_or_code,
                          GError     **error)
{
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char      *folded = NULL;
  g_autofree char      *codes = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (name_or_code != NULL, NULL);

  folded = fold (name_or_code);
  if (folded[0] != '\0')
    matches = match_people (pd_workspace_get_people (self), folded);
  if (matches == NULL || matches->len == 0)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_NOT_FOUND,
                   _ ("There is nobody called “%s” here. Look at the people for how the name is written."),
                   name_or_code);
      return NULL;
    }
  if (matches->len == 1)
    return g_ptr_array_index (matches, 0);

  codes = list_codes (matches);
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("Several people are called “%s”. Say which by the code: %s."),
               name_or_code,
               codes);
  return NULL;
}

static GPtrArray *
match_sites (GListModel *sites,
             const char *folded)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      if (is_called (pd_site_get_name (site), folded))
        {
          g_ptr_array_set_size (matches, 0);
          g_ptr_array_add (matches, g_steal_pointer (&site));
          return g_steal_pointer (&matches);
        }
      if (is_called (pd_site_get_mark (site), folded))
        g_ptr_array_add (matches, g_steal_pointer (&site));
    }
  return g_steal_pointer (&matches);
}

static char *
list_names (GPtrArray *sites)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < sites->len; i++)
    g_string_append_printf (names,
                            "%s%s",
                            i > 0 ? ", " : "",
                            pd_site_get_name (g_ptr_array_index (sites, i)));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * pd_workspace_find_site:
 * @self: an unlocked workspace
 * @name_or_mark: what somebody typed
 * @error: return location for an error: %PD_ERROR_NOT_FOUND, or %PD_ERROR_INPUT when
 *   several sites have the mark
 *
 * Returns: (nullable) (transfer none): the site with exactly this name or mark, without
 *   regard to case
 */
PdSite *
pd_workspace_find_site (PdWorkspace *self,
                        const char  *name_or_mark,
                        GError     **error)
{
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char      *folded = NULL;
  g_autofree char      *names = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (name_or_mark != NULL, NULL);

  folded = fold (name_or_mark);
  if (folded[0] != '\0')
    matches = match_sites (pd_workspace_get_sites (self), folded);
  if (matches == NULL || matches->len == 0)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_NOT_FOUND,
                   _ ("There is no site called “%s” here. Look at the sites for how the name is written."),
                   name_or_mark);
      return NULL;
    }
  if (matches->len == 1)
    return g_ptr_array_index (matches, 0);

  names = list_names (matches);
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("Several sites have the mark “%s”. Say which by the name: %s."),
               name_or_mark,
               names);
  return NULL;
}
