/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-match.h"

#include <string.h>

static const char *
find_site_name (GListModel *sites,
                PdId        id)
{
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      if (pd_site_get_id (site) == id)
        return pd_site_get_name (site); /* the list holds it */
    }
  return NULL;
}

/**
 * pd_people_match_dup_sites:
 * @workspace: an unlocked workspace
 * @person: one of its people
 *
 * Returns: (transfer full): the names of the sites that the person works at
 */
char *
pd_people_match_dup_sites (PdWorkspace *workspace,
                           PdPerson    *person)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  guint                    n;
  const PdId              *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *name = find_site_name (pd_workspace_get_sites (workspace), ids[i]);

      if (name != NULL)
        g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

/**
 * pd_people_match:
 * @workspace: an unlocked workspace
 * @person: one of its people
 * @words: what somebody searches for
 *
 * Returns: whether each word stands in something that is kept of the person: name, code,
 *   role, employment, stream, sites, e-mail address or telephone number
 */
gboolean
pd_people_match (PdWorkspace *workspace,
                 PdPerson    *person,
                 const char  *words)
{
  g_autofree char *sites = pd_people_match_dup_sites (workspace, person);
  g_autofree char *all = g_strjoin ("\n", pd_person_get_name (person), pd_person_get_code (person),
                                    pd_person_get_role_title (person),
                                    pd_employment_to_words (pd_person_get_employment (person)),
                                    pd_person_get_stream (person), sites, pd_person_get_email (person),
                                    pd_person_get_phone (person), NULL);
  g_autofree char *haystack = g_utf8_casefold (all, -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv)   needles = g_strsplit (folded, " ", -1);

  for (guint i = 0; needles[i] != NULL; i++)
    if (strstr (haystack, needles[i]) == NULL)
      return FALSE;

  return TRUE;
}
