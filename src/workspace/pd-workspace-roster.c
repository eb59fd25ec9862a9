/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-shift-table.h"
#include "pd-workspace-private.h"

/* A shift lasts two days at most and sites lie up to a day apart, so whatever goes on
 * at the same time as one of the roster's days begins this close to it. */
#define DAYS_BEFORE 3
#define DAYS_AFTER 3

static GPtrArray *
pick_shifts (GPtrArray *shifts,
             PdId       person_id,
             PdId       site_id)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if ((person_id == PD_ID_NONE || pd_shift_get_person_id (shift) == person_id) &&
          (site_id == PD_ID_NONE || pd_shift_get_site_id (shift) == site_id))
        g_ptr_array_add (picked, g_object_ref (shift));
    }
  return picked;
}

static gboolean
belongs_to (PdPerson *person,
            PdId      site_id)
{
  guint       n;
  const PdId *site_ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    if (site_ids[i] == site_id)
      return TRUE;
  return FALSE;
}

static gboolean
has_shift (PdPerson  *person,
           GPtrArray *shifts)
{
  for (guint i = 0; i < shifts->len; i++)
    if (pd_shift_get_person_id (g_ptr_array_index (shifts, i)) == pd_person_get_id (person))
      return TRUE;
  return FALSE;
}

/* Those whose row the roster has: all of them, one, or those of a site and whoever
 * helps out there. */
static GPtrArray *
pick_people (PdWorkspace *self,
             GPtrArray   *shifts,
             PdId         person_id,
             PdId         site_id)
{
  GPtrArray *people = pd_workspace_dup_people (self);

  for (guint i = people->len; i > 0; i--)
    {
      PdPerson *person = g_ptr_array_index (people, i - 1);

      if ((person_id != PD_ID_NONE && pd_person_get_id (person) != person_id) ||
          (site_id != PD_ID_NONE && !belongs_to (person, site_id) && !has_shift (person, shifts)))
        g_ptr_array_remove_index (people, i - 1);
    }
  return people;
}

/* By site the rows are sites; by person all of them are needed, for their zones. */
static GPtrArray *
pick_sites (PdWorkspace *self,
            PdRosterSide side,
            PdId         site_id)
{
  GPtrArray *sites = pd_workspace_dup_sites (self);

  if (side == PD_ROSTER_BY_SITE && site_id != PD_ID_NONE)
    for (guint i = sites->len; i > 0; i--)
      if (pd_site_get_id (g_ptr_array_index (sites, i - 1)) != site_id)
        g_ptr_array_remove_index (sites, i - 1);
  return sites;
}

/**
 * pd_workspace_load_roster:
 * @self: a workspace
 * @from: the first day
 * @n_days: how many days
 * @side: what the rows are
 * @person_id: the one person to show, or %PD_ID_NONE for all
 * @site_id: the one site to show, or %PD_ID_NONE for all
 * @error: return location for an error
 *
 * Shifts around these days are read too, so that the rules see a night that began
 * before them; findings are only about shifts of these days.
 *
 * Returns: (transfer full): a roster
 */
PdRoster *
pd_workspace_load_roster (PdWorkspace *self,
                          PdDay        from,
                          guint        n_days,
                          PdRosterSide side,
                          PdId         person_id,
                          PdId         site_id,
                          GError     **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sites = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (n_days > 0, NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_shift_table_list_between (self->store,
                                    from - DAYS_BEFORE,
                                    from + (PdDay) n_days - 1 + DAYS_AFTER,
                                    &all,
                                    error))
    return NULL;
  shifts = pick_shifts (all, person_id, site_id);
  people = pick_people (self, shifts, person_id, site_id);
  sites = pick_sites (self, side, site_id);
  return pd_roster_new (people, sites, shifts, from, n_days, side);
}

/**
 * pd_workspace_load_shift:
 * @self: a workspace
 * @id: what a shift is known by
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: (transfer full): the shift as it is kept
 */
PdShift *
pd_workspace_load_shift (PdWorkspace *self,
                         PdId         id,
                         GError     **error)
{
  g_autoptr (PdShift) shift = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_shift_table_find (self->store, id, &shift, error))
    return NULL;
  if (shift == NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The shift is not there."));
  return g_steal_pointer (&shift);
}
