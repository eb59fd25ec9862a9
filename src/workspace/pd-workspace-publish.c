/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people have been given of the roster, and giving them more. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-publication-table.h"
#include "pd-shift-table.h"
#include "pd-workspace-private.h"

/* How far a shift may have moved to or from and still be told as moved. */
#define DAYS_AROUND 31

static GHashTable *
index_ids (GPtrArray *shifts)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdId id = pd_shift_get_id (g_ptr_array_index (shifts, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  return ids;
}

/* Adds those that were published and are far from these days now. */
static gboolean
add_moved_shifts (PdWorkspace *self,
                  GPtrArray   *publications,
                  GPtrArray   *shifts,
                  GError     **error)
{
  g_autoptr (GHashTable) known = index_ids (shifts);

  for (guint i = 0; i < publications->len; i++)
    {
      GPtrArray *published = ((PdPublication *) g_ptr_array_index (publications, i))->shifts;

      for (guint j = 0; j < published->len; j++)
        {
          PdId                id = pd_shift_get_id (g_ptr_array_index (published, j));
          g_autoptr (PdShift) shift = NULL;

          if (!g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
            continue;
          if (!pd_shift_table_find (self->store, id, &shift, error))
            return FALSE;
          if (shift != NULL)
            g_ptr_array_add (shifts, g_steal_pointer (&shift));
        }
    }
  return TRUE;
}

/**
 * pd_workspace_load_difference:
 * @self: a workspace
 * @from: the first day
 * @n_days: how many days
 * @today: today
 * @error: return location for an error
 *
 * Returns: (transfer full): what has changed on these days since people were given them, and
 *   who must be told
 */
PdRosterDifference *
pd_workspace_load_difference (PdWorkspace *self,
                              PdDay        from,
                              guint        n_days,
                              PdDay        today,
                              GError     **error)
{
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (GPtrArray)     shifts = NULL;
  g_autoptr (GPtrArray)     people = NULL;
  g_autoptr (GPtrArray)     sites = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (from != PD_DAY_NONE && n_days > 0, NULL);

  facts = pd_workspace_load_facts (self, from - DAYS_AROUND, n_days + 2 * DAYS_AROUND, today, error);
  if (facts == NULL || !pd_shift_table_list_between (self->store, from - DAYS_AROUND, from + (PdDay) n_days - 1 + DAYS_AROUND, &shifts, error) ||
      !add_moved_shifts (self, pd_roster_facts_get_publications (facts), shifts, error))
    return NULL;
  people = pd_workspace_dup_people (self);
  sites = pd_workspace_dup_sites (self);
  return pd_roster_difference_new (facts, people, sites, shifts, from, n_days);
}

static gboolean
write_publications (PdChange *change,
                    gpointer  value,
                    GError  **error)
{
  GPtrArray *publications = value;

  for (guint i = 0; i < publications->len; i++)
    if (!pd_publication_table_insert (change, g_ptr_array_index (publications, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
publish (PdWorkspace *self,
         GPtrArray   *publications,
         const char  *label_format,
         int         *ret_version,
         GError     **error)
{
  const PdPublication *last = g_ptr_array_index (publications, publications->len - 1);
  g_autofree char     *label = g_strdup_printf (label_format, last->version);

  if (!pd_workspace_do (self, label, write_publications, publications, error))
    return FALSE;
  if (ret_version != NULL)
    *ret_version = last->version;
  return TRUE;
}

/* What would be published of these days, as the versions that come next. */
static GPtrArray *
make_publications (PdWorkspace *self,
                   PdDay        from,
                   guint        n_days,
                   PdDay        today,
                   gboolean     only_changes,
                   GError     **error)
{
  g_autoptr (PdRosterDifference) difference = NULL;
  int                            newest;

  difference = pd_workspace_load_difference (self, from, n_days, today, error);
  if (difference == NULL || !pd_publication_table_find_newest (self->store, &newest, error))
    return NULL;
  if (pd_roster_difference_is_published (difference))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_EXISTS,
                           _ ("Everybody has these days as they are, so nothing was published."));
      return NULL;
    }
  return pd_roster_difference_make_publications (difference, newest + 1, today, only_changes);
}

/**
 * pd_workspace_publish:
 * @self: a workspace
 * @from: the first day
 * @n_days: how many days
 * @today: the day that people can see it from
 * @ret_version: (out) (optional): the version that it is
 * @error: return location for an error: %PD_ERROR_EXISTS when everybody has them so
 *
 * Keeps the shifts of these days as they are now, as the next version that people are
 * told of.
 *
 * Returns: whether it is published
 */
gboolean
pd_workspace_publish (PdWorkspace *self,
                      PdDay        from,
                      guint        n_days,
                      PdDay        today,
                      int         *ret_version,
                      GError     **error)
{
  g_autoptr (GPtrArray) publications = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (from != PD_DAY_NONE && n_days > 0 && today != PD_DAY_NONE, FALSE);

  publications = make_publications (self, from, n_days, today, FALSE, error);
  /* Translators: an act in the history: the roster is published, as version %d */
  return publications != NULL && publish (self, publications, _ ("Publish the roster, version %d"), ret_version, error);
}

/**
 * pd_workspace_publish_changes:
 * @self: a workspace
 * @from: the first day
 * @n_days: how many days
 * @today: the day that people can see it from
 * @ret_version: (out) (optional): the version that it is
 * @error: return location for an error: %PD_ERROR_EXISTS when nothing has changed
 *
 * Publishes anew only the days that people have already, where something has changed. What
 * is a draft stays one.
 *
 * Returns: whether it is published
 */
gboolean
pd_workspace_publish_changes (PdWorkspace *self,
                              PdDay        from,
                              guint        n_days,
                              PdDay        today,
                              int         *ret_version,
                              GError     **error)
{
  g_autoptr (GPtrArray) publications = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (from != PD_DAY_NONE && n_days > 0 && today != PD_DAY_NONE, FALSE);

  publications = make_publications (self, from, n_days, today, TRUE, error);
  if (publications == NULL)
    return FALSE;
  if (publications->len == 0)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_EXISTS,
                           _ ("Nothing that was published has changed, so nothing was published."));
      return FALSE;
    }
  /* Translators: an act in the history: what changed since is published, as version %d */
  return publish (self, publications, _ ("Publish changes of the roster, version %d"), ret_version, error);
}
