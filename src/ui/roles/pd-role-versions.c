/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-versions.h"

#include <glib/gi18n-lib.h>

static char *
dup_words (const PdRole        *role,
           const PdRoleVersion *version)
{
  switch (pd_role_get_state (role, version))
    {
    case PD_ROLE_DRAFT:
      return g_strdup_printf (_ ("Version %d, a draft"), version->version);
    case PD_ROLE_SUPERSEDED:
      return g_strdup_printf (_ ("Version %d, superseded"), version->version);
    case PD_ROLE_APPROVED:
    default:
      return g_strdup_printf (_ ("Version %d, approved"), version->version);
    }
}

/**
 * pd_role_versions_fill:
 * @row: a row to choose from
 * @role: a role; nothing of it is kept
 * @chosen: the version that is chosen at first
 */
void
pd_role_versions_fill (AdwComboRow  *row,
                       const PdRole *role,
                       int           chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  for (guint i = 0; i < role->versions->len; i++)
    {
      const PdRoleVersion *version = g_ptr_array_index (role->versions, i);
      g_autofree char     *words = dup_words (role, version);

      gtk_string_list_append (names, words);
      if (version->version == chosen)
        selected = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
}

/**
 * pd_role_versions_get_chosen:
 * @row: a row that was filled with the versions of @role
 * @role: that role
 *
 * Returns: (transfer none) (nullable): the one that is chosen
 */
PdRoleVersion *
pd_role_versions_get_chosen (AdwComboRow  *row,
                             const PdRole *role)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < role->versions->len ? g_ptr_array_index (role->versions, selected) : NULL;
}
